/** The order of day and month in an all-number date such as 4/5/2031. */
export type DateOrder = "day-first" | "month-first";

/** What a page tells that helps to read its dates. */
export interface DateHints {
  /** Languages to look for month names in, beside those of the system's own data for English and French. */
  readonly languages: readonly string[];
  /** The order of day and month where numbers alone do not tell; null leaves such a date unread. */
  readonly order?: DateOrder | null;
}

/** Longest wording that is read as a date, in code units. */
const DATE_CHARS_MAX = 80;

/** "2031-05-04", "2031-05-04T09:30", "2031-05-04 09:30:15.123 +0100", "20310504T093000Z". */
const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/i;

/** "4/5/2031", "04.05.2031", "4-5-2031", with or without a time behind. */
const NUMBERS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/;

/** A time of day: "14:34", "14 h 34", "14:34:05", with its zone where one follows. */
const TIME =
  /\b(\d{1,2})(?::|\s?[hH]\s?)(\d{2})(?::\d{2})?(?:\s*(?:GMT|UTC)?\s*(Z|[+-]\d{2}:?\d{2})\b|\s*(GMT|UTC)\b)?/;

/**
 * Reads a date as pages and tables word it and gives it in ISO 8601, no finer than it was worded
 * ("2031-05-04", "2031-05-04T09:30+01:00"); null where it cannot be told. Month names come from the system's
 * own locale data. 4/5/2031 is null unless `order` says which is the month. Constant time.
 */
export function isoDate(worded: string, hints: DateHints): string | null {
  const text = worded.trim();
  if (text.length > DATE_CHARS_MAX) return null;
  return (
    fromIso(text) ?? fromNumbers(text, hints.order ?? null) ?? fromWords(text, hints.languages)
  );
}

/** The order that a column of dates shows by a day above 12; null where it shows none, or both. */
export function dateOrderOf(worded: readonly string[]): DateOrder | null {
  let isDayFirst = false;
  let isMonthFirst = false;
  for (const text of worded) {
    const found = NUMBERS.exec(text.trim());
    if (Number(found?.[1]) > 12) isDayFirst = true;
    if (Number(found?.[2]) > 12) isMonthFirst = true;
  }
  if (isDayFirst === isMonthFirst) return null;
  return isDayFirst ? "day-first" : "month-first";
}

function fromIso(text: string): string | null {
  const found = ISO.exec(text);
  if (found === null) return null;
  const [, year = "", month = "", day = "", hour, minute, second, zone] = found;
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined || minute === undefined || !isTime(hour, minute)) return date;
  return `${date}T${hour}:${minute}${second === undefined ? "" : `:${second}`}${zoneOf(zone)}`;
}

function fromNumbers(text: string, order: DateOrder | null): string | null {
  const found = NUMBERS.exec(text);
  if (found === null) return null;
  const [whole, first, second, year] = found.map(Number) as [number, number, number, number];
  void whole;
  const told = order ?? (first > 12 ? "day-first" : second > 12 ? "month-first" : null);
  const isSame = first === second;
  if (told === null && !isSame) return null;
  const [day, month] = told === "month-first" ? [second, first] : [first, second];
  return isDay(year, month, day) ? dated(year, month, day) + timeOf(text) : null;
}

/** "Sat 9 Feb 2031", "Wed, Feb 6, 2031, 14:34", "samedi 1er février 2031 à 14 h 30". */
function fromWords(text: string, languages: readonly string[]): string | null {
  const time = timeOf(text);
  const words = fold(text.replace(TIME, " ")).match(/\p{L}+|\d+/gu) ?? [];
  const numbers = words.filter((word) => /^\d+$/.test(word)).map(Number);
  const year = numbers.find((number) => number >= 1000 && number <= 9999);
  const day = numbers.find((number) => number >= 1 && number <= 31);
  const month = monthOf(words, languages);
  if (year === undefined || day === undefined || month === null) return null;
  return isDay(year, month, day) ? dated(year, month, day) + time : null;
}

function monthOf(words: readonly string[], languages: readonly string[]): number | null {
  const tables = [...new Set([...languages, "en", "fr"])].map(monthNames);
  for (const word of words) {
    for (const names of tables) {
      const month = names.get(word);
      if (month !== undefined) return month;
    }
  }
  return null;
}

const monthTables = new Map<string, ReadonlyMap<string, number>>();

/** Month names and their usual short forms, folded, by number; empty for a language the system lacks. */
function monthNames(language: string): ReadonlyMap<string, number> {
  const known = monthTables.get(language);
  if (known !== undefined) return known;
  const names = new Map<string, number>();
  const isKnown = /^[a-z]{2,3}$/.test(language);
  for (let month = 12; isKnown && month >= 1; month -= 1) {
    const date = new Date(Date.UTC(2031, month - 1, 15));
    for (const width of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(language, { month: width, timeZone: "UTC" });
      const name = fold(format.format(date)).replace(/\P{L}/gu, "");
      names.set(name, month);
      // "Sept" and "janv" are shorter than the system's forms in some places; three letters are the least.
      for (let size = 3; size < name.length; size += 1) setOnce(names, name.slice(0, size), month);
    }
  }
  monthTables.set(language, names);
  return names;
}

/** A beginning that two months share (« jui » of juin and juillet) names neither. */
function setOnce(names: Map<string, number>, start: string, month: number): void {
  const other = names.get(start);
  if (other === undefined) names.set(start, month);
  else if (other !== month) names.set(start, 0);
}

function timeOf(text: string): string {
  const [, hour, minute, offset, greenwich] = TIME.exec(text) ?? [];
  if (hour === undefined || minute === undefined || !isTime(hour, minute)) return "";
  return `T${hour.padStart(2, "0")}:${minute}${greenwich === undefined ? zoneOf(offset) : "Z"}`;
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return "";
  if (/^z$/i.test(zone)) return "Z";
  const [, sign = "+", hours = "00", minutes = "00"] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return `${sign}${hours}:${minutes}`;
}

function isTime(hour: string, minute: string): boolean {
  return Number(hour) < 24 && Number(minute) < 60;
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1000 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function dated(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
