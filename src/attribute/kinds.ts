import type { QuotationKind } from "../domain/attribution.ts";
import type { Span } from "../domain/span.ts";
import type { Passage, QuotedWords } from "./passage.ts";

/** A quotation shorter than this, in words, and no utterance, may only name something. */
const NAMING_WORDS_MAX = 2;

/**
 * direct: all content within quotation marks; mixed: partly; indirect: none. Marks that only name («gilets
 * jaunes») do not count, nor do those around the attribution as a whole.
 */
export function kindOf(
  passage: Passage,
  content: readonly Span[],
  anchorLevel: number,
): QuotationKind {
  const { text } = passage.reading;
  let quoted = 0;
  let total = 0;
  for (const span of content) {
    total += visible(text.slice(span.start, span.end));
    quoted += quotedIn(passage, span, anchorLevel);
  }
  if (quoted === 0) return "indirect";
  return quoted >= total ? "direct" : "mixed";
}

function visible(text: string): number {
  return text.replace(/\s/g, "").length;
}

function quotedIn(passage: Passage, span: Span, anchorLevel: number): number {
  const { text } = passage.reading;
  let covered = 0;
  let from = span.start;
  for (const quote of quotesFrom(passage, span)) {
    const { inner } = quote.quotation;
    if (quote.index === anchorLevel || inner.end <= from) continue;
    if (holdsAnchor(passage, quote, anchorLevel)) continue;
    const isWhole = inner.start <= span.start && inner.end >= span.end;
    if (
      !isWhole &&
      !quote.isUtterance &&
      quote.after - quote.first <= NAMING_WORDS_MAX &&
      quote.quotation.mark === "'"
    )
      continue;
    const start = Math.max(from, inner.start);
    const end = Math.min(span.end, inner.end);
    if (end <= start) continue;
    covered += visible(text.slice(start, end));
    from = end;
  }
  return covered;
}

/** A quotation around the cue itself makes its inner content no quotation. */
function holdsAnchor(passage: Passage, quote: QuotedWords, anchorLevel: number): boolean {
  if (anchorLevel < 0) return false;
  const inner = passage.quoted[anchorLevel]?.quotation.inner;
  const outer = quote.quotation.inner;
  return inner !== undefined && outer.start <= inner.start && inner.end <= outer.end;
}

/** Quotations before a span's end that are looked at: more than any content holds. */
const QUOTES_NEAR = 64;

function* quotesFrom({ quoted }: Passage, span: Span): Generator<QuotedWords> {
  // Quotations nest no deeper than a few levels, so the ones around a span stand shortly before its first.
  let low = 0;
  let high = quoted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((quoted[middle] as QuotedWords).quotation.outer.start < span.end) low = middle + 1;
    else high = middle;
  }
  const first = Math.max(0, low - QUOTES_NEAR);
  for (let index = first; index < low; index += 1) {
    const quote = quoted[index] as QuotedWords;
    if (quote.quotation.inner.end > span.start) yield quote;
  }
}
