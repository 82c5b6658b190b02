import type { FastifyBaseLogger } from "fastify";
import { listAccounts } from "../store/accounts.ts";
import type { Database } from "../store/database.ts";
import { drain, type JobDone } from "../work/drain.ts";
import { enqueuerOf } from "../work/enqueue.ts";
import { makeMetrics } from "../work/metrics.ts";
import { openThreadPool } from "../work/thread-pool.ts";
import { type App, type AppSetting, makeApp } from "./app.ts";
import { makeIntakeReader } from "./read-intakes.ts";
import { makeSecret } from "./secrets.ts";
import { keepWholeDossiers } from "./whole-dossiers.ts";

/** How the server is to run. */
export interface ServeOptions {
  readonly database: Database;
  /** Name and version of this program. */
  readonly version: string;
  readonly host: string;
  /** 0 for any port that is free. */
  readonly port: number;
  /** Asks for accounts on this machine too. */
  readonly accounts: boolean;
  readonly trustProxy: boolean;
  /** Whether URLs that are handed in may lead to addresses of the inside; absent: no. */
  readonly allowPrivate?: boolean;
  /** Requests of one address in a minute; absent: ten a second. */
  readonly requestsPerMinute?: number;
  /** Threads that analyse, where the store is embedded. */
  readonly concurrency: number;
  readonly logger: FastifyBaseLogger;
}

/** Seconds that requests under way are waited for when the server stops: service managers wait for longer. */
const STOP_SECONDS_MAX = 20;
/** Seconds for one preview: whoever waits for it looks at a page. */
const PREVIEW_SECONDS_MAX = 120;

/** A server that listens. */
export interface RunningServer {
  readonly app: App;
  readonly url: string;
  /** Makes the first account, good once; null where there are accounts or none is needed. */
  readonly code: string | null;
  readonly close: () => Promise<void>;
}

/** Addresses of this machine that no other reaches. */
const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "::1", "localhost"]);

/**
 * Serves a store. On this machine's own address whoever sits at it is its user, until there is an account; beyond
 * it accounts are needed, and the first is made with a code that is printed at the start: there is no default
 * password. An embedded store is worked off by this process.
 */
export async function runServer(options: ServeOptions): Promise<RunningServer> {
  const { database, version, logger } = options;
  const isEmpty = (await listAccounts(database)).length === 0;
  const hasAccounts = options.accounts || !isEmpty || !LOOPBACK.has(options.host);
  const bootstrap = { code: hasAccounts && isEmpty ? makeSecret().slice(0, 16) : null };
  const metrics = makeMetrics(database, version);
  const worker = database.kind === "embedded" ? ownWorker(options, metrics) : NO_WORKER;
  const intakes = makeIntakeReader({
    ...{ database, version, logger, onReport: worker.wake },
    allowPrivate: options.allowPrivate ?? false,
  });
  const pool = openThreadPool({ size: 1, taskSecondsMax: PREVIEW_SECONDS_MAX });
  const setting: AppSetting = {
    ...{ database, version, metrics, hasAccounts, bootstrap, logger, pool },
    wake: worker.wake,
    wakeIntake: intakes.wake,
    wholeDossier: keepWholeDossiers(database),
    trustProxy: options.trustProxy,
    ...(options.requestsPerMinute !== undefined && {
      requestsPerMinute: options.requestsPerMinute,
    }),
  };
  const app = await makeApp(setting);
  const url = await app.listen({ host: options.host, port: options.port });
  worker.wake();
  intakes.wake();
  const close = async () => {
    await closeApp(app);
    await Promise.all([intakes.stop(), worker.stop(), pool.close()]);
  };
  return { app, url, code: bootstrap.code, close };
}

/** Closes connections as they fall idle, and after a while those that do not. */
async function closeApp(app: App): Promise<void> {
  const idle = setInterval(() => app.server.closeIdleConnections(), 50);
  const force = setTimeout(() => app.server.closeAllConnections(), STOP_SECONDS_MAX * 1000);
  await app.close();
  clearInterval(idle);
  clearTimeout(force);
}

interface OwnWorker {
  readonly wake: () => void;
  readonly stop: () => Promise<void>;
}

const NO_WORKER: OwnWorker = { wake: () => undefined, stop: async () => undefined };

/** Works an embedded store off in this process: once started and whenever it is woken, one drain at a time. */
function ownWorker(
  { database, version, concurrency, logger }: ServeOptions,
  metrics: ReturnType<typeof makeMetrics>,
): OwnWorker {
  const pool = openThreadPool({ size: concurrency });
  const stopping = new AbortController();
  const { askCompare } = enqueuerOf(database);
  let [isWanted, isRunning] = [false, false];
  let running: Promise<void> = Promise.resolve();
  const onDone = ({ task, name, seconds, failure }: JobDone) => {
    if (failure === null) {
      metrics.done({ task, seconds });
      logger.debug({ task, name, seconds }, "done");
    } else {
      metrics.failed({ task, failure });
      logger.warn({ task, name, code: failure.code }, "set aside");
    }
  };
  const work = async () => {
    isRunning = true;
    while (isWanted && !stopping.signal.aborted) {
      isWanted = false;
      await drain({ database, pool, version, askCompare }, { onDone, signal: stopping.signal });
    }
    isRunning = false;
  };
  return {
    wake: () => {
      isWanted = true;
      if (isRunning) return;
      running = work().catch((error: unknown) => {
        isRunning = false;
        logger.error({ err: error }, "failed");
      });
    },
    stop: async () => {
      stopping.abort();
      // What is under way is done again at the next start: nothing is kept of it.
      await Promise.race([running, pool.close()]);
    },
  };
}
