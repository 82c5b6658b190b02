import type { Block } from "../src/domain/report.ts";
import type { GoldSentence } from "./treebank.ts";

/** Sentences of a treebank joined to the text that they come from. */
export interface RunningText {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Offsets at which a sentence begins. */
  readonly starts: ReadonlySet<number>;
  /** Sentences that nothing may be learnt from, each with the space behind it. */
  readonly heldOut: readonly { readonly start: number; readonly end: number }[];
}

/** Joins sentences by the spaces that the treebank gives; a paragraph is a block of its own unless lines are joined. */
export function joinSentences(
  sentences: readonly GoldSentence[],
  options: { readonly heldOut: ReadonlySet<string>; readonly keepsLines: boolean },
): RunningText {
  let text = "";
  let block = 0;
  const blocks: Block[] = [];
  const starts = new Set<number>();
  const heldOut: { start: number; end: number }[] = [];
  const endBlock = (): void => {
    const end = text.trimEnd().length;
    if (end > block) blocks.push({ kind: "paragraph", span: { start: block, end } });
  };
  for (const { id, tokens, startsDocument, startsParagraph } of sentences) {
    if (text !== "" && options.keepsLines && (startsDocument || startsParagraph)) {
      endBlock();
      text = `${text.trimEnd()}\n`;
      block = text.length;
    }
    const start = text.length;
    starts.add(start);
    for (const { form, hasSpace } of tokens) text += form + (hasSpace ? " " : "");
    if (!options.keepsLines && !/\s$/.test(text)) text += " ";
    if (options.heldOut.has(id)) heldOut.push({ start, end: text.length });
  }
  endBlock();
  return { text, blocks, starts, heldOut };
}
