import type { WordSense } from "./word-sense.ts";
import type { Wording } from "./wordings.ts";

/** Content words of the shorter wording, at least, from which two sources are not taken to have chosen the same. */
const QUOTED_TERMS_MIN = 5;
/** The same where neither stands in quotation marks: reporters put one toll in one way by themselves. */
const UNQUOTED_TERMS_MIN = 8;
/** Share of the shorter wording's content words that the other has in the same order. */
const SAME_SHARE_MIN = 0.9;

/**
 * Whether two wordings in one language are the same words, however long each quotes them: nobody comes upon them twice,
 * so whoever is named for them they are one saying. Linear in the product of their content words, of which there are
 * at most eighty.
 */
export function areSameWords(a: Wording, b: Wording): boolean {
  if (a.language !== b.language || a.attribution === null || b.attribution === null) return false;
  const isQuoted = a.attribution.kind !== "indirect" || b.attribution.kind !== "indirect";
  const [shorter, longer] =
    a.terms.length <= b.terms.length ? [a.terms, b.terms] : [b.terms, a.terms];
  if (shorter.length < (isQuoted ? QUOTED_TERMS_MIN : UNQUOTED_TERMS_MIN)) return false;
  const least = Math.ceil(shorter.length * SAME_SHARE_MIN);
  return inCommon(shorter, longer) >= least && inOrder(shorter, longer) >= least;
}

function inCommon(shorter: readonly WordSense[], longer: readonly WordSense[]): number {
  const held = new Set(longer.map(({ id }) => id));
  return shorter.filter(({ id }) => held.has(id)).length;
}

/** Length of the longest common subsequence. */
function inOrder(shorter: readonly WordSense[], longer: readonly WordSense[]): number {
  let before = new Uint8Array(longer.length + 1);
  for (const { id } of shorter) {
    const row = new Uint8Array(longer.length + 1);
    for (const [at, other] of longer.entries()) {
      row[at + 1] =
        other.id === id
          ? (before[at] as number) + 1
          : Math.max(row[at] as number, before[at + 1] as number);
    }
    before = row;
  }
  return before[longer.length] as number;
}
