import type { Bound } from "../../../src/domain/figure.ts";
import { dayOf, windowDays } from "../../../src/render/format.ts";
import type { FigureCell, SeriesView } from "../../../src/render/series-view.ts";

const DAY_MS = 86_400_000;
/** How far a bar reaches beyond its first and last day, and signs of several origins stand apart on one day, in days. */
const REACH = 0.36;
const APART = 0.07;
/** Numbers written on one day stand apart by this share of the highest figure at least; else the first is written. */
const LABEL_APART = 0.06;

/** A figure with its place in a chart. */
export interface Point {
  readonly cell: FigureCell;
  /** Place of its origin among those of the series: its colour and sign. */
  readonly look: number;
  readonly origin: string;
  /** Where the bar begins and ends; the beginning null for an open window. */
  readonly from: Date | null;
  readonly to: Date;
  /** Where its sign stands: on the last day, beside those of other origins. */
  readonly at: Date;
  /** No words state a period: it stands on the day on which it was said, its sign hollow. */
  readonly isUndated: boolean;
  readonly value: number;
  readonly valueMax: number | null;
  /** Which end of the bound is open: up, down, or none. */
  readonly open: 1 | -1 | 0;
  readonly isTotal: boolean;
}

/** Colours and signs that tell origins apart; further origins share the last. */
export const LOOKS = [
  { color: "var(--c0)", symbol: "circle", sign: "●" },
  { color: "var(--c1)", symbol: "square", sign: "■" },
  { color: "var(--c2)", symbol: "triangle", sign: "▲" },
  { color: "var(--c3)", symbol: "diamond", sign: "◆" },
  { color: "var(--c4)", symbol: "star", sign: "★" },
] as const;

/** The look of an origin by its place. */
export function lookOf(place: number): (typeof LOOKS)[number] {
  return LOOKS[Math.min(place, LOOKS.length - 1)] ?? LOOKS[0];
}

const OPEN: Readonly<Partial<Record<Bound, 1 | -1>>> = {
  "at-least": 1,
  "more-than": 1,
  "at-most": -1,
  "less-than": -1,
};

/** The dated figures of a series; those that state no period stand on the day on which they were said. */
export function pointsOf({ rows, origins }: SeriesView): readonly Point[] {
  const placeOf = new Map(origins.map(({ id }, index) => [id, index]));
  return rows.flatMap(({ edtf, isTotal, cells }) =>
    cells.flatMap((cell): readonly Point[] => {
      const days = edtf === null ? { from: null, to: null } : windowDays(edtf);
      const said = cell.saidFrom === null ? null : dayOf(cell.saidFrom);
      const to = days.to ?? said?.getTime() ?? null;
      if (to === null) return [];
      const start = days.from ?? (edtf === null ? to : null);
      const { value, valueMax, bound } = cell.figure;
      return [
        {
          cell,
          look: placeOf.get(cell.origin.id) ?? 0,
          origin: cell.origin.id,
          from: start === null ? null : new Date(start - REACH * DAY_MS),
          to: new Date(to + REACH * DAY_MS),
          at: new Date(to + apart(placeOf.get(cell.origin.id) ?? 0) * DAY_MS),
          isUndated: edtf === null,
          value,
          valueMax,
          open: OPEN[bound] ?? 0,
          isTotal,
        },
      ];
    }),
  );
}

function apart(place: number): number {
  return (Math.min(place, LOOKS.length - 1) - (LOOKS.length - 1) / 2) * APART;
}

/** The days on which signs stand. */
export function daysOf(points: readonly Point[]): readonly Date[] {
  const days = points.map(({ at }) => Math.round(at.getTime() / DAY_MS) * DAY_MS);
  return [...new Set(days)].sort((a, b) => a - b).map((day) => new Date(day));
}

/** Points whose number can be written without lying over another's. */
export function labelled(points: readonly Point[], top: number): readonly Point[] {
  const written: Point[] = [];
  for (const point of points.toSorted((a, b) => b.value - a.value)) {
    const isNear = written.some(
      ({ at, value }) =>
        Math.abs(at.getTime() - point.at.getTime()) < DAY_MS / 2 &&
        Math.abs(value - point.value) < top * LABEL_APART,
    );
    if (!isNear) written.push(point);
  }
  return written;
}
