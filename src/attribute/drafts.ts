import type { Stance } from "../domain/attribution.ts";
import { wordsSpan } from "../domain/reading.ts";
import type { Span } from "../domain/span.ts";
import type { CueClass } from "../languages/rules/attribution.ts";
import type { Passage, QuotedWords, Range } from "./passage.ts";

/** An attribution in the making, before nesting, hedges and ids. */
export interface Draft {
  /** The rule that made it: "attribute.incise" … */
  readonly rule: string;
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Span[];
  /** The word that the draft hangs on: main verb, noun, preposition or colon; -1 for a continuation. */
  readonly anchor: number;
  readonly lemma: string | null;
  readonly stance: Stance;
  readonly cueClass: CueClass | null;
  /** Whether the cue itself keeps away from the content. */
  readonly isDistanced: boolean;
  /** What the cue's entry tells beside its class: "factive", "certain" …; empty without an entry. */
  readonly marks: ReadonlySet<string>;
  /** How the source was chosen; absent where only patterns look for it. */
  readonly sourceBy?: "pattern" | "tree" | "both";
  /** Another source that was found and not taken. */
  readonly sourceRejected?: Range;
  /** For a free continuation: the draft whose source goes on speaking. */
  readonly continues: Draft | null;
}

/** The marks of what has no cue entry. */
export const NO_MARKS: ReadonlySet<string> = new Set();

/** The span of a range of words. */
export function rangeSpan({ reading }: Passage, { first, after }: Range): Span {
  return wordsSpan(reading, first, after - 1);
}

/** The span of a source: of a clitic set behind its verb ("-t-il") the pronoun alone. */
export function sourceSpan(passage: Passage, range: Range): Span {
  const span = rangeSpan(passage, range);
  const isClitic = passage.rules.words.inverted.has(passage.forms[range.first] ?? "");
  if (!isClitic || range.after > range.first + 1) return span;
  const hyphen = passage.reading.text.slice(span.start, span.end).lastIndexOf("-");
  return { start: span.start + hyphen + 1, end: span.end };
}

/** Final punctuation and white space that a content leaves out. */
const LOOSE_END = /[\s.,;:]/;

/** A content span from code unit to code unit, without loose punctuation at its ends; null when nothing is left. */
export function contentSpan(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && /[\s,;:]/.test(text[from] as string)) from += 1;
  while (to > from && LOOSE_END.test(text[to - 1] as string)) to -= 1;
  return from < to ? { start: from, end: to } : null;
}

/** What stands between the marks of a quotation, its final full stop or comma left out. */
export function quoteSpan({ reading }: Passage, { quotation }: QuotedWords): Span {
  const { start, end } = quotation.inner;
  const isLoose =
    /[.,]/.test(reading.text[end - 1] ?? "") && !/\.\./.test(reading.text.slice(end - 2, end));
  return isLoose && end - start > 1 ? { start, end: end - 1 } : { start, end };
}

/** The content that a range of words makes, loose punctuation off; empty when nothing is left. */
export function contentOf(passage: Passage, { first, after }: Range): readonly Span[] {
  if (after <= first) return [];
  const { start, end } = rangeSpan(passage, { first, after });
  const span = contentSpan(passage.reading.text, start, end);
  return span === null ? [] : [span];
}
