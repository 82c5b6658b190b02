import { fail } from "../base/errors.ts";
import { type Result, success } from "../base/failure.ts";

/** A PDF's text, and what the file says of itself. */
export interface PdfText {
  /** Paragraphs, one a line. */
  readonly text: string;
  readonly title: string | null;
  readonly author: string | null;
}

/** Most pages read of one file. */
const PAGES_MAX = 500;
/** A gap between lines above this many times the usual one begins a paragraph; by eye on press releases. */
const PARAGRAPH_GAP = 1.35;
/** A line shorter than this share of the longest, and ended by a full stop, ends its paragraph. */
const SHORT_LINE = 0.75;

/** One printed line: its words, how far down the page it stands (points), and its page. */
interface Line {
  readonly words: string;
  readonly down: number;
  readonly page: number;
}

/**
 * The text of a PDF by PDF.js: printed lines joined into paragraphs, words parted by a hyphen at a line's end made
 * whole. Fails with `pdf.broken`, `pdf.no-text` (scanned pages hold pictures, no words). Runs no script of the file.
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<Result<PdfText>> {
  const { getDocumentProxy } = await import("unpdf");
  try {
    // A copy: PDF.js takes the bytes for itself.
    const document = await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      verbosity: 0,
    });
    try {
      const lines: Line[] = [];
      for (let page = 1; page <= Math.min(document.numPages, PAGES_MAX); page += 1) {
        lines.push(...(await linesOf(document, page)));
      }
      const text = joinLines(lines);
      if (!/\p{L}/u.test(text)) return fail("pdf.no-text", { name });
      const { info } = await document.getMetadata();
      return success({ text, title: said(info, "Title"), author: said(info, "Author") });
    } finally {
      await document.cleanup();
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 120) : String(error);
    return fail("pdf.broken", { name, detail });
  }
}

type Document = Awaited<ReturnType<typeof import("unpdf").getDocumentProxy>>;

async function linesOf(document: Document, number: number): Promise<readonly Line[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const lines: Line[] = [];
  let words = "";
  let down = 0;
  const end = () => {
    const line = words.replace(/\s+/g, " ").trim();
    if (line !== "") lines.push({ words: line, down, page: number });
    words = "";
  };
  for (const item of items) {
    if (!("str" in item)) continue;
    if (words === "") down = -Number(item.transform[5] ?? 0);
    words += item.str;
    if (item.hasEOL) end();
  }
  end();
  return lines;
}

/** Lines as paragraphs, one a line of the result. */
export function joinLines(lines: readonly Line[]): string {
  const usual = medianGap(lines);
  const longest = Math.max(0, ...lines.map(({ words }) => words.length));
  const paragraphs: string[] = [];
  let before: Line | null = null;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last === undefined || before === null || isBreak(before, line, { usual, longest })) {
      paragraphs.push(line.words);
    } else paragraphs[paragraphs.length - 1] = joined(last, line.words);
    before = line;
  }
  return paragraphs.join("\n");
}

function isBreak(
  before: Line,
  line: Line,
  { usual, longest }: { readonly usual: number; readonly longest: number },
): boolean {
  const isEnded = /[.!?…»”"]$/.test(before.words);
  if (isEnded && before.words.length < longest * SHORT_LINE) return true;
  if (before.page !== line.page) return isEnded;
  return line.down - before.down > usual * PARAGRAPH_GAP;
}

/** « gouver- / nement » is one word; « Al- / Assad » keeps its hyphen, for a capital follows. */
function joined(text: string, next: string): string {
  const isParted = /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next);
  return isParted ? `${text.slice(0, -1)}${next}` : `${text} ${next}`;
}

function medianGap(lines: readonly Line[]): number {
  const gaps = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    const gap = before === undefined || before.page !== line.page ? 0 : line.down - before.down;
    return gap > 0 ? [gap] : [];
  });
  gaps.sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? Number.POSITIVE_INFINITY;
}

function said(info: unknown, field: string): string | null {
  const value =
    typeof info === "object" && info !== null ? (info as Record<string, unknown>)[field] : null;
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}
