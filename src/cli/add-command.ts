import { cpus } from "node:os";
import { wordFailure } from "../base/errors.ts";
import { captureKeeper } from "../ingest/capture-keeper.ts";
import { listSources, type Source } from "../ingest/list-sources.ts";
import { type InputOptions, readSource } from "../ingest/read-source.ts";
import type { Database } from "../store/database.ts";
import { DOSSIER_DEFAULT, dossierId, makeDossier } from "../store/dossiers.ts";
import { drain } from "../work/drain.ts";
import { enqueuerOf } from "../work/enqueue.ts";
import { type TakingIn, takeIn } from "../work/take-in.ts";
import { openThreadPool } from "../work/thread-pool.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { type CommonOptions, inputOptions } from "./options.ts";
import { startProgress } from "./progress.ts";
import { printError, printFailure, printRemark, type Terminal } from "./terminal.ts";
import {
  type DataOptions,
  type StoreCommandSetting,
  toolOf,
  withStore,
  wordsOf,
} from "./with-store.ts";

/** The options of `recoupe add`, checked. */
export interface AddOptions extends CommonOptions, DataOptions {
  readonly dossier?: string;
}

/** What was taken in so far. */
interface Tally {
  reports: number;
  fresh: number;
  edited: number;
  failures: number;
}

/**
 * `recoupe add`: takes reports into a dossier. Embedded, this process then analyses and compares; on a server the
 * workers do. Given twice, nothing is doubled.
 */
export async function addCommand(
  names: readonly string[],
  options: AddOptions,
  { terminal, version }: StoreCommandSetting,
): Promise<ExitCode> {
  const words = wordsOf(terminal);
  const name = options.dossier ?? DOSSIER_DEFAULT;
  const id = dossierId(name);
  if (id === null) {
    printError(terminal, words.badName(name));
    return EXIT.usage;
  }
  return withStore(options, terminal, async (database) => {
    await makeDossier(database, { id, name });
    const reading = inputOptions(options);
    const setting: TakingIn = {
      database,
      dossier: id,
      tool: toolOf(version),
      options: { ...reading },
    };
    const tally = await takeAll(names, { setting, reading, terminal });
    printRemark(terminal, words.added(tally));
    if (database.kind === "server") printRemark(terminal, words.queued(tally.fresh));
    else await workThrough(database, { terminal, version });
    if (tally.reports === 0) return EXIT.nothing;
    return tally.failures > 0 ? EXIT.some : EXIT.done;
  });
}

interface Taking {
  readonly setting: TakingIn;
  readonly reading: InputOptions;
  readonly terminal: Terminal;
}

async function takeAll(names: readonly string[], taking: Taking): Promise<Tally> {
  const { reading, terminal } = taking;
  const tally: Tally = { reports: 0, fresh: 0, edited: 0, failures: 0 };
  const sources = listSources(names, { format: reading.format ?? null });
  const progress = startProgress(terminal, sources.length);
  for (const source of sources) {
    if (source.ok) await takeSource(source.value, tally, taking);
    else {
      // A name that leads nowhere is the command's mistake, and nothing to try again later.
      tally.failures += 1;
      printFailure(terminal, source.failure);
    }
    progress.advance(tally.reports);
  }
  progress.stop();
  return tally;
}

async function takeSource(
  source: Source,
  tally: Tally,
  { setting, reading, terminal }: Taking,
): Promise<void> {
  const capture = captureKeeper();
  const options: InputOptions = {
    ...reading,
    stdin: terminal.stdin,
    onCapture: capture.onCapture,
  };
  for await (const result of readSource(source, options)) {
    const taken = await takeIn({ result, ...capture.last(), source: source.name }, setting);
    if ("code" in taken) {
      tally.failures += 1;
      printError(
        terminal,
        wordsOf(terminal).quarantined(source.name, wordFailure(taken, terminal.ui)),
      );
      continue;
    }
    tally.reports += 1;
    if (taken.isNew) tally.fresh += 1;
    if (taken.supersedes !== null) tally.edited += 1;
  }
}

/** Analyses and compares what is to be, in threads of this process; what fails is said. */
export async function workThrough(
  database: Database,
  { terminal, version }: StoreCommandSetting,
): Promise<void> {
  const pool = openThreadPool({ size: Math.max(1, cpus().length - 1) });
  const { askCompare } = enqueuerOf(database);
  const said = (failure: Parameters<typeof printFailure>[1] | null) => {
    if (failure !== null) printFailure(terminal, failure);
  };
  await drain(
    { database, pool, version: toolOf(version), askCompare },
    { onDone: ({ failure }) => said(failure) },
  );
  await pool.close();
}
