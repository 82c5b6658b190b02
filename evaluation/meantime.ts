import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FactualityValue } from "../src/domain/factuality.ts";
import { type Span, span } from "../src/domain/span.ts";
import { dataFolder } from "./gold.ts";

/** An event of a MEANTIME document with its value in FactBank's terms. */
export interface GoldEvent {
  readonly span: Span;
  readonly value: FactualityValue;
}

/** A MEANTIME document: its words set with single spaces, a sentence a line after the title. */
export interface FactualityDocument {
  readonly id: string;
  readonly text: string;
  readonly events: readonly GoldEvent[];
}

/** Where the English part lies in the data folder. */
export function meantimeFolder(): string {
  return join(
    dataFolder(),
    ...["events", "meantime-factuality", "corpora", "MEANTIME", "english", "conll_gold", "all"],
  );
}

/** Reads the corpus; null where the folder is absent. */
export function readMeantime(): readonly FactualityDocument[] | null {
  const folder = meantimeFolder();
  if (!existsSync(folder)) return null;
  return readdirSync(folder)
    .filter((file) => file.endsWith(".conll"))
    .sort()
    .map((file) => parseMeantime(file, readFileSync(join(folder, file), "utf8")));
}

/** One document: lines "number TAB word TAB event TAB certainty TAB polarity TAB time", empty between sentences. */
export function parseMeantime(id: string, conll: string): FactualityDocument {
  let text = "";
  let isLineStart = true;
  const events: { start: number; end: number; key: string; value: FactualityValue }[] = [];
  for (const line of conll.split("\n")) {
    const [, word, event = "_", certainty = "", polarity = ""] = line.split("\t");
    if (word === undefined) {
      if (!isLineStart) text += "\n";
      isLineStart = true;
      continue;
    }
    if (!isLineStart) text += " ";
    isLineStart = false;
    const start = text.length;
    text += word === "``" || word === "''" ? '"' : word;
    if (event === "_") continue;
    const key = event.slice(2);
    const last = events.at(-1);
    if (event.startsWith("I-") && last?.key === key) last.end = text.length;
    else events.push({ start, end: text.length, key, value: factualityValue(certainty, polarity) });
  }
  return {
    id,
    text,
    events: events.map(({ start, end, value }) => ({ span: span(start, end), value })),
  };
}

/**
 * The map from MEANTIME to FactBank: certain, probable, possible are CT, PR, PS; positive and negative are + and -,
 * a polarity left open counts as + but with a certainty of "certain", which then is CTu; certainty left open is Uu.
 */
export function factualityValue(certainty: string, polarity: string): FactualityValue {
  const sure = /CERTAIN|PROBABLE|POSSIBLE|UNDERSPECIFIED/.exec(certainty)?.[0];
  const isNegative = /NEG/.test(polarity);
  const isOpen = /UNDERSPECIFIED/.test(polarity);
  if (sure === "CERTAIN") return isOpen ? "CTu" : isNegative ? "CT-" : "CT+";
  if (sure === "PROBABLE") return isNegative ? "PR-" : "PR+";
  if (sure === "POSSIBLE") return isNegative ? "PS-" : "PS+";
  return "Uu";
}
