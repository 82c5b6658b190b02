import type { Reading } from "../domain/reading.ts";
import type { Report } from "../domain/report.ts";
import type { ReadingRules } from "../languages/rules/reading.ts";
import { buildWords } from "./build-words.ts";
import { cutReport } from "./cut.ts";
import { engineOf, fastParserOf, splitterOf } from "./engine.ts";
import { parseWords } from "./parse.ts";
import { ReadingBuilder } from "./reading-builder.ts";
import { viewOf } from "./view.ts";
import type { Parser } from "./words.ts";

/** Rules of a language that nobody taught us: no abbreviation, no clitic known. */
const UNKNOWN_RULES: ReadingRules = {
  code: "",
  abbreviations: new Map(),
  elisions: new Set(),
  wholeWords: new Set(),
  enclitics: new Map(),
  contractions: new Map(),
  hyphenPrefixes: null,
  gluedUnits: new Set(),
  sentenceStarters: new Set(),
  bareCapitals: new Map(),
  lexicon: new Uint8Array(0),
  tagger: new Uint8Array(0),
  sentences: () => new Uint8Array(0),
  parser: () => new Uint8Array(0),
};

/** What is read of a report. */
export type Source = Pick<Report, "language" | "text" | "blocks">;

/** Which parser builds the trees: none, the fast one, the strong one where the package has it, or as each sentence needs. */
export type ParserChoice = "none" | "fast" | "strong" | "auto";

/** What the caller may choose. */
export interface ReadOptions {
  /** "fast" unless given. */
  readonly parser?: ParserChoice;
}

/**
 * Turns a report's text into sentences, words, tags, features, lemmas and trees. Any text gives a reading.
 * Linear in the text. @throws when a model file of the package is damaged.
 */
export function read(report: Source, rules: ReadingRules, options: ReadOptions = {}): Reading {
  const engine = engineOf(rules);
  const pieces = cutReport(report, rules, engine.isVerb, splitterOf(rules, engine));
  const view = viewOf(report.text, pieces, rules, engine.lexicon);
  const source = { language: report.language, text: report.text };
  const words = buildWords({ source, pieces, view }, rules, engine);
  const parser = parserOf(rules, options);
  return words.finish(parser === null ? null : parseWords(words, parser));
}

/** The parser that the options ask for; null for none. */
export function parserOf(rules: ReadingRules, { parser = "none" }: ReadOptions): Parser | null {
  return parser === "none" ? null : fastParserOf(rules);
}

/**
 * A reading of a language that has no room: words and sentences by Unicode's classes of characters, all
 * tagged "X" with an empty lemma. Scripts without spaces give one word a sign.
 */
export function readUnknown(report: Source): Reading {
  const { tokens, starts } = cutReport(report, UNKNOWN_RULES, () => false, null);
  const { language, text } = report;
  const builder = new ReadingBuilder({ language, text }, tokens.size);
  for (let token = 0; token < tokens.size; token += 1) {
    if (starts[token] === 1) builder.startSentence();
    const start = tokens.starts[token] as number;
    const word = { start, end: tokens.ends[token] as number, tag: 0, features: 0, lemma: "" };
    builder.add({ ...word, hash: 0, form: null, quotes: 0 });
  }
  return builder.finish(null);
}
