import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Report, readInputs } from "../src/index.ts";

const EXAMPLE = fileURLToPath(new URL("../examples/evacuation", import.meta.url));

/** Reports to measure on, and where they come from in words. */
export interface Sample {
  readonly reports: readonly Report[];
  readonly origin: string;
}

/**
 * Press articles of the optional data folder, French and English in turn; where it is absent, the example's
 * reports again and again, each repetition made another report by its number.
 */
export async function collectReports(count: number): Promise<Sample> {
  const press = join(dataFolder(), "press");
  if (!existsSync(press)) return exampleReports(count);
  const files = readdirSync(press).filter((file) => /\.(fr|en)\.jsonl$/.test(file));
  const byFile = await Promise.all(files.sort().map((file) => take(join(press, file), count)));
  return { reports: inTurn(byFile, count), origin: `press articles of ${files.join(", ")}` };
}

/** The folder of the corpora, which need not be there. */
export function dataFolder(): string {
  return process.env.RECOUPE_DATA ?? fileURLToPath(new URL("../../shared/data", import.meta.url));
}

async function exampleReports(count: number): Promise<Sample> {
  const own = await take(EXAMPLE, count);
  const reports = Array.from({ length: count }, (_, i) => {
    const report = own[i % own.length] as Report;
    return { ...report, id: `${report.id}-${Math.floor(i / own.length)}` };
  });
  return {
    reports,
    origin: "the example's reports, repeated (many are copies: compare is at its worst)",
  };
}

async function take(path: string, count: number): Promise<readonly Report[]> {
  const reports: Report[] = [];
  for await (const taken of readInputs([path])) {
    if (taken.ok) reports.push(taken.value);
    if (reports.length === count) break;
  }
  return reports;
}

/** The first of each list, then the second of each, until there are `count`. */
function inTurn(lists: readonly (readonly Report[])[], count: number): readonly Report[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  const reports = Array.from({ length: longest }, (_, i) =>
    lists.flatMap((list) => list[i] ?? []),
  ).flat();
  return reports.slice(0, count);
}
