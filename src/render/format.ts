import type { Bound } from "../domain/figure.ts";
import { messagesOf } from "./messages/catalogue.ts";
import type { Ui } from "./messages/messages.ts";

/** A date at the start of an ISO 8601 or EDTF string, by year, month, day: "2016-12-14T09:30". */
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;
/** The open ends of an EDTF interval. */
const OPEN_ENDS = new Set(["..", ""]);

const NUMBERS = new Map<Ui, Intl.NumberFormat>();

/** A number as the language writes it. */
export function formatNumber(value: number, ui: Ui): string {
  const known =
    NUMBERS.get(ui) ?? new Intl.NumberFormat(messagesOf(ui).locale, { maximumFractionDigits: 2 });
  NUMBERS.set(ui, known);
  return known.format(value);
}

/** A figure with its bound in words: "at least 47", "10 to 12". */
export function formatQuantity(
  figure: { readonly value: number; readonly valueMax: number | null; readonly bound: Bound },
  ui: Ui,
): string {
  const { bounds, range } = messagesOf(ui);
  const value = formatNumber(figure.value, ui);
  if (figure.valueMax !== null) return range(value, formatNumber(figure.valueMax, ui));
  return bounds[figure.bound](value);
}

/** An ISO date or date-time as a day in words; the string itself where it holds no date. */
export function formatDate(iso: string, ui: Ui, style: "long" | "short" = "long"): string {
  const match = DATE.exec(iso);
  if (match === null) return iso;
  const [, year, month, day] = match;
  const date = utcDate(Number(year), month, day);
  if (date === null) return iso;
  const isYear = style === "long" || day === undefined;
  return dateFormat(ui, {
    ...(isYear ? { year: "numeric" } : {}),
    ...(month === undefined ? {} : { month: style }),
    ...(day === undefined ? {} : { day: "numeric" }),
  }).format(date);
}

/** From one day to another, the shared part written once: "11–14 March 2024". */
export function formatDateRange(from: string, to: string, ui: Ui): string {
  const [a, b] = [dayOf(from), dayOf(to)];
  if (a === null || b === null || a.getTime() > b.getTime()) return `${from} – ${to}`;
  return dateFormat(ui, { year: "numeric", month: "long", day: "numeric" }).formatRange(a, b);
}

const DATES = new Map<string, Intl.DateTimeFormat>();

/** Made once for each language and shape: making one costs more than using it a hundred times. */
function dateFormat(ui: Ui, shape: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([ui, shape]);
  const known =
    DATES.get(key) ?? new Intl.DateTimeFormat(messagesOf(ui).locale, { timeZone: "UTC", ...shape });
  DATES.set(key, known);
  return known;
}

/** An EDTF window in words: "12 March 2024", "11–12 March 2024", "up to 14 March 2024". */
export function formatWindow(edtf: string, ui: Ui): string {
  const { upTo, from } = messagesOf(ui);
  const [start = "", end] = edtf.split("/");
  if (end === undefined) return formatDate(start, ui);
  if (OPEN_ENDS.has(start)) return OPEN_ENDS.has(end) ? edtf : upTo(formatDate(end, ui));
  if (OPEN_ENDS.has(end)) return from(formatDate(start, ui));
  return formatDateRange(start, end, ui);
}

/** The days that an EDTF window begins and ends on, UTC milliseconds; null for an open or undated end. */
export function windowDays(edtf: string): {
  readonly from: number | null;
  readonly to: number | null;
} {
  const [start = "", end = start] = edtf.split("/");
  return { from: dayOf(start)?.getTime() ?? null, to: dayOf(end)?.getTime() ?? null };
}

/** The day of an ISO date, at 00:00 UTC; null where the string holds none. */
export function dayOf(iso: string): Date | null {
  const match = DATE.exec(iso);
  return match === null ? null : utcDate(Number(match[1]), match[2], match[3]);
}

function utcDate(year: number, month: string | undefined, day: string | undefined): Date | null {
  const time = Date.UTC(year, Number(month ?? "1") - 1, Number(day ?? "1"));
  return Number.isNaN(time) ? null : new Date(time);
}

/** A language's own name in the language of the page: "French"; the code where none is known. */
export function languageName(code: string, ui: Ui): string {
  try {
    return new Intl.DisplayNames([ui], { type: "language" }).of(code) ?? code;
  } catch {
    // A page may declare any string as its language; Intl throws on what is no tag.
    return code;
  }
}
