import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import {
  POSTGRES_PROGRAMS,
  type Postgres,
  startPostgres,
} from "../../../tests/support/postgres.ts";
import { failure } from "../../base/errors.ts";
import type { Database } from "../../store/database.ts";
import { setAside } from "../../store/quarantine.ts";
import { openStore } from "../../work/open-store.ts";
import { run } from "./run.ts";

// `recoupe quarantine` as a user gives it, on a folder and on a server. Each command opens its store anew.

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

type Kind = "folder" | "server";

let home: string;
let server: Postgres | null = null;
let url = "";

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "recoupe-quarantine-"));
  if (POSTGRES_PROGRAMS === null) return;
  server = startPostgres();
  url = await server.makeDatabase();
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => {
  server?.stop();
  rmSync(home, { recursive: true, force: true });
});

describe.each(["folder", "server"] as const)("quarantine of a store that is a %s", (kind) => {
  const isThere = kind === "folder" || POSTGRES_PROGRAMS !== null;
  const file = () => join(home, `${kind}.jsonl`);

  it.runIf(isThere)("keeps poison until it is mended, and takes it in then", async () => {
    writeFileSync(file(), '{"text":"The mayor said nothing."}\n{broken\n');
    expect((await on(kind, ["add", file()])).code).toBe(1);
    const listed = await on(kind, ["quarantine", "list"]);
    expect(listed.out).toContain(`${kind}.jsonl`);
    const still = await on(kind, ["quarantine", "retry"]);
    expect([still.code, await countReports(kind)]).toEqual([1, 1]);
    writeFileSync(file(), '{"text":"The reeve said that the bridge holds."}\n');
    const retried = await on(kind, ["quarantine", "retry"]);
    expect([retried.code, (await on(kind, ["quarantine", "list"])).out]).toEqual([0, ""]);
    expect(await countReports(kind)).toBe(2);
  });

  it.runIf(isThere)("asks once more for an analysis that failed", async () => {
    const report = await withDatabase(kind, async (database) => {
      const [row] = await database.query<{ id: string }>("select id from report order by id");
      const id = row?.id ?? "";

      const poison = { dossier: "main", stage: "analyse", name: id, report: id } as const;
      await setAside(database, { ...poison, failure: crashed(id), options: {} });
      if (kind === "server") await database.query("delete from graphile_worker._private_jobs");
      return id;
    });
    expect((await on(kind, ["quarantine", "retry"])).code).toBe(0);
    const asked = await withDatabase(kind, (database) =>
      kind === "server"
        ? database.query("select 1 from graphile_worker.jobs where key = $1", [`analyse:${report}`])
        : database.query("select 1 from analysis where report = $1", [report]),
    );
    expect(asked).toHaveLength(1);
  });
});

const crashed = (name: string) => failure("analyse.crashed", { name, detail: "3 attempts" });

/** Runs a command on a store: a folder is named on the command line, a server by the environment. */
async function on(kind: Kind, words: readonly string[]) {
  if (kind === "folder") return run([...words, "--data", join(home, "data")]);
  vi.stubEnv("DATABASE_URL", url);
  return run(words);
}

async function withDatabase<T>(kind: Kind, work: (database: Database) => Promise<T>): Promise<T> {
  const folder = join(home, "data");
  const opened = await openStore(kind === "folder" ? { kind, folder } : { kind, url });
  if (!opened.ok) throw new Error(opened.failure.message);
  try {
    return await work(opened.value);
  } finally {
    await opened.value.close();
  }
}

function countReports(kind: Kind): Promise<number> {
  return withDatabase(
    kind,
    async (database) => (await database.query("select 1 from report")).length,
  );
}
