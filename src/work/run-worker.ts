import { EventEmitter } from "node:events";
import { type JobHelpers, run, type Task, type WorkerEvents } from "graphile-worker";
import { failure } from "../base/errors.ts";
import type { Failure } from "../base/failure.ts";
import type { ServerDatabase } from "../store/open-server.ts";
import { setAside } from "../store/quarantine.ts";
import { findReport } from "../store/reports.ts";
import { askPending, enqueuerOf, isUnread } from "./enqueue.ts";
import { enterWorker } from "./live-workers.ts";
import { shownError } from "./log.ts";
import { SILENT } from "./open-store.ts";
import { analyseReport, compareDossier, quarantineReport, type WorkSetting } from "./tasks.ts";
import type { ThreadPool } from "./thread-pool.ts";

/** Attempts of one job before it goes to quarantine: one that ends five workers ends the sixth. */
const ATTEMPTS_MAX = 5;

/** Jobs under way for each thread: while one is computed, another is fetched and written. */
const JOBS_A_THREAD = 2;

/** What a worker tells while it works. */
export interface WorkerReporter {
  readonly done: (job: { readonly task: string; readonly seconds: number }) => void;
  readonly failed: (job: { readonly task: string; readonly failure: Failure }) => void;
  readonly error: (error: unknown) => void;
}

/** A worker at work. */
export interface RunningWorker {
  /** Ends after the jobs under way; what waits is left to others. */
  readonly stop: () => Promise<void>;
  /** Settles when the engine ended by itself: with an error where it could not go on. */
  readonly ended: Promise<void>;
}

/**
 * Works off jobs of the server, as many at once as the pool has threads, until it is stopped or killed: what a
 * killed worker had under way is freed by the others within seconds and done again, without a second effect.
 */
export async function runWorker(
  database: ServerDatabase,
  { pool, version }: { readonly pool: ThreadPool; readonly version: string },
  reporter: WorkerReporter,
): Promise<RunningWorker> {
  const live = await enterWorker(database, reporter.error);
  const events: WorkerEvents = new EventEmitter();
  for (const name of ["worker:getJob:error", "worker:fatalError", "pool:listen:error"] as const) {
    events.on(name, ({ error }) => reporter.error(error));
  }
  // The engine locks jobs in the name of the pool, not of its slots.
  events.on("pool:create", ({ workerPool }) => live.own(workerPool.id));
  await askPending(database, version);
  const { askCompare } = enqueuerOf(database);
  const setting: WorkSetting = { database, pool, version, askCompare };
  const runner = await run({
    pgPool: database.pool,
    concurrency: JOBS_A_THREAD * Math.max(1, pool.size),
    noHandleSignals: true,
    // Only what it sends in batches is awaited when it stops; else jobs that are done stay locked.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    parsedCronItems: [],
    events,
    logger: SILENT,
    taskList: {
      analyse: timed("analyse", reporter, (payload, attempt) =>
        analyseJob(setting, String(payload.report), attempt),
      ),
      compare: timed("compare", reporter, (payload, attempt) =>
        compareJob(setting, String(payload.dossier), attempt),
      ),
    },
  });
  return {
    ended: runner.promise,
    stop: async () => {
      await runner.stop();
      await live.leave();
    },
  };
}

type Job = (payload: Readonly<Record<string, unknown>>, attempt: number) => Promise<Failure | null>;

function timed(task: string, reporter: WorkerReporter, job: Job): Task {
  return async (payload: unknown, helpers: JobHelpers) => {
    const started = performance.now();
    const given = payload as Readonly<Record<string, unknown>>;
    const failed = await job(given, helpers.job.attempts).catch((error: unknown) => {
      reporter.error(error);
      // The engine keeps and logs what an error says: no more than its kind, for it may quote a report.
      throw new Error(`${task} ${shownError(error).type}`);
    });
    if (failed === null) reporter.done({ task, seconds: (performance.now() - started) / 1000 });
    else reporter.failed({ task, failure: failed });
  };
}

async function analyseJob(
  setting: WorkSetting,
  id: string,
  attempt: number,
): Promise<Failure | null> {
  if (attempt <= ATTEMPTS_MAX) return analyseReport(setting, id);
  const report = await findReport(setting.database, id);
  const given = gaveUp(id, attempt);
  if (report !== null) await quarantineReport(setting, report, given);
  return given;
}

async function compareJob(
  setting: WorkSetting,
  dossier: string,
  attempt: number,
): Promise<Failure | null> {
  if (attempt > ATTEMPTS_MAX) {
    const given = gaveUp(dossier, attempt);
    const poison = { dossier, stage: "compare" as const, name: dossier, report: null };
    await setAside(setting.database, { ...poison, failure: given, options: {} });
    return given;
  }
  if (await isUnread(setting.database, dossier, setting.version)) return null;
  const compared = await compareDossier(setting, dossier);
  return compared.ok ? null : compared.failure;
}

function gaveUp(name: string, attempt: number): Failure {
  return failure("analyse.crashed", { name, detail: `${attempt - 1} attempts` });
}
