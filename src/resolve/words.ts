import type { Tag } from "../domain/morphology.ts";
import { type Reading, tagOf } from "../domain/reading.ts";
import { type Span, span } from "../domain/span.ts";

/**
 * The written words of a reading: syntactic words that share one span (« du » = de + le) count once, under
 * their first word's tag. Resolving works on what is written, so that a wrong split or tag costs little.
 */
export interface Words {
  readonly size: number;
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Lower case, straight apostrophe. */
  readonly keys: readonly string[];
  readonly tags: readonly Tag[];
  /** Sentence of each word. */
  readonly sentences: Uint32Array;
  /** First word of each word's sentence. */
  readonly sentenceFirsts: Uint32Array;
}

/** Lays out the written words of a reading. Linear in the text. */
export function writtenWords(reading: Reading): Words {
  const kept: number[] = [];
  for (let word = 0; word < reading.size; word += 1) {
    const isSame = word > 0 && reading.starts[word] === reading.starts[word - 1];
    if (!isSame) kept.push(word);
  }
  const at = (array: Uint32Array) => Uint32Array.from(kept, (word) => array[word] as number);
  const [starts, ends, sentences] = [at(reading.starts), at(reading.ends), at(reading.sentenceOf)];
  const sentenceFirsts = new Uint32Array(kept.length);
  for (let word = 1; word < kept.length; word += 1) {
    sentenceFirsts[word] =
      sentences[word] === sentences[word - 1] ? (sentenceFirsts[word - 1] as number) : word;
  }
  return {
    size: kept.length,
    text: reading.text,
    starts,
    ends,
    keys: kept.map((word) => keyOf(reading.text.slice(reading.starts[word], reading.ends[word]))),
    tags: kept.map((word) => tagOf(reading, word)),
    sentences,
    sentenceFirsts,
  };
}

/** How the rules look a word up: lower case, straight apostrophe. */
export function keyOf(word: string): string {
  return word.toLowerCase().replace(/[’ʼ]/g, "'");
}

/** Lower case without accents and apostrophes: how names are compared. */
export function fold(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/['’ʼ.]/g, "")
    .toLowerCase();
}

/** The word as written. */
export function writtenAt(words: Words, word: number): string {
  return words.text.slice(words.starts[word], words.ends[word]);
}

/** The span from the first word up to, not including, `after`. */
export function spanOf(words: Words, first: number, after: number): Span {
  return span(words.starts[first] as number, words.ends[after - 1] as number);
}

/** The first word that ends after `offset`; `words.size` when none does. Logarithmic. */
export function writtenWordAt(words: Words, offset: number): number {
  let low = 0;
  let high = words.size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words.ends[middle] as number) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** « Lavrov », « al-Rahman », « N'Djamena »: a capital at the start, or after a short article and a hyphen. */
const CAPITAL = /^(?:\p{Lu}|\p{Ll}{1,3}[-’']\p{Lu})/u;
/** « B. », « J.-M. » */
const INITIAL = /^(?:\p{Lu}\.-?)+$/u;
/** « OSDH », « U.N. », « M5S »: no small letter but a final plural s. */
const ACRONYM = /^(?=.*\p{Lu}.*[\p{Lu}\d])[\p{Lu}\d.&-]+s?$/u;
const LETTER = /[\p{L}\p{N}]/u;

export function isCapital(word: string): boolean {
  return CAPITAL.test(word);
}
export function isInitial(word: string): boolean {
  return INITIAL.test(word);
}
export function isAcronym(word: string): boolean {
  return ACRONYM.test(word);
}
/** Whether it holds a letter or digit at all. */
export function isWordy(word: string): boolean {
  return LETTER.test(word);
}
