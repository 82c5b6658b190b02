import type { Attribution } from "../domain/attribution.ts";
import type { Reading } from "../domain/reading.ts";
import type { Report } from "../domain/report.ts";
import type { AttributionRules } from "../languages/rules/attribution.ts";

/**
 * Finds who says what: source, cue and content spans, nesting, kind, stance and hedges, in text order of
 * the contents. Speakers are left null for `resolve`.
 */
export function attribute(
  _report: Report,
  _reading: Reading,
  _rules: AttributionRules,
): readonly Attribution[] {
  return [];
}
