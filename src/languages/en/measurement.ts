import type { LanguageFiles } from "../language.ts";
import type { MeasurementRules } from "../rules/measurement.ts";
import { measurementRules } from "../rules/measurement-files.ts";

/** Builds the measurement rules of this language from its data files. */
export function createMeasurement(files: LanguageFiles): MeasurementRules {
  return measurementRules(files, {
    code: "en",
    marks: { groupMarks: ",", decimalMarks: "." },
    links: { joins: ["and"], links: ["of"] },
    nouns: {
      isHeadFirst: false,
      isOneArticle: false,
      // "three Britons": names of peoples are in no lexicon.
      singularName: (form) => form.replace(/s$/u, ""),
      possessives: new Set(["'s", "'"]),
      skipped: new Set(["other", "more", "such", "same", '"', "“", "”"]),
    },
    adjectiveForms: (each) => [each, `${each}s`],
  });
}
