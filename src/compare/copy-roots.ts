import type { Copy } from "../domain/comparison.ts";
import { overlapLength, type Span } from "../domain/span.ts";
import { compareText } from "./chronology.ts";

/** Where copied words come from. */
export interface CopyRoot {
  /** The report whose words they are, as far as the dossier shows. */
  readonly report: string;
  /** An agency or outlet that both reports credit; null where none was. */
  readonly credited: string | null;
}

/** Tells for words of a report whether they were copied, and from where; null when they were not. */
export type RootFinder = (report: string, spans: readonly Span[]) => CopyRoot | null;

/** Share of the words that must lie in matching stretches to have been copied. */
const COVERED_MIN = 0.6;
/** Rule under which a copy notes that both reports credit one agency. */
const COMMON_CREDIT = "compare.copy.common-credit";

/** Prepares the look-up over all copies. A look-up costs the stretches of the copies its report is in. */
export function copyRoots(copies: readonly Copy[]): RootFinder {
  const byReport = new Map<string, Copy[]>();
  for (const copy of copies) {
    for (const report of copy.reports) {
      const known = byReport.get(report);
      if (known === undefined) byReport.set(report, [copy]);
      else known.push(copy);
    }
  }
  const rootOf = (report: string, spans: readonly Span[], seen: Set<string>): CopyRoot | null => {
    seen.add(report);
    for (const copy of byReport.get(report) ?? []) {
      const source = sourceIn(copy, report);
      if (source === null || seen.has(source)) continue;
      const there = matching(copy, report, spans);
      if (there === null) continue;
      return rootOf(source, there, seen) ?? { report: source, credited: creditIn(copy) };
    }
    return null;
  };
  return (report, spans) => rootOf(report, spans, new Set());
}

/** The report whose text a report's text is as a whole, in its own or another language: itself where it is none. */
export function textRoots(copies: readonly Copy[]): (report: string) => string {
  const parents = new Map<string, string>();
  const rootOf = (report: string): string => {
    let root = report;
    for (let above = parents.get(root); above !== undefined; above = parents.get(root))
      root = above;
    return root;
  };
  for (const { kind, reports } of copies) {
    const [a, b] = [rootOf(reports[0]), rootOf(reports[1])];
    if (kind === "partial" || a === b) continue;
    const [first, second] = [a, b].sort(compareText) as [string, string];
    parents.set(second, first);
  }
  return rootOf;
}

/** The other report, where this one copied it; in doubt the first of the two is taken for the root. */
function sourceIn(copy: Copy, report: string): string | null {
  const source = copy.from ?? copy.reports[0];
  return source === report ? null : source;
}

function creditIn({ reasons }: Copy): string | null {
  return reasons.find(({ rule }) => rule === COMMON_CREDIT)?.detail ?? null;
}

/** The stretches of the other report that match these words; null where too few of them do. */
function matching(copy: Copy, report: string, spans: readonly Span[]): readonly Span[] | null {
  const there: Span[] = [];
  let covered = 0;
  for (const [left, right] of copy.evidence) {
    const [here, other] = left.report === report ? [left, right] : [right, left];
    const met = spans.reduce((sum, span) => sum + overlapLength(span, here.span), 0);
    if (met === 0) continue;
    covered += met;
    there.push(other.span);
  }
  const size = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return covered >= size * COVERED_MIN ? there : null;
}
