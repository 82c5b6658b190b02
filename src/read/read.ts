import { type Reading, reading } from "../domain/reading.ts";
import type { Report } from "../domain/report.ts";
import type { ReadingRules } from "../languages/rules/reading.ts";
import { sentenceStarts } from "./split-sentences.ts";
import { type IsVerb, splitWords } from "./split-words.ts";
import { Tokens } from "./tokens.ts";

/** Rules of a language that nobody taught us: every word by itself, no abbreviation known. */
const UNKNOWN_RULES: ReadingRules = {
  code: "",
  abbreviations: new Map(),
  elisions: new Set(),
  wholeWords: new Set(),
  enclitics: new Map(),
  contractions: new Map(),
  hyphenPrefixes: null,
  sentenceStarters: new Set(),
  lexicon: new Uint8Array(0),
  tagger: new Uint8Array(0),
};

/** Turns a report's text into sentences, words, tags, features and lemmas. Linear in the text. */
export function read(report: Report, rules: ReadingRules): Reading {
  return untagged(report, rules, () => true);
}

/**
 * A reading of a language that has no room: words and sentences by Unicode's classes of characters, all
 * tagged "X" with an empty lemma. Scripts without spaces give one word a sign.
 */
export function readUnknown(report: Report): Reading {
  return untagged(report, UNKNOWN_RULES, () => false);
}

function untagged(report: Report, rules: ReadingRules, isVerb: IsVerb): Reading {
  const tokens = tokensOf(report, rules, isVerb);
  const blockStarts = new Set(report.blocks.map(({ span }) => span.start));
  const isStart = sentenceStarts(report.text, tokens, blockStarts, rules);
  const size = tokens.size;
  const { starts, of } = sentencesOf(isStart);
  return reading({
    language: report.language,
    text: report.text,
    size,
    starts: tokens.starts.slice(0, size),
    ends: tokens.ends.slice(0, size),
    tags: new Uint8Array(size),
    features: new Uint32Array(size),
    lemmas: new Uint32Array(size),
    lemmaTable: [""],
    heads: new Int32Array(size).fill(-2),
    relations: new Uint8Array(size),
    relationTable: [""],
    sentenceStarts: starts,
    sentenceOf: of,
  });
}

/** The written tokens of every block, and of what stands between blocks. */
export function tokensOf(report: Report, rules: ReadingRules, isVerb: IsVerb): Tokens {
  const tokens = new Tokens();
  let end = 0;
  for (const { span } of report.blocks) {
    splitWords(report.text, { start: end, end: span.start }, rules, isVerb, tokens);
    splitWords(report.text, span, rules, isVerb, tokens);
    end = span.end;
  }
  splitWords(report.text, { start: end, end: report.text.length }, rules, isVerb, tokens);
  return tokens;
}

/** Sentence borders as `Reading` keeps them, from one byte a word. */
export function sentencesOf(isStart: Uint8Array): { starts: Uint32Array; of: Uint32Array } {
  const starts: number[] = [];
  const of = new Uint32Array(isStart.length);
  for (let word = 0; word < isStart.length; word += 1) {
    if (isStart[word] === 1) starts.push(word);
    of[word] = starts.length - 1;
  }
  starts.push(isStart.length);
  return { starts: Uint32Array.from(starts), of };
}
