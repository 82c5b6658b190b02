import type { LanguageFiles } from "../language.ts";
import type { MeasurementRules } from "../rules/measurement.ts";
import { measurementRules } from "../rules/measurement-files.ts";
import { adjectiveForms } from "./resolution.ts";

/** Builds the measurement rules of this language from its data files. */
export function createMeasurement(files: LanguageFiles): MeasurementRules {
  return measurementRules(files, {
    code: "de",
    marks: { groupMarks: ".", decimalMarks: "," },
    links: { joins: ["und"], links: ["von"] },
    nouns: {
      isHeadFirst: false,
      isOneArticle: false,
      // "drei Briten": names of peoples are in no lexicon.
      singularName: (form) => form.replace(/n$/u, ""),
      possessives: new Set(),
      skipped: new Set(["andere", "anderen", "weitere", "weiteren", '"', "„", "“"]),
    },
    adjectiveForms,
  });
}
