import type { Claim, Comparison, Origin } from "../domain/comparison.ts";
import type { Findings, Grade, GradedClaim } from "../domain/grade.ts";
import { EMPTY_POLICY, type Policy, type StateControl } from "../domain/policy.ts";
import { gradeByAdmiralty } from "./admiralty.ts";
import { gradeByAirwars } from "./airwars.ts";
import { gradeByBbc } from "./bbc.ts";
import { confirmersOf } from "./confirmers.ts";
import { estimateEvents } from "./estimates.ts";
import { gradeByFactBank } from "./factbank.ts";
import { groupByTies } from "./groups.ts";
import { conflictingFigures, orderClaims } from "./order.ts";
import { createPlacer, placed } from "./place.ts";
import { gradeByReuters } from "./reuters.ts";
import { createStateFinder } from "./state-finder.ts";
import { stepsOf } from "./steps.ts";
import { indexTies, type TieIndex, tiesOf } from "./ties.ts";
import { type Weighing, wordsOfStatements } from "./weighing.ts";

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

/** The methods, in the order in which they are shown. */
const METHODS: readonly ((weighing: Weighing) => Grade)[] = [
  gradeByAirwars,
  gradeByAdmiralty,
  gradeByBbc,
  gradeByReuters,
  gradeByFactBank,
];

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
  const byStance = (stance: string) => originsWith(claim, stance);
  const affirming = groupByTies(byStance("affirms"), ties);
  const denied = byStance("denies");
  const doubted = byStance("doubts");
  const byId = new Map(origins.map((origin) => [origin.id, origin]));
  const accused = accusedParties(claim, placeOf);
  const several = new Set(
    origins.filter((origin) => setting.isSeveral(origin)).map(({ id }) => id),
  );
  const weighing: Weighing = {
    claim,
    origins: byId,
    affirming,
    denied,
    doubted,
    accused,
    several,
    policy,
    words: wordsOfStatements(claim.statements),
  };
  return Object.freeze({
    ...claim,
    origins,
    ties,
    tieSteps: stepsOf(byStance("affirms"), every, off),
    affirming,
    independent: affirming.length,
    denied,
    doubted,
    confirmedBy: confirmersOf(affirming, byId),
    contested: (affirming.length > 0 && denied.length > 0) || claim.contradicts.length > 0,
    grades: METHODS.map((byMethod) => byMethod(weighing)),
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
