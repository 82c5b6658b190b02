import { TAG_NUMBER } from "../domain/morphology.ts";
import type { Reading } from "../domain/reading.ts";
import type { Report } from "../domain/report.ts";
import type { Span } from "../domain/span.ts";
import type { ReadingRules } from "../languages/rules/reading.ts";
import { findForm, lemmaOfReading } from "../learn/lexicon.ts";
import { cutReport } from "./cut.ts";
import { type Engine, engineOf } from "./engine.ts";
import { ReadingBuilder } from "./reading-builder.ts";
import { chooseFeatures, lemmaOfToken, partOf, tagTokens } from "./tag.ts";
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
  tagger: new Uint8Array(0),
};

/**
 * Turns a report's text into sentences, words, tags, features and lemmas; no tree. Any text gives a
 * reading. Linear in the text. @throws when a model file of the package is damaged.
 */
export function read(report: Report, rules: ReadingRules): Reading {
  const engine = engineOf(rules);
  const pieces = cutReport(report, rules, engine.isVerb);
  const view = viewOf(report.text, pieces, rules, engine.lexicon);
  const labels = tagTokens(engine.tagger, view.description, view.starts, view.allowed);
  const features = chooseFeatures(engine, view.description, view.starts, labels);
  const { tokens, starts } = pieces;
  const builder = new ReadingBuilder(tokens.size * WORDS_MAX);
  let seen = 0;
  for (let token = 0; token < tokens.size; token += 1) {
    if (starts[token] === 1) builder.startSentence();
    // Written out: copying a span's fields for every word would cost a sixth of all reading.
    const start = tokens.starts[token] as number;
    const end = tokens.ends[token] as number;
    const form = report.text.slice(start, end);
    if (view.tokens[seen] !== token) {
      builder.add({ start, end, tag: TAG_NUMBER.PUNCT, features: 0, lemma: form });
      continue;
    }
    const tags = engine.tagger.labels[labels[seen] as number] as readonly number[];
    if (tags.length > 1) {
      const words = rules.contractions.get(view.description.keys[seen] as string)?.words ?? [];
      addParts(builder, { start, end }, words, tags, engine);
    } else {
      const choice = { form, tag: tags[0] as number, features: features[seen] as number };
      const lemma = lemmaOfToken(engine, view.description, seen, choice);
      builder.add({ start, end, tag: choice.tag, features: choice.features, lemma });
    }
    seen += 1;
  }
  return builder.finish(report);
}

/**
 * A reading of a language that has no room: words and sentences by Unicode's classes of characters, all
 * tagged "X" with an empty lemma. Scripts without spaces give one word a sign.
 */
export function readUnknown(report: Report): Reading {
  const { tokens, starts } = cutReport(report, UNKNOWN_RULES, () => false);
  const builder = new ReadingBuilder(tokens.size);
  for (let token = 0; token < tokens.size; token += 1) {
    if (starts[token] === 1) builder.startSentence();
    const start = tokens.starts[token] as number;
    builder.add({ start, end: tokens.ends[token] as number, tag: 0, features: 0, lemma: "" });
  }
  return builder.finish(report);
}

/** A contraction is at most this many words. */
const WORDS_MAX = 2;

/** Adds the words of a contraction, which share its span: "du" as "de" and "le". */
function addParts(
  builder: ReadingBuilder,
  { start, end }: Span,
  words: readonly string[],
  tags: readonly number[],
  { lexicon }: Engine,
): void {
  for (const [index, tag] of tags.entries()) {
    const word = words[index] ?? "";
    const { features, reading } = partOf(lexicon, findForm(lexicon, word), tag);
    const lemma = reading < 0 ? word : lemmaOfReading(lexicon, word, reading);
    builder.add({ start, end, tag, features, lemma });
  }
}
