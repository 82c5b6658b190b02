import type { ResolutionRules, RoleNoun } from "../languages/rules/resolution.ts";
import { isPossessor, runAfter, type WordRange } from "./person-name.ts";
import { isAcronym, isWordy, type Words, writtenAt } from "./words.ts";

/** A segment of a phrase with its head noun. */
export interface Headed {
  readonly segment: WordRange;
  readonly head: RoleNoun | null;
  /** Word index of the head; -1 where there is none. */
  readonly headWord: number;
}

/**
 * The name of a body that the first segment gives, or that stands in apposition to it (« la fédération des
 * banques, Febanque »). Null where the phrase only describes.
 */
export function findBodyName(
  words: Words,
  parts: readonly Headed[],
  rules: ResolutionRules,
): WordRange | null {
  const lead = parts[0];
  const own = lead === undefined ? null : nameIn(words, lead, rules);
  if (own !== null || lead?.head?.type !== "organisation") return own;
  const next = parts
    .slice(1)
    .find(({ head, segment }) => head === null && isAllName(words, segment));
  return next === undefined ? null : nameIn(words, next, rules);
}

/** Whether a segment is a name and nothing else but an article. */
function isAllName(words: Words, { first, after }: WordRange): boolean {
  let names = 0;
  for (let word = first; word < after; word += 1) names += words.names[word] as number;
  return names > 0 && after - first - names <= 1;
}

function nameIn(words: Words, part: Headed, rules: ResolutionRules): WordRange | null {
  const { head, segment } = part;
  if (head !== null && head.type !== "organisation") return null;
  const { headWord } = part;
  // "the Internet security firm Foo.com": the name stands right after its noun.
  const isAfterHead =
    !rules.headFirst &&
    headWord >= 0 &&
    headWord + 1 < segment.after &&
    words.names[headWord] === 0 &&
    words.names[headWord + 1] === 1;
  if (head === null && !rules.headFirst && isOnlyBefore(words, segment, rules)) return null;
  for (let word = isAfterHead ? headWord + 1 : segment.first; word < segment.after; word += 1) {
    if (words.names[word] === 0 || isBareHead(words, word, part, rules)) continue;
    const run = { first: word, after: runAfter(words, word, segment.after, rules) };
    if (isPossessor(words, run.after, segment.after)) {
      word = run.after;
      continue;
    }
    if (isComplement(words, word, segment.first, rules)) return null;
    if (isOpeningOfMany(words, run, headWord, rules)) return null;
    if (isCountry(words, run, rules) && run.after < segment.after) return null;
    return { first: word, after: nameAfter(words, run, part, rules) };
  }
  return null;
}

/** "– Independent NGOs do not …": an adjective that opens the sentence before a noun of many is no name. */
function isOpeningOfMany(
  words: Words,
  { first, after }: WordRange,
  headWord: number,
  rules: ResolutionRules,
): boolean {
  const opens = words.sentenceFirsts[first] === first || !isWordy(words.keys[first - 1] ?? "");
  const isPair = after - first === 2 && headWord === after - 1;
  const isMany = rules.roleNoun(words.keys[headWord] ?? "")?.number === "several";
  return opens && isPair && isMany && isAcronym(writtenAt(words, headWord));
}

/** "Madaya evacuees", "Militant extremists": the name only tells whose or where the people are. */
function isOnlyBefore(words: Words, { first, after }: WordRange, rules: ResolutionRules): boolean {
  let isNamed = false;
  for (let word = first; word < after; word += 1) {
    const key = words.keys[word] as string;
    if (rules.small.linker.has(key) || rules.small.conjunction.has(key)) return false;
    if (words.names[word] === 1) isNamed = true;
    else if (isNamed && rules.meansPeople(key) && words.tags[word] === "NOUN") return true;
  }
  return false;
}

function isComplement(words: Words, word: number, first: number, rules: ResolutionRules): boolean {
  const before = words.keys[word - 1] as string;
  if (word === first) return false;
  const isArticle = rules.small.definite.has(before) && word - 1 > first;
  return (
    rules.small.linker.has(before) ||
    (isArticle && rules.small.linker.has(words.keys[word - 2] as string))
  );
}

/** Whether a capital only honours or opens a common noun that stands alone: « le Parlement », "The Church". */
function isBareHead(
  words: Words,
  word: number,
  { headWord, segment }: Headed,
  rules: ResolutionRules,
): boolean {
  if (word !== headWord) return false;
  // « les ONG indépendantes »: the noun itself is written in capitals.
  if (isAcronym(writtenAt(words, word))) return true;
  const next = word + 1;
  if (next >= segment.after) return true;
  // « l'ONG Human Foo Watch »: the noun is written with a capital and is no part of the name.
  if (rules.headFirst && words.names[next] === 1) return true;
  return (
    !rules.headFirst &&
    words.names[next] === 0 &&
    !rules.small.complement.has(words.keys[next] as string)
  );
}

function isCountry(words: Words, run: WordRange, rules: ResolutionRules): boolean {
  const joined = words.keys.slice(run.first, run.after).join(" ");
  return rules.countries.has(joined) || rules.demonyms.has(joined);
}

/** A body's name goes on over its complements: « Observatoire syrien des droits de l'homme ». */
function nameAfter(
  words: Words,
  run: WordRange,
  { segment, headWord }: Headed,
  rules: ResolutionRules,
): number {
  if (rules.headFirst) {
    const isHead = rules.roleNoun(words.keys[run.first] as string) !== null;
    // « le Forum mondial de la langue », « Lanterne médicale »: a capital and an adjective are one name.
    const isTitle =
      run.after - run.first === 1 &&
      isPlainAdjective(words, run.after, { segment, headWord }, rules);
    return isHead || isTitle ? segment.after : joinedAfter(words, run.after, segment.after, rules);
  }
  const after = joinedAfter(words, run.after, segment.after, rules);
  // "Yonhap news agency", but not "the Sea Org group" and "Church of Scientology website".
  if (headWord > after && headWord < segment.after) return headWord + 1;
  // "the Vardesian army": an adjective of a place that no list knows is no name by itself.
  // "the Alberta government": so is the name of a place that it governs.
  const isAdjective =
    after - run.first === 1 &&
    headWord === after &&
    headWord < segment.after &&
    (rules.mayBeDemonym(words.keys[run.first] as string) || isOfPlace(words, headWord, rules));
  return isAdjective ? headWord + 1 : after;
}

/** Whether a body's noun is of those that are called by a place: a government, a council, a police force. */
function isOfPlace(words: Words, word: number, rules: ResolutionRules): boolean {
  return rules.stateWords.has(words.keys[word] as string);
}

function isPlainAdjective(
  words: Words,
  word: number,
  { segment: { first, after }, headWord }: Pick<Headed, "segment" | "headWord">,
  rules: ResolutionRules,
): boolean {
  const key = words.keys[word] as string;
  const before = words.keys[word - 2] ?? "";
  const isOpened =
    word - 1 === first ||
    word - 2 === headWord ||
    rules.small.definite.has(before) ||
    rules.small.former.has(before);
  return word < after && isOpened && words.tags[word] === "ADJ" && !rules.demonyms.has(key);
}

/** On over « de », "and" and "of" as long as capitals or numbers follow. */
function joinedAfter(words: Words, first: number, limit: number, rules: ResolutionRules): number {
  let after = first;
  for (let word = first; word < limit; word += 1) {
    const key = words.keys[word] as string;
    const isNumber = /^\d/.test(writtenAt(words, word));
    if (words.names[word] === 1 || isNumber) after = word + 1;
    else if (!holdsName(key, rules)) break;
  }
  return after;
}

function holdsName(key: string, rules: ResolutionRules): boolean {
  const { small } = rules;
  return (
    small.complement.has(key) ||
    small.definite.has(key) ||
    small.conjunction.has(key) ||
    key === "&"
  );
}
