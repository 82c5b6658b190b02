import type { LanguageCode } from "../domain/report.ts";
import type { AttributionRules } from "./rules/attribution.ts";
import type { ComparisonRules } from "./rules/comparison.ts";
import type { MeasurementRules } from "./rules/measurement.ts";
import type { ReadingRules } from "./rules/reading.ts";
import type { ResolutionRules } from "./rules/resolution.ts";

/** All that the stages may know of a human language, one part a stage. */
export interface Language {
  readonly code: LanguageCode;
  readonly reading: ReadingRules;
  readonly attribution: AttributionRules;
  readonly resolution: ResolutionRules;
  readonly measurement: MeasurementRules;
  readonly comparison: ComparisonRules;
}

/**
 * Where a language room takes its data from: the caller hands it the files, so that a room does no I/O and
 * loads in a browser or a worker as well.
 */
export interface LanguageFiles {
  /** The text of a data file beside the room's code, such as "cues.tsv". */
  text(name: string): string;
  /** The bytes of a model file, such as "lexicon.bin". */
  bytes(name: string): Uint8Array;
}
