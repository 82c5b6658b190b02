import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../work/open-store.ts";
import { run } from "./run.ts";

/** What the feed holds; its version is the number of its items. */
const items = ["/a", "/b"];
const asked: string[] = [];
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
});
