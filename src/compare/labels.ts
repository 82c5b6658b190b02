import type { Analysis } from "../domain/analysis.ts";
import { lemmaOf, type Reading, tagOf, wordAt, wordFeature } from "../domain/reading.ts";
import type { LanguageCode } from "../domain/report.ts";
import type { Evidence, Span } from "../domain/span.ts";
import type { ComparisonRules } from "../languages/rules/comparison.ts";
import type { Wording } from "./wordings.ts";

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

/**
 * The wording that stands for a claim: whole in one piece, a clause with subject and verb, with enough content,
 * and the shortest of these; without its dateline, the words that join it to its cue, and who says it behind.
 */
export function labelOf(
  wordings: readonly Wording[],
  analyses: readonly Analysis[],
  rulesOf: (language: LanguageCode) => LabelRules | null,
): { readonly wording: Wording; readonly label: string; readonly from: Evidence } | null {
  const candidates = wordings.flatMap((wording) => {
    const analysis = analyses[wording.report];
    if (analysis === undefined) return [];
    const span = labelSpan(wording, analysis, rulesOf(wording.language));
    return [{ wording, analysis, span, rank: rankOf(wording, span, analysis.reading) }];
  });
  candidates.sort(
    (a, b) => a.rank - b.rank || size(a.span) - size(b.span) || a.wording.index - b.wording.index,
  );
  const best = candidates[0];
  if (best === undefined) return null;
  const { report } = best.analysis;
  const span = withCue(best.wording, best.analysis, best.span);
  const label = report.text.slice(span.start, span.end);
  return { wording: best.wording, label, from: { report: report.id, span } };
}

/** 0 is best; each thing missing costs one, a clause without a tensed verb two. */
function rankOf({ spans, terms, head }: Wording, span: Span, reading: Reading): number {
  const { isTensed, hasSubject } = clauseIn(reading, span);
  return (
    Number(spans.length > 1) +
    Number(head === null) +
    2 * Number(!isTensed) +
    Number(!hasSubject) +
    Number(terms.length < TERMS_MIN) +
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

function labelSpan(wording: Wording, analysis: Analysis, rules: LabelRules | null): Span {
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
function withCue({ attribution }: Wording, { reading, report }: Analysis, span: Span): Span {
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

/** Whether the first verb is neither tensed nor a past participle: "to open the district", "of having shelled". */
function hasBareVerb(reading: Reading, { start, end }: Span): boolean {
  for (let word = wordAt(reading, start); word < reading.size; word += 1) {
    if ((reading.starts[word] as number) >= end) return false;
    const tag = tagOf(reading, word);
    if (tag !== "VERB" && tag !== "AUX") continue;
    const form = wordFeature(reading, word, "VerbForm");
    return form !== "Fin" && (form !== "Part" || tag === "AUX");
  }
  return false;
}

function afterDateline({ report: { text } }: Analysis, { start, end }: Span): number {
  const length = DATELINE.exec(text.slice(start, Math.min(end, start + DATELINE_MAX)))?.[0].length;
  return length === undefined || start + length >= end ? start : start + length;
}

/** The start without "that", "while", « alors que » and the marks behind them. */
function afterJoiners(reading: Reading, start: number, rules: LabelRules | null): number {
  if (rules === null) return start;
  let word = wordAt(reading, start);
  for (let count = 0; count < CONNECTORS_MAX && word + 1 < reading.size; count += 1) {
    const lemma = lemmaOf(reading, word).toLowerCase();
    const isMark = tagOf(reading, word) === "PUNCT" && count > 0;
    // "Those organisations" begins with a form of "that" and joins nothing.
    const isJoiner = tagOf(reading, word) !== "DET" && isJoining(lemma, rules);
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
  { attribution }: Wording,
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
