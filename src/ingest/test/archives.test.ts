import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WARCRecord, WARCSerializer } from "warcio";
import { sha256 } from "../../base/hash.ts";
import type { Report } from "../../domain/report.ts";
import { readInputs } from "../read-source.ts";
import { pageOf } from "./pages.ts";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "recoupe-archives-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function take(name: string) {
  const reports: Report[] = [];
  const codes: string[] = [];
  for await (const taken of readInputs([name])) {
    if (taken.ok) reports.push(taken.value);
    else codes.push(taken.failure.code);
  }
  return { reports, codes };
}

const page = (title: string) =>
  pageOf(`<title>${title}</title>`, [
    "Le port de Quelmar a rouvert mardi après trois jours de grève, a annoncé la capitainerie.",
  ]);

interface Archived {
  readonly url: string;
  readonly body: string;
  readonly status?: string;
  readonly type?: string;
}

async function warcOf(records: readonly Archived[], gzip: boolean): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (const {
    url,
    body,
    status = "HTTP/1.1 200 OK",
    type = "text/html; charset=utf-8",
  } of records) {
    const record = await WARCRecord.create(
      {
        url,
        date: "2033-05-04T09:30:00Z",
        type: "response",
        httpHeaders: { "Content-Type": type },
        statusline: status,
      },
      (async function* () {
        yield new TextEncoder().encode(body);
      })(),
    );
    parts.push(await WARCSerializer.serialize(record, { gzip }));
  }
  return Buffer.concat(parts);
}

const RECORDS = [
  { url: "https://fanal.example/a", body: page("Le port rouvre") },
  { url: "https://fanal.example/404", body: page("Rien"), status: "HTTP/1.1 404 Not Found" },
  { url: "https://fanal.example/menu", body: "<html><body><nav>menu</nav></body></html>" },
  { url: "https://fanal.example/x.css", body: "a{}", type: "text/css" },
  { url: "https://vigie.example/b", body: page("Le port, suite") },
];
const PAGES = ["https://fanal.example/a", "https://vigie.example/b"];

describe("a web archive", () => {
  it.each([
    ["plain.warc", false],
    ["packed.warc.gz", true],
  ])("%s gives its pages with their URL and time", async (name, gzip) => {
    const { reports, codes } = await take(put(name, await warcOf(RECORDS, gzip)));
    expect(codes).toEqual([]);
    expect(reports.map(({ url }) => url)).toEqual(PAGES);
    expect(reports[0]?.capture).toMatchObject({
      mediaType: "text/html",
      retrievedAt: "2033-05-04T09:30:00Z",
      // The response's body, and nothing of the archive around it.
      sha256: sha256(RECORDS[0]?.body ?? ""),
    });
  });

  it.each([
    ["stored", 0],
    ["deflated", 6],
  ] as const)("in a WACZ package, %s, gives the same", async (_, level) => {
    const warc = await warcOf(RECORDS.slice(0, 3), true);
    const more = await warcOf(RECORDS.slice(3), true);
    const files = {
      "archive/1.warc.gz": warc,
      "archive/2.warc.gz": more,
      "datapackage.json": new Uint8Array(3),
    };
    const { reports } = await take(put("a.wacz", zipSync(files, { level })));
    expect(reports.map(({ url }) => url)).toEqual(PAGES);
  });

  it.each([
    ["nothing", new Uint8Array(0)],
    ["text", new TextEncoder().encode("no archive at all")],
  ])("of %s fails and does not throw", async (_, content) => {
    const { reports, codes } = await take(put("bad.warc", content));
    expect(reports).toEqual([]);
    expect(codes).toHaveLength(1);
  });

  it("cut in the middle gives what came before", async () => {
    const whole = await warcOf(RECORDS, true);
    const { reports } = await take(put("cut.warc.gz", whole.subarray(0, whole.length - 200)));
    expect(reports[0]?.url).toBe(PAGES[0]);
  });
});

/** A PDF with one page of lines, written by hand: objects, then the table that says where each stands. */
function pdfOf(lines: readonly (readonly [words: string, down: number])[], info = ""): Buffer {
  const shown = lines
    .map(([words, down]) => `1 0 0 1 50 ${800 - down} Tm (${words}) Tj`)
    .join("\n");
  const stream = `BT /F1 12 Tf\n${shown}\nET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    `<< ${info} >>`,
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${table}\n%%EOF`;
  return Buffer.from(file, "latin1");
}

describe("a PDF", () => {
  it("gives its lines joined into paragraphs, and what it says of itself", async () => {
    const lines = [
      ["The port of Quelmar reopened on Tuesday after three days of strike, the har-", 0],
      ["bour master said. Ships unloaded in the morning, and two more were waiting", 14],
      ["outside.", 28],
      ["A union spokeswoman denied that any deal had been reached with the company", 60],
    ] as const;
    const file = pdfOf(lines, "/Title (Port note)");
    const { reports, codes } = await take(put("a.pdf", file));
    expect(codes).toEqual([]);
    expect(reports[0]?.title).toBe("Port note");
    expect(reports[0]?.text.split("\n")).toEqual([
      "The port of Quelmar reopened on Tuesday after three days of strike, the harbour master said. Ships unloaded in the morning, and two more were waiting outside.",
      "A union spokeswoman denied that any deal had been reached with the company",
    ]);
    const kept = { mediaType: "application/pdf", sha256: sha256(file), bytes: file.length };
    expect(reports[0]?.capture).toMatchObject(kept);
  });

  it("without words says so", async () => {
    expect((await take(put("empty.pdf", pdfOf([])))).codes).toEqual(["pdf.no-text"]);
  });
});

const NITF = `<?xml version="1.0" encoding="UTF-8"?>
<nitf xml:lang="fr"><head><title>Le port rouvre</title><docdata><doc-id id-string="n-1"/><date.issue norm="20330504T093000+0200"/>
<doc.copyright holder="Agence Vigie"/></docdata></head><body><body.head><hedline><hl1>Le port de Quelmar rouvre</hl1></hedline>
<byline>Jeanne Morvan</byline></body.head><body.content><p>Le port a rouvert <em>mardi</em> matin.</p><p>Un navire est entré.</p>
</body.content></body></nitf>`;

const NEWSML = `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" xml:lang="fr"><itemMeta><provider literal="Agence Vigie"/>
<versionCreated>2033-05-04T10:00:00+02:00</versionCreated></itemMeta><contentMeta><contentCreated>2033-05-04T09:30:00+02:00</contentCreated>
<headline>Le port de Quelmar rouvre</headline><by>Jeanne Morvan</by></contentMeta><contentSet><inlineXML><html><body>
<p>Le port a rouvert <b>mardi</b> matin.</p><p>Un navire est entré.</p></body></html></inlineXML></contentSet></newsItem>`;

const NINJS = JSON.stringify({
  uri: "urn:x:1",
  type: "text",
  language: "fr-FR",
  firstCreated: "2033-05-04T09:30:00+02:00",
  headlines: [{ value: "Le port de Quelmar rouvre" }],
  by: "Jeanne Morvan",
  infoSources: [{ name: "Agence Vigie", role: "publisher" }],
  bodies: [{ value: "<p>Le port a rouvert <b>mardi</b> matin.</p><p>Un navire est entré.</p>" }],
});

describe("a news agency's item", () => {
  it.each([
    ["a.nitf", NITF],
    ["a.newsml.nitf", NEWSML],
    ["a.json", NINJS],
  ])("%s gives text, headline, agency, author and date", async (name, content) => {
    const { reports, codes } = await take(put(name, content));
    expect(codes).toEqual([]);
    expect(reports[0]).toMatchObject({
      title: "Le port de Quelmar rouvre",
      outlet: "Agence Vigie",
      published: "2033-05-04T09:30:00+02:00",
      language: "fr",
      credits: [{ name: "Jeanne Morvan", role: "author" }],
    });
    expect(reports[0]?.text).toBe("Le port a rouvert mardi matin.\nUn navire est entré.");
  });

  it.each([
    ["no XML", "words only"],
    ["another XML", "<note><p>x</p></note>"],
    ["100,000 elements deep", `${"<nitf>".repeat(100_000)}x`],
  ])("of %s is refused without throwing", async (_, content) => {
    const path = put("bad.nitf", content);
    const { reports, codes } = await take(path);
    expect(reports).toEqual([]);
    expect(codes).toHaveLength(1);
  });
});
