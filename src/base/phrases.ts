import { cutPieces, type Pieces } from "./pieces.ts";

/** Phrases of one or several pieces with what each stands for, to be looked up in a cut text. */
export interface Phrases<T> {
  readonly entries: ReadonlyMap<string, T>;
  /** First pieces of the phrases, and last ones, with the pieces of the longest phrase: most look-ups end here. */
  readonly firsts: ReadonlyMap<string, number>;
  readonly lasts: ReadonlyMap<string, number>;
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
  const firsts = new Map<string, number>();
  const lasts = new Map<string, number>();
  for (const [phrase, value] of pairs) {
    const { words } = cutPieces(phrase);
    if (words.length === 0) continue;
    entries.set(words.join(" "), value);
    raise(firsts, words[0] as string, words.length);
    raise(lasts, words[words.length - 1] as string, words.length);
  }
  return Object.freeze({ entries, firsts, lasts });
}

function raise(lengths: Map<string, number>, word: string, length: number): void {
  lengths.set(word, Math.max(length, lengths.get(word) ?? 0));
}

/** The longest phrase that begins with piece `first`; null when none does. */
export function phraseFrom<T>(
  pieces: Pieces,
  first: number,
  phrases: Phrases<T>,
): PhraseMatch<T> | null {
  const longest = phrases.firsts.get(pieces.words[first] ?? "") ?? 0;
  const most = Math.min(longest, pieces.size - first);
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
  const longest = phrases.lasts.get(pieces.words[after - 1] ?? "") ?? 0;
  for (let length = Math.min(longest, after); length > 0; length -= 1) {
    const value = phrases.entries.get(pieces.words.slice(after - length, after).join(" "));
    if (value !== undefined) return { first: after - length, after, value };
  }
  return null;
}
