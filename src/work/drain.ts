import type { Failure } from "../base/failure.ts";
import { reportsToAnalyse } from "../store/analyses.ts";
import { dossiersToCompare } from "../store/findings.ts";
import { analyseReport, compareDossier, type WorkSetting } from "./tasks.ts";

/** A job that was done: what it was, on what, how long it took and what failed. */
export interface JobDone {
  readonly task: "analyse" | "compare";
  /** Id of the report or the dossier. */
  readonly name: string;
  readonly seconds: number;
  /** Why it was set aside; null where it was not. */
  readonly failure: Failure | null;
}

/** What a drain tells while it works. */
export interface DrainEvents {
  readonly onDone?: (job: JobDone) => void;
  /** Ends the drain after what is under way. */
  readonly signal?: AbortSignal;
}

/** Reports under way for each thread: while one is read, another is fetched and written. */
const REPORTS_A_THREAD = 2;
/** Batches of as many reports are fetched at once. */
const BATCH = 4;
/** Seconds after which what changed is compared though more waits: findings are not put off by a steady stream. */
const ROUND_SECONDS = 60;
/** How many times as long as comparing took the next round analyses, at the least: a quarter is enough for comparing. */
const ROUND_OF_COMPARING = 3;

/**
 * Does all that is to be done, read off the tables: analyses what was added, then compares what changed. Started
 * again after a crash it goes on where it stopped, since nothing is marked done but by its result.
 */
export async function drain(setting: WorkSetting, events: DrainEvents = {}): Promise<void> {
  for (let seconds = ROUND_SECONDS; ; ) {
    const isAll = await analyseFor(seconds, setting, events);
    const started = performance.now();
    await compareAll(setting, events);
    if (isAll || events.signal?.aborted) return;
    seconds = Math.max(ROUND_SECONDS, ROUND_OF_COMPARING * since(started));
  }
}

async function compareAll(setting: WorkSetting, events: DrainEvents): Promise<void> {
  for (const dossier of await dossiersToCompare(setting.database, setting.version)) {
    if (events.signal?.aborted) return;
    const started = performance.now();
    const compared = await compareDossier(setting, dossier);
    const failure = compared.ok ? null : compared.failure;
    events.onDone?.({ task: "compare", name: dossier, failure, seconds: since(started) });
  }
}

/** Analyses what waits for so many seconds; whether nothing waits any more. */
async function analyseFor(
  seconds: number,
  setting: WorkSetting,
  events: DrainEvents,
): Promise<boolean> {
  const begun = performance.now();
  const width = REPORTS_A_THREAD * Math.max(1, setting.pool.size);
  // From where the last batch ended: to look through all that is done already for each would be quadratic.
  for (let after = 0; since(begun) < seconds; ) {
    const limit = width * BATCH;
    const waiting = await reportsToAnalyse(setting.database, setting.version, { after, limit });
    const last = waiting[waiting.length - 1];
    if (last === undefined) return true;
    after = last.place;
    // One that stands in several dossiers is given for each.
    const reports = [...new Map(waiting.map(({ report }) => [report.id, report])).values()];
    await inLanes(width, reports, async (report) => {
      if (events.signal?.aborted) return;
      const started = performance.now();
      const failure = await analyseReport(setting, report);
      events.onDone?.({ task: "analyse", name: report.id, failure, seconds: since(started) });
    });
    if (events.signal?.aborted) return false;
  }
  return false;
}

async function inLanes<Item>(
  width: number,
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async () => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item);
  };
  await Promise.all(Array.from({ length: width }, lane));
}

function since(started: number): number {
  return (performance.now() - started) / 1000;
}
