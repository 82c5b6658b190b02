import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inventedReport } from "../../../tests/support/invented.ts";
import {
  POSTGRES_PROGRAMS,
  type Postgres,
  startPostgres,
} from "../../../tests/support/postgres.ts";
import { makeDossier } from "../../store/dossiers.ts";
import { openServer, type ServerDatabase } from "../../store/open-server.ts";
import { countBacklog } from "../backlog.ts";
import { makeMetrics } from "../metrics.ts";
import { isOnServer, openStore } from "../open-store.ts";
import { runWorker } from "../run-worker.ts";
import { serveMetrics } from "../serve-metrics.ts";
import { takeIn } from "../take-in.ts";
import { openThreadPool } from "../thread-pool.ts";

const VERSION = "recoupe/test";
const REPORTS = 6;

describe.skipIf(POSTGRES_PROGRAMS === null)("a worker", () => {
  let server: Postgres;
  let database: ServerDatabase;
  let url: string;
  beforeAll(async () => {
    server = startPostgres();
    url = await server.makeDatabase();
    const opened = await openStore({ kind: "server", url });
    if (!opened.ok || !isOnServer(opened.value)) throw new Error("the database did not open");
    database = opened.value;
    await makeDossier(database, { id: "main", name: "main" });
    for (let number = 0; number < REPORTS; number += 1) {
      const report = inventedReport(number);
      const setting = { database, dossier: "main", tool: VERSION, options: {} };
      const bytes = Buffer.from(report.text);
      await takeIn({ result: { ok: true, value: report }, bytes, source: "-" }, setting);
    }
  }, 120_000);
  afterAll(async () => {
    await database.close();
    server.stop();
  });

  it("that is told to stop ends the job under way, leaves the rest to others, and is gone from the list", async () => {
    let isDone = () => undefined as unknown;
    const done = new Promise<void>((resolve) => {
      isDone = () => resolve();
    });
    const reporter = { done: isDone, failed: () => undefined, error: () => undefined };
    const worker = await runWorker(
      database,
      { pool: openThreadPool({ size: 0 }), version: VERSION },
      reporter,
    );
    await done;
    await worker.stop();
    const [row] = await database.query<Record<string, number>>(
      `select (select count(*) from analysis) as analysed, (select count(*) from worker) as workers,
        (select count(*) from graphile_worker.jobs where task_identifier = 'analyse') as waiting,
        (select count(*) from graphile_worker.jobs where locked_by is not null) as held`,
    );
    expect(row).toMatchObject({ workers: 0, held: 0 });
    expect(row?.analysed).toBeGreaterThan(0);
    expect((row?.analysed ?? 0) + (row?.waiting ?? 0)).toBe(REPORTS);
  }, 60_000);

  it("locks what it works on in a name by which the others know that it lives", async () => {
    let open = () => undefined as unknown;
    const gate = new Promise<void>((resolve) => {
      open = () => resolve();
    });
    const threads = openThreadPool({ size: 0 });
    const run: typeof threads.run = async (task, name) => {
      await gate;
      return threads.run(task, name);
    };
    const reporter = { done: () => undefined, failed: () => undefined, error: () => undefined };
    const worker = await runWorker(
      database,
      { pool: { ...threads, run }, version: VERSION },
      reporter,
    );
    const known = async () => {
      const [row] = await database.query<{ locked: number; living: number }>(
        `select count(*) as locked, count(w.id) as living from graphile_worker.jobs j
         left join worker w on j.locked_by = any(w.slots) where j.locked_by is not null`,
      );
      return (row?.locked ?? 0) > 0 && row?.locked === row?.living;
    };
    await expect.poll(known, { timeout: 20_000 }).toBe(true);
    open();
    await worker.stop();
  }, 60_000);

  it("gives figures of what waits and what was done, and says when it cannot work", async () => {
    const opened = await openServer(url);
    if (!opened.ok) throw new Error(opened.failure.message);
    const own = opened.value;
    const metrics = makeMetrics(own, VERSION);
    const isReady = async () => (await countBacklog(own, VERSION)).reports >= 0;
    const figures = await serveMetrics(0, metrics, isReady);
    const address = figures.address();
    const port = typeof address === "object" ? address?.port : 0;
    const told = async (path: string) => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`);
      return { status: answer.status, text: await answer.text() };
    };
    const worker = await runWorker(
      own,
      { pool: openThreadPool({ size: 0 }), version: VERSION },
      { ...metrics, error: () => undefined },
    );
    await expect
      .poll(() => countBacklog(own, VERSION), { timeout: 50_000 })
      .toEqual({ reports: 0, dossiers: 0, quarantined: 0 });
    await worker.stop();
    const { status, text } = await told("/metrics");
    expect(status).toBe(200);
    expect(text).toContain('recoupe_backlog{of="reports"} 0');
    expect(text).toMatch(/recoupe_job_seconds_count\{task="compare"\} [1-9]/);
    expect(text).not.toContain("Outlet");
    expect(await told("/healthz")).toEqual({ status: 200, text: "ok\n" });
    expect(await told("/readyz")).toEqual({ status: 200, text: "ready\n" });
    expect((await told("/else")).status).toBe(404);
    await own.close();
    expect((await told("/readyz")).status).toBe(503);
    expect((await told("/healthz")).status).toBe(200);
    figures.close();
  }, 120_000);
});
