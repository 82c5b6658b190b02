import type { Comparison, DossierFigure, FigureSeries, Origin } from "../domain/comparison.ts";
import type { LedgerEntry } from "../domain/ledger.ts";
import { windowDays } from "./format.ts";

/** One number by one origin for one period, however many reports print it. */
export interface FigureCell {
  readonly origin: Origin;
  readonly figure: DossierFigure;
  /** The same number in other reports too; `figure` is the first of them. */
  readonly figures: readonly DossierFigure[];
  /** Stated parts of it ("including 13 children"), each value and group once. */
  readonly parts: readonly DossierFigure[];
  readonly isConflicting: boolean;
  /** Counts up from a start, by its own words. */
  readonly isTotal: boolean;
  /** First and last day on which it was said, ISO dates; null where undated. */
  readonly saidFrom: string | null;
  readonly saidTo: string | null;
}

/** What was given for one period. */
export interface PeriodRow {
  /** EDTF; null where no report states a period. */
  readonly edtf: string | null;
  /** Open at its start, or much longer than the others: a total. */
  readonly isTotal: boolean;
  readonly cells: readonly FigureCell[];
}

/** A series laid out as a table over time. */
export interface SeriesView {
  readonly series: FigureSeries;
  /** Most figures first. */
  readonly origins: readonly Origin[];
  /** Periods by their end; totals after the rest. */
  readonly rows: readonly PeriodRow[];
  /**
   * Whether it is worth a table: figures for several periods or by several origins, that are not all told
   * as parts of a whole elsewhere.
   */
  readonly isSeries: boolean;
}

/** A period this many times as long as the shortest is a total, where the series has totals at all. */
const TOTAL_LENGTH_RATIO = 3;
const DAY_MS = 86_400_000;

/** Lays out every series; those with conflicts first, then those with most figures. */
export function viewSeries(comparison: Comparison): readonly SeriesView[] {
  const byId = new Map(comparison.figures.map((figure) => [figure.id, figure]));
  const partsOf = new Map<string, DossierFigure[]>();
  for (const figure of comparison.figures) {
    if (figure.partOf === null) continue;
    partsOf.set(figure.partOf, [...(partsOf.get(figure.partOf) ?? []), figure]);
  }
  return comparison.series
    .map((series) => viewOne(series, byId, partsOf))
    .sort(
      (a, b) =>
        b.series.conflicts.length - a.series.conflicts.length ||
        b.series.figures.length - a.series.figures.length ||
        (a.series.id < b.series.id ? -1 : 1),
    );
}

function viewOne(
  series: FigureSeries,
  byId: ReadonlyMap<string, DossierFigure>,
  partsOf: ReadonlyMap<string, readonly DossierFigure[]>,
): SeriesView {
  const figures = series.figures.flatMap((id) => byId.get(id) ?? []);
  const conflicting = new Set(series.conflicts.flatMap((conflict) => conflict.figures));
  const counts = new Map<string, number>();
  for (const { origin } of figures) counts.set(origin.id, (counts.get(origin.id) ?? 0) + 1);
  const origins = [...new Map(figures.map(({ origin }) => [origin.id, origin])).values()].sort(
    (a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1),
  );
  const isTotal = totalsOf(figures);
  const entryOf = new Map(
    (series.ledger ?? []).flatMap((entry) => entry.figures.map((id) => [id, entry] as const)),
  );
  const rows = [...groupBy(figures, (figure) => periodOf(figure) ?? "")].map(
    ([edtf, given]): PeriodRow => ({
      edtf: edtf === "" ? null : edtf,
      isTotal: isTotal(edtf),
      cells: cellsOf(given, { conflicting, partsOf, entryOf }),
    }),
  );
  const isPart = figures.every(({ partOf }) => partOf !== null);
  const isSeries = !isPart && (rows.length > 1 || origins.length > 1);
  return { series, origins, rows: rows.sort(byPeriod), isSeries };
}

/** The period a figure covers, else the moment it was given for. */
export function periodOf({ window, asOf }: DossierFigure): string | null {
  return window?.edtf ?? asOf;
}

function cellsOf(
  figures: readonly DossierFigure[],
  context: {
    readonly conflicting: ReadonlySet<string>;
    readonly partsOf: ReadonlyMap<string, readonly DossierFigure[]>;
    readonly entryOf: ReadonlyMap<string, LedgerEntry>;
  },
): FigureCell[] {
  const keyOf = ({ origin, value, valueMax, bound }: DossierFigure) =>
    JSON.stringify([origin.id, value, valueMax, bound]);
  return [...groupBy(figures, keyOf).values()].flatMap((same) => {
    const figure = same[0];
    if (figure === undefined) return [];
    const parts = same.flatMap(({ id }) => context.partsOf.get(id) ?? []);
    const isConflicting = same.some(({ id }) => context.conflicting.has(id));
    const distinct = new Map(parts.map((part) => [`${part.group}/${part.value}`, part]));
    const entries = same.flatMap(({ id }) => context.entryOf.get(id) ?? []);
    const days = entries.flatMap(({ saidFrom, saidTo }) => [saidFrom, saidTo]);
    const said = days.filter((day) => day !== null).sort();
    return [
      {
        origin: figure.origin,
        figure,
        figures: same,
        parts: [...distinct.values()],
        isConflicting,
        isTotal: entries.some(({ counts }) => counts === "total"),
        saidFrom: said[0] ?? null,
        saidTo: said[said.length - 1] ?? null,
      },
    ];
  });
}

function totalsOf(figures: readonly DossierFigure[]): (edtf: string) => boolean {
  const periods = figures.flatMap((figure) => periodOf(figure) ?? []);
  const lengths = periods.map(daysOf);
  const hasOpen = lengths.some((days) => days === null);
  const closed = lengths.filter((days) => days !== null);
  if (!hasOpen || closed.length === 0) return () => false;
  const shortest = Math.min(...closed);
  return (edtf) => {
    const days = edtf === "" ? 1 : daysOf(edtf);
    return days === null || days > shortest * TOTAL_LENGTH_RATIO;
  };
}

/** Days covered, both ends counted; null for an open window. */
function daysOf(edtf: string): number | null {
  const { from, to } = windowDays(edtf);
  return from === null || to === null ? null : (to - from) / DAY_MS + 1;
}

function byPeriod(a: PeriodRow, b: PeriodRow): number {
  if (a.isTotal !== b.isTotal) return a.isTotal ? 1 : -1;
  const [left, right] = [endOf(a), endOf(b)];
  return left - right || ((a.edtf ?? "") < (b.edtf ?? "") ? -1 : 1);
}

function endOf({ edtf }: PeriodRow): number {
  if (edtf === null) return Number.MAX_SAFE_INTEGER;
  const { from, to } = windowDays(edtf);
  return to ?? from ?? Number.MAX_SAFE_INTEGER;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
