import { cutPieces } from "../base/pieces.ts";
import type { Attribution } from "../domain/attribution.ts";
import type { Figure } from "../domain/figure.ts";
import type { Reading } from "../domain/reading.ts";
import type { Report } from "../domain/report.ts";
import type { MeasurementRules } from "../languages/rules/measurement.ts";
import type { Measured } from "./counted-noun.ts";
import { findDates } from "./dates.ts";
import { draftFigures } from "./drafts.ts";
import { findQuantities } from "./quantities.ts";

/** Finds the figures of a report, in text order. */
export function measure(
  _report: Report,
  reading: Reading,
  _attributions: readonly Attribution[],
  rules: MeasurementRules,
): readonly Figure[] {
  if (reading.size === 0) return [];
  const pieces = cutPieces(reading.text);
  const dates = findDates(pieces, rules);
  const measured: Measured = { pieces, reading, rules };
  const drafts = draftFigures(findQuantities(pieces, dates, rules), measured);
  return drafts.map((draft, index) => ({
    id: `f${index + 1}`,
    span: draft.span,
    value: draft.quantity.value,
    valueMax: draft.quantity.valueMax,
    bound: draft.quantity.bound,
    unit: draft.unit,
    measure: null,
    group: null,
    partOf: null,
    by: null,
    window: null,
    asOf: null,
    place: null,
    reasons: draft.reasons,
  }));
}
