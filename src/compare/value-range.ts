import type { Bound } from "../domain/figure.ts";

/** What of a figure tells which numbers it leaves room for. */
export interface Bounded {
  readonly value: number;
  readonly valueMax: number | null;
  readonly bound: Bound;
}

/** The least and the most that a wording leaves room for, both included; the most may be infinite. */
export interface ValueRange {
  readonly least: number;
  readonly most: number;
}

// A number worded as approximate may be off by this share of itself: rounding to one digit moves it no more
// for numbers from 5 up, and desks take "about 80" and 82 as one number.
const ABOUT_SHARE = 0.1;
// "Dozens" is written as two dozen: it leaves room from one to ten of its unit.
const VAGUE_LEAST = 0.5;
const VAGUE_MOST = 5;

/** The numbers that a bounded value leaves room for. */
export function valueRange({ value, valueMax, bound }: Bounded): ValueRange {
  switch (bound) {
    case "exact":
      return { least: value, most: value };
    case "about":
      return { least: value * (1 - ABOUT_SHARE), most: value * (1 + ABOUT_SHARE) };
    case "at-least":
    case "more-than":
      return { least: value, most: Number.POSITIVE_INFINITY };
    case "at-most":
    case "less-than":
      return { least: 0, most: value };
    case "range":
      return { least: value, most: valueMax ?? value };
    case "vague":
      return { least: value * VAGUE_LEAST, most: value * VAGUE_MOST };
  }
}

/** Whether some number fits both. */
export function rangesMeet(a: ValueRange, b: ValueRange): boolean {
  return a.least <= b.most && b.least <= a.most;
}
