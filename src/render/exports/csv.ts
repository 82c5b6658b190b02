import { stringify } from "csv-stringify/sync";
import type { Cell } from "./tables.ts";

/** Who reads the file: people with a spreadsheet, or a program. */
export type CsvReader = "spreadsheet" | "program";

/**
 * Rows as CSV (RFC 4180), UTF-8, lines ended by CRLF. For a spreadsheet it begins with a byte order mark, so that
 * accents are read, and what would run as a formula (`=`, `+`, `-`, `@`, tab at a cell's start) gets an apostrophe
 * before it: reports are written by strangers. For a program no cell is changed.
 */
export function csvOf(rows: readonly (readonly Cell[])[], reader: CsvReader): string {
  return stringify(
    rows.map((row) => [...row]),
    {
      bom: reader === "spreadsheet",
      escape_formulas: reader === "spreadsheet",
      record_delimiter: "windows",
      cast: { boolean: (value) => String(value) },
    },
  );
}
