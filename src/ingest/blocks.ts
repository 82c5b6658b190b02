import type { Block } from "../domain/report.ts";

/** A first line longer than this, in code units, is a paragraph and not a headline; set by eye. */
const TITLE_CHARS_MAX = 200;

/**
 * Lays plain text out: a block per line that holds more than white space. The first is a title where it is
 * short, ends without a full stop and an empty line follows. Linear in the text.
 */
export function splitBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\n\r]+/g)) {
    const trimmed = line.trim();
    if (trimmed === "") continue;
    const start = index + line.indexOf(trimmed);
    const end = start + trimmed.length;
    const kind = blocks.length === 0 && isTitle(text, trimmed, end) ? "title" : "paragraph";
    blocks.push({ kind, span: { start, end } });
  }
  return blocks;
}

function isTitle(text: string, line: string, end: number): boolean {
  return (
    line.length <= TITLE_CHARS_MAX &&
    !/[.!?…]["”»]?$/.test(line) &&
    /^[^\S\n]*\r?\n\s*\n/.test(text.slice(end, end + 20))
  );
}
