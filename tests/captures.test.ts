import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { captureKeeper } from "../src/ingest/capture-keeper.ts";
import { reportFromText } from "../src/ingest/make-report.ts";
import { readInputs } from "../src/ingest/read-source.ts";
import { makeBundle } from "../src/render/bundle/make-bundle.ts";
import { verifyBundle } from "../src/render/bundle/verify-bundle.ts";
import type { Database } from "../src/store/database.ts";
import { makeDossier } from "../src/store/dossiers.ts";
import { addReport, capturesOf, findReport, listSightings } from "../src/store/reports.ts";
import { drain } from "../src/work/drain.ts";
import { loadWhole } from "../src/work/load-whole.ts";
import { takeIn } from "../src/work/take-in.ts";
import { openThreadPool } from "../src/work/thread-pool.ts";
import { onEachEngine } from "./support/engines.ts";

// What the store keeps of each kind of input, and that an evidence bundle of it holds.

const VERSION = "recoupe/test";
const LINE = '{"text":"The reeve of Quelmar said the bridge holds.", "desk":"north"}';
const ROW = 'b1;"The warden ""Oda"" said\r\nthe ferry sails."';
const ELEMENT = {
  text: "The pilot of Karvin denied that the ferry sails.",
  note: [1, { a: null }],
};
const NITF =
  "<nitf><body><body.content><p>The harbour master said the quay is closed.</p></body.content></body></nitf>";
/** Opens more brackets than the stack bears: it can be read, and not be written. */
const DEEP = `[{"text":"The clerk said the hall is shut.","x":${"[".repeat(50_000)}${"]".repeat(50_000)}}]`;
const FEED = `<rss version="2.0"><channel><title>The Pelican</title>
  <item><title>Gate opens</title><guid isPermaLink="false">g-7</guid><description>The guard said the gate opens.</description></item>
</channel></rss>`;

const FILES: Readonly<Record<string, string>> = {
  "a.jsonl": `${LINE}\n`,
  "b.csv": `id;text\r\n${ROW}\r\n`,
  "c.json": JSON.stringify([ELEMENT], null, 2),
  "d.nitf": NITF,
  "e.json": DEEP,
  "f.xml": FEED,
};

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "recoupe-captures-"));
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(home, name), content);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Takes in files of the folder and gives the hash of each report's capture. */
async function add(database: Database, names: readonly string[]): Promise<readonly string[]> {
  const hashes: string[] = [];
  const capture = captureKeeper();
  const paths = names.map((name) => join(home, name));
  for await (const result of readInputs(paths, { onCapture: capture.onCapture })) {
    const setting = { database, dossier: "main", tool: VERSION, options: {} };
    await takeIn({ result, ...capture.last(), source: "test" }, setting);
    if (result.ok) hashes.push(result.value.capture.sha256);
  }
  return hashes;
}

async function wordsOf(database: Database, hashes: readonly string[]): Promise<readonly string[]> {
  const bytes = await Promise.all(hashes.map((hash) => capturesOf(database, [hash])));
  return bytes.map(([one]) => Buffer.from(one ?? []).toString());
}

onEachEngine((engine) => {
  const open = async () => {
    const database = await engine.openStore();
    await makeDossier(database, { id: "main", name: "Main" });
    return database;
  };

  describe("what is kept of a record", () => {
    it.each([
      ["a line of JSON Lines, as it stands", "a.jsonl", LINE],
      ["a row of CSV, as it stands", "b.csv", ROW],
      ["an element of a JSON list, written anew", "c.json", JSON.stringify(ELEMENT)],
      ["the whole file of an agency's item", "d.nitf", NITF],
      ["the whole file of a record too deep to be written", "e.json", DEEP],
    ])("is %s", async (_, name, kept) => {
      const database = await open();
      const hashes = await add(database, [name]);
      expect(await wordsOf(database, hashes)).toEqual([kept]);
    });

    it("is all that a feed's item says, as JSON", async () => {
      const database = await open();
      const [kept = ""] = await wordsOf(database, await add(database, ["f.xml"]));
      expect(JSON.parse(kept)).toMatchObject({
        title: "Gate opens",
        description: "The guard said the gate opens.",
        guid: { value: "g-7" },
      });
    });
  });

  it("keeps the same records twice as one capture each, with two sightings", async () => {
    const database = await open();
    const names = Object.keys(FILES);
    const first = await add(database, names);
    expect(first).toHaveLength(names.length);
    expect(await add(database, names)).toEqual(first);
    const [counted] = await database.query<Record<string, number>>(
      `select (select count(*) from capture) as captures, (select count(*) from sighting) as sightings,
        (select count(*) from report) as reports`,
    );
    const count = names.length;
    expect(counted).toEqual({ captures: count, sightings: 2 * count, reports: count });
  });

  it("goes on with a store that kept a record's text: the report keeps its capture", async () => {
    const database = await open();
    const read = await reportFromText(JSON.parse(LINE).text, { mediaType: "application/json" });
    const bytes = Buffer.from(read.text);
    await addReport(database, { dossier: "main", report: read, bytes, tool: "recoupe/older" });
    const [hash = ""] = await add(database, ["a.jsonl"]);
    const kept = await findReport(database, read.id);
    expect(await wordsOf(database, [kept?.capture.sha256 ?? ""])).toEqual([read.text]);
    const seen = await listSightings(
      database,
      { dossier: "main", report: read.id },
      { after: 0, limit: 50 },
    );
    expect(seen.map(({ capture }) => capture)).toEqual([read.capture.sha256, hash]);
  });

  it("knows a record again in a file that grew", async () => {
    const database = await open();
    const before = await add(database, ["a.jsonl", "b.csv", "c.json"]);
    writeFileSync(join(home, "g.jsonl"), `{"text":"Nobody came."}\n${LINE}\n`);
    writeFileSync(join(home, "h.csv"), `id;text\n\nb0;Nobody came.\n${ROW}`);
    writeFileSync(join(home, "i.json"), JSON.stringify([{ text: "Nobody came." }, ELEMENT]));
    const after = await add(database, ["g.jsonl", "h.csv", "i.json"]);
    expect([after[1], after[3], after[5]]).toEqual(before);
  });

  it("gives a bundle whose captures all hold", { timeout: 120_000 }, async () => {
    const database = await open();
    const hashes = await add(database, Object.keys(FILES));
    const pool = openThreadPool({ size: 0 });
    await drain({ database, pool, version: VERSION, askCompare: async () => undefined });
    await pool.close();
    const whole = await loadWhole(database, "main");
    if (whole === null) throw new Error("nothing was compared");
    const { bytes, capturesMissing } = makeBundle({
      ...whole,
      captures: await capturesOf(database, hashes),
      ui: "en",
      app: { script: "", style: "" },
      version: "0.0.0",
      made: "2031-05-05T10:00:00Z",
    });
    expect(capturesMissing).toBe(0);
    const checked = verifyBundle(bytes, { name: "b.zip" });
    expect(checked).toMatchObject({ ok: true, value: { captures: 6, reports: 6 } });
  });
});
