import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";

/**
 * Makes src/ingest/state-media.tsv of the State Media Matrix (ASD at GMF, MIT licence): the outlets whose
 * editorial line a state controls, one line a name or site. `npx tsx training/state-media.ts`.
 */
const data =
  process.env.RECOUPE_DATA ?? fileURLToPath(new URL("../../shared/data", import.meta.url));
const source = join(data, "outlets", "State_Media_Matrix.csv");
const target = fileURLToPath(new URL("../src/ingest/state-media.tsv", import.meta.url));

// Of the typology's three questions (funding, ownership, editorial control) these three answer the last with yes.
const CONTROLLED: ReadonlySet<string> = new Set(["SC", "CaPu", "CaPr"]);

const HEADER = `# Outlets whose editorial line a state controls: state, class, company, outlet, host of its site ("-": not given).
# Class of the State Media Monitor: SC state-controlled, CaPu captured public, CaPr captured private media.
# Made from the State Media Matrix, Alliance for Securing Democracy at the German Marshall Fund, February 2024.
# Copyright (c) 2023 ASD-at-GMF; MIT licence (models/licences/state-media-MIT.txt). Made by training/state-media.ts;
# outlets of other classes are left out, and so are notes and accounts. It says who controls, not what is true.`;

interface Row {
  readonly Country: string;
  readonly "Media company": string;
  readonly "Main assets": string;
  readonly URL: string;
  readonly Typology: string;
}

const rows: readonly Row[] = parse(readFileSync(source), { columns: true, bom: true });
const lines = rows
  .filter(({ Typology }) => CONTROLLED.has(Typology.trim()))
  .map((row) =>
    [row.Country, row.Typology, row["Media company"], row["Main assets"], hostOf(row.URL)]
      .map((cell) => cell.replace(/[\s*]+/g, " ").trim() || "-")
      .join("\t"),
  );
const distinct = [...new Set(lines)].sort();
writeFileSync(target, `${HEADER}\n${distinct.join("\n")}\n`);
console.log(`${distinct.length} lines of ${rows.length}`);

function hostOf(url: string): string {
  try {
    return new URL(url.trim()).hostname.replace(/^www\./, "");
  } catch {
    return "-";
  }
}
