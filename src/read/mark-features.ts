import { TAGS } from "../domain/morphology.ts";
import { RELATIONS } from "../domain/relations.ts";
import { mix } from "../learn/hashing.ts";
import type { TreeArrays, Words } from "./words.ts";

/** Heads looked at for one mark, at most: on each side, the nearest. */
const SIDE_MAX = 12;
/** Features of one possible head. */
export const MARK_FEATURES_MAX = 16;

/** The words of a sentence that may be the head of a mark between them, and what stands around it. */
export interface MarkPlace {
  /** The words on the path from the word before to the one after through the tree, at most `2 × SIDE_MAX`. */
  readonly candidates: readonly number[];
  /** How many of these stand before the mark and below the topmost; as many after the next one. */
  readonly left: number;
  readonly right: number;
  /** The words next to it that are no marks; -1 for none. */
  readonly before: number;
  readonly after: number;
}

/** A sentence whose words have heads, with the borders of what hangs on each. Index 0 is its first word. */
export interface MarkSentence {
  readonly words: Words;
  readonly trees: TreeArrays;
  readonly first: number;
  readonly after: number;
  /** First and last word that hangs on each word, marks apart. */
  readonly lows: Uint32Array;
  readonly highs: Uint32Array;
  /** The nearest word before and after each one that is no mark; -1 for none. */
  readonly before: Int32Array;
  readonly behind: Int32Array;
}

/** Whether each word from `first` up to `after` is a mark: such words have no say in the tree. */
export type IsMark = (word: number) => boolean;

/** Measures what hangs on each word of a sentence; linear in the words. */
export function markSentence(
  words: Words,
  { first, after }: { readonly first: number; readonly after: number },
  trees: TreeArrays,
  isMark: IsMark,
): MarkSentence {
  const size = after - first;
  const lows = new Uint32Array(size);
  const highs = new Uint32Array(size);
  const waiting = new Uint32Array(size);
  for (let index = 0; index < size; index += 1) {
    lows[index] = first + index;
    highs[index] = first + index;
    const head = trees.heads[first + index] as number;
    if (head >= 0 && !isMark(first + index))
      waiting[head - first] = (waiting[head - first] as number) + 1;
  }
  const done = new Uint8Array(size);
  for (let leaf = 0; leaf < size; leaf += 1) {
    if (isMark(first + leaf)) continue;
    for (let index = leaf; waiting[index] === 0 && done[index] === 0; ) {
      done[index] = 1;
      const head = (trees.heads[first + index] as number) - first;
      if (head < 0) break;
      lows[head] = Math.min(lows[head] as number, lows[index] as number);
      highs[head] = Math.max(highs[head] as number, highs[index] as number);
      waiting[head] = (waiting[head] as number) - 1;
      index = head;
    }
  }
  return { words, trees, first, after, lows, highs, ...neighbours(first, size, isMark) };
}

function neighbours(
  first: number,
  size: number,
  isMark: IsMark,
): Pick<MarkSentence, "before" | "behind"> {
  const before = new Int32Array(size).fill(-1);
  const behind = new Int32Array(size).fill(-1);
  for (let index = 1; index < size; index += 1) {
    const last = first + index - 1;
    before[index] = isMark(last) ? (before[index - 1] as number) : last;
  }
  for (let index = size - 2; index >= 0; index -= 1) {
    const next = first + index + 1;
    behind[index] = isMark(next) ? (behind[index + 1] as number) : next;
  }
  return { before, behind };
}

/** The words that a mark may hang on: those that leave the tree without crossing arcs. */
export function markPlace(sentence: MarkSentence, mark: number): MarkPlace {
  const before = sentence.before[mark - sentence.first] as number;
  const next = sentence.behind[mark - sentence.first] as number;
  const left = sidePath(sentence, before, mark);
  const right = sidePath(sentence, next, mark);
  const tops = [left.top, right.top].filter((word) => word >= 0);
  // The two sides meet at one word, unless the tree is cut off by the limit.
  const top = tops.length === 2 && left.top !== right.top ? tops.slice(0, 2) : tops.slice(0, 1);
  return {
    candidates: [...left.path, ...right.path, ...top],
    left: left.path.length,
    right: right.path.length,
    before,
    after: next,
  };
}

/**
 * From a neighbour of a mark upwards, as long as all that hangs there stands on the neighbour's side; `top` is
 * the first word whose tree spans the mark, or the root.
 */
function sidePath(
  { trees, first, lows, highs }: MarkSentence,
  neighbour: number,
  mark: number,
): { path: number[]; top: number } {
  const path: number[] = [];
  let word = neighbour;
  while (word >= 0 && path.length < SIDE_MAX) {
    const spans = (lows[word - first] as number) < mark && (highs[word - first] as number) > mark;
    const head = trees.heads[word] as number;
    if (spans || head < 0) return { path, top: word };
    path.push(word);
    word = head;
  }
  return { path, top: word };
}

/** Writes the hashed features of one possible head of a mark into `out`; returns how many. */
export function markFeatures(
  { words, trees, first, after, lows, highs }: MarkSentence,
  place: MarkPlace,
  mark: number,
  choice: number,
  out: Uint32Array,
): number {
  const { candidates, left, right } = place;
  const word = candidates[choice] as number;
  const isLeft = choice < left;
  const isRight = !isLeft && choice < left + right;
  const side = isLeft ? 1 : isRight ? 2 : 3;
  const step = isLeft ? choice : isRight ? choice - left : 0;
  const fromTop = isLeft ? left - choice : isRight ? right - step : 0;
  const steps = Math.min(3, step) * 4 + Math.min(3, fromTop);
  const ends = (place.before < 0 ? 1 : 0) + (place.after < 0 ? 2 : 0);
  const form = mix(words.hashes[mark] as number, side * 4 + ends);
  const relation = trees.relations[word] as number;
  const tag = words.tags[word] as number;
  const partner = isLeft
    ? (lows[word - first] as number) - 1
    : isRight
      ? (highs[word - first] as number) + 1
      : -1;
  const pair = partner >= first && partner < after ? partnerOf(words, partner) : 0;
  const leftTop = left > 0 ? (trees.relations[candidates[left - 1] as number] as number) : 0;
  const rightTop =
    right > 0 ? (trees.relations[candidates[left + right - 1] as number] as number) : 0;
  const tops = leftTop * RELATIONS.length + rightTop;
  const around = tagAt(words, place.before) * (TAGS.length + 1) + tagAt(words, place.after);
  const next = place.after < 0 ? 0 : (words.hashes[place.after] as number);
  out[0] = mix(mix(1, form), steps);
  out[1] = mix(mix(2, form), relation);
  out[2] = mix(mix(3, form), mix(relation, tag));
  out[3] = mix(mix(4, form), pair);
  out[4] = mix(mix(5, form), mix(pair, relation));
  out[5] = mix(mix(6, form), mix(relation, steps));
  out[6] = mix(mix(7, form), mix(around, steps));
  out[7] = mix(mix(8, form), mix(next, relation));
  out[8] = mix(mix(9, form), mix(tops, steps));
  out[9] = mix(mix(10, form), mix(tops, pair));
  out[10] = mix(mix(11, form), words.hashes[word] as number);
  out[11] = mix(mix(12, form), mix(Math.min(4, left) * 5 + Math.min(4, right), steps));
  out[12] = mix(mix(13, form), mix(mix(tag, pair), steps));
  return 13;
}

/** The mark that stands where a candidate's words begin or end, as a number: 0 for a word. */
function partnerOf(words: Words, word: number): number {
  return words.tags[word] === PUNCT ? mix(words.hashes[word] as number, 1) : 0;
}

const PUNCT = TAGS.indexOf("PUNCT");

function tagAt(words: Words, word: number): number {
  return word < 0 ? 0 : 1 + (words.tags[word] as number);
}
