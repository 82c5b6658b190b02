import { type Draft, NO_MARKS, quoteSpan } from "./drafts.ts";
import { phraseAfter, startsNounPhrase } from "./noun-phrases.ts";
import {
  hasFiniteVerb,
  isFiniteVerb,
  isForm,
  type Passage,
  type QuotedWords,
  type Range,
} from "./passage.ts";
import { subjectBefore } from "./sources.ts";
import { verbGroupAt } from "./verb-groups.ts";

/** A speaker's label before a colon is no longer than this, in words ("Jean Valun, maire de Sarn : « … »"). */
const LABEL_WORDS_MAX = 14;

/**
 * Quotations that a colon leads to without a verb of saying: headlines (« Valun : « … » »), labels, and those
 * that go on for the source of the clause before the colon.
 */
export function findColonQuotes(
  passage: Passage,
  drafts: readonly Draft[],
  isFree: (quote: QuotedWords) => boolean,
): readonly Draft[] {
  const found: Draft[] = [];
  for (const quote of passage.quoted) {
    const colon = quote.outer.first - 1;
    if (!quote.isUtterance || passage.forms[colon] !== ":" || !isFree(quote)) continue;
    const source = sourceBefore(passage, colon, drafts);
    if (source !== null) found.push(colonDraft(passage, quote, colon, source));
  }
  return found;
}

function colonDraft(passage: Passage, quote: QuotedWords, colon: number, source: Range): Draft {
  return {
    rule: "attribute.colon",
    source: [source],
    cue: [{ first: colon, after: colon + 1 }],
    content: [quoteSpan(passage, quote)],
    anchor: colon,
    lemma: ":",
    stance: "affirms",
    cueClass: "communication",
    isDistanced: false,
    marks: NO_MARKS,
    continues: null,
  };
}

function sourceBefore(passage: Passage, colon: number, drafts: readonly Draft[]): Range | null {
  const first = passage.unitFirst[colon] ?? 0;
  const sentence = passage.reading.sentenceStarts[
    passage.reading.sentenceOf[colon] as number
  ] as number;
  const before = { first: Math.max(first, sentence), after: colon };
  const earlier = lastDraftIn(drafts, before);
  if (earlier?.source[0] !== undefined) return earlier.source[0];
  return hasFiniteVerb(passage, before)
    ? lastSubject(passage, before)
    : labelBefore(passage, before);
}

function lastDraftIn(drafts: readonly Draft[], { first, after }: Range): Draft | null {
  let low = 0;
  let high = drafts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((drafts[middle] as Draft).anchor < after) low = middle + 1;
    else high = middle;
  }
  const draft = drafts[low - 1];
  return draft !== undefined && draft.anchor >= first ? draft : null;
}

/** The subject of the first finite verb of the sentence: who acts there speaks after the colon. */
function lastSubject(passage: Passage, before: Range): Range | null {
  const stop = Math.min(before.after, before.first + 60);
  for (let at = before.first; at < stop; at += 1) {
    if (!isFiniteVerb(passage, at)) continue;
    const subject = subjectBefore(passage, verbGroupAt(passage, at, before.first), before);
    if (subject !== null && !isForm(passage, subject.first, "relative-subject")) return subject;
  }
  return null;
}

/** « Jean Valun : « … » » : a noun phrase that fills its line up to the colon. */
export function labelBefore(passage: Passage, { first, after }: Range): Range | null {
  if (after - first > LABEL_WORDS_MAX || after <= first || !startsNounPhrase(passage, first))
    return null;
  const end = phraseAfter(passage, first, after, { prepositions: "all", relatives: false });
  if (end === after) return { first, after };
  const isApposed =
    passage.forms[end] === "," &&
    phraseAfter(passage, end + 1, after, { prepositions: "all", relatives: false }) === after;
  return isApposed ? { first, after } : null;
}
