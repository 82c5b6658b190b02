import type { Reading } from "../domain/reading.ts";
import type { ReadingRules } from "../languages/rules/reading.ts";
import { buildWords, type TaggerInput } from "./build-words.ts";
import { type Engine, engineOf } from "./engine.ts";
import { type ReadOptions, readTrees } from "./read-trees.ts";
import type { ReadingBuilder } from "./reading-builder.ts";
import { COMPOUND, MARK_ONLY, SINGLE } from "./tag.ts";
import { PUNCT, Tokens, WORD } from "./tokens.ts";
import { viewOf } from "./view.ts";

/** A written token that somebody else cut: its form, and how many syntactic words it is. */
export interface GivenToken {
  readonly form: string;
  /** More than one for a contraction that the language's rules know ("du"); any other is given word by word. */
  readonly words: number;
}

/**
 * Reads text that is already cut into sentences and tokens: the text of the reading is the tokens with a space
 * between, a line for each sentence. @throws when a model file of the package is damaged.
 */
export function readWords(
  sentences: readonly (readonly GivenToken[])[],
  rules: ReadingRules,
  options: ReadOptions = {},
): Reading {
  const engine = engineOf(rules);
  return readTrees(givenInput(sentences, rules, engine), rules, engine, options);
}

/** The tagged words of given tokens. */
export function givenWords(
  sentences: readonly (readonly GivenToken[])[],
  rules: ReadingRules,
  engine: Engine,
): ReadingBuilder {
  return buildWords(givenInput(sentences, rules, engine), rules, engine);
}

/** Given tokens as the tagger sees them. */
function givenInput(
  sentences: readonly (readonly GivenToken[])[],
  rules: ReadingRules,
  engine: Engine,
): TaggerInput {
  const tokens = new Tokens();
  const starts: number[] = [];
  const lines: string[] = [];
  let at = 0;
  for (const sentence of sentences) {
    for (const [index, { form }] of sentence.entries()) {
      starts.push(index === 0 ? 1 : 0);
      tokens.push(at, at + form.length, MARKS.test(form) ? PUNCT : WORD);
      at += form.length + 1;
    }
    lines.push(sentence.map(({ form }) => form).join(" "));
  }
  const source = { language: rules.code, text: lines.join("\n") };
  const pieces = { tokens, starts: Uint8Array.from(starts) };
  const view = viewOf(source.text, pieces, rules, engine);
  const given = sentences.flat();
  for (const [seen, token] of view.tokens.entries()) {
    if (view.allowed[seen] === MARK_ONLY) continue;
    view.allowed[seen] = (given[token]?.words ?? 1) > 1 ? COMPOUND : SINGLE;
  }
  return { source, pieces, view };
}

/** Punctuation alone. */
const MARKS = /^\p{P}+$/u;
