import type { Failure } from "../base/failure.ts";
import { reportsToAnalyse } from "../store/analyses.ts";
import { dossiersToCompare } from "../store/findings.ts";
import { analyseReport, compareDossier, type WorkSetting } from "./tasks.ts";

/** What a drain tells while it works. */
export interface DrainEvents {
  readonly onAnalysed?: (report: string, failure: Failure | null) => void;
  readonly onCompared?: (dossier: string, failure: Failure | null) => void;
  /** Ends the drain after what is under way. */
  readonly signal?: AbortSignal;
}

/**
 * Does all that is to be done, read off the tables: analyses what was added, then compares what changed. Started
 * again after a crash it goes on where it stopped, since nothing is marked done but by its result.
 */
export async function drain(setting: WorkSetting, events: DrainEvents = {}): Promise<void> {
  await analyseAll(setting, events);
  for (const dossier of await dossiersToCompare(setting.database, setting.version)) {
    if (events.signal?.aborted) return;
    const compared = await compareDossier(setting, dossier);
    events.onCompared?.(dossier, compared.ok ? null : compared.failure);
  }
}

async function analyseAll(setting: WorkSetting, events: DrainEvents): Promise<void> {
  const width = Math.max(1, setting.pool.size);
  for (;;) {
    const reports = await reportsToAnalyse(setting.database, setting.version, width * 8);
    if (reports.length === 0) return;
    let next = 0;
    const lane = async () => {
      for (let report = reports[next++]; report !== undefined; report = reports[next++]) {
        if (events.signal?.aborted) return;
        const failure = await analyseReport(setting, report);
        events.onAnalysed?.(report.id, failure);
      }
    };
    await Promise.all(Array.from({ length: width }, lane));
    if (events.signal?.aborted) return;
  }
}
