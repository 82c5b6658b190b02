import type { ResolutionRules } from "../languages/rules/resolution.ts";
import { isAcronym, isInitial, type Words, writtenAt } from "./words.ts";

/** A stretch of words, `after` not included. */
export interface WordRange {
  readonly first: number;
  readonly after: number;
}

/** What came before a run of capitalised words in its segment. */
interface Before {
  /** Whether a preposition or article leads the run: then it is a complement and not who speaks. */
  readonly isJoined: boolean;
  readonly isAlone: boolean;
  readonly hasTitle: boolean;
  readonly personHeadSeen: boolean;
  /** Whether the word right before is an office, a noun or an adjective. */
  readonly isAfterNominal: boolean;
  /** Whether a body's noun, or another name, stands between the office and the run. */
  readonly isTaken: boolean;
}

/** Finds the words of a person's own name in a segment; null where no person is named there. */
export function findPersonName(
  words: Words,
  segment: WordRange,
  hasTitle: boolean,
  rules: ResolutionRules,
): WordRange | null {
  let personHeadSeen = false;
  let isTaken = false;
  let found: WordRange | null = null;
  for (let word = segment.first; word < segment.after; ) {
    const key = words.keys[word] as string;
    if (rules.pronouns.get(key)?.class === "relative" && word > segment.first) break;
    if (words.names[word] === 0) {
      const isNoun = isRoleNoun(words, word, rules);
      const type = isNoun ? rules.roleNoun(key)?.role.type : null;
      const isAnnounced = rules.small.naming.has(key);
      if (type === "person" || isAnnounced) [personHeadSeen, isTaken] = [true, false];
      else if (type === "organisation" || isPlacing(key, rules)) isTaken = true;
      word += 1;
      continue;
    }
    const run = { first: word, after: runAfter(words, word, segment.after, rules) };
    if (isPossessor(words, run.after, segment.after)) {
      word = run.after + 1;
      continue;
    }
    const before = word === segment.first ? "" : (words.keys[word - 1] as string);
    const isJoined =
      word > segment.first && (isLinker(before, rules) || rules.small.definite.has(before));
    const isAlone = word === segment.first;
    const isAfterNominal = !isAlone && isNominal(words, word - 1, rules);
    const name = nameInRun(
      words,
      run,
      { isJoined, isAlone, hasTitle, personHeadSeen, isAfterNominal, isTaken },
      rules,
    );
    if (name?.first === segment.first) return name;
    found ??= name;
    const role = lastPersonRole(words, run, rules);
    if (role >= 0) [personHeadSeen, isTaken] = [true, role < run.after - 1];
    else if (!isJoined && !isCountryRun(words, run, rules)) isTaken = true;
    word = run.after;
  }
  return found;
}

/** "Residents in eastern Foo": after a preposition of place no name is that of who is described. */
function isPlacing(key: string, { small }: ResolutionRules): boolean {
  return small.occasion.has(key) && !small.complement.has(key);
}

function isNominal(words: Words, word: number, rules: ResolutionRules): boolean {
  const tag = words.tags[word];
  const key = words.keys[word] as string;
  return (
    tag === "NOUN" ||
    tag === "ADJ" ||
    tag === "PROPN" ||
    rules.roleNoun(key) !== null ||
    rules.small.naming.has(key) ||
    rules.demonyms.has(key)
  );
}

/** Tags that no head noun bears, whatever the tagger's doubts. */
const NOUNLESS_TAGS: ReadonlySet<string> = new Set([
  "VERB",
  "AUX",
  "ADV",
  "ADP",
  "PRON",
  "CCONJ",
  "SCONJ",
  "DET",
]);

/** Whether a word is a known noun in use as a noun: not "academic journals", « le domaine scientifique ». */
export function isRoleNoun(words: Words, word: number, rules: ResolutionRules): boolean {
  if (rules.roleNoun(words.keys[word] as string) === null) return false;
  const tag = words.tags[word] as string;
  if (NOUNLESS_TAGS.has(tag)) return false;
  if (tag !== "ADJ") return true;
  const isBeside = (other: number) => words.tags[other] === "NOUN" || words.tags[other] === "PROPN";
  return !isBeside(word + 1) && !isBeside(word - 1);
}

/** "Malaysia's Prime Minister", "Thomas' sister": who possesses is not who speaks. */
export function isPossessor(words: Words, after: number, limit: number): boolean {
  const key = words.keys[after];
  return after + 1 < limit && (key === "'s" || key === "'");
}

function isLinker(key: string, rules: ResolutionRules): boolean {
  return rules.small.linker.has(key);
}

function isCountryRun(words: Words, run: WordRange, rules: ResolutionRules): boolean {
  const joined = words.keys.slice(run.first, run.after).join(" ");
  return rules.countries.has(joined) || rules.demonyms.has(joined);
}

/** Where a run of capitalised words, initials and particles between them ends. */
export function runAfter(
  words: Words,
  first: number,
  limit: number,
  rules: ResolutionRules,
): number {
  let after = first + 1;
  for (;;) {
    // « l'agence Moody's »: no genitive in such a language but a name's own ending.
    if (rules.headFirst && after < limit && words.keys[after] === "'s") after += 1;
    let next = after;
    while (next < limit && next - after < 2 && isInsideName(words, next, rules)) next += 1;
    if (next >= limit || words.names[next] === 0) return after;
    // "Ada Brenncalled Mr Valune": where a page lost a space, a form of address begins another name.
    if (rules.titles.has(words.keys[next] as string)) return after;
    const isFull = after - first > 1 && words.keys[after] !== "&";
    const isEnded = isFull && !staysInName(words, after, rules);
    if (next > after && (isEnded || !goesAfterParticle(words, next, rules))) return after;
    after = next + 1;
  }
}

/**
 * Whether a particle cannot be anything but a part of the name it follows: "Jean Yves le Foo" in English, « Foo Van
 * de Bar »; but « Myriam Foo de Bar » may be Myriam Foo of Bar.
 */
function staysInName(words: Words, word: number, { small }: ResolutionRules): boolean {
  const key = words.keys[word] as string;
  const isArticle = small.complement.has(key) || small.definite.has(key);
  return !isArticle || small.particle.has(words.keys[word - 1] as string);
}

function isInsideName(words: Words, word: number, rules: ResolutionRules): boolean {
  const key = words.keys[word] as string;
  return key === "&" || (words.names[word] === 0 && rules.small.particle.has(key));
}

/** « Charles de Foo », but « Myriam Foo de la CGT » and « de l'Observatoire » end the name. */
function goesAfterParticle(words: Words, word: number, rules: ResolutionRules): boolean {
  const key = words.keys[word] as string;
  return !(
    isAcronym(writtenAt(words, word)) ||
    rules.roleNoun(key) !== null ||
    rules.countries.has(key) ||
    rules.seats.has(key)
  );
}

function nameInRun(
  words: Words,
  run: WordRange,
  before: Before,
  rules: ResolutionRules,
): WordRange | null {
  const role = isGiven(words, run.first, rules) ? -1 : lastPersonRole(words, run, rules);
  const rest = { first: Math.max(role + 1, run.first), after: run.after };
  if (rest.first >= rest.after || hasBodyWord(words, rest, rules) || isBodyLetters(words, rest)) {
    return splitAtGiven(words, rest, before, rules);
  }
  if (role >= 0 && isNounOfMany(words, role, rules)) return null;
  if (role >= 0 || (before.isAlone && before.hasTitle)) return rest;
  const given = firstGiven(words, rest, rules);
  if (before.isJoined || given > rest.first) return splitAtGiven(words, rest, before, rules);
  if (given === rest.first) {
    const isEnough = run.after - rest.first > 1 || before.isAlone || before.personHeadSeen;
    return isEnough ? rest : null;
  }
  return before.personHeadSeen && before.isAfterNominal && !before.isTaken ? rest : null;
}

/** Longest acronym; a longer word in capitals may be a last name ("Jean DUPONTEL"). */
const ACRONYM_LETTERS_MAX = 5;

/** « le président LREM de l'Assemblée »: a party's letters are no person's name; « S.B. » may be. */
function isBodyLetters(words: Words, { first, after }: WordRange): boolean {
  const written = writtenAt(words, first);
  const isShort = written.length > 1 && written.length <= ACRONYM_LETTERS_MAX;
  return after - first === 1 && isShort && !written.includes(".") && isAcronym(written);
}

/** « le président de l'Assemblée Claude Foo »: the name begins at the given name after an office. */
function splitAtGiven(
  words: Words,
  run: WordRange,
  { personHeadSeen }: Before,
  rules: ResolutionRules,
): WordRange | null {
  const given = firstGiven(words, run, rules);
  return personHeadSeen && given > run.first ? { first: given, after: run.after } : null;
}

/** The last form of address or office written inside a run ("Prime Minister Foo"); -1 where none. */
function lastPersonRole(words: Words, run: WordRange, rules: ResolutionRules): number {
  for (let word = run.after - 1; word >= run.first; word -= 1) {
    const key = words.keys[word] as string;
    if (rules.titles.has(key) || rules.roleNoun(key)?.role.type === "person") return word;
  }
  return -1;
}

/** « plusieurs Gilets Jaunes »: behind a noun of several people stands no one's name. */
function isNounOfMany(words: Words, word: number, rules: ResolutionRules): boolean {
  return rules.roleNoun(words.keys[word] ?? "")?.number === "several";
}

/** Whether a word is a known given name or an initial. */
export function isGiven(words: Words, word: number, rules: ResolutionRules): boolean {
  const key = words.keys[word] as string;
  if (isInitial(writtenAt(words, word))) return !rules.titles.has(key);
  return rules.givenNames.has(key) || rules.givenNames.has(key.split("-")[0] as string);
}

/** The first given name that a further word follows; -1 where none. */
function firstGiven(words: Words, run: WordRange, rules: ResolutionRules): number {
  for (let word = run.first; word < run.after; word += 1) {
    if (isGiven(words, word, rules) && (word + 1 < run.after || word === run.first)) return word;
  }
  return -1;
}

function hasBodyWord(words: Words, run: WordRange, rules: ResolutionRules): boolean {
  // « Marine Foo »: a given name that is a noun of bodies as well.
  const isName = run.after - run.first > 1 && isGiven(words, run.first, rules);
  for (let word = isName ? run.first + 1 : run.first; word < run.after; word += 1) {
    const type = rules.roleNoun(words.keys[word] as string)?.role.type;
    if (type === "organisation" || type === "document") return true;
  }
  return false;
}
