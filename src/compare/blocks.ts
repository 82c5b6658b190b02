import { overlaps } from "../domain/span.ts";
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
 * Pairs of wordings worth laying side by side, the smaller index first, each once: those that
 * share enough keys (words, senses, beginnings of names, numbers). A sorted neighbourhood
 * (Hernández, Stolfo 1995) in each block keeps it near-linear however common a key is.
 */
export function wordingPairs(
  wordings: readonly Wording[],
  rarity: Rarity,
  order: (wording: Wording) => string,
): readonly (readonly [number, number])[] {
  const isOfOne = (a: number, b: number) =>
    areOfOneSaying(wordings[a] as Wording, wordings[b] as Wording);
  const places = layInBlocks(wordings, rarity, order);
  // Worth of the keys shared with the wording at hand, by wording; all 0 between two of them.
  const shared = new Float64Array(wordings.length);
  const pairs: (readonly [number, number])[] = [];
  for (const [index, own] of places.entries()) {
    for (const other of addShared(index, own, isOfOne, shared)) {
      if ((shared[other] as number) >= SHARED_MIN) {
        pairs.push([Math.min(index, other), Math.max(index, other)]);
      }
      shared[other] = 0;
    }
  }
  return pairs.sort((p, q) => p[0] - q[0] || p[1] - q[1]);
}

/** The wordings that have a key, in order of publication, with what the key is worth in each. */
interface Block {
  readonly number: number;
  readonly members: number[];
  readonly worths: number[];
}

/** Where a wording stands in a block. */
interface Place {
  readonly block: Block;
  readonly position: number;
}

/** Sentences of one content, and what one report says of its own accord, are no two statements. */
function areOfOneSaying(a: Wording, b: Wording): boolean {
  if (a.report !== b.report) return false;
  if (a.attribution === b.attribution) return true;
  return a.spans.some((span) => b.spans.some((other) => overlaps(span, other)));
}

/** Adds what a wording shares with those behind it in each of its blocks; returns which ones these are. */
function addShared(
  index: number,
  places: readonly Place[],
  nested: (a: number, b: number) => boolean,
  shared: Float64Array,
): readonly number[] {
  const met: number[] = [];
  for (const { block, position } of places) {
    const { members, worths } = block;
    const worth = worths[position] as number;
    const after = Math.min(members.length, position + 1 + WINDOW);
    for (let at = position + 1; at < after; at += 1) {
      const other = members[at] as number;
      if (nested(index, other)) continue;
      if (shared[other] === 0) met.push(other);
      shared[other] = (shared[other] as number) + Math.min(worth, worths[at] as number);
    }
  }
  return met;
}

/** The places of each wording, by its index, the blocks in the order in which they were first needed. */
function layInBlocks(
  wordings: readonly Wording[],
  rarity: Rarity,
  order: (wording: Wording) => string,
): readonly (readonly Place[])[] {
  const ordered = wordings
    .map((wording) => ({ wording, key: order(wording) }))
    .sort((a, b) => (a.key === b.key ? a.wording.index - b.wording.index : a.key < b.key ? -1 : 1));
  const blocks = new Map<number, Block>();
  const places: Place[][] = wordings.map(() => []);
  for (const { wording } of ordered) {
    const own = places[wording.index] as Place[];
    for (const [key, worth] of keysOf(wording, rarity)) {
      const block = blocks.get(key) ?? { number: blocks.size, members: [], worths: [] };
      blocks.set(key, block);
      own.push({ block, position: block.members.length });
      block.members.push(wording.index);
      block.worths.push(worth);
    }
    own.sort((a, b) => a.block.number - b.block.number);
  }
  return places;
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
