import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import pg from "pg";

/** A PostgreSQL server of a test's own, on a socket in a folder of its own; gone when it is stopped. */
export interface Postgres {
  /** Makes an empty database and gives its URL. */
  readonly makeDatabase: () => Promise<string>;
  readonly stop: () => void;
}

/** Where Debian keeps the programs of each version; they are not on the PATH. */
const DEBIAN = "/usr/lib/postgresql";

/** The folder of the newest server's programs on this machine; null where there is none. */
export const POSTGRES_PROGRAMS: string | null = findPrograms();

function findPrograms(): string | null {
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a))
    : [];
  const folders = versions.map((version) => join(DEBIAN, version, "bin"));
  const onPath = (process.env.PATH ?? "").split(delimiter);
  return [...folders, ...onPath].find((folder) => existsSync(join(folder, "initdb"))) ?? null;
}

/**
 * Starts a server as a user who is not root (it refuses root): as this user, or, where this is root, as `postgres`
 * where there is such a user, else as `nobody`.
 */
export function startPostgres(): Postgres {
  if (POSTGRES_PROGRAMS === null) throw new Error("no PostgreSQL server on this machine");
  const home = mkdtempSync(join(tmpdir(), "recoupe-pg-"));
  const [data, sockets] = [join(home, "data"), join(home, "s")];
  mkdirSync(sockets);
  const user = serverUser();
  if (user !== null) for (const path of [home, sockets]) chownSync(path, user.uid, user.gid);
  const run = (program: string, ...words: readonly string[]) => {
    const command = [join(POSTGRES_PROGRAMS as string, program), ...words];
    const asUser =
      user === null
        ? []
        : ["setpriv", `--reuid=${user.uid}`, `--regid=${user.gid}`, "--clear-groups"];
    const [first = "", ...rest] = [...asUser, ...command];
    // Its own file for output: a server that inherited a pipe would keep it open.
    execFileSync(first, rest, { stdio: "ignore", cwd: home });
  };
  run(
    "initdb",
    "-D",
    data,
    "-U",
    "recoupe",
    "-A",
    "trust",
    "-E",
    "UTF8",
    "--locale=C.UTF-8",
    "--no-sync",
  );
  const settings = `-k ${sockets} -c listen_addresses='' -c fsync=off -c max_connections=60`;
  run("pg_ctl", "-D", data, "-w", "-l", join(home, "log"), "-o", settings, "start");
  let made = 0;
  const urlOf = (name: string) => `postgres://recoupe@localhost/${name}?host=${sockets}`;
  return {
    makeDatabase: async () => {
      made += 1;
      const name = `test${made}`;
      const client = new pg.Client({ connectionString: urlOf("postgres") });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return urlOf(name);
    },
    stop: () => {
      run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop");
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function serverUser(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (flag: string, name: string) =>
    Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }));
  for (const name of ["postgres", "nobody"]) {
    try {
      return { uid: idOf("-u", name), gid: idOf("-g", name) };
    } catch {
      // No such user: the next.
    }
  }
  throw new Error("no user but root to run a server as");
}
