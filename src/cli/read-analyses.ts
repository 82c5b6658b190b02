import type { Result } from "../base/failure.ts";
import type { Analysis } from "../domain/analysis.ts";
import type { Report } from "../domain/report.ts";
import { listSources, type Source } from "../ingest/list-sources.ts";
import { type InputOptions, readSource } from "../ingest/read-source.ts";
import { openAnalyser } from "./analyser.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { startProgress } from "./progress.ts";
import { printFailure, printRemark, type Terminal } from "./terminal.ts";

/** How many reports were read, and what could not be. */
export interface Tally {
  reports: number;
  failures: number;
}

/** The exit code that a tally alone asks for. */
export function exitOf({ reports, failures }: Tally): ExitCode {
  if (reports === 0) return EXIT.nothing;
  return failures > 0 ? EXIT.some : EXIT.done;
}

/**
 * Reads and analyses the reports of all inputs and gives them in order, many of them on several threads at once. What
 * cannot be read is printed and counted and the rest goes on; so are remarks that a user should know of.
 */
export async function* readAnalyses(
  names: readonly string[],
  options: InputOptions,
  { terminal, tally }: { readonly terminal: Terminal; readonly tally: Tally },
): AsyncGenerator<Analysis> {
  const sources = listSources(names, { format: options.format ?? null });
  const progress = startProgress(terminal, sources.length);
  const analyser = openAnalyser();
  const waiting: (() => void)[] = [];
  const begun: (() => Promise<Result<Analysis>>)[] = [];
  /** Gives what was begun, the oldest first, until no more than so many are left. */
  const finish = async function* (left: number): AsyncGenerator<Analysis> {
    for (let next = begun.shift(); next !== undefined; next = begun.shift()) {
      const analysed = await next();
      if (analysed.ok) {
        tally.reports += 1;
        waiting.push(...remarks(analysed.value, terminal));
        yield analysed.value;
      } else {
        tally.failures += 1;
        waiting.push(() => printFailure(terminal, analysed.failure));
      }
      // On a terminal the lines wait until the bar is gone; elsewhere they come as they happen.
      if (terminal.stderr.isTTY !== true) printAll(waiting);
      if (begun.length <= left) return;
    }
  };
  try {
    for (const source of sources) {
      for await (const taken of takenFrom(source, { ...options, stdin: terminal.stdin })) {
        begun.push(taken.ok ? analyser.begin(taken.value) : async () => taken);
        if (begun.length > analyser.width()) yield* finish(analyser.width());
      }
      progress.advance(tally.reports);
    }
    yield* finish(0);
  } finally {
    progress.stop();
    printAll(waiting);
    await analyser.close();
  }
}

async function* takenFrom(
  source: Result<Source>,
  options: Parameters<typeof readSource>[1],
): AsyncGenerator<Result<Report>> {
  if (source.ok) yield* readSource(source.value, options);
  else yield source;
}

function printAll(waiting: (() => void)[]): void {
  for (const show of waiting.splice(0)) show();
}

/** Notes that change what a reader may think of a report's text; the others stand in the JSON. */
const REMARKED: ReadonlySet<string> = new Set([
  "ingest.encoding-broken",
  "ingest.encoding-guessed",
  "ingest.language-overruled",
  "ingest.language-guessed",
  "ingest.language-undetermined",
  "ingest.page-whole",
  "ingest.date-unread",
  "ingest.feed-teaser",
  "analyse.language-unsupported",
]);

function remarks({ report, notes }: Analysis, terminal: Terminal): readonly (() => void)[] {
  const name = report.file ?? report.url ?? "-";
  const place = report.given === null ? name : `${name} (${report.given})`;
  const all = new Map([...report.notes, ...notes].map((note) => [note.code, note.message]));
  return [...all]
    .filter(([code]) => REMARKED.has(code))
    .map(([code, message]) => () => {
      printRemark(terminal, `${place}: ${terminal.messages.notes[code] ?? message}`);
    });
}
