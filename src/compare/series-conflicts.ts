import type { DossierFigure, FigureSeries } from "../domain/comparison.ts";
import { type Reason, reason } from "../domain/reason.ts";
import { compareText } from "./chronology.ts";
import { type DatedFigure, timeOf } from "./dated-figure.ts";
import { rangesMeet, valueRange } from "./value-range.ts";

type Conflict = FigureSeries["conflicts"][number];

/**
 * Pairs of a series that cannot both hold: two origins whose numbers for one window leave no number in
 * common, a part larger than its whole, a cumulative figure of one origin that falls. Each pair once.
 * `partsOf` gives the parts of a figure by its id.
 */
export function conflictsOf(
  members: readonly DatedFigure[],
  partsOf: ReadonlyMap<string, readonly DossierFigure[]>,
): readonly Conflict[] {
  const found = [
    ...betweenOrigins(members),
    ...oversizedParts(members, partsOf),
    ...falling(members),
  ];
  return found.sort(
    (a, b) => compareText(a.figures[0], b.figures[0]) || compareText(a.figures[1], b.figures[1]),
  );
}

function conflict(a: DossierFigure, b: DossierFigure, rule: string): Conflict {
  const [first, second] = compareText(a.id, b.id) <= 0 ? [a, b] : [b, a];
  const why: Reason = reason(rule, [], { detail: `${worded(first)} / ${worded(second)}` });
  return Object.freeze({
    figures: Object.freeze([first.id, second.id] as const),
    reasons: Object.freeze([why]),
  });
}

function worded({ bound, value, valueMax, origin }: DossierFigure): string {
  return `${origin.name}: ${bound} ${value}${valueMax === null ? "" : `–${valueMax}`}`;
}

// Distinct values of one window that are compared with one another.
const VALUES_MAX = 40;

/** One pair for each two distinct values of different origins, by their first figures. */
function betweenOrigins(members: readonly DatedFigure[]): readonly Conflict[] {
  const windows = new Map<string, Map<string, DossierFigure>>();
  for (const { figure } of members) {
    // A part counts something narrower than its series says.
    if (figure.partOf !== null) continue;
    // Who says no period may mean another one: nothing is known to conflict.
    const window = figure.window?.edtf;
    if (window === undefined) continue;
    const values = windows.get(window) ?? new Map<string, DossierFigure>();
    windows.set(window, values);
    const { origin, bound, value, valueMax } = figure;
    const key = JSON.stringify([origin.id, bound, value, valueMax]);
    if (!values.has(key) && values.size < VALUES_MAX) values.set(key, figure);
  }
  return [...windows.values()].flatMap((values) => pairsApart([...values.values()]));
}

function pairsApart(figures: readonly DossierFigure[]): readonly Conflict[] {
  return figures.flatMap((a, index) =>
    figures
      .slice(index + 1)
      .filter((b) => a.origin.id !== b.origin.id && !rangesMeet(valueRange(a), valueRange(b)))
      .filter((b) => mayBeOnePlace(a, b))
      .map((b) => conflict(a, b, "compare.series.apart")),
  );
}

/** Without a place, of what is so many times as much something else is meant: a square and a country. */
const PLACELESS_TIMES = 3;

function mayBeOnePlace(a: DossierFigure, b: DossierFigure): boolean {
  if (a.place !== null && b.place !== null) return true;
  return Math.max(a.value, b.value) <= PLACELESS_TIMES * Math.min(a.value, b.value);
}

function oversizedParts(
  members: readonly DatedFigure[],
  partsOf: ReadonlyMap<string, readonly DossierFigure[]>,
): readonly Conflict[] {
  return members.flatMap(({ figure: whole }) =>
    (partsOf.get(whole.id) ?? [])
      .filter((part) => valueRange(part).least > valueRange(whole).most)
      .map((part) => conflict(part, whole, "compare.series.part-larger")),
  );
}

/** Cumulative figures count from an event on: of one origin, a later one is no smaller. */
function falling(members: readonly DatedFigure[]): readonly Conflict[] {
  const latest = new Map<string, DatedFigure>();
  const found: Conflict[] = [];
  for (const each of members) {
    const { figure } = each;
    const isTotal = figure.window?.anchor === "event" || figure.window?.isCumulative === true;
    if (!isTotal || figure.partOf !== null) continue;
    const before = latest.get(figure.origin.id);
    const isLater = before !== undefined && timeOf(before) < timeOf(each);
    if (isLater && valueRange(figure).most < valueRange(before.figure).least) {
      found.push(conflict(before.figure, figure, "compare.series.falling"));
    }
    latest.set(figure.origin.id, each);
  }
  return found;
}
