import { existsSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { rulerOf } from "../../evaluation/characters.ts";
import { addUp, type Scores, scores, type Tally, ZERO } from "../../evaluation/counts.ts";
import { floorAnswer } from "../../evaluation/floor.ts";
import { loadSet } from "../../evaluation/gold.ts";
import { scoreAttributions } from "../../evaluation/score-attributions.ts";
import type { GoldSet, ScoredAttribution } from "../../evaluation/shape.ts";
import { reportOf, systemAnswer } from "../../evaluation/system.ts";
import type { QuotationKind } from "../../src/domain/attribution.ts";
import { span } from "../../src/domain/span.ts";
import { analyse, type Report } from "../../src/index.ts";

// Scores Recoupe, the floor and each rival's JSON on one gold set, by the same code, in one run:
//   npx tsx bench/rivals/attribution.ts fr|en RIVAL.json …

/** What rivals.py writes. */
interface RivalFile {
  readonly system: string;
  /** Time spent on all texts, models loaded before; reports is their number. */
  readonly seconds: number;
  readonly reports: number;
  readonly documents: Readonly<Record<string, readonly RivalQuote[]>>;
}

type Offsets = readonly (readonly [number, number])[];
interface RivalQuote {
  readonly id: string;
  readonly source: Offsets;
  readonly cue: Offsets;
  readonly content: Offsets;
  readonly kind: QuotationKind;
  readonly speaker: string | null;
}

interface Line {
  readonly name: string;
  readonly total: Tally;
  readonly perSecond: number | null;
}

/** Passes over the set that are timed, after one to warm up. */
const PASSES = 3;

const HEADS = [
  "system",
  "content F1",
  "direct",
  "indirect",
  "mixed",
  "cover ≥ 0.3",
  "cover ≥ 0.8",
  "full",
  "speaker right / given",
  "reports/s",
] as const;

await main();

async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [name, ...files] = positionals;
  if ((name !== "fr" && name !== "en") || files.some((file) => !existsSync(file))) {
    console.error("Usage: npx tsx bench/rivals/attribution.ts fr|en RIVAL.json …");
    process.exitCode = 2;
    return;
  }
  const { set, absent } = loadSet(name);
  if (set === null) {
    console.log(`${name}: ${absent}`);
    return;
  }
  const lines = [await ownLine(set), ...files.map((file) => rivalLine(set, file)), floorLine(set)];
  console.log(tableOf(set, lines));
}

async function ownLine(set: GoldSet): Promise<Line> {
  const answers = new Map<string, readonly ScoredAttribution[]>();
  const reports: Report[] = [];
  for (const document of set.documents) {
    answers.set(document.id, (await systemAnswer(document, set.language)).attributions);
    reports.push(await reportOf(document.text, set.language));
  }
  const started = performance.now();
  for (let pass = 0; pass < PASSES; pass += 1) for (const report of reports) analyse(report);
  const seconds = (performance.now() - started) / 1000;
  const perSecond = (PASSES * reports.length) / seconds;
  return { name: "Recoupe", total: totalOf(set, (id) => answers.get(id) ?? []), perSecond };
}

function floorLine(set: GoldSet): Line {
  const answers = new Map(set.documents.map((one) => [one.id, floorAnswer(one).attributions]));
  const total = totalOf(set, (id) => answers.get(id) ?? []);
  return { name: "floor", total, perSecond: null };
}

function rivalLine(set: GoldSet, file: string): Line {
  const { system, documents, reports, seconds } = JSON.parse(
    readFileSync(file, "utf8"),
  ) as RivalFile;
  const total = totalOf(set, (id) => (documents[id] ?? []).map(scoredOf));
  return { name: system, total, perSecond: reports / seconds };
}

function scoredOf({ source, cue, content, ...quote }: RivalQuote): ScoredAttribution {
  const spans = (offsets: Offsets) => offsets.map(([start, end]) => span(start, end));
  return {
    ...quote,
    source: spans(source),
    cue: spans(cue),
    content: spans(content),
    in: null,
    stance: null,
    hedged: null,
  };
}

function totalOf(set: GoldSet, answer: (id: string) => readonly ScoredAttribution[]): Tally {
  return addUp(
    set.documents.map(({ id, text, gold }) =>
      scoreAttributions(rulerOf(text), gold.attributions, answer(id)),
    ),
  );
}

function tableOf({ name, documents }: GoldSet, lines: readonly Line[]): string {
  const rows = lines.map(({ name: system, total, perSecond }) => {
    const of = (row: string): Scores => scores(total[row] ?? ZERO);
    const speaker = of("pair.speaker");
    return [
      system,
      shown(of("content.dice-0.8").f1),
      shown(of("group.direct").recall),
      shown(of("group.indirect").recall),
      shown(of("group.mixed").recall),
      shown(of("content.cover-0.3").f1),
      shown(of("content.cover-0.8").f1),
      shown(of("full").f1),
      `${shown(speaker.precision)} / ${shown(speaker.recall)}`,
      perSecond === null ? "–" : perSecond.toFixed(1),
    ];
  });
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = line(HEADS.map(() => "---"));
  return [`${name}: ${documents.length} documents`, line(HEADS), rule, ...rows.map(line)].join(
    "\n",
  );
}

function shown(value: number | null): string {
  return value === null ? "–" : value.toFixed(1);
}
