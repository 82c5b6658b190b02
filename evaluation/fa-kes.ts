import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { dataFolder } from "./gold.ts";

/** One article of FA-KES (Abu Salem et al. 2019): English reports on the war in Syria. */
export interface FakesArticle {
  readonly id: string;
  readonly text: string;
  readonly title: string;
  readonly outlet: string;
  /** ISO date. */
  readonly published: string;
}

interface Row {
  readonly unit_id: string;
  readonly article_content: string;
  readonly article_title: string;
  readonly source: string;
  /** Month/day/year. */
  readonly date: string;
}

/** All articles by id; null where the data folder does not hold them. The file is in Latin-1. */
export function readFakes(): ReadonlyMap<string, FakesArticle> | null {
  const file = join(dataFolder(), "events", "fa-kes", "FA-KES-Dataset.csv");
  if (!existsSync(file)) return null;
  const rows: readonly Row[] = parse(readFileSync(file, "latin1"), { columns: true });
  return new Map(
    rows.map((row) => [
      row.unit_id,
      {
        id: row.unit_id,
        text: row.article_content,
        title: row.article_title,
        outlet: row.source,
        published: isoDate(row.date),
      },
    ]),
  );
}

function isoDate(date: string): string {
  const [month = "", day = "", year = ""] = date.split("/");
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
