import type { Note } from "../domain/reason.ts";

export type { Note };

/** A remark on how a report was taken in, without a place in its text. */
export function note(code: string, message: string): Note {
  return Object.freeze({ code, message, span: null });
}
