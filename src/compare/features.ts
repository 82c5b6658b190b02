import type { Analysis } from "../domain/analysis.ts";
import { sentenceCount, sentenceWords, wordsSpan } from "../domain/reading.ts";
import type { Span } from "../domain/span.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Term, termsOf } from "./terms.ts";
import { type TextWords, textWords } from "./words.ts";

/** A sentence with the words that carry its content. */
export interface SentenceTerms {
  readonly span: Span;
  readonly terms: readonly Term[];
}

/** What is drawn from one report, once, for every comparison with others. */
export interface ReportFeatures {
  readonly analysis: Analysis;
  readonly words: TextWords;
  /** Empty for a report in a language without a room: its text can be a copy, nothing more. */
  readonly sentences: readonly SentenceTerms[];
  readonly lexicon: Lexicon | null;
}

/** Draws the features of one report. Linear in its text. */
export function featuresOf(analysis: Analysis, lexicon: Lexicon | null): ReportFeatures {
  return {
    analysis,
    words: textWords(analysis),
    sentences: lexicon === null ? [] : sentencesOf(analysis, lexicon),
    lexicon,
  };
}

function sentencesOf({ reading }: Analysis, lexicon: Lexicon): readonly SentenceTerms[] {
  const sentences: SentenceTerms[] = [];
  for (let sentence = 0; sentence < sentenceCount(reading); sentence += 1) {
    const { first, after } = sentenceWords(reading, sentence);
    if (first >= after) continue;
    const span = wordsSpan(reading, first, after - 1);
    sentences.push({ span, terms: termsOf(reading, [span], lexicon) });
  }
  return sentences;
}
