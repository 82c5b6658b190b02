import type { LanguageFiles } from "../language.ts";
import type { MeasurementRules } from "../rules/measurement.ts";
import { measurementRules } from "../rules/measurement-files.ts";

/** Builds the measurement rules of this language from its data files. */
export function createMeasurement(files: LanguageFiles): MeasurementRules {
  return measurementRules(files, {
    code: "fr",
    // « 1.4 % » is written beside « 1,4 % »; « 110.000 » and « 110'000 » beside « 110 000 ».
    marks: { groupMarks: ".'", decimalMarks: ",." },
    links: { joins: ["et"], links: ["de", "d'", "du", "des"] },
    nouns: {
      isHeadFirst: true,
      isOneArticle: true,
      // « deux Britanniques », but « deux Polonais » : a final s after ai or oi stays.
      singularName: (form) => form.replace(/(?<![ao]i)s$/u, ""),
      possessives: new Set([]),
      skipped: new Set(["mêmes", "autres", "plus", "«", "»", '"']),
    },
    adjectiveForms: (each) => [each, `${each}e`, `${each}s`, `${each}es`],
  });
}
