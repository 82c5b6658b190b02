/**
 * Stops at once when one of our own assumptions is broken. Never for bad input: text is not an error,
 * and the outside world's failures are values (see `failure.ts`).
 *
 * @throws {Error} with `why`, a sentence naming the assumption, when `condition` is false.
 */
export function invariant(condition: unknown, why: string): asserts condition {
  if (!condition) throw new Error(`Broken assumption: ${why}`);
}

/** Returns `value`, which the caller knows to be present; fails loudly with `why` where it is not. */
export function present<Value>(value: Value | null | undefined, why: string): Value {
  invariant(value !== null && value !== undefined, why);
  return value;
}
