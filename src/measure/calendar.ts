import type { TimeWindow } from "../domain/figure.ts";
import type { DateUnit } from "../languages/rules/measurement.ts";

/** Days since 1970-01-01 in the proleptic Gregorian calendar. */
export type Day = number;

/** A stretch of whole days, both ends included; null where an end is open. */
export interface Period {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly granularity: TimeWindow["granularity"];
}

const DAY_MILLISECONDS = 86_400_000;

/** The day of a date; null when there is no such date (31 April). */
export function dayOf(year: number, month: number, day: number): Day | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? time / DAY_MILLISECONDS
    : null;
}

// "2016-12-14", with or without a time of day after it.
const isoPattern = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/;

/** The day of an ISO 8601 date or date-time as written; null when it gives no whole date. */
export function dayOfIso(iso: string | null): Day | null {
  const found = iso === null ? null : isoPattern.exec(iso);
  return found === null ? null : dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** Year, month (1 to 12), day of the month and weekday (Monday is 1) of a day. */
export function partsOf(day: Day): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
} {
  const date = new Date(day * DAY_MILLISECONDS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay() || 7,
  };
}

/** The month: its first and last day. Months beyond 12 or below 1 run on into other years. */
export function monthPeriod(year: number, month: number): Period {
  const from = Date.UTC(year, month - 1, 1) / DAY_MILLISECONDS;
  const to = Date.UTC(year, month, 1) / DAY_MILLISECONDS - 1;
  return { from, to, granularity: "month" };
}

/** The year: its first and last day. */
export function yearPeriod(year: number): Period {
  const from = Date.UTC(year, 0, 1) / DAY_MILLISECONDS;
  return { from, to: Date.UTC(year + 1, 0, 1) / DAY_MILLISECONDS - 1, granularity: "year" };
}

/** One day. */
export function dayPeriod(day: Day): Period {
  return { from: day, to: day, granularity: "day" };
}

/** The unit that holds `day`, moved by `count` units. An hour is taken as its day. */
export function unitPeriod(day: Day, unit: DateUnit, count: number): Period {
  const { year, month, weekday } = partsOf(day);
  if (unit === "year") return yearPeriod(year + count);
  if (unit === "month") return monthPeriod(year, month + count);
  if (unit === "hour" || unit === "day") return dayPeriod(day + count);
  const monday = day - weekday + 1 + 7 * count;
  return { from: monday, to: monday + 6, granularity: "week" };
}

/** The day `count` units later (earlier below 0); a day that a month lacks becomes its last. */
export function shift(day: Day, unit: DateUnit, count: number): Day {
  if (unit === "hour") return day + Math.sign(count) * Math.ceil(Math.abs(count) / 24);
  if (unit === "day") return day + Math.round(count);
  if (unit === "week") return day + Math.round(7 * count);
  const { year, month, day: dayOfMonth } = partsOf(day);
  const months = Math.round(unit === "year" ? 12 * count : count);
  const target = monthPeriod(year, month + months);
  return Math.min((target.from as number) + dayOfMonth - 1, target.to as number);
}

/** A period in EDTF: a date, month or year where it is just that, else an interval, ".." where open. */
export function edtfOf({ from, to, granularity }: Period): string {
  if (from === null || to === null) return `${isoOrOpen(from)}/${isoOrOpen(to)}`;
  const parts = partsOf(from);
  const whole =
    granularity === "year" ? yearPeriod(parts.year) : monthPeriod(parts.year, parts.month);
  const isWhole = whole.from === from && whole.to === to;
  if (isWhole && granularity === "year") return isoOf(from).slice(0, -6);
  if (isWhole && granularity === "month") return isoOf(from).slice(0, -3);
  return from === to ? isoOf(from) : `${isoOf(from)}/${isoOf(to)}`;
}

function isoOrOpen(day: Day | null): string {
  return day === null ? ".." : isoOf(day);
}

/** A day as YYYY-MM-DD. */
export function isoOf(day: Day): string {
  return new Date(day * DAY_MILLISECONDS).toISOString().slice(0, 10);
}
