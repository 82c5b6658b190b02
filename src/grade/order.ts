import type { Comparison } from "../domain/comparison.ts";
import type { GradedClaim } from "../domain/grade.ts";

/** Figures that stand in a conflict of some series, or in a check. */
export function conflictingFigures({
  series,
  checks = [],
}: Pick<Comparison, "series" | "checks">): ReadonlySet<string> {
  const apart = series.flatMap(({ conflicts }) => conflicts);
  return new Set([...apart, ...checks].flatMap(({ figures }) => figures));
}

/**
 * Puts first what a desk should look at first: contested claims; what many reports carry from one origin; doubted
 * ones and figures in conflict or in a check; what two reports carry from one origin; what several origins affirm;
 * then the rest. Within each, the most widely carried first. The claim's id decides at last, so that the order is
 * always the same.
 */
export function orderClaims(
  claims: readonly GradedClaim[],
  conflicting: ReadonlySet<string>,
): readonly GradedClaim[] {
  const keyed = claims.map((claim) => ({
    claim,
    tier: tierOf(claim, conflicting),
    carriers: carriersOf(claim),
  }));
  keyed.sort(
    (a, b) => a.tier - b.tier || b.carriers - a.carriers || (a.claim.id < b.claim.id ? -1 : 1),
  );
  return keyed.map(({ claim }) => claim);
}

/** Number of reports in which the claim stands. */
function carriersOf({ statements }: GradedClaim): number {
  return new Set(statements.map(({ report }) => report)).size;
}

/** From this many reports on what one origin says is widely carried: it looks like many. Ours. */
const WIDELY_REPORTS_MIN = 3;

function tierOf(claim: GradedClaim, conflicting: ReadonlySet<string>): number {
  if (claim.contested) return 0;
  const carriers = carriersOf(claim);
  const isOneOrigin = claim.independent === 1;
  if (isOneOrigin && carriers >= WIDELY_REPORTS_MIN) return 1;
  if (claim.doubted.length > 0 || claim.figures.some((figure) => conflicting.has(figure))) return 2;
  if (carriers > 1 && claim.independent <= 1) return 3;
  return claim.independent > 1 ? 4 : 5;
}
