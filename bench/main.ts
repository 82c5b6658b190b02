import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import type { Analysis, Report } from "../src/index.ts";
import { ensureBuilt } from "./built.ts";
import { exponentOf } from "./exponent.ts";
import { measureReading, type ReadingChoice, readingRows } from "./reading.ts";
import { collectReports } from "./reports.ts";
import { stageShares } from "./stages.ts";
import { tableOf } from "./table.ts";

// Speed, memory and growth of the whole way from report to findings, on one core, after the language rooms
// are loaded, of the package as it is built. Times are of the processor and for reading; none is asserted on.

/** Dossier sizes for the growth table. */
const SIZES = [100, 200, 400, 800];
/** Reports whose reading is timed, and how often; the middle time counts. */
const READ_REPORTS = 100;
/** Reports that each parser is timed on, where reading alone is. */
const PARSED_REPORTS = 30;
const RUNS = 3;
const MEGABYTE = 2 ** 20;

const { values } = parseArgs({
  options: {
    sizes: { type: "string" },
    write: { type: "boolean", default: false },
    reading: { type: "boolean", default: false },
    // For the process that measures one way of reading: "fr+en,auto".
    once: { type: "string" },
  },
});
const sizes = values.sizes?.split(",").map(Number) ?? SIZES;
ensureBuilt();
const built: typeof import("../src/index.ts") = await import(
  String(new URL("../dist/index.js", import.meta.url))
);
const { analyse, compare, grade } = built;
const isReading = values.reading || values.once !== undefined;
const wanted = isReading ? PARSED_REPORTS : Math.max(READ_REPORTS, ...sizes);
const { reports, origin } = await collectReports(wanted);
const lines: string[] = [];

if (values.once !== undefined) console.log(JSON.stringify(await measureOnce(values.once)));
else if (values.reading) showReading();
else await measureAll();

/** Reading alone, by language and parser. */
function showReading(): void {
  show(machineLine());
  show(`${reports.length} reports: ${origin}\n`);
  const codes = [...new Set(reports.map(({ language }) => language))].sort();
  show(tableOf(readingRows(codes)));
  if (values.write) writeResults("reading.md", "--reading");
}

async function measureOnce(asked: string): Promise<object> {
  const { read }: typeof import("../src/read.ts") = await import(
    String(new URL("../dist/read.js", import.meta.url))
  );
  const [codes = "", choice] = asked.split(",");
  const wanted = { languages: codes.split("+"), choice: choice as ReadingChoice };
  return measureReading(read, reports, wanted);
}

function machineLine(): string {
  return `${cpus().length} cores (one used), ${cpus()[0]?.model ?? "?"}, Node ${process.version}`;
}

async function measureAll(): Promise<void> {
  show(machineLine());
  show(`${reports.length} reports: ${origin}\n`);
  const sample = reports.slice(0, READ_REPORTS);
  for (const report of sample) analyse(report);
  const overall = speedOf(sample);
  show(`${tableOf(speedRows(sample, overall))}\n`);
  show(`${tableOf(await stageRows(sample, overall))}\n`);
  const growth = sizes.map(growthOf);
  show(
    tableOf([
      ["reports", "analyse s", "compare s", "grade s", "claims", "heap MB", "resident MB"],
      ...growth.map(growthRow),
    ]),
  );
  const exponent = exponentOf(growth.map(({ size, seconds }) => [size, seconds] as const));
  show(`\ncompare and grade grow with the reports to the power of ${exponent.toFixed(2)}`);
  show(`peak memory: ${whole(process.resourceUsage().maxRSS / 1024)} MB resident`);
  if (values.write) writeResults("results.md", `--sizes ${sizes.join(",")}`);
}

function show(text: string): void {
  lines.push(text);
  console.log(text);
}

/** Analysing by language and over all, the middle of several runs. */
function speedRows(given: readonly Report[], overall: Speed): readonly (readonly string[])[] {
  const header = ["language", "reports", "reports/s", "words/s", "characters/s"];
  const languages = [...new Set(given.map(({ language }) => language))].sort();
  const rows = languages.map((code) => {
    const chosen = given.filter(({ language }) => language === code);
    return speedRow(code, chosen, speedOf(chosen));
  });
  return [header, ...rows, speedRow("all", given, overall)];
}

function speedRow(
  name: string,
  chosen: readonly Report[],
  { words, seconds }: Speed,
): readonly string[] {
  const characters = sum(chosen.map(({ text }) => text.length));
  const rates = [chosen.length, words, characters].map((n) => whole(n / seconds));
  return [name, String(chosen.length), ...rates];
}

interface Speed {
  readonly words: number;
  readonly seconds: number;
}

function speedOf(chosen: readonly Report[]): Speed {
  const runs = Array.from({ length: RUNS }, () =>
    timed(() => sum(chosen.map((report) => analyse(report).reading.size))),
  );
  const inOrder = runs.map(({ seconds }) => seconds).sort((a, b) => a - b);
  return { words: runs[0]?.value ?? 0, seconds: inOrder[Math.floor(RUNS / 2)] ?? 0 };
}

/** The time of analysing, parted by stage: what each would do by itself. */
async function stageRows(
  given: readonly Report[],
  overall: Speed,
): Promise<readonly (readonly string[])[]> {
  const { words, seconds } = overall;
  const shares = await stageShares(() => {
    for (const report of given) analyse(report);
  });
  const rows = [...shares].map(([stage, share]) => [
    stage,
    `${whole(share * 100)} %`,
    ((share * seconds * 1000) / given.length).toFixed(2),
    ...[given.length, words].map((n) => whole(n / (share * seconds))),
  ]);
  return [["stage", "share", "ms a report", "reports/s", "words/s"], ...rows];
}

interface Growth {
  readonly size: number;
  /** Of comparing and grading. */
  readonly seconds: number;
  readonly cells: readonly string[];
}

function growthOf(size: number): Growth {
  const chosen = reports.slice(0, size);
  globalThis.gc?.();
  const analysed = timed(() => chosen.map((report): Analysis => analyse(report)));
  const compared = timed(() => compare(analysed.value));
  const graded = timed(() => grade(compared.value));
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  const times = [analysed, compared, graded].map(({ seconds }) => seconds.toFixed(2));
  const memory = [heapUsed, rss].map((bytes) => whole(bytes / MEGABYTE));
  return {
    size: chosen.length,
    seconds: compared.seconds + graded.seconds,
    cells: [...times, whole(graded.value.claims.length), ...memory],
  };
}

function growthRow({ size, cells }: Growth): readonly string[] {
  return [String(size), ...cells];
}

/** What work gives and the processor time it takes: other work on the machine counts little in it. */
function timed<Value>(work: () => Value): { readonly value: Value; readonly seconds: number } {
  const start = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(start);
  return { value, seconds: (user + system) / 1e6 };
}

function writeResults(file: string, flags: string): void {
  const note = `Printed by \`npm run bench -- --write ${flags}\`. Seconds of processor time.`;
  const text = ["# Results", "", note, "", "```", ...lines, "```", ""].join("\n");
  writeFileSync(new URL(file, import.meta.url), text);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function whole(number: number): string {
  return Math.round(number).toLocaleString("en");
}
