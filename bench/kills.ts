import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import type { Analysis } from "../src/index.ts";
import { inventedReport } from "../tests/support/invented.ts";
import { startPostgres } from "../tests/support/postgres.ts";
import {
  addReports,
  answering,
  endPrograms,
  machine,
  post,
  say,
  secondsSince,
  startProgram,
  untilDone,
  writeResults,
} from "./store-bench.ts";

// Reports added over the API of the built program while its workers (or, embedded, the whole server) are killed at random,
// then compared with what the library makes of the same reports at one go.

const { values } = parseArgs({
  options: {
    reports: { type: "string", default: "10000" },
    dossiers: { type: "string", default: "100" },
    kills: { type: "string", default: "20" },
    workers: { type: "string", default: "2" },
    pause: { type: "string", default: "4" },
    port: { type: "string", default: "8127" },
    embedded: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});
const [reports, dossiers, kills, size] = [
  values.reports,
  values.dossiers,
  values.kills,
  values.workers,
].map(Number) as [number, number, number, number];
/** Longest time from one kill to the next, in milliseconds: half of it on the average. */
const PAUSE = Number(values.pause) * 1000;
const API = `http://127.0.0.1:${values.port}/api`;

type Rows = readonly Readonly<Record<string, unknown>>[];
/** A store whose processes are killed, and that is looked into at the end. */
interface Store {
  readonly killOne: () => Promise<void>;
  readonly query: (sql: string, given?: readonly unknown[]) => Promise<Rows>;
  /** Ends what was started; embedded, the store can only be looked into afterwards. */
  readonly end: () => Promise<void>;
  readonly tearDown: () => Promise<void>;
}

const store = values.embedded ? embeddedStore() : onServer(await serverUrl());
await answering(API);
const started = performance.now();
let isDone = false;
const killing = killAtRandom();
await addAll();
const added = secondsSince(started);
await untilDone(API);
const done = secondsSince(started);
isDone = true;
const killed = await killing;
await untilDone(API);
await store.end();
say(machine());
const what = values.embedded
  ? `embedded, the server killed ${killed} times at random (kill -9)`
  : `${size} workers, ${killed} killed at random (kill -9)`;
say(`${reports} reports in ${dossiers} dossiers over the API, ${what}`);
say(
  `acknowledged in ${added.toFixed(0)} s; all analysed and compared after ${done.toFixed(0)} s: ${(reports / done).toFixed(1)} reports/s`,
);
say(await counted());
say(await compared());
await store.tearDown();
if (values.write) {
  const mode = values.embedded ? " --embedded" : ` --workers ${size}`;
  writeResults(
    values.embedded ? "The embedded store under fire" : "The store under fire",
    `npx tsx bench/kills.ts --reports ${reports} --dossiers ${dossiers} --kills ${kills} --pause ${values.pause}${mode} --write`,
  );
}

async function serverUrl() {
  const server = startPostgres();
  return { server, url: await server.makeDatabase() };
}

function onServer({ server, url }: Awaited<ReturnType<typeof serverUrl>>): Store {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  const env = { DATABASE_URL: url };
  const worker = () => startProgram(env, "worker", "--concurrency", "1");
  const serving = startProgram(env, "serve", "--port", values.port);
  const workers = Array.from({ length: size }, worker);
  return {
    killOne: async () => {
      await sleep(Math.random() * PAUSE);
      const at = Math.floor(Math.random() * size);
      workers[at]?.kill("SIGKILL");
      workers[at] = worker();
    },
    query: async (sql, given = []) => (await pool.query(sql, [...given])).rows,
    end: () => endPrograms([...workers, serving]),
    tearDown: async () => {
      await pool.end();
      server.stop();
    },
  };
}

function embeddedStore(): Store {
  const home = mkdtempSync(join(tmpdir(), "recoupe-kills-"));
  const data = join(home, "data");
  const serve = (): ChildProcess =>
    startProgram({ DATABASE_URL: "" }, "serve", "--data", data, "--port", values.port);
  let serving = serve();
  let engine: PGlite | null = null;
  return {
    killOne: async () => {
      await answering(API);
      await sleep(Math.random() * PAUSE);
      serving.kill("SIGKILL");
      await once(serving, "exit");
      serving = serve();
    },
    query: async (sql, given = []) => {
      engine ??= await PGlite.create(data);
      return (await engine.query<Rows[number]>(sql, [...given])).rows;
    },
    end: () => endPrograms([serving]),
    tearDown: async () => {
      await engine?.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function addAll(): Promise<void> {
  for (let dossier = 0; dossier < dossiers; dossier += 1) {
    await post(`${API}/dossiers`, { name: `D ${dossier}` });
    await addReports(API, `d-${dossier}`, numbersOf(dossier).map(inventedReport));
  }
}

function numbersOf(dossier: number): readonly number[] {
  const all = Array.from(
    { length: Math.ceil(reports / dossiers) },
    (_, i) => dossier + i * dossiers,
  );
  return all.filter((number) => number < reports);
}

async function killAtRandom(): Promise<number> {
  let count = 0;
  while (!isDone && count < kills) {
    await store.killOne();
    count += 1;
  }
  return count;
}

async function counted(): Promise<string> {
  const [row] =
    await store.query(`select (select count(*) from report) as reports, (select count(*) from dossier_report) as placed,
    (select count(*) from sighting) as sightings, (select count(*) from analysis) as analyses,
    (select count(*) from quarantine) as quarantined, (select count(*) from findings) as findings`);
  return Object.entries(row ?? {})
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");
}

/** Every dossier's claims beside those that the library finds in the same reports. */
async function compared(): Promise<string> {
  const built: typeof import("../src/index.ts") = await import(
    String(new URL("../dist/index.js", import.meta.url))
  );
  let [same, other] = [0, 0];
  for (let dossier = 0; dossier < dossiers; dossier += 1) {
    const [row] = await store.query(
      "select r.body, c.claims from (select json_agg(body) as body from (select r.body from dossier_report d join report r on r.id = d.report where d.dossier = $1) b) r, (select json_agg(json_build_array(id, label, independent, contested, grades) order by place) as claims from claim where dossier = $1) c",
      [`d-${dossier}`],
    );
    const body = (row?.body ?? []) as readonly Parameters<typeof built.analyse>[0][];
    const analyses: Analysis[] = body.map((report) => built.analyse(report));
    const findings = built.grade(built.compare(analyses));
    const expected = findings.claims.map(({ id, label, independent, contested, grades }) => [
      ...[id, label, independent, contested],
      grades.map(({ method, verdict }) => `${method}:${verdict}`).sort(),
    ]);
    if (JSON.stringify(row?.claims ?? []) === JSON.stringify(expected)) same += 1;
    else other += 1;
  }
  return `dossiers whose findings equal those of an undisturbed run: ${same} of ${same + other}`;
}
