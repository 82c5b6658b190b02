import type { TimeWindow } from "../domain/figure.ts";
import {
  type Day,
  dayOf,
  dayPeriod,
  edtfOf,
  monthPeriod,
  type Period,
  partsOf,
  shift,
  unitPeriod,
  yearPeriod,
} from "./calendar.ts";
import type { DateExpression } from "./dates.ts";

/** What a wording of time is laid on. */
export interface DateAnchor {
  /** The day the report was published; null when not known: then only full dates resolve. */
  readonly today: Day | null;
  /** Which way a date without a year or a bare weekday leans: reports look back, forecasts ahead. */
  readonly lean: "past" | "future";
}

/** A wording laid on the calendar, and what it was laid on. */
export interface Resolved {
  readonly period: Period;
  readonly anchor: TimeWindow["anchor"];
}

/**
 * Lays a wording of time on the calendar; null where that would be a guess: a relative wording in a report
 * without publication date, or a date that does not exist.
 */
export function resolveDate(expression: DateExpression, anchor: DateAnchor): Resolved | null {
  const fixed = fixedPeriod(expression);
  if (fixed !== null) return { period: fixed, anchor: "text" };
  if (expression.operation === "event" || expression.operation === "open") {
    if (anchor.today === null) return null;
    return { period: { from: null, to: anchor.today, granularity: "day" }, anchor: "event" };
  }
  if (expression.parts.length > 0) return composed(expression, anchor);
  if (anchor.today === null) return null;
  const period = relativePeriod(expression, { ...anchor, today: anchor.today });
  return period === null ? null : { period, anchor: "publication" };
}

/** A resolved wording as a window of time. */
export function windowOf(expression: DateExpression, { period, anchor }: Resolved): TimeWindow {
  const { granularity } = period;
  const window = { edtf: edtfOf(period), anchor, granularity, span: expression.span };
  const isCumulative = COUNTING_UP.has(expression.operation);
  return Object.freeze(isCumulative ? { ...window, isCumulative } : window);
}

// Wordings that count up from a start: "since Monday", « depuis le début de l'année », "in all".
const COUNTING_UP: ReadonlySet<DateExpression["operation"]> = new Set([
  "since",
  "to-date",
  "event",
  "open",
]);

/** What the wording fixes by itself: a full date, a month with its year, a year. */
function fixedPeriod({ operation, days, months, years, parts }: DateExpression): Period | null {
  const year = years[0];
  const month = months[0];
  if (year === undefined || parts.length > 0) return null;
  if (operation === "year") return yearPeriod(year);
  if (month === undefined) return null;
  if (operation === "months") return joined(months.map((each) => monthPeriod(year, each)));
  if (operation === "month") return monthPeriod(year, month);
  return joined(days.map((day) => dayOrNull(dayOf(year, month, day))));
}

function dayOrNull(day: Day | null): Period | null {
  return day === null ? null : dayPeriod(day);
}

/** From the first period's start to the last one's end; null when one is missing or they run backwards. */
function joined(periods: readonly (Period | null)[]): Period | null {
  const first = periods[0];
  const last = periods[periods.length - 1];
  if (!first || !last) return null;
  if (first.from !== null && last.to !== null && first.from > last.to) return null;
  return { from: first.from, to: last.to, granularity: last.granularity };
}

function composed(expression: DateExpression, anchor: DateAnchor): Resolved | null {
  const isAhead = expression.operation === "by";
  const leaning: DateAnchor = isAhead ? { ...anchor, lean: "future" } : anchor;
  const parts = expression.parts.map((part) => resolveDate(part, leaning));
  const first = parts[0];
  if (!first || parts.includes(null)) return null;
  const { granularity } = first.period;
  const { today } = anchor;
  const inner = parts.every((part) => part?.anchor === "text") ? "text" : "publication";
  const period = ((): Period | null => {
    if (expression.operation === "since")
      return { from: first.period.from, to: today, granularity };
    if (expression.operation === "until") return { from: null, to: first.period.to, granularity };
    if (expression.operation === "by") return { from: today, to: first.period.to, granularity };
    return joined(parts.map((part) => part?.period ?? null));
  })();
  const isBackwards =
    period !== null && period.from !== null && period.to !== null && period.from > period.to;
  return period === null || isBackwards ? null : { period, anchor: inner };
}

interface Today extends DateAnchor {
  readonly today: Day;
}

type Relative = (expression: DateExpression, anchor: Today) => Period | null;

const RELATIVES: Readonly<Partial<Record<DateExpression["operation"], Relative>>> = {
  date: dateWithoutYear,
  days: dateWithoutYear,
  month: monthWithoutYear,
  months: monthWithoutYear,
  weekday: ({ weekdays, modifier }, anchor) =>
    dayOrNull(weekdayNear(weekdays[0], modifier, anchor)),
  weekdays: weekdayRange,
  offset: ({ offset }, { today }) => dayPeriod(today + offset),
  this: ({ unit }, { today }) => unitPeriod(today, unit ?? "day", 0),
  previous: ({ unit }, { today }) => unitPeriod(today, unit ?? "day", -1),
  next: ({ unit }, { today }) => unitPeriod(today, unit ?? "day", 1),
  past: ({ counts, unit }, { today }) => ({
    from: shift(today, unit ?? "day", -(counts[0] ?? 1)),
    to: today,
    granularity: unit ?? "day",
  }),
  lapse: ({ counts, unit }, { today, lean }) => {
    const other = shift(today, unit ?? "day", (lean === "past" ? -1 : 1) * (counts[0] ?? 1));
    const granularity = unit ?? "day";
    return { from: Math.min(other, today), to: Math.max(other, today), granularity };
  },
  ago: ({ counts, unit }, { today }) => around(today, unit ?? "day", -(counts[0] ?? 1)),
  ahead: ({ counts, unit }, { today }) => {
    const [first = 1, last = first] = counts;
    return joined([around(today, unit ?? "day", first), around(today, unit ?? "day", last)]);
  },
  "to-date": ({ unit }, { today }) => ({ ...unitPeriod(today, unit ?? "year", 0), to: today }),
};

function relativePeriod(expression: DateExpression, anchor: Today): Period | null {
  return RELATIVES[expression.operation]?.(expression, anchor) ?? null;
}

/** The unit that lies `count` units away: "il y a deux mois" is a month, "trois jours" a day. */
function around(today: Day, unit: DateExpression["unit"] & string, count: number): Period {
  const day = shift(today, unit, count);
  return unit === "hour" || unit === "day" ? dayPeriod(day) : unitPeriod(day, unit, 0);
}

// A date without a year that lies more than this many days ahead was last year's: half a year.
const AHEAD_DAYS_MAX = 183;

/** Of the years round today's, the one that puts the date nearest, or on the side that a modifier says. */
function nearestYear(
  make: (year: number) => Period | null,
  { modifier }: DateExpression,
  { today }: Today,
): Period | null {
  const { year } = partsOf(today);
  let best: Period | null = null;
  for (const candidate of [year - 1, year, year + 1]) {
    const period = make(candidate);
    const from = period?.from ?? null;
    if (period === null || from === null || !isOnSide(from, modifier, today)) continue;
    const bestFrom = best?.from ?? null;
    if (bestFrom === null || distance(from, today) < distance(bestFrom, today)) best = period;
  }
  return best;
}

function isOnSide(day: Day, modifier: DateExpression["modifier"], today: Day): boolean {
  if (modifier === "last") return day <= today;
  return modifier === "next" ? day > today : day - today <= AHEAD_DAYS_MAX;
}

function distance(a: Day, b: Day): number {
  return Math.abs(a - b);
}

function dateWithoutYear(expression: DateExpression, anchor: Today): Period | null {
  const { days, months } = expression;
  const month = months[0] ?? 0;
  const make = (year: number) => joined(days.map((day) => dayOrNull(dayOf(year, month, day))));
  return nearestYear(make, expression, anchor);
}

function monthWithoutYear(expression: DateExpression, anchor: Today): Period | null {
  const make = (year: number) => joined(expression.months.map((month) => monthPeriod(year, month)));
  return nearestYear(make, expression, anchor);
}

function weekdayNear(
  weekday: number | undefined,
  modifier: DateExpression["modifier"],
  { today, lean }: Today,
): Day | null {
  if (weekday === undefined) return null;
  const back = (partsOf(today).weekday - weekday + 7) % 7;
  if (modifier === "last") return today - (back || 7);
  if (modifier === "next") return today + (7 - back);
  return lean === "future" && back > 0 ? today + 7 - back : today - back;
}

function weekdayRange({ weekdays }: DateExpression, anchor: Today): Period | null {
  const last = weekdayNear(weekdays[weekdays.length - 1], null, anchor);
  if (last === null) return null;
  const first = weekdayNear(weekdays[0], null, { today: last, lean: "past" });
  return joined([dayOrNull(first), dayOrNull(last)]);
}
