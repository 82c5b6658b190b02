import { Refused } from "../data/ask.ts";
import type { Words } from "./words.ts";

/** A refusal in the reader's language; one that has no words of ours as the server words it. */
export function sayProblem(error: unknown, { start }: Words): string {
  if (!(error instanceof Refused)) return String(error);
  return start.problems[error.code] ?? error.message;
}
