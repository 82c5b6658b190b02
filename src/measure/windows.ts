import { phraseUpTo } from "../base/phrases.ts";
import type { Attribution } from "../domain/attribution.ts";
import type { TimeWindow } from "../domain/figure.ts";
import { sentenceWords } from "../domain/reading.ts";
import { type Reason, reason } from "../domain/reason.ts";
import { contains, overlaps, type Span } from "../domain/span.ts";
import { type Day, isoOf } from "./calendar.ts";
import type { Measured } from "./counted-noun.ts";
import type { DateExpression } from "./dates.ts";
import type { Draft } from "./draft.ts";
import { resolveDate, windowOf } from "./resolve-date.ts";

/** When a figure speaks of, and when it was given. */
export interface Timing {
  readonly window: TimeWindow | null;
  /** A day as YYYY-MM-DD. */
  readonly asOf: string | null;
  readonly reasons: readonly Reason[];
}

/** What the time of a figure is told by. */
export interface TimingOptions {
  readonly dates: readonly DateExpression[];
  /** Day of publication. */
  readonly today: Day | null;
  readonly measured: Measured;
}

// Wordings of time on either side of a figure that are looked at.
const DATES_AROUND = 4;

/**
 * The window of a figure: the nearest wording of time in its sentence. A date that stands with the saying
 * ("a annoncé mercredi", "rendues publiques le 14") is when the figure was given, not what it speaks of.
 */
export function timingOf(draft: Draft, by: Attribution | null, options: TimingOptions): Timing {
  const { dates, today, measured } = options;
  const near = datesNear(draft, dates, measured);
  const lean = by?.stance === "expects" || by?.stance === "commits" ? "future" : "past";
  let asOf: Day | null = null;
  const reasons: Reason[] = [];
  const windows: DateExpression[] = [];
  for (const date of near) {
    if (!isOfSaying(date, draft, by, measured)) {
      windows.push(date);
      continue;
    }
    const given = resolveDate(date, { today, lean: "past" });
    const isDay =
      given !== null && given.period.from !== null && given.period.from === given.period.to;
    if (isDay && asOf === null) {
      asOf = given.period.from;
      reasons.push(reason("measure.as-of.saying", [date.span]));
    }
  }
  const window = firstWindow(windows, { today: asOf ?? today, lean });
  if (window !== null)
    reasons.push(reason(`measure.window.${window.anchor}`, [window.span], { detail: window.edtf }));
  return { window, asOf: asOf === null ? null : isoOf(asOf), reasons };
}

function firstWindow(
  dates: readonly DateExpression[],
  anchor: { readonly today: Day | null; readonly lean: "past" | "future" },
): TimeWindow | null {
  for (const date of dates) {
    const resolved = resolveDate(date, anchor);
    if (resolved !== null) return windowOf(date, resolved);
  }
  return null;
}

/** The wordings of time in the figure's sentence, the nearest first. */
function datesNear(
  { span, sentence }: Draft,
  dates: readonly DateExpression[],
  { reading }: Measured,
): readonly DateExpression[] {
  const { first, after } = sentenceWords(reading, sentence);
  const start = reading.starts[first] as number;
  const end = reading.ends[after - 1] as number;
  const middle = firstAfter(dates, span.start);
  return dates
    .slice(Math.max(0, middle - DATES_AROUND), middle + DATES_AROUND)
    .filter((date) => date.span.start >= start && date.span.end <= end)
    .sort((a, b) => distance(a.span, span) - distance(b.span, span));
}

function firstAfter(dates: readonly DateExpression[], offset: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((dates[middle] as DateExpression).span.start >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function distance(a: Span, b: Span): number {
  return Math.max(a.start - b.end, b.start - a.end, 0);
}

function isOfSaying(
  date: DateExpression,
  draft: Draft,
  by: Attribution | null,
  { pieces, rules }: Measured,
): boolean {
  if (date.operation === "event" || date.operation === "open") return false;
  if (phraseUpTo(pieces, date.first, rules.words.asof) !== null) return true;
  if (by === null || by.cue.length === 0) return false;
  const holds = by.content.some((content) => contains(content, draft.span));
  return holds && !by.content.some((content) => overlaps(content, date.span));
}
