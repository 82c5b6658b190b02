import { afterAll, beforeAll, describe } from "vitest";
import type { Database } from "../../src/store/database.ts";
import { migrate } from "../../src/store/migrate.ts";
import { openInMemory } from "../../src/store/open-embedded.ts";
import { openServer } from "../../src/store/open-server.ts";
import { isOnServer, migrateJobs } from "../../src/work/open-store.ts";
import { POSTGRES_PROGRAMS, type Postgres, startPostgres } from "./postgres.ts";

/** One of the two databases that every test of the store runs on. */
export interface Engine {
  /** A database without any table. */
  readonly openEmpty: () => Promise<Database>;
  /** A database with the whole schema. */
  readonly open: () => Promise<Database>;
  /** The same with the job engine's own schema where it is on a server: what commands and the API work on. */
  readonly openStore: () => Promise<Database>;
}

/**
 * Runs the same tests on the embedded database and on a server that is started for them; where the machine has no
 * server, its half is skipped and counted so. What was opened is closed at the end. The embedded engine takes
 * seconds to make: one serves all tests of a file, emptied for each `open`.
 */
export function onEachEngine(tests: (engine: Engine) => void): void {
  describe("on the embedded database", () => {
    let shared: Database | null = null;
    afterAll(() => shared?.close());
    tests(
      engineOf(async () => {
        shared ??= await openInMemory();
        await shared.script("drop schema public cascade; create schema public");
        return { ...shared, close: async () => undefined };
      }),
    );
  });
  describe.skipIf(POSTGRES_PROGRAMS === null)("on a PostgreSQL server", () => {
    let server: Postgres | null = null;
    beforeAll(() => {
      server = startPostgres();
    });
    // Registered first, so that it runs after the databases are closed.
    afterAll(() => server?.stop());
    tests(
      engineOf(async () => {
        const opened = await openServer((await server?.makeDatabase()) ?? "");
        if (!opened.ok) throw new Error(opened.failure.message);
        return opened.value;
      }),
    );
  });
}

function engineOf(openOne: () => Promise<Database>): Engine {
  const opened: Database[] = [];
  afterAll(async () => {
    for (const database of opened) await database.close();
  });
  const openEmpty = async () => {
    const database = await openOne();
    opened.push(database);
    return database;
  };
  const open = async () => {
    const database = await openEmpty();
    const migrated = await migrate(database);
    if (!migrated.ok) throw new Error(migrated.failure.message);
    return database;
  };
  const openStore = async () => {
    const database = await open();
    if (isOnServer(database)) await migrateJobs(database);
    return database;
  };
  return { openEmpty, open, openStore };
}
