import { forEachShingle } from "./shingles.ts";
import type { TextWords } from "./words.ts";

/** Running words in a run: longer than a shingle, so that a shared one is telling by itself. */
const RUN_WORDS = 7;
/** One run in so many is kept, chosen by its hash, hence the same ones in every text. */
const SAMPLE = 4;
/** A run found in more texts than this is furniture or a set phrase. */
const TEXTS_MAX = 24;
/** Sampled runs that two texts must share: a copied stretch of 40 words holds about eight. */
const SHARED_MIN = 3;
/** Texts that one sorted number can tell apart beside a 32-bit hash. */
const TEXTS_LIMIT = 2 ** 20;

/**
 * Pairs of texts that share rare runs of words, as a partial copy does whatever the rest of them. An
 * inverted index of sampled runs: n log n in the words. Each pair once, the smaller index first.
 */
export function rareRunPairs(texts: readonly TextWords[]): readonly (readonly [number, number])[] {
  const shared = new Map<number, number>();
  for (const holders of postingLists(texts)) {
    for (const [position, a] of holders.entries()) {
      for (const b of holders.slice(position + 1)) {
        const key = a * TEXTS_LIMIT + b;
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (const [key, count] of shared) {
    if (count >= SHARED_MIN) pairs.push([Math.floor(key / TEXTS_LIMIT), key % TEXTS_LIMIT]);
  }
  return pairs;
}

/** For each run held by two texts or a few more: which, ascending, each once. */
function* postingLists(texts: readonly TextWords[]): Iterable<number[]> {
  const postings = sortedPostings(texts);
  for (let from = 0; from < postings.length; ) {
    const hash = Math.floor((postings[from] as number) / TEXTS_LIMIT);
    const holders: number[] = [];
    let at = from;
    for (; at < postings.length; at += 1) {
      const posting = postings[at] as number;
      if (Math.floor(posting / TEXTS_LIMIT) !== hash) break;
      const text = posting % TEXTS_LIMIT;
      if (holders.at(-1) !== text) holders.push(text);
    }
    if (holders.length >= 2 && holders.length <= TEXTS_MAX) yield holders;
    from = at;
  }
}

/** Run hash and text in one number each (52 bits), sorted. */
function sortedPostings(texts: readonly TextWords[]): Float64Array {
  const postings: number[] = [];
  for (const [text, words] of texts.slice(0, TEXTS_LIMIT).entries()) {
    forEachShingle(words, RUN_WORDS, (hash) => {
      if (hash % SAMPLE === 0) postings.push(hash * TEXTS_LIMIT + text);
    });
  }
  return Float64Array.from(postings).sort();
}
