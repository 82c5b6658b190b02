import { fileURLToPath } from "node:url";
import type { Report } from "../src/index.ts";
import { firstOf, pressFolder, pressReports } from "../tests/support/press-reports.ts";

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
  const press = pressFolder();
  if (press === null) return exampleReports(count);
  const { reports, files } = await pressReports(press, count);
  return { reports, origin: `press articles of ${files.join(", ")}` };
}

async function exampleReports(count: number): Promise<Sample> {
  const own = await firstOf(EXAMPLE, count);
  const reports = Array.from({ length: count }, (_, i) => {
    const report = own[i % own.length] as Report;
    return { ...report, id: `${report.id}-${Math.floor(i / own.length)}` };
  });
  return {
    reports,
    origin: "the example's reports, repeated (many are copies: compare is at its worst)",
  };
}
