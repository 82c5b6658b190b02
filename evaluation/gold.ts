import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { QuotationKind, Stance } from "../src/domain/attribution.ts";
import type { Bound } from "../src/domain/figure.ts";
import { type Span, span } from "../src/domain/span.ts";
import { readGerman } from "./german.ts";
import { readPolnear } from "./polnear.ts";
import type { GoldDocument, GoldSet } from "./shape.ts";

/** The sets that can be scored, in the order in which `all` prints them. */
export const SETS = ["fr", "en", "polnear", "german"] as const;
export type SetName = (typeof SETS)[number];

/** A loaded set, or why there is none to load. */
export type Loaded =
  | { readonly set: GoldSet; readonly absent: null }
  | { readonly set: null; readonly absent: string };

type Offsets = readonly [number, number];
interface GoldFile {
  readonly doc: string;
  readonly attributions: readonly {
    readonly id: string;
    readonly source: readonly Offsets[];
    readonly cue: readonly Offsets[];
    readonly content: readonly Offsets[];
    readonly kind: QuotationKind;
    readonly in: string | null;
    readonly stance: Stance;
    readonly hedged: boolean;
    readonly speaker: string | null;
  }[];
  readonly figures: readonly {
    readonly id: string;
    readonly span: Offsets;
    readonly value: number;
    readonly valueMax: number | null;
    readonly bound: Bound;
    readonly unit: string | null;
    readonly partOf: string | null;
    readonly by: string | null;
  }[];
}

/** The optional folder of corpora: `RECOUPE_DATA`, else `../shared/data` beside the repository. */
export function dataFolder(): string {
  return process.env.RECOUPE_DATA ?? fileURLToPath(new URL("../../shared/data", import.meta.url));
}

/** Loads a set; says why not where its folder is absent. */
export function loadSet(name: SetName): Loaded {
  const folder = folderOf(name);
  if (!existsSync(folder)) {
    const absent = `skipped, because there is no folder "${folder}" (RECOUPE_DATA names the data folder)`;
    return { set: null, absent };
  }
  return { set: setOf(name, folder), absent: null };
}

function folderOf(name: SetName): string {
  const corpora = join(dataFolder(), "attribution");
  if (name === "polnear") return join(corpora, "polnear", "dev");
  if (name === "german") return join(corpora, "german-wikinews", "dev");
  return join(dataFolder(), "..", "gold", name);
}

function setOf(name: SetName, folder: string): GoldSet {
  if (name === "polnear") {
    return { name, language: "en", depth: "outermost", documents: readPolnear(folder) };
  }
  if (name === "german") {
    return { name, language: "de", depth: "full", documents: readGerman(folder) };
  }
  return { name, language: name, depth: "full", documents: readGold(folder) };
}

function readGold(folder: string): readonly GoldDocument[] {
  const files = readdirSync(join(folder, "json")).filter((file) => file.endsWith(".json"));
  return files.sort().map((file) => {
    const id = basename(file, ".json");
    const text = readFileSync(join(folder, "txt", `${id}.txt`), "utf8").replace(/^\ufeff/, "");
    const gold = JSON.parse(readFileSync(join(folder, "json", file), "utf8")) as GoldFile;
    return { id, text, gold: answerOf(gold) };
  });
}

function answerOf({ attributions, figures }: GoldFile): GoldDocument["gold"] {
  return {
    attributions: attributions.map((attribution) => ({
      ...attribution,
      source: attribution.source.map(spanOf),
      cue: attribution.cue.map(spanOf),
      content: attribution.content.map(spanOf),
    })),
    figures: figures.map((figure) => ({ ...figure, span: spanOf(figure.span) })),
  };
}

function spanOf([start, end]: Offsets): Span {
  return span(start, end);
}
