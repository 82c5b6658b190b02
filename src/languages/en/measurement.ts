import type { LanguageFiles } from "../language.ts";
import type { MeasurementRules } from "../rules/measurement.ts";
import { boundRules, dateRules, numberRules } from "../rules/measurement-tables.ts";

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
  };
}
