import { BOUNDS } from "../src/domain/figure.ts";
import { dice, type Ruler } from "./characters.ts";
import { accuracy, type Counts, counts, type Tally } from "./counts.ts";
import { type Pair, pairUp } from "./pairs.ts";
import { pairAttributions } from "./score-attributions.ts";
import type { Answer, ScoredFigure } from "./shape.ts";

const DICE_PAIR = 0.5;

/** Pairs figures by the dice of their spans, the best first. */
export function pairFigures(
  ruler: Ruler,
  gold: readonly ScoredFigure[],
  found: readonly ScoredFigure[],
): readonly Pair<ScoredFigure>[] {
  return pairUp(gold, found, (g, f) => dice(ruler, [g.span], [f.span])).filter(
    ({ likeness }) => likeness >= DICE_PAIR,
  );
}

/** Counts every figure row of METRICS.md for one text. */
export function scoreFigures(ruler: Ruler, gold: Answer, found: Answer): Tally {
  const pairs = pairFigures(ruler, gold.figures, found.figures);
  const speech = pairAttributions(ruler, gold.attributions, found.attributions);
  const attribution = new Map(speech.map((pair) => [pair.gold.id, pair.found.id]));
  const figure = new Map(pairs.map((pair) => [pair.gold.id, pair.found.id]));
  const both = [gold.figures, found.figures] as const;
  const of = (right: number): Counts => counts(gold.figures.length, found.figures.length, right);
  const ask = (question: (gold: ScoredFigure, found: ScoredFigure) => boolean): Counts =>
    accuracy(pairs.map((pair) => question(pair.gold, pair.found)));
  return {
    "figure.main": of(pairs.filter((pair) => isRight(pair.gold, pair.found)).length),
    "figure.detection": of(pairs.length),
    "figure.value": ask(sameValue),
    "figure.bound": ask((g, f) => g.bound === f.bound),
    "figure.unit": ask(sameUnit),
    "figure.part-of": ask((g, f) => sameLink(figure, g.partOf, f.partOf)),
    "figure.by": ask((g, f) => sameLink(attribution, g.by, f.by)),
    "figure.part-of.links": linkCounts(both, { figure, ends: figure }, ({ partOf }) => partOf),
    "figure.by.links": linkCounts(both, { figure, ends: attribution }, ({ by }) => by),
    ...kindRows({ gold: gold.figures, found: found.figures, pairs }),
  };
}

interface Partners {
  readonly figure: ReadonlyMap<string, string>;
  /** Partners of what the links lead to. */
  readonly ends: ReadonlyMap<string, string>;
}

/** Links of figures, right where both their ends are pairs; links of missed figures count as missed. */
function linkCounts(
  [gold, found]: readonly [readonly ScoredFigure[], readonly ScoredFigure[]],
  { figure, ends }: Partners,
  linkOf: (figure: ScoredFigure) => string | null,
): Counts {
  const given = new Map(found.map((each) => [each.id, linkOf(each)]));
  const linked = gold.filter((each) => linkOf(each) !== null);
  const right = linked.filter((each) => {
    const link = given.get(figure.get(each.id) ?? "") ?? null;
    return link !== null && ends.get(linkOf(each) ?? "") === link;
  });
  return counts(linked.length, found.filter((each) => linkOf(each) !== null).length, right.length);
}

interface Figures {
  readonly gold: readonly ScoredFigure[];
  readonly found: readonly ScoredFigure[];
  readonly pairs: readonly Pair<ScoredFigure>[];
}

/** The main figure of each kind: recall of gold figures of the kind, precision of found ones. */
function kindRows(figures: Figures): Tally {
  const bounds = BOUNDS.map((bound) => [
    `figure.bound.${bound}`,
    kindCounts(figures, (each) => each.bound === bound),
  ]);
  return {
    ...Object.fromEntries(bounds),
    "figure.share": kindCounts(figures, ({ unit }) => unit === "%"),
  };
}

function kindCounts(
  { gold, found, pairs }: Figures,
  test: (figure: ScoredFigure) => boolean,
): Counts {
  const right = pairs.filter((pair) => isRight(pair.gold, pair.found));
  return {
    gold: gold.filter(test).length,
    met: right.filter((pair) => test(pair.gold)).length,
    given: found.filter(test).length,
    right: right.filter((pair) => test(pair.found)).length,
  };
}

/** Right in value, bound and unit: the main figure. */
export function isRight(gold: ScoredFigure, found: ScoredFigure): boolean {
  return sameValue(gold, found) && gold.bound === found.bound && sameUnit(gold, found);
}

function sameValue(gold: ScoredFigure, found: ScoredFigure): boolean {
  return gold.value === found.value && gold.valueMax === found.valueMax;
}

function sameUnit(gold: ScoredFigure, found: ScoredFigure): boolean {
  return normal(gold.unit) === normal(found.unit);
}

function normal(unit: string | null): string | null {
  return unit === null ? null : unit.normalize("NFC").toLowerCase().trim();
}

function sameLink(
  partner: ReadonlyMap<string, string>,
  gold: string | null,
  found: string | null,
): boolean {
  return gold === null ? found === null : partner.get(gold) === found;
}
