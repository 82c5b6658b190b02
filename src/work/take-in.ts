import type { Failure, Result } from "../base/failure.ts";
import type { Report } from "../domain/report.ts";
import type { Database } from "../store/database.ts";
import { setAside } from "../store/quarantine.ts";
import { type Added, addReport } from "../store/reports.ts";
import { enqueuerOf } from "./enqueue.ts";

/** A report on its way into a dossier, or what stands in its place. */
export interface Taken {
  readonly result: Result<Report>;
  /** The bytes behind the report's capture; empty where there is no report. */
  readonly bytes: Uint8Array;
  /** What the server said with them; null or absent for what no server sent. */
  readonly headers?: Readonly<Record<string, string>> | null;
  /** The place it came from, as it can be named again. */
  readonly source: string;
}

/** Where reports go, and how they were read. */
export interface TakingIn {
  readonly database: Database;
  readonly dossier: string;
  /** Name and version of this program. */
  readonly tool: string;
  /** The options that inputs were read with: kept for another try. */
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * Puts one report into a dossier, with the job that analyses it in the same transaction; what could not be read goes
 * to quarantine, so that the rest goes on.
 */
export async function takeIn(
  { result, bytes, source, headers = null }: Taken,
  { database, dossier, tool, options }: TakingIn,
): Promise<Added | Failure> {
  if (!result.ok) {
    const poison = { dossier, stage: "ingest" as const, name: source, report: null };
    await setAside(database, { ...poison, failure: result.failure, options });
    return result.failure;
  }
  const { askAnalyse, askCompare } = enqueuerOf(database);
  const report = result.value;
  return addReport(database, { dossier, report, bytes, headers, tool }, async (queries) => {
    await askAnalyse(queries, report.id);
    // A report that another dossier brought in may be analysed already: then only the comparison is left.
    await askCompare(queries, dossier);
  });
}
