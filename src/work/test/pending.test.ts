import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inventedReport } from "../../../tests/support/invented.ts";
import {
  POSTGRES_PROGRAMS,
  type Postgres,
  startPostgres,
} from "../../../tests/support/postgres.ts";
import { makeDossier } from "../../store/dossiers.ts";
import { findingsState, loadFindings } from "../../store/findings.ts";
import type { ServerDatabase } from "../../store/open-server.ts";
import { askPending, enqueuerOf, isUnread } from "../enqueue.ts";
import { isOnServer, openStore } from "../open-store.ts";
import { runWorker } from "../run-worker.ts";
import { takeIn } from "../take-in.ts";
import { analyseReport } from "../tasks.ts";
import { openThreadPool } from "../thread-pool.ts";

/** The store of all tests here, each with dossiers of its own. */
let database: ServerDatabase | null = null;

describe.skipIf(POSTGRES_PROGRAMS === null)("a worker of a newer version", () => {
  let server: Postgres | null = null;
  beforeAll(async () => {
    server = startPostgres();
    const url = (await server.makeDatabase()) ?? "";
    const opened = await openStore({ kind: "server", url });
    if (opened.ok && isOnServer(opened.value)) database = opened.value;
  }, 60_000);
  afterAll(async () => {
    await database?.close();
    server?.stop();
  });

  it("asks once for each report that it has not analysed", async () => {
    const own = await filled("main", [1, 2]);
    // As after the older version's work: no job waits.
    await forgetJobs(own);
    expect(await askPending(own, "recoupe/new")).toBe(2);
    expect(await askPending(own, "recoupe/new")).toBe(2);
    expect(await jobs(own)).toHaveLength(2);
    await forgetJobs(own);
  });

  it("compares no dossier before it has read all that the older one had, and then does", async () => {
    const own = await filled("upgraded", [3, 4]);
    await work(own, "recoupe/old");
    const before = await findingsState(own, "upgraded");
    const [first, second] = await own.query<{ report: string }>(
      "select report from dossier_report where dossier = 'upgraded' order by place",
    );
    await analyseReport(settingOf(own, "recoupe/new"), first?.report ?? "");
    expect(await isUnread(own, "upgraded", "recoupe/new")).toBe(true);
    await forgetJobs(own);
    await askPending(own, "recoupe/new");
    expect(await jobs(own)).not.toContain("compare:upgraded");
    expect(await findingsState(own, "upgraded")).toEqual(before);
    await analyseReport(settingOf(own, "recoupe/new"), second?.report ?? "");
    expect(await isUnread(own, "upgraded", "recoupe/new")).toBe(false);
    await work(own, "recoupe/new");
    expect(await findingsState(own, "upgraded")).toMatchObject({ version: "recoupe/new" });
    expect((await loadFindings(own, "upgraded"))?.comparison.reports).toHaveLength(2);
  });

  it("asks for a comparison that is all that is left to do, as in a store that was moved here", async () => {
    const own = await filled("moved", [5]);
    for (const { report } of await own.query<{ report: string }>(
      "select report from dossier_report where dossier = 'moved'",
    )) {
      await analyseReport(settingOf(own, "recoupe/new"), report);
    }
    await forgetJobs(own);
    await askPending(own, "recoupe/new");
    expect(await jobs(own)).toContain("compare:moved");
  });
});

const pool = openThreadPool({ size: 0 });
const QUIET = { done: () => undefined, failed: () => undefined, error: () => undefined };

/** A dossier with reports that were taken in and no more. */
async function filled(id: string, numbers: readonly number[]): Promise<ServerDatabase> {
  if (database === null) throw new Error("the database did not open");
  await makeDossier(database, { id, name: id });
  for (const number of numbers) {
    const report = inventedReport(number);
    const setting = { database, dossier: id, tool: "recoupe/old", options: {} };
    const bytes = Buffer.from(report.text);
    await takeIn({ result: { ok: true, value: report }, bytes, source: "-" }, setting);
  }
  return database;
}

function settingOf(own: ServerDatabase, version: string) {
  return { database: own, pool, version, askCompare: enqueuerOf(own).askCompare };
}

async function jobs(own: ServerDatabase): Promise<readonly string[]> {
  const rows = await own.query<{ key: string }>("select key from graphile_worker.jobs");
  return rows.map(({ key }) => key);
}

async function forgetJobs(own: ServerDatabase): Promise<void> {
  await own.query("delete from graphile_worker._private_jobs");
}

/** Has a worker of a version do all that waits. */
async function work(own: ServerDatabase, version: string): Promise<void> {
  const worker = await runWorker(own, { pool, version }, QUIET);
  await expect.poll(() => jobs(own), { timeout: 60_000 }).toEqual([]);
  await worker.stop();
}
