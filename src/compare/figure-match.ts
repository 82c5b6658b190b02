import type { Figure } from "../domain/figure.ts";

/** A feature that spoke for or against two wordings being one claim, with what it added to the score. */
export interface Sign {
  readonly rule: string;
  readonly weight: number;
  readonly detail: string | null;
}

/** What one common figure (measure and value) adds, and one common measure with another value. */
export const SAME_FIGURE = 0.25;
const SAME_MEASURE = 0.1;
/** How far a figure worded as approximate may be off, as a share of it. */
const ABOUT = 0.1;
/** A vague figure ("dozens") may stand for so many times its value. */
const VAGUE_TIMES = 5;

/**
 * Figures of the same measure speak for one claim, more so with the same value. Null where both wordings
 * measure something and nothing in common, where the periods differ (Monday's figure and Tuesday's are two
 * facts), or where the two numbers cannot both hold: bodies that count differently do not confirm one another.
 */
export function figureSigns(a: readonly Figure[], b: readonly Figure[]): readonly Sign[] | null {
  const left = wholes(a);
  const right = wholes(b);
  if (left.length === 0 || right.length === 0) return sharedValue(a, b);
  const common = left.flatMap((figure) =>
    right.filter((other) => isComparable(figure, other)).map((other) => ({ figure, other })),
  );
  if (common.length === 0) return null;
  const open = common.filter(({ figure, other }) => !areApart(figure, other));
  const same = open.find(({ figure, other }) => figure.value === other.value);
  if (same !== undefined) return [signOf(same.figure, SAME_FIGURE)];
  const compatible = open.find(({ figure, other }) => canBothHold(figure, other));
  return compatible === undefined ? null : [signOf(compatible.figure, SAME_MEASURE)];
}

/** Measured figures that are part of no other. */
function wholes(figures: readonly Figure[]): readonly Figure[] {
  return figures.filter(({ measure, partOf }) => measure !== null && partOf === null);
}

function isComparable(a: Figure, b: Figure): boolean {
  return a.measure === b.measure && (a.group === null || b.group === null || a.group === b.group);
}

function areApart(a: Figure, b: Figure): boolean {
  return a.window !== null && b.window !== null && a.window.edtf !== b.window.edtf;
}

/** Whether some number fits both wordings: "at least 47" leaves room for 82. */
export function canBothHold(a: Figure, b: Figure): boolean {
  const [lowA, highA] = rangeOf(a);
  const [lowB, highB] = rangeOf(b);
  return lowA <= highB && lowB <= highA;
}

function rangeOf({ value, valueMax, bound }: Figure): readonly [number, number] {
  switch (bound) {
    case "exact":
      return [value, value];
    case "about":
      return [value * (1 - ABOUT), value * (1 + ABOUT)];
    case "at-least":
    case "more-than":
      return [value, Number.POSITIVE_INFINITY];
    case "at-most":
    case "less-than":
      return [0, value];
    case "range":
      return [value, valueMax ?? value];
    case "vague":
      return [value / 2, value * VAGUE_TIMES];
  }
}

/** Figures whose measure is unknown: the same number of the same noun, or a number too odd for chance. */
function sharedValue(a: readonly Figure[], b: readonly Figure[]): readonly Sign[] {
  const same = a.find(({ value, unit }) =>
    b.some((other) => other.value === value && (other.unit === unit || value > ODD_MIN)),
  );
  return same === undefined ? [] : [signOf(same, SAME_FIGURE)];
}

/** From here on two equal numbers are hardly equal by chance. */
const ODD_MIN = 100;

function signOf({ value, measure, unit }: Figure, weight: number): Sign {
  const detail = [String(value), measure ?? unit].filter((part) => part !== null).join(" ");
  return { rule: "compare.claim.figure", weight, detail };
}
