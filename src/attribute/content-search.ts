import { wordFeature } from "../domain/reading.ts";
import type { Span } from "../domain/span.ts";
import { clauseAfter } from "./clause-ends.ts";
import type { CueMatch } from "./cue-matches.ts";
import { baseAfter, isTimePhrase } from "./noun-phrases.ts";
import { isForm, type Passage, type Range, tagAt } from "./passage.ts";
import { isVerbal, lemmaAt, type VerbGroup } from "./verb-groups.ts";

/** A content found on the right of a cue, with the entry whose frame it fits. */
export interface Content {
  readonly spans: readonly Span[];
  readonly match: CueMatch;
  /** The frame that found it: "quote", "s", "w", "i", "g", "n", "p", "a", "pp", "v". */
  readonly frame: string;
}

/** What the search for a content shares. */
export interface ContentSearch {
  readonly passage: Passage;
  readonly group: VerbGroup;
  readonly bounds: Range;
  readonly isAside: boolean;
  /** Whether the cue is a participle that opens its sentence. */
  readonly isInitial: boolean;
}

/** Adverbs between a cue and what it leads to; what asks or denies ("said no longer would …") belongs to that. */
export function skipAdverbs(passage: Passage, from: number): number {
  let at = from;
  while (
    (tagAt(passage, at) === "ADV" && !isForm(passage, at, "question") && !negates(passage, at)) ||
    isForm(passage, at, "inverted")
  )
    at += 1;
  return at;
}

/** The second half of a negation, or one that may stand behind its verb, is the cue's. */
function negates(passage: Passage, at: number): boolean {
  return isForm(passage, at, "negation") && !isForm(passage, at, "negation-tail");
}

/** Whether a sentence ends with this word, and another follows. */
export function isSentenceFinal(passage: Passage, at: number): boolean {
  const { sentenceOf, size } = passage.reading;
  return at + 1 < size && sentenceOf[at] !== sentenceOf[at + 1];
}

/** A present participle or gerund that takes a clause itself. */
export function isOtherCue(passage: Passage, at: number): boolean {
  if (!isVerbal(passage, at)) return false;
  const form = wordFeature(passage.reading, at, "VerbForm");
  const isPresent = wordFeature(passage.reading, at, "Tense") === "Pres";
  const isParticiple = form === "Ger" || (form === "Part" && isPresent);
  const entries = passage.rules.verbs.get(lemmaAt(passage, at)) ?? [];
  return isParticiple && entries.some(({ frames }) => frames.has("s"));
}

/** Whether the word tells of time: a day, a month, a part of the day. */
export function isTimeWord(passage: Passage, at: number): boolean {
  return passage.rules.words.time.has(lemmaAt(passage, at).toLowerCase());
}

/** "said Tuesday the plan …" : the day before the clause. */
export function skipTime(passage: Passage, from: number, ceiling: number): number {
  const at = tagAt(passage, from) === "ADP" ? from + 1 : from;
  const after = baseAfter(passage, at, ceiling);
  if (after > at && isTimePhrase(passage, { first: at, after })) return after;
  let next = at;
  while (next < ceiling && isTimeWord(passage, next)) next += 1;
  return next > at ? next : from;
}

/** "rejected the accusations, saying that …": what the participle says is not what was rejected. */
export function beforeOtherCue(passage: Passage, { first, after }: Range): number {
  for (let at = first + 1; at + 1 < after; at += 1) {
    if (passage.forms[at] === "," && isOtherCue(passage, at + 1)) return at;
  }
  return after;
}

/** The words of a clause, infinitive or gerund that begins at `first`; a loose one ends at a contrast. */
export function clauseRange(
  { passage, bounds, group, isAside, isInitial }: ContentSearch,
  first: number,
  isLoose = false,
): Range {
  const context = { cue: group.main, bounds, isAside, isInitial, isPhrase: false, isLoose };
  return { first, after: clauseAfter(passage, first, context) };
}
