import { giveFile } from "./give-file.ts";
import type { TakeAlong } from "./source.ts";

type Cell = string | number | boolean | null;

/** What a spreadsheet would take for a formula: such a cell is written with an apostrophe before it. */
const FORMULA = /^[=+\-@\t\r]/;

/** Rows as a table to take along (RFC 4180), with a byte order mark, so that spreadsheets read its letters. */
export function tableFile(name: string, rows: () => readonly (readonly Cell[])[]): TakeAlong {
  return { name, take: () => giveFile(name, tableText(rows()), "csv") };
}

/** Rows as comma-separated values behind a byte order mark; empty where nothing is known. */
export function tableText(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cellOf).join(",")).join("\r\n")}\r\n`;
}

function cellOf(value: Cell): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
