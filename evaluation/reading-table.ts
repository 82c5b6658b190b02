import { NAME_TYPES } from "../src/read.ts";
import type { RawRow, ReadingResult, ReadingRow } from "./reading.ts";

const GOLD = ["UPOS", "UAS", "LAS", "lemma"] as const;
const POOLED = ["conditional", "speech → ccomp", "speech → nsubj", "negation"] as const;
const NAMES = [...NAME_TYPES, "all three"];
const RAW = ["tokens", "sentences", "UPOS", "lemma", "UAS", "LAS"] as const;

/** The results as four aligned tables, in per cent. */
export function readingTable({ gold, raw, names }: ReadingResult): string {
  const sets = gold.filter(({ set }) => set !== "all tests");
  const pooled = gold.filter(({ set }) => set === "all tests");
  return [
    "From the treebanks' own sentences and words (LAS without subtypes)",
    aligned([["", "", "", ...GOLD], ...sets.map((row) => goldCells(row, GOLD))]),
    "\nAll tests of a language together: precision / recall of gold",
    aligned([["", "", "", ...POOLED], ...pooled.map((row) => goldCells(row, POOLED))]),
    "\nFrom raw text: F1",
    aligned([["", "", "", ...RAW], ...raw.map(rawCells)]),
    "\nNames, from raw text: F1 (precision / recall of gold)",
    aligned([
      ["", "", "", ...NAMES],
      ...names.map(({ language, finder, scores }) =>
        goldCells({ language, set: "names", reader: finder, scores }, NAMES),
      ),
    ]),
  ].join("\n");
}

function goldCells(
  { language, set, reader, scores }: ReadingRow,
  names: readonly string[],
): readonly string[] {
  const cells = names.map((name) => {
    const score = scores[name];
    if (score === undefined || score.f1 === null) return "–";
    if (score.precision === score.recall) return score.f1.toFixed(2);
    const share = `${score.precision?.toFixed(1) ?? "–"} / ${score.recall?.toFixed(1)}`;
    return `${score.f1.toFixed(1)} (${share}, ${score.gold})`;
  });
  return [language, set, reader, ...cells];
}

function rawCells({ language, set, reader, scores }: RawRow): readonly string[] {
  return [language, set, reader, ...RAW.map((name) => scores[name]?.toFixed(2) ?? "–")];
}

/** Rows as text, every column as wide as its widest cell. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
