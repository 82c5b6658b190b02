import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { type Analysis, analyse, compare, grade, type Report } from "../src/index.ts";
import { collectReports } from "./reports.ts";
import { tableOf } from "./table.ts";

// Speed, memory and growth of the whole way from report to findings, on one core, after the language rooms
// are loaded. Times are for reading; nothing is asserted on them.

/** Dossier sizes for the growth table. */
const SIZES = [50, 100, 200, 400];
const MEGABYTE = 2 ** 20;

const { values } = parseArgs({ options: { sizes: { type: "string" } } });
const sizes = values.sizes?.split(",").map(Number) ?? SIZES;
const { reports, origin } = await collectReports(Math.max(...sizes));

console.log(
  `${cpus().length} cores (one used), ${cpus()[0]?.model ?? "?"}, Node ${process.version}`,
);
console.log(`${reports.length} reports: ${origin}\n`);
for (const report of reports.slice(0, 20)) analyse(report);
console.log(`${tableOf(readingRows(reports))}\n`);
console.log(
  tableOf([
    ["reports", "analyse s", "compare s", "grade s", "claims", "heap MB", "resident MB"],
    ...sizes.map(growthRow),
  ]),
);

function readingRows(given: readonly Report[]): readonly (readonly string[])[] {
  const header = ["language", "reports", "reports/s", "words/s", "characters/s"];
  const languages = [...new Set(given.map(({ language }) => language))].sort();
  return [header, ...languages.map((code) => readingRow(code, given))];
}

function readingRow(code: string, given: readonly Report[]): readonly string[] {
  const chosen = given.filter(({ language }) => language === code);
  const { value: words, seconds } = timed(() =>
    sum(chosen.map((report) => analyse(report).reading.size)),
  );
  const characters = sum(chosen.map(({ text }) => text.length));
  const rates = [chosen.length, words, characters].map((n) => whole(n / seconds));
  return [code, String(chosen.length), ...rates];
}

function growthRow(size: number): readonly string[] {
  const chosen = reports.slice(0, size);
  globalThis.gc?.();
  const analysed = timed(() => chosen.map((report): Analysis => analyse(report)));
  const compared = timed(() => compare(analysed.value));
  const graded = timed(() => grade(compared.value));
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return [
    String(chosen.length),
    ...[analysed, compared, graded].map(({ seconds }) => seconds.toFixed(2)),
    String(graded.value.claims.length),
    ...[heapUsed, rss].map((bytes) => whole(bytes / MEGABYTE)),
  ];
}

function timed<Value>(work: () => Value): { readonly value: Value; readonly seconds: number } {
  const start = performance.now();
  const value = work();
  return { value, seconds: (performance.now() - start) / 1000 };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function whole(number: number): string {
  return Math.round(number).toLocaleString("en");
}
