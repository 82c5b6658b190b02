import type { Analysis } from "../domain/analysis.ts";
import type { Comparison } from "../domain/comparison.ts";
import type { LanguageCode } from "../domain/report.ts";
import { compareText } from "./chronology.ts";
import { type ComparedLanguage, type CompareOptions, compareFeatures } from "./compare.ts";
import { type FeatureRules, featuresOf, type ReportFeatures } from "./features.ts";
import { openLexicon } from "./lexicon.ts";
import { forget, openMemory, remember } from "./memory.ts";

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
  return compareFeatures(ordered, { languageOf, options, memory: null });
}

/** Opens a dossier without reports. What is added keeps no reading in memory. */
export function openComparer(languageOf: LanguageFinder): Comparer {
  const roomOf = roomFinder(languageOf);
  const features = new Map<string, ReportFeatures>();
  let memory = openMemory();
  const leave = (report: string) => {
    const known = features.get(report);
    if (known !== undefined) forget(memory, known);
    features.delete(report);
  };
  /** What a comparison that failed left half done is let go: the next is made of the features alone. */
  const startAnew = () => {
    memory = openMemory();
    for (const each of features.values()) remember(memory, each);
  };
  return {
    add: (analysis) => {
      const { id, language } = analysis.report;
      const drawn = featuresOf(analysis, roomOf(language));
      leave(id);
      features.set(id, drawn);
      remember(memory, drawn);
    },
    has: (report) => features.has(report),
    remove: leave,
    compare: (options = {}) => {
      let isDone = false;
      try {
        const compared = compareFeatures(inIdOrder(features), { languageOf, options, memory });
        memory.come.clear();
        memory.gone.clear();
        isDone = true;
        return compared;
      } finally {
        if (!isDone) startAnew();
      }
    },
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
