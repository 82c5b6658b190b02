import type { Language, LanguageFiles } from "../language.ts";
import { createAttribution } from "./attribution.ts";
import { createComparison } from "./comparison.ts";
import { createMeasurement } from "./measurement.ts";
import { createReading } from "./reading.ts";
import { createResolution } from "./resolution.ts";

/** Assembles the German room from its data files. */
export function createGerman(files: LanguageFiles): Language {
  return {
    code: "de",
    reading: createReading(files),
    attribution: createAttribution(files),
    resolution: createResolution(files),
    measurement: createMeasurement(files),
    comparison: createComparison(files),
  };
}
