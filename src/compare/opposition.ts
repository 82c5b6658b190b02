import type { TermPair } from "./align.ts";
import type { WordSense } from "./word-sense.ts";
import type { Wording } from "./wordings.ts";

/**
 * How two wordings of nearly the same words stand to one another. same: both say it is so, or both that it is not;
 * opposed: one says what the other says is not; unknown: something in one of them is negated of which the other does
 * not speak in the same place.
 */
export type Opposition = "same" | "opposed" | "unknown";

/**
 * Told by the verbs that the two share: what is negated in both, or in neither, opposes nothing, wherever each has its
 * main verb. Linear in the pairs.
 */
export function oppositionOf(a: Wording, b: Wording, pairs: readonly TermPair[]): Opposition {
  const opposed = areOneVoice(a, b) ? "unknown" : "opposed";
  if (a.head === null || b.head === null) return a.negated === b.negated ? "same" : opposed;
  const isOdd = ({ a: left, b: right }: TermPair) => isTurned(a, left) !== isTurned(b, right);
  const odd = pairs.filter(isOdd);
  if (odd.some((pair) => pair.a === a.head && pair.b === b.head)) return opposed;
  if (pairs.some((pair) => isTurned(a, pair.a) && isTurned(b, pair.b))) return "same";
  if (odd.length > 0) return "unknown";
  return a.negated === b.negated ? "same" : "unknown";
}

/** Whether one speaks both in one report, where nobody takes back what he says: such sentences are of two things. */
export function areOneVoice(a: Wording, b: Wording): boolean {
  if (a.report !== b.report) return false;
  const speaker = a.attribution?.speaker ?? null;
  if (a.attribution === null || b.attribution === null) return a.attribution === b.attribution;
  return speaker !== null && speaker === b.attribution.speaker;
}

function isTurned({ turned }: Wording, word: WordSense): boolean {
  return turned.includes(word);
}
