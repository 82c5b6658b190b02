import type { Reason } from "./reason.ts";
import type { Span } from "./span.ts";

/** How a figure's value stands to the true quantity: the value itself, near it, above, below or between; `vague` gives an order of size only ("dozens"). */
export const BOUNDS = [
  "exact",
  "about",
  "at-least",
  "more-than",
  "at-most",
  "less-than",
  "range",
  "vague",
] as const;
export type Bound = (typeof BOUNDS)[number];

/** A period of time as the text words it, never guessed beyond it. */
export interface TimeWindow {
  /** EDTF (ISO 8601-2:2019) interval or date: "2016-12-13/2016-12-14", "2016-12", "../2016-12-14". */
  readonly edtf: string;
  /** What the wording was resolved against. event: open at an event's start that the text does not date. */
  readonly anchor: "text" | "publication" | "event";
  readonly granularity: "hour" | "day" | "week" | "month" | "year";
  readonly span: Span;
  /** True where the wording counts up from a start ("since Monday", "in all"); absent for a period by itself. */
  readonly isCumulative?: true;
}

/** A reported quantity that a reader could check. */
export interface Figure {
  /** Unique in the report: "f1", "f2" … in text order. */
  readonly id: string;
  /** The quantity with its approximator and counted noun. */
  readonly span: Span;
  /** The number; the lower end of a range. A percentage is in per cent, money in whole units of currency. */
  readonly value: number;
  /** The upper end of a range; null otherwise. */
  readonly valueMax: number | null;
  readonly bound: Bound;
  /** Singular lemma of the counted noun, lower case ("civil", "euro", "%"); null when no noun is worded. */
  readonly unit: string | null;
  /** What is measured, a language-free concept ("killed", "evacuated"); null when unknown. */
  readonly measure: string | null;
  /** Who or what is counted, a language-free concept ("civilians", "children"); null when unknown. */
  readonly group: string | null;
  /** The figure that this one is stated to be part of; null otherwise. */
  readonly partOf: string | null;
  /** The innermost attribution in whose content the figure stands; null for the author's own voice. */
  readonly by: string | null;
  readonly window: TimeWindow | null;
  /** True where words make it a running total ("the toll", « le bilan », "since …"); absent where none do. */
  readonly isCumulative?: true;
  /** The figure of this report that it is said to replace ("revised from 12 to 15"): the 15 names the 12. */
  readonly revises?: string;
  /** The moment the figure was given, EDTF; null when the text does not say. */
  readonly asOf: string | null;
  /**
   * The place as worded, with its span; null when the text gives none. `key` is the same for one place under
   * all its names in any language, with "/" and a direction for a part of it by compass ("quelmar/e").
   */
  readonly place: { readonly name: string; readonly span: Span; readonly key?: string } | null;
  readonly reasons: readonly Reason[];
}
