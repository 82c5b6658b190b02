import { createServer as createHttp, type Server as HttpServer } from "node:http";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fetchPage } from "../fetch-page.ts";
import { type InputOptions, readInputs } from "../read-source.ts";

// A server of feeds that means harm, met the way `recoupe add URL` and `recoupe watch` meet one: each of its tricks
// costs a bounded time, and the feed's failure has a code.

/** What names resolve to, in turn: another address at each look-up. The rest is the system's own. */
const turns = vi.hoisted(() => new Map<string, string[]>());

vi.mock("node:dns", async (original) => {
  const own = await original<typeof import("node:dns")>();
  const lookup = (name: string, options: object, callback: (...given: unknown[]) => void) => {
    const next = turns.get(name)?.shift();
    if (next === undefined) return own.lookup(name, options, callback as never);
    callback(null, [{ address: next, family: 4 }]);
  };
  return { ...own, default: { ...own, lookup }, lookup };
});

const FEED = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Lamp</title>${items}</channel></rss>`;
const xml = { "content-type": "application/rss+xml" };

let http: HttpServer;
let port: number;
/** Speaks no HTTP but what a test has it say. */
let raw: Server;
let rawPort: number;
const open = new Set<Socket>();
let drip: (socket: Socket) => void = () => undefined;

beforeAll(async () => {
  http = createHttp((request, response) => {
    if (request.url === "/feed") response.writeHead(200, xml).end(FEED(""));
    else if (request.url === "/endless") {
      response.writeHead(200, xml).write(FEED("").slice(0, 40));
      const more = () => {
        while (!response.destroyed && response.write("<item><title>x</title></item>".repeat(4000)));
      };
      response.on("drain", more);
      more();
    } else if (request.url === "/bomb") {
      const bomb = gzipSync(FEED("<item><title>x</title></item>".repeat(1_000_000)));
      response.writeHead(200, { ...xml, "content-encoding": "gzip" }).end(bomb);
    } else if (request.url === "/bomb-in-bomb") {
      const bomb = gzipSync(gzipSync(Buffer.alloc(30_000_000)));
      response.writeHead(200, { ...xml, "content-encoding": "gzip, gzip" }).end(bomb);
    } else if (request.url === "/wrong-charset") {
      const feed = FEED("<item><title>Le préfet a démenti</title></item>");
      response.writeHead(200, { "content-type": "application/rss+xml; charset=utf-16" }).end(feed);
    } else {
      const to = decodeURIComponent((request.url ?? "").slice("/to/".length));
      response.writeHead(302, { location: to }).end();
    }
  });
  await new Promise<void>((resolve) => http.listen(0, resolve));
  port = (http.address() as AddressInfo).port;
  raw = createServer((socket) => {
    open.add(socket);
    socket.on("error", () => undefined);
    drip(socket);
  });
  await new Promise<void>((resolve) => raw.listen(0, "127.0.0.1", resolve));
  rawPort = (raw.address() as AddressInfo).port;
});

afterAll(() => {
  for (const socket of open) socket.destroy();
  raw.close();
  http.close();
});

async function outcome(url: string, options: InputOptions = {}): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const taken of readInputs([url], { allowPrivate: true, ...options }))
    found.push(taken.ok ? taken.value.text : taken.failure.code);
  return found;
}

/** Sends something every few milliseconds for as long as the other side listens. */
function dripping(before: string, piece: string) {
  return (socket: Socket) => {
    socket.write(before);
    const timer = setInterval(() => socket.write(piece), 20);
    socket.on("close", () => clearInterval(timer));
  };
}

describe("a slow loris", () => {
  it.each([
    ["headers", "HTTP/1.1 200 OK\r\n", "x-more: 1\r\n"],
    ["body", "HTTP/1.1 200 OK\r\ncontent-type: application/rss+xml\r\n\r\n<rss>", " "],
  ])(
    "that drips its %s is given up when the time is over, however lively",
    async (_, before, piece) => {
      drip = dripping(before, piece);
      expect(await outcome(`http://127.0.0.1:${rawPort}/feed`, { timeoutSeconds: 0.5 })).toEqual([
        "url.timeout",
      ]);
    },
  );

  it("whose headers have no end is cut off by their size", async () => {
    drip = (socket) => socket.write(`HTTP/1.1 200 OK\r\n${"x-long: y\r\n".repeat(50_000)}`);
    expect(await outcome(`http://127.0.0.1:${rawPort}/feed`)).toEqual(["url.unreachable"]);
  });
});

describe("a feed without bounds", () => {
  it.each([
    ["/endless", "url.too-large"],
    ["/bomb", "url.too-large"],
    // Unpacked once, what is left is no text: a second layer is never opened.
    ["/bomb-in-bomb", "input.binary"],
  ])("%s ends with %s", async (path, code) => {
    const found = await outcome(`http://127.0.0.1:${port}${path}`, { pageBytesMax: 1_000_000 });
    expect(found).toEqual([code]);
  });

  it("in another encoding than it says is read in the one that it has", async () => {
    const [found] = await outcome(`http://127.0.0.1:${port}/wrong-charset`);
    expect(found).toBe("Le préfet a démenti");
  });
});

describe("a redirect to the inside", () => {
  it.each([
    "http://127.0.0.1/",
    "http://[::1]/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[fd00:ec2::254]/latest/meta-data/",
    "http://100.100.100.200/latest/meta-data/",
    "http://0.0.0.0/",
    "http://[::ffff:169.254.169.254]/",
    "http://2852039166/",
  ])("%s is refused", async (target) => {
    // The public server is played by 127.0.0.2, the one address that is let through.
    const isAllowedAddress = (address: string) => address === "127.0.0.2";
    const url = `http://127.0.0.2:${port}/to/${encodeURIComponent(target)}`;
    expect(await fetchPage(url, { isAllowedAddress })).toMatchObject({
      failure: { code: "url.private" },
    });
  });
});

describe("a name that changes its address", () => {
  it("is judged by the address that is connected to, at every look-up", async () => {
    const isAllowedAddress = (address: string) => address === "127.0.0.2";
    turns.set("rebind.example", ["127.0.0.2", "127.0.0.1"]);
    const url = `http://rebind.example:${port}/feed`;
    expect(await fetchPage(url, { isAllowedAddress })).toMatchObject({ ok: true });
    expect(await fetchPage(url, { isAllowedAddress })).toMatchObject({
      failure: { code: "url.private", values: { address: "127.0.0.1" } },
    });
  });

  it("between a redirect and its target is refused too", async () => {
    const isAllowedAddress = (address: string) => address === "127.0.0.2";
    turns.set("first.example", ["127.0.0.2"]);
    turns.set("second.example", ["127.0.0.1"]);
    const target = encodeURIComponent(`http://second.example:${port}/feed`);
    const url = `http://first.example:${port}/to/${target}`;
    expect(await fetchPage(url, { isAllowedAddress })).toMatchObject({
      failure: { code: "url.private" },
    });
  });
});
