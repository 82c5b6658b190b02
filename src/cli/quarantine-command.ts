import { wordFailure } from "../base/errors.ts";
import { captureKeeper } from "../ingest/capture-keeper.ts";
import { listSources } from "../ingest/list-sources.ts";
import { type InputOptions, readSource } from "../ingest/read-source.ts";
import type { Database } from "../store/database.ts";
import { dossierId, touchDossier } from "../store/dossiers.ts";
import { listQuarantine, type QuarantineCase, resolveCase } from "../store/quarantine.ts";
import { enqueuerOf } from "../work/enqueue.ts";
import { takeIn } from "../work/take-in.ts";
import { workThrough } from "./add-command.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { print, printRemark } from "./terminal.ts";
import {
  type DataOptions,
  type StoreCommandSetting,
  toolOf,
  withStore,
  wordsOf,
} from "./with-store.ts";

/** The options of `recoupe quarantine`. */
export interface QuarantineOptions extends DataOptions {
  readonly dossier?: string;
}

/** `recoupe quarantine list`: what is set aside, a line each, with why. */
export function quarantineListCommand(
  options: QuarantineOptions,
  { terminal }: StoreCommandSetting,
): Promise<ExitCode> {
  const words = wordsOf(terminal);
  return withStore(options, terminal, async (database) => {
    const cases = await casesOf(database, options);
    if (cases.length === 0) printRemark(terminal, words.emptyQuarantine);
    const lines = cases.map(({ id, stage, attempts, failure }) =>
      words.caseLine({ id, stage, attempts, why: wordFailure(failure, terminal.ui) }),
    );
    await print(terminal, lines.map((line) => `${line}\n`).join(""));
    return EXIT.done;
  });
}

/** `recoupe quarantine retry`: tries everything that is set aside once more. */
export function quarantineRetryCommand(
  options: QuarantineOptions,
  setting: StoreCommandSetting,
): Promise<ExitCode> {
  const { terminal, version } = setting;
  return withStore(options, terminal, async (database) => {
    const cases = await casesOf(database, options);
    for (const one of cases) {
      await resolveCase(database, one.id);
      if (one.stage === "ingest") await readAgain(database, one, toolOf(version));
      else await askAgain(database, one);
    }
    if (database.kind === "embedded") await workThrough(database, setting);
    const failed = (await casesOf(database, options)).length;
    const done = Math.max(0, cases.length - failed);
    printRemark(terminal, wordsOf(terminal).retried({ done, failed }));
    return failed > 0 ? EXIT.some : EXIT.done;
  });
}

function casesOf(database: Database, { dossier }: QuarantineOptions) {
  return listQuarantine(database, dossier === undefined ? null : dossierId(dossier));
}

async function readAgain(database: Database, one: QuarantineCase, tool: string): Promise<void> {
  const capture = captureKeeper();
  const options: InputOptions = {
    ...(one.options as InputOptions),
    onCapture: capture.onCapture,
  };
  const setting = { database, dossier: one.dossier, tool, options: one.options };
  for (const source of listSources([one.name], { format: options.format ?? null })) {
    if (!source.ok) {
      await takeIn({ result: source, ...capture.last(), source: one.name }, setting);
      continue;
    }
    for await (const result of readSource(source.value, options)) {
      await takeIn({ result, ...capture.last(), source: one.name }, setting);
    }
  }
}

/** What was closed is found again on the tables; on a server a job is asked for as well. */
function askAgain(database: Database, { dossier, report }: QuarantineCase): Promise<void> {
  const { askAnalyse, askCompare } = enqueuerOf(database);
  return database.transaction(async (queries) => {
    await touchDossier(queries, dossier);
    if (report !== null) await askAnalyse(queries, report);
    await askCompare(queries, dossier);
  });
}
