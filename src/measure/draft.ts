import type { Reason } from "../domain/reason.ts";
import type { Span } from "../domain/span.ts";
import type { CountedNoun, Measured } from "./counted-noun.ts";
import type { Quantity } from "./quantities.ts";

/** A quantity taken for a figure, before its part, measure, window and place are known. */
export interface Draft {
  readonly quantity: Quantity;
  readonly noun: CountedNoun;
  readonly span: Span;
  readonly unit: string | null;
  /** First and last word of the span in the reading. */
  readonly firstWord: number;
  readonly lastWord: number;
  readonly sentence: number;
  /** Whether words before it, or before the list it stands in, make it a part ("dont", "including"). */
  readonly isPart: boolean;
  /** The place among the figures of the number that goes over into this one ("from 12 to 15"); null where none does. */
  readonly wasIndex: number | null;
  readonly reasons: readonly Reason[];
}

/** What a quantity is weighed with. */
export interface Drafting {
  readonly measured: Measured;
  /** The figures so far. */
  readonly drafts: readonly Draft[];
  /** Whether another quantity follows in the same list. */
  readonly isListed: boolean;
  /** Whether the number before was taken for a figure: "posts 542 and 543" is no series. */
  readonly isChained: boolean;
  /** What the other number of a change counts; null where the quantity is in none. */
  readonly changing: CountedNoun | null;
}
