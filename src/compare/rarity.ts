import type { LanguageCode } from "../domain/report.ts";
import type { ReportFeatures } from "./features.ts";
import type { WordSense } from "./word-sense.ts";

/** How much a word tells in this dossier, above 0 to 1: what every report says tells little. */
export type Rarity = (word: WordSense, language: LanguageCode) => number;

/**
 * Weighs words by the share of the dossier's reports in the same language that use them: ln(1 + n / df) as a
 * share of ln(1 + n), inverse document frequency laid on 0 to 1. Linear in the words.
 */
export function rarityOf(features: readonly ReportFeatures[]): Rarity {
  const counts = new Map<LanguageCode, { reports: number; readonly holding: number[] }>();
  for (const { analysis, sentences } of features) {
    const { language } = analysis.report;
    const count = counts.get(language) ?? { reports: 0, holding: [] };
    counts.set(language, count);
    count.reports += 1;
    const ids = new Set(sentences.flatMap(({ terms }) => terms.map(({ id }) => id)));
    for (const id of ids) count.holding[id] = (count.holding[id] ?? 0) + 1;
  }
  const weights = new Map<LanguageCode, Float64Array>();
  for (const [language, { reports, holding }] of counts) {
    const weigh = (held: number | undefined) =>
      Math.log(1 + reports / (held ?? 1)) / Math.log(1 + reports);
    weights.set(language, Float64Array.from(holding, weigh));
  }
  return ({ id }, language) => weights.get(language)?.[id] ?? 1;
}
