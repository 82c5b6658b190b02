import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "../../base/hash.ts";
import type { Report } from "../../domain/report.ts";
import { type InputOptions, readInputs } from "../read-source.ts";
import { FULL_PAGE, PARAGRAPHS } from "./pages.ts";

const TEXT = PARAGRAPHS.join("\n");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "recoupe-inputs-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file into the test's folder and gives its path. */
function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function takeAll(names: readonly string[], options: InputOptions = {}) {
  const reports: Report[] = [];
  const codes: string[] = [];
  for await (const taken of readInputs(names, options)) {
    if (taken.ok) reports.push(taken.value);
    else codes.push(taken.failure.code);
  }
  return { reports, codes };
}

async function takeOne(name: string, options: InputOptions = {}): Promise<Report> {
  const { reports, codes } = await takeAll([name], options);
  const [first] = reports;
  if (first === undefined) throw new Error(codes.join());
  return first;
}

describe("a text file", () => {
  it("is the report's text, untouched but for its mark", async () => {
    const text = `Le pont\r\n\r\n  ${TEXT}\r\n`;
    const report = await takeOne(put("a.txt", `\uFEFF${text}`));
    expect(report.text).toBe(text);
    expect(report).toMatchObject({ title: "Le pont", language: "fr", published: null, url: null });
  });

  it("takes outlet and date from the user, language only when forced", async () => {
    const path = put("b.txt", TEXT);
    const options = { outlet: "Le Fanal", published: "2031-05-04", language: "en" };
    const report = await takeOne(path, options);
    expect(report).toMatchObject({ outlet: "Le Fanal", published: "2031-05-04", language: "en" });
  });

  it("keeps the fixity of its bytes", async () => {
    const report = await takeOne(put("c.txt", "Le pont est ouvert."));
    expect(report.capture).toMatchObject({ bytes: 19, mediaType: "text/plain", retrievedAt: null });
    expect(report.capture.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("records", () => {
  const record = { id: "r1", url: "https://fanal.example/1", title: "Le pont", outlet: "Le Fanal" };

  it("are read from JSON Lines, faults named by line, the others done", async () => {
    const lines = [
      JSON.stringify({
        ...record,
        date: "Sun 4 May 2031",
        lang: "fr",
        text: TEXT,
        authors: ["Ilda Roche, AFP"],
      }),
      "",
      "{broken",
      "[1]",
      JSON.stringify({ title: "sans texte" }),
      JSON.stringify({ text: TEXT, date: "16 minutes ago" }),
    ];
    const { reports, codes } = await takeAll([put("a.jsonl", lines.join("\n"))]);
    expect(codes).toEqual(["record.broken", "record.broken", "record.no-text"]);
    expect(reports[0]).toMatchObject({
      given: "r1",
      outlet: "Le Fanal",
      published: "2031-05-04",
      language: "fr",
    });
    expect(reports[0]?.credits.map(({ role }) => role)).toEqual(["author", "agency"]);
    expect(reports[1]?.published).toBeNull();
    expect(reports[1]?.notes.map(({ code }) => code)).toContain("ingest.date-unread");
  });

  it("name the line that is broken", async () => {
    const path = put("line.jsonl", `${JSON.stringify({ text: TEXT })}\n\n{"a`);
    for await (const taken of readInputs([path])) {
      if (!taken.ok) expect(taken.failure.values).toMatchObject({ name: path, line: 3 });
    }
    expect.assertions(1);
  });

  it("are read from JSON, one or many", async () => {
    const one = await takeAll([put("one.json", JSON.stringify({ ...record, text: TEXT }))]);
    const many = await takeAll([
      put("many.json", JSON.stringify([{ text: TEXT }, { text: "Le pont." }])),
    ]);
    expect([one.reports.length, many.reports.length]).toEqual([1, 2]);
    expect((await takeAll([put("bad.json", "{")])).codes).toEqual(["json.broken"]);
  });

  it("are the same however long their file is and wherever its chunks are cut", async () => {
    const line = JSON.stringify({ text: `${"é".repeat(40_000)} ${TEXT}` });
    const { reports, codes } = await takeAll([put("long.jsonl", `${line}\n`.repeat(5))]);
    expect(codes).toEqual([]);
    expect(new Set(reports.map(({ id }) => id)).size).toBe(1);
  });
});

describe("CSV", () => {
  const columns = { text: "body", title: "headline", outlet: "source", date: "day" };

  it("is read by a column map, in its encoding, the order of its dates told by the column", async () => {
    const csv = `n,headline,body,source,day\n1,Pont,"Le pr\u00e9fet, mercredi, a d\u00e9menti.",Fanal,4/5/2031\n2,Gu\u00e9,"Le gu\u00e9 est ferm\u00e9.",Estran,4/16/2031\n3,Rien,,Estran,4/17/2031\n`;
    const path = put("rows.csv", Buffer.from(csv, "latin1"));
    const { reports, codes } = await takeAll([path], {
      format: "csv",
      columns,
      encoding: "latin1",
    });
    expect(codes).toEqual(["record.no-text"]);
    expect(reports.map(({ title, published }) => [title, published])).toEqual([
      ["Pont", "2031-04-05"],
      ["Gué", "2031-04-16"],
    ]);
    expect(reports[0]?.text).toBe("Le préfet, mercredi, a démenti.");
  });

  it("finds columns that bear the fields' own names, and a semicolon", async () => {
    const path = put("own.csv", "text;title\nLe pont est ouvert.;Pont\n");
    expect(await takeOne(path)).toMatchObject({ title: "Pont", text: "Le pont est ouvert." });
  });

  it.each([
    [undefined, "a,b\nx,y\n", "csv.columns-unset"],
    [{ text: "nope" }, "a,b\nx,y\n", "csv.column-missing"],
    [undefined, 'text\n"open', "csv.broken"],
  ])("with %j and %j fails with %s", async (map, content, code) => {
    const path = put("faulty.csv", content);
    const { codes } = await takeAll([path], { columns: map ?? null });
    expect(codes).toEqual([code]);
  });
});

describe("standard input", () => {
  it.each([
    ["HTML", FULL_PAGE, 1],
    ["text", TEXT, 1],
    [
      "JSON Lines",
      `${JSON.stringify({ text: TEXT })}\n${JSON.stringify({ text: "Le pont." })}\n`,
      2,
    ],
    ["JSON", JSON.stringify([{ text: TEXT }], null, 2), 1],
    ["text that begins with a brace", "{Karvin} Le pont est ouvert.", 1],
  ])("is told to be %s", async (_name, content, count) => {
    const { reports } = await takeAll(["-"], { stdin: Readable.from([Buffer.from(content)]) });
    expect(reports).toHaveLength(count);
    expect(reports[0]?.file).toBeNull();
  });
});

describe("folders", () => {
  it("give their files of known endings at any depth, in the order of their paths", async () => {
    put("tree/b.txt", TEXT);
    put("tree/a/z.html", FULL_PAGE);
    put("tree/a/c.htm", FULL_PAGE);
    put("tree/picture.png", "x");
    put("tree/.hidden.txt", TEXT);
    put("tree/.git/x.txt", TEXT);
    symlinkSync("..", join(folder, "tree/a/ring"));
    const { reports, codes } = await takeAll([join(folder, "tree")]);
    expect(codes).toEqual([]);
    expect(reports.map(({ file }) => file?.slice(folder.length + 6))).toEqual([
      "a/c.htm",
      "a/z.html",
      "b.txt",
    ]);
  });

  it("that hold no report are named, and what they hold is counted", async () => {
    put("barren/picture.png", "x");
    for await (const taken of readInputs([join(folder, "barren")])) {
      if (!taken.ok)
        expect(taken.failure).toMatchObject({ code: "input.folder-empty", values: { found: 1 } });
    }
    expect.assertions(1);
  });
});

describe("what cannot be read", () => {
  it.each([
    ["a PDF", "%PDF-1.7\n%\u00e2\u00e3", "pdf.broken"],
    ["a ZIP", "PK\u0003\u0004\u0014\u0000", "input.binary"],
    [
      "bytes",
      Buffer.from(Array.from({ length: 400 }, (_, index) => (index * 7) % 32)),
      "input.binary",
    ],
    ["nothing", "", "input.empty"],
    ["white space", " \n\t\n", "input.empty"],
  ])("%s has its own message, and the next input is still done", async (_name, content, code) => {
    const bytes = typeof content === "string" ? Buffer.from(content, "latin1") : content;
    const bad = put("bad.txt", bytes);
    const { reports, codes } = await takeAll([bad, put("good.txt", TEXT)]);
    expect(codes).toEqual([code]);
    expect(reports).toHaveLength(1);
  });

  it("a missing file is missing", async () => {
    expect((await takeAll([join(folder, "nowhere.txt")])).codes).toEqual(["input.missing"]);
  });

  it.each([".txt", ".html", ".csv", ".json", ".jsonl"])(
    "200 MB of %s are refused",
    async (ending) => {
      const path = put(`huge${ending}`, "");
      truncateSync(path, 200_000_000);
      expect((await takeAll([path])).codes).toEqual(["input.too-large"]);
      rmSync(path);
    },
  );

  it("an endless pipe is cut off at the bound", async () => {
    const chunk = Buffer.alloc(1_000_000, "x");
    const endless = Readable.from(
      (function* () {
        for (;;) yield chunk;
      })(),
    );
    expect((await takeAll(["-"], { stdin: endless })).codes).toEqual(["input.too-large"]);
  });

  it.skipIf(process.getuid?.() === 0)(
    "a file without the right to read it is unreadable",
    async () => {
      const path = put("secret.txt", TEXT);
      execFileSync("chmod", ["000", path]);
      expect((await takeAll([path])).codes).toEqual(["input.unreadable"]);
    },
  );
});

describe("captures", () => {
  it("are handed over with the bytes that the report's hash is of", async () => {
    const names = [
      put("capture/a.txt", TEXT),
      put("capture/b.html", FULL_PAGE),
      put("capture/c.jsonl", `${JSON.stringify({ text: TEXT })}\n`),
    ];
    const captures: Uint8Array[] = [];
    const { reports } = await takeAll(names, { onCapture: (bytes) => captures.push(bytes) });
    expect(captures.map((bytes) => sha256(bytes))).toEqual(
      reports.map(({ capture }) => capture.sha256),
    );
  });
});

describe("the library's way in", () => {
  it("gives the same report for the same file twice", async () => {
    const path = put("same.html", FULL_PAGE);
    expect(await takeOne(path)).toEqual(await takeOne(path));
  });
});
