import { exact } from "../base/exact.ts";
import type { ClaimEdge, Statement } from "../domain/comparison.ts";
import type { ComparisonRules } from "../languages/rules/comparison.ts";

/** A statement with what its edge is told by. */
export interface Stated {
  readonly statement: Statement;
  /** Lemma of the cue; null for the author's own words. */
  readonly cueLemma: string | null;
  /** Whether the report takes back what it had said itself. */
  readonly isCorrection: boolean;
  /** Null for a language without a room. */
  readonly rules: Pick<ComparisonRules, "corrects" | "retracts"> | null;
}

/**
 * How each origin stands to a claim, with the words: its stance, or, where the cue says so, that it corrects or
 * retracts. An origin that affirms in one report and denies in another has two edges. Linear in the statements.
 */
export function edgesOf(stated: readonly Stated[]): readonly ClaimEdge[] {
  const edges = new Map<string, ClaimEdge>();
  for (const each of stated) {
    const kind = kindOf(each);
    if (kind === null) continue;
    const { origin, report, cueSpans, spans } = each.statement;
    const words = [...cueSpans, ...spans].map((span) => ({ report, span }));
    const key = `${origin} ${kind}`;
    edges.set(key, {
      origin,
      kind,
      evidence: exact([...(edges.get(key)?.evidence ?? []), ...words]),
    });
  }
  return [...edges.values()];
}

function kindOf(stated: Stated): ClaimEdge["kind"] | null {
  const { statement, cueLemma, isCorrection, rules } = stated;
  const { stance } = statement;
  if (isCorrection) return "corrects";
  if (cueLemma !== null && rules?.corrects.has(cueLemma)) return "corrects";
  if (cueLemma !== null && rules?.retracts.has(cueLemma)) return "retracts";
  return stance === "affirms" || stance === "denies" || stance === "doubts" ? stance : null;
}
