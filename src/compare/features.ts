import { exact } from "../base/exact.ts";
import type { Analysis } from "../domain/analysis.ts";
import { sentenceCount, sentenceWords, wordsSpan } from "../domain/reading.ts";
import type { Span } from "../domain/span.ts";
import { digestOf } from "./digest.ts";
import type { Lexicon } from "./lexicon.ts";
import { signatureOf } from "./min-hash.ts";
import { shinglesOf } from "./shingles.ts";
import { termsOf } from "./terms.ts";
import type { WordSense } from "./word-sense.ts";
import { type Wording, type WordingSource, wordingsOf } from "./wordings.ts";
import { type TextWords, textWords } from "./words.ts";

/** A sentence with the words that carry its content. */
export interface SentenceTerms {
  readonly span: Span;
  readonly terms: readonly WordSense[];
}

/** What is drawn from one report, once, for every comparison with others. */
export interface ReportFeatures {
  /** Without its reading and reasons, which nothing needs once the features are drawn. */
  readonly analysis: Analysis;
  readonly words: TextWords;
  /** Hashes of its runs of words, ascending, and the smallest ones of these. */
  readonly shingles: Uint32Array;
  readonly signature: Uint32Array | null;
  /** Empty for a report in a language without a room: its text can be a copy, nothing more. */
  readonly sentences: readonly SentenceTerms[];
  readonly wordings: readonly Wording[];
}

/** What drawing features asks of a language's room. */
export interface FeatureRules {
  readonly lexicon: Lexicon;
  readonly rules: WordingSource["rules"];
}

/** Draws the features of one report. Linear in its text. */
export function featuresOf(given: Analysis, room: FeatureRules | null): ReportFeatures {
  const words = textWords(given);
  const shingles = shinglesOf(words);
  const analysis = digestOf(given);
  const text = { analysis, words, shingles, signature: signatureOf(shingles) };
  if (room === null) return { ...text, sentences: [], wordings: [] };
  const sentences = sentencesOf(given, room.lexicon);
  const wordings = wordingsOf({
    analysis: { ...analysis, reading: given.reading },
    sentences,
    ...room,
  });
  return { ...text, sentences, wordings };
}

/** Features as they are needed once copies and translations are known: only the statements. */
export function withoutTexts({ analysis, wordings }: ReportFeatures): ReportFeatures {
  return {
    analysis,
    words: NO_WORDS,
    shingles: NO_HASHES,
    signature: null,
    sentences: [],
    wordings,
  };
}

/** Features of which the statements have been taken. */
export function withoutWordings(features: ReportFeatures): ReportFeatures {
  return { ...features, wordings: [] };
}

const NO_HASHES = new Uint32Array();
const NO_WORDS: TextWords = {
  report: "",
  starts: NO_HASHES,
  ends: NO_HASHES,
  hashes: NO_HASHES,
  quoted: new Uint8Array(),
};

function sentencesOf({ reading }: Analysis, lexicon: Lexicon): readonly SentenceTerms[] {
  const sentences: SentenceTerms[] = [];
  for (let sentence = 0; sentence < sentenceCount(reading); sentence += 1) {
    const { first, after } = sentenceWords(reading, sentence);
    if (first >= after) continue;
    const span = wordsSpan(reading, first, after - 1);
    const terms = exact(termsOf(reading, [span], lexicon).map(({ sense }) => sense));
    sentences.push({ span, terms });
  }
  return sentences;
}
