import { lemmaOf, type Reading, tagOf, wordAt, wordText } from "../domain/reading.ts";
import type { Span } from "../domain/span.ts";
import type { Lexicon } from "./lexicon.ts";
import type { WordSense } from "./word-sense.ts";

/** A word that carries content, at its place in a reading. */
export interface Term extends WordSense {
  /** The word in the reading. */
  readonly word: number;
  /** The same without its place: one object for a word wherever it stands. */
  readonly sense: WordSense;
}

/** Content words that are looked at in one wording or sentence: beyond, it is a list or no prose at all. */
const TERMS_MAX = 80;
/** Tags of words that carry content. */
const CONTENT_TAGS = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM", "X"]);
/** Anything in a number that is not a digit: separators of thousands, a decimal sign. */
const NOT_DIGIT = /\D+/gu;
/** A written number begins with a digit. */
const DIGIT = /^\d/u;
/** A letter or digit: what lacks one is a mark, whatever the tag. */
const LETTER = /[\p{L}\p{N}]/u;

/** The content words within spans, in text order, the first eighty. Linear in the words. */
export function termsOf(
  reading: Reading,
  spans: readonly Span[],
  lexicon: Lexicon,
): readonly Term[] {
  const known = termsKnown(reading, lexicon);
  const terms: Term[] = [];
  for (const span of spans) {
    for (let word = wordAt(reading, span.start); word < reading.size; word += 1) {
      if ((reading.starts[word] as number) >= span.end || terms.length >= TERMS_MAX) break;
      const seen = known[word];
      const term = seen === undefined ? termOf(reading, word, lexicon) : seen;
      if (seen === undefined) known[word] = term;
      if (term !== null) terms.push(term);
    }
  }
  return terms;
}

/** The terms of the reading at hand, by word: sentence, content and label ask for the same ones. */
let last: {
  readonly reading: Reading;
  readonly lexicon: Lexicon;
  readonly terms: (Term | null | undefined)[];
} | null = null;

function termsKnown(reading: Reading, lexicon: Lexicon): (Term | null | undefined)[] {
  if (last === null || last.reading !== reading || last.lexicon !== lexicon)
    last = { reading, lexicon, terms: new Array(reading.size) };
  return last.terms;
}

/** The content word at one place; null for a word without content. */
function termOf(reading: Reading, word: number, lexicon: Lexicon): Term | null {
  const tag = tagOf(reading, word);
  if (!CONTENT_TAGS.has(tag)) return null;
  const text = wordText(reading, word);
  if (!LETTER.test(text)) return null;
  if (DIGIT.test(text)) return placed(lexicon.numberOf(text.replace(NOT_DIGIT, "")), word);
  const lemma = lemmaOf(reading, word);
  if (lexicon.rules.light.has(lemma.toLowerCase())) return null;
  return placed(lexicon.wordOf(lemma, tag), word);
}

function placed(sense: WordSense, word: number): Term {
  const { id, kind, isVerb, key, meaning, skeleton, hints } = sense;
  return { id, kind, isVerb, key, meaning, skeleton, hints, word, sense };
}
