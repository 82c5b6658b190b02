import { type Draft, NO_MARKS, quoteSpan } from "./drafts.ts";
import { skipConnectives } from "./incises.ts";
import { hasFiniteVerb, type Passage, type QuotedWords, tagAt } from "./passage.ts";

/** Blocks between an introduced quotation and one that goes on for the same speaker. */
const GAP_BLOCKS_MAX = 1;

/**
 * Free continuations: a quotation that stands as a sentence of its own, in the paragraph of an attribution or
 * the one after. Source and cue are empty; who speaks is the speaker of the attribution it continues.
 */
export function findContinuations(
  passage: Passage,
  drafts: readonly Draft[],
  isFree: (quote: QuotedWords) => boolean,
): readonly Draft[] {
  const found: Draft[] = [];
  const blocks = [...passage.blockFirst].sort((a, b) => a - b);
  let next = 0;
  let previous: Draft | null = null;
  for (const quote of passage.quoted) {
    while (next < drafts.length && startOf(drafts[next] as Draft) < quote.quotation.inner.start) {
      const draft = drafts[next] as Draft;
      if (carriesOn(passage, draft) && !standsBehind(passage, draft, previous)) previous = draft;
      next += 1;
    }
    if (!isFree(quote)) continue;
    if (!standsAlone(passage, quote)) {
      // « "…", peut-on lire »: somebody else's words, whose nobody told, stand between.
      if (quote.isUtterance && quote.quotation.depth === 0) previous = null;
      continue;
    }
    if (previous === null) continue;
    if (blocksBetween(blocks, lastWord(previous, passage), quote.outer.first) > GAP_BLOCKS_MAX)
      continue;
    const draft = continuation(passage, quote, previous);
    found.push(draft);
    previous = draft;
  }
  return found;
}

function continuation(passage: Passage, quote: QuotedWords, continues: Draft): Draft {
  return {
    rule: "attribute.continuation",
    source: [],
    cue: [],
    content: [quoteSpan(passage, quote)],
    anchor: -1,
    lemma: null,
    stance: "affirms",
    cueClass: null,
    isDistanced: false,
    marks: NO_MARKS,
    continues,
  };
}

function startOf(draft: Draft): number {
  return draft.content[0]?.start ?? 0;
}

function lastWord(draft: Draft, passage: Passage): number {
  const end = draft.content[draft.content.length - 1]?.end ?? 0;
  let low = 0;
  let high = passage.reading.size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((passage.reading.starts[middle] as number) < end) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Only an outermost attribution with a source can be gone on with. */
function carriesOn(passage: Passage, draft: Draft): boolean {
  if (draft.continues !== null) return true;
  return draft.source.length > 0 && (passage.levelOf[draft.anchor] ?? -1) < 0;
}

/** « "…", dit X, à qui Y a proposé de … »: what is reported on the way does not take the quotation over. */
function standsBehind(passage: Passage, draft: Draft, previous: Draft | null): boolean {
  if (previous === null || !isQuoted(passage, previous) || isQuoted(passage, draft)) return false;
  const { sentenceOf } = passage.reading;
  const isNear = previous.anchor >= 0 && draft.anchor >= 0;
  return isNear && sentenceOf[previous.anchor] === sentenceOf[draft.anchor];
}

/** An opening quotation mark right before a content. */
const OPENED = /[«“„"‘]\s?$/;

function isQuoted({ reading }: Passage, draft: Draft): boolean {
  const start = startOf(draft);
  return OPENED.test(reading.text.slice(Math.max(0, start - 2), start));
}

/** Whether the quotation makes up its unit, connectives and final stops apart. */
function standsAlone(passage: Passage, quote: QuotedWords): boolean {
  if (!quote.isUtterance || quote.quotation.depth > 0) return false;
  const { sentenceOf, sentenceStarts } = passage.reading;
  const isAfterStop = /^[.!?…]$/.test(passage.forms[quote.outer.first - 1] ?? "");
  const sentence = isAfterStop
    ? quote.outer.first
    : (sentenceStarts[sentenceOf[quote.outer.first] as number] as number);
  const first = skipConnectives(passage, Math.max(sentence, 0), quote.outer.first);
  if (first < quote.outer.first && !isOnlyMarks(passage, first, quote.outer.first)) return false;
  if (!hasFiniteVerb(passage, quote) && quote.after - quote.first < 6) return false;
  const after = passage.unitAfter[quote.outer.first] ?? quote.outer.after;
  return isOnlyMarks(
    passage,
    quote.outer.after,
    Math.min(after, sentenceEnd(passage, quote.outer.after - 1)),
  );
}

function sentenceEnd({ reading }: Passage, word: number): number {
  return reading.sentenceStarts[(reading.sentenceOf[word] as number) + 1] as number;
}

function isOnlyMarks(passage: Passage, first: number, after: number): boolean {
  for (let at = first; at < after; at += 1) if (tagAt(passage, at) !== "PUNCT") return false;
  return true;
}

function blocksBetween(blocks: readonly number[], from: number, to: number): number {
  return blocks.filter((first) => first > from && first <= to).length;
}
