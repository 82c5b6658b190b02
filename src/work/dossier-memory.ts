import { correctAnalyses } from "../correct/correct-analyses.ts";
import type { Comparison } from "../domain/comparison.ts";
import type { Correction } from "../domain/correction.ts";
import { type KnownGrades, openGrades } from "../grade/known-grades.ts";
import { openDossier } from "../pipeline.ts";
import { type PackedAnalysis, unpackAnalysis } from "../store/analyses.ts";

/** A dossier as it is to be compared. */
export interface DossierState {
  readonly dossier: string;
  /** Name and version of the analyser: another's analyses are others. */
  readonly version: string;
  /** Ids of its reports, each once. */
  readonly reports: readonly string[];
  /** Analyses of those of its reports that the thread may not know. */
  readonly analyses: readonly PackedAnalysis[];
  readonly corrections: readonly Correction[];
}

/** What a thread remembers of a dossier from one comparison to the next. */
interface Remembered {
  readonly dossier: ReturnType<typeof openDossier>;
  /** By report: what its features were drawn from. */
  readonly stamps: Map<string, string>;
  readonly grades: KnownGrades;
}

/** Reports that one thread remembers, of all dossiers: about a gigabyte. */
const REPORTS_MAX = 20_000;
/** Those compared last stand last. */
const remembered = new Map<string, Remembered>();

/**
 * The comparison of a dossier, for which only those reports are read that this thread does not remember; or the ids
 * of the reports that it neither remembers nor was given. The same as comparing all of them at one go.
 */
export function compareRemembered(
  state: DossierState,
  aliases: readonly (readonly string[])[],
):
  | { readonly comparison: Comparison; readonly grades: KnownGrades }
  | { readonly missing: readonly string[] } {
  const known = remembered.get(state.dossier) ?? {
    dossier: openDossier(),
    stamps: new Map(),
    grades: openGrades(),
  };
  remembered.delete(state.dossier);
  remembered.set(state.dossier, known);
  const stampOf = stamper(state);
  forgetOthers(known, state);
  for (const { report, packed } of state.analyses) {
    if (known.stamps.get(report.id) === stampOf(report.id)) continue;
    const [analysis] = correctAnalyses([unpackAnalysis(packed, report)], state.corrections);
    if (analysis === undefined) continue;
    known.dossier.add(analysis);
    known.stamps.set(report.id, stampOf(report.id));
  }
  const missing = state.reports.filter((id) => known.stamps.get(id) !== stampOf(id));
  if (missing.length > 0) return { missing };
  const comparison = known.dossier.compare({ aliases });
  forgetOldest();
  return { comparison, grades: known.grades };
}

/** What the features of a report are drawn from: its analysis, by version, and what people said of it. */
function stamper({ version, corrections }: DossierState): (report: string) => string {
  const said = new Map<string, string>();
  for (const correction of corrections) {
    if (!("anchor" in correction.body)) continue;
    const { report } = correction.body.anchor;
    said.set(report, `${said.get(report) ?? ""} ${JSON.stringify(correction)}`);
  }
  return (report) => `${version}${said.get(report) ?? ""}`;
}

function forgetOthers({ dossier, stamps }: Remembered, { reports }: DossierState): void {
  const own = new Set(reports);
  for (const id of [...stamps.keys()]) {
    if (own.has(id)) continue;
    dossier.remove(id);
    stamps.delete(id);
  }
}

function forgetOldest(): void {
  const sizes = () => [...remembered.values()].reduce((sum, { stamps }) => sum + stamps.size, 0);
  for (const id of [...remembered.keys()]) {
    if (sizes() <= REPORTS_MAX) return;
    remembered.delete(id);
  }
}
