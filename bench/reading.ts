import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import type { Report } from "../src/index.ts";
import type { ParserChoice, Reading } from "../src/read.ts";

// Reading alone, by language and parser, each in a process of its own: speed, what opening the models takes, and
// memory.

/** A way of reading: by a parser, or "words": cut into words and sentences by rules that know no language. */
export type ReadingChoice = ParserChoice | "words";

const CHOICES: readonly ReadingChoice[] = ["words", "none", "fast", "strong", "auto"];
/** The model files that each choice opens. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  none: ["lexicon", "classes", "tagger", "sentences", "names"],
  fast: ["lexicon", "classes", "tagger", "sentences", "names", "parser"],
  strong: ["lexicon", "classes", "tagger", "sentences", "names", "parser", "strong"],
  auto: ["lexicon", "classes", "tagger", "sentences", "names", "parser", "strong"],
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

/** A language that has no room. */
const UNKNOWN = "und";

type Read = (text: string, options: { language: string; parser: ParserChoice }) => Reading;

/** Measures one choice in this process, whose first reading this must be. */
export function measureReading(
  read: Read,
  reports: readonly Report[],
  { languages, choice }: { readonly languages: readonly string[]; readonly choice: ReadingChoice },
): Measure {
  const readAs = (text: string, language: string): Reading =>
    choice === "words"
      ? read(text, { language: UNKNOWN, parser: "none" })
      : read(text, { language, parser: choice });
  const opening = seconds(() => {
    for (const language of languages) readAs("1", language);
  });
  const chosen = reports.filter(({ language }) => languages.includes(language));
  const pass = (): number =>
    chosen.reduce((sum, { text, language }) => sum + readAs(text, language).size, 0);
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
  const header = ["language", "reading", "words/s", "open ms", "resident MB", "files MB"];
  const cases = [...codes.map((code) => [code]), [...codes]];
  const rows = cases.flatMap((languages) =>
    CHOICES.map((choice) => rowOf(languages, choice, measureApart(languages, choice))),
  );
  return [header, ...rows];
}

function rowOf(
  languages: readonly string[],
  choice: ReadingChoice,
  { rate, openMs, residentMegabytes }: Measure,
): readonly string[] {
  const bytes = languages.flatMap((code) =>
    (FILES[choice] ?? []).map((name) => sizeOf(code, name)),
  );
  const megabytes = bytes.reduce((sum, size) => sum + size, 0) / MEGABYTE;
  const numbers = [rate, openMs, residentMegabytes].map((n) => Math.round(n).toLocaleString("en"));
  return [languages.join("+"), choice, ...numbers, megabytes.toFixed(1)];
}

function sizeOf(code: string, name: string): number {
  const file = new URL(`../models/${code}/${name}.bin`, import.meta.url);
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** Measures in a process that has opened nothing yet. */
function measureApart(languages: readonly string[], choice: ReadingChoice): Measure {
  const script = process.argv[1] ?? "";
  const once = ["--once", `${languages.join("+")},${choice}`];
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
