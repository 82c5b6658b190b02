import type { Figure } from "../domain/figure.ts";
import { windowsMeet } from "./same-event.ts";
import { rangesMeet, valueRange } from "./value-range.ts";

/** A feature that spoke for or against two wordings being one claim, with what it added to the score. */
export interface Sign {
  readonly rule: string;
  readonly weight: number;
  readonly detail: string | null;
}

/** What one common figure (measure and value) adds, and one common measure with another value. */
export const SAME_FIGURE = 0.25;
const SAME_MEASURE = 0.1;
/** "At least 47" may be meant of the same as 82; of what is so many times as much it is not. */
const LEAST_TIMES = 3;

/** Whether two counted nouns, as lemmas, are one: « mineur » and "miner". */
export type UnitTest = (a: string, b: string) => boolean;

/**
 * Figures of the same measure speak for one claim, more so with the same value. Null where both wordings
 * measure something and nothing in common, where the periods differ (Monday's figure and Tuesday's are two
 * facts), or where the two numbers cannot both hold: bodies that count differently do not confirm one another.
 */
export function figureSigns(
  a: readonly Figure[],
  b: readonly Figure[],
  isOneUnit: UnitTest,
): readonly Sign[] | null {
  const left = wholes(a);
  const right = wholes(b);
  if (left.length === 0 || right.length === 0) return sharedValue(a, b, isOneUnit);
  const common = left.flatMap((figure) =>
    right.filter((other) => isComparable(figure, other)).map((other) => ({ figure, other })),
  );
  if (common.length === 0) return null;
  const open = common.filter(({ figure, other }) => !areApart(figure, other));
  const same = open.find(({ figure, other }) => figure.value === other.value);
  if (same !== undefined) return [signOf(same.figure, SAME_FIGURE)];
  const compatible = open.find(({ figure, other }) => canBothHold(figure, other));
  if (compatible !== undefined) return [signOf(compatible.figure, SAME_MEASURE)];
  const counted = open.find(({ figure, other }) => isStillCounted(figure, other));
  return counted === undefined ? null : [signOf(counted.figure, 0)];
}

/** Measures that grow while they are counted: « le bilan passe de 43 à 112 morts ». */
const COUNTED_ON: ReadonlySet<string> = new Set(["killed", "injured", "missing"]);

/** Tolls differ from hour to hour and stay tolls of one event: "at least 24", then 126. Two exact numbers do not. */
function isStillCounted(a: Figure, b: Figure): boolean {
  if (a.measure === null || !COUNTED_ON.has(a.measure)) return false;
  return a.bound !== "exact" || b.bound !== "exact";
}

/**
 * Whether a figure that both give tells little without a common place, period or name: another number of the
 * same measure, or a small one. Five were killed in many places.
 */
export function isCommonToll(signs: readonly Sign[]): boolean {
  return signs.some(
    ({ weight, detail }) => weight < SAME_FIGURE || Number.parseFloat(detail ?? "") < ODD_MIN,
  );
}

/** Measured figures that are part of no other. */
function wholes(figures: readonly Figure[]): readonly Figure[] {
  return figures.filter(({ measure, partOf }) => measure !== null && partOf === null);
}

function isComparable(a: Figure, b: Figure): boolean {
  return a.measure === b.measure && (a.group === null || b.group === null || a.group === b.group);
}

/**
 * Two periods are two facts, unless one number is given for periods that meet ("Wednesday", "the past 24
 * hours"); a total since some event goes with no other number that has no period.
 */
function areApart(a: Figure, b: Figure): boolean {
  const isSame = a.value === b.value;
  if (a.window === null || b.window === null) {
    return !isSame && (a.window ?? b.window)?.anchor === "event";
  }
  return a.window.edtf !== b.window.edtf && !(isSame && windowsMeet(a.window, b.window));
}

/** Whether some number fits both wordings: "at least 47" leaves room for 82, not for 290,000. */
export function canBothHold(a: Figure, b: Figure): boolean {
  const [less, more] = [a.value, b.value].sort((p, q) => p - q) as [number, number];
  return more <= less * LEAST_TIMES && rangesMeet(valueRange(a), valueRange(b));
}

/**
 * Figures whose measure is unknown: the same number of the same noun, or a number too odd for chance. Null
 * where both count the same noun and no two of the numbers can both hold: 96 graves are not 80.
 */
function sharedValue(
  a: readonly Figure[],
  b: readonly Figure[],
  isOneUnit: UnitTest,
): readonly Sign[] | null {
  const pairs = a.flatMap((figure) => b.map((other) => ({ figure, other })));
  const alike = pairs.filter(
    ({ figure, other }) =>
      figure.unit !== null && other.unit !== null && isOneUnit(figure.unit, other.unit),
  );
  const same =
    alike.find(({ figure, other }) => figure.value === other.value) ??
    pairs.find(({ figure, other }) => figure.value === other.value && isOdd(figure.value));
  if (same !== undefined) return [signOf(same.figure, SAME_FIGURE)];
  const isApart =
    alike.length > 0 && alike.every(({ figure, other }) => !canBothHold(figure, other));
  return isApart ? null : [];
}

/** From here on two equal numbers are hardly equal by chance, unless they are round. */
const ODD_MIN = 100;
const ROUND_DIGITS = 2;

/** 5,310 tells more than 2,000,000. */
function isOdd(value: number): boolean {
  return value > ODD_MIN && String(value).replace(/0+$/, "").length > ROUND_DIGITS;
}

function signOf({ value, measure, unit }: Figure, weight: number): Sign {
  const detail = [String(value), measure ?? unit].filter((part) => part !== null).join(" ");
  return { rule: "compare.claim.figure", weight, detail };
}
