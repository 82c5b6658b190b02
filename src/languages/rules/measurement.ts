import type { Phrases } from "../../base/phrases.ts";
import type { Bound } from "../../domain/figure.ts";
import type { PlaceRules } from "./place-tables.ts";

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
  /** Parts of one that a number counts ("tiers", "quarters"). */
  readonly fractions: Phrases<number>;
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

/** A calendar unit, language-free. */
export type DateUnit = "hour" | "day" | "week" | "month" | "year";

/**
 * What a wording of time means. date: a day of a month; numeric: a date in digits; month, year; weekday;
 * offset: days from today; this, previous, next: the unit now, before, after; past: the last n units; lapse:
 * n units that end now, or begin now in a forecast ("en 24 heures"); same: the window last spoken of; ago,
 * ahead: n units before, after; since, until, by: with a date inside; between: two dates inside; days,
 * weekdays, months: a range named in one go; to-date: from the start of the unit; event: open at the start
 * of something that the wording does not date; open: everything up to now.
 */
export type DateOperation =
  | "date"
  | "numeric"
  | "month"
  | "year"
  | "weekday"
  | "offset"
  | "this"
  | "previous"
  | "next"
  | "past"
  | "lapse"
  | "same"
  | "ago"
  | "ahead"
  | "since"
  | "until"
  | "by"
  | "between"
  | "days"
  | "weekdays"
  | "months"
  | "to-date"
  | "event"
  | "open";

/** One place in a pattern: a word, any of a class of phrases, or a slot for a value. */
export type DateElement =
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "class"; readonly name: string; readonly phrases: Phrases<true> }
  | { readonly kind: "slot"; readonly slot: DateSlot };

/** What value a place in a pattern holds: `n` is a number of units, `hours` the unit of hours, `word` any word. */
export type DateSlot =
  | "day"
  | "month"
  | "monthnumber"
  | "year"
  | "weekday"
  | "n"
  | "unit"
  | "hours"
  | "date"
  | "word";

/** A wording of time; its optional places are written out. */
export interface DatePattern {
  readonly operation: DateOperation;
  readonly elements: readonly DateElement[];
  /** Days from today for `offset`. */
  readonly offset: number;
  /** Whether it counts only inside another pattern: a bare month or year. */
  readonly isInner: boolean;
}

/** How times are worded. */
export interface DateRules {
  readonly months: Phrases<number>;
  /** Monday is 1. */
  readonly weekdays: Phrases<number>;
  readonly units: Phrases<DateUnit>;
  /** Letters glued to the number of a day: "1er", "14th". */
  readonly dayEndings: ReadonlySet<string>;
  /** Patterns that begin with a word, by that word; all others under "". */
  readonly patterns: ReadonlyMap<string, readonly DatePattern[]>;
}

/**
 * What words round a number tell. percent: signs of a percentage; uncounted: nouns of time, distance, age
 * and the like, whose number is no figure; label: nouns whose number only names ("page 3"); address: words
 * after a house number; other: words that stand for the noun last counted ("10 autres"); partitive: between
 * a number and the whole it is taken from ("10 des 17"); ofthem: the same without a noun; part: before a
 * part of what was just counted ("dont"); whole: between part and whole ("556 sur 9 800"); outof: before a
 * whole that is named first; ratio: after a number that only compares ("fois plus"); onefrom: before a one
 * that is no number; age, asof: before ages, before the date a figure was given; change: verbs and nouns
 * that go from one value to another; number: nouns for a count ("le nombre de"); locative, placenoun: before
 * a name of a place; victim: nouns of which one counts; against: between figures in a list; proportion:
 * between the numbers of "one in three"; standin: a pronoun for what was counted before (« n'en a compté que »);
 * toll: nouns of a count that goes on ("le bilan", "the toll"); tolled: lemmas of verbs that say how many it is
 * ("reach", « s'élever »); revise: words that put one number in another's
 * place ("revised", « revu »); memberof: nouns of people whose group is named behind them (« membres des forces de
 * l'ordre »); difference: words by which a number says how many more or fewer (« 11 000 de moins »);
 * gain, gained: verbs of winning and what is won in games ("won three points").
 */
export const WORD_KINDS = [
  "percent",
  "uncounted",
  "label",
  "address",
  "other",
  "partitive",
  "ofthem",
  "part",
  "whole",
  "outof",
  "ratio",
  "onefrom",
  "age",
  "asof",
  "change",
  "number",
  "locative",
  "placenoun",
  "victim",
  "against",
  "proportion",
  "standin",
  "toll",
  "tolled",
  "revise",
  "memberof",
  "difference",
  "gain",
  "gained",
] as const;
export type WordKind = (typeof WORD_KINDS)[number];

/** How the counted noun stands to its number and to its own modifiers. */
export interface CountedNounRules {
  /** Whether the head of a noun phrase comes before its modifiers ("tentes bleues", not "blue tents"). */
  readonly isHeadFirst: boolean;
  /** Whether the word for one is the article as well. */
  readonly isOneArticle: boolean;
  /** The singular of a name of people, lower case, that no lexicon has. */
  readonly singularName: (form: string) => string;
  /** What makes the noun before it a modifier ("'s"); straight apostrophe. */
  readonly possessives: ReadonlySet<string>;
  /** Counted nouns of several words, and irregular ones, by their forms: the unit they give. */
  readonly units: Phrases<string>;
  /** Determiners that may stand between a number and its noun. */
  readonly skipped: ReadonlySet<string>;
}

/** What is measured and who is counted, as concepts that every language shares. */
export interface ConceptRules {
  /** Counted nouns that say the measure themselves ("mort"), by lemma. */
  readonly measureNouns: ReadonlyMap<string, string>;
  /** Verbs, participles and nouns that govern a figure, by lemma: what each may say, the likeliest first. */
  readonly measureWords: ReadonlyMap<string, readonly string[]>;
  /** Lemmas that together say a measure ("déposer arme"), by the first of them. */
  readonly measurePhrases: ReadonlyMap<string, readonly MeasurePhrase[]>;
  /** By lemma of the counted noun. */
  readonly groups: ReadonlyMap<string, string>;
  /** Nouns of people by office or trade, which no group names. */
  readonly people: ReadonlySet<string>;
}

/** Lemmas near one another in this order. */
export interface MeasurePhrase {
  readonly lemmas: readonly string[];
  readonly measure: string;
}

/** Signs and codes of currencies with the singular name of the unit. */
export interface MoneyRules {
  readonly before: Phrases<string>;
  readonly after: Phrases<string>;
}

/** What the language room tells the stage about measurement: data and small predicates, no algorithm. */
export interface MeasurementRules {
  readonly code: string;
  readonly numbers: NumberRules;
  readonly bounds: BoundRules;
  readonly dates: DateRules;
  readonly money: MoneyRules;
  readonly words: Readonly<Record<WordKind, Phrases<true>>>;
  readonly nouns: CountedNounRules;
  readonly concepts: ConceptRules;
  readonly places: PlaceRules;
}
