import { foldName } from "../../base/fold.ts";
import { type Phrases, phrasesOf } from "../../base/phrases.ts";
import { parseTable } from "../../base/table.ts";
import type { LanguageFiles } from "../language.ts";

/** What tells places from other names, and one place from another under all its names. */
export interface PlaceRules {
  /** Words for the parts of a place by compass → "n", "ne" … */
  readonly compass: Phrases<string>;
  /** Folded names of known places → a key that the same place has in every language. */
  readonly keys: ReadonlyMap<string, string>;
  /** Folded words that are never a place by themselves: months, weekdays, adjectives of countries. */
  readonly adjectives: ReadonlySet<string>;
  /** Folded names of bodies, and nouns that head such names ("centre", "ministry"). */
  readonly bodies: ReadonlySet<string>;
  readonly bodyNouns: ReadonlySet<string>;
}

/**
 * From `compass.tsv` (direction, forms), `places.tsv` (key, names), `countries.tsv` (code, names, adjectives,
 * seats), `bodies.tsv` (key, names) and `roles.tsv` (noun, class). The first seat of a country is its capital.
 */
export function placeRules(
  files: LanguageFiles,
  { adjectiveForms }: { readonly adjectiveForms: (adjective: string) => readonly string[] },
): PlaceRules {
  const table = (name: string) => parseTable(files.text(name));
  const countries = table("countries.tsv");
  const keys = new Map<string, string>();
  for (const [code = "", names = "", , seats = ""] of countries) {
    for (const name of split(names)) keys.set(foldName(name), code);
    const [capital] = split(seats);
    if (capital !== undefined) keys.set(foldName(capital), `${code}-capital`);
  }
  for (const [key = "", names = ""] of table("places.tsv")) {
    for (const name of split(names)) keys.set(foldName(name), key);
  }
  const adjectives = countries.flatMap(([, , adjective = ""]) =>
    split(adjective).flatMap((each) => [each, ...adjectiveForms(each)]),
  );
  const calendar = table("dates.tsv")
    .filter(([kind]) => kind === "month:" || kind === "weekday:")
    .flatMap(([, , forms = ""]) => forms.split(","));
  const bodyNouns = table("roles.tsv")
    .filter(([, type]) => type === "organisation")
    .map(([noun = ""]) => noun);
  return {
    compass: phrasesOf(
      table("compass.tsv").flatMap(([direction = "", forms = ""]) =>
        forms.split(",").map((form) => [form.trim(), direction] as const),
      ),
    ),
    keys,
    adjectives: folded([...adjectives, ...calendar]),
    bodies: folded(table("bodies.tsv").flatMap(([, names = ""]) => split(names))),
    bodyNouns: folded(bodyNouns),
  };
}

function split(names: string): readonly string[] {
  return names.split("|").filter((name) => name !== "");
}

function folded(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map(foldName));
}
