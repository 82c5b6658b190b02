import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Database } from "../store/database.ts";
import { countBacklog } from "./backlog.ts";
import type { WorkerReporter } from "./run-worker.ts";

/** Seconds at which the times of jobs are counted: from a short report to a dossier of thousands. */
const BUCKETS = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300];

/** The figures of a process for Prometheus. */
export interface Metrics {
  readonly registry: Registry;
  readonly done: WorkerReporter["done"];
  readonly failed: WorkerReporter["failed"];
}

/** Makes the figures of a process; the backlog is counted when somebody asks for it. */
export function makeMetrics(database: Database, version: string): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "recoupe_" });
  const registers = [registry];
  const seconds = new Histogram({
    name: "recoupe_job_seconds",
    help: "Time of jobs that were done, by task.",
    labelNames: ["task"],
    buckets: BUCKETS,
    registers,
  });
  const failures = new Counter({
    name: "recoupe_job_failures_total",
    help: "Jobs whose report or dossier went to quarantine, by task and code.",
    labelNames: ["task", "code"],
    registers,
  });
  const backlog = new Gauge({
    name: "recoupe_backlog",
    help: "What waits: reports to analyse, dossiers to compare, cases of quarantine.",
    labelNames: ["of"],
    registers,
    async collect() {
      for (const [of, count] of Object.entries(await countBacklog(database, version))) {
        this.set({ of }, count);
      }
    },
  });
  void backlog;
  return {
    registry,
    done: ({ task, seconds: taken }) => seconds.observe({ task }, taken),
    failed: ({ task, failure }) => failures.inc({ task, code: failure.code }),
  };
}
