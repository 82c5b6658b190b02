import { giveFile } from "./give-file.ts";
import type { TakeAlong } from "./source.ts";

/** What a spreadsheet would take for a formula: such a cell is written with an apostrophe before it. */
const FORMULA = /^[=+\-@\t\r]/;

/** Rows as a table to take along (RFC 4180), with a byte order mark, so that spreadsheets read its letters. */
export function tableFile(
  name: string,
  rows: () => readonly (readonly (string | number | null)[])[],
): TakeAlong {
  return { name, take: () => giveFile(name, `\ufeff${csvOf(rows())}`, "csv") };
}

/** Rows as comma-separated values; empty where nothing is known. */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  return `${rows.map((row) => row.map(cellOf).join(",")).join("\r\n")}\r\n`;
}

function cellOf(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
