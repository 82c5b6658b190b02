import type { Rarity } from "./rarity.ts";
import type { Wording } from "./wordings.ts";
import { hashString } from "./words.ts";

/** Terms by which a wording is looked up: its rarest ones. */
const TERMS_MAX = 8;
/** Hints of each term by which it is looked up: its form and likeliest senses. */
const HINTS_MAX = 6;
/** Two words of one meaning seldom share more hints than this. */
const HINTS_COUNTED_MAX = 3;
/** In one block each wording is laid beside so many after it, in order of publication. */
const WINDOW = 24;
/** Worth of the keys that two wordings share before they are laid side by side; a rare word is worth 1. */
const SHARED_MIN = 0.5;

/**
 * Pairs of wordings worth laying side by side, the smaller index first, each once: those of different
 * reports that share enough keys (words, senses, beginnings of names, numbers). A sorted neighbourhood
 * (Hernández, Stolfo 1995) in each block keeps it near-linear however common a key is.
 */
export function wordingPairs(
  wordings: readonly Wording[],
  rarity: Rarity,
  order: (wording: Wording) => string,
): readonly (readonly [number, number])[] {
  const shared = new Map<number, number>();
  for (const block of blocksOf(wordings, rarity, order)) {
    for (const [position, { wording: a, worth }] of block.entries()) {
      for (const { wording: b, worth: other } of block.slice(position + 1, position + 1 + WINDOW)) {
        if (a.report === b.report) continue;
        const key = Math.min(a.index, b.index) * wordings.length + Math.max(a.index, b.index);
        shared.set(key, (shared.get(key) ?? 0) + Math.min(worth, other));
      }
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (const [key, worth] of shared) {
    if (worth < SHARED_MIN) continue;
    pairs.push([Math.floor(key / wordings.length), key % wordings.length]);
  }
  return pairs.sort((p, q) => p[0] - q[0] || p[1] - q[1]);
}

/** A wording in a block, with what the block's key is worth in it. */
interface Entry {
  readonly wording: Wording;
  readonly worth: number;
}

function blocksOf(
  wordings: readonly Wording[],
  rarity: Rarity,
  order: (wording: Wording) => string,
): Iterable<readonly Entry[]> {
  const ordered = wordings
    .map((wording) => ({ wording, key: order(wording) }))
    .sort((a, b) => (a.key === b.key ? a.wording.index - b.wording.index : a.key < b.key ? -1 : 1));
  const blocks = new Map<number, Entry[]>();
  for (const { wording } of ordered) {
    for (const [key, worth] of keysOf(wording, rarity)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [{ wording, worth }]);
      else block.push({ wording, worth });
    }
  }
  return blocks.values();
}

function keysOf(
  { terms, language, figures }: Wording,
  rarity: Rarity,
): ReadonlyMap<number, number> {
  const rarest = [...terms]
    .filter(({ kind }) => kind !== "number")
    .sort((a, b) => rarity(b, language) - rarity(a, language));
  const keys = new Map<number, number>();
  for (const term of rarest.slice(0, TERMS_MAX)) {
    const hints = term.hints.subarray(0, HINTS_MAX);
    const worth = rarity(term, language) / Math.min(hints.length, HINTS_COUNTED_MAX);
    for (const hint of hints) keys.set(hint, Math.max(worth, keys.get(hint) ?? 0));
  }
  for (const { measure, value } of figures) {
    keys.set(hashString(`figure ${value}`), SHARED_MIN / 2);
    if (measure !== null) keys.set(hashString(`measure ${measure}`), SHARED_MIN / 2);
  }
  return keys;
}
