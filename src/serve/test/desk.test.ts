import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { onEachEngine } from "../../../tests/support/engines.ts";
import { makeClient, type RecoupeClient, readEvents, type Schemas } from "../../client/client.ts";
import { verifyBundle } from "../../render/bundle/verify-bundle.ts";
import type { Database } from "../../store/database.ts";
import { findIntake, holdItem, makeIntake } from "../../store/intakes.ts";
import { isOnServer } from "../../work/open-store.ts";
import { type RunningWorker, runWorker } from "../../work/run-worker.ts";
import { openThreadPool } from "../../work/thread-pool.ts";
import { makeIntakeReader } from "../read-intakes.ts";
import { type RunningServer, runServer } from "../run-server.ts";

// What a desk does over the API, on the example's dossier, by the typed client against a running server.

const PAGE = `<!doctype html><html lang="en"><head><title>Convoy leaves Marnay</title></head><body><article><h1>Convoy leaves Marnay</h1>
<p>Forty lorries left Marnay on Tuesday, harbour master Iona Brask said. "Nobody was stopped at the gate," she added.</p>
<p>The council of the port denied that the gate had been closed. It gave no number of people on board.</p></article></body></html>`;
const dossier = "example";
const params = { path: { dossier } };
const logger = pino({ level: "silent" });
const WORK = { pool: openThreadPool({ size: 0 }), version: "recoupe/test" };
const REPORTER = { done: () => undefined, failed: () => undefined, error: () => undefined };

let database: Database;
let server: RunningServer;
/** Works off what is handed in where the store is on a server; an embedded one is worked off by its server. */
let worker: RunningWorker | null = null;
let client: RecoupeClient;
let outlet: Server;
let site: string;

onEachEngine((engine) => {
  beforeAll(async () => {
    database = await engine.openStore();
    const place = { host: "127.0.0.1", port: 0, accounts: false, trustProxy: false };
    const setting = { database, version: "recoupe/test", concurrency: 0, logger };
    server = await runServer({ ...place, ...setting, allowPrivate: true });
    if (isOnServer(database)) worker = await runWorker(database, WORK, REPORTER);
    client = makeClient({ baseUrl: server.url });
    outlet = createServer((request, response) => {
      const headers = { "content-type": "text/html", "x-served-by": "a", "set-cookie": "id=1" };
      if (request.url === "/page") response.writeHead(200, headers).end(PAGE);
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => outlet.listen(0, "127.0.0.1", resolve));
    site = `http://127.0.0.1:${(outlet.address() as AddressInfo).port}`;
    await client.POST("/api/example");
    await workedOff();
  });

  afterAll(async () => {
    outlet.close();
    await worker?.stop();
    await server.close();
  });

  describe("what comes in", () => {
    it("is the example by one request, and not twice", async () => {
      expect(await reportsOf(dossier)).toHaveLength(20);
      const again = await client.POST("/api/example");
      expect(again.data?.id).toBe(dossier);
      const rows = await reportsOf(dossier);
      expect(rows.map(({ sightings }) => sightings)).toEqual(rows.map(() => 1));
      expect((await claims()).length).toBeGreaterThan(10);
    });

    it("is a file under its own name; what cannot be read is told, and no path of this machine", async () => {
      await client.POST("/api/dossiers", { body: { name: "Files" } });
      const hand = (name: string, content: string) =>
        client.POST("/api/dossiers/{dossier}/files", {
          params: { path: { dossier: "files" }, query: { name, outlet: "The Marnay Lamp" } },
          body: content,
          bodySerializer: (body) => body,
          headers: { "content-type": "application/octet-stream" },
        });
      const page = await hand("../../etc/convoy.html", PAGE);
      expect(page.data?.reports).toHaveLength(1);
      const lines = await hand("two.jsonl", '{"text":"One of Marnay."}\n{"title":"no text"}\n');
      expect([lines.data?.reports.length, lines.data?.failures[0]?.code]).toEqual([
        1,
        "record.no-text",
      ]);
      const broken = await hand("broken.pdf", "%PDF-1.7 nothing");
      expect(broken.data?.failures).toHaveLength(1);
      const told = JSON.stringify([lines.data, broken.data]);
      expect(told).toContain("broken.pdf");
      expect(told).not.toMatch(/upload|\/tmp/);
      const rows = await reportsOf("files");
      expect(rows.map((row) => row.outlet)).toEqual(["The Marnay Lamp", "The Marnay Lamp"]);
    });

    it("is the page of each URL, watched until nothing waits; one that fails does not stop the rest", async () => {
      await client.POST("/api/dossiers", { body: { name: "Pages" } });
      const urls = [`${site}/gone`, `${site}/page`];
      const made = await client.POST("/api/dossiers/{dossier}/urls", {
        params: { path: { dossier: "pages" } },
        body: { urls },
      });
      const path = { dossier: "pages", id: made.data?.id ?? "" };
      const watched = await client.GET("/api/dossiers/{dossier}/intakes/{id}/events", {
        params: { path },
        parseAs: "stream",
      });
      let last = "";
      for await (const { event, data } of readEvents(watched.data as ReadableStream<Uint8Array>)) {
        expect(event).toBe("intake");
        last = data;
      }
      const { data } = await client.GET("/api/dossiers/{dossier}/intakes/{id}", {
        params: { path },
      });
      expect(JSON.parse(last)).toEqual(data);
      expect(data?.items.map(({ state }) => state)).toEqual(["failed", "done"]);
      const [row] = await reportsOf("pages");
      const seen = await client.GET("/api/dossiers/{dossier}/reports/{id}/sightings", {
        params: { path: { dossier: "pages", id: row?.id ?? "" } },
      });
      const [sighting] = seen.data?.items ?? [];
      expect(sighting).toMatchObject({ url: `${site}/page`, file: null, capture: row?.sha256 });
      expect(sighting?.headers).toMatchObject({ "content-type": "text/html", "x-served-by": "a" });
      expect(sighting?.headers).not.toHaveProperty("set-cookie");
    });

    it("goes on with URLs that a killed server held, and never leads to the inside unless allowed", async () => {
      await client.POST("/api/dossiers", { body: { name: "Held" } });
      const urls = [`${site}/page`, "http://169.254.169.254/latest/", "file:///etc/passwd"];
      await makeIntake(database, { id: "held", dossier: "held", author: "x", urls });
      expect(await holdItem(database)).toMatchObject({ url: urls[0] });
      await database.query("update intake_item set held_until = now() - interval '1 second'");
      const setting = { database, version: "recoupe/test", onReport: () => undefined, logger };
      const reader = makeIntakeReader({ ...setting, allowPrivate: false });
      reader.wake();
      await expect
        .poll(
          async () => (await findIntake(database, "held", "held"))?.items.map(({ state }) => state),
          {
            timeout: 20_000,
          },
        )
        .not.toContain("waiting");
      await reader.stop();
      const items = (await findIntake(database, "held", "held"))?.items ?? [];
      expect(items.map(({ reports }) => reports)).toEqual([[], [], []]);
      expect(items.slice(0, 2).map(({ failure }) => failure?.code)).toEqual([
        "url.private",
        "url.private",
      ]);
    });
  });

  describe("what is tried out", () => {
    it("is a policy, whose effect is shown and is what setting it does", async () => {
      const { data: policy } = await client.GET("/api/dossiers/{dossier}/policy", { params });
      const before = await claims();
      const body = { ...policy, credible: [], parties: [], ownership: [] };
      const preview = await client.POST("/api/dossiers/{dossier}/policy/preview", { params, body });
      const changed = preview.data?.claims ?? [];
      expect(changed.length).toBeGreaterThan(0);
      expect(await claims()).toEqual(before);
      await client.PUT("/api/dossiers/{dossier}/policy", { params, body });
      await workedOff();
      const after = new Map((await claims()).map((claim) => [claim.id, claim]));
      for (const { claim, after: shown } of changed) {
        const { label, reports, independent, contested, stances, grades } = after.get(claim) ?? {};
        expect({ label, reports, independent, contested, stances, grades }).toEqual(shown);
      }
      await client.PUT("/api/dossiers/{dossier}/policy", { params, body: policy ?? {} });
      await workedOff();
      expect(await claims()).toEqual(before);
    });

    it("is a policy with other names, for which the reports are compared anew", async () => {
      const { data: policy } = await client.GET("/api/dossiers/{dossier}/policy", { params });
      const body = { ...policy, aliases: [["Nobody One", "Nobody Two"]] };
      const preview = await client.POST("/api/dossiers/{dossier}/policy/preview", { params, body });
      expect(preview.response.status).toBe(200);
    });

    it("is the count without some kinds of ties: never fewer origins than with them", async () => {
      const off = ["copy", "utterance", "citation", "owner", "state", "party", "unnamed"] as const;
      const { data } = await client.GET("/api/dossiers/{dossier}/ties", {
        params: { ...params, query: { off: [...off] } },
      });
      const counts = (data?.claims ?? []).map(({ before, after }) => [
        before?.independent ?? 0,
        after?.independent ?? 0,
      ]);
      expect(counts.some(([was = 0, now = 0]) => now > was)).toBe(true);
      expect(counts.every(([was = 0, now = 0]) => now >= was)).toBe(true);
    });
  });

  describe("what a desk comes back to", () => {
    it("is what changed since a time or a revision", async () => {
      const { data: was } = await client.GET("/api/dossiers/{dossier}", { params });
      const since = was?.findings?.madeAt ?? "";
      const text =
        "Ninety-one lighthouse keepers have left Tolbec, warden Ulla Mersk said on Friday. The harbour board denied it.";
      await client.POST("/api/dossiers/{dossier}/reports", {
        params,
        body: { reports: [{ text, outlet: "The Tolbec Mirror", language: "en" }] },
      });
      await workedOff();
      const { data } = await client.GET("/api/dossiers/{dossier}/changes", {
        params: { ...params, query: { since } },
      });
      expect(data?.reports).toBe(1);
      expect(data?.claims.some(({ kind }) => kind === "new")).toBe(true);
      const byRevision = await client.GET("/api/dossiers/{dossier}/changes", {
        params: { ...params, query: { since: String(was?.findings?.revision) } },
      });
      expect(byRevision.data?.claims).toEqual(data?.claims);
      const now = await client.GET("/api/dossiers/{dossier}/changes", {
        params: { ...params, query: { since: String(data?.revision) } },
      });
      expect(now.data?.claims).toEqual([]);
    });

    it("is a view that was kept, until it is dropped", async () => {
      const body = { name: "Contested", query: { contested: "true", q: "civils" } };
      const made = await client.POST("/api/dossiers/{dossier}/views", { params, body });
      const list = () => client.GET("/api/dossiers/{dossier}/views", { params });
      expect((await list()).data?.items).toEqual([made.data]);
      await client.DELETE("/api/dossiers/{dossier}/views/{id}", {
        params: { path: { dossier, id: made.data?.id ?? "" } },
      });
      expect((await list()).data?.items).toEqual([]);
    });
  });

  describe("what shows a dossier whole", () => {
    it("tells who speaks, in the very words, and how outlets name their sources", async () => {
      const speakers = await client.GET("/api/dossiers/{dossier}/speakers", { params });
      const [first] = speakers.data?.items ?? [];
      const { data } = await client.GET("/api/dossiers/{dossier}/actors/{id}", {
        params: { path: { dossier, id: first?.actor.id ?? "" } },
      });
      expect(data?.said).toBe(data?.sayings.length);
      for (const { report, spans } of data?.sayings ?? []) {
        const whole = await client.GET("/api/dossiers/{dossier}/reports/{id}", {
          params: { path: { dossier, id: report } },
        });
        for (const { start, end, words } of spans)
          expect(whole.data?.analysis.report.text.slice(start, end)).toBe(words);
      }
      const outlets = await client.GET("/api/dossiers/{dossier}/outlets", { params });
      expect(outlets.data?.items.length).toBeGreaterThan(5);
    });

    it("gives copies with what each report has of its own, of all or of one report", async () => {
      const all = await client.GET("/api/dossiers/{dossier}/copies", { params });
      const [copy] = all.data?.items ?? [];
      expect(copy?.own.flatMap(({ spans }) => spans).length).toBeGreaterThan(0);
      const report = copy?.copy.reports[0] ?? "";
      const own = await client.GET("/api/dossiers/{dossier}/copies", {
        params: { ...params, query: { report } },
      });
      expect(own.data?.items.every((one) => one.copy.reports.includes(report))).toBe(true);
      expect(own.data?.items.length).toBeLessThan(all.data?.items.length ?? 0);
    });

    it("gives every export, and a bundle that verifies", async () => {
      const names = await client.GET("/api/dossiers/{dossier}/exports", { params });
      for (const name of names.data?.items ?? []) {
        const answer = await fetch(`${server.url}/api/dossiers/${dossier}/exports/${name}`);
        expect([name, answer.status]).toEqual([name, 200]);
        expect(answer.headers.get("content-disposition")).toContain(`filename="${name}"`);
        const bytes = new Uint8Array(await answer.arrayBuffer());
        expect(bytes.length).toBeGreaterThan(20);
        if (name !== "bundle.zip") continue;
        const digest = answer.headers.get("x-bundle-digest");
        expect(verifyBundle(bytes, { name, digest })).toMatchObject({ ok: true });
      }
    });

    it("masks names in an export, and refuses to in a bundle, which holds captures", async () => {
      const masked = await fetch(
        `${server.url}/api/dossiers/${dossier}/exports/claims.csv?mask=Korvath`,
      );
      expect(await masked.text()).not.toContain("Korvath");
      const bundle = await fetch(
        `${server.url}/api/dossiers/${dossier}/exports/bundle.zip?mask=Korvath`,
      );
      expect(bundle.status).toBe(400);
    });
  });
});

/** Listens until nothing of the example waits. */
async function workedOff(): Promise<void> {
  const { data } = await client.GET("/api/dossiers/{dossier}/events", {
    params,
    parseAs: "stream",
  });
  for await (const { data: told } of readEvents(data as ReadableStream<Uint8Array>)) {
    const { backlog, findings } = JSON.parse(told);
    if (findings !== null && backlog.reports + backlog.dossiers === 0) return;
  }
}

async function reportsOf(id: string): Promise<readonly Schemas["ReportRow"][]> {
  const query = { limit: 200 };
  const { data } = await client.GET("/api/dossiers/{dossier}/reports", {
    params: { path: { dossier: id }, query },
  });
  return data?.items ?? [];
}

async function claims(query = {}): Promise<readonly Schemas["ClaimRow"][]> {
  const { data } = await client.GET("/api/dossiers/{dossier}/claims", {
    params: { ...params, query: { limit: 200, ...query } },
  });
  return data?.items ?? [];
}
