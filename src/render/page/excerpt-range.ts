import type { Statement } from "../../domain/comparison.ts";
import type { Span } from "../../domain/span.ts";

/** Characters shown before and after the words of a statement, to the nearest space within their line. */
const CONTEXT_CHARS_MAX = 60;
/** Words further apart than this, in characters, are shown without what lies between: the content alone. */
const EXCERPT_CHARS_MAX = 700;

/** The words of a statement with a little of what stands around them. */
export function excerptRange(
  text: string,
  { spans, sourceSpans, cueSpans }: Pick<Statement, "spans" | "sourceSpans" | "cueSpans">,
): Span {
  const all = boundsOf([...spans, ...sourceSpans, ...cueSpans]);
  const core = all.end - all.start > EXCERPT_CHARS_MAX ? boundsOf(spans) : all;
  return { start: widenBack(text, core.start), end: widenOn(text, core.end) };
}

function boundsOf(spans: readonly Span[]): Span {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start: Math.min(start, end), end };
}

function widenBack(text: string, start: number): number {
  const line = text.lastIndexOf("\n", start - 1) + 1;
  const wanted = Math.max(line, start - CONTEXT_CHARS_MAX);
  if (wanted === line) return start === 0 ? 0 : line;
  const space = text.indexOf(" ", wanted);
  return space < 0 || space >= start ? start : space + 1;
}

function widenOn(text: string, end: number): number {
  const found = text.indexOf("\n", end);
  const line = found < 0 ? text.length : found;
  const wanted = Math.min(line, end + CONTEXT_CHARS_MAX);
  if (wanted === line) return line;
  const space = text.lastIndexOf(" ", wanted);
  return Math.max(space, end);
}
