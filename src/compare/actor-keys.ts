import type { Actor } from "../domain/actor.ts";
import type { ResolutionRules } from "../languages/rules/resolution.ts";

/** What one report's actor is compared by. */
export interface ActorKeys {
  /** Folded words of a person's name without title, articles of Arabic names joined; empty for others. */
  readonly person: readonly string[];
  /** The key that a public figure has in every language ("gaddafi"); null for whoever no table knows. */
  readonly known: string | null;
  /** The wire whose own people an actor without name is, as printed ("AFP"); null for all others. */
  readonly agency: string | null;
  /** Keys that two bodies with one in common share: names, known bodies, governments of countries. */
  readonly bodies: readonly string[];
  /** An office that one person holds at a time ("foreign minister" of Russia); null for others. */
  readonly office: string | null;
  readonly gender: "m" | "f" | "n" | null;
  /** What sort of body or people an unnamed actor is, in no language ("ngo"); null for named ones. */
  readonly sort: string | null;
}

/** One actor of one report, as it is compared. */
export interface Member {
  readonly report: string;
  readonly actor: Actor;
  readonly keys: ActorKeys;
}

/** Words of a name in lower case, without accents, apostrophes and dots. */
export function nameWords(name: string): readonly string[] {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’ʼ.]/g, (mark) => (mark === "." ? "" : " "))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** The article inside Arabic names, and the servant-of names that it joins ("Abd al-Rahman", "Abdul Rahman"). */
const ARTICLES: ReadonlySet<string> = new Set(["al", "el", "ul", "ad", "ar", "as", "an", "ur"]);
const SERVANT = /^abd(?:[aeu]l?)?$/;

/** "Osama bin Foo", « Oussama ben Foo » */
const SON = /^(?:ben|bin|ibn)$/;

/** The words of a person's name as compared: articles dropped, "Abd al-Rahman" one word. */
export function personWords(name: string): readonly string[] {
  const words: string[] = [];
  for (const word of nameWords(name)) {
    const before = words[words.length - 1];
    if (ARTICLES.has(word) && words.length > 0) continue;
    if (before !== undefined && SERVANT.test(before)) words[words.length - 1] = `abdul${word}`;
    else if (SON.test(word) && words.length > 0) words.push("ben");
    else words.push(word.replace(/^abd[aeu]?[lr](?=r)|^abd(?:al|el|ul|ar|er|ur)/, "abdul"));
  }
  return words;
}

/** Draws the keys of an actor. Descriptions give a key only where they mean one body or office for everybody. */
export function actorKeys(actor: Actor, rules: ResolutionRules): ActorKeys {
  if (actor.type === "person") {
    const isNamed = namesPerson(actor.name, rules);
    const name = isNamed ? withoutTitle(actor.name, rules) : "";
    const person = personWords(name);
    return {
      person,
      known: rules.people.get(nameWords(name).join(" ")) ?? null,
      agency: null,
      bodies: [],
      office: officeKey(actor, rules, isNamed),
      gender: genderOf(name, person, rules),
      sort: null,
    };
  }
  const isBody = actor.type === "organisation";
  const agency = isBody ? null : agencyOf(actor, rules);
  return {
    person: [],
    known: null,
    agency,
    bodies: isBody ? bodyKeys(actor, rules) : agency === null ? [] : bodyKeysOf(agency, rules),
    office: null,
    gender: null,
    sort: actor.type === "unnamed" && agency === null ? sortOf(actor, rules) : null,
  };
}

/** « un journaliste de l'AFP », "a Reuters witness": what a wire's own people saw is the wire's word. */
function agencyOf({ name }: Actor, rules: ResolutionRules): string | null {
  const words = name.split(/[^\p{L}\p{N}-]+/u);
  const isPress = words.some((word) => {
    const role = rules.roleNoun(word.toLowerCase())?.role;
    return role?.kinds.some((kind) => PRESS_KINDS.has(kind)) === true;
  });
  if (!isPress) return null;
  const agency = words.find((word) => rules.agencies.has(word.toLowerCase()));
  return agency === undefined ? null : (rules.agencies.get(agency.toLowerCase()) ?? null);
}

/** Kinds of people whom a wire sends out, or calls its own eyes. */
const PRESS_KINDS: ReadonlySet<string> = new Set(["journalist", "media", "witness"]);

/** The first kind of the nouns that an unnamed actor is called by: « les ONG indépendantes » is "ngo". */
function sortOf({ name, aliases, number }: Actor, rules: ResolutionRules): string | null {
  for (const form of [name, ...aliases]) {
    for (const word of form.toLowerCase().split(/[^\p{L}-]+/u)) {
      const kind = rules.roleNoun(word)?.role.kinds[0];
      if (kind !== undefined && kind !== "") return `${number} ${kind}`;
    }
  }
  return null;
}

/** Whether a person is named and not only described: not "Russian president", « le ministre » ; but « Le Pen ». */
function namesPerson(name: string, rules: ResolutionRules): boolean {
  const written = name.split(/[\s’']+/);
  const opens =
    rules.small.definite.has(first(written)) || rules.small.indefinite.has(first(written));
  const told = opens ? written.slice(1, 2) : written;
  return told.some((word) => {
    const key = word.toLowerCase();
    const isKnown =
      rules.roleNoun(key) !== null || rules.demonyms.has(key) || rules.titles.has(key);
    return /^\p{Lu}/u.test(word) && !isKnown;
  });
}

function first(written: readonly string[]): string {
  return written[0]?.toLowerCase() ?? "";
}

/** "Dr Marc Foo" and « M. Foo » without what only addresses. */
function withoutTitle(name: string, rules: ResolutionRules): string {
  const written = name.split(/\s+/);
  const opened = written.findIndex((word) => !rules.titles.has(word.toLowerCase()));
  return written.slice(Math.max(0, opened)).join(" ");
}

/** The gender of the given name as written: « Michel » and « Michèle » differ by an accent only. */
function genderOf(
  name: string,
  person: readonly string[],
  rules: ResolutionRules,
): ActorKeys["gender"] {
  if (person.length < 2) return null;
  const given = name.split(/[\s-]/)[0]?.toLowerCase() ?? "";
  return rules.givenNames.get(given) ?? rules.givenNames.get(person[0] ?? "") ?? null;
}

function bodyKeys(actor: Actor, rules: ResolutionRules): readonly string[] {
  const keys = new Set<string>();
  for (const form of [actor.name, ...actor.aliases]) {
    for (const key of bodyKeysOf(form, rules)) keys.add(key);
  }
  return [...keys].sort();
}

/** A bracketed acronym: « Confédération générale (CGF) ». */
const ACRONYM = /\(([\p{Lu}\d.&-]{2,12})\)/u;

function bodyKeysOf(form: string, rules: ResolutionRules): readonly string[] {
  const keys: string[] = [];
  const acronym = ACRONYM.exec(form)?.[1] ?? null;
  const bare = stripOpening(form.replace(ACRONYM, " ").replace(/\s+/g, " ").trim(), rules);
  const known = knownBody(bare, rules) ?? (acronym === null ? null : knownBody(acronym, rules));
  if (known !== null) keys.push(known);
  const state = stateKey(bare, rules);
  if (state !== null) keys.push(state);
  const words = nameWords(bare).filter((word) => !isSmall(word, rules));
  const isNamed = /\p{Lu}/u.test(bare) && words.some((word) => rules.roleNoun(word) === null);
  if (isNamed && state === null) keys.push(`name:${words.join(" ")}`);
  if (acronym !== null) keys.push(`name:${nameWords(acronym).join(" ")}`);
  return keys;
}

/** Fewest letters of a single word that may be written in any case: "Nato", but "IS" is not "is". */
const ANY_CASE_LETTERS_MIN = 4;

/** The key of a known body: under its name as the table writes it, or in another case where no common word is so. */
function knownBody(name: string, rules: ResolutionRules): string | null {
  const words = nameWords(name);
  const isSafe = words.length > 1 || (words[0]?.length ?? 0) >= ANY_CASE_LETTERS_MIN;
  const folded =
    isSafe && /\p{Lu}/u.test(name) ? foldedBodies(rules).get(words.join(" ")) : undefined;
  const key = rules.bodies.get(name) ?? folded;
  return key === undefined ? null : `known:${key}`;
}

const folds = new WeakMap<ResolutionRules, ReadonlyMap<string, string>>();

/** The table of bodies by folded names, made once a language. */
function foldedBodies(rules: ResolutionRules): ReadonlyMap<string, string> {
  const known = folds.get(rules);
  if (known !== undefined) return known;
  const made = new Map<string, string>();
  for (const [name, key] of rules.bodies) {
    const folded = nameWords(name).join(" ");
    if (!made.has(folded)) made.set(folded, key);
  }
  folds.set(rules, made);
  return made;
}

/** Takes articles off the front, and a common noun before a name (« l'ONG Foo », "the Foo" → "Foo"). */
function stripOpening(form: string, rules: ResolutionRules): string {
  let rest = form;
  for (;;) {
    const opening = /^(?:(\p{L}+)\s+|(\p{L})[’'])(?=\S)/u.exec(rest);
    if (opening === null) return rest;
    const word = (opening[1] ?? `${opening[2]}'`).toLowerCase();
    // « l'ONG Foo »: a noun that is itself written in capitals.
    const isWritten = /^(?:\p{Ll}|\p{Lu}{2,}\s)/u.test(rest);
    const isNoun = rules.headFirst && isWritten && rules.roleNoun(word) !== null;
    const leadsName = isNoun && /^\p{Lu}/u.test(rest.slice(opening[0].length));
    if (!(rules.small.definite.has(word) || leadsName)) return rest;
    rest = rest.slice(opening[0].length);
  }
}

function isSmall(word: string, rules: ResolutionRules): boolean {
  return (
    rules.small.definite.has(word) ||
    rules.small.linker.has(word) ||
    word === "l" ||
    word === "d" ||
    word === "s"
  );
}

/** Bodies of a state, the same in every language: "state:ru:foreign.ministry", and a country for its government. */
function stateKey(form: string, rules: ResolutionRules): string | null {
  const lower = form.toLowerCase();
  const whole = rules.countries.get(lower) ?? rules.seats.get(lower);
  if (whole !== undefined) return `state:${whole}:government`;
  const { country, concepts: worded, unknown } = stateParts(form, rules);
  // « la diplomatie française » is the ministry, as « la défense russe » is.
  const isBare = worded.length === 1 && PORTFOLIOS.has(worded[0] ?? "");
  const concepts = isBare ? [...worded, "ministry"].sort() : worded;
  return country === null || concepts.length === 0 || unknown > 0
    ? null
    : `state:${country}:${concepts.join(".")}`;
}

/** Concepts of `state-words.tsv` that a ministry is for. */
const PORTFOLIOS: ReadonlySet<string> = new Set(["foreign", "defence", "interior"]);

/** Offices of which a country has one holder at a time; an office's key holds exactly these concepts. */
const SOLE_OFFICES: ReadonlySet<string> = new Set(["president", "prime"]);

function officeKey(actor: Actor, rules: ResolutionRules, isNamed: boolean): string | null {
  const worded = [isNamed ? actor.role : actor.name, ...actor.aliases];
  for (const words of worded) {
    if (words === null || words === undefined) continue;
    const { country, concepts } = stateParts(words, rules);
    if (country === null) continue;
    const isMinister = concepts.includes("minister") && concepts.length === 2;
    const isSole = concepts.length === 1 && SOLE_OFFICES.has(concepts[0] as string);
    if (isMinister || isSole) return `office:${country}:${concepts.join(".")}`;
  }
  return null;
}

/** Longest phrase of `state-words.tsv`, in words. */
const PHRASE_WORDS_MAX = 3;

function stateParts(
  form: string,
  rules: ResolutionRules,
): {
  readonly country: string | null;
  readonly concepts: readonly string[];
  readonly unknown: number;
} {
  const words = form
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== "" && !isSmall(word, rules) && !rules.small.former.has(word));
  const concepts = new Set<string>();
  let country: string | null = null;
  let unknown = 0;
  for (let index = 0; index < words.length; ) {
    const { length, concept, code } = longestAt(words, index, rules);
    if (concept !== null) concepts.add(concept);
    else if (code !== null) country ??= code;
    else unknown += 1;
    index += length;
  }
  return { country, concepts: [...concepts].sort(), unknown };
}

function longestAt(
  words: readonly string[],
  index: number,
  rules: ResolutionRules,
): { readonly length: number; readonly concept: string | null; readonly code: string | null } {
  for (let length = PHRASE_WORDS_MAX; length > 0; length -= 1) {
    const phrase = words.slice(index, index + length).join(" ");
    const concept = rules.stateWords.get(phrase) ?? null;
    const code = rules.demonyms.get(phrase) ?? rules.countries.get(phrase) ?? null;
    if (concept !== null || code !== null) return { length, concept, code };
  }
  return { length: 1, concept: null, code: null };
}
