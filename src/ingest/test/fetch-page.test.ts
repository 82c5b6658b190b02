import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FetchOptions, fetchPage, isPublicAddress } from "../fetch-page.ts";
import { readInputs } from "../read-source.ts";
import { FULL_PAGE, pageOf } from "./pages.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const html = { "content-type": "text/html; charset=utf-8" };

/** A megabyte of zeros packs into a kilobyte. */
const BOMB = gzipSync(Buffer.alloc(30_000_000));

const ANSWERS: Readonly<Record<string, Answer>> = {
  "/page": (_request, response) => response.writeHead(200, html).end(FULL_PAGE),
  "/gzip": (_request, response) =>
    response.writeHead(200, { ...html, "content-encoding": "gzip" }).end(gzipSync(FULL_PAGE)),
  "/brotli": (_request, response) =>
    response
      .writeHead(200, { ...html, "content-encoding": "br" })
      .end(brotliCompressSync(FULL_PAGE)),
  "/bad-gzip": (_request, response) =>
    response.writeHead(200, { ...html, "content-encoding": "gzip" }).end("no gzip at all"),
  "/bomb": (_request, response) =>
    response.writeHead(200, { ...html, "content-encoding": "gzip" }).end(BOMB),
  "/endless": (_request, response) => {
    response.writeHead(200, html);
    const more = () => {
      while (!response.destroyed && response.write("x".repeat(100_000)));
    };
    response.on("drain", more);
    more();
  },
  "/slow": (_request, response) => {
    response.writeHead(200, html).write("<p>un peu");
  },
  "/silent": () => undefined,
  "/latin1": (_request, response) =>
    response
      .writeHead(200, { "content-type": "text/html; charset=ISO-8859-1" })
      .end(
        Buffer.from(
          pageOf("", [
            "Le pr\u00e9fet a d\u00e9menti mercredi l\u2019annonce.".replace("\u2019", "'"),
          ]),
          "latin1",
        ),
      ),
  "/wrong-charset": (_request, response) =>
    response
      .writeHead(200, { "content-type": "text/html; charset=iso-8859-1" })
      .end(pageOf("", ["Le préfet a démenti mercredi l’annonce."])),
  "/meta-charset": (_request, response) =>
    response
      .writeHead(200, { "content-type": "text/html" })
      .end(
        Buffer.from(
          pageOf('<meta charset="windows-1252">', ["Le pr\u00e9fet a d\u00e9menti l'annonce."]),
          "latin1",
        ),
      ),
  "/image": (_request, response) => response.writeHead(200, { "content-type": "image/png" }).end(),
  "/gone": (_request, response) => response.writeHead(404, html).end("<p>rien ici</p>"),
  "/broken": (_request, response) => response.writeHead(503, html).end(),
  "/hop": (_request, response) => response.writeHead(302, { location: "/page" }).end(),
  "/ring": (_request, response) => response.writeHead(302, { location: "/ring" }).end(),
  "/inwards": (_request, response) =>
    response.writeHead(302, { location: `http://127.0.0.1:${port}/page` }).end(),
  "/inwards-by-name": (_request, response) =>
    response.writeHead(302, { location: `http://localhost:${port}/page` }).end(),
  "/to-file": (_request, response) =>
    response.writeHead(302, { location: "file:///etc/passwd" }).end(),
};

let server: Server;
let port = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = ANSWERS[request.url ?? ""];
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "0.0.0.0", resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function fetched(path: string, options: FetchOptions = {}) {
  return fetchPage(`http://127.0.0.1:${port}${path}`, { allowPrivate: true, ...options });
}

async function codeOf(path: string, options: FetchOptions = {}): Promise<string> {
  const result = await fetched(path, options);
  return result.ok ? "ok" : result.failure.code;
}

describe("fetchPage", () => {
  it.each(["/page", "/gzip", "/brotli", "/hop"])("takes in %s as it was written", async (path) => {
    const result = await fetched(path);
    if (!result.ok) throw new Error(result.failure.message);
    expect(Buffer.from(result.value.bytes).toString()).toBe(FULL_PAGE);
    expect(result.value).toMatchObject({ mediaType: "text/html", charset: "utf-8", file: null });
    expect(result.value.retrievedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it("gives the URL that answered, after redirects", async () => {
    const result = await fetched("/hop");
    expect(result).toMatchObject({ ok: true, value: { url: `http://127.0.0.1:${port}/page` } });
  });

  it.each([
    ["/gone", "url.not-found"],
    ["/broken", "url.status"],
    ["/image", "url.type"],
    ["/ring", "url.redirects"],
    ["/to-file", "url.invalid"],
    ["/bad-gzip", "url.unreachable"],
  ])("%s fails with %s", async (path, code) => {
    expect(await codeOf(path)).toBe(code);
  });

  it.each(["/endless", "/bomb"])("cuts %s off at the bound on bytes", async (path) => {
    expect(await codeOf(path, { pageBytesMax: 1_000_000 })).toBe("url.too-large");
  });

  it.each(["/slow", "/silent"])("gives %s up when the time is over", async (path) => {
    expect(await codeOf(path, { timeoutSeconds: 0.3 })).toBe("url.timeout");
  });

  it("says that a server cannot be reached", async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, "127.0.0.1", resolve));
    const free = (closed.address() as AddressInfo).port;
    await new Promise((resolve) => closed.close(resolve));
    const result = await fetchPage(`http://127.0.0.1:${free}/`, { allowPrivate: true });
    expect(result).toMatchObject({
      failure: { code: "url.unreachable", values: { detail: "ECONNREFUSED" } },
    });
  });
});

describe("private addresses", () => {
  it.each(["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]"])(
    "%s is refused, however it is written",
    async (host) => {
      const result = await fetchPage(`http://${host}:${port}/page`);
      expect(result).toMatchObject({ ok: false, failure: { code: "url.private" } });
    },
  );

  it.each(["/inwards", "/inwards-by-name"])("are refused behind the redirect %s", async (path) => {
    // 127.0.0.2 stands for a public server: it alone is allowed, and what it points at is not.
    const isAllowedAddress = (address: string) => address === "127.0.0.2";
    const result = await fetchPage(`http://127.0.0.2:${port}${path}`, { isAllowedAddress });
    expect(result).toMatchObject({ ok: false, failure: { code: "url.private" } });
  });

  it.each([
    ["93.184.215.14", true],
    ["2606:2800:21f:cb07:6820:80da:af6b:8b2c", true],
    ["10.1.2.3", false],
    ["172.16.0.1", false],
    ["192.168.1.1", false],
    ["169.254.169.254", false],
    ["100.64.0.1", false],
    ["0.0.0.0", false],
    ["224.0.0.1", false],
    ["255.255.255.255", false],
    ["::", false],
    ["fe80::1", false],
    ["fd00::1", false],
    ["::ffff:10.0.0.1", false],
    ["64:ff9b::7f00:1", false],
    ["no address", false],
  ])("%s is public: %s", (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic);
  });

  it.each(["ftp://fanal.example/a", "file:///etc/passwd", "http://", "javascript://a"])(
    "%s is no URL to fetch",
    async (url) => {
      expect(await fetchPage(url)).toMatchObject({ failure: { code: "url.invalid" } });
    },
  );
});

describe("reports from URLs", () => {
  async function textOf(path: string): Promise<string> {
    for await (const taken of readInputs([`http://127.0.0.1:${port}${path}`], {
      allowPrivate: true,
    })) {
      return taken.ok ? taken.value.text : taken.failure.code;
    }
    return "";
  }

  it.each(["/latin1", "/wrong-charset", "/meta-charset"])(
    "%s is read in its encoding",
    async (path) => {
      expect(await textOf(path)).toContain("Le préfet a démenti");
    },
  );
});
