import type { Analysis } from "../domain/analysis.ts";
import type { Attribution } from "../domain/attribution.ts";
import { lemmaOf, type Reading, tagOf, wordAt, wordFeature } from "../domain/reading.ts";
import type { Span } from "../domain/span.ts";
import { plainRelationOf } from "../domain/tree.ts";
import type { ComparisonRules } from "../languages/rules/comparison.ts";

/** Content words that a label has at least, where any wording of the claim has as many. */
const TERMS_MIN = 3;
/** Characters beyond which a label is a paragraph, and a shorter wording is taken where there is one. */
const CHARS_MAX = 220;
/** Joining words that may stand before a clause: « alors que », "but while". */
const CONNECTORS_MAX = 3;
/** Characters within which a dateline stands: "SARN, March 12 (Agence Tourne) – ". */
const DATELINE_MAX = 80;
/** A dateline's town in capitals, its date and credit, and the dash or colon after them. */
const DATELINE = /^\p{Lu}{2,}[^.!?\n–—]{0,70}\s[–—-]{1,2}\s+/u;
/** Characters between a cue and its content: the accused, "that", a quotation mark. */
const CUE_GAP_MAX = 60;
/** The end of a line or sentence, a colon or a quotation mark: the cue is no part of the clause behind it. */
const BREAK = /[\n.:!?;«“"]/u;
/** Marks and spaces left at the end where a speaker's clause was cut off. */
const TRAILING = /[\s,;:–—-]+$/u;
/** Tags of what can be a subject. */
const SUBJECT_TAGS = new Set(["NOUN", "PROPN", "PRON", "NUM"]);

/** What labels ask of a language's room. */
export type LabelRules = Pick<ComparisonRules, "openers" | "connectors">;

/** What of a wording its label is drawn from. */
export interface Labelled {
  readonly attribution: Attribution | null;
  readonly spans: readonly Span[];
  /** Number of content words. */
  readonly terms: number;
  /** Whether a verb says what happened. */
  readonly hasHead: boolean;
}

/** The words that may stand for a claim. */
export interface WordingLabel {
  /** The clause itself. */
  readonly span: Span;
  /** The same with the cue before it where it needs one. */
  readonly shown: Span;
  /** 0 is best. */
  readonly rank: number;
}

/** A wording as a label: without its dateline, the words that join it to its cue, and who says it behind. */
export function labelIn(wording: Labelled, analysis: Analysis, rules: LabelRules): WordingLabel {
  const span = labelSpan(wording, analysis, rules);
  const shown = withCue(wording, analysis, span);
  return { span, shown, rank: rankOf(wording, span, analysis.reading) };
}

/** 0 is best; each thing missing costs one, a clause without a tensed verb two. */
function rankOf({ spans, terms, hasHead }: Labelled, span: Span, reading: Reading): number {
  const { isTensed, hasSubject } = clauseIn(reading, span);
  return (
    Number(spans.length > 1) +
    Number(!hasHead) +
    2 * Number(!isTensed) +
    Number(!hasSubject) +
    Number(terms < TERMS_MIN) +
    Number(size(span) > CHARS_MAX)
  );
}

/** Whether a tensed verb stands in the span, and a subject before the first one. */
function clauseIn(reading: Reading, { start, end }: Span) {
  let hasSubject = false;
  for (let word = wordAt(reading, start); word < reading.size; word += 1) {
    if ((reading.starts[word] as number) >= end) break;
    if (wordFeature(reading, word, "VerbForm") === "Fin") return { isTensed: true, hasSubject };
    hasSubject ||= SUBJECT_TAGS.has(tagOf(reading, word));
  }
  return { isTensed: false, hasSubject };
}

function labelSpan(wording: Labelled, analysis: Analysis, rules: LabelRules): Span {
  const { spans } = wording;
  const whole = { start: (spans[0] as Span).start, end: (spans.at(-1) as Span).end };
  const start = afterJoiners(analysis.reading, afterDateline(analysis, whole), rules);
  const end = beforeSpeaker(wording, analysis, { start, end: whole.end });
  return { start, end };
}

/**
 * « d'avoir bombardé le convoi » is no clause: with the cue before it, « accuse le Front d'avoir bombardé le
 * convoi », it says who is meant. What has a tensed verb, or no cue shortly before it, stays as it is.
 */
function withCue({ attribution }: Labelled, { reading, report }: Analysis, span: Span): Span {
  const first = attribution?.cue[0];
  const last = attribution?.cue.at(-1);
  if (first === undefined || last === undefined || !hasBareVerb(reading, span)) return span;
  // « ne confirment pas les exactions » would turn the claim round.
  if (attribution?.stance === "denies" || attribution?.stance === "doubts") return span;
  const between = report.text.slice(last.end, span.start);
  if (last.end > span.start || between.length > CUE_GAP_MAX || BREAK.test(between)) return span;
  const whole = { start: first.start, end: span.end };
  return clauseIn(reading, whole).isTensed ? whole : span;
}

/**
 * Whether the first verb is neither tensed nor a past participle: "to open the district", "of having shelled". A verb
 * behind a subject is part of it where a tensed verb follows: "men of fighting age had been abducted".
 */
function hasBareVerb(reading: Reading, span: Span): boolean {
  let hasSubject = false;
  for (let word = wordAt(reading, span.start); word < reading.size; word += 1) {
    if ((reading.starts[word] as number) >= span.end) return false;
    const tag = tagOf(reading, word);
    hasSubject ||= SUBJECT_TAGS.has(tag);
    if (tag !== "VERB" && tag !== "AUX") continue;
    const form = wordFeature(reading, word, "VerbForm");
    const isBare = form !== "Fin" && (form !== "Part" || tag === "AUX");
    return isBare && !(hasSubject && clauseIn(reading, span).isTensed);
  }
  return false;
}

function afterDateline({ report: { text } }: Analysis, { start, end }: Span): number {
  const length = DATELINE.exec(text.slice(start, Math.min(end, start + DATELINE_MAX)))?.[0].length;
  return length === undefined || start + length >= end ? start : start + length;
}

/** The start without "that", "while", « alors que » and the marks behind them. */
function afterJoiners(reading: Reading, start: number, rules: LabelRules): number {
  let word = wordAt(reading, start);
  for (let count = 0; count < CONNECTORS_MAX && word + 1 < reading.size; count += 1) {
    const lemma = lemmaOf(reading, word).toLowerCase();
    const isMark = tagOf(reading, word) === "PUNCT" && count > 0;
    // "Those organisations" begins with a form of "that" and joins nothing.
    const isJoined = tagOf(reading, word) !== "DET" || plainRelationOf(reading, word) === "mark";
    const isJoiner = isJoined && isJoining(lemma, rules);
    if (!isJoiner && !isMark) break;
    word += 1;
  }
  return Math.max(start, reading.starts[word] as number);
}

function isJoining(lemma: string, { openers, connectors }: LabelRules): boolean {
  return openers.has(lemma) || connectors.has(lemma);
}

/** The end without « , a-t-il ajouté »: where a speaker of these very words stands in them, behind the rest. */
function beforeSpeaker(
  { attribution }: Labelled,
  { attributions, report }: Analysis,
  { start, end }: Span,
): number {
  if (attribution === null) return end;
  const outer = attributions.find(({ id }) => id === attribution.in);
  let cut = end;
  for (const { cue, source } of outer === undefined ? [attribution] : [attribution, outer]) {
    const first = Math.min(...[...cue, ...source].map((span) => span.start));
    if (first > start + (end - start) / 2 && first < cut) cut = first;
  }
  if (cut === end) return end;
  const kept = report.text.slice(start, cut).replace(TRAILING, "");
  return kept === "" ? end : start + kept.length;
}

function size({ start, end }: Span): number {
  return end - start;
}
