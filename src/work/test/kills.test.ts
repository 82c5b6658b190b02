import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { inventedDossier } from "../../../tests/support/invented.ts";
import { POSTGRES_PROGRAMS, startPostgres } from "../../../tests/support/postgres.ts";
import { sha256 } from "../../base/hash.ts";
import { EMPTY_POLICY } from "../../domain/policy.ts";
import type { Report } from "../../domain/report.ts";
import { readInputs } from "../../ingest/read-source.ts";
import type { Database } from "../../store/database.ts";
import { makeDossier } from "../../store/dossiers.ts";
import { openDatabase } from "../../store/open-database.ts";
import { countBacklog } from "../backlog.ts";
import { compute } from "../compute.ts";
import { openStore } from "../open-store.ts";
import { takeIn } from "../take-in.ts";

// Whole processes of the built program, killed without warning: what they acknowledged stands, once.

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const PROGRAM = join(ROOT, "dist", "cli", "main.js");
const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
const TOOL = `recoupe/${version}`;
const [REPORTS, DOSSIERS, KILLS] = [48, 4, 4];

const folder = mkdtempSync(join(tmpdir(), "recoupe-kills-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Tags of the findings of each dossier, worked out at one go. */
function undisturbed(dossiers: readonly (readonly Report[])[]): readonly string[] {
  return dossiers.map((reports, number) => {
    const analyses = [...reports]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((report) => ({ report, packed: compute({ kind: "analyse", report }).packed }));
    const { packed } = compute({
      kind: "compare",
      dossier: String(number),
      version: TOOL,
      reports: reports.map(({ id }) => id),
      analyses,
      policy: EMPTY_POLICY,
      corrections: [],
    });
    return sha256(packed).slice(0, 32);
  });
}

async function standing(database: Database) {
  const [counts] = await database.query<Record<string, number>>(
    `select (select count(*) from report) as reports, (select count(*) from analysis) as analyses,
      (select count(*) from dossier_report) as placed, (select count(*) from quarantine) as quarantined`,
  );
  const tags = await database.query<{ tag: string }>("select tag from findings order by dossier");
  return { ...counts, tags: tags.map(({ tag }) => tag) };
}

function start(words: readonly string[], environment: Record<string, string> = {}): ChildProcess {
  const env = { ...process.env, ...environment };
  return spawn(process.execPath, [PROGRAM, ...words], { env, stdio: "ignore" });
}

/** Whole milliseconds below a bound, from a seed: the same kills each time, as far as the machine lets them be. */
function randomBelow(seed: number, bound: number): number {
  return Number.parseInt(sha256(`kill ${seed}`).slice(0, 8), 16) % bound;
}

describe.skipIf(!existsSync(PROGRAM))("killed at random", () => {
  const dossiers = Array.from({ length: DOSSIERS }, (_, dossier) =>
    inventedDossier(dossier, { reports: REPORTS, dossiers: DOSSIERS }),
  );
  const expected = {
    reports: REPORTS,
    analyses: REPORTS,
    placed: REPORTS,
    quarantined: 0,
    tags: undisturbed(dossiers),
  };

  it.skipIf(POSTGRES_PROGRAMS === null)(
    "workers on a server lose nothing, double nothing, and find the same",
    async () => {
      const server = startPostgres();
      const url = await server.makeDatabase();
      const opened = await openStore({ kind: "server", url });
      if (!opened.ok) throw new Error(opened.failure.message);
      const database = opened.value;
      const work = () => start(["worker", "--concurrency", "1", "-q"], { DATABASE_URL: url });
      let workers = [work(), work()];
      const adding = (async () => {
        for (const [dossier, reports] of dossiers.entries()) {
          await makeDossier(database, { id: `d${dossier}`, name: `D ${dossier}` });
          for (const report of reports) {
            await takeIn(
              {
                result: { ok: true, value: report },
                bytes: Buffer.from(report.text),
                source: "test",
              },
              { database, dossier: `d${dossier}`, tool: TOOL, options: {} },
            );
            await sleep(randomBelow(REPORTS + dossier, 60));
          }
        }
      })();
      for (let kill = 0; kill < KILLS; kill += 1) {
        await sleep(1000 + randomBelow(kill, 1500));
        workers[kill % 2]?.kill("SIGKILL");
        workers = workers.with(kill % 2, work());
      }
      await adding;
      await expect
        .poll(() => countBacklog(database, TOOL), { timeout: 90_000, interval: 500 })
        .toEqual({ reports: 0, dossiers: 0, quarantined: 0 });
      for (const worker of workers) {
        worker.kill("SIGTERM");
        await once(worker, "exit");
      }
      const found = await standing(database);
      await database.close();
      server.stop();
      expect(found).toEqual(expected);
    },
    180_000,
  );

  it("the embedded store loses nothing, doubles nothing, and finds the same", async () => {
    const data = join(folder, "data");
    const own = dossiers.slice(0, 2);
    const inputs = own.map((reports, dossier) => writeLines(reports, `d${dossier}`));
    const add = (dossier: number) =>
      start(["add", inputs[dossier] ?? "", "--dossier", `d${dossier}`, "--data", data, "-q"]);
    for (let kill = 0; kill < 3; kill += 1) {
      const adding = add(kill % own.length);
      await sleep(1500 + randomBelow(kill, 2500));
      adding.kill("SIGKILL");
      await once(adding, "exit");
    }
    for (const dossier of own.keys()) {
      const [code] = await once(add(dossier), "exit");
      expect(code).toBe(0);
    }
    const opened = await openDatabase({ kind: "folder", folder: data });
    if (!opened.ok) throw new Error(opened.failure.message);
    const found = await standing(opened.value);
    await opened.value.close();
    const count = own.flat().length;
    const tags = undisturbed(await Promise.all(inputs.map(readLines)));
    expect(found).toEqual({ ...expected, reports: count, analyses: count, placed: count, tags });
  }, 180_000);
});

function writeLines(reports: readonly Report[], name: string): string {
  const path = join(folder, `${name}.jsonl`);
  const lines = reports.map(({ text, outlet, url, language, published }) =>
    JSON.stringify({ text, outlet, url, lang: language, date: published }),
  );
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

async function readLines(path: string): Promise<readonly Report[]> {
  const reports: Report[] = [];
  for await (const taken of readInputs([path])) if (taken.ok) reports.push(taken.value);
  return reports;
}
