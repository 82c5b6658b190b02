import type { TextWords } from "./words.ts";

/** Running words in a shingle: long enough that two writers seldom share one by chance; by eye on press. */
export const SHINGLE_WORDS = 5;

/**
 * Hashes of each run of `size` words that lies outside quotations, each once, ascending. Empty for a text
 * that is shorter, or all quotation. Linear but for the sort.
 */
export function shinglesOf(words: TextWords, size = SHINGLE_WORDS): Uint32Array {
  const found = new Set<number>();
  forEachShingle(words, size, (hash) => found.add(hash));
  return Uint32Array.from(found).sort();
}

/** Calls `visit` with the hash and the first word of each shingle outside quotations, in text order. */
export function forEachShingle(
  words: TextWords,
  size: number,
  visit: (hash: number, first: number) => void,
): void {
  let run = 0;
  for (let word = 0; word < words.hashes.length; word += 1) {
    run = words.quoted[word] === 1 ? 0 : run + 1;
    if (run >= size) visit(hashRun(words.hashes, word - size + 1, size), word - size + 1);
  }
}

/** One 32-bit hash of `size` word hashes from `first` on. */
export function hashRun(hashes: Uint32Array, first: number, size: number): number {
  let hash = 0x811c9dc5;
  for (let word = first; word < first + size; word += 1) {
    hash = Math.imul(hash ^ (hashes[word] as number), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  }
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** How many entries two ascending lists share. Linear in both. */
export function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] as number;
    const right = b[j] as number;
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared;
}
