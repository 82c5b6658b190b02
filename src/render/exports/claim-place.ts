import type { GradedClaim } from "../../domain/grade.ts";
import { overlapLength, type Span } from "../../domain/span.ts";

/** Where words stand. */
export interface Place {
  readonly report: string;
  readonly spans: readonly Span[];
}

/** Finds the claim whose statements hold most of some places; null where none holds any. Linear in what a report states. */
export function claimsByPlace(
  claims: readonly GradedClaim[],
): (places: readonly Place[]) => GradedClaim | null {
  const byReport = new Map<string, (Place & { readonly claim: GradedClaim })[]>();
  for (const claim of claims) {
    for (const { report, spans } of claim.statements) {
      const known = byReport.get(report);
      if (known === undefined) byReport.set(report, [{ report, spans, claim }]);
      else known.push({ report, spans, claim });
    }
  }
  return (places) => {
    const held = new Map<GradedClaim, number>();
    for (const place of places) {
      for (const stated of byReport.get(place.report) ?? []) {
        if (!meet(place, stated)) continue;
        held.set(stated.claim, (held.get(stated.claim) ?? 0) + 1);
      }
    }
    const [best] = [...held].sort((a, b) => b[1] - a[1]);
    return best?.[0] ?? null;
  };
}

/** Whether two places have words in common. */
export function meet(a: Place, b: Place): boolean {
  if (a.report !== b.report) return false;
  return a.spans.some((one) => b.spans.some((other) => overlapLength(one, other) > 0));
}
