import type { Block } from "../domain/report.ts";
import type { Span } from "../domain/span.ts";

/** A stretch between quotation marks, or a block laid out as a quotation. */
export interface Quotation {
  /** With the marks; for a block quotation, the same as `inner`. */
  readonly outer: Span;
  /** Between the marks, without white space at the ends; never empty. */
  readonly inner: Span;
  /** How many quotations it lies in. */
  readonly depth: number;
  /** Whether its closing mark was found; one without ends with its paragraph. */
  readonly isClosed: boolean;
  /** The mark that opens it; "" for a block quotation. */
  readonly mark: string;
}

/** Marks that open, with the marks that may close them: « », “ ”, „ “, ‹ ›, ‘ ’, " " and '' ''. */
const CLOSERS: Readonly<Record<string, string>> = {
  "«": "»",
  "“": "”",
  "„": "“”",
  "‹": "›",
  "‘": "’",
  '"': '"',
  "'": "'",
};

/** Every mark that may open or close: found in one pass. Two apostrophes in a row were made one `"`. */
const MARKS = /[«»“”„‹›‘’"']|\n/g;

/** Quotations nest no deeper than this in any text worth reading; further openers are passed over. */
const DEPTH_MAX = 6;

/** How far an unclosed mark may look over paragraph ends for its closer, in code units (about a page). */
const REACH_CHARS_MAX = 4000;

interface Open {
  readonly mark: string;
  readonly start: number;
}

/**
 * Finds what stands in quotation marks, of any typography, nested or unbalanced, over paragraphs or not, and
 * blocks laid out as quotations; in text order, an outer quotation before those in it. Text only: no words
 * are looked at. Linear in the text.
 */
export function findQuotations(written: string, blocks: readonly Block[]): readonly Quotation[] {
  const text = withoutDoubled(written);
  const found = quotationsIn(text, blocks);
  if (text === written) return found;
  return found.map((one) => (one.mark === '"' ? withWholeMarks(written, one) : one));
}

/** The text, as long as before, with `"` and a space for every mark written as two apostrophes. */
function withoutDoubled(text: string): string {
  if (!text.includes("''")) return text;
  return text.replace(/'{2,3}/g, (marks, at: number) => {
    if (marks.length === 2) return '" ';
    const isOpening = at === 0 || /\s/.test(text[at - 1] as string);
    return isOpening ? `" '` : `'" `;
  });
}

/** The second apostrophe of a closing mark belongs to it. */
function withWholeMarks(written: string, quotation: Quotation): Quotation {
  const { start, end } = quotation.outer;
  const isDoubled = quotation.isClosed && written.slice(end - 1, end + 1) === "''";
  return isDoubled ? { ...quotation, outer: { start, end: end + 1 } } : quotation;
}

function quotationsIn(text: string, blocks: readonly Block[]): readonly Quotation[] {
  const found: Quotation[] = [];
  const open: Open[] = [];
  const closers = closerPositions(text);
  const paragraphs = paragraphEnds(text);
  const singles = singleClosers(text);
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (mark === "\n") closeParagraph({ text, open, found, closers, end: index });
    else if (closes(text, index, mark, open)) closeMark({ text, open, found, index, mark });
    else if (opens({ text, index, mark, open, paragraphs, singles }))
      open.push({ mark, start: index });
  }
  closeParagraph({ text, open, found, closers: new Map(), end: text.length });
  for (const block of blocks) if (block.kind === "quote") addBlock(text, block.span, found);
  return found.sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end);
}

function closes(text: string, index: number, mark: string, open: readonly Open[]): boolean {
  if (isMismatch(text, index, mark, open)) return true;
  const level = lastOpen(open, mark);
  if (level < 0) return false;
  if (mark === '"') return level === open.length - 1 || isClosingPlace(text, index);
  if (mark === "'" || mark === "’") return isClosingPlace(text, index);
  return true;
}

/** Marks of two typographies around one quotation (“…" or “…“): the second must stand where only a closer can. */
function isMismatch(text: string, index: number, mark: string, open: readonly Open[]): boolean {
  if (open[open.length - 1]?.mark !== "“" || (mark !== '"' && mark !== "“")) return false;
  return isClosingPlace(text, index) && !isOpeningPlace(text, index);
}

function opens(at: {
  readonly text: string;
  readonly index: number;
  readonly mark: string;
  readonly open: readonly Open[];
  readonly paragraphs: ReadonlySet<number>;
  readonly singles: Cursor;
}): boolean {
  const { text, index, mark, open } = at;
  if (!(mark in CLOSERS) || open.length >= DEPTH_MAX) return false;
  // A mark repeated at the head of a paragraph only carries the quotation on: "« A.¶« B. »".
  if (at.paragraphs.has(index) && open.some((one) => one.mark === mark)) return false;
  if (mark === '"') return isOpeningPlace(text, index);
  if (mark === "'" || mark === "‘") {
    return isOpeningPlace(text, index) && hasNearCloser(text, index, at.singles);
  }
  return true;
}

/** Closes the innermost quotation that the mark may close; unclosed ones inside it are given up. */
function closeMark(at: {
  text: string;
  open: Open[];
  found: Quotation[];
  index: number;
  mark: string;
}): void {
  const isTop = isMismatch(at.text, at.index, at.mark, at.open);
  const level = isTop ? at.open.length - 1 : lastOpen(at.open, at.mark);
  const opened = at.open[level];
  at.open.length = level;
  if (opened !== undefined) {
    addQuotation(at.text, opened, { end: at.index + 1, innerEnd: at.index }, level, at.found);
  }
}

/** At a paragraph's end: keeps a quotation open whose closer comes soon, ends the others here. */
function closeParagraph(at: {
  text: string;
  open: Open[];
  found: Quotation[];
  closers: ReadonlyMap<string, Cursor>;
  end: number;
}): void {
  while (at.open.length > 0) {
    const opened = at.open[at.open.length - 1] as Open;
    if (closerComes(at.text, opened, at.closers, at.end)) return;
    at.open.pop();
    const isWord = opened.mark === "'" || opened.mark === "‘";
    if (!isWord) {
      const stop = { end: at.end, innerEnd: at.end };
      addQuotation(at.text, opened, stop, at.open.length, at.found, false);
    }
  }
}

function addQuotation(
  text: string,
  opened: Open,
  stop: { readonly end: number; readonly innerEnd: number },
  depth: number,
  found: Quotation[],
  isClosed = true,
): void {
  const inner = trimmed(text, opened.start + 1, stop.innerEnd);
  if (inner === null) return;
  const outer = { start: opened.start, end: isClosed ? stop.end : inner.end };
  found.push({ outer, inner, depth, isClosed, mark: opened.mark });
}

function addBlock(text: string, span: Span, found: Quotation[]): void {
  const inner = trimmed(text, span.start, span.end);
  const isMarked = found.some(
    ({ outer }) => outer.start <= span.start + 2 && outer.end >= span.end - 2,
  );
  if (inner === null || isMarked) return;
  found.push({ outer: inner, inner, depth: 0, isClosed: true, mark: "" });
}

function lastOpen(open: readonly Open[], mark: string): number {
  for (let level = open.length - 1; level >= 0; level -= 1) {
    if (CLOSERS[(open[level] as Open).mark]?.includes(mark)) return level;
  }
  return -1;
}

/** White space, an opening bracket, a dash or another opening mark: what may stand before an opening mark. */
const BEFORE_OPENING = /[\s([{—–«“„‘"'/:…-]/;
/** White space, a stop, a closing bracket or another closing mark: what may stand after a closing mark. */
const AFTER_CLOSING = /[\s.,;:!?…)\]}»”’"'—–/-]/;

function isOpeningPlace(text: string, index: number): boolean {
  const before = text[index - 1];
  const after = text[index + 1];
  return (
    (before === undefined || BEFORE_OPENING.test(before)) && after !== undefined && after !== "\n"
  );
}

function isClosingPlace(text: string, index: number): boolean {
  const before = text[index - 1];
  const after = text[index + 1];
  return (
    before !== undefined && !/\s/.test(before) && (after === undefined || AFTER_CLOSING.test(after))
  );
}

/** How far a single quotation mark may stand from its closer, in code units (a long sentence). */
const SINGLE_REACH_CHARS = 500;

/** Places where a single mark may close, in order, with a place to go on from: looked up forwards only. */
function singleClosers(text: string): Cursor {
  const positions: number[] = [];
  for (const { index } of text.matchAll(/['’]/g)) {
    if (isClosingPlace(text, index)) positions.push(index);
  }
  return { positions, next: 0 };
}

/** Whether a single mark is closed in its paragraph: else it is an apostrophe ("'90s"). */
function hasNearCloser(text: string, index: number, closers: Cursor): boolean {
  const closer = nextAfter(closers, index);
  return closer - index <= SINGLE_REACH_CHARS && !text.slice(index, closer).includes("\n");
}

/** Positions of one mark, walked forwards only. */
interface Cursor {
  readonly positions: readonly number[];
  next: number;
}

function closerPositions(text: string): ReadonlyMap<string, Cursor> {
  const positions: Record<string, number[]> = { "«": [], "»": [], "“": [], "”": [], '"': [] };
  for (const { 0: mark, index } of text.matchAll(/[«»“”"]/g)) positions[mark]?.push(index);
  return new Map(Object.entries(positions).map(([mark, at]) => [mark, { positions: at, next: 0 }]));
}

function nextAfter(cursor: Cursor | undefined, offset: number): number {
  if (cursor === undefined) return Number.POSITIVE_INFINITY;
  while ((cursor.positions[cursor.next] ?? Number.POSITIVE_INFINITY) <= offset) cursor.next += 1;
  return cursor.positions[cursor.next] ?? Number.POSITIVE_INFINITY;
}

/** Whether the closer comes before the next opener that carries nothing on, and within reach. */
function closerComes(
  text: string,
  opened: Open,
  closers: ReadonlyMap<string, Cursor>,
  end: number,
): boolean {
  if (opened.mark === '"') {
    const next = nextAfter(closers.get('"'), end);
    return (
      next - opened.start <= REACH_CHARS_MAX &&
      isClosingPlace(text, next) &&
      !isOpeningPlace(text, next)
    );
  }
  const closer = nextAfter(closers.get(CLOSERS[opened.mark]?.slice(-1) ?? ""), end);
  if (closer - opened.start > REACH_CHARS_MAX) return false;
  const opener = nextAfter(closers.get(opened.mark), end);
  return closer < opener || text.slice(end, opener).trim() === "";
}

/** Where a paragraph's first visible character stands. */
function paragraphEnds(text: string): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const { index, 0: gap } of text.matchAll(/\n\s*(?=[«“"])/g)) starts.add(index + gap.length);
  return starts;
}

function trimmed(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] as string)) from += 1;
  while (to > from && /\s/.test(text[to - 1] as string)) to -= 1;
  return from < to ? { start: from, end: to } : null;
}
