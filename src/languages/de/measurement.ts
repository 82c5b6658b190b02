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
import { adjectiveForms } from "./resolution.ts";

/** Builds the measurement rules of this language from its data files. */
export function createMeasurement(files: LanguageFiles): MeasurementRules {
  return {
    code: "de",
    numbers: numberRules(
      files.text("numbers.tsv"),
      { groupMarks: ".", decimalMarks: "," },
      { joins: ["und"], links: ["von"] },
    ),
    bounds: boundRules(files.text("bounds.tsv")),
    dates: dateRules(files.text("dates.tsv")),
    money: moneyRules(files.text("money.tsv")),
    words: wordRules(files.text("measurement-words.tsv")),
    nouns: {
      isHeadFirst: false,
      isOneArticle: false,
      // "drei Briten": names of peoples are in no lexicon.
      singularName: (form) => form.replace(/n$/u, ""),
      possessives: new Set(),
      units: unitRules(files.text("units.tsv")),
      skipped: new Set(["andere", "anderen", "weitere", "weiteren", '"', "„", "“"]),
    },
    concepts: conceptRules(
      files.text("measures.tsv"),
      files.text("groups.tsv"),
      files.text("roles.tsv"),
    ),
    places: placeRules(files, {
      adjectiveForms,
    }),
  };
}
