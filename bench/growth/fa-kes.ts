import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { dataFolder } from "../../evaluation/gold.ts";
import { type Report, reportFromText } from "../../src/index.ts";

/** The month whose best known event stays unseen. */
const UNSEEN = /^4\/\d+\/2017$/;

/** Articles of FA-KES (Abu Salem et al. 2019), but for one month's; none where the data folder does not hold them. */
export async function fakesReports(): Promise<readonly Report[]> {
  const file = join(dataFolder(), "events", "fa-kes", "FA-KES-Dataset.csv");
  if (!existsSync(file)) return [];
  const rows: readonly Record<string, string>[] = parse(readFileSync(file, "latin1"), {
    columns: true,
  });
  const seen = rows.filter(({ date = "" }) => !UNSEEN.test(date));
  return Promise.all(
    seen.map(({ article_content: text = "", source: outlet = "" }) =>
      reportFromText(text, { outlet, language: "en" }),
    ),
  );
}
