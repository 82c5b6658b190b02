import type { Claim, Comparison, Origin } from "../domain/comparison.ts";
import type { Findings, GradedClaim, PlacedOrigin, Tie } from "../domain/grade.ts";
import { EMPTY_POLICY, type Policy, type StateControl } from "../domain/policy.ts";
import { estimateEvents } from "./estimates.ts";
import { type KnownGrades, openGrades } from "./known-grades.ts";
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
  /** Grades of the last time, for a dossier that grows; renewed. What they rest on is looked at, so the result is the same. */
  readonly known?: KnownGrades;
}

/**
 * Ties the origins of each claim, counts the independent ones, and grades the claim by each method. Pure;
 * it judges sourcing, never truth, and holds no opinion of any outlet but the policy's. Near-linear in the
 * statements of the comparison.
 */
export function grade(
  comparison: Comparison,
  policy: Policy = EMPTY_POLICY,
  { stateMedia = [], known = openGrades() }: GradeOptions = {},
): Findings {
  const controls = policy.stateMedia === false ? [] : stateMedia;
  const placeOf = createPlacer(policy, comparison.actors, createStateFinder(controls, comparison));
  const plural = new Set(
    comparison.actors.filter(({ number }) => number === "several").map(({ id }) => id),
  );
  const isSeveral = ({ actor }: Origin) => actor !== null && plural.has(actor);
  const setting: Setting = { policy, placeOf, index: indexTies(comparison), isSeveral };
  const claims = gradeAll(comparison.claims, setting, known);
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

function gradeAll(
  claims: readonly Claim[],
  setting: Setting,
  known: KnownGrades,
): readonly GradedClaim[] {
  const before = known.take(JSON.stringify(setting.policy));
  return claims.map((claim) => {
    const footing = footingOf(claim, setting);
    const seen = before.get(claim);
    const rests = restsOf(footing);
    const graded = seen?.rests === rests ? seen.graded : gradeClaim(claim, footing, setting.policy);
    known.keep(claim, { rests, graded });
    return graded;
  });
}

/** What a claim is graded on beside its own words and the policy. */
interface Footing {
  readonly origins: readonly PlacedOrigin[];
  /** Ties of every kind, those that are switched off as well. */
  readonly every: readonly Tie[];
  readonly weighed: NonNullable<GradedClaim["weighed"]>;
}

function footingOf(claim: Claim, { placeOf, index, isSeveral }: Setting): Footing {
  const several = claim.origins.filter(isSeveral).map(({ id }) => id);
  return {
    origins: claim.origins.map((origin) => placed(origin, placeOf(origin))),
    every: tiesOf(claim, index, placeOf),
    weighed: { accused: accusedParties(claim, placeOf), several },
  };
}

/** The same text for the same footing of one claim. */
function restsOf({ origins, every, weighed }: Footing): string {
  return JSON.stringify([
    origins.map(({ party, credible }) => [party, credible]),
    every,
    weighed.accused,
    weighed.several,
  ]);
}

function gradeClaim(
  claim: Claim,
  { origins, every, weighed }: Footing,
  policy: Policy,
): GradedClaim {
  const off = new Set(policy.ties?.off ?? []);
  const ties = every.filter(({ kind }) => !off.has(kind));
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
