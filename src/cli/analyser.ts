import { availableParallelism } from "node:os";
import { type Result, success } from "../base/failure.ts";
import type { Analysis } from "../domain/analysis.ts";
import type { Report } from "../domain/report.ts";
import { analyse } from "../pipeline.ts";
import { unpackAnalysis } from "../store/analyses.ts";
import { openThreadPool, type ThreadPool } from "../work/thread-pool.ts";

/** Analyses reports as they are given, several at once where there are many. */
export interface Analyser {
  /** Reports that may be given before the first of them is asked for. */
  readonly width: () => number;
  /** Begins an analysis; asked for, it gives it. Fails with `analyse.*`. */
  readonly begin: (report: Report) => () => Promise<Result<Analysis>>;
  readonly close: () => Promise<void>;
}

/** Reports that are analysed before threads are opened: opening each one's models takes about as long. */
const FEW = 12;
/** Reports waiting for each thread, so that none is ever idle and few are held. */
const WAITING = 3;

/** Opens an analyser; its threads, one for each core, are started when the reports turn out to be many. */
export function openAnalyser(): Analyser {
  const size = availableParallelism();
  let given = 0;
  let pool: ThreadPool | null = null;
  return {
    width: () => (pool === null ? 0 : pool.size * WAITING),
    begin: (report) => {
      given += 1;
      if (given <= FEW || size < 2) return async () => success(analyse(report));
      pool ??= openThreadPool({ size });
      const computing = inThread(pool, report);
      return () => computing;
    },
    close: async () => pool?.close(),
  };
}

async function inThread(pool: ThreadPool, report: Report): Promise<Result<Analysis>> {
  const name = report.file ?? report.url ?? report.id;
  const computed = await pool.run({ kind: "analyse", report }, name);
  return computed.ok ? success(unpackAnalysis(computed.value.packed, report)) : computed;
}
