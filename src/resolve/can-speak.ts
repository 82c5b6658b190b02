import type { ResolutionRules } from "../languages/rules/resolution.ts";
import { isPossessor, isRoleNoun, type WordRange } from "./person-name.ts";
import { isSmallWord, isWordy, type Words, writtenAt } from "./words.ts";

/**
 * By what a phrase may speak: a known noun (person, body, document …), a name, a noun that means people first
 * of all, or nothing: « le territoire », "sarin and chlorine", "November".
 */
export type Voice = "noun" | "name" | "people" | "none";

/** What of a phrase was read before its voice is asked for. */
export interface VoiceInput {
  /** The first segment of the phrase, without what opens it. */
  readonly segment: WordRange;
  readonly hasNoun: boolean;
  readonly isPerson: boolean;
  /** The name of a body; null where none was found. */
  readonly name: WordRange | null;
}

/** Tells by what a phrase may speak. Linear in its words. */
export function voiceOf(words: Words, input: VoiceInput, rules: ResolutionRules): Voice {
  if (input.isPerson) return "name";
  if (input.hasNoun) return "noun";
  const { segment, name } = input;
  const head = likelyHead(words, segment, rules);
  if (head < 0) return "none";
  if (name !== null && name.first <= head && head < name.after) {
    return namesNobody(words, name, rules) ? "none" : "name";
  }
  const key = words.keys[head] as string;
  if (isRoleNoun(words, head, rules)) return "noun";
  if (rules.meansPeople(key) && words.tags[head] !== "VERB") return "people";
  return words.names[head] === 1 && !rules.small.calendar.has(key) && name === null
    ? "name"
    : "none";
}

/** « l'A62 », "M25": one or two letters and digits are a road. */
const ROAD = /^\p{Lu}{1,2}\d+$/u;

/** "November", "Wednesday", « l'A62 »: capitals that name a day or a road, and phrases that hold one. */
function namesNobody(words: Words, { first, after }: WordRange, rules: ResolutionRules): boolean {
  if (after - first === 1 && ROAD.test(writtenAt(words, first))) return true;
  if (after - first === 1 && isDweller(words, first, rules)) return true;
  for (let word = first; word < after; word += 1) {
    const parts = (words.keys[word] as string).split("-");
    if (parts.some((part) => rules.small.calendar.has(part))) return true;
  }
  return false;
}

/** « le Karvois »: behind a small article a capital adjective of place tells of somebody and names nobody. */
function isDweller(words: Words, word: number, rules: ResolutionRules): boolean {
  if (!rules.headFirst || word === 0) return false;
  const article = words.text.slice(words.starts[word - 1], words.ends[word - 1]);
  const isSmall = rules.small.definite.has(article.replace("’", "'"));
  return isSmall && rules.mayBeDemonym(words.keys[word] as string);
}

/**
 * The word that most likely heads a noun phrase whose noun no list knows; -1 where none does. A share hands on
 * to what it is of: « la majorité des riverains », "a handful of evacuees".
 */
function likelyHead(words: Words, { first, after }: WordRange, rules: ResolutionRules): number {
  const start = afterPortion(words, { first, after }, rules);
  let head = -1;
  for (let word = start; word < after; word += 1) {
    // "Mr Foo's measures": who possesses is not the head.
    if (head >= 0 && isPossessor(words, word, after)) head = -1;
    else if (isHeadLike(words, word, rules)) {
      head = word;
      if (rules.headFirst) return head;
    } else if (head >= 0 && endsHead(words, word, rules)) return head;
  }
  return head;
}

function isHeadLike(words: Words, word: number, rules: ResolutionRules): boolean {
  const key = words.keys[word] as string;
  if (!isWordy(key) || rules.pronouns.has(key)) return false;
  if (words.names[word] === 1) return true;
  if (isSmallWord(key, rules)) return false;
  const tag = words.tags[word];
  if (tag === "NOUN" || tag === "PROPN") return true;
  return rules.headFirst && tag !== "ADJ" && tag !== "NUM" && tag !== "ADV";
}

/** A preposition, conjunction, relative pronoun, verb or comma ends what may be the head. */
function endsHead(words: Words, word: number, rules: ResolutionRules): boolean {
  const key = words.keys[word] as string;
  const tag = words.tags[word];
  return (
    rules.small.linker.has(key) ||
    rules.small.conjunction.has(key) ||
    rules.pronouns.get(key)?.class === "relative" ||
    tag === "VERB" ||
    tag === "AUX" ||
    tag === "ADP" ||
    !isWordy(key.replace(/['’]s?$/, ""))
  );
}

/** Most words between a phrase's beginning and the share that it is of. */
const PORTION_WORDS_MAX = 4;

function afterPortion(words: Words, { first, after }: WordRange, rules: ResolutionRules): number {
  const limit = Math.min(after - 1, first + PORTION_WORDS_MAX);
  for (let word = first; word < limit; word += 1) {
    const isShare = rules.small.portion.has(words.keys[word] as string);
    if (isShare && rules.small.complement.has(words.keys[word + 1] as string)) return word + 2;
  }
  return first;
}
