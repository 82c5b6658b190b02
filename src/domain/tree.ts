import type { Reading } from "./reading.ts";
import type { Relation } from "./relations.ts";
import type { Span } from "./span.ts";

/** The syntactic head of a word (a word index); -1 for the root of a sentence, -2 where no tree was built. */
export function headOf(reading: Reading, word: number): number {
  return reading.heads[word] as number;
}

/** The relation of a word to its head, with its subtype: "nsubj:pass"; "" where no tree was built. */
export function relationOf(reading: Reading, word: number): Relation {
  return (reading.relationTable[reading.relations[word] as number] ?? "") as Relation;
}

/** The relation without its subtype: "nsubj" for "nsubj:pass". */
export function plainRelationOf(reading: Reading, word: number): string {
  return relationOf(reading, word).split(":")[0] as string;
}

/** Whether a word hangs on its head by one of these relations; a plain one ("nsubj") holds for its subtypes. */
export function hasRelation(
  reading: Reading,
  word: number,
  relations: ReadonlySet<string>,
): boolean {
  const relation = relationOf(reading, word);
  return relations.has(relation) || relations.has(relation.split(":")[0] as string);
}

/** Whether the sentence of a word has a tree. */
export function hasTree(reading: Reading, word: number): boolean {
  return (reading.heads[word] as number) > -2;
}

/** The trees of a reading, indexed for the questions that go from head to dependents. */
export interface Trees {
  /** First dependent in text order; -1 for none. One entry per word, as in all of these. */
  readonly firstChild: Int32Array;
  /** Next dependent of the same head in text order; -1 for none. */
  readonly nextSibling: Int32Array;
  /** First and last word of all that hangs on a word, itself included; in between may lie words that do not. */
  readonly firstWord: Uint32Array;
  readonly lastWord: Uint32Array;
}

/** Indexes the trees of a reading. Linear; words without a tree stand alone. */
export function treesOf({ heads, size }: Pick<Reading, "heads" | "size">): Trees {
  const firstChild = new Int32Array(size).fill(-1);
  const nextSibling = new Int32Array(size).fill(-1);
  const waiting = new Uint32Array(size);
  for (let word = size - 1; word >= 0; word -= 1) {
    const head = heads[word] as number;
    if (head < 0) continue;
    nextSibling[word] = firstChild[head] as number;
    firstChild[head] = word;
    waiting[head] = (waiting[head] as number) + 1;
  }
  return { firstChild, nextSibling, ...edgesOf(heads, waiting) };
}

/** From the leaves upwards, each word once all that hangs on it is done; no recursion: trees may be deep. */
function edgesOf(heads: Int32Array, waiting: Uint32Array): Pick<Trees, "firstWord" | "lastWord"> {
  const firstWord = Uint32Array.from(heads, (_, word) => word);
  const lastWord = firstWord.slice();
  for (let leaf = 0; leaf < heads.length; leaf += 1) {
    if (waiting[leaf] !== 0) continue;
    for (let word = leaf; ; ) {
      // Done: a later leaf must not begin here again.
      waiting[word] = DONE;
      const head = heads[word] as number;
      if (head < 0) break;
      firstWord[head] = Math.min(firstWord[head] as number, firstWord[word] as number);
      lastWord[head] = Math.max(lastWord[head] as number, lastWord[word] as number);
      waiting[head] = (waiting[head] as number) - 1;
      if (waiting[head] !== 0) break;
      word = head;
    }
  }
  return { firstWord, lastWord };
}

const DONE = 0xffffffff;

/** The words that hang on a word directly, in text order. */
export function childrenOf({ firstChild, nextSibling }: Trees, word: number): number[] {
  const children: number[] = [];
  for (let child = firstChild[word] as number; child >= 0; child = nextSibling[child] as number) {
    children.push(child);
  }
  return children;
}

/** The words that hang on a word by one of these relations, in text order; see `hasRelation`. */
export function childrenBy(
  reading: Reading,
  trees: Trees,
  word: number,
  relations: ReadonlySet<string>,
): number[] {
  return childrenOf(trees, word).filter((child) => hasRelation(reading, child, relations));
}

/** The span from the first to the last word of all that hangs on a word, itself included. */
export function subtreeSpan(reading: Reading, trees: Trees, word: number): Span {
  const first = trees.firstWord[word] as number;
  const last = trees.lastWord[word] as number;
  return { start: reading.starts[first] as number, end: reading.ends[last] as number };
}

/** Whether a word is another one or hangs on it, directly or not. Linear in the depth of the tree. */
export function isInSubtree({ heads }: Pick<Reading, "heads">, word: number, top: number): boolean {
  for (let at = word; at >= 0; at = heads[at] as number) {
    if (at === top) return true;
  }
  return false;
}
