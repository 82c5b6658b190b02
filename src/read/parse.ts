import type { ReadingBuilder } from "./reading-builder.ts";
import type { Parser, TreeArrays } from "./words.ts";

/** Builds the trees of all sentences. */
export function parseWords(words: ReadingBuilder, parser: Parser): TreeArrays {
  const trees = { heads: new Int32Array(words.size), relations: new Uint8Array(words.size) };
  for (const [sentence, first] of words.sentenceStarts.entries()) {
    const after = words.sentenceStarts[sentence + 1] ?? words.size;
    if (after > first) parser.parseSentence(words, first, after, trees);
  }
  return trees;
}
