import type { ReadingBuilder } from "./reading-builder.ts";
import type { StrongTrees } from "./strong-parser.ts";
import type { Parser, TreeArrays } from "./words.ts";

/** Builds the trees of all sentences that have none yet; `openParser` is called when there is one. */
export function parseWords(
  words: ReadingBuilder,
  openParser: () => Parser,
  strong: StrongTrees | null = null,
): TreeArrays {
  const trees = strong ?? {
    heads: new Int32Array(words.size),
    relations: new Uint8Array(words.size),
  };
  for (const [sentence, first] of words.sentenceStarts.entries()) {
    const after = words.sentenceStarts[sentence + 1] ?? words.size;
    if (after === first || strong?.isParsed[sentence] === 1) continue;
    openParser().parseSentence(words, first, after, trees);
  }
  return trees;
}
