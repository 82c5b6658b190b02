import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import type { Report } from "../src/index.ts";
import type { ParserChoice, Reading } from "../src/read.ts";

// Reading alone, by language and parser, each in a process of its own: speed, what opening the models takes, and
// memory.

const PARSERS: readonly ParserChoice[] = ["none", "fast", "strong", "auto"];
/** The model files that each choice opens. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  none: ["lexicon", "classes", "tagger", "sentences"],
  fast: ["lexicon", "classes", "tagger", "sentences", "parser"],
  strong: ["lexicon", "classes", "tagger", "sentences", "parser", "strong"],
  auto: ["lexicon", "classes", "tagger", "sentences", "parser", "strong"],
};
const RUNS = 3;
const MEGABYTE = 2 ** 20;

/** What one process measures. */
interface Measure {
  readonly words: number;
  /** Words a second of processor time, the middle of `RUNS`. */
  readonly rate: number;
  /** Milliseconds of processor time until the first, empty text is read. */
  readonly openMs: number;
  readonly residentMegabytes: number;
}

type Read = (text: string, options: { language: string; parser: ParserChoice }) => Reading;

/** Measures one choice in this process, whose first reading this must be. */
export function measureReading(
  read: Read,
  reports: readonly Report[],
  { languages, parser }: { readonly languages: readonly string[]; readonly parser: ParserChoice },
): Measure {
  const opening = seconds(() => {
    for (const language of languages) read("1", { language, parser });
  });
  const chosen = reports.filter(({ language }) => languages.includes(language));
  const pass = (): number =>
    chosen.reduce((sum, { text, language }) => sum + read(text, { language, parser }).size, 0);
  const words = pass();
  const times = Array.from({ length: RUNS }, () => seconds(pass)).sort((a, b) => a - b);
  globalThis.gc?.();
  return {
    words,
    rate: words / (times[Math.floor(RUNS / 2)] as number),
    openMs: opening * 1000,
    residentMegabytes: process.memoryUsage().rss / MEGABYTE,
  };
}

/** The rows of the table: each language with each parser, then both languages together. */
export function readingRows(codes: readonly string[]): readonly (readonly string[])[] {
  const header = ["language", "parser", "words/s", "open ms", "resident MB", "files MB"];
  const cases = [...codes.map((code) => [code]), [...codes]];
  const rows = cases.flatMap((languages) =>
    PARSERS.map((parser) => rowOf(languages, parser, measureApart(languages, parser))),
  );
  return [header, ...rows];
}

function rowOf(
  languages: readonly string[],
  parser: ParserChoice,
  { rate, openMs, residentMegabytes }: Measure,
): readonly string[] {
  const bytes = languages.flatMap((code) =>
    (FILES[parser] ?? []).map((name) => sizeOf(code, name)),
  );
  const megabytes = bytes.reduce((sum, size) => sum + size, 0) / MEGABYTE;
  const numbers = [rate, openMs, residentMegabytes].map((n) => Math.round(n).toLocaleString("en"));
  return [languages.join("+"), parser, ...numbers, megabytes.toFixed(1)];
}

function sizeOf(code: string, name: string): number {
  const file = new URL(`../models/${code}/${name}.bin`, import.meta.url);
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** Measures in a process that has opened nothing yet. */
function measureApart(languages: readonly string[], parser: ParserChoice): Measure {
  const script = process.argv[1] ?? "";
  const once = ["--once", `${languages.join("+")},${parser}`];
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...process.execArgv, script, ...once],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`Measuring ${once.join(" ")} failed: ${stderr}`);
  return JSON.parse(stdout) as Measure;
}

function seconds(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
