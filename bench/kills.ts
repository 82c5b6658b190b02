import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import pg from "pg";
import type { Analysis } from "../src/index.ts";
import { inventedReport } from "../tests/support/invented.ts";
import { startPostgres } from "../tests/support/postgres.ts";

// Reports added over the API of the built program while its workers are killed at random, then compared with what
// the library makes of the same reports at one go. Prints what it saw; `--write` adds it to bench/store.md.

const { values } = parseArgs({
  options: {
    reports: { type: "string", default: "10000" },
    dossiers: { type: "string", default: "500" },
    kills: { type: "string", default: "20" },
    workers: { type: "string", default: "2" },
    port: { type: "string", default: "8127" },
    write: { type: "boolean", default: false },
  },
});
const [reports, dossiers, kills, size] = [
  values.reports,
  values.dossiers,
  values.kills,
  values.workers,
].map(Number) as [number, number, number, number];
/** Reports of one request. */
const BATCH = 20;
const PROGRAM = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const API = `http://127.0.0.1:${values.port}/api`;
const lines: string[] = [];

const server = startPostgres();
const url = await server.makeDatabase();
const pool = new pg.Pool({ connectionString: url, max: 2 });
const start = (...words: readonly string[]): ChildProcess =>
  spawn(process.execPath, [PROGRAM, ...words, "-q"], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: "ignore",
  });
const serving = start("serve", "--port", values.port);
await answering();
const workers = Array.from({ length: size }, () => start("worker", "--concurrency", "1"));

const started = performance.now();
let isDone = false;
const killing = killAtRandom();
await addAll();
const added = secondsSince(started);
await untilDone();
isDone = true;
const done = secondsSince(started);
const killed = await killing;
say(
  `${cpus().length} cores shared with other work (load ${loadavg()[0]?.toFixed(1)}), Node ${process.version}`,
);
say(
  `${reports} reports in ${dossiers} dossiers over the API, ${size} workers, ${killed} killed at random (kill -9)`,
);
say(
  `acknowledged in ${added.toFixed(0)} s; all analysed and compared after ${done.toFixed(0)} s: ${(reports / done).toFixed(1)} reports/s`,
);
say(await counted());
say(await compared());
for (const worker of [...workers, serving]) {
  worker.kill("SIGTERM");
  await once(worker, "exit");
}
await pool.end();
server.stop();
if (values.write)
  appendFileSync(new URL("./store.md", import.meta.url), `\n\`\`\`\n${lines.join("\n")}\n\`\`\`\n`);

function say(line: string): void {
  lines.push(line);
  console.log(line);
}

function secondsSince(from: number): number {
  return (performance.now() - from) / 1000;
}

async function answering(): Promise<void> {
  for (;;) {
    const isUp = await fetch(`${API}/dossiers`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await sleep(250);
  }
}

async function post(path: string, body: object): Promise<void> {
  for (;;) {
    const answer = await fetch(`${API}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    await answer.text();
    if (answer.ok) return;
    // Too fast, or too much waits: what was not acknowledged is sent again.
    if (answer.status !== 429 && answer.status !== 503)
      throw new Error(`${path}: ${answer.status}`);
    await sleep(1000);
  }
}

async function addAll(): Promise<void> {
  for (let dossier = 0; dossier < dossiers; dossier += 1) {
    await post("/dossiers", { name: `D ${dossier}` });
    const own = numbersOf(dossier).map(inventedReport);
    for (let from = 0; from < own.length; from += BATCH) {
      const sent = own
        .slice(from, from + BATCH)
        .map(({ text, url: page, outlet, language, published }) => ({
          ...{ text, url: page, outlet, language, published },
        }));
      await post(`/dossiers/d-${dossier}/reports`, { reports: sent });
    }
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
    await sleep(1000 + Math.random() * 6000);
    const at = Math.floor(Math.random() * size);
    workers[at]?.kill("SIGKILL");
    workers[at] = start("worker", "--concurrency", "1");
    count += 1;
  }
  return count;
}

interface Jobs {
  readonly backlog: { readonly reports: number; readonly dossiers: number };
}

async function untilDone(): Promise<void> {
  for (;;) {
    const answer = await fetch(`${API}/jobs`);
    const jobs = answer.ok ? ((await answer.json()) as Jobs) : null;
    if (jobs !== null && jobs.backlog.reports + jobs.backlog.dossiers === 0) return;
    await sleep(1000);
  }
}

async function counted(): Promise<string> {
  const { rows } = await pool.query(`select (select count(*) from report) as reports,
    (select count(*) from sighting) as sightings, (select count(*) from analysis) as analyses,
    (select count(*) from quarantine) as quarantined, (select count(*) from findings) as findings`);
  return Object.entries(rows[0] as object)
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
    const { rows } = await pool.query(
      "select r.body, c.claims from (select json_agg(body) as body from (select r.body from dossier_report d join report r on r.id = d.report where d.dossier = $1) b) r, (select json_agg(json_build_array(id, label, independent, contested, grades) order by place) as claims from claim where dossier = $1) c",
      [`d-${dossier}`],
    );
    const [{ body, claims }] = rows;
    const analyses: Analysis[] = body.map(built.analyse);
    const findings = built.grade(built.compare(analyses));
    const expected = findings.claims.map(({ id, label, independent, contested, grades }) => [
      ...[id, label, independent, contested],
      grades.map(({ method, verdict }) => `${method}:${verdict}`).sort(),
    ]);
    if (JSON.stringify(claims ?? []) === JSON.stringify(expected)) same += 1;
    else other += 1;
  }
  return `dossiers whose findings equal those of an undisturbed run: ${same} of ${same + other}`;
}
