import { parseTable } from "../../base/table.ts";
import type { ActorType } from "../../domain/actor.ts";
import type { LanguageFiles } from "../language.ts";
import type {
  ActorNumber,
  Gender,
  OfficeName,
  Pronoun,
  ResolutionRules,
  RoleNoun,
  SmallWord,
  Title,
} from "./resolution.ts";

/** What differs between languages beside the data files. */
export interface ResolutionShape {
  readonly code: string;
  readonly headFirst: boolean;
  readonly hasGenderedThings: boolean;
  /** Possible singulars of a word, the likeliest first; without the word itself. */
  readonly singulars: (word: string) => readonly string[];
  /** Possible masculines of a noun of people; empty where the language has no such forms. */
  readonly masculines: (word: string) => readonly string[];
  /** Whether a word ends as adjectives of places do. */
  readonly mayBeDemonym: (word: string) => boolean;
  /** All forms of an adjective of country, given its first form. */
  readonly adjectiveForms: (adjective: string) => readonly string[];
  readonly commonForm: (word: string) => string;
}

type Rows = readonly (readonly string[])[];
const SMALL_WORDS: readonly SmallWord[] = [
  "definite",
  "indefinite",
  "demonstrative",
  "possessive",
  "quantity",
  "plural",
  "masculine",
  "feminine",
  "linker",
  "complement",
  "particle",
  "conjunction",
  "example",
  "former",
  "source",
  "agency",
  "taken",
  "byline",
  "corporate",
  "one",
  "past",
  "portion",
  "calendar",
  "occasion",
  "naming",
  "period",
];

/** Builds the resolution rules of a language from its data files, which have the same names in every room. */
export function loadResolution(files: LanguageFiles, shape: ResolutionShape): ResolutionRules {
  const table = (name: string): Rows => parseTable(files.text(name));
  const countries = table("countries.tsv");
  const nouns = roleNouns(table("roles.tsv"));
  return {
    code: shape.code,
    headFirst: shape.headFirst,
    hasGenderedThings: shape.hasGenderedThings,
    meansPeople: peopleAmong(table("speaking-nouns.tsv"), shape),
    mayBeDemonym: shape.mayBeDemonym,
    roleNoun: (word) => findNoun(nouns, word, shape.singulars),
    pronouns: new Map(table("pronouns.tsv").map((row) => [cell(row, 0), pronounOf(row)])),
    titles: new Map(table("titles.tsv").map((row) => [cell(row, 0), titleOf(row)])),
    givenNames: givenNames(table("names.tsv")),
    demonyms: byForm(countries, 2, shape.adjectiveForms),
    countries: byForm(countries, 1, (name) => [name]),
    seats: byForm(countries, 3, (name) => [name]),
    small: smallWords(table("actor-words.tsv")),
    commonForm: shape.commonForm,
    offices: table("offices.tsv").map(officeOf),
    bodies: keysByName(table("bodies.tsv")),
    people: keysByName(table("people.tsv")),
    stateWords: keysByName(table("state-words.tsv")),
    agencies: new Map(table("agencies.tsv").map((row) => [cell(row, 0), cell(row, 1)])),
  };
}

function cell(row: readonly string[], index: number): string {
  return row[index] ?? "";
}

function forms(row: readonly string[], index: number): readonly string[] {
  return cell(row, index)
    .split("|")
    .filter((form) => form !== "");
}

function genderOf(text: string): Gender {
  return text === "m" || text === "f" || text === "n" ? text : null;
}

function numberOf(text: string): ActorNumber {
  return text === "one" || text === "several" ? text : null;
}

function roleNouns(rows: Rows): ReadonlyMap<string, RoleNoun> {
  return new Map(
    rows.map((row) => [
      cell(row, 0),
      {
        noun: cell(row, 0),
        type: cell(row, 1) as ActorType,
        gender: genderOf(cell(row, 2)),
        kinds: cell(row, 3).split(","),
        isGeneric: cell(row, 4) === "generic",
        isVoice: cell(row, 4) === "voice",
        isRelational: cell(row, 4) === "relational",
      },
    ]),
  );
}

/** « ex-président », "ex-minister": of both languages. */
const EX = "ex-";

function findNoun(
  nouns: ReadonlyMap<string, RoleNoun>,
  word: string,
  singulars: ResolutionShape["singulars"],
): { readonly role: RoleNoun; readonly number: ActorNumber } | null {
  const exact = nouns.get(word);
  if (exact !== undefined) return { role: exact, number: "one" };
  if (word.startsWith(EX)) return findNoun(nouns, word.slice(EX.length), singulars);
  for (const singular of singulars(word)) {
    const role = nouns.get(singular);
    if (role !== undefined) return { role, number: "several" };
  }
  return null;
}

function peopleAmong(rows: Rows, shape: ResolutionShape): (word: string) => boolean {
  const people = new Set(rows.flatMap((row) => forms(row, 1)));
  return (word) => {
    const singulars = [word, ...shape.singulars(word)];
    return [...singulars, ...singulars.flatMap(shape.masculines)].some((form) => people.has(form));
  };
}

function pronounOf(row: readonly string[]): Pronoun {
  return {
    class: cell(row, 1) as Pronoun["class"],
    person: Number(cell(row, 2)) as Pronoun["person"],
    number: numberOf(cell(row, 3)),
    gender: genderOf(cell(row, 4)),
  };
}

function titleOf(row: readonly string[]): Title {
  return { gender: genderOf(cell(row, 1)), number: numberOf(cell(row, 2)) };
}

function givenNames(rows: Rows): ReadonlyMap<string, Gender> {
  const names = new Map<string, Gender>();
  for (const row of rows) {
    for (const name of cell(row, 1).split(" "))
      names.set(name.toLowerCase(), genderOf(cell(row, 0)));
  }
  return names;
}

function byForm(
  rows: Rows,
  column: number,
  formsOf: (form: string) => readonly string[],
): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const row of rows) {
    for (const form of forms(row, column).flatMap(formsOf)) {
      if (!codes.has(form.toLowerCase())) codes.set(form.toLowerCase(), cell(row, 0));
    }
  }
  return codes;
}

/** Name → key; a name that two keys claim goes to the first. */
function keysByName(rows: Rows): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const row of rows) {
    for (const name of forms(row, 1)) if (!keys.has(name)) keys.set(name, cell(row, 0));
  }
  return keys;
}

function smallWords(rows: Rows): ResolutionRules["small"] {
  const sets = Object.fromEntries(SMALL_WORDS.map((name) => [name, new Set<string>()]));
  for (const row of rows) for (const word of forms(row, 1)) sets[cell(row, 0)]?.add(word);
  return sets as Record<SmallWord, Set<string>>;
}

function officeOf(row: readonly string[]): OfficeName {
  const words = (index: number): readonly string[] => cell(row, index).split(" ");
  return { words: words(0), same: words(1), kinds: cell(row, 2).split(",") };
}
