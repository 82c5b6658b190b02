import type { LanguageFiles } from "../language.ts";
import type { CountedNounRules, MeasurementRules } from "./measurement.ts";
import {
  boundRules,
  conceptRules,
  dateRules,
  moneyRules,
  numberRules,
  unitRules,
  wordRules,
} from "./measurement-tables.ts";
import { placeRules } from "./place-tables.ts";

/** What a language says of measurement that stands in none of its data files. */
export interface MeasurementHabits {
  readonly code: string;
  /** Signs that part thousands, and those that stand before decimals. */
  readonly marks: { readonly groupMarks: string; readonly decimalMarks: string };
  /** Words between the parts of a number ("and"), and between a number and what it counts ("of"). */
  readonly links: { readonly joins: readonly string[]; readonly links: readonly string[] };
  readonly nouns: Omit<CountedNounRules, "units">;
  /** The forms of an adjective of a place, from its base form. */
  readonly adjectiveForms: (adjective: string) => readonly string[];
}

/**
 * Builds a language's measurement rules from its data files (`numbers`, `bounds`, `dates`, `money`,
 * `measurement-words`, `units`, `measures`, `groups`, `roles` and those of places, all .tsv) and its habits.
 */
export function measurementRules(
  files: LanguageFiles,
  { code, marks, links, nouns, adjectiveForms }: MeasurementHabits,
): MeasurementRules {
  return {
    code,
    numbers: numberRules(files.text("numbers.tsv"), marks, links),
    bounds: boundRules(files.text("bounds.tsv")),
    dates: dateRules(files.text("dates.tsv")),
    money: moneyRules(files.text("money.tsv")),
    words: wordRules(files.text("measurement-words.tsv")),
    nouns: { ...nouns, units: unitRules(files.text("units.tsv")) },
    concepts: conceptRules(
      files.text("measures.tsv"),
      files.text("groups.tsv"),
      files.text("roles.tsv"),
    ),
    places: placeRules(files, { adjectiveForms }),
  };
}
