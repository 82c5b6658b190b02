import { failure } from "../base/errors.ts";
import { type Result, success } from "../base/failure.ts";
import type { Analysis } from "../domain/analysis.ts";
import type { Findings } from "../domain/grade.ts";
import { EMPTY_POLICY, type Policy } from "../domain/policy.ts";
import type { TieKind } from "../domain/tie.ts";
import { grade } from "../grade/grade.ts";
import { stateMedia } from "../ingest/state-media.ts";
import { compare } from "../pipeline.ts";
import { makeBundle } from "../render/bundle/make-bundle.ts";
import { EXPORTS, exportFor } from "../render/exports/exports.ts";
import type { Exported } from "../render/exports/tables.ts";
import { findingsJson } from "../render/findings-json.ts";
import { maskNames } from "../render/mask.ts";
import { renderPage } from "../render/page.ts";
import { renderText } from "../render/text.ts";
import { loadPageApp } from "../serve/page-app.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { loadPolicy } from "./load-policy.ts";
import { type CommonOptions, inputOptions } from "./options.ts";
import { exitOf, readAnalyses } from "./read-analyses.ts";
import { print, printError, printFailure, printRemark, type Terminal } from "./terminal.ts";
import { checkWritable, writeWhole } from "./write-file.ts";

/** The options of `recoupe report`, checked; all are names of files. */
export interface ReportOptions extends CommonOptions {
  readonly html?: string;
  readonly json?: string;
  readonly policy?: string;
  /** Kinds of ties not to count by, beside those of the policy. */
  readonly tiesOff?: readonly TieKind[];
  /** False leaves the list of state-controlled media out, whatever the policy says. */
  readonly stateMedia?: boolean;
  /** Each in the format that its name asks for. */
  readonly export?: readonly string[];
  readonly bundle?: string;
  /** Names covered wherever they stand in what is printed and written. */
  readonly mask?: readonly string[];
}

/** Name that stands for standard output. */
const STDOUT = "-";

/**
 * `recoupe report`: all reports as one dossier. The findings go to standard output as text, unless `--json -` asks
 * for JSON there; the page and the JSON file are written besides. What is at fault on the command line is said
 * before anything is read.
 */
export async function reportCommand(
  names: readonly string[],
  options: ReportOptions,
  { terminal, version }: { readonly terminal: Terminal; readonly version: string },
): Promise<ExitCode> {
  const started = performance.now();
  const policy = await policyOf(options);
  if (!policy.ok) {
    printFailure(terminal, policy.failure);
    return EXIT.usage;
  }
  const strange = (options.export ?? []).find((name) => exportFor(name) === null);
  if (strange !== undefined) {
    const wanted = EXPORTS.map(({ ending }) => ending).join(" ");
    printFailure(terminal, failure("export.unknown", { name: strange, wanted }));
    return EXIT.usage;
  }
  if (options.mask !== undefined && options.bundle !== undefined) {
    printError(terminal, terminal.messages.maskedBundle);
    return EXIT.usage;
  }
  const files = [options.html, options.json, options.bundle, ...(options.export ?? [])].filter(
    (name) => name !== undefined && name !== STDOUT,
  );
  if (
    !(await allDone(
      files.map((name) => checkWritable(name as string)),
      terminal,
    ))
  )
    return EXIT.output;
  const tally = { reports: 0, failures: 0 };
  const analyses: Analysis[] = [];
  const captures: Uint8Array[] = [];
  const input = {
    ...inputOptions(options),
    ...(options.bundle === undefined
      ? {}
      : { onCapture: (bytes: Uint8Array) => captures.push(bytes) }),
  };
  for await (const analysis of readAnalyses(names, input, { terminal, tally })) {
    analyses.push(analysis);
  }
  if (analyses.length === 0) return EXIT.nothing;
  const comparison = compare(analyses, { aliases: policy.value.aliases });
  const findings = grade(comparison, policy.value, { stateMedia: stateMedia() });
  const shown = maskNames({ findings, analyses }, options.mask ?? []);
  const made = { ...shown, captures, version };
  const isWritten = await output(made, { options, terminal });
  const seconds = (performance.now() - started) / 1000;
  printRemark(terminal, terminal.messages.summary({ ...tally, seconds }));
  return isWritten ? exitOf(tally) : EXIT.output;
}

/** The desk's policy with what the command line switches off. */
async function policyOf(options: ReportOptions): Promise<Result<Policy>> {
  const { policy, tiesOff = [] } = options;
  const loaded = policy === undefined ? success(EMPTY_POLICY) : await loadPolicy(policy);
  if (!loaded.ok) return loaded;
  const off = [...new Set([...(loaded.value.ties?.off ?? []), ...tiesOff])];
  return success({
    ...loaded.value,
    ...(off.length === 0 ? {} : { ties: { off } }),
    ...(options.stateMedia === false ? { stateMedia: false } : {}),
  });
}

/** What a run has made, with the bytes that it was made of where a bundle is wanted. */
interface Made extends Exported {
  readonly captures: readonly Uint8Array[];
  readonly version: string;
}

/** Prints and writes what was asked for; false where a file could not be written. */
async function output(
  made: Made,
  { options, terminal }: { readonly options: ReportOptions; readonly terminal: Terminal },
): Promise<boolean> {
  const { ui } = terminal;
  const { findings, analyses } = made;
  const { html, json, bundle } = options;
  const asJson = json === undefined ? "" : `${JSON.stringify(findingsJson(findings), null, 2)}\n`;
  if (json === STDOUT) await print(terminal, asJson);
  const page = async () => renderPage(findings, analyses, { ui, app: await loadPageApp() });
  if (html === STDOUT) await print(terminal, await page());
  if (json !== STDOUT && html !== STDOUT) await print(terminal, asText(findings, terminal));
  const writing: Promise<Result<null>>[] = [];
  if (html !== undefined && html !== STDOUT) {
    writing.push(write(html, await page(), terminal));
  }
  if (json !== undefined && json !== STDOUT) writing.push(write(json, asJson, terminal));
  for (const name of options.export ?? []) {
    const content = await exportFor(name)?.write(made);
    if (content !== undefined) writing.push(write(name, content, terminal));
  }
  if (bundle !== undefined) writing.push(writeBundle(bundle, made, terminal));
  return allDone(writing, terminal);
}

/** The digest is printed on the error stream: it is to be written down, and must not stand among the findings. */
async function writeBundle(name: string, made: Made, terminal: Terminal): Promise<Result<null>> {
  const own = { app: await loadPageApp(), made: new Date().toISOString() };
  const bundle = makeBundle({ ...made, ...own, ui: terminal.ui });
  const written = await write(name, bundle.bytes, terminal);
  if (written.ok) printError(terminal, terminal.messages.bundleDigest(name, bundle.digest));
  return written;
}

/** Columns of a text that goes to a file or a pipe. */
const COLUMNS_UNKNOWN = 100;

/** Colour on a terminal only, and not where NO_COLOR is set (no-color.org). */
function asText(findings: Findings, { ui, stdout }: Terminal): string {
  const { NO_COLOR } = process.env;
  const isPlain = NO_COLOR !== undefined && NO_COLOR !== "";
  const width = stdout.columns ?? COLUMNS_UNKNOWN;
  return renderText(findings, { ui, width, color: stdout.isTTY === true && !isPlain });
}

async function write(
  name: string,
  content: string | Uint8Array,
  terminal: Terminal,
): Promise<Result<null>> {
  const written = await writeWhole(name, content);
  if (written.ok) printRemark(terminal, terminal.messages.wrote(name));
  return written;
}

/** Prints every failure; whether there was none. */
async function allDone(
  doing: readonly Promise<Result<null>>[],
  terminal: Terminal,
): Promise<boolean> {
  let isDone = true;
  for (const result of await Promise.all(doing)) {
    if (result.ok) continue;
    isDone = false;
    printFailure(terminal, result.failure);
  }
  return isDone;
}
