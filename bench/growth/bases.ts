import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Analysis } from "../../src/domain/analysis.ts";
import type { Report } from "../../src/domain/report.ts";
import { collectReports } from "../reports.ts";
import { fakesReports } from "./fa-kes.ts";

/** Analyses to make others from, and where they come from in words. */
export interface Bases {
  readonly analyses: readonly Analysis[];
  readonly origin: string;
}

/** More than the data folder holds. */
const ALL = 10_000;

/**
 * The analyses of all press articles and of FA-KES at hand, made once and kept in the system's temporary folder;
 * `isFresh` makes them anew, as is needed after a change of what analyses hold.
 */
export async function basesOf(
  analyse: (report: Report) => Analysis,
  { isFresh }: { readonly isFresh: boolean },
): Promise<Bases> {
  const folder = join(tmpdir(), "recoupe-bench");
  const file = join(folder, "analyses.bin");
  if (!isFresh && existsSync(file)) {
    const { analyses, origin } = deserialize(readFileSync(file)) as Bases;
    return { analyses: analyses.map(parsedAnew), origin };
  }
  const press = await collectReports(ALL);
  const fakes = await fakesReports();
  const reports = [...press.reports, ...fakes];
  const origin = fakes.length === 0 ? press.origin : `${press.origin}, FA-KES`;
  const analyses = reports.map((report) => ({ ...analyse(report) }));
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, serialize({ analyses, origin }));
  return { analyses, origin };
}

/** Read back by `deserialize`, small objects take twice the memory of those that were analysed or parsed. */
function parsedAnew({ reading, ...rest }: Analysis): Analysis {
  return { ...(JSON.parse(JSON.stringify(rest)) as Omit<Analysis, "reading">), reading };
}
