import type { ErrorLanguage } from "../base/errors.ts";
import type { Analysis } from "../domain/analysis.ts";
import { analysisJson } from "../render/json.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { type AnalyseFormat, type CommonOptions, inputOptions } from "./options.ts";
import { exitOf, readAnalyses } from "./read-analyses.ts";
import { explainAttribution, showAnalysis } from "./show-analysis.ts";
import { print, type Terminal } from "./terminal.ts";

/** The options of `recoupe analyse`, checked. */
export interface AnalyseOptions extends CommonOptions {
  readonly format: AnalyseFormat;
  /** The id of the one attribution to explain ("a3"). */
  readonly explain?: string;
}

/**
 * `recoupe analyse`: the reading of each report on its own, printed as soon as it is made, so that memory does not
 * grow with the number of reports.
 */
export async function analyseCommand(
  names: readonly string[],
  options: AnalyseOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const tally = { reports: 0, failures: 0 };
  // A bar between printed lines would be a mess: it is shown only where the output goes elsewhere.
  const isMixed = terminal.stdout.isTTY === true;
  const reader = isMixed ? { ...terminal, stderr: withoutBar(terminal) } : terminal;
  for await (const analysis of readAnalyses(names, inputOptions(options), {
    terminal: reader,
    tally,
  })) {
    if (terminal.stdout.destroyed || terminal.stdout.writableEnded) return EXIT.done;
    await print(terminal, shown(analysis, options, terminal.ui));
  }
  return exitOf(tally);
}

function shown(analysis: Analysis, { format, explain }: AnalyseOptions, ui: ErrorLanguage): string {
  if (format === "jsonl") return `${JSON.stringify(analysisJson(analysis))}\n`;
  return explain === undefined
    ? showAnalysis(analysis, ui)
    : explainAttribution(analysis, explain, ui);
}

/** The error stream as one that is no terminal. */
function withoutBar({ stderr }: Terminal): Terminal["stderr"] {
  return Object.create(stderr, { isTTY: { value: false } });
}
