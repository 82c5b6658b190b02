import type { Attribution } from "../../../src/domain/attribution.ts";
import type { Span } from "../../../src/domain/span.ts";

/** Words between quotation marks, of either language's kinds, within a line. */
const QUOTED = /[«“"]\s?([^«»“”"\n]{2,60}?)\s?[»”"]/g;
/** A quotation of more words than this says something; fewer only name it. Ours, after « atrocités » and "militants". */
const WORDS_MAX = 3;

/**
 * Quotation marks around a word or three that nobody is quoted with: the author keeps a distance from the word. Marks
 * that stand in what somebody is said to have said are theirs, and are left alone.
 */
export function scareQuotes(text: string, attributions: readonly Attribution[]): readonly Span[] {
  const said = attributions.flatMap(({ content }) => content);
  return [...text.matchAll(QUOTED)].flatMap((match) => {
    const words = match[1] ?? "";
    if (words.trim().split(/\s+/).length > WORDS_MAX) return [];
    const start = match.index;
    const end = start + match[0].length;
    const isSaid = said.some((span) => span.start < end && span.end > start);
    return isSaid ? [] : [{ start, end }];
  });
}
