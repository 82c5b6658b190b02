import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { PGlite, type Transaction } from "@electric-sql/pglite";
import { fail } from "../base/errors.ts";
import { type Result, success } from "../base/failure.ts";
import type { Database, Queries, SqlValue } from "./database.ts";
import { type FolderLock, lockFolder } from "./folder-lock.ts";
import { PARSERS } from "./parsers.ts";

/**
 * Opens the embedded PostgreSQL in a folder, which is made where it is absent and held until it is closed. Every
 * acknowledged row outlives the process (kill -9 included); the engine does not sync to the disk, so a power cut
 * may cost the last ones. Fails with `store.locked`, `store.unusable`.
 */
export async function openEmbedded(folder: string): Promise<Result<Database>> {
  const path = resolve(folder);
  let lock: FolderLock;
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    const locked = lockFolder(path);
    if (!locked.ok) return locked;
    lock = locked.value;
  } catch (error) {
    return unusable(folder, error);
  }
  try {
    return success(databaseOf(await started(path), lock));
  } catch (error) {
    lock.release();
    return unusable(folder, error);
  }
}

/** An embedded PostgreSQL in memory, for tests and for trying things out. */
export async function openInMemory(): Promise<Database> {
  return databaseOf(await started(null), null);
}

async function started(path: string | null): Promise<PGlite> {
  const options = { parsers: { ...PARSERS } };
  const engine = await (path === null ? PGlite.create(options) : PGlite.create(path, options));
  await engine.exec("set timezone = 'UTC'; set client_min_messages = 'warning'");
  return engine;
}

function databaseOf(engine: PGlite, lock: FolderLock | null): Database {
  return {
    kind: "embedded",
    ...queriesOf(engine),
    transaction: (work) => engine.transaction((tx) => work(queriesOf(tx))),
    close: async () => {
      if (!engine.closed) await engine.close();
      lock?.release();
    },
  };
}

function queriesOf(engine: Pick<PGlite | Transaction, "query" | "exec">): Queries {
  return {
    query: async <R extends object>(sql: string, values: readonly SqlValue[] = []) =>
      (await engine.query<R>(sql, [...values])).rows,
    script: async (sql) => {
      await engine.exec(sql);
    },
  };
}

function unusable(name: string, error: unknown): ReturnType<typeof fail> {
  const said = error instanceof Error ? error.message : String(error);
  return fail("store.unusable", { name, detail: said.split("\n", 1)[0]?.slice(0, 160) ?? "" });
}
