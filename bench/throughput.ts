import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { startPostgres } from "../tests/support/postgres.ts";
import { collectReports } from "./reports.ts";
import {
  addReports,
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

// How fast 1, 2 and 4 workers of one thread each work off the same reports, each time in a database of its own: by the
// clock, which other work on the machine disturbs, and in processor time, which it disturbs less. What a process takes
// until its code is compiled is the most of a short run, so the second half of the reports is given for itself.

const { values } = parseArgs({
  options: {
    reports: { type: "string", default: "300" },
    dossiers: { type: "string", default: "15" },
    workers: { type: "string", default: "1,2,4" },
    port: { type: "string", default: "8147" },
    write: { type: "boolean", default: false },
  },
});
const [reports, dossiers] = [Number(values.reports), Number(values.dossiers)];
const API = `http://127.0.0.1:${values.port}/api`;

const server = startPostgres();
process.once("exit", server.stop);
const sample = await collectReports(reports);
say(machine());
say(`${sample.reports.length} reports in ${dossiers} dossiers: ${sample.origin}`);
for (const size of values.workers.split(",").map(Number)) await workOff(size);
if (values.write) {
  const command = `npx tsx bench/throughput.ts --reports ${reports} --dossiers ${dossiers} --workers ${values.workers} --write`;
  writeResults("Throughput by workers", command);
}

async function workOff(size: number): Promise<void> {
  const url = await server.makeDatabase();
  const env = { DATABASE_URL: url };
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const serving = startProgram(env, "serve", "--port", values.port);
  await answering(API);
  for (let dossier = 0; dossier < dossiers; dossier += 1) {
    await post(`${API}/dossiers`, { name: `d ${dossier}` });
    const own = sample.reports.filter((_, i) => i % dossiers === dossier);
    await addReports(API, `d-${dossier}`, own);
  }
  const started = performance.now();
  const workers = Array.from({ length: size }, () =>
    startProgram(env, "worker", "--concurrency", "1"),
  );
  const spentNow = () => workers.reduce((sum, worker) => sum + processorSeconds(worker), 0);
  await untilAnalysed(pool, reports / 2);
  const half = { seconds: secondsSince(started), spent: spentNow(), ...(await done(pool)) };
  await untilDone(API);
  const whole = { seconds: secondsSince(started), spent: spentNow(), ...(await done(pool)) };
  await pool.end();
  await endPrograms([...workers, serving]);
  say(
    `${size} worker${size === 1 ? "" : "s"}: ${told(whole)}; ${whole.comparisons} comparisons that changed claims`,
  );
  say(`  without the first ${half.reports}: ${told(less(whole, half))}`);
}

/** What was done until a moment. */
interface Done {
  readonly reports: number;
  readonly comparisons: number;
  /** By the clock. */
  readonly seconds: number;
  /** Processor seconds of the workers. */
  readonly spent: number;
}

async function done(pool: pg.Pool): Promise<Pick<Done, "reports" | "comparisons">> {
  const { rows } = await pool.query(
    `select (select count(*)::int from analysis) as reports,
       (select count(*)::int from (select distinct dossier, revision from claim_change) c) as comparisons`,
  );
  return rows[0];
}

async function untilAnalysed(pool: pg.Pool, count: number): Promise<void> {
  while ((await done(pool)).reports < count) await sleep(250);
}

function less(a: Done, b: Done): Done {
  return {
    reports: a.reports - b.reports,
    comparisons: a.comparisons - b.comparisons,
    seconds: a.seconds - b.seconds,
    spent: a.spent - b.spent,
  };
}

function told({ reports: count, seconds, spent }: Done): string {
  return `${count} reports in ${seconds.toFixed(0)} s, ${(count / seconds).toFixed(1)} a second by the clock; ${((1000 * spent) / count).toFixed(0)} ms of processor a report`;
}
