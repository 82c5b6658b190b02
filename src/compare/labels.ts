import type { Analysis } from "../domain/analysis.ts";
import type { Evidence } from "../domain/span.ts";
import type { Wording } from "./wordings.ts";

/**
 * The wording that stands for a claim: whole in one piece, a clause with subject and verb, with enough content,
 * and the shortest of these.
 */
export function labelOf(
  wordings: readonly Wording[],
  analyses: readonly Analysis[],
): { readonly wording: Wording; readonly label: string; readonly from: Evidence } | null {
  const size = ({ label: { span } }: Wording) => span.end - span.start;
  const [best] = wordings.toSorted(
    (a, b) => a.label.rank - b.label.rank || size(a) - size(b) || a.index - b.index,
  );
  const report = best === undefined ? undefined : analyses[best.report]?.report;
  if (best === undefined || report === undefined) return null;
  const { shown } = best.label;
  const label = report.text.slice(shown.start, shown.end);
  return { wording: best, label, from: { report: report.id, span: shown } };
}
