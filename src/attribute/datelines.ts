import { type Reading, wordAt } from "../domain/reading.ts";
import type { Block } from "../domain/report.ts";

/** A dateline with its dash is no longer than this, in characters: « QUELMAR, 13 mars (Agence Pélican) – ». */
const DATELINE_CHARS_MAX = 110;

/** Names and dates: capitals and numbers, small words only beside a number ("le 4 mai", "13 March"). */
const HEAD = String.raw`(?:\p{Lu}[\p{L}\p{M}'’.-]*|(?:\p{Ll}{1,3}\.? )?\d{1,4}(?:er|st|nd|rd|th)?(?: \p{L}{2,12}\.?)?)(?:(?:, | |/)(?:\p{Lu}[\p{L}\p{M}'’.-]*|(?:\p{Ll}{1,3}\.? )?\d{1,4}(?:er|st|nd|rd|th)?(?: \p{L}{2,12}\.?)?)){0,7}`;
/** "SARN (Moonwire) - The …", « Sarn, 4 mai (Lune) – Le … » : a bracket and a dash. */
const WITH_BRACKET = new RegExp(String.raw`^${HEAD} ?\([^()\n]{2,40}\) ?(?:--?|–|—) ?(?=\S)`, "u");
/** "Sarn (CNN) The …" : a bracket of capitals and a capital right after it. */
const WITHOUT_DASH = /^\p{Lu}[\p{L}\p{M}'’., -]{1,40} ?\(\p{Lu}{2,8}\) ?(?=\p{Lu})/u;
/** "SARN, Karvia — The …": capitals, or a head with a number, before a dash between spaces. */
const WITH_DASH = new RegExp(String.raw`^${HEAD} (?:--?|–|—) (?=\S)`, "u");
const CAPITALS = /^\p{Lu}{3,}/u;

/** The first word after each block's dateline, by the block's first word; blocks without one are left out. Linear. */
export function datelineEnds(
  text: string,
  blocks: readonly Block[],
  reading: Reading,
): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (const { span, kind } of blocks) {
    if (kind === "title" || kind === "heading") continue;
    const length = datelineLength(text.slice(span.start, span.start + DATELINE_CHARS_MAX));
    const after = span.start + length;
    if (length === 0 || after >= span.end) continue;
    ends.set(wordAt(reading, span.start), wordAt(reading, after));
  }
  return ends;
}

function datelineLength(head: string): number {
  const led = WITH_BRACKET.exec(head) ?? WITHOUT_DASH.exec(head);
  if (led !== null) return led[0].length;
  const dashed = WITH_DASH.exec(head);
  const isSure = dashed !== null && (CAPITALS.test(head) || /\d/.test(dashed[0]));
  return isSure ? dashed[0].length : 0;
}
