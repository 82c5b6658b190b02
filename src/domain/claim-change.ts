import type { GradedClaim } from "./grade.ts";

/** What a desk counts of a claim: when none of it differs, nothing that matters changed. */
export interface ClaimSummary {
  readonly label: string;
  /** Reports that carry it. */
  readonly reports: number;
  readonly independent: number;
  readonly contested: boolean;
  /** Sorted, each once. */
  readonly stances: readonly string[];
  /** "airwars:fair", "admiralty:F6" …, sorted. */
  readonly grades: readonly string[];
}

/** What became of a claim between two findings of one dossier. */
export interface ClaimChange {
  readonly claim: string;
  readonly kind: "new" | "changed" | "gone";
  /** Null for a new one. */
  readonly before: ClaimSummary | null;
  /** Null for one that is gone. */
  readonly after: ClaimSummary | null;
}

/** A claim in what a desk counts of it. */
export function summaryOf({
  label,
  statements,
  independent,
  contested,
  grades,
}: GradedClaim): ClaimSummary {
  return {
    label,
    reports: new Set(statements.map(({ report }) => report)).size,
    independent,
    contested,
    stances: distinct(statements.map(({ stance }) => stance)),
    grades: distinct(grades.map(({ method, verdict }) => `${method}:${verdict}`)),
  };
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)].sort();
}

/** What differs between the claims of two findings, each by its id: first what is there now, in its order, then what is gone. */
export function changesBetween(
  before: ReadonlyMap<string, ClaimSummary>,
  after: ReadonlyMap<string, ClaimSummary>,
): readonly ClaimChange[] {
  const changes: ClaimChange[] = [];
  for (const [claim, now] of after) {
    const was = before.get(claim) ?? null;
    if (was !== null && isSame(was, now)) continue;
    changes.push({ claim, kind: was === null ? "new" : "changed", before: was, after: now });
  }
  for (const [claim, was] of before) {
    if (!after.has(claim)) changes.push({ claim, kind: "gone", before: was, after: null });
  }
  return changes;
}

function isSame(a: ClaimSummary, b: ClaimSummary): boolean {
  return fieldsOf(a) === fieldsOf(b);
}

function fieldsOf({ label, reports, independent, contested, stances, grades }: ClaimSummary) {
  return JSON.stringify([label, reports, independent, contested, stances, grades]);
}
