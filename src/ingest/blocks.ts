import type { Block } from "../domain/report.ts";

/** What is known of a text's layout beforehand. */
export interface LayoutHints {
  /** The headline from the record or page; the first line is a title where it repeats it. */
  readonly title?: string | null;
}

/** Longest headline, heading and closing credit, in code units; set by eye on French and English pages. */
const TITLE_CHARS_MAX = 200;
const HEADING_CHARS_MAX = 90;
const CREDIT_CHARS_MAX = 120;

/** Lines at the end among which a credit may stand: an appeal or a date often follows it. */
const CREDIT_PLACES = 4;

/** A heading has at most so many words: longer lines without a full stop are cut sentences. */
const HEADING_WORDS_MAX = 12;

/** Code units of a line's end that are looked at for its last mark. */
const TAIL_CHARS = 8;

/** The mark that ends a sentence or announces what follows, with closing quotes and brackets behind it. */
const ENDS_SENTENCE = /[.!?…:;,][\s"'”’»)\]]*$/;

/** As ENDS_SENTENCE, without the marks that headlines use themselves ("Who fired on the convoy?"). */
const ENDS_LIKE_TEXT = /[.…:;,][\s"'”’»)\]]*$/;

/** Words of a headline that no empty line sets off. */
const TITLE_WORDS_MIN = 4;

/** A list item's bullet or number: "- ", "• ", "3) ". Long dashes open speech in French, not items. */
const ITEM = /^(?:[-*•‣▪◦·]|\d{1,2}[.)])\s+\S/;

/** One or two words and a colon, then what they announce: "Sources: Aa; Bb". */
const LABELLED = /^[\p{L}’' ]{2,24}\s?:\s*\S/u;

/** Words of one name in a credit. */
const NAME_WORDS_MAX = 6;

/**
 * A line that is one pair of brackets around a name, or nothing but a sign of ownership and a name. "(...)" and
 * "[…]" mark a cut and name nobody.
 */
const BRACKETED = /^(?:\((?=.*\p{Lu})[^()]{2,60}\)|\[(?=.*\p{Lu})[^[\]]{2,60}\]|©.{1,80})$/u;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether an empty line, or the text's end, follows. */
  readonly isLastOfGroup: boolean;
}

/**
 * Lays plain text out: a block per line that holds more than white space. By layout alone, without a word of
 * any language: the first line is a title where it is short, ends without a full stop and an empty line follows
 * (or it is the known headline); short lines without a final mark are headings; closing lines such as
 * "Sources: Aa; Bb" or "(Aa)" are credits. Linear in the text.
 */
export function splitBlocks(text: string, { title = null }: LayoutHints = {}): readonly Block[] {
  const lines = linesOf(text);
  return lines.map((line, index) => {
    const isEnd = index > 0 && index >= lines.length - CREDIT_PLACES;
    const kind =
      isEnd && isCreditLine(line.text) ? "credit" : kindOf(line, index, { lines, title });
    return { kind, span: { start: line.start, end: line.end } };
  });
}

/** Whether a closing line names makers or sources by its form: a label with a colon, or brackets. */
export function isCreditLine(line: string): boolean {
  if (line.length > CREDIT_CHARS_MAX) return false;
  if (BRACKETED.test(line)) return true;
  if (!LABELLED.test(line) || /["”»]/.test(line)) return false;
  const announced = line.slice(line.indexOf(":") + 1).trim();
  return isNameList(announced);
}

function kindOf(
  line: Line,
  index: number,
  { lines, title }: { readonly lines: readonly Line[]; readonly title: string | null },
): Block["kind"] {
  if (index === 0 && isTitle(line, { title, next: lines[1] })) return "title";
  if (ITEM.test(line.text.slice(0, TAIL_CHARS))) return "item";
  if (line.text.startsWith(">")) return "quote";
  const next = lines[index + 1];
  // A heading stands above a longer text; a short last line is a text that was cut, or a credit.
  if (next !== undefined && next.text.length > line.text.length && isHeading(line.text, index)) {
    return "heading";
  }
  return "paragraph";
}

function isTitle(
  line: Line,
  { title, next }: { readonly title: string | null; readonly next: Line | undefined },
): boolean {
  if (title !== null) return squeeze(line.text) === squeeze(title);
  if (next === undefined || line.text.length > TITLE_CHARS_MAX) return false;
  if (ENDS_LIKE_TEXT.test(line.text.slice(-TAIL_CHARS))) return false;
  // Without an empty line behind it, a headline is told from a dateline ("Paris (Aa)") by its length.
  const words = line.text.split(/\s+/).length;
  const isOverText = next.text.length > line.text.length && !/\)$/.test(line.text);
  return line.isLastOfGroup || (isOverText && words >= TITLE_WORDS_MIN);
}

function isHeading(text: string, index: number): boolean {
  if (index === 0 || text.length > HEADING_CHARS_MAX) return false;
  if (ENDS_SENTENCE.test(text.slice(-TAIL_CHARS)) && !text.endsWith("?")) return false;
  if (!/^["«“'‘(\s]*[\p{Lu}\d]/u.test(text)) return false;
  return text.split(/\s+/).length <= HEADING_WORDS_MAX;
}

/** Names without a sentence around them: few words between separators, each beginning with a capital or a site. */
function isNameList(announced: string): boolean {
  const parts = announced.split(/[;,/|&•]/).map((part) => part.trim());
  return parts.every((part) => {
    const words = part.split(/\s+/);
    return words.length <= NAME_WORDS_MAX && /^(?:["“«\s]*\p{Lu}|[\w-]+\.[a-z]{2,})/u.test(part);
  });
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const { index, 0: whole } of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const trimmed = whole.trim();
    if (trimmed === "") continue;
    const start = index + whole.indexOf(trimmed);
    const end = start + trimmed.length;
    const after = text.slice(index + whole.length, index + whole.length + 40);
    lines.push({ start, end, text: trimmed, isLastOfGroup: isBlankNext(after) });
  }
  return lines;
}

/** A line break, then a line of white space or the end. */
function isBlankNext(after: string): boolean {
  return /^(?:\r\n|\n|\r)[^\S\r\n]*(?:[\r\n]|$)/.test(after) || after === "";
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
