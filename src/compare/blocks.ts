import type { Rarity } from "./rarity.ts";
import type { Term } from "./terms.ts";
import type { Wording } from "./wordings.ts";

/** Terms by which a wording is looked up: its rarest ones. */
const TERMS_MAX = 8;
/** Senses of each term by which it is looked up: its likeliest ones. */
const SENSES_MAX = 3;
/** In one block each wording is laid beside so many after it, in order of publication. */
const WINDOW = 24;
/** Letters of a name that spellings in two languages share. */
const NAME_LETTERS = 4;
/** Keys that two wordings must share before they are laid side by side. */
const SHARED_MIN = 2;

/**
 * Pairs of wordings worth laying side by side, the smaller index first, each once: those of different
 * reports that share two or more keys (words, senses, beginnings of names, numbers). A sorted neighbourhood
 * (Hernández, Stolfo 1995) in each block keeps it near-linear however common a key is.
 */
export function wordingPairs(
  wordings: readonly Wording[],
  rarity: Rarity,
  order: (wording: Wording) => string,
): readonly (readonly [number, number])[] {
  const shared = new Map<number, number>();
  for (const block of blocksOf(wordings, rarity, order)) {
    for (const [position, a] of block.entries()) {
      for (const b of block.slice(position + 1, position + 1 + WINDOW)) {
        if (a.report === b.report) continue;
        const key = Math.min(a.index, b.index) * wordings.length + Math.max(a.index, b.index);
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (const [key, count] of shared) {
    if (count < SHARED_MIN) continue;
    pairs.push([Math.floor(key / wordings.length), key % wordings.length]);
  }
  return pairs.sort((p, q) => p[0] - q[0] || p[1] - q[1]);
}

function blocksOf(
  wordings: readonly Wording[],
  rarity: Rarity,
  order: (wording: Wording) => string,
): Iterable<readonly Wording[]> {
  const ordered = wordings
    .map((wording) => ({ wording, key: order(wording) }))
    .sort((a, b) => (a.key === b.key ? a.wording.index - b.wording.index : a.key < b.key ? -1 : 1));
  const blocks = new Map<string, Wording[]>();
  for (const { wording } of ordered) {
    for (const key of keysOf(wording, rarity)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [wording]);
      else block.push(wording);
    }
  }
  return blocks.values();
}

function keysOf({ terms, language, figures }: Wording, rarity: Rarity): ReadonlySet<string> {
  const rarest = [...terms].sort((a, b) => rarity(b, language) - rarity(a, language));
  const keys = new Set(rarest.slice(0, TERMS_MAX).flatMap(termKeys));
  for (const { measure, value } of figures) {
    keys.add(`= ${value}`);
    if (measure !== null) keys.add(`# ${measure}`);
  }
  return keys;
}

function termKeys({ kind, key, meaning }: Term): readonly string[] {
  if (kind === "number") return [];
  const keys = [`w ${key}`];
  if (kind === "name") keys.push(`n ${key.slice(0, NAME_LETTERS)}`);
  for (const id of meaning?.ids.subarray(0, SENSES_MAX) ?? []) keys.push(`c ${id}`);
  return keys;
}
