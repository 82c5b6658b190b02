import { TAG_NUMBER } from "../domain/morphology.ts";
import type { ReadingRules } from "../languages/rules/reading.ts";
import { findForm, openLexicon } from "../learn/lexicon.ts";
import { openWordClasses, type WordClasses } from "../learn/word-classes.ts";
import { FastParser, openParserModel } from "./fast-parser.ts";
import { type NameModel, openNames } from "./names.ts";
import type { Borders } from "./split-sentences.ts";
import type { IsVerb } from "./split-words.ts";
import { openSplitter } from "./splitter.ts";
import type { Readings } from "./tag.ts";
import { classesOfReadings, openTagger } from "./tagger.ts";
import type { Parser } from "./words.ts";

/** A language's models, opened, with the question that the splitter asks of them. */
export interface Engine extends Readings {
  readonly isVerb: IsVerb;
  readonly wordClasses: WordClasses;
}

const engines = new WeakMap<ReadingRules, Engine>();

/**
 * The opened models of a language; opened at the first call and kept as long as its rules.
 * @throws when a model file is damaged.
 */
export function engineOf(rules: ReadingRules): Engine {
  const known = engines.get(rules);
  if (known !== undefined) return known;
  const engine = openEngine(rules);
  engines.set(rules, engine);
  return engine;
}

/** Opens the models of a language. @throws when a model file is damaged. */
export function openEngine(rules: Pick<ReadingRules, "lexicon" | "tagger" | "classes">): Engine {
  const lexicon = openLexicon(rules.lexicon);
  const tagger = openTagger(rules.tagger);
  const classes = classesOfReadings(lexicon, tagger.bundles);
  const isVerb: IsVerb = (word) => {
    const set = findForm(lexicon, word);
    if (set < 0) return false;
    const after = lexicon.setStarts[set + 1] as number;
    for (let index = lexicon.setStarts[set] as number; index < after; index += 1) {
      const tag = lexicon.readings[(lexicon.members[index] as number) * 4];
      if (tag === TAG_NUMBER.VERB || tag === TAG_NUMBER.AUX) return true;
    }
    return false;
  };
  return { lexicon, tagger, classes, isVerb, wordClasses: openWordClasses(rules.classes) };
}

const parsers = new WeakMap<ReadingRules, Parser>();

/**
 * The fast parser of a language; opened at the first call and kept as long as its rules.
 * @throws when its model file is damaged.
 */
export function fastParserOf(rules: ReadingRules): Parser {
  const known = parsers.get(rules);
  if (known !== undefined) return known;
  const parser = new FastParser(openParserModel(rules.parser(), engineOf(rules).wordClasses));
  parsers.set(rules, parser);
  return parser;
}

const splitters = new WeakMap<ReadingRules, Borders>();

/**
 * The trained splitter of sentences of a language; opened at the first call and kept as long as its rules.
 * @throws when its model file is damaged.
 */
export function splitterOf(rules: ReadingRules, { lexicon }: Pick<Engine, "lexicon">): Borders {
  const known = splitters.get(rules);
  if (known !== undefined) return known;
  const splitter = { lexicon, decide: openSplitter(rules.sentences()) };
  splitters.set(rules, splitter);
  return splitter;
}

const named = new WeakMap<ReadingRules, NameModel>();

/**
 * The tagger of names of a language; opened at the first call and kept as long as its rules. Null where the language
 * has none. @throws when its model file is damaged.
 */
export function namesOf(rules: ReadingRules): NameModel | null {
  if (rules.names === undefined) return null;
  const known = named.get(rules);
  if (known !== undefined) return known;
  const model = openNames(rules.names());
  named.set(rules, model);
  return model;
}
