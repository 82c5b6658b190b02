/**
 * A failure of the outside world, as a value: a coded sentence that says what was wanted, what was found
 * and what to do. Only `cli` and `serve` turn it into an exit code or a status. Its wording in every
 * language stands in the catalogue, `errors.ts`.
 */
export interface Failure {
  readonly code: string;
  /** What was wanted and what was found, in English, one line, without a final line break. */
  readonly message: string;
  /** What the user can do about it, in English, one sentence; null when nothing can be done. */
  readonly hint: string | null;
  /** What fills the catalogue's sentence: names, limits, line numbers. */
  readonly values: FailureValues;
}

/** What fills the places of a catalogue's sentence, by their names. */
export type FailureValues = Readonly<Record<string, string | number>>;

/** The outcome of what may fail outside: a value, or the failure that stands in its place. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };

/** A successful outcome. */
export function success<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

/** A failed outcome. */
export function failed(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}
