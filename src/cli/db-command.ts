import { createReadStream, createWriteStream } from "node:fs";
import { PassThrough, type Readable, type Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { fail } from "../base/errors.ts";
import { type Result, success } from "../base/failure.ts";
import { sha256 } from "../base/hash.ts";
import type { Database } from "../store/database.ts";
import { dump, restore } from "../store/dump.ts";
import { migrate, schemaState } from "../store/migrate.ts";
import { openAsIs, storePlace } from "../store/open-database.ts";
import { openServer } from "../store/open-server.ts";
import { isOnServer, migrateJobs } from "../work/open-store.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { linesOf, writeTo } from "./line-stream.ts";
import { printFailure, printRemark, type Terminal } from "./terminal.ts";
import { type DataOptions, type StoreCommandSetting, wordsOf } from "./with-store.ts";

type Said = Result<string>;

/** `recoupe db migrate`: the schema brought up to date. */
export function migrateCommand(options: DataOptions, setting: StoreCommandSetting) {
  return onDatabase(options, setting, async (database, { terminal }) => {
    const taken = await migrate(database);
    if (!taken.ok) return taken;
    if (isOnServer(database)) await migrateJobs(database);
    return success(wordsOf(terminal).migrated(taken.value.length));
  });
}

/** `recoupe db check`: the schema is up to date, and every capture has the bytes of its hash. Changes nothing. */
export function checkCommand(options: DataOptions, setting: StoreCommandSetting) {
  return onDatabase(options, setting, async (database, { terminal }) => {
    const state = await schemaState(database);
    if (!state.ok) return state;
    const { pending } = state.value;
    if (pending.length > 0) return fail("store.schema-pending", { found: pending.length });
    const checked = await checkCaptures(database);
    return checked.ok ? success(wordsOf(terminal).sound(checked.value)) : checked;
  });
}

/** Captures read at once. */
const CHECK_ROWS = 100;

async function checkCaptures(database: Database): Promise<Result<number>> {
  let [count, after] = [0, ""];
  for (;;) {
    const rows = await database.query<{ sha256: string; bytes: Uint8Array }>(
      `select sha256, bytes from capture where sha256 > $1 order by sha256 limit ${CHECK_ROWS}`,
      [after],
    );
    for (const row of rows) {
      if (sha256(row.bytes) !== row.sha256) return fail("store.damaged", { name: row.sha256 });
      after = row.sha256;
    }
    count += rows.length;
    if (rows.length < CHECK_ROWS) return success(count);
  }
}

/** `recoupe db dump`: all rows as lines, to a file or standard output. */
export function dumpCommand(name: string, options: DataOptions, setting: StoreCommandSetting) {
  return onDatabase(options, setting, async (database, { terminal }) => {
    const target = name === "-" ? terminal.stdout : createWriteStream(name, { mode: 0o600 });
    const zip = name.endsWith(".gz") ? createGzip() : null;
    const sink: Writable = zip ?? target;
    let broken: Error | null = null;
    target.once("error", (error: Error) => {
      broken = error;
      zip?.destroy(error);
    });
    zip?.on("error", () => undefined).pipe(target);
    try {
      const dumped = await dump(database, (line) => writeTo(sink, `${line}\n`));
      if (!dumped.ok) return dumped;
      if (name !== "-") {
        sink.end();
        await finished(target);
      }
      return success(wordsOf(terminal).dumped(dumped.value, name));
    } catch (error) {
      if (broken === null) throw error;
      return unwritable(broken, name);
    }
  });
}

/** `recoupe db restore`: fills an empty store from a dump. */
export function restoreCommand(name: string, options: DataOptions, setting: StoreCommandSetting) {
  return onDatabase(options, setting, async (database, { terminal }) => {
    const source: Readable = name === "-" ? terminal.stdin : createReadStream(name);
    const zip = name.endsWith(".gz") ? createGunzip() : null;
    // An error before the lines are read is found when they are; until then it is nobody's to throw.
    source.on("error", (error) => zip?.destroy(error));
    zip?.on("error", () => undefined);
    let broken: Error | null = null;
    const lines = linesOf(zip === null ? source : source.pipe(zip), (error) => {
      broken = error;
    });
    const restored = await restore(database, lines);
    if (broken !== null) return unreadable(broken, name);
    return restored.ok ? success(wordsOf(terminal).restored(restored.value)) : restored;
  });
}

/** `recoupe db move`: the rows of this store into an empty database of a server. This store is left as it is. */
export function moveCommand(
  options: DataOptions & { readonly to: string },
  setting: StoreCommandSetting,
) {
  return onDatabase(options, setting, async (database, { terminal }) => {
    const target = await openServer(options.to);
    if (!target.ok) return target;
    const lines = new PassThrough({ objectMode: true });
    const dumping = dumpInto(database, lines);
    try {
      const restored = await restore(target.value, lines);
      // What reads no further says so: the rows are not waited for any more.
      lines.destroy();
      const dumped = await dumping;
      if (!dumped.ok) return dumped;
      if (!restored.ok) return restored;
      await migrateJobs(target.value);
      return success(wordsOf(terminal).restored(restored.value));
    } finally {
      lines.destroy();
      await target.value.close();
    }
  });
}

/** A dump as it is written, line by line: the writer waits for the reader, and ends where it reads no further. */
async function dumpInto(database: Database, lines: PassThrough): Promise<Result<number>> {
  try {
    const dumped = await dump(database, (line) => writeTo(lines, line));
    lines.end();
    return dumped;
  } catch (error) {
    const isLeft = lines.destroyed;
    lines.destroy();
    if (isLeft) return success(0);
    throw error;
  }
}

function unwritable(error: NodeJS.ErrnoException, name: string): ReturnType<typeof fail> {
  return fail("output.unwritable", { name, detail: error.code ?? error.message });
}

function unreadable(error: NodeJS.ErrnoException, name: string): ReturnType<typeof fail> {
  if (error.code === "ENOENT") return fail("input.missing", { name });
  return fail("input.unreadable", { name, detail: error.code ?? error.message });
}

async function onDatabase(
  { data }: DataOptions,
  setting: StoreCommandSetting,
  work: (database: Database, setting: StoreCommandSetting) => Promise<Said>,
): Promise<ExitCode> {
  const { terminal } = setting;
  const opened = await openAsIs(storePlace(data ?? null, process.env));
  if (!opened.ok) return said(opened, terminal);
  try {
    return said(await work(opened.value, setting), terminal);
  } finally {
    await opened.value.close();
  }
}

function said(result: Said, terminal: Terminal): ExitCode {
  if (result.ok) printRemark(terminal, result.value);
  else printFailure(terminal, result.failure);
  return result.ok ? EXIT.done : EXIT.output;
}
