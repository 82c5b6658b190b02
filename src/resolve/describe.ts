import type { ResolutionRules } from "../languages/rules/resolution.ts";
import { agreesInGender, type Entity } from "./entities.ts";
import { isSubset, officeOf, stem } from "./offices.ts";
import type { Phrase } from "./phrase.ts";

/** Most words by which a later description may tell more than was known. */
const WIDER_WORDS_MAX = 2;

/** How well a description fits what is known of an entity; 0 where it cannot mean it. */
export const FIT_OFFICE = 3;
const FIT_KIND = 1.5;
const FIT_UNKNOWN = 0.6;
/** A fit below this is too loose to rest a speaker on. */
export const FIT_MIN = 1.2;
/** A fit below this is no candidate at all for a description of more than a bare noun. */
export const FIT_LOOSE = 1;
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
  const arePeople = head.type === "person" && entity.type === "person";
  if (!arePeople && !sameSort(phrase, entity)) return false;
  if (arePeople && !agreesInGender(phrase.gender, entity.gender)) return false;
  const number = entity.number ?? (entity.isNamed && entity.type === "organisation" ? "one" : null);
  if (phrase.number !== null && number !== null && phrase.number !== number) return false;
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
  const isHeaded = sharesHead(phrase, entity);
  let best = 0;
  for (const known of entity.offices) {
    const isRenamed = office.common !== null && office.common === known.common;
    const isNarrower = (isHeaded || isRenamed) && isSubset(office.words, known.words);
    // "One man … the man with the moustache": what is told apart by more than was said is another.
    const more = phrase.words.size - known.words.size;
    // « La police … la police des chemins de fer »: a body of something is another body.
    const isOther = phrase.head?.type === "organisation" && phrase.hasComplement;
    const isTold = more <= (phrase.head?.isGeneric === true || isOther ? 0 : WIDER_WORDS_MAX);
    const isWider = isHeaded && !entity.isNamed && isTold && isSubset(known.words, office.words);
    if (!(isNarrower || isWider)) continue;
    const shared = Math.min(office.words.size, known.words.size);
    best = Math.max(best, FIT_OFFICE + 0.1 * shared);
  }
  return best;
}

function sharesHead({ head }: Phrase, entity: Entity): boolean {
  return head !== null && entity.heads.has(head.noun);
}

function kindFit(phrase: Phrase, entity: Entity): number {
  const { head } = phrase;
  if (head === null || !head.isGeneric) return 0;
  const extra = unknownWords(phrase, entity) * UNKNOWN_WORD_COST;
  if (entity.kinds.size === 0) return entity.isNamed ? FIT_UNKNOWN - extra : 0;
  return head.kinds.some((kind) => entity.kinds.has(kind)) ? FIT_KIND - extra : 0;
}

/** Words of the description, its head left out, that nothing known of the entity bears out. */
function unknownWords(phrase: Phrase, entity: Entity): number {
  const known = new Set([
    ...entity.offices.flatMap(({ words }) => [...words]),
    ...entity.nameWords,
  ]);
  const head = stem(phrase.head?.noun ?? "");
  return [...phrase.words].filter((word) => word !== head && !known.has(word)).length;
}

/** Most content words of a description that may mean whoever is near: « le parti écologiste ». */
const NEAR_WORDS_MAX = 2;
/** Kinds of people who may be of any other kind as well: a spokesperson may be a magistrate. */
const LOOSE_KINDS: ReadonlySet<string> = new Set(["spokesperson", "leader", "official", "citizen"]);

/**
 * Whether a short generic description may mean an entity of which nothing tells that it is so: the same sort,
 * number and gender, and no kind of its own against it.
 */
export function mayMean(phrase: Phrase, entity: Entity, rules: ResolutionRules): boolean {
  const { head, determiner } = phrase;
  if (head === null || !head.isGeneric || determiner === "possessive") return false;
  const isOne = phrase.number !== "several" && !phrase.hasComplement && !phrase.isPast;
  if (!isOne || phrase.words.size > NEAR_WORDS_MAX) return false;
  if (!agrees(phrase, entity) || isPlace(entity, rules)) return false;
  if (entity.kinds.size === 0) return entity.isNamed;
  const isLoose = [...entity.kinds].some((kind) => LOOSE_KINDS.has(kind));
  return isLoose || head.kinds.some((kind) => entity.kinds.has(kind));
}

/** A country or town by name: "Paris" is no organisation that a generic noun takes up. */
function isPlace({ nameWords }: Entity, { countries, seats }: ResolutionRules): boolean {
  const name = nameWords.join(" ");
  return countries.has(name) || seats.has(name);
}

/** Whether a description is nothing but an article and a noun, or the name of an office held by many. */
export function isBare(phrase: Phrase, rules: ResolutionRules): boolean {
  if (phrase.countries.size > 0) return false;
  if (phrase.words.size <= 1) return true;
  const { common, words, isPeriphrasis } = officeOf(phrase, rules);
  // « le chef de l'État » goes round a title; « le ministre de l'Intérieur » is one.
  if (phrase.hasComplement && !isPeriphrasis) return false;
  return common !== null && words.size <= common.split(" ").length;
}
