import type { ResolutionRules } from "../languages/rules/resolution.ts";
import { agreesInGender, type Entity } from "./entities.ts";
import { isSubset, officeOf } from "./offices.ts";
import type { Phrase } from "./phrase.ts";

/** How well a description fits what is known of an entity; 0 where it cannot mean it. */
export const FIT_SAME_OFFICE = 3;
export const FIT_KIND = 1.5;
export const FIT_UNKNOWN = 0.6;
/** Taken off for each word of the description that nothing known of the entity bears out. */
const UNKNOWN_WORD_COST = 0.4;

/**
 * Scores a definite description against an entity: the same office or head noun with no conflicting word, or a
 * generic noun of a kind that the entity has (« le diplomate russe » for a Russian minister of foreign affairs).
 */
export function fitOf(phrase: Phrase, entity: Entity, rules: ResolutionRules): number {
  if (phrase.head === null || !agrees(phrase, entity)) return 0;
  return Math.max(officeFit(phrase, entity, rules), kindFit(phrase, entity));
}

function agrees(phrase: Phrase, entity: Entity): boolean {
  const { head } = phrase;
  if (head === null) return false;
  if (head.type !== "person" || entity.type !== "person") {
    if (!sameSort(phrase, entity)) return false;
  }
  if (head.type === "person" && !agreesInGender(phrase.gender, entity.gender)) return false;
  const isOtherNumber =
    phrase.number !== null && entity.number !== null && phrase.number !== entity.number;
  if (isOtherNumber && (head.type === "person" || entity.type === "person")) return false;
  return countriesAgree(phrase.countries, entity.countries);
}

function sameSort({ type, head }: Phrase, entity: Entity): boolean {
  if (entity.type === null) return head?.type === "organisation";
  if (entity.type === type) return true;
  const both = new Set([type, entity.type]);
  if (both.has("unnamed") && both.has("person")) return true;
  return (
    both.has("group") && both.has("organisation") && head !== null && entity.heads.has(head.noun)
  );
}

function countriesAgree(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return true;
  for (const country of a) if (b.has(country)) return true;
  return false;
}

function officeFit(phrase: Phrase, entity: Entity, rules: ResolutionRules): number {
  const office = officeOf(phrase, rules);
  let best = 0;
  for (const known of entity.offices) {
    const isNarrower = isSubset(office.words, known.words);
    const isWider = !entity.isNamed && isSubset(known.words, office.words);
    const shared = isNarrower || (isWider && sharesHead(phrase, entity));
    if (shared)
      best = Math.max(best, FIT_SAME_OFFICE + 0.1 * Math.min(office.words.size, known.words.size));
  }
  return best;
}

function sharesHead({ head }: Phrase, entity: Entity): boolean {
  return head !== null && entity.heads.has(head.noun);
}

function kindFit(phrase: Phrase, entity: Entity): number {
  const { head } = phrase;
  if (head === null || !head.isGeneric) return 0;
  const known = new Set([
    ...entity.offices.flatMap(({ words }) => [...words]),
    ...entity.nameWords,
  ]);
  let unknown = 0;
  for (const word of phrase.words) if (!known.has(word)) unknown += 1;
  const extra = Math.max(0, unknown - (known.has(head.noun) ? 0 : 1));
  if (entity.kinds.size === 0) return entity.isNamed ? FIT_UNKNOWN - extra * UNKNOWN_WORD_COST : 0;
  const shares = head.kinds.some((kind) => entity.kinds.has(kind));
  return shares ? FIT_KIND - extra * UNKNOWN_WORD_COST : 0;
}
