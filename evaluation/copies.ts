import { analyse, type Comparison, compare, type Report } from "../src/index.ts";
import { editedRecall } from "./copies-edited.ts";
import { isTestPair, type JudgedPair, readCopiesGold, readPress } from "./copies-gold.ts";
import { type Counts, counts, type Scores, scores } from "./counts.ts";
import { fold } from "./names.ts";

/** Share of common words from which the floor takes two articles for copies. */
const JACCARD_MIN = 0.5;

/** One row: system and floors. */
export interface CopiesRow {
  readonly row: string;
  readonly system: Counts & Scores;
  readonly sameTitle: Counts & Scores;
  readonly commonWords: Counts & Scores;
}

/** What `evaluation/results/copies.json` holds. */
export interface CopiesResult {
  readonly pairs: number;
  readonly rows: readonly CopiesRow[];
  /** Share of edited copies found, per cent, by kind of edit and strength. */
  readonly edited: readonly {
    readonly edit: string;
    readonly strength: number;
    readonly recall: number;
  }[];
}

/** Scores copies on judged pairs of press articles, and on copies edited on purpose; a reason where these are absent. */
export async function evaluateCopies(): Promise<CopiesResult | string> {
  const reports = await readPress();
  if (reports === null)
    return "copies: skipped, because the data folder has no press (RECOUPE_DATA names it)";
  const analyses = reports.map((report) => analyse(report));
  const pairs = readCopiesGold();
  const deciders = {
    system: bySystem(compare(analyses)),
    sameTitle: byTitle(reports),
    commonWords: byWords(reports),
  };
  const rows = [
    ["copy or not, development half", pairs.filter((pair) => !isTestPair(pair)), null],
    ["copy or not, test half (main)", pairs.filter(isTestPair), null],
    ["whole, both halves", pairs, "whole"],
    ["partial, both halves", pairs, "partial"],
  ] as const;
  return {
    pairs: pairs.length,
    rows: rows.map(([row, of, kind]) => ({
      row,
      system: sideOf(of, deciders.system, kind),
      sameTitle: sideOf(of, deciders.sameTitle, kind),
      commonWords: sideOf(of, deciders.commonWords, kind),
    })),
    edited: await editedRecall(analyses.map(({ report }) => report)),
  };
}

type Decider = (a: string, b: string) => JudgedPair["kind"];

function bySystem({ copies, reports }: Comparison): Decider {
  const given = new Map(reports.map((report) => [report.id, report.given ?? ""]));
  const kinds = new Map(
    copies.map(({ reports: [a, b], kind }) => [
      [given.get(a), given.get(b)].sort().join(" "),
      kind === "translated" ? null : kind,
    ]),
  );
  return (a, b) => kinds.get([a, b].sort().join(" ")) ?? null;
}

function byTitle(reports: readonly Report[]): Decider {
  const titles = new Map(reports.map(({ given, title }) => [given, fold(title ?? "")]));
  return (a, b) => (titles.get(a) === titles.get(b) ? "whole" : null);
}

function byWords(reports: readonly Report[]): Decider {
  const words = new Map(
    reports.map(({ given, text }) => [given, new Set(fold(text).match(/[\p{L}\p{N}]+/gu))]),
  );
  return (a, b) => {
    const [left, right] = [words.get(a) ?? new Set(), words.get(b) ?? new Set()];
    const common = [...left].filter((word) => right.has(word)).length;
    return common / (left.size + right.size - common) >= JACCARD_MIN ? "whole" : null;
  };
}

function sideOf(
  pairs: readonly JudgedPair[],
  decide: Decider,
  kind: JudgedPair["kind"],
): Counts & Scores {
  const isOne = (found: JudgedPair["kind"]) => (kind === null ? found !== null : found === kind);
  const answers = pairs.map(({ reports: [a, b], kind: gold }) => [
    isOne(gold),
    isOne(decide(a, b)),
  ]);
  const counted = counts(
    answers.filter(([gold]) => gold).length,
    answers.filter(([, given]) => given).length,
    answers.filter(([gold, given]) => gold && given).length,
  );
  return { ...counted, ...scores(counted) };
}

/** The result as aligned tables, per cent. */
export function copiesTable({ pairs, rows, edited }: CopiesResult): string {
  const head = ["".padEnd(32), "gold", "     P", "     R", "    F1", "title", "words"].join("  ");
  const lines = rows.map(({ row, system, sameTitle, commonWords }) =>
    [
      row.padEnd(32),
      String(system.gold).padStart(4),
      ...[system.precision, system.recall, system.f1].map((value) => shown(value, 6)),
      ...[sameTitle.f1, commonWords.f1].map((value) => shown(value, 5)),
    ].join("  "),
  );
  const edits = edited.map(
    ({ edit, strength, recall }) =>
      `${edit.padEnd(24)} ${shown(strength * 100, 6)} ${shown(recall, 6)}`,
  );
  return [
    `copies: ${pairs} judged pairs of press articles (F1 of two floors: same title, common words)`,
    head,
    ...lines,
    "",
    `${"edited copies".padEnd(24)} ${"edit %".padStart(6)} ${"found".padStart(6)}`,
    ...edits,
  ].join("\n");
}

function shown(value: number | null, width: number): string {
  return (value === null ? "–" : value.toFixed(1)).padStart(width);
}
