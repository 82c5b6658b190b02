import { createHash } from "node:crypto";
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
  say,
  secondsSince,
  startProgram,
  untilDone,
  writeResults,
} from "./store-bench.ts";

// How long a store of many reports takes to answer: one dossier is analysed and compared by the program, then copied under
// other ids until there are as many as asked for; the routes of a desk are asked for one by one, then many at once. The
// traffic stays on this machine.

const { values } = parseArgs({
  options: {
    reports: { type: "string", default: "100000" },
    seed: { type: "string", default: "400" },
    characters: { type: "string", default: "700" },
    port: { type: "string", default: "8137" },
    write: { type: "boolean", default: false },
  },
});
const [reports, seed] = [Number(values.reports), Number(values.seed)];
/** Characters of an article that are taken, to the end of a sentence: whole ones would fill the disk with claims. */
const CHARACTERS = Number(values.characters);
const API = `http://127.0.0.1:${values.port}/api`;
/** Claims that are written at once. */
const CLAIMS_BATCH = 400;
/** Requests of each route, one after the other. */
const ASKED = 100;
/** Requests under way at once, and for how many seconds, in the load test. */
const [AT_ONCE, LOAD_SECONDS] = [16, 30];

/** Statements that copy the seed's rows, claims left out. */
const COPIED = [
  "insert into dossier (id, name, policy, revision) select '$copy', '$copy', policy, revision from dossier where id = 'd-0'",
  `insert into report (id, body, outlet, url, title, language, published, capture, search)
   select m.new, replace(r.body::text, m.old, m.new)::json, outlet, url || '#$copy', title, language, published, capture, search
   from report r join renamed m on m.old = r.id`,
  "insert into dossier_report (dossier, report) select '$copy', m.new from dossier_report d join renamed m on m.old = d.report where d.dossier = 'd-0' order by d.place",
  "insert into sighting (dossier, report, capture, url) select '$copy', m.new, s.capture, s.url from sighting s join renamed m on m.old = s.report where s.dossier = 'd-0'",
  "insert into analysis (report, version, packed, milliseconds) select m.new, version, packed, milliseconds from analysis a join renamed m on m.old = a.report",
  `insert into attribution select m.new, version, id, stance, kind, hedged, cue, speaker, speaker_key, speaker_type, source, content, spans, search
   from attribution a join renamed m on m.old = a.report`,
  `insert into figure select m.new, version, id, value, value_max, bound, unit, measure, counted, place, as_of, period, span
   from figure f join renamed m on m.old = f.report`,
  "insert into findings select '$copy', revision, version, tag, packed, milliseconds from findings where dossier = 'd-0'",
  "insert into actor select '$copy', id, name, name_key, type, members, body from actor where dossier = 'd-0'",
  "insert into series select '$copy', id, measure, counted, place, conflicts, body from series where dossier = 'd-0'",
];
/** The statement that writes a batch of rewritten claims. */
const CLAIMS = `insert into claim (dossier, id, place, label, language, reports, independent, contested, outlets, actors,
    measures, stances, grades, first_published, last_published, body, search, carried_by)
  select '$copy', id, place, label, language, reports, independent, contested, outlets, actors,
    measures, stances, grades, first_published, last_published, body, searched::tsvector, carried_by
  from json_to_recordset($1::json) as r(id text, place integer, label text, language text, reports integer,
    independent integer, contested boolean, outlets text[], actors text[], measures text[], stances text[], grades text[],
    first_published text, last_published text, body json, searched text, carried_by text[])`;

const server = startPostgres();
const url = await server.makeDatabase();
const pool = new pg.Pool({ connectionString: url, max: 2 });
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
const sample = await collectReports(seed);
await seedDossier();
const copies = Math.ceil(reports / (await placed()));
await withoutIndexes(() => copyDossier(copies));
await pool.query("vacuum analyze");
say(machine());
say(await sizes());
await measure();
await load();
await endPrograms([serving]);
await pool.end();
server.stop();
if (values.write) {
  const command = `npx tsx bench/lookups.ts --reports ${reports} --seed ${seed} --write`;
  writeResults(`Lookups among ${reports} reports`, command);
}

async function seedDossier(): Promise<void> {
  const worker = startProgram(env, "worker", "--concurrency", "2");
  await post(`${API}/dossiers`, { name: "d 0" });
  const own = sample.reports.map((report) => ({ ...report, text: beginning(report.text) }));
  await addReports(API, "d-0", own);
  await untilDone(API);
  await endPrograms([worker]);
}

/** Reports that the seed became: articles that begin alike are one. */
async function placed(): Promise<number> {
  const { rows } = await pool.query("select count(*)::int as count from dossier_report");
  return rows[0].count;
}

function beginning(text: string): string {
  const cut = text.slice(0, CHARACTERS);
  return cut.slice(0, Math.max(cut.lastIndexOf(". ") + 1, cut.lastIndexOf(".\n") + 1)) || cut;
}

/** Copies the seed's rows under other ids, as many times; claims name reports, so their bodies are rewritten. */
async function copyDossier(times: number): Promise<void> {
  const started = performance.now();
  const { rows: ids } = await pool.query<{ report: string }>(
    "select report from dossier_report where dossier = 'd-0' order by place",
  );
  const { rows: claims } = await pool.query<{ id: string; row: string }>(
    "select id, row_to_json(c)::text as row from (select *, search::text as searched from claim where dossier = 'd-0') c",
  );
  const table = claims.map(({ row }) => row);
  for (let copy = 1; copy < times; copy += 1) {
    const renamed = new Map(ids.map(({ report }) => [report, idOf(report, copy)]));
    const client = await pool.connect();
    await client.query("begin");
    await client.query(
      "create temp table renamed (old text primary key, new text not null) on commit drop",
    );
    await client.query("insert into renamed select * from unnest($1::text[], $2::text[])", [
      [...renamed.keys()],
      [...renamed.values()],
    ]);
    for (const statement of COPIED) await client.query(statement.replaceAll("$copy", `d-${copy}`));
    for (let from = 0; from < table.length; from += CLAIMS_BATCH) {
      const rows = table
        .slice(from, from + CLAIMS_BATCH)
        .map((row) => row.replace(/\b[0-9a-f]{16}\b/g, (id) => renamed.get(id) ?? id));
      await client.query(CLAIMS.replaceAll("$copy", `d-${copy}`), [`[${rows.join(",")}]`]);
    }
    await client.query("commit");
    client.release();
    if (copy % 25 === 0)
      console.error(`${copy} of ${times}, ${secondsSince(started).toFixed(0)} s`);
  }
}

/** Drops the search indexes meanwhile: to make them at the end takes a fraction of the time. */
async function withoutIndexes(work: () => Promise<void>): Promise<void> {
  const { rows } = await pool.query<{ name: string; made: string }>(
    "select indexname as name, indexdef as made from pg_indexes where schemaname = 'public' and indexdef like '%USING gin%'",
  );
  for (const { name } of rows) await pool.query(`drop index ${name}`);
  await work();
  for (const { made } of rows) await pool.query(made);
}

function idOf(report: string, copy: number): string {
  return createHash("sha256").update(`${report} ${copy}`).digest("hex").slice(0, 16);
}

async function sizes(): Promise<string> {
  const { rows } = await pool.query(
    `select (select count(*) from report) as reports, (select count(*) from dossier) as dossiers,
       (select count(*) from claim) as claims, (select count(*) from attribution) as attributions,
       pg_size_pretty(pg_database_size(current_database())) as size`,
  );
  const { reports: all, dossiers, claims, attributions, size } = rows[0];
  return `${all} reports in ${dossiers} dossiers, ${claims} claims, ${attributions} attributions, ${size}; copies of the first ${CHARACTERS} characters of ${seed} ${sample.origin}`;
}

/** What a desk asks for, by name: a path made of a random number. */
function asked(claim: readonly string[], report: readonly string[]) {
  const words = [
    "president",
    "gouvernement",
    "police",
    "killed",
    "morts",
    "ministre",
    "court",
    "said",
  ];
  const pick = <Item>(items: readonly Item[], at: number) => items[at % items.length] as Item;
  const dossier = (at: number) => `d-${(at * 7919) % copies}`;
  return {
    "all dossiers": () => "/dossiers",
    "one dossier": (at: number) => `/dossiers/${dossier(at)}`,
    "claims, first page": (at: number) => `/dossiers/${dossier(at)}/claims`,
    "claims by words": (at: number) => `/dossiers/${dossier(at)}/claims?q=${pick(words, at)}`,
    "claims, contested": (at: number) => `/dossiers/${dossier(at)}/claims?contested=true`,
    "one claim with its words": (at: number) => `/dossiers/d-0/claims/${pick(claim, at * 31)}`,
    "reports by words": (at: number) => `/dossiers/${dossier(at)}/reports?q=${pick(words, at)}`,
    "one report with its analysis": (at: number) =>
      `/dossiers/d-0/reports/${pick(report, at * 31)}`,
    "attributions by words": (at: number) =>
      `/dossiers/${dossier(at)}/attributions?q=${pick(words, at)}`,
    actors: (at: number) => `/dossiers/${dossier(at)}/actors`,
    "what waits": () => "/jobs",
  } as const;
}

async function idsOf(column: string, table: string): Promise<readonly string[]> {
  const { rows } = await pool.query(`select ${column} as id from ${table} where dossier = 'd-0'`);
  return rows.map(({ id }) => id as string);
}

async function milliseconds(path: string): Promise<number> {
  const started = performance.now();
  const answer = await fetch(`${API}${path}`);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return performance.now() - started;
}

function share(sorted: readonly number[], part: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(0);
}

async function measure(): Promise<void> {
  say(`one request after the other, ${ASKED} of each, in milliseconds:`);
  const routes = asked(await idsOf("id", "claim"), await idsOf("report", "dossier_report"));
  for (const [name, path] of Object.entries(routes)) {
    const times: number[] = [];
    for (let at = 0; at < ASKED; at += 1) times.push(await milliseconds(path(at)));
    times.sort((a, b) => a - b);
    say(
      `  ${name.padEnd(30)} p50 ${share(times, 0.5).padStart(5)}  p95 ${share(times, 0.95).padStart(5)}`,
    );
  }
}

/** All routes but those over all dossiers, mixed, many at once. */
async function load(): Promise<void> {
  const routes = asked(await idsOf("id", "claim"), await idsOf("report", "dossier_report"));
  const paths = Object.entries(routes).flatMap(([name, path]) =>
    /^(all|what)/.test(name) ? [] : [path],
  );
  const times: number[] = [];
  const until = performance.now() + LOAD_SECONDS * 1000;
  let at = 0;
  const lane = async () => {
    while (performance.now() < until) {
      at += 1;
      times.push(await milliseconds((paths[at % paths.length] as (at: number) => string)(at)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  times.sort((a, b) => a - b);
  say(
    `${AT_ONCE} at once for ${LOAD_SECONDS} s, mixed: ${(times.length / LOAD_SECONDS).toFixed(0)} requests/s, none refused, p50 ${share(times, 0.5)} ms, p95 ${share(times, 0.95)} ms, p99 ${share(times, 0.99)} ms`,
  );
}
