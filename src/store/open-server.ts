import pg from "pg";
import { fail } from "../base/errors.ts";
import { type Result, success } from "../base/failure.ts";
import type { Database, Queries, SqlValue } from "./database.ts";
import { PARSERS } from "./parsers.ts";

/** Oldest server that is supported: the first whose features the migrations may all use. */
const VERSION_MIN = 15;
/** Connections of one process. */
const CONNECTIONS_MAX = 10;
/** Milliseconds until a server that does not answer is given up. */
const CONNECT_TIMEOUT = 10_000;

/** A database on a server, with the pool that the job engine shares. */
export interface ServerDatabase extends Database {
  readonly kind: "server";
  readonly pool: pg.Pool;
}

/**
 * Opens a PostgreSQL server by its URL. Fails with `store.unreachable`, `store.server-too-old`,
 * `store.server-encoding`.
 */
export async function openServer(
  url: string,
  { connectionsMax = CONNECTIONS_MAX }: { readonly connectionsMax?: number } = {},
): Promise<Result<ServerDatabase>> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connectionsMax,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    options: "-c timezone=UTC -c client_min_messages=warning",
    types: { getTypeParser: parserOf },
  });
  // A connection that breaks while idle is replaced at the next query, which says so if it cannot.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => {
    client.on("error", () => undefined);
  });
  const checked = await checkServer(pool, url);
  if (checked.ok) return success(databaseOf(pool));
  await pool.end();
  return checked;
}

async function checkServer(pool: pg.Pool, url: string): Promise<Result<null>> {
  const name = withoutPassword(url);
  try {
    const { rows } = await pool.query(
      "select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding",
    );
    const { version, encoding } = rows[0] as { version: number; encoding: string };
    if (version < VERSION_MIN) {
      return fail("store.server-too-old", { name, wanted: VERSION_MIN, found: version });
    }
    if (encoding !== "UTF8") return fail("store.server-encoding", { name, found: encoding });
    return success(null);
  } catch (error) {
    const said = error instanceof Error && error.message !== "" ? error.message : codeOf(error);
    return fail("store.unreachable", { name, detail: said.split("\n", 1)[0]?.slice(0, 160) ?? "" });
  }
}

function databaseOf(pool: pg.Pool): ServerDatabase {
  return {
    kind: "server",
    pool,
    ...queriesOf(pool),
    transaction: async (work) => {
      const client = await pool.connect();
      try {
        await client.query("begin");
        const value = await work(queriesOf(client));
        await client.query("commit");
        client.release();
        return value;
      } catch (error) {
        await rollBack(client);
        throw error;
      }
    },
    close: () => pool.end(),
  };
}

/** Gives the connection back after undoing; one that cannot even undo is thrown away. */
async function rollBack(client: pg.PoolClient): Promise<void> {
  try {
    await client.query("rollback");
    client.release();
  } catch (error) {
    client.release(error instanceof Error ? error : true);
  }
}

/** Statements on a connection that somebody else opened. */
export function queriesOf(client: Pick<pg.Pool | pg.PoolClient, "query">): Queries {
  return {
    query: async <R extends object>(sql: string, values: readonly SqlValue[] = []) =>
      (await client.query<R & pg.QueryResultRow>(sql, values.map(asParameter))).rows,
    script: async (sql) => {
      await client.query(sql);
    },
  };
}

function asParameter(value: SqlValue): unknown {
  const isBytes = value instanceof Uint8Array && !Buffer.isBuffer(value);
  return isBytes ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value;
}

function parserOf(oid: number, format?: "text" | "binary"): (value: string) => unknown {
  const own = PARSERS[oid];
  return own ?? (pg.types.getTypeParser(oid, format as "text") as (value: string) => unknown);
}

/** The URL as it may be shown. */
export function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return "DATABASE_URL";
  const shown = new URL(url);
  if (shown.password !== "") shown.password = "***";
  return shown.href;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
