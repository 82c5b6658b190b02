import { fail } from "../base/errors.ts";
import { type Result, success } from "../base/failure.ts";
import type { Database, Queries } from "./database.ts";
import { migrate, migrations, schemaState } from "./migrate.ts";

/** Tables in an order in which every row finds what it points at. */
const TABLES = [
  "dossier",
  "capture",
  "report",
  "sighting",
  "dossier_report",
  "edit",
  "analysis",
  "attribution",
  "figure",
  "correction",
  "retraction",
  "findings",
  "claim",
  "actor",
  "series",
  "claim_change",
  "review",
  "saved_view",
  "intake",
  "intake_item",
  "quarantine",
  "feed",
  "feed_item",
  "account",
  "token",
  "audit",
] as const;

/** Tables whose rows mean nothing elsewhere: open sessions and running workers. */
export const NOT_DUMPED: readonly string[] = ["migration", "session", "worker"];
/** The tables that are dumped. */
export const DUMPED: readonly string[] = TABLES;

/** Name and version of the shape of a dump. */
const FORMAT = "recoupe-dump/1";

/** Rows that are read and written at once. */
const BATCH_ROWS = 50;

/**
 * All that a database holds, as lines: a header with the steps of its schema, then for each table its name and its
 * rows as JSON objects, and an end line that tells a whole dump from a cut one. In one transaction, so that what it
 * says belongs together; memory does not grow with the rows. `write` is awaited line by line.
 */
export async function dump(
  database: Database,
  write: (line: string) => Promise<void>,
): Promise<Result<number>> {
  return database.transaction(async (queries) => {
    if (database.kind === "server") {
      await queries.script("set transaction isolation level repeatable read read only");
    }
    const state = await schemaState(queries);
    if (!state.ok) return state;
    await write(JSON.stringify({ format: FORMAT, schema: state.value.applied }));
    let rows = 0;
    for (const table of TABLES) rows += await dumpTable(queries, table, write);
    await write(JSON.stringify({ end: rows }));
    return success(rows);
  });
}

async function dumpTable(
  queries: Queries,
  table: string,
  write: (line: string) => Promise<void>,
): Promise<number> {
  await write(JSON.stringify({ table }));
  const columns = await columnsOf(queries, table);
  const values = columns.map(({ name, type }) => (type === "json" ? `${name}::text` : name));
  await queries.script(
    `declare rows no scroll cursor for select row_to_json(t)::text as row
     from (select ${values.join(", ")} from ${table} order by 1, 2, 3) t`,
  );
  let count = 0;
  for (;;) {
    const rows = await queries.query<{ row: string }>(`fetch ${BATCH_ROWS} from rows`);
    for (const { row } of rows) await write(row);
    count += rows.length;
    if (rows.length < BATCH_ROWS) break;
  }
  await queries.script("close rows");
  return count;
}

/**
 * Fills an empty database with the lines of a dump, all or nothing; gives the number of rows. Fails with
 * `dump.not-empty` where the database holds something, `dump.broken` where the lines are not a whole dump,
 * `store.schema-newer` where they were made by a newer version.
 */
export async function restore(
  database: Database,
  lines: AsyncIterable<string>,
): Promise<Result<number>> {
  const migrated = await migrate(database);
  if (!migrated.ok) return migrated;
  try {
    return success(await database.transaction((queries) => restoreRows(queries, lines)));
  } catch (error) {
    if (error instanceof BadDump) return error.failure;
    throw error;
  }
}

/** Thrown and caught within this file only: ends the transaction. */
class BadDump extends Error {
  readonly failure: ReturnType<typeof fail>;
  constructor(failure: ReturnType<typeof fail>) {
    super(failure.failure.message);
    this.failure = failure;
  }
}

async function restoreRows(queries: Queries, lines: AsyncIterable<string>): Promise<number> {
  const [held] = await queries.query(
    "select 1 from dossier union all select 1 from report limit 1",
  );
  if (held !== undefined) throw new BadDump(fail("dump.not-empty", {}));
  const batch: string[] = [];
  let table: string | null = null;
  let [rows, number, end] = [0, 0, -1];
  const flush = async () => {
    if (table === null || batch.length === 0) return;
    await insertRows(queries, table, batch.splice(0)).catch((error: unknown) => {
      throw isOfData(error) ? broken(number) : error;
    });
  };
  for await (const line of lines) {
    number += 1;
    const mark = markOf(line, number);
    if (mark === null) {
      if (table === null) throw broken(number);
      batch.push(line);
      rows += 1;
      if (batch.length >= BATCH_ROWS) await flush();
      continue;
    }
    await flush();
    if (mark.end !== undefined) end = mark.end;
    table = mark.table ?? null;
  }
  if (end !== rows) throw broken(number);
  await restartIdentities(queries);
  return rows;
}

/** Whether the engine refused what stood in a row (SQLSTATE classes 22 and 23): the dump's fault, not ours. */
function isOfData(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^2[23]/.test(String(error.code));
}

interface Mark {
  readonly table?: string;
  readonly end?: number;
}

/** A line that is no row: the header, a table's name, the end. */
function markOf(line: string, number: number): Mark | null {
  // Rows begin with their first column; none is called `format`, `table` or `end`.
  if (!/^\{"(?:format|table|end)":/.test(line)) return number === 1 ? refuse(number) : null;
  const value = parsed(line) ?? refuse(number);
  if (number === 1) checkHeader(value);
  if (value.table !== undefined && !DUMPED.includes(value.table)) return refuse(number);
  return {
    ...(value.table && { table: value.table }),
    ...(value.end !== undefined && { end: value.end }),
  };
}

type Said = Mark & { readonly format?: unknown; readonly schema?: unknown };

function parsed(line: string): Said | null {
  try {
    return JSON.parse(line) as Said;
  } catch {
    return null; // Cut off or changed: said by the caller.
  }
}

/** A dump of a newer version may hold what this one knows no place for: none of it is dropped in silence. */
function checkHeader({ format, schema }: Said): void {
  if (format !== FORMAT || !Array.isArray(schema)) throw broken(1);
  const known = new Set(migrations().map(({ name }) => name));
  const newer = schema.find((step) => !known.has(String(step)));
  if (newer !== undefined) throw new BadDump(fail("store.schema-newer", { step: String(newer) }));
}

function refuse(number: number): never {
  throw broken(number);
}

function broken(line: number): BadDump {
  return new BadDump(fail("dump.broken", { line }));
}

interface Column {
  readonly name: string;
  readonly type: string;
}

function columnsOf(queries: Queries, table: string): Promise<readonly Column[]> {
  return queries.query<Column>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [table],
  );
}

/**
 * JSON columns go as text: inside a JSON row PostgreSQL would take their escapes apart, and refuse those of
 * characters that text cannot hold.
 */
async function insertRows(queries: Queries, table: string, rows: readonly string[]): Promise<void> {
  const columns = await columnsOf(queries, table);
  const types = columns.map(({ name, type }) => `${name} ${type === "json" ? "text" : type}`);
  const values = columns.map(({ name, type }) => (type === "json" ? `${name}::json` : name));
  await queries.query(
    `insert into ${table} (${columns.map(({ name }) => name).join(", ")}) overriding system value
     select ${values.join(", ")} from json_to_recordset($1::json) as r(${types.join(", ")})`,
    [`[${rows.join(",")}]`],
  );
}

/** New rows go on counting where the restored ones end. */
async function restartIdentities(queries: Queries): Promise<void> {
  const columns = await queries.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns
     where table_schema = 'public' and is_identity = 'YES'`,
  );
  for (const { table, column } of columns) {
    await queries.query(
      `select setval(pg_get_serial_sequence('${table}', '${column}'),
        (select coalesce(max(${column}), 0) + 1 from ${table}), false)`,
    );
  }
}
