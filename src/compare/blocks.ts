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

/** What is laid in blocks, and how. */
export interface Blocked {
  readonly wordings: readonly Wording[];
  readonly rarity: Rarity;
  /** What wordings stand by in each block. */
  readonly order: (wording: Wording) => string;
}

/**
 * Visits pairs of wordings worth laying side by side, the smaller index first, each once: those that
 * share enough keys (words, senses, beginnings of names, numbers). A sorted neighbourhood
 * (Hernández, Stolfo 1995) in each block keeps it near-linear however common a key is: of each block only the last
 * few wordings are kept, so that memory grows with the keys alone.
 */
export function forEachPair(
  { wordings, rarity, order }: Blocked,
  visit: (a: number, b: number) => void,
): void {
  const blocks = new Map<number, Block>();
  // Worth of the keys shared with the wording at hand, by wording; all 0 between two of them.
  const shared = new Float64Array(wordings.length);
  const reports = Uint32Array.from(wordings, ({ report }) => report);
  for (const index of inOrder(wordings, order)) {
    const wording = wordings[index] as Wording;
    const isOfOne = (other: number) =>
      reports[other] === wording.report && areOfOneSaying(wording, wordings[other] as Wording);
    const own = blocksOf(keysOf(wording, rarity), blocks);
    for (const other of addShared(own, isOfOne, shared)) {
      if ((shared[other] as number) >= SHARED_MIN)
        visit(Math.min(index, other), Math.max(index, other));
      shared[other] = 0;
    }
    for (const { block, worth } of own) enter(block, index, worth);
  }
}

/** The last wordings that have a key, in order of publication, with what the key is worth in each: a ring. */
interface Block {
  readonly number: number;
  readonly members: number[];
  readonly worths: number[];
  /** How many there were in all. */
  size: number;
}

interface OwnBlock {
  readonly block: Block;
  readonly worth: number;
}

function enter(block: Block, index: number, worth: number): void {
  const place = block.size % WINDOW;
  block.members[place] = index;
  block.worths[place] = worth;
  block.size += 1;
}

function inOrder(
  wordings: readonly Wording[],
  order: (wording: Wording) => string,
): readonly number[] {
  const keys = wordings.map(order);
  return wordings
    .map((_, index) => index)
    .sort((a, b) => {
      const [left, right] = [keys[a] as string, keys[b] as string];
      return left === right ? a - b : left < right ? -1 : 1;
    });
}

/** The blocks of a wording, those first that were first needed. */
function blocksOf(
  keys: ReadonlyMap<number, number>,
  blocks: Map<number, Block>,
): readonly OwnBlock[] {
  const own: OwnBlock[] = [];
  for (const [key, worth] of keys) {
    const block = blocks.get(key) ?? { number: blocks.size, members: [], worths: [], size: 0 };
    blocks.set(key, block);
    own.push({ block, worth });
  }
  return own.sort((a, b) => a.block.number - b.block.number);
}

/** Sentences of one content, and what one report says of its own accord, are no two statements. */
function areOfOneSaying(a: Wording, b: Wording): boolean {
  if (a.report !== b.report) return false;
  if (a.attribution?.id === b.attribution?.id) return true;
  return a.spans.some((span) => b.spans.some((other) => overlaps(span, other)));
}

/** Adds what a wording shares with those kept of each of its blocks; returns which ones these are. */
function addShared(
  own: readonly OwnBlock[],
  isOfOne: (other: number) => boolean,
  shared: Float64Array,
): readonly number[] {
  const met: number[] = [];
  for (const { block, worth } of own) {
    const { members, worths } = block;
    for (let at = 0; at < members.length; at += 1) {
      const other = members[at] as number;
      if (isOfOne(other)) continue;
      if (shared[other] === 0) met.push(other);
      shared[other] = (shared[other] as number) + Math.min(worth, worths[at] as number);
    }
  }
  return met;
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
