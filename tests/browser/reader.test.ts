import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Probe, probeReaders } from "../support/reading-probe.ts";
import { findBrowser } from "./find-browser.ts";
import { startBrowser } from "./open-page.ts";

const found = findBrowser();
const ROOT = new URL("../../", import.meta.url);
const SLOWEST = 120_000;

const load = (path: string): Promise<Uint8Array> =>
  readFile(new URL(path.replace(/^languages/, "src/languages"), ROOT));

/** The readers and what asks them, as one script for browsers. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL("tests/support/reading-page.ts", ROOT)),
        formats: ["iife"],
        name: "reading",
      },
    },
  });
  const [output] = [built].flat();
  const chunk = output !== undefined && "output" in output ? output.output[0] : undefined;
  return chunk?.type === "chunk" ? chunk.code : "";
}

/** On this machine alone: an empty page, the script, and the package's files. */
async function serveReaders(script: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").slice(1);
    const give = (type: string, body: string | Uint8Array): void => {
      response.writeHead(200, { "content-type": type }).end(body);
    };
    if (path === "") give("text/html", "<!doctype html>");
    else if (path === "readers.js") give("text/javascript; charset=utf-8", script);
    else {
      load(path).then(
        (bytes) => give("application/octet-stream", bytes),
        () => response.writeHead(404).end(),
      );
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

describe.skipIf(found.path === null)("readers in a browser", { timeout: SLOWEST }, () => {
  let browser: Browser;
  let server: Server;
  let page: Page;
  let expected: Probe;
  beforeAll(async () => {
    browser = await startBrowser(found.path ?? "");
    server = await serveReaders(await bundle());
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    expected = await probeReaders(load);
  }, SLOWEST);
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it("give in a page the very readings that they give in Node", async () => {
    await page.addScriptTag({ url: "/readers.js" });
    expect(await page.evaluate<Probe>("probe()")).toEqual(expected);
  });

  it("give them in a worker of a page as well", async () => {
    const asked = `new Promise((resolve, reject) => {
      const worker = new Worker("/readers.js");
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
    })`;
    expect(await page.evaluate<Probe>(asked)).toEqual(expected);
  });
});
