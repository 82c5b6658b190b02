import { CsvError, parse } from "csv-parse/sync";
import { fail } from "../base/errors.ts";
import { type Result, success } from "../base/failure.ts";
import { dateOrderOf, isoDate } from "./date.ts";
import type { ReportFields } from "./make-report.ts";
import type { RecordDraft } from "./records.ts";

/** The fields that a column may hold. */
export const COLUMN_FIELDS = [
  "text",
  "title",
  "outlet",
  "date",
  "modified",
  "url",
  "id",
  "lang",
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** Field → name of the column that holds it. */
export type ColumnMap = Readonly<Partial<Record<ColumnField, string>>>;

/**
 * The records of a CSV text, one a row, after its header line; the separator is a comma, a semicolon or a tab,
 * whichever the header has most of. Columns are found by `columns`, else by the fields' own names. Whether
 * 4/5/2031 is in April or in May is told from the whole column. Fails with `csv.broken`, `csv.columns-unset`,
 * `csv.column-missing`; a row without text with `record.no-text`.
 */
export function csvDrafts(
  text: string,
  { name, columns }: { readonly name: string; readonly columns: ColumnMap | null },
): readonly Result<RecordDraft>[] {
  const rows = parseRows(text, name);
  if (!rows.ok) return [rows];
  const [header = { record: [], raw: "" }, ...records] = rows.value;
  const found = findColumns(header.record, { name, columns });
  if (!found.ok) return [found];
  const places = found.value;
  const dates = places.date;
  const order =
    dates === undefined ? null : dateOrderOf(records.map(({ record }) => record[dates] ?? ""));
  return records.map(({ record, raw }, index) => {
    const cell = (field: ColumnField) => record[places[field] ?? -1] ?? null;
    const words = cell("text");
    if (words === null || words.trim() === "") {
      return fail("record.no-text", { name, line: index + 1, field: columns?.text ?? "text" });
    }
    const bytes = Buffer.from(withoutEnds(raw));
    const fields = { ...fieldsOf(cell, order), bytes, mediaType: "text/csv" };
    return success({ text: words, fields });
  });
}

type Order = ReturnType<typeof dateOrderOf>;

function fieldsOf(cell: (field: ColumnField) => string | null, order: Order): ReportFields {
  const dated = (field: ColumnField) => {
    const worded = cell(field);
    return worded === null ? null : (isoDate(worded, { languages: [], order }) ?? worded);
  };
  return {
    given: cell("id"),
    url: cell("url"),
    title: cell("title"),
    outlet: cell("outlet"),
    published: dated("date"),
    modified: dated("modified"),
    language: cell("lang"),
  };
}

function findColumns(
  header: readonly string[],
  { name, columns }: { readonly name: string; readonly columns: ColumnMap | null },
): Result<Readonly<Partial<Record<ColumnField, number>>>> {
  const found = header.join(", ");
  const places: Partial<Record<ColumnField, number>> = {};
  for (const field of COLUMN_FIELDS) {
    const column = columns?.[field];
    const place = header.indexOf(column ?? field);
    if (place >= 0) places[field] = place;
    else if (column !== undefined) return fail("csv.column-missing", { name, column, found });
  }
  return places.text === undefined ? fail("csv.columns-unset", { name, found }) : success(places);
}

/** A row's cells, and the row as it is written. */
interface Row {
  readonly record: readonly string[];
  readonly raw: string;
}

/** A written row without the line ends before and after it, of which the parser leaves some. */
function withoutEnds(raw: string): string {
  let [start, end] = [0, raw.length];
  while (start < end && isLineEnd(raw[start])) start += 1;
  while (end > start && isLineEnd(raw[end - 1])) end -= 1;
  return raw.slice(start, end);
}

function isLineEnd(char: string | undefined): boolean {
  return char === "\n" || char === "\r";
}

function parseRows(text: string, name: string): Result<readonly Row[]> {
  try {
    const options = {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      raw: true,
    };
    // With `raw` the library gives both; its types do not say so.
    return success(parse(text, options) as unknown as readonly Row[]);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fail("csv.broken", { name, detail: error.message.slice(0, 120) });
  }
}

/** The separator that the header line has most of; a comma where it has none. */
function delimiterOf(text: string): string {
  const header = text.slice(0, 10_000).split(/\r?\n/, 1)[0] ?? "";
  const counted = [",", ";", "\t"].map((mark) => [mark, header.split(mark).length] as const);
  return counted.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
