import type { Claim } from "../domain/comparison.ts";
import type { Grade, GradedClaim, PlacedOrigin, Tie } from "../domain/grade.ts";
import type { Policy } from "../domain/policy.ts";
import { gradeByAdmiralty } from "./admiralty.ts";
import { gradeByAirwars } from "./airwars.ts";
import { gradeByBbc } from "./bbc.ts";
import { confirmersOf } from "./confirmers.ts";
import { gradeByFactBank } from "./factbank.ts";
import { groupByTies } from "./groups.ts";
import { gradeByReuters } from "./reuters.ts";
import { type Weighing, wordsOfStatements } from "./weighing.ts";

/** The methods, in the order in which they are shown. */
const METHODS: readonly ((weighing: Weighing) => Grade)[] = [
  gradeByAirwars,
  gradeByAdmiralty,
  gradeByBbc,
  gradeByReuters,
  gradeByFactBank,
];

/** What a claim is judged by: who it comes from, what binds them, and what the policy says. */
interface Judged {
  readonly claim: Claim;
  readonly origins: readonly PlacedOrigin[];
  readonly ties: readonly Tie[];
  readonly weighed: NonNullable<GradedClaim["weighed"]>;
  readonly policy: Policy;
}

type Verdicts = Pick<
  GradedClaim,
  "affirming" | "independent" | "denied" | "doubted" | "confirmedBy" | "contested" | "grades"
>;

/** Counts the independent origins of a claim under its ties, and asks every method. */
export function judge({ claim, origins, ties, weighed, policy }: Judged): Verdicts {
  const affirming = groupByTies(originsWith(claim, "affirms"), ties);
  const denied = originsWith(claim, "denies");
  const doubted = originsWith(claim, "doubts");
  const byId = new Map(origins.map((origin) => [origin.id, origin]));
  const weighing: Weighing = {
    ...{ claim, affirming, denied, doubted, policy },
    origins: byId,
    accused: new Set(weighed.accused),
    several: new Set(weighed.several),
    words: wordsOfStatements(claim.statements),
  };
  return {
    ...{ affirming, denied, doubted },
    independent: affirming.length,
    confirmedBy: confirmersOf(affirming, byId, claim.statements),
    contested: (affirming.length > 0 && denied.length > 0) || claim.contradicts.length > 0,
    grades: METHODS.map((byMethod) => byMethod(weighing)),
  };
}

/**
 * A graded claim as it would be under other ties: counted and graded by what graded it. Where an older version graded it,
 * which kept less, the grades stay as they were and only the counts follow.
 */
export function regrade(claim: GradedClaim, ties: readonly Tie[], policy: Policy): GradedClaim {
  const { origins, weighed = { accused: [], several: [] } } = claim;
  const { grades, ...counts } = judge({ claim, origins, ties, weighed, policy });
  return { ...claim, ties, ...counts, ...(claim.weighed === undefined ? {} : { grades }) };
}

/** Ids of the origins that take this stance somewhere, in the claim's order. */
export function originsWith(claim: Claim, stance: string): readonly string[] {
  const taking = new Set<string>();
  for (const statement of claim.statements) {
    if (statement.stance === stance) taking.add(statement.origin);
  }
  return claim.origins.map(({ id }) => id).filter((id) => taking.has(id));
}
