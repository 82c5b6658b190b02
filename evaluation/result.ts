import type { ReadOptions } from "../src/index.ts";
import { bootstrap, type Interval } from "./bootstrap.ts";
import { rulerOf } from "./characters.ts";
import { addUp, type Counts, type Scores, scores, type Tally, ZERO } from "./counts.ts";
import { type CueKindOf, cueKindsIn } from "./cue-kinds.ts";
import { floorAnswer } from "./floor.ts";
import { type Headline, ROWS, type Row } from "./rows.ts";
import { scoreAttributions } from "./score-attributions.ts";
import { scoreFigures } from "./score-figures.ts";
import type { Answer, GoldDocument, GoldSet } from "./shape.ts";
import { outermost, systemAnswer } from "./system.ts";

/** One side (system or floor) of one row. */
export interface Side extends Counts, Scores {
  /** 95 % interval of the row's headline number over documents; null where nothing was counted. */
  readonly interval: Interval | null;
}

/** One scored row. */
export interface ResultRow extends Row {
  readonly system: Side;
  readonly floor: Side;
}

/** What `evaluation/results/<set>.json` holds. */
export interface Result {
  readonly set: string;
  readonly documents: number;
  readonly attributions: number;
  readonly figures: number;
  readonly rows: readonly ResultRow[];
}

/** Scores system and floor on a set, row by row. */
export async function evaluate(
  set: GoldSet,
  rows: readonly Row[] = ROWS,
  options: ReadOptions = {},
): Promise<Result> {
  const wanted = rows.filter((row) => set.depth === "full" || row.isForOutermost);
  const system = await sides(set, wanted, (document) =>
    systemAnswer(document, set.language, options),
  );
  const floor = await sides(set, wanted, floorAnswer);
  const side = (of: ReadonlyMap<string, Side>, { name }: Row): Side => of.get(name) as Side;
  return {
    set: set.name,
    documents: set.documents.length,
    attributions: set.documents.reduce((n, { gold }) => n + gold.attributions.length, 0),
    figures: set.documents.reduce((n, { gold }) => n + gold.figures.length, 0),
    rows: wanted.map((row) => ({ ...row, system: side(system, row), floor: side(floor, row) })),
  };
}

/** The number that a row stands for. */
export function headlineOf(headline: Headline, { precision, f1 }: Scores): number | null {
  return headline === "precision-coverage" ? precision : f1;
}

async function sides(
  set: GoldSet,
  rows: readonly Row[],
  answer: (document: GoldDocument) => Answer | Promise<Answer>,
): Promise<ReadonlyMap<string, Side>> {
  const tallies: Tally[] = [];
  for (const document of set.documents) {
    const found = await answer(document);
    const cueKindOf = cueKindsIn(document.text, set.language);
    tallies.push(tally(document, set.depth === "outermost" ? outermost(found) : found, cueKindOf));
  }
  const intervals = bootstrap(tallies, (total) =>
    Object.fromEntries(rows.map((row) => [row.name, numberOf(row, total)])),
  );
  const total = addUp(tallies);
  return new Map(
    rows.map(({ name }) => {
      const counted = total[name] ?? ZERO;
      return [name, { ...counted, ...scores(counted), interval: intervals[name] ?? null }];
    }),
  );
}

function numberOf({ name, headline }: Row, total: Tally): number | null {
  return headlineOf(headline, scores(total[name] ?? ZERO));
}

function tally({ text, gold }: GoldDocument, found: Answer, cueKindOf: CueKindOf): Tally {
  const ruler = rulerOf(text);
  return {
    ...scoreAttributions(ruler, gold.attributions, found.attributions, cueKindOf),
    ...scoreFigures(ruler, gold, found),
  };
}
