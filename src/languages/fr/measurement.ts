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
    code: "fr",
    numbers: numberRules(
      files.text("numbers.tsv"),
      // « 1.4 % » is written beside « 1,4 % »; « 110.000 » and « 110'000 » beside « 110 000 ».
      { groupMarks: ".'", decimalMarks: ",." },
      { joins: ["et"], links: ["de", "d'", "du", "des"] },
    ),
    bounds: boundRules(files.text("bounds.tsv")),
    dates: dateRules(files.text("dates.tsv")),
    money: moneyRules(files.text("money.tsv")),
    words: wordRules(files.text("measurement-words.tsv")),
    nouns: {
      isHeadFirst: true,
      isOneArticle: true,
      // « deux Britanniques », but « deux Polonais » : a final s after ai or oi stays.
      singularName: (form) => form.replace(/(?<![ao]i)s$/u, ""),
      possessives: new Set([]),
      units: unitRules(files.text("units.tsv")),
      skipped: new Set(["mêmes", "autres", "plus", "«", "»", '"']),
    },
    concepts: conceptRules(
      files.text("measures.tsv"),
      files.text("groups.tsv"),
      files.text("roles.tsv"),
    ),
    places: placeRules(files, {
      adjectiveForms: (each) => [each, `${each}e`, `${each}s`, `${each}es`],
    }),
  };
}
