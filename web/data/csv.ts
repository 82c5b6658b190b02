import { csvOf } from "../../src/render/exports/csv.ts";
import type { Cell } from "../../src/render/exports/tables.ts";
import { giveFile } from "./give-file.ts";
import type { TakeAlong } from "./source.ts";

/** Rows of a view as a table to take along, written as the dossier's own tables are. */
export function tableFile(name: string, rows: () => readonly (readonly Cell[])[]): TakeAlong {
  return { name, take: () => giveFile(name, csvOf(rows(), "spreadsheet"), "text/csv") };
}
