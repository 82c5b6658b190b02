import type { Analysis } from "../domain/analysis.ts";
import type { Comparison } from "../domain/comparison.ts";
import type { LanguageCode } from "../domain/report.ts";
import { compareText } from "./chronology.ts";
import { type ComparedLanguage, type CompareOptions, compareFeatures } from "./compare.ts";
import type { CopyVerdicts } from "./copies.ts";
import { type FeatureRules, featuresOf, type ReportFeatures } from "./features.ts";
import { openLexicon } from "./lexicon.ts";

/**
 * A dossier that grows: what is drawn from each report, and what its text shares with others, is kept from one
 * comparison to the next. Whatever was added, replaced and removed in whatever order, the comparison is that of
 * `compare` over the reports as they stand.
 */
export interface Comparer {
  /** Draws the features of a report's analysis; another of the same report takes its place. Linear in its text. */
  readonly add: (analysis: Analysis) => void;
  readonly has: (report: string) => boolean;
  /** Forgets a report. */
  readonly remove: (report: string) => void;
  readonly compare: (options?: CompareOptions) => Comparison;
}

type LanguageFinder = (language: LanguageCode) => ComparedLanguage | null;

/**
 * Lays analyses side by side. Neither the order of the analyses nor one given twice changes the result. What is given
 * is passed through one by one: a caller who analyses on the way keeps no reading in memory.
 */
export function compare(
  analyses: Iterable<Analysis>,
  languageOf: LanguageFinder,
  options: CompareOptions,
): Comparison {
  const roomOf = roomFinder(languageOf);
  const features = new Map<string, ReportFeatures>();
  for (const analysis of analyses) {
    const { id, language } = analysis.report;
    if (!features.has(id)) features.set(id, featuresOf(analysis, roomOf(language)));
  }
  const ordered = inIdOrder(features);
  features.clear();
  return compareFeatures(ordered, { languageOf, options, verdicts: null });
}

/** Opens a dossier without reports. What is added keeps no reading in memory. */
export function openComparer(languageOf: LanguageFinder): Comparer {
  const roomOf = roomFinder(languageOf);
  const features = new Map<string, ReportFeatures>();
  const verdicts: CopyVerdicts = new Map();
  return {
    add: (analysis) => {
      const { id, language } = analysis.report;
      features.set(id, featuresOf(analysis, roomOf(language)));
    },
    has: (report) => features.has(report),
    remove: (report) => {
      features.delete(report);
    },
    compare: (options = {}) =>
      compareFeatures(inIdOrder(features), { languageOf, options, verdicts }),
  };
}

/** So that the order in which reports were given changes nothing. */
function inIdOrder(features: ReadonlyMap<string, ReportFeatures>): ReportFeatures[] {
  return [...features].sort(([a], [b]) => compareText(a, b)).map(([, each]) => each);
}

/** Opens each language's room once. */
function roomFinder(languageOf: LanguageFinder) {
  const rooms = new Map<LanguageCode, FeatureRules | null>();
  return (code: LanguageCode): FeatureRules | null => {
    const known = rooms.get(code);
    if (known !== undefined) return known;
    const rules = languageOf(code);
    const room = rules === null ? null : { rules, lexicon: openLexicon(rules.comparison) };
    rooms.set(code, room);
    return room;
  };
}
