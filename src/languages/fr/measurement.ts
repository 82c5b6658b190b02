import type { LanguageFiles } from "../language.ts";
import type { MeasurementRules } from "../rules/measurement.ts";

/** Builds the measurement rules of this language from its data files. */
export function createMeasurement(_files: LanguageFiles): MeasurementRules {
  return { code: "fr" };
}
