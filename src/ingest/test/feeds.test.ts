import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Report } from "../../domain/report.ts";
import { PoliteFetcher } from "../polite-fetch.ts";
import { type InputOptions, readInputs } from "../read-source.ts";
import { pageOf } from "./pages.ts";

const LONG = "Le port de Quelmar a rouvert mardi. ".repeat(30);

const rss = (items: string) => `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Le Grand Agrégateur</title><language>fr-FR</language>${items}</channel></rss>`;

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const page = (title: string, head = "") =>
  pageOf(`<title>${title}</title>${head}`, [
    "Le port de Quelmar a rouvert mardi après trois jours de grève, a annoncé la capitainerie.",
    "Les navires à quai ont pu décharger dans la matinée.",
  ]);

/** What each path of the server answers; tests change it. */
const answers = new Map<string, Answer>();
const asked: { readonly path: string; readonly time: number }[] = [];
let server: Server;
let origin = "";

const say =
  (body: string | Buffer, type = "text/html; charset=utf-8"): Answer =>
  (_request, response) =>
    response.writeHead(200, { "content-type": type }).end(body);

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({ path: request.url ?? "", time: performance.now() });
    const answer = answers.get(request.url ?? "");
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  answers.clear();
  asked.length = 0;
});

const FAST = { allowPrivate: true, timeoutSeconds: 3, delaySeconds: 0, backoffSeconds: 0.01 };

async function take(name: string, options: InputOptions = {}) {
  const reports: Report[] = [];
  const codes: string[] = [];
  for await (const taken of readInputs([name], { ...FAST, ...options })) {
    if (taken.ok) reports.push(taken.value);
    else codes.push(taken.failure.code);
  }
  return { reports, codes };
}

describe("a feed", () => {
  it("gives the pages that it links to; an item's publisher outranks the page and the feed", async () => {
    const site = '<meta property="og:site_name" content="Le Fanal">';
    answers.set("/a", say(page("Le port rouvre", site)));
    answers.set("/b", say(page("Le port rouvre encore", site)));
    answers.set("/c", say(page("Sans nom de site")));
    answers.set(
      "/feed",
      say(
        rss(
          `<item><title>A</title><link>${origin}/a</link><source url="https://x.example/rss">La Vigie</source></item>
           <item><title>B</title><link>${origin}/b</link></item>
           <item><title>C</title><link>${origin}/c</link></item>`,
        ),
        "application/rss+xml",
      ),
    );
    const { reports, codes } = await take(`${origin}/feed`);
    expect(codes).toEqual([]);
    expect(reports.map(({ outlet }) => outlet)).toEqual(["La Vigie", "Le Fanal", "127.0.0.1"]);
    expect(reports.map(({ url }) => url)).toEqual(
      ["a", "b", "c"].map((path) => `${origin}/${path}`),
    );
  });

  it("gives an item's own text where it is whole, without asking for the page", async () => {
    answers.set(
      "/feed",
      say(
        rss(`<item><title>Le port rouvre</title><link>${origin}/a</link><dc:creator>Jeanne Morvan</dc:creator>
          <pubDate>Wed, 04 May 2033 09:30:00 +0200</pubDate>
          <content:encoded><![CDATA[<p>${LONG}</p><p>Fin.</p>]]></content:encoded></item>`),
        "text/xml",
      ),
    );
    const { reports } = await take(`${origin}/feed`);
    expect(reports[0]).toMatchObject({
      title: "Le port rouvre",
      outlet: "Le Grand Agrégateur",
      language: "fr",
      credits: [{ name: "Jeanne Morvan", role: "author" }],
      url: `${origin}/a`,
    });
    expect(reports[0]?.published).toMatch(/^2033-05-04/);
    expect(asked.map(({ path }) => path)).toEqual(["/feed"]);
  });

  it.each([
    [
      "Atom",
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Wire</title><entry><title>Port reopens</title>
       <link rel="alternate" href="https://w.example/1"/><updated>2033-05-04T09:30:00Z</updated>
       <source><title>The Northmere Wire</title></source><summary>The port of Quelmar reopened on Tuesday.</summary></entry></feed>`,
      "The Northmere Wire",
    ],
    [
      "JSON Feed",
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "Wire",
        items: [
          {
            id: "1",
            url: "https://w.example/1",
            title: "Port reopens",
            content_text: "The port of Quelmar reopened on Tuesday.",
            date_published: "2033-05-04T09:30:00Z",
          },
        ],
      }),
      "Wire",
    ],
  ])(
    "of %s read from a pipe asks for nothing and gives its teaser with a note",
    async (_, text, outlet) => {
      const { Readable } = await import("node:stream");
      const { reports } = await take("-", { stdin: Readable.from([Buffer.from(text)]) });
      expect(reports[0]).toMatchObject({
        title: "Port reopens",
        outlet,
        url: "https://w.example/1",
      });
      expect(reports[0]?.notes.map(({ code }) => code)).toContain("ingest.feed-teaser");
      expect(reports[0]?.published).toMatch(/^2033-05-04/);
    },
  );

  it("whose pages fail gives the teaser, and the failure where there is none", async () => {
    answers.set(
      "/feed",
      say(
        rss(`<item><title>A</title><link>${origin}/gone</link><description>Le port a rouvert mardi, dit la capitainerie.</description></item>
             <item><title>B</title><link>${origin}/gone</link></item>`),
        "application/rss+xml",
      ),
    );
    const { reports, codes } = await take(`${origin}/feed`);
    expect(reports.map(({ text }) => text)).toEqual([
      "A\n\nLe port a rouvert mardi, dit la capitainerie.",
    ]);
    expect(codes).toEqual(["url.not-found"]);
  });

  it("that is none has its own failure", async () => {
    answers.set("/feed", say("<rss><channel", "application/rss+xml"));
    answers.set("/other", say("<note>no feed</note>", "application/rss+xml"));
    expect((await take(`${origin}/other`)).codes).toEqual(["feed.broken"]);
    expect((await take(`${origin}/feed`)).reports).toEqual([]);
  });
});

describe("a sitemap", () => {
  it("of news gives publisher, language and date with each page, through its index", async () => {
    answers.set("/a", say(page("Le port rouvre")));
    answers.set(
      "/index",
      say(
        `<?xml version="1.0"?><sitemapindex><sitemap><loc>${origin}/news</loc></sitemap></sitemapindex>`,
        "application/xml",
      ),
    );
    answers.set(
      "/news",
      say(
        `<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>${origin}/a</loc><news:news>
        <news:publication><news:name>Le Fanal &amp; Cie</news:name><news:language>fr</news:language></news:publication>
        <news:publication_date>2033-05-04</news:publication_date><news:title>Le port rouvre</news:title></news:news></url></urlset>`,
        "application/xml",
      ),
    );
    const { reports, codes } = await take(`${origin}/index`);
    expect(codes).toEqual([]);
    expect(reports[0]).toMatchObject({ outlet: "Le Fanal & Cie", published: "2033-05-04" });
  });

  it("with entities of its own is refused: they could grow without end", async () => {
    const bomb = `<!DOCTYPE u [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><urlset><url><loc>&b;</loc></url></urlset>`;
    answers.set("/bomb", say(bomb, "application/xml"));
    expect((await take(`${origin}/bomb`, { format: "sitemap" })).codes).toEqual(["feed.broken"]);
  });
});

describe("pages that nobody named one by one", () => {
  const fetched = async (path: string, options = {}) => {
    const result = await new PoliteFetcher({ ...FAST, ...options }).fetch(`${origin}${path}`);
    return result.ok ? "ok" : result.failure.code;
  };

  it("are left alone where robots.txt says so", async () => {
    answers.set("/robots.txt", say("User-agent: *\nDisallow: /closed\n", "text/plain"));
    answers.set("/closed/a", say(page("A")));
    answers.set("/open", say(page("B")));
    expect([await fetched("/closed/a"), await fetched("/open")]).toEqual(["url.robots", "ok"]);
  });

  it("are left alone while robots.txt cannot be had for the server's fault", async () => {
    answers.set("/robots.txt", (_, response) => response.writeHead(503).end());
    answers.set("/a", say(page("A")));
    expect(await fetched("/a")).toBe("url.robots");
  });

  it("of one host are asked for one after another, with the pause that its robots.txt asks for", async () => {
    answers.set("/robots.txt", say("User-agent: recoupe\nCrawl-delay: 0.2\n", "text/plain"));
    for (const path of ["/a", "/b", "/c"]) answers.set(path, say(page(path)));
    const fetcher = new PoliteFetcher(FAST);
    await Promise.all(["/a", "/b", "/c"].map((path) => fetcher.fetch(`${origin}${path}`)));
    const times = asked.filter(({ path }) => path !== "/robots.txt").map(({ time }) => time);
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    // Timers may fire a little early; what must not happen is that pages are asked for at once.
    expect(gaps.filter((gap) => gap < 150)).toEqual([]);
    expect(asked.filter(({ path }) => path === "/robots.txt")).toHaveLength(1);
  });

  it.each([429, 500, 503])("are asked for again after %d", async (status) => {
    let times = 0;
    answers.set("/a", (request, response) => {
      times += 1;
      if (times < 3) response.writeHead(status, { "retry-after": "0" }).end();
      else say(page("A"))(request, response);
    });
    expect([await fetched("/a"), times]).toEqual(["ok", 3]);
  });

  it("are given up where the server asks for an hour, and after the last try", async () => {
    answers.set("/later", (_, response) =>
      response.writeHead(429, { "retry-after": "3600" }).end(),
    );
    answers.set("/broken", (_, response) => response.writeHead(500).end());
    expect([await fetched("/later"), await fetched("/broken")]).toEqual([
      "url.status",
      "url.status",
    ]);
    expect(asked.filter(({ path }) => path === "/later")).toHaveLength(1);
    expect(asked.filter(({ path }) => path === "/broken")).toHaveLength(3);
  });

  it("on private addresses are refused, robots.txt and all", async () => {
    answers.set("/a", say(page("A")));
    expect(await fetched("/a", { allowPrivate: false })).toBe("url.robots");
    expect(asked).toEqual([]);
  });
});

describe("a page that was fetched before", () => {
  it("is not sent again while it has not changed", async () => {
    answers.set("/a", (request, response) => {
      if (request.headers["if-none-match"] === '"v1"') response.writeHead(304).end();
      else response.writeHead(200, { "content-type": "text/html", etag: '"v1"' }).end(page("A"));
    });
    const { fetchPage } = await import("../fetch-page.ts");
    const first = await fetchPage(`${origin}/a`, FAST);
    if (!first.ok || first.value.validators === undefined) throw new Error("not fetched");
    expect(first.value.validators.etag).toBe('"v1"');
    const since = first.value.validators;
    const again = await fetchPage(`${origin}/a`, { ...FAST, since });
    expect(again.ok ? "ok" : again.failure.code).toBe("url.unchanged");
  });
});
