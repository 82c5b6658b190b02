import type { Reading } from "../domain/reading.ts";
import type { ReadingRules } from "../languages/rules/reading.ts";
import { buildWords, type TaggerInput } from "./build-words.ts";
import { type Engine, fastParserOf, namesOf } from "./engine.ts";
import { findNames } from "./names.ts";
import { parseWords } from "./parse.ts";
import { openStrongModel, type StrongModel } from "./strong-model.ts";
import { parseStrongly } from "./strong-parser.ts";
import { tagTokens } from "./tag.ts";

/**
 * Which parser builds the trees: none; the fast one; the strong one, which tags anew as well; or "auto": the
 * strong one for all sentences but those too long for it, as far as the text's first `WORDS_MAX.auto` words; "strong"
 * goes further. Where a language has no strong one, the fast one.
 */
export type ParserChoice = "none" | "fast" | "strong" | "auto";

/** Who builds the trees of a reading unless the caller chooses: docs/decisions/0009-the-fast-parser-by-default.md. */
export const PARSER: ParserChoice = "fast";

/** What the caller may choose. */
export interface ReadOptions {
  /** `PARSER` unless given. */
  readonly parser?: ParserChoice;
}

/**
 * Words of a text that the strong parser takes; what follows is left to the fast one. Set so that no text takes minutes:
 * the strong parser reads some 8,000 words a second. Reports of news are hundreds of words long.
 */
export const WORDS_MAX = { auto: 20_000, strong: 200_000 } as const;

/** Tags tokens, makes words of them and builds their trees by the parser that the options ask for. */
export function readTrees(
  input: TaggerInput,
  rules: ReadingRules,
  engine: Engine,
  { parser = PARSER }: ReadOptions,
): Reading {
  const { description, starts, allowed } = input.view;
  const labels = tagTokens(engine.tagger, description, starts, allowed);
  const model = parser === "none" || parser === "fast" ? null : strongModelOf(rules, engine);
  const wordsMax = parser === "strong" ? WORDS_MAX.strong : WORDS_MAX.auto;
  const strong =
    model === null
      ? null
      : parseStrongly(input, labels, engine.tagger.labels, { rules, model, wordsMax });
  const words = buildWords(input, rules, engine, labels);
  const named = namesOf(rules);
  const names =
    named === null ? [] : findNames(input.source.text, input.pieces, input.view, labels, named);
  if (parser === "none") return words.finish(null, names);
  return words.finish(
    parseWords(words, () => fastParserOf(rules), strong),
    names,
  );
}

const models = new WeakMap<ReadingRules, StrongModel>();

/**
 * The strong model of a language; opened at the first call and kept as long as its rules. Null where the language
 * has none. @throws when its file is damaged.
 */
function strongModelOf(rules: ReadingRules, { lexicon }: Engine): StrongModel | null {
  if (rules.strong === undefined) return null;
  const known = models.get(rules);
  if (known !== undefined) return known;
  const model = openStrongModel(rules.strong(), lexicon);
  models.set(rules, model);
  return model;
}
