import {
  axisX,
  axisY,
  dot,
  gridY,
  link,
  type Markish,
  rect,
  ruleX,
  ruleY,
  text,
} from "@observablehq/plot";
import { type Ref, useCallback } from "react";
import { showActing } from "../../../src/render/html.ts";
import type { SeriesView } from "../../../src/render/series-view.ts";
import { Chart } from "../../components/chart.tsx";
import { useWords } from "../../words/use-words.tsx";
import { daysOf, labelled, lookOf, type Point } from "./points.ts";

/** Figures labelled by their number at most; in fuller charts the table has them. */
const LABELS_MAX = 18;
/** Room above the highest figure, as a share of it. */
const HEADROOM = 0.14;
/** Length of the arrow of an open bound, as a share of the highest figure. */
const ARROW = 0.09;
const HEIGHT = 270;

interface Drawing {
  readonly points: readonly Point[];
  readonly series: SeriesView;
  readonly number: (value: number) => string;
  readonly day: (date: Date) => string;
}

/**
 * Figures over time: a bar spans the period a figure covers (dashed where it is open), a sign by origin stands at its
 * end, an arrow marks an open bound, a band a range, a step a revision, a dashed line with ≠ two that cannot both hold;
 * parts are small rings under their whole. The table beside it says the same in words.
 */
export function SeriesChart({
  series,
  points,
  label,
  ref,
}: {
  series: SeriesView;
  points: readonly Point[];
  label: string;
  ref: Ref<SVGSVGElement>;
}) {
  const { m, number } = useWords();
  const options = useCallback(
    (width: number) => {
      const format = new Intl.DateTimeFormat(m.locale, {
        timeZone: "UTC",
        day: "numeric",
        month: "short",
      });
      const day = (date: Date) => format.format(date);
      return chartOptions({ points, series, number, day }, width);
    },
    [points, series, number, m.locale],
  );
  return <Chart label={m.chartLabel(label)} options={options} ref={ref} />;
}

function chartOptions(drawing: Drawing, width: number) {
  const { points, number, day } = drawing;
  const top = Math.max(...points.map(({ value, valueMax }) => valueMax ?? value), 1);
  const ticks = dayTicks(points, width);
  return {
    height: HEIGHT,
    marginLeft: 52,
    marginRight: 22,
    marginBottom: 28,
    x: { type: "utc" as const, label: null, inset: 14 },
    y: { domain: [0, top * (1 + HEADROOM)], label: null },
    marks: [
      gridY({ stroke: "var(--line)", strokeOpacity: 1, ticks: 4 }),
      axisY({ ticks: 4, tickFormat: number, fontSize: 12, color: "var(--soft)", label: null }),
      axisX(ticks, { tickFormat: day, fontSize: 12, color: "var(--soft)", label: null }),
      ruleY([0], { stroke: "var(--rule)" }),
      ...spans(drawing),
      ...relations(drawing),
      ...signs(drawing, top),
    ],
  };
}

/** Room for a day under the axis, in CSS pixels. */
const TICK_WIDTH = 64;

/** Days under the axis: those that end a period, each with room beside the one before. */
function dayTicks(points: readonly Point[], width: number): readonly Date[] {
  const days = daysOf(points).toSorted((a, b) => a.getTime() - b.getTime());
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const apart = ((last.getTime() - first.getTime()) * TICK_WIDTH) / Math.max(1, width - TICK_WIDTH);
  const shown: Date[] = [];
  for (const day of days) {
    const before = shown.at(-1);
    if (before === undefined || day.getTime() - before.getTime() >= apart) shown.push(day);
  }
  return shown;
}

/** Bars of periods and bands of ranges. */
function spans({ points }: Drawing): readonly Markish[] {
  const left = new Date(Math.min(...points.map(({ from, to }) => (from ?? to).getTime())));
  return points
    .filter(({ isUndated }) => !isUndated)
    .flatMap((point): readonly Markish[] => {
      const { from, to, value, valueMax, look } = point;
      const color = lookOf(look).color;
      const x1 = from ?? left;
      const bar = link([point], {
        x1: () => x1,
        x2: () => to,
        y1: () => value,
        y2: () => value,
        stroke: color,
        strokeWidth: 5,
        strokeOpacity: 0.4,
        strokeLinecap: "round",
        ...(from === null && { strokeDasharray: "1 8" }),
      });
      if (valueMax === null) return [bar];
      const band = rect([point], {
        x1: () => x1,
        x2: () => to,
        y1: () => value,
        y2: () => valueMax,
        fill: color,
        fillOpacity: 0.18,
      });
      const edge = link([point], {
        x1: () => to,
        x2: () => to,
        y1: () => value,
        y2: () => valueMax,
        stroke: color,
        strokeWidth: 3,
      });
      return [band, edge];
    });
}

/** Steps from a number to the one that replaced it, and pairs that cannot both hold. */
function relations({ points, series }: Drawing): readonly Markish[] {
  const byFigure = new Map(
    points.flatMap((point) => point.cell.figures.map(({ id }) => [id, point] as const)),
  );
  const pairs = (ids: readonly (readonly [string, string])[]) =>
    ids.flatMap(([a, b]) => {
      const [from, to] = [byFigure.get(a), byFigure.get(b)];
      return from === undefined || to === undefined || from === to ? [] : [{ from, to }];
    });
  const revised = pairs((series.series.revisions ?? []).map(({ from, to }) => [from, to]));
  const apart = pairs(series.series.conflicts.map(({ figures }) => figures));
  const ends = {
    x1: ({ from }: Pair) => from.at,
    y1: ({ from }: Pair) => from.value,
    x2: ({ to }: Pair) => to.at,
    y2: ({ to }: Pair) => to.value,
  };
  return [
    link(revised, { ...ends, curve: "step-after", stroke: "var(--ink)", strokeWidth: 1.3 }),
    link(apart, { ...ends, stroke: "var(--deny)", strokeWidth: 1.5, strokeDasharray: "3 3" }),
    text(apart, {
      x: ({ from, to }: Pair) => new Date((from.at.getTime() + to.at.getTime()) / 2),
      y: ({ from, to }: Pair) => (from.value + to.value) / 2,
      text: () => "≠",
      fill: "var(--deny)",
      stroke: "var(--paper)",
      strokeWidth: 4,
      fontSize: 15,
      fontWeight: "bold",
    }),
  ];
}

interface Pair {
  readonly from: Point;
  readonly to: Point;
}

/** How the number of a figure is written at its sign: above it, or below an arrow that points up. */
const LABEL = {
  x: "at",
  y: "value",
  fill: "var(--ink)",
  stroke: "var(--paper)",
  strokeWidth: 4,
  fontSize: 12,
  fontWeight: "bold",
} as const;

/** The signs of origins, arrows of open bounds, parts under their wholes, numbers. */
function signs({ points, number }: Drawing, top: number): readonly Markish[] {
  const parts = points.flatMap(({ cell, at, value, look }) =>
    cell.parts.map((part) => ({ at, value, look, part: part.value })),
  );
  const written = labelled(points, top);
  const wordsOf = ({ value }: Point) => number(value);
  const bounded = points.filter(({ open }) => open !== 0);
  return [
    ruleX(parts, {
      x: "at",
      y1: "part",
      y2: "value",
      stroke: "var(--soft)",
      strokeDasharray: "1 3",
    }),
    dot(parts, {
      x: "at",
      y: "part",
      r: 3,
      stroke: ({ look }) => lookOf(look).color,
      fill: "var(--paper)",
    }),
    link(bounded, {
      x1: "at",
      x2: "at",
      y1: "value",
      y2: ({ value, open }: Point) => Math.max(0, value + open * top * ARROW),
      stroke: ({ look }: Point) => lookOf(look).color,
      strokeWidth: 1.8,
      markerEnd: "arrow",
    }),
    ...points.map((point) =>
      dot([point], {
        x: "at",
        y: "value",
        r: 5.5,
        symbol: lookOf(point.look).symbol,
        fill: point.isUndated ? "var(--paper)" : lookOf(point.look).color,
        stroke: point.isUndated ? lookOf(point.look).color : "var(--paper)",
        strokeWidth: point.isUndated ? 2 : 1,
        title: ({ cell }: Point) => showActing(`${cell.origin.name}: ${number(cell.figure.value)}`),
      }),
    ),
    ...(points.length > LABELS_MAX
      ? []
      : [
          text(
            written.filter(({ open }) => open !== 1),
            { ...LABEL, text: wordsOf, dy: -13 },
          ),
          text(
            written.filter(({ open }) => open === 1),
            { ...LABEL, text: wordsOf, dy: 15 },
          ),
        ]),
  ];
}
