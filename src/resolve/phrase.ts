import type { ActorType } from "../domain/actor.ts";
import type { Span } from "../domain/span.ts";
import type {
  ActorNumber,
  Gender,
  Pronoun,
  ResolutionRules,
  RoleNoun,
  SmallWord,
} from "../languages/rules/resolution.ts";
import {
  fold,
  isAcronym,
  isCapital,
  isInitial,
  isWordy,
  spanOf,
  type Words,
  writtenAt,
} from "./words.ts";

/** What the words of one noun phrase tell about the actor that they name or describe. */
export interface Phrase {
  readonly span: Span;
  /** Words of the reading, `after` not included. */
  readonly first: number;
  readonly after: number;
  readonly form: "name" | "description" | "pronoun";
  readonly pronoun: Pronoun | null;
  /** The proper name without title and office, as written; null where the phrase only describes. */
  readonly name: string | null;
  /** Folded words of the name. */
  readonly nameWords: readonly string[];
  /** An acronym given in brackets ("(OSDH)"), folded. */
  readonly acronym: string | null;
  readonly head: RoleNoun | null;
  /** Folded content words of office and complements, countries left out; the head noun among them. */
  readonly words: ReadonlySet<string>;
  readonly role: Span | null;
  readonly countries: ReadonlySet<string>;
  readonly affiliation: Span | null;
  readonly determiner: "definite" | "indefinite" | "demonstrative" | "possessive" | "none";
  readonly gender: Gender;
  readonly number: ActorNumber;
  readonly type: ActorType | null;
}

/** A stretch of words between commas. */
interface Segment {
  readonly first: number;
  readonly after: number;
}

interface Part {
  readonly segment: Segment;
  readonly name: Segment | null;
  readonly isPerson: boolean;
  readonly head: RoleNoun | null;
  readonly headWord: number;
  readonly headNumber: ActorNumber;
  readonly determiner: Phrase["determiner"];
  readonly gender: Gender;
  readonly number: ActorNumber;
}

/** Longest noun phrase that is read whole, in words; of a longer one the beginning is read. */
const PHRASE_WORDS_MAX = 60;

/** Reads a noun phrase: its name, office, head noun, affiliation, gender and number. Linear in its words. */
export function parsePhrase(
  words: Words,
  range: { readonly first: number; readonly after: number },
  rules: ResolutionRules,
): Phrase {
  const first = range.first;
  const after = Math.min(range.after, first + PHRASE_WORDS_MAX);
  const pronoun = pronounOf(words, first, range.after, rules);
  if (pronoun !== null) return pronounPhrase(words, { first, after: range.after }, pronoun);
  const segments = segmentsOf(words, first, after, rules);
  const parts = segments.map((segment) => parsePart(words, segment, rules));
  return combine(words, { first, after: range.after }, parts, rules);
}

/** Longest pronoun in words (« ce dernier », "no one"). */
const PRONOUN_WORDS_MAX = 3;

function pronounOf(
  words: Words,
  first: number,
  after: number,
  rules: ResolutionRules,
): Pronoun | null {
  if (after - first > PRONOUN_WORDS_MAX) return null;
  let joined = "";
  for (let word = first; word < after; word += 1) {
    const key = words.keys[word] as string;
    joined += joined === "" || joined.endsWith("'") ? key : ` ${key}`;
  }
  const bare = joined.replace(/^-/, "").replace(/^t-/, "");
  return rules.pronouns.get(bare) ?? null;
}

function pronounPhrase(words: Words, range: Segment, pronoun: Pronoun): Phrase {
  return {
    span: spanOf(words, range.first, range.after),
    first: range.first,
    after: range.after,
    form: "pronoun",
    pronoun,
    name: null,
    nameWords: [],
    acronym: null,
    head: null,
    words: new Set(),
    role: null,
    countries: new Set(),
    affiliation: null,
    determiner: "none",
    gender: pronoun.gender,
    number: pronoun.number,
    type: pronoun.class === "generic" ? "unnamed" : null,
  };
}

/** Splits at commas outside brackets, brackets left out; stops at members given as examples. */
function segmentsOf(
  words: Words,
  first: number,
  after: number,
  rules: ResolutionRules,
): readonly Segment[] {
  const segments: Segment[] = [];
  let start = first;
  let depth = 0;
  const close = (end: number): void => {
    if (end > start) segments.push({ first: start, after: end });
  };
  for (let word = first; word < after; word += 1) {
    const key = words.keys[word] as string;
    if (key === "(" || key === "[") {
      if (depth === 0) close(word);
      depth += 1;
    } else if (key === ")" || key === "]") {
      depth = Math.max(0, depth - 1);
      start = word + 1;
    } else if (depth === 0 && (key === "," || key === ";" || key === "–" || key === "—")) {
      close(word);
      start = word + 1;
      if (segments.length > 0 && rules.small.example.has(words.keys[word + 1] ?? ""))
        return segments;
    }
  }
  if (depth === 0) close(after);
  return segments;
}

function parsePart(words: Words, segment: Segment, rules: ResolutionRules): Part {
  const opening = openingOf(words, segment, rules);
  const name = findPersonName(words, { ...segment, first: opening.after }, opening.hasTitle, rules);
  const beforeName = name === null ? segment.after : Math.max(name.first, opening.after);
  const isNameFirst = name !== null && name.first === opening.after;
  const region = isNameFirst
    ? { first: name.after, after: segment.after }
    : { first: opening.after, after: beforeName };
  const headWord = isNameFirst ? -1 : findHead(words, region, name !== null, rules);
  const found = headWord < 0 ? null : rules.roleNoun(words.keys[headWord] as string);
  return {
    segment,
    name,
    isPerson: name !== null,
    head: found?.role ?? null,
    headWord,
    headNumber: found?.number ?? null,
    determiner: opening.determiner,
    gender: opening.gender ?? (found === null ? null : found.role.gender),
    number: opening.number ?? found?.number ?? null,
  };
}

interface Opening {
  readonly after: number;
  readonly determiner: Phrase["determiner"];
  readonly gender: Gender;
  readonly number: ActorNumber;
  readonly hasTitle: boolean;
}

/** Articles, quantities, titles and words like *former* that open a noun phrase. */
function openingOf(words: Words, segment: Segment, rules: ResolutionRules): Opening {
  const { small } = rules;
  let determiner: Phrase["determiner"] = "none";
  let gender: Gender = null;
  let number: ActorNumber = null;
  let hasTitle = false;
  let word = segment.first;
  for (; word < segment.after - 1; word += 1) {
    const key = words.keys[word] as string;
    const title = rules.titles.get(key);
    const isFirst = determiner === "none";
    if (title !== undefined) {
      hasTitle = true;
      gender = title.gender ?? gender;
      number = title.number ?? number;
    } else if (isFirst && small.definite.has(key)) determiner = "definite";
    else if (isFirst && small.indefinite.has(key)) determiner = "indefinite";
    else if (isFirst && small.demonstrative.has(key)) determiner = "demonstrative";
    else if (isFirst && small.possessive.has(key)) determiner = "possessive";
    else if (!(small.quantity.has(key) || small.former.has(key) || !isWordy(key))) break;
    if (small.plural.has(key)) number = "several";
    else if (small.masculine.has(key) && number === null) [gender, number] = ["m", "one"];
    else if (small.feminine.has(key) && number === null) [gender, number] = ["f", "one"];
  }
  if (determiner === "possessive" && !rules.hasGenderedThings) gender = null;
  return { after: word, determiner, gender, number, hasTitle };
}

/** Finds the words of a person's own name in a segment; null where no person is named there. */
function findPersonName(
  words: Words,
  segment: Segment,
  hasTitle: boolean,
  rules: ResolutionRules,
): Segment | null {
  let personHeadSeen = false;
  let nearestIsBody = false;
  let word = segment.first;
  let found: Segment | null = null;
  while (word < segment.after) {
    const key = words.keys[word] as string;
    if (rules.pronouns.get(key)?.class === "relative" && word > segment.first) break;
    if (!startsRun(words, word)) {
      const role = rules.roleNoun(key)?.role;
      if (role?.type === "person") [personHeadSeen, nearestIsBody] = [true, false];
      else if (role?.type === "organisation") nearestIsBody = true;
      word += 1;
      continue;
    }
    const after = runAfter(words, word, segment.after, rules);
    const before = word === segment.first ? "" : (words.keys[word - 1] as string);
    const isJoined =
      word > segment.first && (isLinker(before, rules) || rules.small.definite.has(before));
    const name = nameInRun(
      words,
      { first: word, after },
      { isJoined, isAlone: word === segment.first, hasTitle, personHeadSeen, nearestIsBody },
      rules,
    );
    if (name !== null && (found === null || !isJoined)) found ??= name;
    if (name !== null && name.first === segment.first) return name;
    const roleInRun = lastPersonRole(words, { first: word, after }, rules);
    if (roleInRun >= 0) [personHeadSeen, nearestIsBody] = [true, false];
    word = after;
  }
  return found;
}

function isLinker(key: string, rules: ResolutionRules): boolean {
  return rules.small.linker.has(key);
}

function startsRun(words: Words, word: number): boolean {
  const text = writtenAt(words, word);
  return isCapital(text) && isWordy(text);
}

/** Where a run of capitalised words, initials and particles between them ends. */
function runAfter(words: Words, first: number, limit: number, rules: ResolutionRules): number {
  let after = first + 1;
  for (;;) {
    let next = after;
    while (
      next < limit &&
      next - after < 2 &&
      rules.small.particle.has(words.keys[next] as string)
    ) {
      if (startsRun(words, next)) break;
      next += 1;
    }
    if (next >= limit || !startsRun(words, next)) return after;
    if (next > after && !goesAfterParticle(words, next, rules)) return after;
    after = next + 1;
  }
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

interface RunContext {
  readonly isJoined: boolean;
  readonly isAlone: boolean;
  readonly hasTitle: boolean;
  readonly personHeadSeen: boolean;
  readonly nearestIsBody: boolean;
}

function nameInRun(
  words: Words,
  run: Segment,
  context: RunContext,
  rules: ResolutionRules,
): Segment | null {
  const role = lastPersonRole(words, run, rules);
  const startsGiven = isGiven(words, run.first, rules);
  const first = role >= 0 && !startsGiven ? role + 1 : run.first;
  if (first >= run.after) return null;
  const rest = { first, after: run.after };
  if (role >= 0 && !startsGiven) return rest;
  if (context.isAlone && context.hasTitle) return rest;
  const given = firstGiven(words, rest, rules);
  if (context.isJoined) {
    const isSplit = given > first && context.personHeadSeen;
    return isSplit ? { first: given, after: run.after } : null;
  }
  if (given === first && (run.after - first > 1 || context.isAlone || context.personHeadSeen)) {
    return hasBodyWord(words, rest, rules) ? null : rest;
  }
  if (given > first && context.personHeadSeen) return { first: given, after: run.after };
  if (context.personHeadSeen && !context.nearestIsBody && !context.isAlone) return rest;
  return null;
}

/** The last form of address or office written inside a run ("Prime Minister Foo"); -1 where none. */
function lastPersonRole(words: Words, run: Segment, rules: ResolutionRules): number {
  for (let word = run.after - 1; word >= run.first; word -= 1) {
    const key = words.keys[word] as string;
    if (rules.titles.has(key) || rules.roleNoun(key)?.role.type === "person") return word;
  }
  return -1;
}

function isGiven(words: Words, word: number, rules: ResolutionRules): boolean {
  const text = writtenAt(words, word);
  if (isInitial(text)) return true;
  const key = words.keys[word] as string;
  return (
    rules.givenNames.has(key) ||
    (key.includes("-") && rules.givenNames.has(key.split("-")[0] as string))
  );
}

/** The first given name that a further word follows; -1 where none. */
function firstGiven(words: Words, run: Segment, rules: ResolutionRules): number {
  for (let word = run.first; word < run.after; word += 1) {
    if (isGiven(words, word, rules) && (word + 1 < run.after || word === run.first)) return word;
  }
  return -1;
}

function hasBodyWord(words: Words, run: Segment, rules: ResolutionRules): boolean {
  for (let word = run.first; word < run.after; word += 1) {
    const type = rules.roleNoun(words.keys[word] as string)?.role.type;
    if (type === "organisation" || type === "document") return true;
  }
  return false;
}

/** The word index of the head noun; -1 where no known noun heads the region. */
function findHead(words: Words, region: Segment, hasName: boolean, rules: ResolutionRules): number {
  let last = -1;
  for (let word = region.first; word < region.after; word += 1) {
    const key = words.keys[word] as string;
    if (rules.pronouns.get(key)?.class === "relative" && word > region.first) break;
    if (!rules.headFirst && isLinker(key, rules) && last >= 0 && !hasName) break;
    const role = rules.roleNoun(key)?.role;
    if (role === undefined) continue;
    if (rules.headFirst) return word;
    if (!hasName || role.type === "person" || last < 0) last = word;
  }
  return last;
}

function combine(
  words: Words,
  range: Segment,
  parts: readonly Part[],
  rules: ResolutionRules,
): Phrase {
  const lead = parts[0];
  const named = parts.find(({ name }) => name !== null) ?? null;
  const isCoordinated = lead !== undefined && coordinates(words, range, rules);
  const isPerson = named !== null && !isCoordinated;
  const headed = (isPerson ? parts.find(({ head }) => head?.type === "person") : lead) ?? lead;
  const body = isPerson || isCoordinated ? null : bodyNameOf(words, parts, rules);
  const nameRange = isPerson ? (named.name as Segment) : body;
  const nameWords = nameRange === null ? [] : foldedWords(words, nameRange, rules);
  const number = isCoordinated ? "several" : isPerson ? "one" : (lead?.number ?? null);
  const content = contentOf(words, range, nameRange, rules);
  const type = isCoordinated
    ? "group"
    : isPerson
      ? "person"
      : typeOf(words, lead, { hasName: body !== null, number }, rules);
  return {
    span: spanOf(words, range.first, range.after),
    first: range.first,
    after: range.after,
    form: nameRange === null || isCoordinated ? "description" : "name",
    pronoun: null,
    name: nameRange === null || isCoordinated ? null : textOf(words, nameRange),
    nameWords: isCoordinated ? [] : nameWords,
    acronym: acronymIn(words, range),
    head: headed?.head ?? null,
    words: content.words,
    role: isPerson ? roleSpan(words, parts, rules) : null,
    countries: content.countries,
    affiliation: null,
    determiner: lead?.determiner ?? "none",
    gender: genderOf(words, { parts, nameRange, isPerson }, rules),
    number,
    type,
  };
}

function textOf(words: Words, { first, after }: Segment): string {
  return words.text.slice(words.starts[first], words.ends[after - 1]);
}

function foldedWords(words: Words, { first, after }: Segment, rules: ResolutionRules): string[] {
  const folded: string[] = [];
  for (let word = first; word < after; word += 1) {
    const key = words.keys[word] as string;
    if (!isWordy(key) || rules.small.definite.has(key) || key === "'s") continue;
    folded.push(fold(key));
  }
  return folded;
}

/** Two actors joined: « la droite et la gauche », « Robert Foo et Peter Bar ». */
function coordinates(words: Words, range: Segment, rules: ResolutionRules): boolean {
  for (let word = range.first + 1; word < range.after - 1; word += 1) {
    if (!rules.small.conjunction.has(words.keys[word] as string)) continue;
    const next = words.keys[word + 1] as string;
    const isOpener =
      rules.small.definite.has(next) ||
      rules.small.indefinite.has(next) ||
      rules.small.possessive.has(next) ||
      rules.titles.has(next) ||
      (rules.givenNames.has(next) && startsRun(words, word + 1)) ||
      (rules.countries.has(next) && startsRun(words, word + 1));
    if (isOpener && !isLinker(next, rules)) return true;
  }
  return false;
}

/** The name that the phrase itself gives, or that stands in apposition: « la fédération des banques, Febanque ». */
function bodyNameOf(words: Words, parts: readonly Part[], rules: ResolutionRules): Segment | null {
  const own = bodyName(words, parts[0], rules);
  const next = parts[1];
  if (own !== null || next === undefined || parts[0]?.head?.type !== "organisation") return own;
  return next.head === null && startsRun(words, next.segment.first)
    ? bodyName(words, next, rules)
    : null;
}

/** The name of a body: the first run of capitalised words that is no part of a complement. */
function bodyName(words: Words, part: Part | undefined, rules: ResolutionRules): Segment | null {
  if (part === undefined || part.head?.type === "person" || part.head?.type === "document")
    return null;
  const { first, after } = part.segment;
  for (let word = first; word < after; word += 1) {
    if (!startsRun(words, word)) continue;
    const isOpening = word === first && rules.small.definite.has(words.keys[word] as string);
    if (isOpening || isSentenceCase(words, word, part)) continue;
    const before = word === first ? "" : (words.keys[word - 1] as string);
    if (word > first && isLinker(before, rules)) return null;
    return { first: word, after: bodyAfter(words, word, after, rules) };
  }
  return null;
}

/** Whether a capital only opens the sentence, on a common noun: « Syndicats et patrons … ». */
function isSentenceCase(words: Words, word: number, part: Part): boolean {
  if (word !== words.sentenceFirsts[word]) return false;
  const tag = words.tags[word];
  return (
    tag !== "PROPN" &&
    (word === part.headWord || tag === "NOUN" || tag === "DET") &&
    !(word + 1 < part.segment.after && startsRun(words, word + 1))
  );
}

/** A body's name goes on over its complements: « Observatoire syrien des droits de l'homme ». */
function bodyAfter(words: Words, first: number, limit: number, rules: ResolutionRules): number {
  const key = words.keys[first] as string;
  if (rules.headFirst && rules.roleNoun(key) !== null) return limit;
  let after = first + 1;
  for (let word = after; word < limit; word += 1) {
    const next = words.keys[word] as string;
    if (startsRun(words, word) || /^\d/.test(next)) after = word + 1;
    else if (
      !(
        isLinker(next, rules) ||
        rules.small.definite.has(next) ||
        rules.small.conjunction.has(next) ||
        next === "&" ||
        next === "'s"
      )
    )
      break;
  }
  return after;
}

function acronymIn(words: Words, { first, after }: Segment): string | null {
  for (let word = first; word + 2 < after; word += 1) {
    if (words.keys[word] !== "(" || words.keys[word + 2] !== ")") continue;
    const text = writtenAt(words, word + 1);
    if (isCapital(text)) return fold(text);
  }
  return null;
}

function contentOf(
  words: Words,
  range: Segment,
  name: Segment | null,
  rules: ResolutionRules,
): { readonly words: ReadonlySet<string>; readonly countries: ReadonlySet<string> } {
  const content = new Set<string>();
  const countries = new Set<string>();
  for (
    let word = range.first;
    word < Math.min(range.after, range.first + PHRASE_WORDS_MAX);
    word += 1
  ) {
    if (name !== null && word >= name.first && word < name.after) continue;
    const key = words.keys[word] as string;
    if (rules.pronouns.get(key)?.class === "relative" && word > range.first) break;
    if (!isWordy(key) || isSmall(key, rules) || rules.titles.has(key)) continue;
    const country = rules.demonyms.get(key) ?? rules.countries.get(key);
    if (country !== undefined) countries.add(country);
    else content.add(stem(key, rules));
  }
  return { words: content, countries };
}

const CONTENTLESS: readonly SmallWord[] = [
  "definite",
  "indefinite",
  "demonstrative",
  "possessive",
  "linker",
  "conjunction",
  "former",
  "quantity",
];

function isSmall(key: string, rules: ResolutionRules): boolean {
  return key === "'s" || CONTENTLESS.some((name) => rules.small[name].has(key));
}

/** Folded, its plural mark off where the noun is known. */
function stem(key: string, rules: ResolutionRules): string {
  return fold(rules.roleNoun(key)?.role.noun ?? key).replace(/s$/, "");
}

function roleSpan(words: Words, parts: readonly Part[], _rules: ResolutionRules): Span | null {
  for (const part of parts) {
    if (part.head?.type !== "person" || part.headWord < 0) continue;
    const after =
      part.name !== null && part.name.first > part.headWord ? part.name.first : part.segment.after;
    const opens = Math.min(part.headWord, after - 1);
    return spanOf(words, opens, after);
  }
  return null;
}

function genderOf(
  words: Words,
  {
    parts,
    nameRange,
    isPerson,
  }: {
    readonly parts: readonly Part[];
    readonly nameRange: Segment | null;
    readonly isPerson: boolean;
  },
  rules: ResolutionRules,
): Gender {
  if (isPerson && nameRange !== null) {
    const titled = parts.find(({ name }) => name === nameRange);
    const given = givenGender(words, nameRange, rules);
    const fromNoun = parts.find(({ head, gender }) => head?.type === "person" && gender !== null);
    return fromNoun?.gender ?? titled?.gender ?? given;
  }
  const lead = parts[0];
  if (lead === undefined) return null;
  return lead.gender ?? lead.head?.gender ?? null;
}

function givenGender(words: Words, { first, after }: Segment, rules: ResolutionRules): Gender {
  if (after - first < 2) return null;
  const key = words.keys[first] as string;
  return rules.givenNames.get(key) ?? rules.givenNames.get(key.split("-")[0] as string) ?? null;
}

function typeOf(
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
  return head.type;
}

function bareNameType(
  words: Words,
  { first, after }: Segment,
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
