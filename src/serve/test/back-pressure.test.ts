import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { onEachEngine } from "../../../tests/support/engines.ts";
import { inventedReport } from "../../../tests/support/invented.ts";
import type { Database } from "../../store/database.ts";
import { makeDossier } from "../../store/dossiers.ts";
import { drain } from "../../work/drain.ts";
import { makeMetrics } from "../../work/metrics.ts";
import { isOnServer } from "../../work/open-store.ts";
import { runWorker } from "../../work/run-worker.ts";
import { openThreadPool } from "../../work/thread-pool.ts";
import { type App, makeApp } from "../app.ts";
import { keepWholeDossiers } from "../whole-dossiers.ts";

// What the API does when more comes in than is worked off: it says so, keeps nothing of what it refused, and takes
// more as soon as less waits.

const VERSION = "recoupe/test";
const WAITING_MAX = 3;
const pool = openThreadPool({ size: 0 });
let database: Database;
let app: App;

onEachEngine((engine) => {
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    database = await engine.openStore();
    await makeDossier(database, { id: "main", name: "Main" });
    const wake = () => undefined;
    app = await makeApp({
      ...{ database, version: VERSION, wake, wakeIntake: wake, pool, hasAccounts: false },
      metrics: makeMetrics(database, VERSION),
      bootstrap: { code: null },
      wholeDossier: keepWholeDossiers(database),
      backlogMax: WAITING_MAX,
    });
  });

  afterAll(async () => {
    vi.useRealTimers();
    await app.close();
  });

  it("refuses texts, files and URLs while too much waits, with the time to wait, and takes them after", async () => {
    expect((await add([1, 2, 3])).statusCode).toBe(202);
    pass();
    const before = await held();
    const refused = [
      await add([4]),
      await send("files?name=a.txt", Buffer.from("A text."), "application/octet-stream"),
      await send("urls", { urls: ["https://outlet.example/a"] }),
    ];
    for (const answer of refused) {
      expect(answer.statusCode).toBe(503);
      expect(answer.headers["content-type"]).toMatch(/^application\/problem\+json/);
      expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
      expect(answer.json()).toMatchObject({ status: 503, code: "busy" });
    }
    expect(await held()).toEqual(before);
    const reading = await app.inject({ url: "/api/dossiers/main/reports", headers: HOST });
    expect(reading.statusCode).toBe(200);

    await workOff();
    pass();
    expect((await add([4])).statusCode).toBe(202);
    expect(await held()).toEqual({ ...before, reports: 4 });
  });
});

const HOST = { host: "localhost" };

/** Lets the time pass for which a count of what waits stands. */
function pass(): void {
  vi.setSystemTime(Date.now() + 60_000);
}

function send(to: string, payload: object | Buffer, type = "application/json") {
  const headers = { ...HOST, "content-type": type };
  return app.inject({ method: "POST", url: `/api/dossiers/main/${to}`, payload, headers });
}

function add(numbers: readonly number[]) {
  const reports = numbers.map(inventedReport).map(({ text, outlet }) => ({ text, outlet }));
  return send("reports", { reports });
}

async function held() {
  const [row] = await database.query(
    "select (select count(*) from report) as reports, (select count(*) from intake) as intakes",
  );
  return row;
}

/** Works off what waits, as the store's own kind of process does. */
async function workOff(): Promise<void> {
  if (!isOnServer(database)) {
    await drain({ database, pool, version: VERSION, askCompare: async () => undefined });
    return;
  }
  const quiet = { done: () => undefined, failed: () => undefined, error: () => undefined };
  const worker = await runWorker(database, { pool, version: VERSION }, quiet);
  const waiting = async () => {
    const jobs = await database.query("select 1 from graphile_worker.jobs");
    return jobs.length;
  };
  await expect.poll(waiting, { timeout: 30_000 }).toBe(0);
  await worker.stop();
}
