import type { Reading } from "../domain/reading.ts";
import type { Report } from "../domain/report.ts";
import type { ReadingRules } from "../languages/rules/reading.ts";
import { cutReport } from "./cut.ts";
import { engineOf, splitterOf } from "./engine.ts";
import { type ReadOptions, readTrees } from "./read-trees.ts";
import { ReadingBuilder } from "./reading-builder.ts";
import { viewOf } from "./view.ts";

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
  classes: new Uint8Array(0),
  tagger: new Uint8Array(0),
  parser: () => new Uint8Array(0),
  sentences: () => new Uint8Array(0),
};

export type { ParserChoice, ReadOptions } from "./read-trees.ts";

/** What is read of a report. */
export type Source = Pick<Report, "language" | "text" | "blocks">;

/**
 * Turns a report's text into sentences, words, tags, features, lemmas and trees. Any text gives a reading.
 * Linear in the text. @throws when a model file of the package is damaged.
 */
export function read(report: Source, rules: ReadingRules, options: ReadOptions = {}): Reading {
  const engine = engineOf(rules);
  const pieces = cutReport(report, rules, engine.isVerb, splitterOf(rules, engine));
  const view = viewOf(report.text, pieces, rules, engine);
  const source = { language: report.language, text: report.text };
  return readTrees({ source, pieces, view }, rules, engine, options);
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
