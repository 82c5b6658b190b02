import type { Analysis } from "../domain/analysis.ts";
import { bySpan, type Span } from "../domain/span.ts";

/**
 * Opening mark → closing marks. The straight mark closes itself; „German and Polish“ marks close with the
 * mark that opens an English quotation.
 */
const CLOSERS: Readonly<Record<string, string>> = {
  "«": "»",
  "“": "”",
  "„": "“”",
  '"': '"',
};
/** Any mark that can open or close, or the end of a paragraph. */
const MARKS = /[«»“”„"\n]/gu;
/** Words inside the marks from which they hold speech and not a name or a scare quote; by eye on press. */
const SPEECH_WORDS_MIN = 4;
/** A boundary between words. */
const SPACES = /\s+/u;

/**
 * Stretches that repeat somebody's words: between quotation marks, at least four words long, and the
 * contents of direct attributions. In text order, without overlap. Linear.
 */
export function quotedStretches(analysis: Analysis): readonly Span[] {
  const direct = analysis.attributions
    .filter(({ kind }) => kind === "direct")
    .flatMap(({ content }) => content);
  return mergeSpans([...markedStretches(analysis.report.text), ...direct]);
}

/** Sorted, with spans that overlap or touch made one. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort(bySpan)) {
    const last = merged.at(-1);
    if (last === undefined || last.end < span.start) merged.push(span);
    else if (span.end > last.end) merged[merged.length - 1] = { start: last.start, end: span.end };
  }
  return merged;
}

/** A mark left open ends with its paragraph, so that one stray mark cannot swallow a text. */
function markedStretches(text: string): readonly Span[] {
  const stretches: Span[] = [];
  let open: { start: number; closers: string } | null = null;
  for (const { index, 0: mark } of text.matchAll(MARKS)) {
    if (open === null) {
      const closers = CLOSERS[mark];
      if (closers !== undefined) open = { start: index + 1, closers };
    } else if (mark === "\n" || open.closers.includes(mark)) {
      if (isSpeech(text.slice(open.start, index)))
        stretches.push({ start: open.start, end: index });
      open = null;
    }
  }
  return stretches;
}

function isSpeech(inside: string): boolean {
  return inside.trim().split(SPACES, SPEECH_WORDS_MIN).length >= SPEECH_WORDS_MIN;
}
