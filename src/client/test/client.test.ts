import { readFileSync } from "node:fs";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientTypes } from "../../../scripts/client-types.ts";
import { inventedReport } from "../../../tests/support/invented.ts";
import { type RunningServer, runServer } from "../../serve/run-server.ts";
import type { Database } from "../../store/database.ts";
import { migrate } from "../../store/migrate.ts";
import { openInMemory } from "../../store/open-embedded.ts";
import { makeClient, type RecoupeClient, readEvents, type Schemas } from "../client.ts";

let database: Database;
let server: RunningServer;
let client: RecoupeClient;

beforeAll(async () => {
  database = await openInMemory();
  await migrate(database);
  server = await runServer({
    database,
    version: "recoupe/test",
    host: "127.0.0.1",
    port: 0,
    accounts: false,
    trustProxy: false,
    concurrency: 0,
    logger: pino({ level: "silent" }),
  });
  client = makeClient({ baseUrl: server.url });
});

afterAll(async () => {
  await server.close();
  await database.close();
});

it("has the types of the server as it stands (npx tsx scripts/client.ts renews them)", async () => {
  const committed = readFileSync(new URL("../api.d.ts", import.meta.url), "utf8");
  expect(await clientTypes()).toBe(committed);
});

describe("a client of a running server", () => {
  it("makes a dossier, hands reports in, sees them worked off, and reads what came of them", async () => {
    const made = await client.POST("/api/dossiers", { body: { name: "By client" } });
    expect(made.data?.id).toBe("by-client");
    const path = { dossier: "by-client" };
    const reports = [1, 2, 3, 4].map(inventedReport).map(({ text, url, outlet, language }) => ({
      ...{ text, language },
      ...(url !== null && { url }),
      ...(outlet !== null && { outlet }),
    }));
    const added = await client.POST("/api/dossiers/{dossier}/reports", {
      params: { path },
      body: { reports },
    });
    expect(added.data?.reports.map(({ isNew }) => isNew)).toEqual([true, true, true, true]);
    expect((await lastProgress(path.dossier)).backlog).toMatchObject({ reports: 0, dossiers: 0 });
    const { data } = await client.GET("/api/dossiers/{dossier}/claims", { params: { path } });
    const claims: readonly Schemas["ClaimRow"][] = data?.items ?? [];
    expect(claims.length).toBeGreaterThan(0);
  });

  it("gives a refusal as the document words it", async () => {
    const { error, response } = await client.GET("/api/dossiers/{dossier}", {
      params: { path: { dossier: "none" } },
    });
    expect([response.status, error?.code]).toEqual([404, "store.no-dossier"]);
  });
});

interface Progress {
  readonly backlog: { readonly reports: number; readonly dossiers: number };
  readonly findings: { readonly revision: number } | null;
}

/** Listens until nothing waits any more. */
async function lastProgress(dossier: string): Promise<Progress> {
  const { data } = await client.GET("/api/dossiers/{dossier}/events", {
    params: { path: { dossier } },
    parseAs: "stream",
  });
  for await (const { event, data: told } of readEvents(data as ReadableStream<Uint8Array>)) {
    expect(event).toBe("progress");
    const progress = JSON.parse(told) as Progress;
    const waiting = progress.backlog.reports + progress.backlog.dossiers;
    if (progress.findings !== null && waiting === 0) return progress;
  }
  throw new Error("the stream ended before the work did");
}
