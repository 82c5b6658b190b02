/**
 * `import { read } from "recoupe/read"`: a text into sentences, words, tags, features, lemmas and trees, and no more.
 */
import type { Reading } from "./domain/reading.ts";
import type { LanguageCode } from "./domain/report.ts";
import { languageOf } from "./languages/index.ts";
import type { ReadingRules } from "./languages/rules/reading.ts";
import { type ReadOptions, read as readReport, readUnknown } from "./read/read.ts";
import { type GivenToken, readWords as readGivenWords } from "./read/read-words.ts";

export * from "./domain/morphology.ts";
export * from "./domain/name.ts";
export * from "./domain/reading.ts";
export * from "./domain/relations.ts";
export * from "./domain/tree.ts";
export { LANGUAGES } from "./languages/index.ts";
export type { ParserChoice, ReadOptions } from "./read/read.ts";
export type { GivenToken } from "./read/read-words.ts";

/** How to read a text: its language, and which parser. */
export interface TextOptions extends ReadOptions {
  readonly language: LanguageCode;
}

/**
 * Reads a text; each line begins a sentence. A language without a room (`LANGUAGES`) gives words and sentences
 * alone. Pure, linear in the text.
 *
 * @example
 * const reading = read("La mairie a démenti.", { language: "fr" });
 */
export function read(text: string, { language, ...options }: TextOptions): Reading {
  const rules = languageOf(language)?.reading;
  const source = { language, text, blocks: [] };
  return rules === undefined ? readUnknown(source) : readReport(source, rules, options);
}

/**
 * Reads sentences that are already cut into tokens; see `GivenToken`. The text of the reading is made of them.
 * @throws for a language without a room.
 */
export function readWords(
  sentences: readonly (readonly GivenToken[])[],
  { language, ...options }: TextOptions,
): Reading {
  return readGivenWords(sentences, rulesOf(language), options);
}

function rulesOf(language: LanguageCode): ReadingRules {
  const rules = languageOf(language)?.reading;
  if (rules === undefined) throw new Error(`No language room for "${language}": see LANGUAGES.`);
  return rules;
}
