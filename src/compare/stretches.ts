import { hashRun } from "./shingles.ts";
import type { TextWords } from "./words.ts";

/** The same running words in two texts, as word positions, the last included. */
export interface Stretch {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

/** A stretch starts where this many running words agree. */
const SEED_WORDS = 5;
/** Of the places where a seed occurs in the other text so many are tried. */
const PLACES_MAX = 4;
/** Two stretches this many words apart in both texts are one, with a word changed or put in. */
const GAP_WORDS_MAX = 4;
/** Shorter stretches are phrases, no evidence. */
const STRETCH_WORDS_MIN = 8;

/**
 * Stretches that two texts share, in the order of `b`, quotations included: greedy longest matches from
 * seeds of five words, near ones joined. Linear in both texts for ordinary prose.
 */
export function sharedStretches(a: TextWords, b: TextWords): readonly Stretch[] {
  const places = seedPlaces(a);
  const found: Stretch[] = [];
  for (let at = 0; at + SEED_WORDS <= b.hashes.length; ) {
    const match = longestMatch(a, b, at, places.get(hashRun(b.hashes, at, SEED_WORDS)) ?? []);
    if (match === null) at += 1;
    else {
      addStretch(found, match);
      at = match.b[1] + 1;
    }
  }
  return found.filter(({ b: [first, last] }) => last - first + 1 >= STRETCH_WORDS_MIN);
}

function seedPlaces(words: TextWords): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (let first = 0; first + SEED_WORDS <= words.hashes.length; first += 1) {
    const hash = hashRun(words.hashes, first, SEED_WORDS);
    const known = places.get(hash);
    if (known === undefined) places.set(hash, [first]);
    else if (known.length < PLACES_MAX) known.push(first);
  }
  return places;
}

function longestMatch(a: TextWords, b: TextWords, at: number, places: readonly number[]) {
  let best: Stretch | null = null;
  let longest = SEED_WORDS - 1;
  for (const place of places) {
    const length = agreement(a.hashes, place, b.hashes, at);
    if (length <= longest) continue;
    longest = length;
    best = { a: [place, place + length - 1], b: [at, at + length - 1] };
  }
  return best;
}

function agreement(a: Uint32Array, fromA: number, b: Uint32Array, fromB: number): number {
  let length = 0;
  while (
    fromA + length < a.length &&
    fromB + length < b.length &&
    a[fromA + length] === b[fromB + length]
  ) {
    length += 1;
  }
  return length;
}

function addStretch(found: Stretch[], next: Stretch): void {
  const last = found.at(-1);
  if (last !== undefined && isNear(last.a, next.a) && isNear(last.b, next.b)) {
    found[found.length - 1] = { a: [last.a[0], next.a[1]], b: [last.b[0], next.b[1]] };
  } else found.push(next);
}

function isNear([, last]: Stretch["a"], [first]: Stretch["a"]): boolean {
  return first > last && first - last - 1 <= GAP_WORDS_MAX;
}
