import { attribute } from "./attribute/attribute.ts";
import { findRefusals } from "./attribute/refusals.ts";
import type { CompareOptions } from "./compare/compare.ts";
import { type Comparer, compare as compareAnalyses, openComparer } from "./compare/comparer.ts";
import type { Analysis } from "./domain/analysis.ts";
import type { Comparison } from "./domain/comparison.ts";
import type { Report } from "./domain/report.ts";
import { languageOf } from "./languages/index.ts";
import { measure } from "./measure/measure.ts";
import { type ReadOptions, read, readUnknown } from "./read/read.ts";
import { type ResolveOptions, resolve } from "./resolve/resolve.ts";

/** How one report is analysed: which parser reads it, and how sure a speaker has to be. */
export interface AnalyseOptions extends ReadOptions, ResolveOptions {}

/**
 * Reads one report: sentences and words, then who says what, who they are, and the figures given.
 * Pure: the same report gives the same analysis. A report in a language without a room gives an analysis
 * with words and a note, and nothing attributed. Linear in the length of the text.
 * `options.parser` chooses who builds the trees, `options.confidenceMin` how sure a speaker has to be to be given.
 */
export function analyse(report: Report, options: AnalyseOptions = {}): Analysis {
  const language = languageOf(report.language);
  if (language === null) return unread(report);
  const reading = read(report, language.reading, options);
  const attributed = attribute(report, reading, language.attribution);
  const refusals = findRefusals(report, reading, language.attribution);
  const resolved = resolve(report, reading, attributed, language.resolution, {
    ...options,
    refusals,
  });
  const figures = measure(report, reading, resolved.attributions, language.measurement);
  return Object.freeze({ kind: "analysis", report, reading, figures, ...resolved });
}

/**
 * Lays analyses side by side: copies, actors, utterances, claims and figures over all the reports.
 * Pure; neither the order of the analyses nor a report given twice changes the result.
 */
export function compare(analyses: Iterable<Analysis>, options: CompareOptions = {}): Comparison {
  return compareAnalyses(analyses, languageOf, options);
}

/**
 * Opens a dossier that grows. Its comparison is always that of `compare` over its reports as they stand, in whatever
 * order and steps they were added, replaced and removed. What a report that came does not touch is taken from the last
 * comparison: links, claims and copies are found anew only where its texts, its actors or the weights of its words
 * reach. It holds what was drawn from each report (some 50 kB each), no reading; with its owner it is forgotten.
 */
export function openDossier(): Comparer {
  return openComparer(languageOf);
}

function unread(report: Report): Analysis {
  const message = `No language room for "${report.language}": the words were split, nothing was attributed.`;
  return Object.freeze({
    kind: "analysis",
    report,
    reading: readUnknown(report),
    mentions: [],
    actors: [],
    attributions: [],
    figures: [],
    credits: report.credits,
    notes: [{ code: "analyse.language-unsupported", message, span: null }],
  });
}
