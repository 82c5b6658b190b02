import type { LanguageFiles } from "../language.ts";
import type { MeasurementRules } from "../rules/measurement.ts";
import {
  boundRules,
  conceptRules,
  dateRules,
  moneyRules,
  numberRules,
  unitRules,
  wordRules,
} from "../rules/measurement-tables.ts";
import { placeRules } from "../rules/place-tables.ts";

/** Builds the measurement rules of this language from its data files. */
export function createMeasurement(files: LanguageFiles): MeasurementRules {
  return {
    code: "en",
    numbers: numberRules(
      files.text("numbers.tsv"),
      { groupMarks: ",", decimalMarks: "." },
      { joins: ["and"], links: ["of"] },
    ),
    bounds: boundRules(files.text("bounds.tsv")),
    dates: dateRules(files.text("dates.tsv")),
    money: moneyRules(files.text("money.tsv")),
    words: wordRules(files.text("measurement-words.tsv")),
    nouns: {
      isHeadFirst: false,
      isOneArticle: false,
      // "three Britons": names of peoples are in no lexicon.
      singularName: (form) => form.replace(/s$/u, ""),
      possessives: new Set(["'s", "'"]),
      units: unitRules(files.text("units.tsv")),
      skipped: new Set(["other", "more", "such", "same", '"', "“", "”"]),
    },
    concepts: conceptRules(
      files.text("measures.tsv"),
      files.text("groups.tsv"),
      files.text("roles.tsv"),
    ),
    places: placeRules(files, {
      adjectiveForms: (each) => [each, `${each}s`],
    }),
  };
}
