import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Copy, Report } from "../src/index.ts";
import { readInputs } from "../src/index.ts";
import { dataFolder } from "./gold.ts";

/** Two articles with the judgement whether they share text; null where they do not. */
export interface JudgedPair {
  readonly reports: readonly [string, string];
  readonly kind: Exclude<Copy["kind"], "translated"> | null;
}

/** Reads the judged pairs. */
export function readCopiesGold(): readonly JudgedPair[] {
  const file = new URL("./gold/copies.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { pairs: readonly JudgedPair[] }).pairs;
}

/** Whether a pair is in the half that is kept for testing, by its ids alone. */
export function isTestPair({ reports }: Pick<JudgedPair, "reports">): boolean {
  let sum = 0;
  for (const letter of reports.join(" ")) sum = (sum * 31 + letter.charCodeAt(0)) % 65_521;
  return sum % 2 === 1;
}

/** The press articles in French and English; null where the data folder does not hold them. */
export async function readPress(): Promise<readonly Report[] | null> {
  const press = join(dataFolder(), "press");
  if (!existsSync(press)) return null;
  const reports: Report[] = [];
  for (const file of readdirSync(press)
    .filter((name) => /\.(fr|en)\.jsonl$/.test(name))
    .sort()) {
    for await (const taken of readInputs([join(press, file)])) {
      if (taken.ok) reports.push(taken.value);
    }
  }
  return reports;
}
