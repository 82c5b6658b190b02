import type { Analysis } from "../domain/analysis.ts";
import type { Comparison } from "../domain/comparison.ts";
import type { LanguageCode } from "../domain/report.ts";
import type { ComparisonRules } from "../languages/rules/comparison.ts";
import { compareText } from "./chronology.ts";
import { findCopies } from "./copies.ts";
import { textWords } from "./words.ts";

/** What the desk tells the comparison beforehand. */
export interface CompareOptions {
  /** Groups of names that mean the same actor. */
  readonly aliases?: readonly (readonly string[])[];
}

/** Lays analyses side by side: copies, actors, utterances, claims, figures. */
export function compare(
  given: readonly Analysis[],
  _rulesOf: (language: LanguageCode) => ComparisonRules | null,
  _options: CompareOptions,
): Comparison {
  const analyses = inOrder(given);
  const texts = analyses.map(textWords);
  const copies = findCopies(analyses, texts);
  return {
    kind: "comparison",
    reports: analyses.map(({ report }) => report),
    actors: [],
    copies,
    utterances: [],
    claims: [],
    figures: [],
    series: [],
    notes: [],
  };
}

/** Each report once, in id order, so that the order of the input changes nothing. */
function inOrder(analyses: readonly Analysis[]): readonly Analysis[] {
  const byId = new Map(analyses.map((analysis) => [analysis.report.id, analysis]));
  return [...byId.values()].sort((a, b) => compareText(a.report.id, b.report.id));
}
