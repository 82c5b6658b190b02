import type { ActorType } from "../domain/actor.ts";
import type { Span } from "../domain/span.ts";
import type {
  ActorNumber,
  Gender,
  Pronoun,
  ResolutionRules,
  RoleNoun,
} from "../languages/rules/resolution.ts";
import { findBodyName } from "./body-name.ts";
import { type Voice, voiceOf } from "./can-speak.ts";
import { stemOf } from "./offices.ts";
import { runAfter, type WordRange } from "./person-name.ts";
import { type Determiner, type Part, parsePart, typeOf } from "./phrase-part.ts";
import {
  fold,
  isAcronym,
  isCapital,
  isSmallWord,
  isWordy,
  spanOf,
  type Words,
  writtenAt,
} from "./words.ts";

/** What the words of one noun phrase tell about the actor that they name or describe. */
export interface Phrase {
  readonly span: Span;
  /** The source that the phrase was read from, which may be wider or narrower; null for others. */
  readonly source: Span | null;
  /** Words of the reading, `after` not included. */
  readonly first: number;
  readonly after: number;
  readonly form: "name" | "description" | "pronoun";
  readonly pronoun: Pronoun | null;
  /** The proper name without title and office, as written; null where the phrase only describes. */
  readonly name: string | null;
  /** The phrase up to its first comma, a bracketed acronym taken in; for people too. */
  readonly title: string;
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
  readonly determiner: Determiner;
  readonly gender: Gender;
  readonly number: ActorNumber;
  readonly type: ActorType | null;
  /** « l'un des porte-parole », "one of the organisers". */
  readonly isOneOf: boolean;
  /** Whether a complement follows the head noun: « le parti des … ». */
  readonly hasComplement: boolean;
  /** « l'ex-président »: an office held no longer. */
  readonly isPast: boolean;
  /** By what it may speak. */
  readonly voice: Voice;
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
  // "WHO" is a body, "who" a pronoun; "I" is both cases.
  const text = writtenAt(words, first);
  if (after - first === 1 && text.length > 1 && isAcronym(text)) return null;
  let joined = "";
  for (let word = first; word < after; word += 1) {
    const key = words.keys[word] as string;
    joined += joined === "" || joined.endsWith("'") ? key : ` ${key}`;
  }
  const bare = joined.replace(/^-/, "").replace(/^t-/, "");
  return rules.pronouns.get(bare) ?? null;
}

function pronounPhrase(words: Words, range: WordRange, pronoun: Pronoun): Phrase {
  return {
    span: spanOf(words, range.first, range.after),
    source: null,
    first: range.first,
    after: range.after,
    form: "pronoun",
    pronoun,
    name: null,
    title: textOf(words, range),
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
    isOneOf: false,
    isPast: false,
    hasComplement: false,
    voice: pronoun.class === "generic" ? "people" : "none",
  };
}

/** Splits at commas outside brackets, brackets left out; stops at members given as examples. */
function segmentsOf(
  words: Words,
  first: number,
  after: number,
  rules: ResolutionRules,
): readonly WordRange[] {
  const segments: WordRange[] = [];
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

function combine(
  words: Words,
  range: WordRange,
  parts: readonly Part[],
  rules: ResolutionRules,
): Phrase {
  const lead = parts[0];
  const named =
    parts.find(({ name }) => name !== null) ??
    namedByOffice(words, parts, rules) ??
    namedByBrackets(words, range, parts, rules);
  const isCoordinated = lead !== undefined && coordinates(words, range, rules);
  const isPerson = named !== null && !isCoordinated;
  const body = isPerson || isCoordinated ? null : findBodyName(words, parts, rules);
  const headed = headedPart(parts, isPerson, body !== null) ?? lead;
  const nameRange = isPerson ? (named.name as WordRange) : body;
  const nameWords = nameRange === null ? [] : foldedWords(words, nameRange, rules);
  const number = isCoordinated ? "several" : isPerson ? "one" : (lead?.number ?? null);
  const content = contentOf(words, range, isPerson ? nameRange : null, rules);
  const type = isCoordinated
    ? "group"
    : isPerson
      ? "person"
      : typeOf(words, lead, { hasName: body !== null, number }, rules);
  return {
    span: spanOf(words, range.first, range.after),
    source: null,
    first: range.first,
    after: range.after,
    form: nameRange === null || isCoordinated ? "description" : "name",
    pronoun: null,
    name: nameRange === null || isCoordinated ? null : textOf(words, nameRange),
    title: titleOf(words, range, { lead, name: isPerson ? null : nameRange }, rules),
    nameWords: isCoordinated ? [] : nameWords,
    acronym: acronymIn(words, range),
    head: headed?.head ?? null,
    words: content.words,
    role: isPerson ? roleSpan(words, parts, rules) : null,
    countries: content.countries,
    affiliation: affiliationOf(words, range, isPerson ? nameRange : null, rules),
    determiner: lead?.determiner ?? "none",
    gender: genderOf(words, { parts, nameRange, isPerson }, rules),
    number,
    type,
    hasComplement: hasComplement(words, lead, rules),
    isPast: isPast(words, lead, rules),
    isOneOf: parts.some(({ segment }) => opensAsOneOf(words, segment, rules)),
    voice: voiceOf(
      words,
      {
        segment: { first: lead?.opened ?? range.first, after: lead?.segment.after ?? range.after },
        hasNoun: lead !== undefined && lead.head !== null,
        isPerson: named !== undefined && named !== null,
        name: body,
      },
      rules,
    ),
  };
}

/** The part with the noun that tells what sort of actor it is: « Foo, ministre », « la CNE, le syndicat chrétien ». */
function headedPart(parts: readonly Part[], isPerson: boolean, isBody: boolean): Part | undefined {
  const lead = parts[0];
  if (isPerson) return parts.find(({ head }) => head?.type === "person");
  if (!isBody || lead?.head !== null) return lead;
  return parts.find(
    ({ head, determiner }) => head?.type === "organisation" && determiner === "definite",
  );
}

/** Longest bare run that an office beside it makes a person's name, in words. */
const NAME_WORDS_MAX = 4;

/** « Song Foo, analyste à … », « le ministre, Xyz Bar »: an unknown name beside an office is a person's. */
function namedByOffice(words: Words, parts: readonly Part[], rules: ResolutionRules): Part | null {
  const isOneOf = parts.some(({ segment }) => opensAsOneOf(words, segment, rules));
  if (!(isOneOf || parts.some(({ head }) => head?.type === "person"))) return null;
  for (const part of parts) {
    const { first, after } = part.segment;
    const isRun = words.names[first] === 1 && runAfter(words, first, after, rules) === after;
    const isShort = after - first <= NAME_WORDS_MAX && after > first;
    if (part.head !== null || !isRun || !isShort) continue;
    const isCountry = rules.countries.has(words.keys.slice(first, after).join(" "));
    if (isAcronym(writtenAt(words, first)) || isCountry) continue;
    return { ...part, name: part.segment, isPerson: true };
  }
  return null;
}

/**
 * « Foo (CFE) a dit »: letters in brackets behind a bare name that are no initials of it are the body that a person
 * is of. Null where they are its own.
 */
function namedByBrackets(
  words: Words,
  range: WordRange,
  [part]: readonly Part[],
  rules: ResolutionRules,
): Part | null {
  const letters = acronymIn(words, range);
  if (part === undefined || letters === null || part.head !== null) return null;
  const { first, after } = part.segment;
  const isBare = part.opened === first && words.names[first] === 1;
  const isRun = isBare && runAfter(words, first, after, rules) === after;
  const isOwn = letters.includes(fold(writtenAt(words, first))[0] as string);
  const isKnown =
    isAcronym(writtenAt(words, first)) ||
    rules.countries.has(words.keys.slice(first, after).join(" "));
  if (!isRun || isOwn || isKnown || after - first > NAME_WORDS_MAX) return null;
  return isAcronym(writtenAt(words, after + 1))
    ? { ...part, name: part.segment, isPerson: true }
    : null;
}

/** "the Foo study published this week": a participle behind the noun tells of it and does not name it. */
function describedAfter(
  words: Words,
  { head, headWord, segment }: Part,
  rules: ResolutionRules,
): number {
  if (rules.headFirst || head?.type !== "document") return segment.after;
  for (let word = headWord + 1; word < segment.after; word += 1) {
    if (words.tags[word] === "VERB") return word;
  }
  return segment.after;
}

function titleOf(
  words: Words,
  range: WordRange,
  { lead, name }: { readonly lead: Part | undefined; readonly name: WordRange | null },
  rules: ResolutionRules,
): string {
  if (lead === undefined) return textOf(words, range);
  const isBareName = lead.head === null && name !== null;
  // "a World Health Organisation recommendation": the body's name, not one of many.
  const isOne = lead.determiner === "indefinite" && name !== null;
  const opened = isOne ? lead.opened : lead.segment.first;
  const first = isBareName ? name.first : opened;
  const end = name?.after ?? describedAfter(words, lead, rules);
  const hasAcronym =
    words.keys[end] === "(" && words.keys[end + 2] === ")" && isAcronym(writtenAt(words, end + 1));
  return textOf(words, { first, after: hasAcronym ? end + 3 : end });
}

function hasComplement(words: Words, lead: Part | undefined, rules: ResolutionRules): boolean {
  if (lead === undefined || lead.headWord < 0 || lead.headWord + 1 >= lead.segment.after)
    return false;
  return rules.small.complement.has(words.keys[lead.headWord + 1] as string);
}

function isPast(words: Words, lead: Part | undefined, rules: ResolutionRules): boolean {
  if (lead === undefined) return false;
  const end = Math.max(lead.headWord, lead.segment.first);
  for (let word = lead.segment.first; word <= end; word += 1) {
    const key = words.keys[word] as string;
    if (rules.small.past.has(key) || rules.small.past.has(`${key.split("-")[0]}-`)) return true;
  }
  return false;
}

function opensAsOneOf(words: Words, { first, after }: WordRange, rules: ResolutionRules): boolean {
  for (let word = first; word < Math.min(after - 1, first + 3); word += 1) {
    const isOne = rules.small.one.has(words.keys[word] as string);
    if (isOne && rules.small.complement.has(words.keys[word + 1] as string)) return true;
  }
  return false;
}

function textOf(words: Words, { first, after }: WordRange): string {
  return words.text.slice(words.starts[first], words.ends[after - 1]);
}

function foldedWords(words: Words, { first, after }: WordRange, rules: ResolutionRules): string[] {
  const folded: string[] = [];
  for (let word = first; word < after; word += 1) {
    const key = words.keys[word] as string;
    if (!isWordy(key) || rules.small.definite.has(key) || key === "'s") continue;
    folded.push(
      ...fold(key)
        .split(/[-‐‑]/)
        .filter((part) => part !== ""),
    );
  }
  return folded;
}

/** Two actors joined: « la droite et la gauche », « Robert Foo et Peter Bar ». */
function coordinates(words: Words, range: WordRange, rules: ResolutionRules): boolean {
  for (let word = range.first + 1; word < range.after - 1; word += 1) {
    if (!rules.small.conjunction.has(words.keys[word] as string)) continue;
    const next = words.keys[word + 1] as string;
    const isOpener =
      rules.small.definite.has(next) ||
      rules.small.indefinite.has(next) ||
      rules.small.possessive.has(next) ||
      rules.titles.has(next) ||
      (rules.givenNames.has(next) && words.names[word + 1] === 1) ||
      (rules.countries.has(next) && words.names[word + 1] === 1);
    if (isOpener && !rules.small.linker.has(next)) return true;
  }
  return false;
}

function acronymIn(words: Words, { first, after }: WordRange): string | null {
  for (let word = first; word + 2 < after; word += 1) {
    if (words.keys[word] !== "(" || words.keys[word + 2] !== ")") continue;
    const text = writtenAt(words, word + 1);
    if (isCapital(text)) return fold(text);
  }
  return null;
}

function contentOf(
  words: Words,
  range: WordRange,
  name: WordRange | null,
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
    if (!isWordy(key) || key === "'s" || isSmallWord(key, rules) || rules.titles.has(key)) continue;
    const country = rules.demonyms.get(key) ?? rules.countries.get(key);
    if (country !== undefined) countries.add(country);
    else content.add(stemOf(key, rules));
  }
  return { words: content, countries };
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

/** The country or body that a phrase ties its actor to, as worded: « russe », « CGF » in « Jean Foo, de la CGF ». */
function affiliationOf(
  words: Words,
  range: WordRange,
  name: WordRange | null,
  rules: ResolutionRules,
): Span | null {
  let body: Span | null = null;
  const after = Math.min(range.after, range.first + PHRASE_WORDS_MAX);
  for (let word = range.first; word < after; word += 1) {
    if (name !== null && word >= name.first && word < name.after) continue;
    const key = words.keys[word] as string;
    if (rules.pronouns.get(key)?.class === "relative" && word > range.first) break;
    if (rules.demonyms.has(key) || rules.countries.has(key)) return spanOf(words, word, word + 1);
    // « les ONG indépendantes »: a noun written in capitals ties nobody to anybody.
    const isCapitalNoun = isAcronym(writtenAt(words, word)) && rules.roleNoun(key) !== null;
    const isOpening =
      word === range.first &&
      isAcronym(writtenAt(words, Math.min(word + 1, after - 1))) &&
      rules.roleNoun(words.keys[word + 1] ?? "") !== null;
    const isBody =
      words.names[word] === 1 &&
      !(isCapitalNoun || isOpening) &&
      rules.roleNoun(key)?.role.type !== "person";
    if (body !== null || !isBody || rules.titles.has(key)) continue;
    body = spanOf(words, word, Math.min(after, runAfter(words, word, after, rules)));
  }
  return body;
}

function genderOf(
  words: Words,
  {
    parts,
    nameRange,
    isPerson,
  }: {
    readonly parts: readonly Part[];
    readonly nameRange: WordRange | null;
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

function givenGender(words: Words, { first }: WordRange, rules: ResolutionRules): Gender {
  const key = words.keys[first] as string;
  return rules.givenNames.get(key) ?? rules.givenNames.get(key.split("-")[0] as string) ?? null;
}
