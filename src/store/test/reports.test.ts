import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { onEachEngine } from "../../../tests/support/engines.ts";
import { reportOf } from "../../../tests/support/report.ts";
import type { Report } from "../../domain/report.ts";
import { drain } from "../../work/drain.ts";
import { openThreadPool } from "../../work/thread-pool.ts";
import { findAnalysis, reportsToAnalyse } from "../analyses.ts";
import { addCorrection, correctionsInForce, retractCorrection } from "../corrections.ts";
import type { Database } from "../database.ts";
import { findDossier, makeDossier } from "../dossiers.ts";
import { dump, restore } from "../dump.ts";
import { dossiersToCompare, findingsState, loadFindings } from "../findings.ts";
import { pack, unpack } from "../pack.ts";
import { addReport, findReport, listEdits } from "../reports.ts";

const FRENCH =
  "Le préfet Aldo Brenn a démenti mercredi. « Douze habitants sont partis », a-t-il dit.";
const ENGLISH =
  'Twelve residents have left the town, prefect Aldo Brenn said. "Nobody was hurt," he added.';
const VERSION = "recoupe/test";

function add(database: Database, report: Report, dossier = "main") {
  return addReport(database, { dossier, report, bytes: Buffer.from(report.text), tool: VERSION });
}

function work(database: Database, version = VERSION) {
  const askCompare = async () => undefined;
  return drain({ database, pool: openThreadPool({ size: 0 }), version, askCompare });
}

async function counts(database: Database) {
  const [row] = await database.query<Record<string, number>>(
    `select (select count(*) from capture) as captures, (select count(*) from sighting) as sightings,
      (select count(*) from report) as reports`,
  );
  return row;
}

onEachEngine((engine) => {
  const open = async () => {
    const database = await engine.open();
    await makeDossier(database, { id: "main", name: "Main" });
    return database;
  };

  it("keeps the same bytes twice as one capture with two sightings", async () => {
    const database = await open();
    const report = reportOf(FRENCH, { outlet: "Le Pélican" });
    expect(await add(database, report)).toEqual({
      report: report.id,
      isNew: true,
      supersedes: null,
    });
    expect(await add(database, report)).toMatchObject({ isNew: false });
    expect(await counts(database)).toEqual({ captures: 1, sightings: 2, reports: 1 });
  });

  it("gives back a report equal to the one that was added, whatever its characters", async () => {
    const database = await open();
    const hostile = reportOf("a\0b \uD800 c <script>\u202E\uFFFF");
    await add(database, { ...hostile, capture: { ...hostile.capture } });
    expect(await findReport(database, hostile.id)).toEqual(hostile);
  });

  it("keeps a silent edit as a new version, with the words that differ", async () => {
    const database = await open();
    const url = "https://pelican.example/a";
    const first = reportOf(`${FRENCH}\nFin.`, { url });
    const second = reportOf(`${FRENCH.replace("Douze", "Vingt")}\nFin.`, {
      url: `${url}?utm_source=x`,
    });
    await add(database, first);
    expect((await add(database, second)).supersedes).toBe(first.id);
    const [edit] = await listEdits(database, "main");
    const words = edit?.changes.map(({ older, newer }) => [
      first.text.slice(older?.start, older?.end),
      second.text.slice(newer?.start, newer?.end),
    ]);
    expect(words?.map((pair) => pair.map((one) => one.trim()))).toEqual([["Douze", "Vingt"]]);
    await work(database);
    expect((await loadFindings(database, "main"))?.comparison.reports.map(({ id }) => id)).toEqual([
      second.id,
    ]);
  });

  it("analyses each report once for a version, and adds what a newer one makes of it", async () => {
    const database = await open();
    const report = reportOf(ENGLISH, { language: "en" });
    await add(database, report);
    expect(await reportsToAnalyse(database, VERSION, { after: 0, limit: 10 })).toHaveLength(1);
    await work(database);
    await work(database);
    await work(database, "recoupe/next");
    const versions = await database.query("select version from analysis order by version");
    expect(versions).toEqual([{ version: "recoupe/next" }, { version: VERSION }]);
    expect((await findAnalysis(database, report.id, VERSION))?.attributions.length).toBeGreaterThan(
      0,
    );
    expect(await dossiersToCompare(database, "recoupe/next")).toEqual([]);
  });

  it("keeps findings of an older revision from replacing newer ones", async () => {
    const database = await open();
    await add(database, reportOf(FRENCH));
    await work(database);
    const state = await findingsState(database, "main");
    const dossier = await findDossier(database, "main");
    expect(state?.revision).toBe(dossier.ok && dossier.value.revision);
  });

  it("lets a correction win, survive a re-analysis, and be taken back", async () => {
    const database = await open();
    const report = reportOf(ENGLISH, { language: "en" });
    await add(database, report);
    await work(database);
    const analysis = await findAnalysis(database, report.id, VERSION);
    const attribution = analysis?.attributions[0];
    if (attribution === undefined) throw new Error("nothing attributed");
    const id = await addCorrection(database, {
      dossier: "main",
      author: "ines",
      note: null,
      body: {
        kind: "re-attribute",
        anchor: { report: report.id, attribution, speaker: null },
        speaker: { name: "Mila Torne", type: "person" },
      },
    });
    const speakers = async () =>
      (await loadFindings(database, "main"))?.comparison.actors.map(({ name }) => name);
    for (const version of [VERSION, "recoupe/next"]) {
      await work(database, version);
      expect(await speakers()).toContain("Mila Torne");
    }
    await retractCorrection(database, { dossier: "main", id, author: "ines" });
    await work(database, "recoupe/next");
    expect(await speakers()).not.toContain("Mila Torne");
    expect(await correctionsInForce(database, "main")).toEqual([]);
  });

  it("restores from its dump to an equal store, and refuses one that is cut, changed or newer whole", async () => {
    const database = await open();
    for (const text of [FRENCH, FRENCH.replace("Douze", "Do\0u\uD800ze")])
      await add(database, reportOf(text));
    await work(database);
    const lines = await dumped(database);
    const empty = await engine.openEmpty();
    const cut = await restore(empty, linesOf(lines.slice(0, -1)));
    expect(cut).toMatchObject({ failure: { code: "dump.broken" } });
    const [, ...rows] = lines;
    const at = rows.findIndex((line) => line.startsWith('{"sha256":'));
    for (const [changed, code] of [
      [['{"format":"other/1","schema":[]}', ...rows], "dump.broken"],
      [['{"format":', ...rows], "dump.broken"],
      [lines.with(at + 1, '{"sha256":"cut'), "dump.broken"],
      [lines.with(at + 1, '{"sha256":"no hash"}'), "dump.broken"],
      [['{"format":"recoupe-dump/1","schema":["9999-later.sql"]}', ...rows], "store.schema-newer"],
    ] as const) {
      expect(await restore(empty, linesOf(changed))).toMatchObject({ failure: { code } });
    }
    expect(await restore(empty, linesOf(lines))).toMatchObject({ ok: true });
    expect(await dumped(empty)).toEqual(lines);
    await add(empty, reportOf("Encore un texte."));
    expect(await restore(empty, linesOf(lines))).toMatchObject({
      failure: { code: "dump.not-empty" },
    });
  });
});

async function dumped(database: Database): Promise<readonly string[]> {
  const lines: string[] = [];
  await dump(database, async (line) => {
    lines.push(line);
  });
  return lines;
}

async function* linesOf(lines: readonly string[]) {
  yield* lines;
}

describe("packing", () => {
  it("gives back an equal value, arrays of numbers included", () => {
    const array = fc.oneof(fc.uint32Array(), fc.uint8Array(), fc.int32Array(), fc.float32Array());
    const value = fc.dictionary(fc.string(), fc.oneof(array, fc.jsonValue()));
    fc.assert(
      fc.property(value, (given) => {
        // JSON has no -0: what is kept has none either.
        const sent = JSON.stringify(given).includes("$array") ? {} : given;
        expect(unpack(pack(sent))).toEqual(unpack(pack(unpack(pack(sent)))));
      }),
    );
    expect(unpack(pack({ a: new Uint32Array([1, 2 ** 32 - 1]), b: null }))).toEqual({
      a: new Uint32Array([1, 2 ** 32 - 1]),
      b: null,
    });
  });
});
