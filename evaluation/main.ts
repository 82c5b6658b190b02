import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { ParserChoice } from "../src/index.ts";
import { claimsTable, evaluateClaims } from "./claims.ts";
import { copiesTable, evaluateCopies } from "./copies.ts";
import { faultsOf } from "./errors.ts";
import { factualityTable } from "./factuality.ts";
import { evaluateFigures } from "./figures.ts";
import { loadSet, SETS, type SetName } from "./gold.ts";
import { evaluateReading } from "./reading.ts";
import { readingTable } from "./reading-table.ts";
import { evaluate } from "./result.ts";
import { ROWS } from "./rows.ts";
import type { GoldSet } from "./shape.ts";
import { speakersTable } from "./speakers.ts";
import { outermost, systemAnswer } from "./system.ts";
import { tableOf } from "./table.ts";

const USAGE = `Usage: npm run evaluate -- fr|en|polnear|german|figures|factuality|claims|copies|reading|speakers|all [--errors N] [--doc ID]
  figures     scores figures alone, by kind, on fr and en
  factuality  scores how sure each source is of a content, on MEANTIME's English events
  claims      scores claims, stances, origins and tolls on three clusters of fa-kes
  reading     scores tags, lemmas and trees on the treebanks' test files
  speakers    prints how many speakers are given and right at each confidence, on fr and en
  copies      scores copies on judged pairs of press articles, and on edited ones
  --errors N  prints the first N faults (missed, false, wrong fields) instead of writing results
  --doc ID    looks at one document only
  --parser P  reads with this parser (none, fast, strong, auto) and prints only; the default's results are kept`;

/** Words for what is scored beside the gold sets: figures alone, factuality, and claims of dossiers. */
const FIGURES = "figures";
const FACTUALITY = "factuality";
const CLAIMS = "claims";
const COPIES = "copies";
const READING = "reading";
const SPEAKERS = "speakers";
/** All that is scored beside the gold sets. */
const OTHERS = [FIGURES, FACTUALITY, CLAIMS, COPIES, READING, SPEAKERS];

/** The parsers that readings may be scored with. */
const PARSERS: readonly ParserChoice[] = ["none", "fast", "strong", "auto"];

await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      errors: { type: "string" },
      doc: { type: "string" },
      parser: { type: "string" },
    },
  });
  const names = positionals.flatMap((word) => (word === "all" ? [...SETS, ...OTHERS] : [word]));
  const unknown = names.find((name) => !isSet(name) && !OTHERS.includes(name));
  if (names.length === 0 || unknown !== undefined) {
    console.error(unknown === undefined ? USAGE : `No gold set "${unknown}".\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  for (const name of names.filter(isSet)) await run(name, values);
  if (names.includes(FIGURES)) await runFigures();
  if (names.includes(FACTUALITY)) console.log(await factualityTable());
  if (names.includes(CLAIMS)) await runClaims();
  if (names.includes(COPIES)) await runCopies();
  if (names.includes(READING)) runReading();
  if (names.includes(SPEAKERS)) console.log(await speakersTable());
}

async function runCopies(): Promise<void> {
  const result = await evaluateCopies();
  console.log(typeof result === "string" ? result : copiesTable(result));
  if (typeof result !== "string") write(COPIES, result);
}

function runReading(): void {
  const result = evaluateReading();
  if (typeof result === "string") console.log(result);
  else {
    console.log(`${readingTable(result)}\n`);
    write(READING, result);
  }
}

async function runClaims(): Promise<void> {
  const results = await evaluateClaims();
  if (typeof results === "string") console.log(results);
  else {
    console.log(results.map((result) => `${claimsTable(result)}\n`).join("\n"));
    write(CLAIMS, results);
  }
}

async function runFigures(): Promise<void> {
  const results = await evaluateFigures();
  for (const result of results) {
    console.log(`${typeof result === "string" ? result : tableOf(result)}\n`);
  }
  const scored = results.filter((result) => typeof result !== "string");
  if (scored.length > 0) write(FIGURES, scored);
}

function isSet(name: string): name is SetName {
  return (SETS as readonly string[]).includes(name);
}

async function run(
  name: SetName,
  { errors, doc, parser }: { errors?: string; doc?: string; parser?: string },
): Promise<void> {
  const options = parser === undefined ? {} : { parser: parserOf(parser) };
  const { set, absent } = loadSet(name);
  if (set === null) {
    console.log(`${name}: ${absent}`);
    return;
  }
  const chosen = doc === undefined ? set : only(set, doc);
  const result = await evaluate(chosen, ROWS, options);
  console.log(`${tableOf(result)}\n`);
  if (errors !== undefined) console.log((await faults(chosen, Number(errors))).join("\n"));
  if (errors === undefined && doc === undefined && parser === undefined) write(name, result);
}

/** @throws when there is no such parser. */
function parserOf(word: string): ParserChoice {
  const parser = PARSERS.find((known) => known === word);
  if (parser === undefined)
    throw new Error(`--parser: wanted ${PARSERS.join(", ")}, found ${word}`);
  return parser;
}

function only(set: GoldSet, doc: string): GoldSet {
  return { ...set, documents: set.documents.filter(({ id }) => id.includes(doc)) };
}

async function faults(set: GoldSet, limit: number): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const document of set.documents) {
    const found = await systemAnswer(document, set.language);
    lines.push(...faultsOf(document, set.depth === "outermost" ? outermost(found) : found));
  }
  return lines.slice(0, limit);
}

/** Results are committed: they hold neither a date nor a machine, so an unchanged system changes no byte. */
function write(name: string, result: unknown): void {
  const folder = new URL("./results/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  const rounded = JSON.stringify(
    result,
    (_, value) => (isFraction(value) ? round(value) : value),
    1,
  );
  writeFileSync(new URL(`${name}.json`, folder), `${rounded}\n`);
}

function isFraction(value: unknown): value is number {
  return typeof value === "number" && !Number.isInteger(value);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
