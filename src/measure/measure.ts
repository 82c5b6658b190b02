import { cutPieces } from "../base/pieces.ts";
import type { Attribution } from "../domain/attribution.ts";
import type { Figure } from "../domain/figure.ts";
import type { Reading } from "../domain/reading.ts";
import { type Reason, reason } from "../domain/reason.ts";
import type { Report } from "../domain/report.ts";
import type { MeasurementRules } from "../languages/rules/measurement.ts";
import { revisionOf } from "./changes.ts";
import { findMeasures, groupOfDraft } from "./concepts.ts";
import type { Measured } from "./counted-noun.ts";
import { findDates } from "./dates.ts";
import type { Draft } from "./draft.ts";
import { draftFigures } from "./drafts.ts";
import { findParts } from "./parts.ts";
import { datePieces, isOwnPlace, type Place, placeOf } from "./places.ts";
import { findQuantities } from "./quantities.ts";
import { RECALL_FIGURES_MAX, STAND_IN } from "./recalled-noun.ts";
import { findSpeakers } from "./speakers.ts";
import { totalOf } from "./totals.ts";
import { type Timing, timingOf, timingOptions } from "./windows.ts";

/**
 * Finds the figures of a report, in text order: quantities with their bound and counted noun, what they are
 * part of, by whom, what they measure, of whom, when and where. What the text does not say stays null.
 * Dates, ages, durations, distances, labels and scores are no figures. Cost: n log n in the text.
 */
export function measure(
  report: Report,
  reading: Reading,
  attributions: readonly Attribution[],
  rules: MeasurementRules,
): readonly Figure[] {
  if (reading.size === 0) return [];
  const pieces = cutPieces(reading.text);
  const dates = findDates(pieces, rules);
  const measured: Measured = { pieces, reading, rules, inDates: datePieces(dates) };
  const drafts = draftFigures(findQuantities(pieces, dates, rules), measured);
  const parts = findParts(drafts, measured);
  const speakers = findSpeakers(drafts, attributions);
  const measures = findMeasures(drafts, parts, measured);
  const options = timingOptions(report.published, attributions, { dates, measured });
  const timings: Timing[] = [];
  drafts.forEach((draft, index) => {
    const by = speakers[index] ?? null;
    const previous = windowBefore(draft, timings, drafts);
    timings.push(timingOf(draft, { by, previous }, options));
  });
  const places = drafts.map((draft, index) =>
    placeOf(draft, { measured, by: speakers[index] ?? null, sayings: options.sayings }),
  );
  return drafts.map((draft, index) => {
    const part = parts[index] ?? null;
    // A part speaks of the same time and place as its whole, « n'en a compté que 1 900 » as what it recalls.
    const isOfWhole = part !== null && drafts[part.whole]?.sentence === draft.sentence;
    const of = isOfWhole ? part.whole : (standsFor(index, drafts) ?? index);
    const own = places[index] ?? null;
    const isOfOwn = own !== null && isOwnPlace(own, draft, places[of] ?? null, report.text);
    const governed = measures[index] ?? measures[of];
    const was = draft.wasIndex === null ? null : (drafts[draft.wasIndex] ?? null);
    const first = draft.wasIndex ?? index;
    const total = totalOf(was ?? draft, drafts[first - 1], measured);
    const revision = was === null ? null : revisionOf(was, total, measured);
    return figure(draft, index, {
      isCumulative: total !== null || (timings[of]?.window?.isCumulative ?? false),
      revises: revision === null ? null : `f${(draft.wasIndex ?? 0) + 1}`,
      group: isRest(draft) ? null : groupOfDraft(draft, measured),
      partOf: part === null ? null : `f${part.whole + 1}`,
      by: speakers[index]?.id ?? null,
      measure: governed?.measure ?? null,
      timing: timings[of] as Timing,
      place: isOfOwn ? own : (places[of] ?? null),
      reasons: [part?.reason, governed?.reason, total, revision].filter(isReason),
    });
  });
}

function isReason(each: Reason | null | undefined): each is Reason {
  return each !== null && each !== undefined;
}

// Figures and sentences back in which "the same period" is looked for.
const SAME_FIGURES_MAX = 4;
const SAME_SENTENCES_MAX = 2;

/** The timing of the nearest figure before that has a window; null where none is near. */
function windowBefore(
  draft: Draft,
  timings: readonly Timing[],
  drafts: readonly Draft[],
): Timing | null {
  const least = Math.max(0, timings.length - SAME_FIGURES_MAX);
  for (let at = timings.length - 1; at >= least; at -= 1) {
    const timing = timings[at] as Timing;
    const other = drafts[at] as Draft;
    if (draft.sentence - other.sentence > SAME_SENTENCES_MAX) return null;
    if (timing.window !== null) return timing;
  }
  return null;
}

/** The figure that a stand-in recalls: the last before that is no part and counts the same; null for others. */
function standsFor(index: number, drafts: readonly Draft[]): number | null {
  const draft = drafts[index];
  if (draft === undefined || !draft.reasons.some(({ rule }) => rule === STAND_IN)) return null;
  for (let at = index - 1; at >= Math.max(0, index - RECALL_FIGURES_MAX); at -= 1) {
    if (drafts[at]?.unit === draft.unit && drafts[at]?.isPart === false) return at;
  }
  return null;
}

// "Nine children and 14 others": the others are counted by the same noun and need not be children.
function isRest({ noun }: Draft): boolean {
  return noun.form === "other";
}

interface Context {
  readonly group: string | null;
  readonly partOf: string | null;
  readonly by: string | null;
  readonly measure: string | null;
  readonly isCumulative: boolean;
  readonly revises: string | null;
  readonly timing: Timing;
  readonly place: Place | null;
  readonly reasons: readonly Reason[];
}

function figure(draft: Draft, index: number, context: Context): Figure {
  const { value, valueMax, bound } = draft.quantity;
  const { timing, place, reasons, isCumulative, revises, ...stated } = context;
  const located = place === null ? [] : [reason("measure.place.locative", [place.span])];
  return Object.freeze({
    id: `f${index + 1}`,
    span: draft.span,
    value,
    valueMax,
    bound,
    unit: draft.unit,
    ...stated,
    window: timing.window,
    ...(isCumulative ? { isCumulative: true as const } : {}),
    ...(revises === null ? {} : { revises }),
    asOf: timing.asOf,
    place,
    reasons: Object.freeze([...draft.reasons, ...reasons, ...timing.reasons, ...located]),
  });
}
