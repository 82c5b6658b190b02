import type { Claim, Comparison, Origin } from "../domain/comparison.ts";
import type { Findings, GradedClaim, PlacedOrigin } from "../domain/grade.ts";
import { EMPTY_POLICY, type Policy } from "../domain/policy.ts";
import { gradeByAdmiralty } from "./admiralty.ts";
import { gradeByAirwars } from "./airwars.ts";
import { groupByTies } from "./groups.ts";
import { conflictingFigures, orderClaims } from "./order.ts";
import { createPlacer, placed } from "./place.ts";
import { indexTies, type TieIndex, tiesOf } from "./ties.ts";
import type { Weighing } from "./weighing.ts";

/**
 * Ties the origins of each claim, counts the independent ones, and grades the claim by each method. Pure;
 * it judges sourcing, never truth, and holds no opinion of any outlet but the policy's. Near-linear in the
 * statements of the comparison.
 */
export function grade(comparison: Comparison, policy: Policy = EMPTY_POLICY): Findings {
  const placeOf = createPlacer(policy, comparison.actors);
  const index = indexTies(comparison);
  const claims = comparison.claims.map((claim) => gradeClaim(claim, { policy, placeOf, index }));
  const ordered = orderClaims(claims, conflictingFigures(comparison.series));
  return Object.freeze({ kind: "findings", comparison, policy, claims: ordered });
}

interface Setting {
  readonly policy: Policy;
  readonly placeOf: ReturnType<typeof createPlacer>;
  readonly index: TieIndex;
}

function gradeClaim(claim: Claim, { policy, placeOf, index }: Setting): GradedClaim {
  const origins = claim.origins.map((origin) => placed(origin, placeOf(origin)));
  const ties = tiesOf(claim, index, placeOf);
  const byStance = (stance: string) => originsWith(claim, stance);
  const affirming = groupByTies(byStance("affirms"), ties);
  const denied = byStance("denies");
  const doubted = byStance("doubts");
  const byId = new Map(origins.map((origin) => [origin.id, origin]));
  const accused = accusedParties(claim, placeOf);
  const weighing: Weighing = { claim, origins: byId, affirming, denied, doubted, accused, policy };
  return Object.freeze({
    ...claim,
    origins,
    ties,
    affirming,
    independent: affirming.length,
    denied,
    doubted,
    confirmedBy: confirmersOf(affirming, byId),
    contested: (affirming.length > 0 && denied.length > 0) || claim.contradicts.length > 0,
    grades: [gradeByAirwars(weighing), gradeByAdmiralty(weighing)],
  });
}

/** The parties that the policy places the named perpetrators in. */
function accusedParties({ perpetrators }: Claim, placeOf: Setting["placeOf"]): ReadonlySet<string> {
  const parties = perpetrators.map(({ name, actor }) => {
    const asOrigin: Origin = {
      id: name,
      kind: "actor",
      name,
      type: "organisation",
      actor,
      carriers: [],
    };
    return placeOf(asOrigin).party?.name ?? null;
  });
  return new Set(parties.filter((party) => party !== null));
}

/** Ids of the origins that take this stance somewhere, in the claim's order. */
function originsWith(claim: Claim, stance: string): readonly string[] {
  const taking = new Set<string>();
  for (const statement of claim.statements) {
    if (statement.stance === stance) taking.add(statement.origin);
  }
  return claim.origins.map(({ id }) => id).filter((id) => taking.has(id));
}

/**
 * Who confirms: where at least two independent groups affirm the claim, the named origins among them that
 * belong to no party. One origin alone confirms nothing.
 */
function confirmersOf(
  affirming: readonly (readonly string[])[],
  origins: ReadonlyMap<string, PlacedOrigin>,
): readonly string[] {
  if (affirming.length < 2) return [];
  return affirming.flat().filter((id) => {
    const origin = origins.get(id);
    return origin?.named && origin.party === null;
  });
}
