import type { Grade, RuleResult } from "../domain/grade.ts";
import { evidenceOf, namesOf, originsOf, ruleResult, type Weighing } from "./weighing.ts";

/** Airwars' "Fair" asks for "two or more credible sources"; we count origins, not outlets. */
const CREDIBLE_ORIGINS_MIN = 2;

/**
 * Airwars' five grades of a civilian-harm claim (airwars.org, grading of incidents), in the order
 * confirmed, contested, discounted, fair, weak; "none" where no origin affirms the claim. Differs from the
 * original in that sources are counted by independent origin, and that what only a person can judge
 * (credible sources, near actions, a belligerent's admission) comes from the desk's policy or stays unmet.
 */
export function gradeByAirwars(weighing: Weighing): Grade {
  const rules: readonly Rule[] = [admission, competing, combatants, fair, single];
  const met: RuleResult[] = [];
  const unmet: RuleResult[] = [];
  let verdict: string | null = null;
  for (const rule of rules) {
    // What a better grade grants, "Weak" would deny on the same page: « Fair is not met ».
    if (rule === single && (verdict === "fair" || verdict === "confirmed")) continue;
    const outcome = rule(weighing);
    met.push(...outcome.met);
    unmet.push(...outcome.unmet);
    verdict ??= outcome.verdict;
  }
  return { method: "airwars", verdict: verdict ?? "none", met, unmet };
}

interface Outcome {
  readonly verdict: string | null;
  readonly met: readonly RuleResult[];
  readonly unmet: readonly RuleResult[];
}
type Rule = (weighing: Weighing) => Outcome;

function met(verdict: string | null, ...results: RuleResult[]): Outcome {
  return { verdict, met: results, unmet: [] };
}

function unmet(...results: RuleResult[]): Outcome {
  return { verdict: null, met: [], unmet: results };
}

/**
 * "A specific belligerent has accepted responsibility for civilian harm": somebody of the very party that the
 * claim names as the perpetrator affirms it.
 */
function admission(weighing: Weighing): Outcome {
  const parties = originsOf(weighing, weighing.affirming.flat()).filter(
    ({ party }) => party !== null,
  );
  if (parties.length === 0) return unmet(ruleResult("airwars.confirmed.no-party-speaks"));
  const admitting = parties.filter(({ party }) => weighing.accused.has(party ?? ""));
  if (admitting.length > 0) {
    const ids = admitting.map(({ id }) => id);
    const detail = { names: namesOf(admitting) };
    return met(
      "confirmed",
      ruleResult("airwars.confirmed.admitted", detail, evidenceOf(weighing, ids)),
    );
  }
  const evidence = evidenceOf(
    weighing,
    parties.map(({ id }) => id),
  );
  return unmet(ruleResult("airwars.confirmed.desk-decides", { names: namesOf(parties) }, evidence));
}

/** "Competing claims of responsibility": another claim names another perpetrator. */
function competing({ claim }: Weighing): Outcome {
  const rivals = claim.contradicts.filter(({ reasons }) =>
    reasons.some(({ rule }) => rule.endsWith(".doer")),
  );
  if (rivals.length > 0) {
    return met(
      "contested",
      ruleResult("airwars.contested.rival-perpetrators", { count: rivals.length }),
    );
  }
  return unmet(ruleResult("airwars.contested.one-account"));
}

/** "Those killed were combatants, or other parties most likely responsible": a judgement of the desk. */
function combatants(): Outcome {
  return unmet(ruleResult("airwars.discounted.desk-decides"));
}

/** "Reported by two or more credible sources, with likely or confirmed near actions by a belligerent." */
function fair(weighing: Weighing): Outcome {
  const groups = weighing.affirming.filter((group) =>
    originsOf(weighing, group).some(({ credible }) => credible),
  );
  const credible = originsOf(weighing, groups.flat()).filter((origin) => origin.credible);
  const detail = { count: groups.length, names: namesOf(credible) };
  const evidence = evidenceOf(
    weighing,
    credible.map(({ id }) => id),
  );
  const near = weighing.policy.nearActions[0];
  const isFair = groups.length >= CREDIBLE_ORIGINS_MIN && near !== undefined;
  const nearRule =
    near === undefined
      ? ruleResult("airwars.fair.no-near-action")
      : ruleResult("airwars.fair.near-action", { party: near.party, note: near.note });
  if (groups.length < CREDIBLE_ORIGINS_MIN) {
    const few = ruleResult("airwars.fair.too-few-credible", detail, evidence);
    return near === undefined
      ? unmet(few, nearRule)
      : { verdict: null, met: [nearRule], unmet: [few] };
  }
  const enough = ruleResult("airwars.fair.two-credible-origins", detail, evidence);
  return isFair
    ? met("fair", enough, nearRule)
    : { verdict: null, met: [enough], unmet: [nearRule] };
}

/** "Single source claim"; also what remains where several origins speak but "Fair" is not met. */
function single(weighing: Weighing): Outcome {
  const count = weighing.affirming.length;
  if (count === 0) return unmet(ruleResult("airwars.weak.nobody-affirms"));
  const ids = weighing.affirming.flat();
  const rule = count === 1 ? "airwars.weak.single-origin" : "airwars.weak.fair-not-met";
  const detail = { count, names: namesOf(originsOf(weighing, ids)) };
  return met("weak", ruleResult(rule, detail, evidenceOf(weighing, ids)));
}
