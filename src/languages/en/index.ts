import type { Language, LanguageFiles } from "../language.ts";
import { createAttribution } from "./attribution.ts";
import { createComparison } from "./comparison.ts";
import { createMeasurement } from "./measurement.ts";
import { createReading } from "./reading.ts";
import { createResolution } from "./resolution.ts";

/** Assembles the English room from its data files. */
export function createEnglish(files: LanguageFiles): Language {
  return {
    code: "en",
    reading: createReading(files),
    attribution: createAttribution(files),
    resolution: createResolution(files),
    measurement: createMeasurement(files),
    comparison: createComparison(files),
  };
}
