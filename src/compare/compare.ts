import type { Analysis } from "../domain/analysis.ts";
import type { Comparison } from "../domain/comparison.ts";
import type { LanguageCode } from "../domain/report.ts";
import type { ComparisonRules } from "../languages/rules/comparison.ts";

/** What the desk tells the comparison beforehand. */
export interface CompareOptions {
  /** Groups of names that mean the same actor. */
  readonly aliases?: readonly (readonly string[])[];
}

/** Lays analyses side by side: copies, actors, utterances, claims, figures. */
export function compare(
  analyses: readonly Analysis[],
  _rulesOf: (language: LanguageCode) => ComparisonRules | null,
  _options: CompareOptions,
): Comparison {
  return {
    kind: "comparison",
    reports: analyses.map(({ report }) => report),
    actors: [],
    copies: [],
    utterances: [],
    claims: [],
    figures: [],
    series: [],
    notes: [],
  };
}
