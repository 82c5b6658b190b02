import { claimReviewsOf } from "./claim-review.ts";
import { correctionsCsvOf, correctionsJsonOf } from "./corrections.ts";
import { csvOf } from "./csv.ts";
import { ftmJsonOf, ftmStatementsOf } from "./follow-the-money.ts";
import { hxlOf } from "./hxl.ts";
import { jsonLdOf } from "./json-ld.ts";
import { ninjsOf } from "./ninjs.ts";
import { TABLE_NAMES, type TableName, type Told, tableOf } from "./tables.ts";
import { xlsxOf } from "./xlsx.ts";

/** One way to take findings out to another tool. */
export interface Export {
  /** How the name of such a file ends; what a user names the format by. */
  readonly ending: string;
  readonly mediaType: string;
  readonly write: (exported: Told) => string | Promise<Uint8Array>;
}

/** Every format that findings can be written in, but for the page, the findings' own JSON and the evidence bundle. */
export const EXPORTS: readonly Export[] = [
  ...TABLE_NAMES.map(tableExport),
  {
    ending: ".xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: xlsxOf,
  },
  { ending: ".jsonld", mediaType: "application/ld+json", write: jsonLdOf },
  { ending: ".hxl.csv", mediaType: "text/csv", write: hxlOf },
  { ending: ".ftm.csv", mediaType: "text/csv", write: ftmStatementsOf },
  { ending: ".ftm.jsonl", mediaType: "application/x-ndjson", write: ftmJsonOf },
  { ending: "corrections.csv", mediaType: "text/csv", write: correctionsCsvOf },
  { ending: "corrections.json", mediaType: "application/json", write: correctionsJsonOf },
  { ending: "claim-review.json", mediaType: "application/ld+json", write: claimReviewsOf },
  { ending: ".ninjs.jsonl", mediaType: "application/x-ndjson", write: ninjsOf },
];

/** The format that a file's name asks for by its ending ("claims.csv", "out/toll.hxl.csv"); null where none does. */
export function exportFor(name: string): Export | null {
  const lower = name.toLowerCase();
  return EXPORTS.find(({ ending }) => lower.endsWith(ending)) ?? null;
}

/** A table is asked for by its own name: "claims.csv", "2031-05-claims.csv". */
function tableExport(table: TableName): Export {
  return {
    ending: `${table}.csv`,
    mediaType: "text/csv",
    write: (exported) => {
      const { columns, rows } = tableOf(table, exported);
      return csvOf([columns, ...rows], "spreadsheet");
    },
  };
}
