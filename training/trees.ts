import type { ReadingRules } from "../src/languages/rules/reading.ts";
import type { Engine } from "../src/read/engine.ts";
import { PIECE_WORDS_MAX } from "../src/read/fast-parser.ts";
import { emptySentence, fillSentence, type Sentence } from "../src/read/parse-features.ts";
import { type GivenToken, givenWords } from "../src/read/read-words.ts";
import { QUOTE_BIT, type Words } from "../src/read/words.ts";
import { writtenTokens } from "./examples.ts";
import type { GoldTree } from "./oracle.ts";
import type { GoldSentence } from "./treebank.ts";

/** A sentence to learn from: what the parser sees of it, and its tree. */
export interface TreeExample {
  readonly sentence: Sentence;
  readonly gold: GoldTree;
}

/** The written tokens of a gold sentence, as `readWords` takes them. */
export function givenTokens(sentence: GoldSentence, rules: ReadingRules): GivenToken[] {
  return writtenTokens(sentence, rules).map(({ form, words }) => ({ form, words: words.length }));
}

/** A gold sentence tagged by `engine`, which must not have learnt from it, with its gold tree. */
export function treeExample(
  gold: GoldSentence,
  rules: ReadingRules,
  engine: Engine,
): TreeExample | null {
  const words = givenWords([givenTokens(gold, rules)], rules, engine);
  if (words.size !== gold.words.length) {
    throw new Error(`"${gold.text}" has ${gold.words.length} words, read were ${words.size}.`);
  }
  return exampleFrom(words, gold);
}

function exampleFrom(words: Words, gold: GoldSentence): TreeExample | null {
  const sentence = emptySentence(Math.min(PIECE_WORDS_MAX, words.size));
  const range = { first: 0, after: words.size, wordsMax: PIECE_WORDS_MAX };
  if (fillSentence(sentence, words, range) < words.size || sentence.size === 0) return null;
  const places = new Int32Array(words.size);
  for (let at = 1; at <= sentence.size; at += 1) places[sentence.places[at] as number] = at;
  const heads = new Int32Array(sentence.size + 1);
  const relations = new Uint8Array(sentence.size + 1);
  let roots = 0;
  for (let at = 1; at <= sentence.size; at += 1) {
    const word = gold.words[sentence.places[at] as number];
    let head = word?.head ?? -1;
    // What hangs on a quotation mark hangs on the mark's own head.
    while (head >= 0 && ((words.quotes[head] as number) & QUOTE_BIT) !== 0) {
      head = gold.words[head]?.head ?? -1;
    }
    heads[at] = head < 0 ? 0 : (places[head] as number);
    relations[at] = word?.relation ?? 0;
    if (heads[at] === 0) roots += 1;
  }
  return roots === 1 ? { sentence, gold: { heads, relations } } : null;
}
