import type { Reading } from "../domain/reading.ts";
import type { Report } from "../domain/report.ts";
import type { ReadingRules } from "../languages/rules/reading.ts";
import { findForm, lemmaOfReading } from "../learn/lexicon.ts";
import { type Description, describeToken, emptyDescription } from "./description.ts";
import { type Engine, engineOf } from "./engine.ts";
import { ReadingBuilder } from "./reading-builder.ts";
import { sentenceStarts } from "./split-sentences.ts";
import { type IsVerb, keyOf, splitWords } from "./split-words.ts";
import {
  ANY,
  COMPOUND,
  chooseFeatures,
  lemmaOfToken,
  MARK_ONLY,
  partOf,
  SINGLE,
  tagTokens,
} from "./tag.ts";
import { PUNCT, Tokens } from "./tokens.ts";

/** Rules of a language that nobody taught us: no abbreviation, no clitic known. */
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

/** A text cut up: written tokens, and a byte for each, 1 where a sentence begins. */
interface Pieces {
  readonly tokens: Tokens;
  readonly starts: Uint8Array;
}

/**
 * Turns a report's text into sentences, words, tags, features and lemmas; no tree. Any text gives a
 * reading. Linear in the text. @throws when a model file of the package is damaged.
 */
export function read(report: Report, rules: ReadingRules): Reading {
  const engine = engineOf(rules);
  const pieces = cut(report, rules, engine.isVerb);
  const { description, allowed } = describe(report.text, pieces, rules, engine);
  const labels = tagTokens(engine.tagger, description, pieces.starts, allowed);
  const features = chooseFeatures(engine, description, pieces.starts, labels);
  const builder = new ReadingBuilder(pieces.tokens.size * WORDS_MAX);
  for (let token = 0; token < pieces.tokens.size; token += 1) {
    if (pieces.starts[token] === 1) builder.startSentence();
    const tags = engine.tagger.labels[labels[token] as number] as readonly number[];
    if (tags.length > 1) addParts(builder, pieces, token, tags, description, rules, engine);
    else {
      const start = pieces.tokens.starts[token] as number;
      const end = pieces.tokens.ends[token] as number;
      const form = report.text.slice(start, end);
      const choice = { form, tag: tags[0] as number, features: features[token] as number };
      const lemma = lemmaOfToken(engine, description, token, choice);
      builder.add({ start, end, tag: choice.tag, features: choice.features, lemma });
    }
  }
  return builder.finish(report);
}

/**
 * A reading of a language that has no room: words and sentences by Unicode's classes of characters, all
 * tagged "X" with an empty lemma. Scripts without spaces give one word a sign.
 */
export function readUnknown(report: Report): Reading {
  const { tokens, starts } = cut(report, UNKNOWN_RULES, () => false);
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

/** The written tokens of every block, and of what stands between blocks. */
function cut(report: Report, rules: ReadingRules, isVerb: IsVerb): Pieces {
  const tokens = new Tokens();
  const blockStarts = new Set<number>();
  let end = 0;
  for (const { span } of report.blocks) {
    splitWords(report.text, { start: end, end: span.start }, rules, isVerb, tokens);
    splitWords(report.text, span, rules, isVerb, tokens);
    blockStarts.add(span.start);
    end = span.end;
  }
  splitWords(report.text, { start: end, end: report.text.length }, rules, isVerb, tokens);
  return { tokens, starts: sentenceStarts(report.text, tokens, blockStarts, rules) };
}

/** What the tagger sees of each token, and which labels the token may get. */
function describe(
  text: string,
  { tokens }: Pieces,
  rules: ReadingRules,
  engine: Engine,
): { readonly description: Description; readonly allowed: Uint8Array } {
  const description = emptyDescription(tokens.size);
  const allowed = new Uint8Array(tokens.size).fill(SINGLE);
  for (let token = 0; token < tokens.size; token += 1) {
    const start = tokens.starts[token] as number;
    const end = tokens.ends[token] as number;
    const contraction =
      end - start < 16 ? rules.contractions.get(keyOf(text, start, end)) : undefined;
    const isShared = contraction !== undefined && !contraction.hasOwnSpans;
    if (isShared) allowed[token] = contraction.isCertain ? COMPOUND : ANY;
    if (tokens.kinds[token] === PUNCT) allowed[token] = MARK_ONLY;
    describeToken(description, token, text.slice(start, end), engine.lexicon, isShared);
  }
  return { description, allowed };
}

/** Adds the words of a contraction, which share its span: "du" as "de" and "le". */
function addParts(
  builder: ReadingBuilder,
  { tokens }: Pieces,
  token: number,
  tags: readonly number[],
  description: Description,
  rules: ReadingRules,
  { lexicon }: Engine,
): void {
  const words = rules.contractions.get(description.keys[token] as string)?.words ?? [];
  for (const [index, tag] of tags.entries()) {
    const word = words[index] ?? "";
    const { features, reading } = partOf(lexicon, findForm(lexicon, word), tag);
    builder.add({
      start: tokens.starts[token] as number,
      end: tokens.ends[token] as number,
      tag,
      features,
      lemma: reading < 0 ? word : lemmaOfReading(lexicon, word, reading),
    });
  }
}
