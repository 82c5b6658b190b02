import type { Report } from "../domain/report.ts";

/** A calendar date, and a time where there is one (ISO 8601). */
const ISO = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2})?/;

/**
 * Which report came out first: negative for `a`, positive for `b`, 0 where the dates do not tell (missing,
 * equal, or the same day with a time in one only).
 */
export function earlier(a: Report, b: Report): number {
  const left = ISO.exec(a.published ?? "");
  const right = ISO.exec(b.published ?? "");
  if (left === null || right === null) return 0;
  const days = compareText(left[1] ?? "", right[1] ?? "");
  if (days !== 0 || left[2] === undefined || right[2] === undefined) return days;
  const moments = Date.parse(a.published ?? "") - Date.parse(b.published ?? "");
  return Number.isNaN(moments) ? 0 : Math.sign(moments);
}

/** Whole days from `a` to `b`, never negative; null where a date is missing. */
export function daysApart(a: Report, b: Report): number | null {
  const left = ISO.exec(a.published ?? "");
  const right = ISO.exec(b.published ?? "");
  if (left === null || right === null) return null;
  const days = (Date.parse(right[1] ?? "") - Date.parse(left[1] ?? "")) / 86_400_000;
  return Number.isNaN(days) ? null : Math.abs(Math.round(days));
}

/** Code-unit order: the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
