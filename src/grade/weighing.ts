import type { Claim } from "../domain/comparison.ts";
import type { PlacedOrigin, RuleResult } from "../domain/grade.ts";
import type { Policy } from "../domain/policy.ts";
import type { Evidence } from "../domain/span.ts";

/** What every grading method looks at: a claim, its placed origins, and who stands where. */
export interface Weighing {
  readonly claim: Claim;
  readonly origins: ReadonlyMap<string, PlacedOrigin>;
  /** Groups of origins that affirm the claim; each group counts once. */
  readonly affirming: readonly (readonly string[])[];
  readonly denied: readonly string[];
  readonly doubted: readonly string[];
  /** Names of the parties that the claim says did it. */
  readonly accused: ReadonlySet<string>;
  /** Ids of origins worded as several ("sources"). */
  readonly several: ReadonlySet<string>;
  readonly policy: Policy;
}

/** The origins of a group or list of ids. */
export function originsOf({ origins }: Weighing, ids: readonly string[]): readonly PlacedOrigin[] {
  return ids.flatMap((id) => origins.get(id) ?? []);
}

/** A rule that was met or not, on the words of the named origins. */
export function ruleResult(
  rule: string,
  detail: RuleResult["detail"] = {},
  evidence: readonly Evidence[] = [],
): RuleResult {
  return { rule, detail, evidence };
}

/** Where the given origins state the claim. */
export function evidenceOf({ claim }: Weighing, ids: readonly string[]): readonly Evidence[] {
  const wanted = new Set(ids);
  return claim.statements
    .filter(({ origin }) => wanted.has(origin))
    .flatMap(({ report, spans }) => spans.map((span) => ({ report, span })));
}

/** Names of origins, each once, in order, joined by a semicolon: a detail that `render` prints. */
export function namesOf(origins: readonly PlacedOrigin[]): string {
  return [...new Set(origins.map(({ name }) => name))].join("; ");
}
