import { correctAnalyses } from "../correct/correct-analyses.ts";
import { correctComparison } from "../correct/correct-comparison.ts";
import { correctPolicy } from "../correct/correct-policy.ts";
import { type ClaimChange, changesBetween, summaryOf } from "../domain/claim-change.ts";
import type { Comparison } from "../domain/comparison.ts";
import type { Correction } from "../domain/correction.ts";
import type { Findings } from "../domain/grade.ts";
import type { Policy } from "../domain/policy.ts";
import type { Report } from "../domain/report.ts";
import { grade } from "../grade/grade.ts";
import { stateMedia } from "../ingest/state-media.ts";
import { compare } from "../pipeline.ts";
import { unpackAnalysis } from "../store/analyses.ts";
import { unpackFindings } from "../store/findings.ts";

/** What the findings would be under another policy: all that it takes to tell, as plain data. */
export interface PreviewTask {
  readonly kind: "preview";
  readonly findings: Uint8Array;
  readonly reports: readonly Report[];
  readonly policy: Policy;
  readonly corrections: readonly Correction[];
  /** Where the policy names actors otherwise, and so the reports are to be compared anew; null where not. */
  readonly analyses: readonly { readonly report: Report; readonly packed: Uint8Array }[] | null;
}

/** What a policy would change in the claims. Nothing is kept. */
export function previewPolicy(task: PreviewTask): readonly ClaimChange[] {
  const byId = new Map(task.reports.map((report) => [report.id, report]));
  const before = unpackFindings(task.findings, (id) => byId.get(id));
  const policy = correctPolicy(task.policy, task.corrections);
  const comparison = comparedUnder(policy, before.comparison, task);
  const after = grade(comparison, policy, { stateMedia: stateMedia() });
  return changesBetween(summariesOf(before), summariesOf(after));
}

/** The comparison that stands has the corrections already; one that is made anew takes them. */
function comparedUnder(
  { aliases }: Policy,
  standing: Comparison,
  { analyses, corrections }: PreviewTask,
): Comparison {
  if (analyses === null) return standing;
  const read = analyses.map(({ report, packed }) => unpackAnalysis(packed, report));
  const made = compare(correctAnalyses(read, corrections), { aliases });
  return correctComparison(made, corrections);
}

function summariesOf({ claims }: Findings) {
  return new Map(claims.map((claim) => [claim.id, summaryOf(claim)]));
}
