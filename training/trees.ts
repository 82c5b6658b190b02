import type { ReadingRules } from "../src/languages/rules/reading.ts";
import { isMark } from "../src/read/attach-marks.ts";
import type { Engine } from "../src/read/engine.ts";
import { PIECE_WORDS_MAX } from "../src/read/fast-parser.ts";
import { emptySentence, fillSentence, type Sentence } from "../src/read/parse-features.ts";
import { givenWords } from "../src/read/read-words.ts";
import type { TreeArrays, Words } from "../src/read/words.ts";
import { givenTokens } from "./given-tokens.ts";
import type { GoldTree } from "./oracle.ts";
import type { GoldSentence } from "./treebank.ts";

/** A sentence to learn from: what the parser sees of it, and its tree. */
export interface TreeExample {
  readonly sentence: Sentence;
  readonly gold: GoldTree;
  /** All its words, marks among them, and the heads of all. */
  readonly words: Words;
  readonly trees: TreeArrays;
}

/** A gold sentence tagged by `engine`, which must not have learnt from it, with its gold tree; null for one that gives none. */
export function treeExample(
  gold: GoldSentence,
  rules: ReadingRules,
  engine: Engine,
): TreeExample | null {
  const words = givenWords([givenTokens(gold, rules)], rules, engine);
  if (words.size !== gold.words.length) {
    throw new Error(`"${gold.text}" has ${gold.words.length} words, read were ${words.size}.`);
  }
  const sentence = emptySentence(Math.min(PIECE_WORDS_MAX, words.size));
  const range = { first: 0, after: words.size, wordsMax: PIECE_WORDS_MAX };
  const end = fillSentence(sentence, words, range, engine.wordClasses);
  if (end < words.size || sentence.size === 0) return null;
  const trees = liftedTrees(words, gold);
  const tree = treeOf(sentence, trees);
  return tree === null ? null : { sentence, gold: tree, words, trees };
}

/** The gold tree without what hangs on a mark: that hangs on the mark's own head. */
function liftedTrees(words: Words, gold: GoldSentence): TreeArrays {
  const heads = Int32Array.from(gold.words, ({ head }) => {
    let lifted = head;
    while (lifted >= 0 && isMark(words, lifted)) lifted = gold.words[lifted]?.head ?? -1;
    return lifted;
  });
  return { heads, relations: Uint8Array.from(gold.words, ({ relation }) => relation) };
}

function treeOf(sentence: Sentence, trees: TreeArrays): GoldTree | null {
  const places = new Map<number, number>();
  for (let at = 1; at <= sentence.size; at += 1) places.set(sentence.places[at] as number, at);
  const heads = new Int32Array(sentence.size + 1);
  const relations = new Uint8Array(sentence.size + 1);
  let roots = 0;
  for (const [word, at] of places) {
    heads[at] = places.get(trees.heads[word] as number) ?? 0;
    relations[at] = trees.relations[word] as number;
    if (heads[at] === 0) roots += 1;
  }
  return roots === 1 ? { heads, relations } : null;
}
