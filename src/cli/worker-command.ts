import { cpus } from "node:os";
import { storePlace } from "../store/open-database.ts";
import { countBacklog } from "../work/backlog.ts";
import { type Log, openLog } from "../work/log.ts";
import { makeMetrics } from "../work/metrics.ts";
import { isOnServer, openStore } from "../work/open-store.ts";
import { runWorker } from "../work/run-worker.ts";
import { serveMetrics } from "../work/serve-metrics.ts";
import { openThreadPool } from "../work/thread-pool.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { printError, printFailure, type Terminal } from "./terminal.ts";
import { type StoreCommandSetting, toolOf, wordsOf } from "./with-store.ts";

/** The options of `recoupe worker`. */
export interface WorkerOptions {
  readonly concurrency?: number;
  readonly metricsPort?: number;
}

/**
 * `recoupe worker`: one of any number of workers on a server, until SIGTERM or SIGINT, after which it ends what is
 * under way. Its log is JSON lines on standard error.
 */
export async function workerCommand(
  options: WorkerOptions,
  { terminal, version }: StoreCommandSetting,
): Promise<ExitCode> {
  const place = storePlace(null, process.env);
  if (place.kind === "folder") {
    printError(terminal, wordsOf(terminal).needsServer);
    return EXIT.usage;
  }
  const opened = await openStore(place);
  if (!opened.ok || !isOnServer(opened.value)) {
    if (!opened.ok) printFailure(terminal, opened.failure);
    return EXIT.output;
  }
  const database = opened.value;
  const log = logOf(terminal);
  const size = options.concurrency ?? cpus().length;
  const pool = openThreadPool({ size });
  const tool = toolOf(version);
  const metrics = makeMetrics(database, tool);
  const worker = await runWorker(
    database,
    { pool, version: tool },
    {
      done: (job) => {
        metrics.done(job);
        log.debug(job, "done");
      },
      failed: (job) => {
        metrics.failed(job);
        const { code, values } = job.failure;
        log.warn({ task: job.task, name: values.name, code }, "set aside");
      },
      error: (error) => log.error({ err: error }, "failed"),
    },
  );
  const isReady = async () => (await countBacklog(database, tool)).reports >= 0;
  const server =
    options.metricsPort === undefined
      ? null
      : await serveMetrics(options.metricsPort, metrics, isReady);
  log.info({ concurrency: size, version: tool }, "working");
  const why = await Promise.race([signalled(), worker.ended.then(() => "ended")]);
  log.info({ why }, "stopping");
  await worker.stop().catch(() => undefined);
  server?.close();
  await pool.close();
  await database.close();
  return EXIT.done;
}

/** The log of a process that runs for long: JSON lines on standard error; LOG_LEVEL says how much. */
export function logOf({ stderr, isQuiet }: Terminal): Log {
  return openLog(stderr, process.env.LOG_LEVEL ?? (isQuiet ? "warn" : "info"));
}

/** Resolves with the name of the first signal that asks for an end. */
export function signalled(): Promise<string> {
  return new Promise((resolve) => {
    for (const name of ["SIGTERM", "SIGINT"] as const) process.once(name, () => resolve(name));
  });
}
