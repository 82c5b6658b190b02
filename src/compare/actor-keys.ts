import type { Actor } from "../domain/actor.ts";
import type { ResolutionRules } from "../languages/rules/resolution.ts";

/** What one report's actor is compared by. */
export interface ActorKeys {
  /** Folded words of a person's name, articles of Arabic names joined; empty for others. */
  readonly person: readonly string[];
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

/** The words of a person's name as compared: articles dropped, "Abd al-Rahman" one word. */
export function personWords(name: string): readonly string[] {
  const words: string[] = [];
  for (const word of nameWords(name)) {
    const before = words[words.length - 1];
    if (ARTICLES.has(word) && words.length > 0) continue;
    if (before !== undefined && SERVANT.test(before)) words[words.length - 1] = `abdul${word}`;
    else words.push(word.replace(/^abd[aeu]?[lr](?=r)|^abd(?:al|el|ul|ar|er|ur)/, "abdul"));
  }
  return words;
}

/** Draws the keys of an actor. Descriptions give a key only where they mean one body or office for everybody. */
export function actorKeys(actor: Actor, rules: ResolutionRules): ActorKeys {
  if (actor.type === "person") {
    const isNamed = /\p{Lu}/u.test(actor.name.slice(0, 1)) && !opensSmall(actor.name, rules);
    const person = isNamed ? personWords(actor.name) : [];
    return {
      person,
      bodies: [],
      office: officeKey(actor, rules, isNamed),
      gender: genderOf(person, rules),
      sort: null,
    };
  }
  const isBody = actor.type === "organisation";
  return {
    person: [],
    bodies: isBody ? bodyKeys(actor, rules) : [],
    office: null,
    gender: null,
    sort: actor.type === "unnamed" ? sortOf(actor, rules) : null,
  };
}

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

function opensSmall(name: string, rules: ResolutionRules): boolean {
  const first = name.split(/[\s’']/)[0]?.toLowerCase() ?? "";
  return rules.small.definite.has(first) || rules.small.indefinite.has(first);
}

function genderOf(person: readonly string[], rules: ResolutionRules): ActorKeys["gender"] {
  const [first] = person;
  return person.length < 2 || first === undefined ? null : (rules.givenNames.get(first) ?? null);
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
  const known =
    rules.bodies.get(bare) ?? (acronym === null ? undefined : rules.bodies.get(acronym));
  if (known !== undefined) keys.push(`known:${known}`);
  const state = stateKey(bare, rules);
  if (state !== null) keys.push(state);
  const words = nameWords(bare).filter((word) => !isSmall(word, rules));
  const isNamed = /\p{Lu}/u.test(bare) && words.some((word) => rules.roleNoun(word) === null);
  if (isNamed && state === null) keys.push(`name:${words.join(" ")}`);
  if (acronym !== null) keys.push(`name:${nameWords(acronym).join(" ")}`);
  return keys;
}

/** Takes articles off the front, and a common noun before a name (« l'ONG Foo », "the Foo" → "Foo"). */
function stripOpening(form: string, rules: ResolutionRules): string {
  let rest = form;
  for (;;) {
    const opening = /^(?:(\p{L}+)\s+|(\p{L})[’'])(?=\S)/u.exec(rest);
    if (opening === null) return rest;
    const word = (opening[1] ?? `${opening[2]}'`).toLowerCase();
    const isNoun = rules.headFirst && /^\p{Ll}/u.test(rest) && rules.roleNoun(word) !== null;
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
  const { country, concepts, unknown } = stateParts(form, rules);
  return country === null || concepts.length === 0 || unknown > 0
    ? null
    : `state:${country}:${concepts.join(".")}`;
}

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
