import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { dataFolder } from "../../evaluation/gold.ts";
import { type Report, readInputs } from "../../src/index.ts";

/** Reports of press articles, and the names of the files that they are from. */
export interface PressReports {
  readonly reports: readonly Report[];
  readonly files: readonly string[];
}

/** Where press articles would be. Null where there are none. */
export function pressFolder(): string | null {
  const press = join(dataFolder(), "press");
  return existsSync(press) ? press : null;
}

/** Press articles in French and English, from every outlet in turn, until there are `count`; some stand there twice. */
export async function pressReports(folder: string, count: number): Promise<PressReports> {
  const files = readdirSync(folder).filter((name) => /\.(fr|en)\.jsonl$/.test(name));
  const lists = await Promise.all(files.sort().map((name) => firstOf(join(folder, name), count)));
  return { reports: inTurn(lists, count), files };
}

/** The first `count` reports of a file or folder that can be read. */
export async function firstOf(path: string, count: number): Promise<readonly Report[]> {
  const reports: Report[] = [];
  for await (const read of readInputs([path])) {
    if (read.ok) reports.push(read.value);
    if (reports.length === count) break;
  }
  return reports;
}

/** The first of each list, then the second of each, until there are `count`. */
function inTurn(lists: readonly (readonly Report[])[], count: number): readonly Report[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  const turns = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? []));
  return turns.flat().slice(0, count);
}
