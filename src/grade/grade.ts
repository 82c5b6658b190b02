import type { Claim, Comparison, Origin } from "../domain/comparison.ts";
import type { Findings, GradedClaim } from "../domain/grade.ts";
import { EMPTY_POLICY, type Policy, type StateControl } from "../domain/policy.ts";
import { estimateEvents } from "./estimates.ts";
import { conflictingFigures, orderClaims } from "./order.ts";
import { createPlacer, placed } from "./place.ts";
import { judge, originsWith } from "./regrade.ts";
import { createStateFinder } from "./state-finder.ts";
import { stepsOf } from "./steps.ts";
import { indexTies, type TieIndex, tiesOf } from "./ties.ts";

/** What grading may bring in beside the desk's policy. */
export interface GradeOptions {
  /** Outlets that states control, by a public list; the policy may refuse it, and its own owners outrank it. */
  readonly stateMedia?: readonly StateControl[];
}

/**
 * Ties the origins of each claim, counts the independent ones, and grades the claim by each method. Pure;
 * it judges sourcing, never truth, and holds no opinion of any outlet but the policy's. Near-linear in the
 * statements of the comparison.
 */
export function grade(
  comparison: Comparison,
  policy: Policy = EMPTY_POLICY,
  { stateMedia = [] }: GradeOptions = {},
): Findings {
  const controls = policy.stateMedia === false ? [] : stateMedia;
  const placeOf = createPlacer(policy, comparison.actors, createStateFinder(controls, comparison));
  const plural = new Set(
    comparison.actors.filter(({ number }) => number === "several").map(({ id }) => id),
  );
  const isSeveral = ({ actor }: Origin) => actor !== null && plural.has(actor);
  const setting: Setting = { policy, placeOf, index: indexTies(comparison), isSeveral };
  const claims = comparison.claims.map((claim) => gradeClaim(claim, setting));
  const ordered = orderClaims(claims, conflictingFigures(comparison));
  const estimates = estimateEvents(comparison, setting);
  return Object.freeze({ kind: "findings", comparison, policy, claims: ordered, estimates });
}

/** What every claim and figure is weighed with. */
export interface Setting {
  readonly policy: Policy;
  readonly placeOf: ReturnType<typeof createPlacer>;
  readonly index: TieIndex;
  /** Whether an origin is worded as several ("sources"). */
  readonly isSeveral: (origin: Origin) => boolean;
}

function gradeClaim(claim: Claim, setting: Setting): GradedClaim {
  const { policy, placeOf, index } = setting;
  const origins = claim.origins.map((origin) => placed(origin, placeOf(origin)));
  const every = tiesOf(claim, index, placeOf);
  const off = new Set(policy.ties?.off ?? []);
  const ties = every.filter(({ kind }) => !off.has(kind));
  const several = origins.filter((origin) => setting.isSeveral(origin)).map(({ id }) => id);
  const weighed = { accused: accusedParties(claim, placeOf), several };
  return Object.freeze({
    ...claim,
    origins,
    ties,
    tieSteps: stepsOf(originsWith(claim, "affirms"), every, off),
    ...judge({ claim, origins, ties, weighed, policy }),
    weighed,
  });
}

/** The parties that the policy places the named perpetrators in. */
function accusedParties({ perpetrators }: Claim, placeOf: Setting["placeOf"]): readonly string[] {
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
  return [...new Set(parties.filter((party) => party !== null))];
}
