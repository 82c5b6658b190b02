import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { inventedReport } from "../../../tests/support/invented.ts";
import {
  POSTGRES_PROGRAMS,
  type Postgres,
  startPostgres,
} from "../../../tests/support/postgres.ts";
import { drain } from "../../work/drain.ts";
import { enqueuerOf } from "../../work/enqueue.ts";
import { openStore } from "../../work/open-store.ts";
import { openThreadPool } from "../../work/thread-pool.ts";
import { run } from "./run.ts";

// `recoupe db` as a user gives it, on a folder and on a server: each store is a name, and what it makes of a command line.

// Each command opens its store anew, and the embedded engine takes seconds to start.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

const TOOL = "recoupe/9.9.9";
let home: string;
let server: Postgres | null = null;
/** URLs of the databases made so far, by name. */
const urls = new Map<string, string>();

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "recoupe-db-"));
  writeFileSync(
    join(home, "reports.jsonl"),
    [1, 2, 3, 9]
      .map(inventedReport)
      .map(({ text, outlet, url }) => `${JSON.stringify({ text, outlet, url })}\n`)
      .join(""),
  );
  if (POSTGRES_PROGRAMS !== null) server = startPostgres();
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => {
  server?.stop();
  rmSync(home, { recursive: true, force: true });
});

type Kind = "folder" | "server";

async function urlOf(name: string): Promise<string> {
  const known = urls.get(name) ?? (await server?.makeDatabase()) ?? "";
  urls.set(name, known);
  return known;
}

/** Runs a command on a store of a kind: a folder is named on the command line, a server by the environment. */
async function on(kind: Kind, name: string, words: readonly string[], stdin = "") {
  if (kind === "folder") return run([...words, "--data", join(home, name)], { stdin });
  vi.stubEnv("DATABASE_URL", await urlOf(name));
  return run(words, { stdin });
}

async function opened(kind: Kind, name: string) {
  const store = await openStore(
    kind === "folder"
      ? { kind, folder: join(home, name) }
      : { kind: "server", url: await urlOf(name) },
  );
  if (!store.ok) throw new Error(store.failure.message);
  return store.value;
}

/** A store with reports that were analysed and compared. */
async function fill(kind: Kind, name: string): Promise<void> {
  const added = await on(kind, name, ["add", join(home, "reports.jsonl"), "--dossier", "main"]);
  expect([added.code, added.err]).toEqual([0, expect.stringContaining("4 reports taken in")]);
  if (kind === "folder") return;
  const database = await opened(kind, name);
  const { askCompare } = enqueuerOf(database);
  await drain({ database, pool: openThreadPool({ size: 0 }), version: TOOL, askCompare });
  await database.close();
}

const findingsOf = (kind: Kind, name: string) =>
  on(kind, name, ["findings", "--dossier", "main", "--json", "-"]);

/** What two stores must not differ in: all rows, by their dump. */
async function rowsOf(kind: Kind, name: string): Promise<string> {
  const dumped = await on(kind, name, ["db", "dump", "-"]);
  expect(dumped.code).toBe(0);
  return dumped.out;
}

describe.each(["folder", "server"] as const)("the commands of a store that is a %s", (kind) => {
  const isThere = kind === "folder" || POSTGRES_PROGRAMS !== null;
  const other: Kind = kind === "folder" ? "server" : "folder";

  it.runIf(isThere)("bring an empty one up to date, once, and say where it stands", async () => {
    const pending = await on(kind, `${kind}-new`, ["db", "check"]);
    expect([pending.code, pending.err]).toEqual([4, expect.stringContaining("steps to take")]);
    const first = await on(kind, `${kind}-new`, ["db", "migrate"]);
    expect([first.code, first.err]).toEqual([
      0,
      expect.stringMatching(/^recoupe: \d+ steps taken/),
    ]);
    const again = await on(kind, `${kind}-new`, ["db", "migrate"]);
    expect([again.code, again.err]).toEqual([0, expect.stringContaining("up to date")]);
    const sound = await on(kind, `${kind}-new`, ["db", "check"]);
    expect([sound.code, sound.err]).toEqual([0, expect.stringContaining("0 captures")]);
  });

  it.runIf(isThere)("dump all rows to a packed file that restores to the same", async () => {
    await fill(kind, kind);
    const file = join(home, `${kind}.jsonl.gz`);
    expect((await on(kind, kind, ["db", "dump", file])).code).toBe(0);
    const rows = await rowsOf(kind, kind);
    expect(gunzipSync(readFileSync(file)).toString()).toBe(rows);
    const restored = await on(kind, `${kind}-file`, ["db", "restore", file]);
    expect([restored.code, restored.err]).toEqual([0, expect.stringContaining("rows restored")]);
    expect(await rowsOf(kind, `${kind}-file`)).toBe(rows);
    expect((await on(kind, `${kind}-file`, ["db", "check"])).code).toBe(0);
  });

  it.runIf(isThere)(
    "refuse a dump that is cut off or not there, and a store that is not empty",
    async () => {
      const file = join(home, "cut.jsonl");
      const rows = await rowsOf(kind, kind);
      writeFileSync(file, rows.slice(0, rows.lastIndexOf('{"end"')));
      const cut = await on(kind, `${kind}-cut`, ["db", "restore", file]);
      expect([cut.code, cut.err]).toEqual([4, expect.stringContaining("Nothing was restored")]);
      const full = await on(kind, kind, ["db", "restore", join(home, `${kind}.jsonl.gz`)]);
      expect([full.code, full.err]).toEqual([4, expect.stringContaining("empty store")]);
      expect(await rowsOf(kind, kind)).toBe(rows);
      for (const name of ["absent.jsonl", "absent.jsonl.gz"]) {
        const absent = await on(kind, `${kind}-cut`, ["db", "restore", join(home, name)]);
        expect([absent.code, absent.err]).toEqual([
          4,
          expect.stringContaining("found nothing there"),
        ]);
      }
      writeFileSync(join(home, "no.jsonl.gz"), "not packed");
      const unpacked = await on(kind, `${kind}-cut`, ["db", "restore", join(home, "no.jsonl.gz")]);
      expect([unpacked.code, unpacked.err]).toEqual([4, expect.stringContaining("Z_DATA_ERROR")]);
      const nowhere = await on(kind, kind, ["db", "dump", join(home, "none", "store.jsonl.gz")]);
      expect([nowhere.code, nowhere.err]).toEqual([4, expect.stringContaining("ENOENT")]);
    },
  );

  it.runIf(POSTGRES_PROGRAMS !== null)("restore on the other kind what a pipe brings", async () => {
    const name = `${kind}-crossed`;
    const rows = await rowsOf(kind, kind);
    expect((await on(other, name, ["db", "restore", "-"], rows)).code).toBe(0);
    expect(await rowsOf(other, name)).toBe(rows);
    expect((await findingsOf(other, name)).out).toBe((await findingsOf(kind, kind)).out);
  });

  it.runIf(POSTGRES_PROGRAMS !== null)(
    "move to a server: the same there, here as it was, and workers go on with it",
    async () => {
      const to = `${kind}-moved`;
      const rows = await rowsOf(kind, kind);
      const moved = await on(kind, kind, ["db", "move", "--to", await urlOf(to)]);
      expect([moved.code, moved.err]).toEqual([0, expect.stringContaining("rows restored")]);
      expect(await rowsOf(kind, kind)).toBe(rows);
      expect(await rowsOf("server", to)).toBe(rows);
      const findings = await findingsOf("server", to);
      expect(findings.out).toBe((await findingsOf(kind, kind)).out);
      expect(findings.out).toContain("recoupe-findings");

      const twice = await on(kind, kind, ["db", "move", "--to", await urlOf(to)]);
      expect([twice.code, twice.err]).toEqual([4, expect.stringContaining("empty store")]);

      const text = "Ninety keepers have left Ostrel, warden Ulla Mersk said.";
      writeFileSync(join(home, "more.jsonl"), JSON.stringify({ text }));
      const more = await on("server", to, ["add", join(home, "more.jsonl"), "--dossier", "main"]);
      expect(more.err).toContain("1 to be analysed by the workers");
      const database = await opened("server", to);
      const jobs = await database.query("select task_identifier as task from graphile_worker.jobs");
      expect(jobs.map(({ task }) => task).sort()).toEqual(["analyse", "compare"]);
      await database.close();
    },
  );

  it.runIf(isThere)("say what stands in the way of a move, and leave all as it was", async () => {
    const nowhere = "postgres://nobody:secret@127.0.0.1:1/none";
    const { code, err } = await on(kind, kind, ["db", "move", "--to", nowhere]);
    expect([code, err]).toEqual([4, expect.stringContaining("could not reach it")]);
    expect(err).not.toContain("secret");
  });
});
