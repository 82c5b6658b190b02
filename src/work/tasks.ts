import type { Failure, Result } from "../base/failure.ts";
import { success } from "../base/failure.ts";
import type { Report } from "../domain/report.ts";
import { dossiersOf, packedAnalyses, storeAnalysis } from "../store/analyses.ts";
import { correctionsInForce } from "../store/corrections.ts";
import type { Database, Queries } from "../store/database.ts";
import { findDossier, touchDossier } from "../store/dossiers.ts";
import { storeFindings, unpackFindings } from "../store/findings.ts";
import { setAside } from "../store/quarantine.ts";
import { findReport } from "../store/reports.ts";
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
  const computed = await pool.run({ kind: "analyse", report: full }, name);
  if (!computed.ok) {
    await quarantineReport(setting, full, computed.failure);
    return computed.failure;
  }
  const { packed, milliseconds } = computed.value;
  await database.transaction(async (queries) => {
    const isFirst = await storeAnalysis(
      queries,
      { report: full, packed },
      { version, milliseconds },
    );
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

/** Sets a report aside in every dossier it stands in. */
export async function quarantineReport(
  { database }: Pick<WorkSetting, "database">,
  report: Report,
  failure: Failure,
): Promise<void> {
  const name = report.file ?? report.url ?? report.id;
  await database.transaction(async (queries) => {
    for (const dossier of await dossiersOf(queries, report.id)) {
      const poison = { dossier, stage: "analyse" as const, name, report: report.id };
      await setAside(queries, { ...poison, failure, options: {} });
    }
  });
}

/**
 * Compares and grades a dossier as it stands and keeps the findings. Where it was changed meanwhile, whoever changed
 * it asked for the next comparison. Fails with `store.no-dossier`, `analyse.*`.
 */
export async function compareDossier(
  { database, pool, version }: WorkSetting,
  id: string,
): Promise<Result<null>> {
  // Revision and reports belong together only when they are read in one transaction.
  const read = await database.transaction(async (queries) => {
    const dossier = await findDossier(queries, id);
    if (!dossier.ok) return dossier;
    const analyses = await packedAnalyses(queries, id, version);
    return success({
      ...dossier.value,
      analyses,
      corrections: await correctionsInForce(queries, id),
    });
  });
  if (!read.ok) return read;
  const { revision, policy, analyses, corrections } = read.value;
  const computed = await pool.run({ kind: "compare", analyses, policy, corrections }, id);
  if (!computed.ok) {
    const poison = { dossier: id, stage: "compare" as const, name: id, report: null };
    await setAside(database, { ...poison, failure: computed.failure, options: {} });
    return computed;
  }
  const { packed, milliseconds } = computed.value;
  const reports = new Map(analyses.map(({ report }) => [report.id, report]));
  const findings = unpackFindings(packed, (report) => reports.get(report));
  const making = { dossier: id, revision, version, milliseconds };
  await database.transaction(async (queries) => {
    const isKept = await storeFindings(queries, packed, { findings, making });
    if (isKept) await placeAllReviews(queries, id);
  });
  return success(null);
}
