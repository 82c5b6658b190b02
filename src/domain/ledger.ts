import type { Reason } from "./reason.ts";

/** One number by one origin for one period, however often it was said: two axes of time, spoken of and said. */
export interface LedgerEntry {
  /** Dossier figure ids in the order in which they were said; never empty. */
  readonly figures: readonly string[];
  /** Id of the origin that gives it. */
  readonly origin: string;
  /** What it speaks of, EDTF; null where no words give a period. */
  readonly period: string | null;
  /**
   * The event, told by its days alone: periods of the series that meet, joined; for totals the day they count
   * from ("2031-05-01/.."), EDTF. Null where no words tell: a bare number is given to no event.
   */
  readonly event: string | null;
  /** total: counts up from a start ("since …", "the toll"); period: counts what its period holds; null: not said. */
  readonly counts: "total" | "period" | null;
  /** First and last day on which it was said, ISO dates: as of when the words say so, else the publication; null where undated. */
  readonly saidFrom: string | null;
  readonly saidTo: string | null;
}

/** That one number took another's place. */
export interface FigureRevision {
  /** Dossier figure ids: the number before, and the one that replaces it. */
  readonly from: string;
  readonly to: string;
  /** stated: the report itself says so; later: the same origin gave another number for the same later. */
  readonly kind: "stated" | "later";
  readonly reasons: readonly Reason[];
}

/** Kinds of faults that figures can show by themselves; what each means stands beside its name. */
export const CHECK_KINDS = [
  // A part larger than its whole.
  "part-larger",
  // Parts that exclude one another and together exceed their whole.
  "parts-exceed",
  // A total of one origin that falls.
  "falling-total",
  // Another number where two copies of one text otherwise agree.
  "copy-jump",
  // The same odd number of the same measure, of other people.
  "other-noun",
  // The same odd number of the same measure and people, for a period that cannot be the same.
  "other-window",
  // The same number with another unit or another power of ten in a copy or translation.
  "unit-lost",
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** Something about figures that a desk should look at, with the figures that show it. */
export interface FigureCheck {
  readonly id: string;
  readonly kind: CheckKind;
  /** Dossier figure ids, two or more. */
  readonly figures: readonly string[];
  readonly reasons: readonly Reason[];
}
