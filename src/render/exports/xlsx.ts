import { type Cell, type Table, type Told, tablesOf } from "./tables.ts";

/** Most characters that a cell of a workbook holds (Office Open XML, SpreadsheetML). */
const CELL_CHARS_MAX = 32_767;
/** Stands at the end of words that were cut to fit. */
const CUT = "…";
/** What XML 1.0 does not allow or discourages: control characters but for tab and line ends, halves of surrogate pairs. */
const NOT_XML = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** All tables as one workbook (Office Open XML), a sheet each, the header row bold and fixed. */
export async function xlsxOf(exported: Told): Promise<Uint8Array> {
  const { default: writeWorkbook } = await import("write-excel-file/universal");
  const sheets = tablesOf(exported).map((table) => ({
    sheet: table.name,
    data: sheetOf(table),
    stickyRowsCount: 1,
  }));
  const workbook = await writeWorkbook(sheets).toBlob();
  return new Uint8Array(await workbook.arrayBuffer());
}

function sheetOf({ columns, rows }: Table) {
  return [
    columns.map((column) => ({ value: column, fontWeight: "bold" as const })),
    ...rows.map((row) => row.map(cellOf)),
  ];
}

/** Text is written as text, so that nothing a report says runs as a formula. */
function cellOf(cell: Cell) {
  if (cell === null || cell === "") return null;
  if (typeof cell !== "string") return cell;
  const words = cell.replace(NOT_XML, "\ufffd");
  const value =
    words.length > CELL_CHARS_MAX ? `${words.slice(0, CELL_CHARS_MAX - 1)}${CUT}` : words;
  return { value, type: String };
}
