import type { Span } from "./span.ts";

/** Somebody who was asked and would not say: "the army declined to comment". It says nothing, and so denies nothing. */
export interface Refusal {
  /** The words that name who was asked; never empty. */
  readonly source: Span;
  /** The words of the refusing. */
  readonly cue: Span;
  /** Id of the report's actor; null where nobody could be told. */
  readonly actor: string | null;
}
