import type { Span } from "./span.ts";

/**
 * Why something derived is as it is: the rule that made it, the words it rests on, and what it weighed.
 * The report and the page print reasons; they never guess them.
 */
export interface Reason {
  /** A stable dotted code, such as `attribute.incise` or `measure.bound.more-than`. */
  readonly rule: string;
  readonly spans: readonly Span[];
  /** The weight in a score, or null where the rule decides alone. */
  readonly weight: number | null;
  /** A value the rule used (a lemma, a name, a number as text), or null. */
  readonly detail: string | null;
}

/** Makes a reason. */
export function reason(
  rule: string,
  spans: readonly Span[] = [],
  { weight = null, detail = null }: { weight?: number | null; detail?: string | null } = {},
): Reason {
  const words = spans.length === 0 ? NO_SPANS : Object.freeze([...spans]);
  return Object.freeze({ rule, spans: words, weight, detail });
}

/** Most reasons of a dossier rest on no words: one list for all of them. */
const NO_SPANS: readonly Span[] = Object.freeze([]);

/** What analysis could not do or had to assume: a coded remark on a report, never an exception. */
export interface Note {
  /** A stable dotted code, such as `read.language-guessed` or `resolve.abstained`. */
  readonly code: string;
  readonly message: string;
  readonly span: Span | null;
}
