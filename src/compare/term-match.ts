import type { Meaning, WordSense } from "./word-sense.ts";

/** Two names that differ as languages and transliterations do ("Alep", "Aleppo"). */
const NAME_LIKENESS = 0.85;
/** Two words of a common root ("gouvernement", "government"): likely, not sure. */
const COGNATE_LIKENESS = 0.7;
/** Consonants that two spellings of a name share, at least. */
const SKELETON_MIN = 3;
/** A name taken for a common noun, or the other way round: one word but for its ending ("Tanneurs"). */
const SAME_WORD_SHARE = 0.8;
/** Common first letters that make a cognate or a like name, at least, and as a share of the longer. */
const PREFIX_MIN = 4;
const NAME_PREFIX_SHARE = 0.6;
const COGNATE_PREFIX_SHARE = 0.62;
/** How surely two terms mean the same, 0 to 1, in one language or two. Symmetric. */
export function termLikeness(a: WordSense, b: WordSense): number {
  if (a.kind === "number" || b.kind === "number") {
    if (a.kind !== b.kind) return 0;
    return a.key === b.key ? 1 : sharedMeaning(a.meaning, b.meaning);
  }
  if (a.key === b.key) return 1;
  const meant = sharedMeaning(a.meaning, b.meaning);
  if (meant >= COGNATE_LIKENESS) return meant;
  if (a.kind === "name" && b.kind === "name") return Math.max(meant, nameLikeness(a, b));
  if (a.kind === "name" || b.kind === "name") {
    return prefixShare(a.key, b.key) >= SAME_WORD_SHARE ? NAME_LIKENESS : meant;
  }
  return Math.max(meant, isCognate(a.key, b.key) ? COGNATE_LIKENESS : 0);
}

/** The strongest meaning that both may have: the product of how strongly each has it. */
function sharedMeaning(a: Meaning | null, b: Meaning | null): number {
  if (a === null || b === null) return 0;
  let best = 0;
  for (let i = 0; i < a.ids.length; i += 1) {
    const at = b.ids.indexOf(a.ids[i] as number);
    if (at >= 0) best = Math.max(best, (a.weights[i] as number) * (b.weights[at] as number));
  }
  return best;
}

function nameLikeness(a: WordSense, b: WordSense): number {
  if (a.skeleton.length >= SKELETON_MIN && a.skeleton === b.skeleton) return NAME_LIKENESS;
  return prefixShare(a.key, b.key) >= NAME_PREFIX_SHARE ? NAME_LIKENESS : 0;
}

function isCognate(a: string, b: string): boolean {
  return prefixShare(a, b) >= COGNATE_PREFIX_SHARE;
}

/** Common first letters as a share of the longer word; 0 when fewer than four. */
function prefixShare(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length < PREFIX_MIN ? 0 : length / Math.max(a.length, b.length);
}
