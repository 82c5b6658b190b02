import { parseArgs } from "node:util";
import pg from "pg";
import { startPostgres } from "../tests/support/postgres.ts";
import { collectReports } from "./reports.ts";
import {
  answering,
  endPrograms,
  machine,
  post,
  processorSeconds,
  say,
  secondsSince,
  startProgram,
  untilDone,
  writeResults,
} from "./store-bench.ts";

// How fast 1, 2 and 4 workers of one thread each work off the same reports, each time in a database of its own: by the
// clock, which other work on the machine disturbs, and in processor time, which it disturbs less.

const { values } = parseArgs({
  options: {
    reports: { type: "string", default: "400" },
    dossiers: { type: "string", default: "20" },
    workers: { type: "string", default: "1,2,4" },
    port: { type: "string", default: "8147" },
    write: { type: "boolean", default: false },
  },
});
const [reports, dossiers] = [Number(values.reports), Number(values.dossiers)];
const API = `http://127.0.0.1:${values.port}/api`;

const server = startPostgres();
const sample = await collectReports(reports);
say(machine());
say(`${sample.reports.length} reports in ${dossiers} dossiers: ${sample.origin}`);
for (const size of values.workers.split(",").map(Number)) await workOff(size);
server.stop();
if (values.write) {
  const command = `npx tsx bench/throughput.ts --reports ${reports} --dossiers ${dossiers} --workers ${values.workers} --write`;
  writeResults("Throughput by workers", command);
}

async function workOff(size: number): Promise<void> {
  const url = await server.makeDatabase();
  const env = { DATABASE_URL: url };
  const serving = startProgram(
    env,
    "serve",
    "--port",
    values.port,
    "--requests-per-minute",
    "1000000",
  );
  await answering(API);
  for (let dossier = 0; dossier < dossiers; dossier += 1) {
    await post(`${API}/dossiers`, { name: `d ${dossier}` });
    const own = sample.reports.filter((_, i) => i % dossiers === dossier);
    const sent = own.map(({ text, language, outlet, published }) => ({
      ...{ text, language },
      ...(outlet !== null && { outlet }),
      ...(published !== null && { published }),
    }));
    await post(`${API}/dossiers/d-${dossier}/reports`, { reports: sent });
  }
  const started = performance.now();
  const workers = Array.from({ length: size }, () =>
    startProgram(env, "worker", "--concurrency", "1"),
  );
  await untilDone(API);
  const seconds = secondsSince(started);
  const spent = workers.reduce((sum, worker) => sum + processorSeconds(worker), 0);
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const { rows } = await pool.query("select sum(milliseconds) / 1000.0 as seconds from analysis");
  await pool.end();
  await endPrograms([...workers, serving]);
  const analysing = Number(rows[0].seconds);
  say(
    `${size} worker${size === 1 ? " " : "s"}: ${seconds.toFixed(0)} s, ${(reports / seconds).toFixed(1)} reports/s by the clock; workers spent ${spent.toFixed(0)} s of processor (${((1000 * spent) / reports).toFixed(0)} ms a report, start and comparing included); analyses took ${analysing.toFixed(0)} s of the clock`,
  );
}
