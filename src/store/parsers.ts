import { invariant } from "../base/invariant.ts";

/** Reads the text form of one value. */
export type Parser = (text: string) => unknown;

// Object identifiers of PostgreSQL's types (pg_type.dat); the same in every version.
const INT8 = 20;
const NUMERIC = 1700;
const DATE = 1082;
const TIMESTAMP = 1114;
const TIMESTAMPTZ = 1184;
const JSON_TYPE = 114;
const JSONB = 3802;

/**
 * How values of the types whose defaults differ between the two drivers are read, the same on both: the embedded
 * engine gives an int8 as a number where pg gives text, and each has its own idea of a date.
 */
export const PARSERS: Readonly<Record<number, Parser>> = {
  [INT8]: wholeNumber,
  [NUMERIC]: Number,
  [DATE]: asWritten,
  [TIMESTAMP]: asWritten,
  [TIMESTAMPTZ]: isoTime,
  [JSON_TYPE]: JSON.parse,
  [JSONB]: JSON.parse,
};

/** Counts and identities stay far below 2^53: one that does not is our own mistake. */
function wholeNumber(text: string): number {
  const value = Number(text);
  invariant(Number.isSafeInteger(value), `an int8 fits a number (${text})`);
  return value;
}

function asWritten(text: string): string {
  return text;
}

/** "2031-05-04 09:30:00.123456+00" → "2031-05-04T09:30:00.123456Z": microseconds matter to cursors. */
function isoTime(text: string): string {
  return text.replace(" ", "T").replace(/\+00$/, "Z");
}
