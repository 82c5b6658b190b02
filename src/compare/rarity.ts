import type { ReportFeatures } from "./features.ts";
import type { Term } from "./terms.ts";

/** How much a term tells in this dossier: what every report says tells little. */
export type Rarity = (term: Term, language: string) => number;

/**
 * Weighs terms by the share of the dossier's reports in the same language that use them: ln(1 + n / df), as
 * in inverse document frequency; always positive. Linear in the terms.
 */
export function rarityOf(features: readonly ReportFeatures[]): Rarity {
  const reports = new Map<string, number>();
  const holding = new Map<string, number>();
  for (const { analysis, sentences } of features) {
    const { language } = analysis.report;
    reports.set(language, (reports.get(language) ?? 0) + 1);
    const keys = new Set(sentences.flatMap(({ terms }) => terms.map(({ key }) => key)));
    for (const key of keys) count(holding, `${language}\t${key}`);
  }
  return ({ key }, language) =>
    Math.log(1 + (reports.get(language) ?? 1) / (holding.get(`${language}\t${key}`) ?? 1));
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
