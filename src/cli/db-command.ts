import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
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
    if (zip !== null) zip.pipe(target);
    const sink: Writable = zip ?? target;
    const failing = failureOf(target, name);
    const dumped = await Promise.race([
      dump(database, (line) => write(sink, `${line}\n`)),
      failing,
    ]);
    if (!dumped.ok) return dumped;
    if (name !== "-") {
      sink.end();
      await Promise.race([finished(target), failing]);
    }
    return success(wordsOf(terminal).dumped(dumped.value, name));
  });
}

/** `recoupe db restore`: fills an empty store from a dump. */
export function restoreCommand(name: string, options: DataOptions, setting: StoreCommandSetting) {
  return onDatabase(options, setting, async (database, { terminal }) => {
    const source: Readable = name === "-" ? terminal.stdin : createReadStream(name);
    const failing = failureOf(source, name);
    const unzipped = name.endsWith(".gz") ? source.pipe(createGunzip()) : source;
    const lines = createInterface({ input: unzipped, crlfDelay: Number.POSITIVE_INFINITY });
    const restored = await Promise.race([
      restore(database, lines),
      failing,
      failureOf(unzipped, name),
    ]);
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
    try {
      const restored = await restore(target.value, dumpLines(database));
      if (!restored.ok) return restored;
      await migrateJobs(target.value);
      return success(wordsOf(terminal).restored(restored.value));
    } finally {
      await target.value.close();
    }
  });
}

/** A dump as it is written, line by line: the writer waits for the reader. */
function dumpLines(database: Database): AsyncIterable<string> {
  const lines = new PassThrough({ objectMode: true });
  dump(database, (line) => write(lines, line)).then(
    () => lines.end(),
    (error: Error) => lines.destroy(error),
  );
  return lines;
}

async function write(sink: Writable, text: string): Promise<void> {
  if (!sink.write(text)) await once(sink, "drain");
}

/** Resolves with a failure when the stream breaks; never otherwise. */
function failureOf(stream: Readable | Writable, name: string): Promise<ReturnType<typeof fail>> {
  return new Promise((resolve) => {
    stream.once("error", (error: NodeJS.ErrnoException) =>
      resolve(fail("output.unwritable", { name, detail: error.code ?? error.message })),
    );
  });
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
