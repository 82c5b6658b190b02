import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../work/open-store.ts";
import { run } from "./run.ts";

const XML = { "content-type": "application/rss+xml" };
/** What the feed holds; its version is the number of its items. */
const items = ["/a", "/b"];
const asked: string[] = [];
/** Feeds that mean harm, or cannot be had, by path. */
const HARM = new Map<string, (response: ServerResponse) => void>([
  ["/busy", (response) => response.writeHead(429, { "retry-after": "7200" }).end()],
  ["/inwards", (response) => response.writeHead(302, { location: "ftp://127.0.0.1/" }).end()],
  [
    "/bomb",
    (response) => {
      const bomb = gzipSync(Buffer.alloc(60_000_000, "<item/>"));
      response.writeHead(200, { ...XML, "content-encoding": "gzip" }).end(bomb);
    },
  ],
  [
    "/endless",
    (response) => {
      response.writeHead(200, XML);
      const more = () => {
        while (!response.destroyed && response.write("<item><title>x</title></item>".repeat(4000)));
      };
      response.on("drain", more);
      more();
    },
  ],
  ["/no-feed", (response) => response.writeHead(200, XML).end("<note/>")],
  ["/cut", (response) => response.writeHead(200, { ...XML, "content-length": "9" }).destroy()],
]);

let server: Server;
let origin = "";
let folder = "";

const pageOf = (path: string) =>
  `<html lang="fr"><head><title>Nouvelle ${path}</title></head><body><article><p>La capitainerie de Quelmar a annoncé
  mardi la réouverture du port, nouvelle ${path}, après trois jours de grève des dockers.</p></article></body></html>`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "recoupe-watch-"));
  server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    const harm = HARM.get(path);
    if (harm !== undefined) {
      harm(response);
      return;
    }
    const version = `"v${items.length}"`;
    if (path === "/feed" && request.headers["if-none-match"] === version) {
      response.writeHead(304).end();
    } else if (path === "/feed") {
      const told = items.map(
        (item) => `<item><title>${item}</title><link>${origin}${item}</link></item>`,
      );
      response
        .writeHead(200, { "content-type": "application/rss+xml", etag: version })
        .end(`<rss version="2.0"><channel><title>Le Fanal</title>${told.join("")}</channel></rss>`);
    } else if (items.includes(path)) {
      response.writeHead(200, { "content-type": "text/html" }).end(pageOf(path));
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const watch = (...words: readonly string[]) => {
  asked.length = 0;
  const store = ["--data", join(folder, "data"), "--once", "--allow-private", "--every", "1"];
  return run(["watch", ...words, ...store]);
};

/** Lets the wait until the next look pass. */
async function makeDue(): Promise<void> {
  const opened = await openStore({ kind: "folder", folder: join(folder, "data") });
  if (!opened.ok) throw new Error(opened.failure.message);
  await opened.value.query("update feed set next_at = now()");
  await opened.value.close();
}

describe("a watched feed", () => {
  it("gives its new items once, is not sent again unchanged, and then gives what is new", async () => {
    const first = await watch(`${origin}/feed`);
    expect([first.code, first.err]).toEqual([0, expect.stringContaining("/feed: 2 new")]);
    expect(asked.filter((path) => items.includes(path))).toEqual(["/a", "/b"]);

    const early = await watch();
    expect([early.code, asked]).toEqual([0, []]);

    await makeDue();
    const unchanged = await watch();
    expect([unchanged.code, asked]).toEqual([0, ["/feed"]]);

    items.push("/c");
    await makeDue();
    const more = await watch();
    expect([more.code, more.err]).toEqual([0, expect.stringContaining("/feed: 1 new")]);
    expect(asked.filter((path) => items.includes(path))).toEqual(["/c"]);
  }, 180_000);

  it("is wanted: a dossier without one says so", async () => {
    const { code, err } = await watch("--dossier", "empty");
    expect([code, err]).toEqual([2, expect.stringContaining("wanted a feed to watch")]);
  }, 120_000);

  it("goes on beside feeds that mean harm; each is told, and asked again later, no sooner than it says", async () => {
    const named = [...HARM.keys(), "/feed"].map((path) => `${origin}${path}`);
    const { code, err } = await watch(...named, "--dossier", "harm");
    expect(code).toBe(1);
    expect(err).toContain(`/feed: ${items.length} new`);
    for (const path of HARM.keys()) expect(err).toContain(`${origin}${path}`);
    const opened = await openStore({ kind: "folder", folder: join(folder, "data") });
    if (!opened.ok) throw new Error(opened.failure.message);
    const rows = await opened.value.query<{ url: string; failures: number; minutes: number }>(
      `select url, failures, round(extract(epoch from next_at - checked_at) / 60)::int as minutes
       from feed where dossier = 'harm' order by url`,
    );
    await opened.value.close();
    const waits = new Map(rows.map((row) => [row.url.slice(origin.length), row]));
    for (const path of HARM.keys()) expect(waits.get(path)?.failures).toBe(1);
    expect(waits.get("/busy")?.minutes).toBe(120);
    expect(waits.get("/no-feed")?.minutes).toBe(2);
    expect(waits.get("/feed")).toMatchObject({ failures: 0, minutes: 1 });
  }, 180_000);
});
