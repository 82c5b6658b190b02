import { correctAnalyses } from "../correct/correct-analyses.ts";
import { correctComparison } from "../correct/correct-comparison.ts";
import { correctPolicy } from "../correct/correct-policy.ts";
import type { Correction } from "../domain/correction.ts";
import type { Policy } from "../domain/policy.ts";
import type { Report } from "../domain/report.ts";
import { grade } from "../grade/grade.ts";
import { stateMedia } from "../ingest/state-media.ts";
import { analyse, compare } from "../pipeline.ts";
import { packAnalysis, unpackAnalysis } from "../store/analyses.ts";
import { packFindings } from "../store/findings.ts";
import { pack } from "../store/pack.ts";
import { type PreviewTask, previewPolicy } from "./preview.ts";

/** What a thread is asked to compute. Plain data, so that it can be handed over. */
export type Task =
  | { readonly kind: "analyse"; readonly report: Report }
  | {
      readonly kind: "compare";
      readonly analyses: readonly { readonly report: Report; readonly packed: Uint8Array }[];
      readonly policy: Policy;
      readonly corrections: readonly Correction[];
    }
  | PreviewTask;

/** What came out: a packed analysis, packed findings or packed changes, and the time it took. */
export interface Computed {
  readonly packed: Uint8Array;
  readonly milliseconds: number;
}

/** Computes a task. Pure but for the clock; the same task gives the same bytes. */
export function compute(task: Task): Computed {
  const started = performance.now();
  const packed = packedOf(task);
  return { packed, milliseconds: performance.now() - started };
}

function packedOf(task: Task): Uint8Array {
  if (task.kind === "analyse") return packAnalysis(analyse(task.report));
  return task.kind === "compare" ? findingsOf(task) : pack({ changes: previewPolicy(task) });
}

function findingsOf({ analyses, policy, corrections }: Extract<Task, { kind: "compare" }>) {
  const own = correctPolicy(policy, corrections);
  const read = analyses.map(({ report, packed }) => unpackAnalysis(packed, report));
  const comparison = compare(correctAnalyses(read, corrections), { aliases: own.aliases });
  const options = { stateMedia: stateMedia() };
  return packFindings(grade(correctComparison(comparison, corrections), own, options));
}
