import type { Copy, DossierFigure } from "../domain/comparison.ts";
import { type Evidence, overlaps, type Span } from "../domain/span.ts";
import type { DatedFigure } from "./dated-figure.ts";

/** Two figures in the same place of two copies that are not the same. */
export interface Jump {
  readonly kind: "copy-jump" | "unit-lost";
  readonly a: DossierFigure;
  readonly b: DossierFigure;
  /** Both, as value and unit. */
  readonly detail: string;
}

/** Where two texts agree up to a figure and go on agreeing behind it. */
interface Gap {
  readonly a: Evidence;
  readonly b: Evidence;
}

/** Code units between two stretches that match in which one wording may stand for another. */
const GAP_LENGTH_MAX = 160;

/**
 * Figures that differ between copies. In the same language copies match word by word, so that a changed number
 * stands in a gap between two matching stretches; in a translation it stands in a pair of aligned sentences.
 * Only where either side has one figure of the kind: else nothing tells which answers which. Cost: n log n in
 * the evidence of copies.
 */
export function jumpsOf(dated: readonly DatedFigure[], copies: readonly Copy[]): readonly Jump[] {
  const byReport = new Map<string, DossierFigure[]>();
  for (const { figure } of dated) {
    const known = byReport.get(figure.report);
    if (known === undefined) byReport.set(figure.report, [figure]);
    else known.push(figure);
  }
  const inside = ({ report, span }: Evidence) => within(byReport.get(report) ?? [], span);
  return copies.flatMap((copy) => {
    const places = copy.kind === "translated" ? alignedOf(copy) : gapsOf(copy);
    return places.flatMap(({ a, b }) => jumpBetween(inside(a), inside(b)));
  });
}

/** The figures that touch a span. Figures of a report are in text order. */
function within(figures: readonly DossierFigure[], span: Span): readonly DossierFigure[] {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((figures[middle] as DossierFigure).span.end <= span.start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < figures.length && overlaps((figures[last] as DossierFigure).span, span)) last += 1;
  return figures.slice(low, last);
}

function alignedOf({ evidence }: Copy): readonly Gap[] {
  return evidence.map(([a, b]) => ({ a, b }));
}

/** Short gaps between neighbouring stretches that keep their order in both texts. */
function gapsOf({ evidence }: Copy): readonly Gap[] {
  const ordered = [...evidence].sort((p, q) => p[0].span.start - q[0].span.start);
  return ordered.slice(1).flatMap((next, index) => {
    const before = ordered[index] as (typeof ordered)[number];
    const [a, b] = [between(before[0], next[0]), between(before[1], next[1])];
    return a === null || b === null ? [] : [{ a, b }];
  });
}

function between(before: Evidence, next: Evidence): Evidence | null {
  const start = before.span.end;
  const end = next.span.start;
  if (end <= start || end - start > GAP_LENGTH_MAX) return null;
  return { report: before.report, span: { start, end } };
}

function jumpBetween(
  left: readonly DossierFigure[],
  right: readonly DossierFigure[],
): readonly Jump[] {
  return left.flatMap((a) => {
    if (!isOnly(a, left)) return [];
    const answers = right.filter((b) => isOfKind(a, b));
    const [b] = answers;
    if (b === undefined || answers.length > 1 || !isOnly(b, right)) return [];
    const kind = difference(a, b);
    return kind === null ? [] : [{ kind, a, b, detail: `${shown(a)} / ${shown(b)}` }];
  });
}

/** Whether no other figure of the side could be meant. */
function isOnly(figure: DossierFigure, side: readonly DossierFigure[]): boolean {
  return side.filter((each) => isOfKind(each, figure)).length === 1;
}

/** Both shares, both money, or both counts of one measure. */
function isOfKind(a: DossierFigure, b: DossierFigure): boolean {
  const isShare = a.unit === "%";
  if (isShare || b.unit === "%") return isShare && b.unit === "%";
  if (a.group === "money" || b.group === "money") return a.group === b.group;
  return a.measure === b.measure && (a.partOf === null) === (b.partOf === null);
}

/** "12 million" and "12 billion", « 12 milliards » and "12 million": these many times as much, or the reverse. */
const POWERS: ReadonlySet<number> = new Set([1e3, 1e6, 1e9]);

function difference(a: DossierFigure, b: DossierFigure): Jump["kind"] | null {
  if (a.value !== b.value || a.valueMax !== b.valueMax) {
    const [less, more] = a.value < b.value ? [a.value, b.value] : [b.value, a.value];
    return less > 0 && POWERS.has(more / less) ? "unit-lost" : "copy-jump";
  }
  const isMoney = CURRENCIES.has(a.unit ?? "") && CURRENCIES.has(b.unit ?? "");
  return isMoney && a.unit !== b.unit ? "unit-lost" : null;
}

/** Names of currencies that are the same in every language: of others nothing tells that they differ. */
const CURRENCIES: ReadonlySet<string> = new Set(["dollar", "euro", "franc", "yen", "yuan"]);

function shown({ value, valueMax, unit }: DossierFigure): string {
  const number = valueMax === null ? `${value}` : `${value}–${valueMax}`;
  return unit === null ? number : `${number} ${unit}`;
}
