import { headlineOf, type Result, type ResultRow, type Side } from "./result.ts";

const HEAD = ["", "gold", "given", "P", "R", "score", "95 %", "floor P", "R", "score"] as const;

/** A result as an aligned table: system and interval first, the floor beside it. Numbers are per cent. */
export function tableOf({ set, documents, attributions, figures, rows }: Result): string {
  const title = `${set}: ${documents} documents, ${attributions} attributions, ${figures} figures`;
  const cells = [HEAD.slice(), ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join("  "),
  );
  return [title, ...lines].join("\n");
}

function cellsOf(row: ResultRow): string[] {
  const { system, floor } = row;
  const range = system.interval;
  return [
    row.label,
    String(system.gold),
    String(system.given),
    ...numbers(row, system),
    range === null ? "–" : `${range.low.toFixed(1)}–${range.high.toFixed(1)}`,
    ...numbers(row, floor),
  ];
}

/** Precision, recall, score; an accuracy is one number, and a coverage stands in recall's place. */
function numbers({ headline }: ResultRow, side: Side): readonly string[] {
  const score = shown(headlineOf(headline, side));
  return headline === "accuracy"
    ? ["", "", score]
    : [shown(side.precision), shown(side.recall), score];
}

function shown(value: number | null): string {
  return value === null ? "–" : value.toFixed(1);
}
