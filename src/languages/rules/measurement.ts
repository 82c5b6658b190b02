import type { Phrases } from "../../base/phrases.ts";
import type { Bound } from "../../domain/figure.ts";

/**
 * What a word does in a number. unit, ten, hundred and scale build it up ("deux mille trois cents"); one is
 * a unit that may be an article; article is one only before a multiplier ("a million"); collective and
 * plural count loosely ("une vingtaine", "des milliers"), few goes before them ("several hundred");
 * suffix is a multiplier glued to digits ("5bn"); and-half adds half of what stands before ("et demi");
 * half halves what follows ("half a million").
 */
export type NumberKind =
  | "unit"
  | "one"
  | "ten"
  | "hundred"
  | "scale"
  | "article"
  | "collective"
  | "plural"
  | "few"
  | "suffix"
  | "and-half"
  | "half";

/** One word or phrase of the number grammar. */
export interface NumberWord {
  readonly kind: NumberKind;
  /** What it adds or multiplies by; 0 where the kind says all. */
  readonly value: number;
  /** Whether a multiplier stands alone for itself ("mille", "cent"; not "hundred"). */
  readonly isAlone: boolean;
  /** Whether a ten takes eleven to nineteen after it ("soixante-douze"). */
  readonly takesTeens: boolean;
}

/** How numbers are written. */
export interface NumberRules {
  /** Signs between groups of three digits, beside a single space. */
  readonly groupMarks: string;
  readonly decimalMarks: string;
  readonly words: Phrases<NumberWord>;
  /** Words that join two number words: "et", "and". */
  readonly joins: ReadonlySet<string>;
  /** Words between a loose number and what it counts: "de", "d'", "of". */
  readonly links: Phrases<true>;
}

/** Words that say how a number is meant, before it or after it. */
export interface BoundRules {
  readonly before: Phrases<Bound>;
  readonly after: Phrases<Bound>;
  /** Between the two ends of a range: "à", "-", "or". */
  readonly to: Phrases<true>;
  /** Before the first end ("entre", "de"), with what must stand between the ends ("et", "à"). */
  readonly from: Phrases<string>;
}

/** What the language room tells the stage about measurement: data and small predicates, no algorithm. */
export interface MeasurementRules {
  readonly code: string;
  readonly numbers: NumberRules;
  readonly bounds: BoundRules;
}
