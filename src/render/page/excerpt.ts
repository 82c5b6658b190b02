import type { Statement } from "../../domain/comparison.ts";
import type { Span } from "../../domain/span.ts";
import { html, type Safe } from "../html.ts";
import { type Mark, markedText } from "./marked-text.ts";
import type { PageView } from "./page-view.ts";
import { evidenceLink } from "./parts.ts";

/** Characters shown before and after the words of a statement, to the nearest space within their line. */
const CONTEXT_CHARS_MAX = 60;
/** Words further apart than this, in characters, are shown without what lies between: the content alone. */
const EXCERPT_CHARS_MAX = 700;

/** The words of a statement in their surroundings, marked, with a link to their place in the report. */
export function statementExcerpt(view: PageView, statement: Statement): Safe {
  const target = view.reportById.get(statement.report);
  if (target === undefined) return html``;
  const { text, language } = target.report;
  const range = excerptRange(text, statement);
  const marks: Mark[] = [
    ...statement.spans.map((span): Mark => ({ kind: "content", span })),
    ...(statement.hedged ? statement.spans.map((span): Mark => ({ kind: "hedged", span })) : []),
    ...statement.sourceSpans.map((span): Mark => ({ kind: "source", span })),
    ...statement.cueSpans.map((span): Mark => ({ kind: "cue", span })),
  ];
  const first = statement.spans[0];
  const { seeInReport, hedged } = view.messages;
  return html`<blockquote class="words" lang="${language}" dir="auto">${range.start > 0 ? "… " : null}${markedText(text, range, { marks })}${range.end < text.length ? " …" : null}</blockquote>
<p class="words-foot">${statement.hedged ? html`<span class="tag hedge">≈ ${hedged}</span> ` : null}${first === undefined ? null : evidenceLink(view, statement.report, first, html`${seeInReport} <span aria-hidden="true">↓</span>`)}</p>`;
}

function excerptRange(text: string, { spans, sourceSpans, cueSpans }: Statement): Span {
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
  return { start, end };
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
