import { Logger, runMigrations } from "graphile-worker";
import type { Result } from "../base/failure.ts";
import type { Database } from "../store/database.ts";
import { openDatabase, type StorePlace } from "../store/open-database.ts";
import type { ServerDatabase } from "../store/open-server.ts";

/** The engine's own words while it brings its schema up to date: nobody's news. */
export const SILENT = new Logger(() => () => undefined);

/** Whether a database is on a server. */
export function isOnServer(database: Database): database is ServerDatabase {
  return database.kind === "server";
}

/**
 * Opens a store with its schema up to date, the job engine's own included where it is on a server. Fails with
 * `store.*`.
 */
export async function openStore(place: StorePlace): Promise<Result<Database>> {
  const opened = await openDatabase(place);
  if (opened.ok && isOnServer(opened.value)) await migrateJobs(opened.value);
  return opened;
}

/** Brings the job engine's schema up to date. */
export async function migrateJobs({ pool }: ServerDatabase): Promise<void> {
  await runMigrations({ pgPool: pool, logger: SILENT });
}
