import { cutPieces, type Pieces } from "./pieces.ts";

/** Phrases of one or several pieces with what each stands for, to be looked up in a cut text. */
export interface Phrases<T> {
  readonly entries: ReadonlyMap<string, T>;
  /** First and last pieces of the phrases: a look-up that fails costs one test. */
  readonly firsts: ReadonlySet<string>;
  readonly lasts: ReadonlySet<string>;
  /** Pieces of the longest phrase. */
  readonly longest: number;
}

/** A phrase found: pieces `first` up to, not including, `after`. */
export interface PhraseMatch<T> {
  readonly first: number;
  readonly after: number;
  readonly value: T;
}

/** Builds phrases; white space in a phrase and case do not matter ("jusqu'à", "plus de"). */
export function phrasesOf<T>(pairs: Iterable<readonly [string, T]>): Phrases<T> {
  const entries = new Map<string, T>();
  const firsts = new Set<string>();
  const lasts = new Set<string>();
  let longest = 0;
  for (const [phrase, value] of pairs) {
    const { words } = cutPieces(phrase);
    if (words.length === 0) continue;
    entries.set(words.join(" "), value);
    firsts.add(words[0] as string);
    lasts.add(words[words.length - 1] as string);
    longest = Math.max(longest, words.length);
  }
  return Object.freeze({ entries, firsts, lasts, longest });
}

/** The longest phrase that begins with piece `first`; null when none does. */
export function phraseFrom<T>(
  pieces: Pieces,
  first: number,
  phrases: Phrases<T>,
): PhraseMatch<T> | null {
  if (!phrases.firsts.has(pieces.words[first] ?? "")) return null;
  const most = Math.min(phrases.longest, pieces.size - first);
  for (let length = most; length > 0; length -= 1) {
    const value = phrases.entries.get(pieces.words.slice(first, first + length).join(" "));
    if (value !== undefined) return { first, after: first + length, value };
  }
  return null;
}

/** The longest phrase whose last piece is the one before `after`; null when none is. */
export function phraseUpTo<T>(
  pieces: Pieces,
  after: number,
  phrases: Phrases<T>,
): PhraseMatch<T> | null {
  if (!phrases.lasts.has(pieces.words[after - 1] ?? "")) return null;
  for (let length = Math.min(phrases.longest, after); length > 0; length -= 1) {
    const value = phrases.entries.get(pieces.words.slice(after - length, after).join(" "));
    if (value !== undefined) return { first: after - length, after, value };
  }
  return null;
}
