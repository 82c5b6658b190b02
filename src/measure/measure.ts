import type { Attribution } from "../domain/attribution.ts";
import type { Figure } from "../domain/figure.ts";
import type { Reading } from "../domain/reading.ts";
import type { Report } from "../domain/report.ts";
import type { MeasurementRules } from "../languages/rules/measurement.ts";

/** Finds the figures of a report, in text order. */
export function measure(
  _report: Report,
  _reading: Reading,
  _attributions: readonly Attribution[],
  _rules: MeasurementRules,
): readonly Figure[] {
  return [];
}
