import type { ActorType } from "../domain/actor.ts";
import type {
  ActorNumber,
  Gender,
  ResolutionRules,
  RoleNoun,
} from "../languages/rules/resolution.ts";
import { findPersonName, isRoleNoun, type WordRange } from "./person-name.ts";
import { isAcronym, isSmallWord, isWordy, type Words, writtenAt } from "./words.ts";

/** How a noun phrase opens. */
export type Determiner = "definite" | "indefinite" | "demonstrative" | "possessive" | "none";

/** What one stretch of a noun phrase between commas tells. */
export interface Part {
  /** Word after articles, quantities and titles. */
  readonly opened: number;
  readonly segment: WordRange;
  readonly name: WordRange | null;
  readonly isPerson: boolean;
  readonly head: RoleNoun | null;
  readonly headWord: number;
  readonly headNumber: ActorNumber;
  readonly determiner: Determiner;
  readonly gender: Gender;
  readonly number: ActorNumber;
}

/** Reads one stretch of a noun phrase: what opens it, a person's name, the noun that heads it. */
export function parsePart(words: Words, segment: WordRange, rules: ResolutionRules): Part {
  const opening = openingOf(words, segment, rules);
  const name = findPersonName(words, { ...segment, first: opening.after }, opening.hasTitle, rules);
  const beforeName = name === null ? segment.after : Math.max(name.first, opening.after);
  const isNameFirst = name !== null && name.first === opening.after;
  const region = isNameFirst
    ? { first: name.after, after: segment.after }
    : { first: opening.after, after: beforeName };
  const headWord = isNameFirst ? -1 : findHead(words, region, name !== null, rules);
  const found = headWord < 0 ? null : rules.roleNoun(words.keys[headWord] as string);
  // « les gens », "people": several, although the noun has no other form.
  const isMany = found?.role.type === "group" && found.role.kinds.includes("people");
  const number = isMany ? "several" : (found?.number ?? null);
  return {
    segment,
    opened: opening.after,
    name,
    isPerson: name !== null,
    head: found?.role ?? null,
    headWord,
    headNumber: number,
    determiner: opening.determiner,
    gender: opening.gender ?? (found === null ? null : found.role.gender),
    number: opening.number ?? number,
  };
}

interface Opening {
  readonly after: number;
  readonly determiner: Determiner;
  readonly gender: Gender;
  readonly number: ActorNumber;
  readonly hasTitle: boolean;
}

/** Articles, quantities, titles and words like *former* that open a noun phrase. */
function openingOf(words: Words, segment: WordRange, rules: ResolutionRules): Opening {
  const { small } = rules;
  let determiner: Determiner = "none";
  let gender: Gender = null;
  let number: ActorNumber = null;
  let hasTitle = false;
  let word = segment.first;
  for (; word < segment.after - 1; word += 1) {
    const key = words.keys[word] as string;
    const title = rules.titles.get(key);
    const isFirst = determiner === "none";
    if (words.names[word] === 1 && title === undefined && !small.former.has(key)) break;
    if (title !== undefined) {
      hasTitle = true;
      gender = title.gender ?? gender;
      number = title.number ?? number;
    } else if (isFirst && small.definite.has(key)) determiner = "definite";
    else if (isFirst && small.indefinite.has(key)) determiner = "indefinite";
    else if (isFirst && small.demonstrative.has(key)) determiner = "demonstrative";
    else if (isFirst && small.possessive.has(key)) determiner = "possessive";
    else if (isFirst && small.quantity.has(key)) determiner = "indefinite";
    else if (!(small.quantity.has(key) || small.former.has(key) || !isWordy(key))) break;
    if (small.plural.has(key)) number = "several";
    else if (small.masculine.has(key) && number === null) [gender, number] = ["m", "one"];
    else if (small.feminine.has(key) && number === null) [gender, number] = ["f", "one"];
  }
  if (determiner === "possessive" && !rules.hasGenderedThings) gender = null;
  return { after: word, determiner, gender, number, hasTitle };
}

/** The word index of the head noun; -1 where no known noun heads the region. */
function findHead(
  words: Words,
  region: WordRange,
  hasName: boolean,
  rules: ResolutionRules,
): number {
  return rules.headFirst
    ? firstHead(words, region, rules)
    : lastHead(words, region, hasName, rules);
}

/** In « la volonté du groupe » and « le domaine scientifique » an unknown noun comes first: no head is known. */
function firstHead(words: Words, region: WordRange, rules: ResolutionRules): number {
  for (let word = region.first; word < region.after; word += 1) {
    const key = words.keys[word] as string;
    if (isRoleNoun(words, word, rules)) return word;
    const isPassed = !isWordy(key) || isSmallWord(key, rules) || rules.pronouns.has(key);
    const isBeforeNoun = words.tags[word] === "ADJ" || words.tags[word] === "NUM";
    if (!isPassed && !isBeforeNoun) return -1;
  }
  return -1;
}

function lastHead(
  words: Words,
  region: WordRange,
  hasName: boolean,
  rules: ResolutionRules,
): number {
  let last = -1;
  for (let word = region.first; word < region.after; word += 1) {
    const key = words.keys[word] as string;
    if (rules.pronouns.get(key)?.class === "relative" && word > region.first) break;
    if (rules.small.linker.has(key) && last >= 0 && !hasName) break;
    const role = rules.roleNoun(key)?.role;
    if (role === undefined || !isRoleNoun(words, word, rules)) continue;
    // "the Taipei City Lantern Festival": a noun inside a name is no head.
    const isInsideName =
      words.names[word] === 1 && words.names[word + 1] === 1 && word + 1 < region.after;
    if (isInsideName && role.type !== "person") continue;
    if (!hasName || role.type === "person" || last < 0) last = word;
  }
  return !hasName && isBeforeNoun(words, last, region, rules) ? -1 : last;
}

/** "the police line": a known noun before another common noun only tells what sort that one is. */
function isBeforeNoun(
  words: Words,
  word: number,
  region: WordRange,
  rules: ResolutionRules,
): boolean {
  const next = word + 1;
  if (word < 0 || next >= region.after || words.names[next] === 1) return false;
  const key = words.keys[next] as string;
  const isPlain = words.tags[next] === "NOUN" && !rules.meansPeople(key);
  return isPlain && words.names[word] === 0 && rules.roleNoun(key) === null;
}

/** What sort of actor the first stretch of a phrase tells; null where nothing does. */
export function typeOf(
  words: Words,
  part: Part | undefined,
  { hasName, number }: { readonly hasName: boolean; readonly number: ActorNumber },
  rules: ResolutionRules,
): ActorType | null {
  if (part === undefined) return null;
  const { head, determiner } = part;
  if (head === null) return hasName ? bareNameType(words, part.segment, rules) : null;
  if (head.type === "person") {
    if (number === "several") return "group";
    return determiner === "indefinite" ? "unnamed" : "person";
  }
  return isGroupOfPeople(words, part, rules) ? "group" : head.type;
}

/** « un groupe de chercheurs », "a team of scientists": people, not a body. */
function isGroupOfPeople(
  words: Words,
  { headWord, head, segment }: Part,
  rules: ResolutionRules,
): boolean {
  if (head?.type !== "organisation" || !head.isGeneric || headWord < 0) return false;
  if (!rules.small.complement.has(words.keys[headWord + 1] ?? "")) return false;
  for (let word = headWord + 2; word < Math.min(segment.after, headWord + 5); word += 1) {
    const found = rules.roleNoun(words.keys[word] as string);
    if (found !== null) return found.role.type === "person" && found.number === "several";
  }
  return false;
}

function bareNameType(
  words: Words,
  { first, after }: WordRange,
  rules: ResolutionRules,
): ActorType | null {
  const joined = words.keys
    .slice(first, after)
    .filter((key) => !rules.small.definite.has(key))
    .join(" ");
  if (rules.countries.has(joined) || rules.seats.has(joined)) return "organisation";
  if (isAcronym(writtenAt(words, after - 1))) return "organisation";
  return after - first > 1 && rules.small.definite.has(words.keys[first] as string)
    ? "organisation"
    : null;
}
