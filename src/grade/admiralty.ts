import type { Grade, PlacedOrigin, RuleResult } from "../domain/grade.ts";
import type { Policy, Reliability } from "../domain/policy.ts";
import { isNamedIn } from "./fold.ts";
import { evidenceOf, namesOf, originsOf, ruleResult, type Weighing } from "./weighing.ts";

/** "Confirmed by other independent sources" takes one origin and another. */
const CONFIRMING_ORIGINS_MIN = 2;
/** Denials by this many independent origins outside the parties make "improbable" a proposal. Ours. */
const DENYING_ORIGINS_MIN = 2;
/** "No basis exists for evaluating the reliability of the source": unknown, not the middle. */
const UNKNOWN_RELIABILITY: Reliability = "F";

/**
 * The Admiralty code (FM 2-22.3): a letter for the source, a number for the information, set apart. The
 * letter is the desk's alone (F by default); of the numbers only 1 and 5 are proposed, from independent
 * confirmations and denials, since "logical in itself" cannot be computed: 6 otherwise.
 */
export function gradeByAdmiralty(weighing: Weighing): Grade {
  const reliability = reliabilityOf(weighing);
  const credibility = credibilityOf(weighing);
  return {
    method: "admiralty",
    verdict: `${reliability.letter}${credibility.number}`,
    met: [...reliability.met, ...credibility.met],
    unmet: [...reliability.unmet, ...credibility.unmet],
  };
}

interface Part {
  readonly met: readonly RuleResult[];
  readonly unmet: readonly RuleResult[];
}

/** The letter of the most reliable origin that affirms the claim. */
function reliabilityOf(weighing: Weighing): Part & { readonly letter: Reliability } {
  const affirming = originsOf(weighing, weighing.affirming.flat());
  const rated = affirming
    .map((origin) => ({ origin, letter: letterOf(origin, weighing.policy) }))
    .sort((a, b) => (a.letter < b.letter ? -1 : a.letter > b.letter ? 1 : 0));
  const best = rated[0];
  if (best === undefined || best.letter === UNKNOWN_RELIABILITY) {
    const unrated = ruleResult("admiralty.reliability.not-set", { names: namesOf(affirming) });
    return { letter: UNKNOWN_RELIABILITY, met: [], unmet: [unrated] };
  }
  const { letter, origin } = best;
  const set = ruleResult("admiralty.reliability.set", { name: origin.name, letter });
  return { letter, met: [set], unmet: [] };
}

function letterOf({ name }: PlacedOrigin, { reliability }: Policy): Reliability {
  const entry = Object.entries(reliability).find(([listed]) => isNamedIn(listed, name));
  return entry?.[1] ?? UNKNOWN_RELIABILITY;
}

function credibilityOf(weighing: Weighing): Part & { readonly number: 1 | 5 | 6 } {
  const confirmation = confirmationOf(weighing);
  const denial = denialOf(weighing);
  const logic = ruleResult("admiralty.credibility.logic-not-computed");
  const met = [...confirmation.met, ...denial.met];
  const unmet = [...confirmation.unmet, ...denial.unmet, logic];
  const isConfirmed = confirmation.met.length > 0;
  const isDenied = denial.met.length > 0;
  if (isConfirmed && weighing.denied.length === 0) return { number: 1, met, unmet };
  if (isDenied && !isConfirmed) return { number: 5, met, unmet };
  return { number: 6, met, unmet };
}

/** "Confirmed by other independent sources": at least two groups, each with a named origin. */
function confirmationOf(weighing: Weighing): Part {
  const named = weighing.affirming.filter((group) =>
    originsOf(weighing, group).some((origin) => origin.named),
  );
  const ids = named.flat();
  const detail = { count: named.length, names: namesOf(originsOf(weighing, ids)) };
  if (named.length < CONFIRMING_ORIGINS_MIN) {
    return { met: [], unmet: [ruleResult("admiralty.credibility.not-confirmed", detail)] };
  }
  const evidence = evidenceOf(weighing, ids);
  return { met: [ruleResult("admiralty.credibility.confirmed", detail, evidence)], unmet: [] };
}

/** "Contradicted by other information": denied by named origins that belong to no party. */
function denialOf(weighing: Weighing): Part {
  const all = originsOf(weighing, weighing.denied);
  const apart = all.filter(({ named, party }) => named && party === null);
  const detail = { count: apart.length, names: namesOf(all) };
  const evidence = evidenceOf(weighing, weighing.denied);
  if (apart.length >= DENYING_ORIGINS_MIN) {
    return { met: [ruleResult("admiralty.credibility.contradicted", detail, evidence)], unmet: [] };
  }
  const rule =
    all.length === 0 ? "admiralty.credibility.no-denial" : "admiralty.credibility.denied";
  return { met: [], unmet: [ruleResult(rule, detail, evidence)] };
}
