import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inventedReport } from "../../../tests/support/invented.ts";
import {
  POSTGRES_PROGRAMS,
  type Postgres,
  startPostgres,
} from "../../../tests/support/postgres.ts";
import type { Database } from "../../store/database.ts";
import { makeDossier } from "../../store/dossiers.ts";
import { askPending } from "../enqueue.ts";
import { openStore } from "../open-store.ts";
import { takeIn } from "../take-in.ts";

describe.skipIf(POSTGRES_PROGRAMS === null)("a worker of a newer version", () => {
  let server: Postgres | null = null;
  let database: Database | null = null;
  beforeAll(async () => {
    server = startPostgres();
    const url = (await server.makeDatabase()) ?? "";
    const opened = await openStore({ kind: "server", url });
    if (opened.ok) database = opened.value;
  }, 60_000);
  afterAll(async () => {
    await database?.close();
    server?.stop();
  });

  it("asks once for each report that it has not analysed", async () => {
    if (database === null) throw new Error("the database did not open");
    await makeDossier(database, { id: "main", name: "main" });
    for (const number of [1, 2]) {
      const report = inventedReport(number);
      const bytes = Buffer.from(report.text);
      const setting = { database, dossier: "main", tool: "recoupe/old", options: {} };
      await takeIn({ result: { ok: true, value: report }, bytes, source: "-" }, setting);
    }
    // As after the older version's work: no job waits.
    await database.query("delete from graphile_worker._private_jobs");
    expect(await askPending(database, "recoupe/new")).toBe(2);
    expect(await askPending(database, "recoupe/new")).toBe(2);
    const jobs = await database.query("select 1 from graphile_worker._private_jobs");
    expect(jobs).toHaveLength(2);
  });
});
