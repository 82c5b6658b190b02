import type { DossierFigure } from "../domain/comparison.ts";
import type { PlacedOrigin, RuleResult } from "../domain/grade.ts";
import type { Policy } from "../domain/policy.ts";

/** A toll as one report gives it, with its origin placed and grouped. */
export interface Toll {
  readonly figure: DossierFigure;
  readonly origin: PlacedOrigin;
  /** Origins with the same number count as one. */
  readonly group: number;
}

/** The tolls of one event, and what the desk has decided. */
export interface TollTable {
  readonly tolls: readonly Toll[];
  readonly policy: Policy;
}

/** A rule that was met or not, on the figures given. */
export function tollRule(
  rule: string,
  tolls: readonly Toll[],
  detail: RuleResult["detail"] = {},
): RuleResult {
  const names = [...new Set(tolls.map(({ origin }) => origin.name))].join("; ");
  const evidence = tolls.map(({ figure: { report, span } }) => ({ report, span }));
  return { rule, detail: { count: tolls.length, names, ...detail }, evidence };
}

/** The tolls that a method may rest on: of origins that the desk holds credible, where it names any of them. */
export function credibleTolls({ tolls }: TollTable): readonly Toll[] {
  return tolls.filter(({ origin }) => origin.credible);
}
