import { fail } from "../base/errors.ts";
import type { Failure, Result } from "../base/failure.ts";
import { success } from "../base/failure.ts";
import { invariant } from "../base/invariant.ts";
import type { Report } from "../domain/report.ts";
import {
  analysedReports,
  dossiersOf,
  type PackedAnalysis,
  packedAnalysesOf,
  storeAnalysis,
} from "../store/analyses.ts";
import { correctionsInForce } from "../store/corrections.ts";
import type { Database, Queries } from "../store/database.ts";
import { findDossier, touchDossier } from "../store/dossiers.ts";
import { storeFindings } from "../store/findings.ts";
import { setAside } from "../store/quarantine.ts";
import { findReport } from "../store/reports.ts";
import type { Computed, Task } from "./compute.ts";
import { placeAllReviews } from "./place-reviews.ts";
import type { ThreadPool } from "./thread-pool.ts";

/** What the jobs run with. */
export interface WorkSetting {
  readonly database: Database;
  readonly pool: ThreadPool;
  /** Name and version of the analyser. */
  readonly version: string;
  /** Asks, within the transaction that changed a dossier, for it to be compared. */
  readonly askCompare: (queries: Queries, dossier: string) => Promise<void>;
}

/**
 * Analyses a report and keeps the analysis, in one transaction with the new revision of the dossiers it stands in.
 * What cannot be analysed goes to quarantine, and the failure is given; done already, nothing happens.
 */
export async function analyseReport(
  setting: WorkSetting,
  report: Report | string,
): Promise<Failure | null> {
  const { database, pool, version } = setting;
  const full = typeof report === "string" ? await findReport(database, report) : report;
  if (full === null || (await isAnalysed(database, full.id, version))) return null;
  const name = full.file ?? full.url ?? full.id;
  const computed = await pool.run({ kind: "analyse", report: full, withRows: true }, name);
  if (!computed.ok) {
    await quarantineReport(setting, full, computed.failure);
    return computed.failure;
  }
  const { packed, analysisRows: rows, milliseconds } = computed.value;
  invariant(rows !== null, "an analysis for the store has rows");
  const made = { report: full.id, packed, rows };
  await database.transaction(async (queries) => {
    const isFirst = await storeAnalysis(queries, made, { version, milliseconds });
    if (!isFirst) return;
    for (const dossier of await dossiersOf(queries, full.id)) {
      await touchDossier(queries, dossier);
      await setting.askCompare(queries, dossier);
    }
  });
  return null;
}

async function isAnalysed(queries: Queries, report: string, version: string): Promise<boolean> {
  const found = await queries.query("select 1 from analysis where report = $1 and version = $2", [
    report,
    version,
  ]);
  return found.length > 0;
}

/** Sets a report aside in every dossier it stands in; the rest of each may be all that is left to compare. */
export async function quarantineReport(
  { database, askCompare }: Pick<WorkSetting, "database" | "askCompare">,
  report: Report,
  failure: Failure,
): Promise<void> {
  const name = report.file ?? report.url ?? report.id;
  await database.transaction(async (queries) => {
    for (const dossier of await dossiersOf(queries, report.id)) {
      const poison = { dossier, stage: "analyse" as const, name, report: report.id };
      await setAside(queries, { ...poison, failure, options: {} });
      await askCompare(queries, dossier);
    }
  });
}

/**
 * Compares and grades a dossier as it stands and keeps the findings. Where it was changed meanwhile, whoever changed
 * it asked for the next comparison. Only analyses that the thread does not remember are read. Fails with
 * `store.no-dossier`, `analyse.*`.
 */
export async function compareDossier(setting: WorkSetting, id: string): Promise<Result<null>> {
  const { database, version } = setting;
  // Revision and reports belong together only when they are read in one transaction.
  const read = await database.transaction(async (queries) => {
    const dossier = await findDossier(queries, id);
    if (!dossier.ok) return dossier;
    const reports = await analysedReports(queries, id, version);
    const corrections = await correctionsInForce(queries, id);
    return success({ ...dossier.value, reports, corrections });
  });
  if (!read.ok) return read;
  const { revision, policy, reports, corrections } = read.value;
  const computed = await computeFindings(setting, {
    kind: "compare",
    dossier: id,
    version,
    reports,
    analyses: [],
    policy,
    corrections,
  });
  if (!computed.ok) {
    const poison = { dossier: id, stage: "compare" as const, name: id, report: null };
    await setAside(database, { ...poison, failure: computed.failure, options: {} });
    return computed;
  }
  const { packed, findingsRows: rows, milliseconds } = computed.value;
  invariant(rows !== null, "findings have rows");
  const making = { dossier: id, revision, version, milliseconds };
  await database.transaction(async (queries) => {
    const isKept = await storeFindings(queries, { packed, rows }, making);
    if (isKept) await placeAllReviews(queries, id);
  });
  return success(null);
}

/** First without analyses, then with what the thread lacks, then with all, should another thread have taken it over. */
const ROUNDS = 3;

/** Has findings computed, the missing analyses given as they are asked for: one never changes, so it is read at any time. */
async function computeFindings(
  { database, pool, version }: WorkSetting,
  task: Extract<Task, { kind: "compare" }>,
): Promise<Result<Computed>> {
  const { dossier, reports } = task;
  let analyses: readonly PackedAnalysis[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const computed = await pool.run({ ...task, analyses }, dossier);
    if (!computed.ok || computed.value.missing.length === 0) return computed;
    const wanted = round === 1 ? computed.value.missing : reports;
    analyses = await packedAnalysesOf(database, wanted, version);
  }
  const detail = "analyses are gone from the store";
  return fail("analyse.crashed", { name: dossier, detail });
}
