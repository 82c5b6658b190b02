import { correctComparison } from "../correct/correct-comparison.ts";
import { correctPolicy } from "../correct/correct-policy.ts";
import type { Policy } from "../domain/policy.ts";
import type { Report } from "../domain/report.ts";
import { grade } from "../grade/grade.ts";
import { stateMedia } from "../ingest/state-media.ts";
import { analyse } from "../pipeline.ts";
import { type AnalysisRows, analysisRows, packAnalysis } from "../store/analyses.ts";
import { packFindings } from "../store/findings.ts";
import { type FindingsRows, findingsRows } from "../store/findings-rows.ts";
import { pack } from "../store/pack.ts";
import { compareRemembered, type DossierState } from "./dossier-memory.ts";
import { type PreviewTask, previewPolicy } from "./preview.ts";

/** What a thread is asked to compute. Plain data, so that it can be handed over. */
export type Task =
  | {
      readonly kind: "analyse";
      readonly report: Report;
      /** Whether the analysis is for a store: with the rows that it is searched by. */
      readonly withRows?: boolean;
    }
  | (DossierState & { readonly kind: "compare"; readonly policy: Policy })
  | PreviewTask;

/** What came out: a packed analysis, packed findings or packed changes, and the time it took. */
export interface Computed {
  /** Empty where analyses are missing. */
  readonly packed: Uint8Array;
  /** Ids of the reports of a dossier whose analyses have to be given as well; empty where all was at hand. */
  readonly missing: readonly string[];
  /** What is listed and searched of it, where it is for a store. */
  readonly analysisRows: AnalysisRows | null;
  readonly findingsRows: FindingsRows | null;
  readonly milliseconds: number;
}

/**
 * Computes a task. The same task gives the same bytes, whatever was computed before; only what has to be given for it
 * depends on what this thread remembers of a dossier.
 */
export function compute(task: Task): Computed {
  const started = performance.now();
  return { ...madeOf(task), milliseconds: performance.now() - started };
}

type Made = Omit<Computed, "milliseconds">;

function madeOf(task: Task): Made {
  if (task.kind === "compare") return findingsOf(task);
  if (task.kind === "preview")
    return { ...NOTHING, packed: pack({ changes: previewPolicy(task) }) };
  const analysis = analyse(task.report);
  const rows = task.withRows === true ? analysisRows(analysis) : null;
  return { ...NOTHING, packed: packAnalysis(analysis), analysisRows: rows };
}

const NOTHING: Made = {
  packed: new Uint8Array(),
  missing: [],
  analysisRows: null,
  findingsRows: null,
};

function findingsOf(task: Extract<Task, { kind: "compare" }>): Made {
  const { policy, corrections } = task;
  const own = correctPolicy(policy, corrections);
  const compared = compareRemembered(task, own.aliases);
  if ("missing" in compared) return { ...NOTHING, missing: compared.missing };
  const comparison = correctComparison(compared.comparison, corrections);
  const findings = grade(comparison, own, { stateMedia: stateMedia(), known: compared.grades });
  return { ...NOTHING, packed: packFindings(findings), findingsRows: findingsRows(findings) };
}
