import { type Draft, NO_MARKS, quoteSpan } from "./drafts.ts";
import { startsNounPhrase } from "./noun-phrases.ts";
import { hasFiniteVerb, type Passage, type QuotedWords, type Range, tagAt } from "./passage.ts";

/** A name set under or after a quotation is no longer than this, in words. */
const SIGNATURE_WORDS_MAX = 14;

/** Quotations that fill a paragraph but for the name behind them: « … » — Jeanne Valun, maire de Sarn. */
export function findSignedQuotes(
  passage: Passage,
  isFree: (quote: QuotedWords) => boolean,
): readonly Draft[] {
  const found: Draft[] = [];
  const starts = [...passage.blockFirst].sort((a, b) => a - b);
  for (const quote of passage.quoted) {
    if (!quote.isUtterance || !passage.blockFirst.has(quote.outer.first) || !isFree(quote))
      continue;
    const source = signatureAfter(passage, quote, endOfBlock(starts, quote, passage));
    if (source !== null) found.push(signedDraft(passage, quote, source));
  }
  return found;
}

function endOfBlock(starts: readonly number[], quote: QuotedWords, passage: Passage): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) < quote.outer.after) low = middle + 1;
    else high = middle;
  }
  return starts[low] ?? passage.reading.size;
}

/** The words from the closing mark to the block's end, where they are a name or an office and no sentence. */
function signatureAfter(passage: Passage, quote: QuotedWords, after: number): Range | null {
  let first = quote.outer.after;
  while (first < after && /^(?:[―—–-]+|[,.(])$/.test(passage.forms[first] ?? "")) first += 1;
  let end = after;
  while (end > first && /^[.)]$/.test(passage.forms[end - 1] ?? "")) end -= 1;
  const range = { first, after: end };
  const isShort = end > first && end - first <= SIGNATURE_WORDS_MAX;
  const isName = isShort && startsNounPhrase(passage, first) && holdsName(passage, range);
  return isName && !hasFiniteVerb(passage, range) ? range : null;
}

function holdsName(passage: Passage, { first, after }: Range): boolean {
  for (let at = first; at < after; at += 1) if (tagAt(passage, at) === "PROPN") return true;
  return false;
}

function signedDraft(passage: Passage, quote: QuotedWords, source: Range): Draft {
  return {
    rule: "attribute.signature",
    source: [source],
    cue: [],
    content: [quoteSpan(passage, quote)],
    anchor: quote.outer.after - 1,
    lemma: null,
    stance: "affirms",
    cueClass: null,
    isDistanced: false,
    marks: NO_MARKS,
    continues: null,
  };
}
