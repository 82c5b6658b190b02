import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { onEachEngine } from "../../../tests/support/engines.ts";
import { inventedReport } from "../../../tests/support/invented.ts";
import { readEvents } from "../../client/read-events.ts";
import type { Database } from "../../store/database.ts";
import { makeDossier } from "../../store/dossiers.ts";
import { runServer } from "../run-server.ts";

// How a server is watched from outside, and how it ends: nothing that it took is left unanswered.

function started(database: Database) {
  return runServer({
    ...{ database, version: "recoupe/test", host: "127.0.0.1", port: 0 },
    ...{ accounts: false, trustProxy: false, concurrency: 0 },
    logger: pino({ level: "silent" }),
  });
}

onEachEngine((engine) => {
  describe("a server", () => {
    it("says that it lives, that it can work, and how much waits", async () => {
      const database = await engine.openStore();
      await makeDossier(database, { id: "main", name: "Main" });
      const server = await started(database);
      const told = async (path: string) => {
        const answer = await fetch(`${server.url}${path}`);
        return [answer.status, await answer.text()];
      };
      expect(await told("/healthz")).toEqual([200, "ok\n"]);
      expect(await told("/readyz")).toEqual([200, "ready\n"]);
      const [status, figures] = await told("/metrics");
      expect(status).toBe(200);
      for (const of of ["reports", "dossiers", "quarantined"])
        expect(figures).toContain(`recoupe_backlog{of="${of}"} 0`);
      await server.close();
    });

    it("that is told to stop answers what is under way, ends what has no end, and takes no more", async () => {
      const database = await engine.openStore();
      await makeDossier(database, { id: "main", name: "Main" });
      const server = await started(database);
      const at = `${server.url}/api/dossiers/main`;
      const stream = await fetch(`${at}/events`);
      const ended = (async () => {
        for await (const { event } of readEvents(stream.body as ReadableStream<Uint8Array>))
          expect(event).toBe("progress");
      })();
      const reports = Array.from({ length: 60 }, (_, number) => inventedReport(number));
      const body = JSON.stringify({ reports: reports.map(({ text }) => ({ text })) });
      let isReached = (_: unknown) => undefined as unknown;
      const reached = new Promise((resolve) => {
        isReached = resolve;
      });
      server.app.server.on("request", isReached);
      const headers = { "content-type": "application/json" };
      const adding = fetch(`${at}/reports`, { method: "POST", headers, body });
      await reached;
      const stopped = server.close();
      const answer = await adding;
      expect([
        answer.status,
        ((await answer.json()) as { reports: unknown[] }).reports.length,
      ]).toEqual([202, 60]);
      await Promise.all([stopped, ended]);
      expect(await database.query("select count(*) as count from report")).toEqual([{ count: 60 }]);
      await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
    });
  });
});
