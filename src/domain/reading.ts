import { invariant } from "../base/invariant.ts";
import { type Feature, type FeatureValue, featureOf, TAGS, type Tag } from "./morphology.ts";
import type { Name } from "./name.ts";
import type { LanguageCode } from "./report.ts";
import type { Span } from "./span.ts";

/**
 * The analysed text of one report, as a struct of arrays: dozens of reports a second depend on no object
 * being made per token. Words are syntactic words (Universal Dependencies); the words of a multiword token
 * may share one span. All arrays but `sentenceStarts` and `lemmaTable` have one entry per word.
 */
export interface Reading {
  readonly kind: "reading";
  readonly language: LanguageCode;
  readonly text: string;
  /** Number of words. */
  readonly size: number;
  /** First code unit of each word in `text`; never decreasing. */
  readonly starts: Uint32Array;
  /** Code unit after the last one of each word. */
  readonly ends: Uint32Array;
  /** Index into `TAGS`. */
  readonly tags: Uint8Array;
  /** Features packed by `packFeatures`. */
  readonly features: Uint32Array;
  /** Index into `lemmaTable`. */
  readonly lemmas: Uint32Array;
  readonly lemmaTable: readonly string[];
  /** Word index of the syntactic head; -1 for a root, -2 where no tree was built. */
  readonly heads: Int32Array;
  /** Index into `relationTable`; 0 ("") where no tree was built. */
  readonly relations: Uint8Array;
  readonly relationTable: readonly string[];
  /** Sentences × 1, plus one: word index where each sentence begins, then `size`. */
  readonly sentenceStarts: Uint32Array;
  /** Sentence index of each word. */
  readonly sentenceOf: Uint32Array;
  /** The names of people, bodies and places, in text order, none over another; none where the language has no tagger of names. */
  readonly names: readonly Name[];
}

/** Freezes a reading after checking that its arrays agree; it has no names unless given. @throws when they do not. */
export function reading(
  fields: Omit<Reading, "kind" | "names"> & Partial<Pick<Reading, "names">>,
): Reading {
  const { size, starts, ends, sentenceStarts, text } = fields;
  invariant(starts.length === size && ends.length === size, "a reading has one span per word");
  invariant(sentenceStarts[sentenceStarts.length - 1] === size, "the sentences end with the words");
  for (let word = 0; word < size; word += 1) {
    const start = starts[word] as number;
    const end = ends[word] as number;
    invariant(start < end && end <= text.length, "a word's span lies in the text");
    invariant(word === 0 || start >= (starts[word - 1] as number), "words stand in text order");
  }
  return Object.freeze({ names: [], ...fields, kind: "reading" });
}

/** The words as written. */
export function wordText(reading: Reading, word: number): string {
  return reading.text.slice(reading.starts[word], reading.ends[word]);
}

/** The universal part of speech. */
export function tagOf(reading: Reading, word: number): Tag {
  return TAGS[reading.tags[word] as number] as Tag;
}

/** The lemma, lower case except for proper nouns. */
export function lemmaOf(reading: Reading, word: number): string {
  return reading.lemmaTable[reading.lemmas[word] as number] as string;
}

/** One morphological feature; null when not stated. */
export function wordFeature<F extends Feature>(
  reading: Reading,
  word: number,
  feature: F,
): FeatureValue<F> | null {
  return featureOf(reading.features[word] as number, feature);
}

/** The span of one word. */
export function wordSpan(reading: Reading, word: number): Span {
  return { start: reading.starts[word] as number, end: reading.ends[word] as number };
}

/** The span from the first word to the last, both included. */
export function wordsSpan(reading: Reading, first: number, last: number): Span {
  return { start: reading.starts[first] as number, end: reading.ends[last] as number };
}

/** Number of sentences. */
export function sentenceCount(reading: Reading): number {
  return reading.sentenceStarts.length - 1;
}

/** A sentence's words: from `first` up to, not including, `after`. */
export function sentenceWords(
  reading: Reading,
  sentence: number,
): { readonly first: number; readonly after: number } {
  return {
    first: reading.sentenceStarts[sentence] as number,
    after: reading.sentenceStarts[sentence + 1] as number,
  };
}

/** The first word that ends after `offset`; `reading.size` when none does. Logarithmic. */
export function wordAt(reading: Reading, offset: number): number {
  let low = 0;
  let high = reading.size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((reading.ends[middle] as number) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
