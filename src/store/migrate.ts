import { readdirSync, readFileSync } from "node:fs";
import { fail } from "../base/errors.ts";
import { type Result, success } from "../base/failure.ts";
import { sha256 } from "../base/hash.ts";
import type { Database, Queries } from "./database.ts";

/** One step of the schema, as its file holds it. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/** Serialises migrations of one server: any number that nobody else takes. */
const LOCK_KEY = 7_267_011;

const FOLDER = new URL("./migrations/", import.meta.url);

/** The steps of the schema in their order, from the package's files. */
export function migrations(): readonly Migration[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".sql"))
    .sort()
    .map((file) => {
      const sql = readFileSync(new URL(file, FOLDER), "utf8");
      return { number: Number.parseInt(file, 10), name: file, sql, sha256: sha256(sql) };
    });
}

/** Where a database stands. */
export interface SchemaState {
  /** Names of the steps that were taken, in order. */
  readonly applied: readonly string[];
  /** Names of those that are still to be taken. */
  readonly pending: readonly string[];
}

/**
 * Brings the schema up to the package's, each step in a transaction of its own; gives the names of the steps
 * taken. Processes that do so at once wait for each other. Fails with `store.schema-newer` where the database was
 * made by a newer version, `store.schema-changed` where a step was taken that reads otherwise today.
 */
export async function migrate(database: Database): Promise<Result<readonly string[]>> {
  const taken: string[] = [];
  for (const step of migrations()) {
    const result = await database.transaction(async (queries) => {
      if (database.kind === "server") {
        await queries.query("select pg_advisory_xact_lock($1)", [LOCK_KEY]);
      }
      return takeStep(queries, step);
    });
    if (!result.ok) return result;
    if (result.value) taken.push(step.name);
  }
  const state = await schemaState(database);
  return state.ok ? success(taken) : state;
}

async function takeStep(queries: Queries, step: Migration): Promise<Result<boolean>> {
  await queries.script(`create table if not exists migration (
    number integer primary key, name text not null, sha256 text not null,
    taken_at timestamptz not null default now())`);
  const [known] = await queries.query<{ sha256: string }>(
    "select sha256 from migration where number = $1",
    [step.number],
  );
  if (known !== undefined) {
    const isSame = known.sha256 === step.sha256;
    return isSame ? success(false) : fail("store.schema-changed", { step: step.name });
  }
  await queries.script(step.sql);
  await queries.query("insert into migration (number, name, sha256) values ($1, $2, $3)", [
    step.number,
    step.name,
    step.sha256,
  ]);
  return success(true);
}

/** Which steps were taken and which are to be. Fails as `migrate` does; changes nothing. */
export async function schemaState(queries: Queries): Promise<Result<SchemaState>> {
  const known = migrations();
  const [table] = await queries.query<{ present: boolean }>(
    "select to_regclass('migration') is not null as present",
  );
  if (table?.present !== true) {
    return success({ applied: [], pending: known.map(({ name }) => name) });
  }
  const rows = await queries.query<{ number: number; name: string; sha256: string }>(
    "select number, name, sha256 from migration order by number",
  );
  for (const row of rows) {
    const step = known.find(({ number }) => number === row.number);
    if (step === undefined) return fail("store.schema-newer", { step: row.name });
    if (step.sha256 !== row.sha256) return fail("store.schema-changed", { step: row.name });
  }
  const applied = new Set(rows.map(({ number }) => number));
  return success({
    applied: rows.map(({ name }) => name),
    pending: known.filter(({ number }) => !applied.has(number)).map(({ name }) => name),
  });
}
