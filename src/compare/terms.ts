import { lemmaOf, type Reading, tagOf, wordAt, wordSpan, wordText } from "../domain/reading.ts";
import type { Span } from "../domain/span.ts";
import type { Lexicon, Meaning } from "./lexicon.ts";
import { foldWord } from "./words.ts";

/** A word that carries content, ready to be compared with one of any language. */
export interface Term {
  /** The word in the reading. */
  readonly word: number;
  readonly kind: "name" | "number" | "word";
  /** Whether it can be what a proposition says happened: a verb, or a noun or adjective derived from one. */
  readonly isVerb: boolean;
  /** Lemma without case and accents; for a number its digits. */
  readonly key: string;
  readonly meaning: Meaning | null;
}

/** Tags of words that carry content. */
const CONTENT_TAGS = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM", "X"]);
/** Anything in a number that is not a digit: separators of thousands, a decimal sign. */
const NOT_DIGIT = /\D+/gu;
/** A written number begins with a digit. */
const DIGIT = /^\d/u;
/** A letter or digit: what lacks one is a mark, whatever the tag. */
const LETTER = /[\p{L}\p{N}]/u;

/** The content words within spans, in text order, each once. Linear in the words. */
export function termsOf(
  reading: Reading,
  spans: readonly Span[],
  lexicon: Lexicon,
): readonly Term[] {
  const terms: Term[] = [];
  for (const span of spans) {
    for (let word = wordAt(reading, span.start); word < reading.size; word += 1) {
      if ((reading.starts[word] as number) >= span.end) break;
      const term = termOf(reading, word, lexicon);
      if (term !== null) terms.push(term);
    }
  }
  return terms;
}

/** The content word at one place; null for a word without content. */
function termOf(reading: Reading, word: number, lexicon: Lexicon): Term | null {
  const tag = tagOf(reading, word);
  const text = wordText(reading, word);
  if (!CONTENT_TAGS.has(tag) || !LETTER.test(text)) return null;
  if (DIGIT.test(text)) {
    return { word, kind: "number", isVerb: false, key: text.replace(NOT_DIGIT, ""), meaning: null };
  }
  const lemma = lemmaOf(reading, word);
  if (lexicon.rules.light.has(lemma.toLowerCase())) return null;
  return {
    word,
    kind: tag === "PROPN" ? "name" : "word",
    isVerb: tag === "VERB",
    key: foldWord(lemma),
    meaning: lexicon.meaningOf(lemma, tag),
  };
}

/** The span of a term's word. */
export function termSpan(reading: Reading, term: Term): Span {
  return wordSpan(reading, term.word);
}
