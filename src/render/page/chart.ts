import type { DossierFigure, Origin } from "../../domain/comparison.ts";
import { formatDate, formatNumber, windowDays } from "../format.ts";
import { html, type Safe } from "../html.ts";
import type { FigureCell, PeriodRow } from "../series-view.ts";
import type { PageView } from "./page-view.ts";

/** Sizes in the units of the drawing. */
const SIZE = { width: 460, height: 236, left: 50, right: 30, top: 18, bottom: 30 } as const;
const DAY_MS = 86_400_000;
/** Days written under the axis at most. */
const TICKS_X_MAX = 6;
/** Colours and shapes that tell origins apart; further origins share the last. */
const LOOKS = 5;
/** Figures labelled by their number at most; in fuller charts the table has them. */
const LABELS_MAX = 20;
/** Where a label stands from its marker, and the room it takes. */
const LABEL = { above: 11, below: 20, width: 40, room: 26 } as const;
/** Half the size of a marker. */
const MARKER = 5.5;

interface Scale {
  readonly x: (time: number) => number;
  readonly y: (value: number) => number;
  readonly from: number;
  readonly to: number;
  readonly max: number;
}

/**
 * Figures of one series over time: a bar spans the period a figure covers, a marker (shape and colour by
 * origin) stands at its end, an arrow marks an open bound. Null where no figure is dated. The table beside
 * it says the same in words.
 */
export function seriesChart(
  view: PageView,
  rows: readonly PeriodRow[],
  origins: readonly Origin[],
  label: string,
): Safe | null {
  const cells = rows.flatMap((row) => row.cells.map((cell) => ({ cell, days: daysOf(row), row })));
  const dated = cells.filter(({ days }) => days.to !== null);
  if (dated.length < 2) return null;
  const scale = scaleOf(dated);
  const lookOf = new Map(origins.map(({ id }, index) => [id, Math.min(index, LOOKS - 1)]));
  const points = dated.map((entry) => pointOf(entry, scale, lookOf.get(entry.cell.origin.id) ?? 0));
  return html`<svg class="chart" viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-label="${view.messages.chartLabel(label)}">
${axes(view, scale)}
${gaps(points)}
${points.map((point) => drawPoint(view, point, scale, points))}
</svg>`;
}

/** The sign of an origin in the chart, for the table's head. */
export function originSign(index: number): Safe {
  const look = Math.min(index, LOOKS - 1);
  return html`<svg class="key" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">${marker(look, 7, 7)}</svg>`;
}

function daysOf({ edtf }: PeriodRow): ReturnType<typeof windowDays> {
  return edtf === null ? { from: null, to: null } : windowDays(edtf);
}

interface Dated {
  readonly cell: FigureCell;
  readonly days: ReturnType<typeof windowDays>;
  readonly row: PeriodRow;
}

/** A figure with its place in the drawing. */
interface Point {
  readonly cell: FigureCell;
  readonly row: PeriodRow;
  readonly look: number;
  readonly isOpen: boolean;
  readonly start: number;
  readonly end: number;
  readonly y: number;
}

function pointOf({ cell, days, row }: Dated, scale: Scale, look: number): Point {
  return {
    cell,
    row,
    look,
    isOpen: days.from === null,
    start: days.from === null ? SIZE.left : scale.x(days.from),
    end: scale.x((days.to ?? scale.to) + DAY_MS),
    y: scale.y(cell.figure.value),
  };
}

function scaleOf(dated: readonly Dated[]): Scale {
  const ends = dated.flatMap(({ days }) => (days.to === null ? [] : [days.to + DAY_MS]));
  const starts = dated.flatMap(({ days }) => days.from ?? days.to ?? []);
  const [from, to] = [Math.min(...starts), Math.max(...ends)];
  const top = Math.max(...dated.map(({ cell: { figure } }) => figure.valueMax ?? figure.value), 1);
  const max = niceCeiling(top);
  const plotWidth = SIZE.width - SIZE.left - SIZE.right;
  const plotHeight = SIZE.height - SIZE.top - SIZE.bottom;
  return {
    from,
    to,
    max,
    x: (time) => round(SIZE.left + ((time - from) / (to - from)) * plotWidth),
    y: (value) => round(SIZE.height - SIZE.bottom - (value / max) * plotHeight),
  };
}

/** The next of 1, 2, 2.5, 4, 5, 6, 8, 10 × a power of ten: a top of the axis that divides by four or five. */
function niceCeiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 2.5, 4, 5, 6, 8, 10].find((factor) => factor * power >= value) ?? 10;
  return step * power;
}

function axes(view: PageView, { x, y, from, to, max }: Scale): Safe {
  const values = [0, 0.25, 0.5, 0.75, 1]
    .map((share) => share * max)
    .filter((value) => max >= 4 || Number.isInteger(value));
  const days = Math.max(1, Math.round((to - from) / DAY_MS));
  const step = Math.ceil(days / TICKS_X_MAX);
  const ticks = Array.from(
    { length: Math.ceil(days / step) },
    (_, index) => from + index * step * DAY_MS,
  );
  const base = SIZE.height - SIZE.bottom;
  return html`<g class="axis">${values.map(
    (value) =>
      html`<line x1="${SIZE.left}" x2="${SIZE.width - SIZE.right}" y1="${y(value)}" y2="${y(value)}"/><text class="y" x="${SIZE.left - 8}" y="${y(value)}">${formatNumber(value, view.ui)}</text>`,
  )}${ticks.map(
    (time) =>
      html`<line class="tick" x1="${x(time)}" x2="${x(time)}" y1="${base}" y2="${base + 5}"/><text class="x" x="${round(x(time) + (x(from + DAY_MS) - x(from)) / 2)}" y="${base + 18}">${formatDate(new Date(time).toISOString().slice(0, 10), view.ui, "short")}</text>`,
  )}</g>`;
}

/** Dashed lines between figures for one period that cannot both hold. */
function gaps(points: readonly Point[]): readonly Safe[] {
  const conflicting = points.filter(({ cell }) => cell.isConflicting);
  return [...new Set(conflicting.map(({ row }) => row))].flatMap((row) => {
    const ends = conflicting.filter((point) => point.row === row);
    const ys = ends.map(({ y }) => y);
    const x = ends[0]?.end ?? 0;
    if (ends.length < 2) return [];
    return [
      html`<line class="gap" x1="${x}" x2="${x}" y1="${Math.min(...ys)}" y2="${Math.max(...ys)}"/>`,
    ];
  });
}

function drawPoint(view: PageView, point: Point, scale: Scale, points: readonly Point[]): Safe {
  const { cell, look, isOpen, start, end, y } = point;
  const { figure } = cell;
  const band =
    figure.valueMax === null
      ? null
      : html`<line class="band" x1="${end}" x2="${end}" y1="${y}" y2="${scale.y(figure.valueMax)}"/>`;
  const below = y + LABEL.below < SIZE.height - SIZE.bottom && isCrowdedAbove(point, points);
  const label =
    points.length > LABELS_MAX
      ? null
      : html`<text class="value" x="${end}" y="${below ? y + LABEL.below : y - LABEL.above}">${shortOf(view, figure)}</text>`;
  return html`<g class="point look-${look}"><title>${titleOf(view, figure)}</title>
<line class="bar${isOpen ? " open" : ""}" x1="${start}" x2="${end}" y1="${y}" y2="${y}"/>${band}${arrow(figure, end, y)}${marker(look, end, y)}${label}</g>`;
}

/** Whether an arrow or another marker stands where the label would. */
function isCrowdedAbove({ cell, row, end, y }: Point, points: readonly Point[]): boolean {
  if (cell.figure.bound === "at-least" || cell.figure.bound === "more-than") return true;
  return points.some((other) => {
    if (cell.isConflicting && other.cell.isConflicting && other.row === row && other.y < y)
      return true;
    const height = y - other.y;
    return Math.abs(other.end - end) < LABEL.width && height > 0 && height < LABEL.room;
  });
}

function titleOf({ ui }: PageView, figure: DossierFigure): string {
  return `${figure.origin.name}: ${formatNumber(figure.value, ui)}`;
}

/** A bound in one sign: "≥ 47". */
function shortOf({ ui }: PageView, { bound, value, valueMax }: DossierFigure): string {
  const signs: Partial<Record<DossierFigure["bound"], string>> = {
    about: "≈ ",
    vague: "≈ ",
    "at-least": "≥ ",
    "more-than": "> ",
    "at-most": "≤ ",
    "less-than": "< ",
  };
  const number = `${signs[bound] ?? ""}${formatNumber(value, ui)}`;
  return valueMax === null ? number : `${number}–${formatNumber(valueMax, ui)}`;
}

function arrow({ bound }: DossierFigure, x: number, y: number): Safe | null {
  if (bound === "at-least" || bound === "more-than") {
    return html`<path class="arrow" d="M${x} ${y}v-24m-4 5l4 -5l4 5"/>`;
  }
  if (bound === "at-most" || bound === "less-than") {
    return html`<path class="arrow" d="M${x} ${y}v24m-4 -5l4 5l4 -5"/>`;
  }
  return null;
}

function marker(look: number, x: number, y: number): Safe {
  const r = MARKER;
  switch (look) {
    case 0:
      return html`<circle class="marker look-0" cx="${x}" cy="${y}" r="${r}"/>`;
    case 1:
      return html`<rect class="marker look-1" x="${x - r + 0.5}" y="${y - r + 0.5}" width="${2 * r - 1}" height="${2 * r - 1}"/>`;
    case 2:
      return html`<path class="marker look-2" d="M${x} ${y - r}l${r} ${2 * r - 1}h-${2 * r}z"/>`;
    case 3:
      return html`<path class="marker look-3" d="M${x} ${y - r}l${r} ${r}l-${r} ${r}l-${r} -${r}z"/>`;
    default:
      return html`<path class="marker look-4" d="M${x - r} ${y - r}l${2 * r} ${2 * r}m0 -${2 * r}l-${2 * r} ${2 * r}"/>`;
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
