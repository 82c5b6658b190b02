import { cutPieces, type Pieces } from "./pieces.ts";

/** Phrases of one or several pieces with what each stands for, to be looked up in a cut text. */
export interface Phrases<T> {
  readonly entries: ReadonlyMap<string, T>;
  /** By first piece, and by last one; the longest first: most look-ups end here. */
  readonly firsts: ReadonlyMap<string, readonly Phrase<T>[]>;
  readonly lasts: ReadonlyMap<string, readonly Phrase<T>[]>;
}

interface Phrase<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** A phrase found: pieces `first` up to, not including, `after`. */
export interface PhraseMatch<T> {
  readonly first: number;
  readonly after: number;
  readonly value: T;
}

/** Builds phrases; white space in a phrase and case do not matter ("jusqu'à", "plus de"). */
export function phrasesOf<T>(pairs: Iterable<readonly [string, T]>): Phrases<T> {
  const phrases = new Map<string, Phrase<T>>();
  for (const [phrase, value] of pairs) {
    const { words } = cutPieces(phrase);
    if (words.length > 0) phrases.set(words.join(" "), { words, value });
  }
  const longestFirst = [...phrases.values()].sort((a, b) => b.words.length - a.words.length);
  return Object.freeze({
    entries: new Map([...phrases].map(([phrase, { value }]) => [phrase, value])),
    firsts: groupedBy(longestFirst, (words) => words[0] as string),
    lasts: groupedBy(longestFirst, (words) => words[words.length - 1] as string),
  });
}

function groupedBy<T>(
  phrases: readonly Phrase<T>[],
  keyOf: (words: readonly string[]) => string,
): ReadonlyMap<string, readonly Phrase<T>[]> {
  const groups = new Map<string, Phrase<T>[]>();
  for (const phrase of phrases) {
    const group = groups.get(keyOf(phrase.words));
    if (group === undefined) groups.set(keyOf(phrase.words), [phrase]);
    else group.push(phrase);
  }
  return groups;
}

/** The longest phrase that begins with piece `first`; null when none does. */
export function phraseFrom<T>(
  pieces: Pieces,
  first: number,
  phrases: Phrases<T>,
): PhraseMatch<T> | null {
  for (const { words, value } of phrases.firsts.get(pieces.words[first] ?? "") ?? []) {
    if (standsAt(pieces, first, words)) return { first, after: first + words.length, value };
  }
  return null;
}

/** The longest phrase whose last piece is the one before `after`; null when none is. */
export function phraseUpTo<T>(
  pieces: Pieces,
  after: number,
  phrases: Phrases<T>,
): PhraseMatch<T> | null {
  for (const { words, value } of phrases.lasts.get(pieces.words[after - 1] ?? "") ?? []) {
    const first = after - words.length;
    if (standsAt(pieces, first, words)) return { first, after, value };
  }
  return null;
}

function standsAt(pieces: Pieces, first: number, words: readonly string[]): boolean {
  for (let at = 0; at < words.length; at += 1) {
    if (pieces.words[first + at] !== words[at]) return false;
  }
  return true;
}
