import { phraseUpTo } from "../base/phrases.ts";
import type { Attribution } from "../domain/attribution.ts";
import type { TimeWindow } from "../domain/figure.ts";
import { sentenceWords, wordFeature } from "../domain/reading.ts";
import { type Reason, reason } from "../domain/reason.ts";
import { contains, overlaps, type Span } from "../domain/span.ts";
import { type Day, dayOfIso, isoOf } from "./calendar.ts";
import type { Measured } from "./counted-noun.ts";
import { findDatelines } from "./datelines.ts";
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
  /** Those of them that stand in datelines. */
  readonly datelines: ReadonlySet<DateExpression>;
  /** The day that relative wordings are laid on; null when not known. */
  readonly today: Day | null;
  /** Whether that day comes from the text, not from the report's metadata. */
  readonly isTodayWorded: boolean;
  /** Ends of the words of saying and of the sources that follow them. */
  readonly sayings: ReadonlySet<number>;
  readonly measured: Measured;
}

/** What the times of a report's figures are told by, for all of them. */
export function timingOptions(
  published: string | null,
  attributions: readonly Attribution[],
  { dates, measured }: Pick<TimingOptions, "dates" | "measured">,
): TimingOptions {
  const datelines = findDatelines(dates, measured);
  const day = dayOfIso(published);
  const today = day ?? worded(datelines);
  const isTodayWorded = day === null && today !== null;
  const sayings = sayingEnds(attributions);
  return { dates, datelines, today, isTodayWorded, sayings, measured };
}

/** The day of the first dateline that gives a full date; null where none does. */
function worded(datelines: ReadonlySet<DateExpression>): Day | null {
  for (const date of datelines) {
    const period = resolveDate(date, { today: null, lean: "past" })?.period;
    if (period && period.from !== null && period.from === period.to) return period.from;
  }
  return null;
}

function sayingEnds(attributions: readonly Attribution[]): ReadonlySet<number> {
  const ends = new Set<number>();
  for (const { cue, source } of attributions) {
    const cueEnd = cue[cue.length - 1]?.end;
    if (cueEnd === undefined) continue;
    ends.add(cueEnd);
    // "said the minister on Tuesday".
    for (const { start, end } of source) if (start - cueEnd === 1) ends.add(end);
  }
  return ends;
}

// Wordings of time on either side of a figure that are looked at.
const DATES_AROUND = 4;

/**
 * The window of a figure: the nearest wording of time in its sentence. A date that stands with the saying
 * ("a annoncé mercredi", "rendues publiques le 14") is when the figure was given, not what it speaks of.
 */
export function timingOf(
  draft: Draft,
  { by, previous }: { readonly by: Attribution | null; readonly previous: Timing | null },
  options: TimingOptions,
): Timing {
  const { dates, today, measured } = options;
  const near = datesNear(draft, dates, measured);
  const lean = leanOf(draft, by, measured);
  let asOf: Day | null = null;
  const reasons: Reason[] = [];
  const windows: DateExpression[] = [];
  for (const date of near) {
    if (options.datelines.has(date)) continue;
    if (!isOfSaying(date, { draft, by }, options)) {
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
  const window = firstWindow(windows, { today: asOf ?? today, lean, previous, options });
  if (window !== null)
    reasons.push(reason(`measure.window.${window.anchor}`, [window.span], { detail: window.edtf }));
  return { window, asOf: asOf === null ? null : isoOf(asOf), reasons };
}

/** A forecast looks ahead, unless its sentence tells of what was: "feared a bomb when the blast killed four". */
function leanOf(
  { sentence }: Draft,
  by: Attribution | null,
  { reading }: Measured,
): "past" | "future" {
  if (by?.stance !== "expects" && by?.stance !== "commits") return "past";
  const { first, after } = sentenceWords(reading, sentence);
  for (let word = first; word < after; word += 1) {
    const offset = reading.starts[word] as number;
    const isSaid = by.content.some(({ start, end }) => offset >= start && offset < end);
    const isPast = wordFeature(reading, word, "Tense") === "Past";
    if (isSaid && isPast && wordFeature(reading, word, "VerbForm") === "Fin") return "past";
  }
  return "future";
}

interface Laying {
  readonly today: Day | null;
  readonly lean: "past" | "future";
  readonly previous: Timing | null;
  readonly options: TimingOptions;
}

function firstWindow(dates: readonly DateExpression[], laying: Laying): TimeWindow | null {
  const { previous, options } = laying;
  for (const date of dates) {
    if (date.operation === "same") {
      const same = previous?.window ?? null;
      if (same !== null) return Object.freeze({ ...same, span: date.span });
      continue;
    }
    const resolved = resolveDate(date, laying);
    if (resolved === null) continue;
    const window = windowOf(date, resolved);
    const isWorded = options.isTodayWorded && window.anchor === "publication";
    return isWorded ? Object.freeze({ ...window, anchor: "text" }) : window;
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

// What is said to have lasted, or to run up to now, is never the day of a saying.
const PERIODS: ReadonlySet<DateExpression["operation"]> = new Set([
  "event",
  "open",
  "past",
  "lapse",
  "same",
  "since",
  "until",
  "to-date",
]);

function isOfSaying(
  date: DateExpression,
  { draft, by }: { readonly draft: Draft; readonly by: Attribution | null },
  { measured: { pieces, rules }, sayings }: TimingOptions,
): boolean {
  if (PERIODS.has(date.operation)) return false;
  if (phraseUpTo(pieces, date.first, rules.words.asof) !== null) return true;
  // « …, a annoncé mercredi l'Observatoire » : whoever says it, the day is the saying's.
  if (sayings.has(date.span.start - 1)) return true;
  if (by === null || by.cue.length === 0) return false;
  const holds = by.content.some((content) => contains(content, draft.span));
  return holds && !by.content.some((content) => overlaps(content, date.span));
}
