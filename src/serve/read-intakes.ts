import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyBaseLogger } from "fastify";
import type { Failure } from "../base/failure.ts";
import { captureKeeper } from "../ingest/capture-keeper.ts";
import { listSources } from "../ingest/list-sources.ts";
import { type InputOptions, readSource } from "../ingest/read-source.ts";
import type { Database } from "../store/database.ts";
import { endItem, type HeldItem, holdItem } from "../store/intakes.ts";
import { takeIn } from "../work/take-in.ts";

/** URLs that are read at once: waiting for their servers is all they do. */
const LANES = 4;
/** Milliseconds that a fetch under way is waited for when the server stops: its URL is read again later. */
const STOP_WAIT = 2000;

/** Reads the URLs that were handed in. */
export interface IntakeReader {
  /** Says that there may be some. */
  readonly wake: () => void;
  readonly stop: () => Promise<void>;
}

/** What a reader works with. */
export interface IntakeSetting {
  readonly database: Database;
  /** Name and version of this program. */
  readonly version: string;
  /** Whether URLs may lead to addresses of the inside (`--allow-private`). */
  readonly allowPrivate: boolean;
  /** Is called whenever a report came in. */
  readonly onReport: () => void;
  readonly logger: Pick<FastifyBaseLogger, "error">;
}

/**
 * Makes a reader of what was handed in: URL by URL, some at once, each kept with what came of it, so that after a
 * crash it goes on where it stopped.
 */
export function makeIntakeReader(setting: IntakeSetting): IntakeReader {
  let [lanes, isStopping] = [0, false];
  let running: Promise<unknown> = Promise.resolve();
  const lane = async () => {
    for (;;) {
      const item = isStopping ? null : await holdItem(setting.database);
      if (item === null) return;
      await endItem(setting.database, item, await readItem(setting, item));
    }
  };
  const start = () => {
    lanes += 1;
    const one = lane()
      .catch((error: unknown) => {
        if (!isStopping) setting.logger.error({ err: error }, "failed");
      })
      .finally(() => {
        lanes -= 1;
      });
    running = Promise.all([running, one]);
  };
  return {
    wake: () => {
      while (lanes < LANES) start();
    },
    stop: async () => {
      isStopping = true;
      await Promise.race([running, sleep(STOP_WAIT, null, { ref: false })]);
    },
  };
}

async function readItem(
  { database, version, allowPrivate, onReport }: IntakeSetting,
  { dossier, url }: HeldItem,
): Promise<{ readonly reports: readonly string[]; readonly failure: Failure | null }> {
  const capture = captureKeeper();
  const options: InputOptions = {
    allowPrivate,
    onCapture: capture.onCapture,
  };
  const reports: string[] = [];
  let failure: Failure | null = null;
  for (const source of listSources([url], { format: null })) {
    // Only URLs are handed in: a path would read this machine's files.
    if (!source.ok || source.value.kind !== "url") continue;
    for await (const result of readSource(source.value, options)) {
      const setting = { database, dossier, tool: version, options: { allowPrivate } };
      const taken = await takeIn({ result, ...capture.last(), source: url }, setting);
      if ("code" in taken) failure = taken;
      else reports.push(taken.report);
      onReport();
    }
  }
  return { reports, failure };
}
