import { type PhraseMatch, phraseFrom } from "../base/phrases.ts";
import { BROKEN, DIGITS, GLUED, type Pieces, WORD } from "../base/pieces.ts";
import { type Span, span } from "../domain/span.ts";
import type {
  DateElement,
  DateOperation,
  DatePattern,
  DateSlot,
  DateUnit,
  MeasurementRules,
} from "../languages/rules/measurement.ts";
import { isNumber, numberAt } from "./numbers.ts";

/** A wording of time, not yet laid on the calendar. */
export interface DateExpression {
  /** Pieces `first` up to, not including, `after`. */
  readonly first: number;
  readonly after: number;
  readonly span: Span;
  readonly operation: DateOperation;
  /** Values as worded, in text order. */
  readonly days: readonly number[];
  /** 1 to 12. */
  readonly months: readonly number[];
  readonly years: readonly number[];
  /** Monday is 1. */
  readonly weekdays: readonly number[];
  readonly counts: readonly number[];
  readonly unit: DateUnit | null;
  /** Days from today. */
  readonly offset: number;
  readonly modifier: "last" | "next" | null;
  /** The dates inside "since …", "between … and …". */
  readonly parts: readonly DateExpression[];
}

/** The wordings of time in a cut text, in order, none within another. Linear. */
export function findDates(pieces: Pieces, rules: MeasurementRules): readonly DateExpression[] {
  const found: DateExpression[] = [];
  for (let at = 0; at < pieces.size; ) {
    const expression = dateAt(pieces, at, rules, false);
    if (expression !== null) found.push(expression);
    at = expression?.after ?? at + 1;
  }
  return found;
}

/** The longest wording of time that begins with piece `first`; null where none does. */
function dateAt(
  pieces: Pieces,
  first: number,
  rules: MeasurementRules,
  isInside: boolean,
): DateExpression | null {
  let longest: DateExpression | null = null;
  const tryPattern = (pattern: DatePattern): DateExpression | null =>
    pattern.isInner && !isInside ? null : match(pieces, first, pattern, rules, isInside);
  for (const pattern of rules.dates.patterns.get(pieces.words[first] as string) ?? NONE) {
    const found = tryPattern(pattern);
    if (found !== null && found.after > (longest?.after ?? 0)) longest = found;
  }
  if (!mayFillSlot(pieces, first, rules)) return longest;
  for (const pattern of rules.dates.patterns.get("") ?? NONE) {
    const found = tryPattern(pattern);
    if (found !== null && found.after > (longest?.after ?? 0)) longest = found;
  }
  return longest;
}

const NONE: readonly DatePattern[] = [];

/** Whether a pattern that begins with a value may begin here: a test that most words fail. */
function mayFillSlot(pieces: Pieces, first: number, { dates, numbers }: MeasurementRules): boolean {
  if (pieces.kinds[first] === DIGITS) return true;
  const word = pieces.words[first] as string;
  return (
    dates.months.firsts.has(word) ||
    dates.weekdays.firsts.has(word) ||
    numbers.words.firsts.has(word)
  );
}

interface Values {
  readonly days: number[];
  readonly months: number[];
  readonly years: number[];
  readonly weekdays: number[];
  readonly counts: number[];
  readonly parts: DateExpression[];
  unit: DateUnit | null;
  modifier: "last" | "next" | null;
}

function match(
  pieces: Pieces,
  first: number,
  pattern: DatePattern,
  rules: MeasurementRules,
  isInside: boolean,
): DateExpression | null {
  const values: Values = {
    days: [],
    months: [],
    years: [],
    weekdays: [],
    counts: [],
    parts: [],
    unit: null,
    modifier: null,
  };
  let at = first;
  for (const element of pattern.elements) {
    if (at >= pieces.size || (at > first && pieces.gaps[at] === BROKEN)) return null;
    const after = take(pieces, at, element, { rules, values, isInside });
    if (after < 0) return null;
    at = after;
  }
  const { operation, offset } = pattern;
  const place = span(pieces.starts[first] as number, pieces.ends[at - 1] as number);
  return Object.freeze({ first, after: at, span: place, operation, offset, ...values });
}

interface Taking {
  readonly rules: MeasurementRules;
  readonly values: Values;
  readonly isInside: boolean;
}

/** The piece after what an element takes at `at`; -1 where it does not fit. */
function take(pieces: Pieces, at: number, element: DateElement, taking: Taking): number {
  if (element.kind === "word") return pieces.words[at] === element.word ? at + 1 : -1;
  if (element.kind === "slot") return TAKERS[element.slot](pieces, at, taking);
  const found = phraseFrom(pieces, at, element.phrases);
  if (found === null) return -1;
  if (element.name === "last" || element.name === "next") taking.values.modifier = element.name;
  return found.after;
}

type Taker = (pieces: Pieces, at: number, taking: Taking) => number;

const TAKERS: Readonly<Record<DateSlot, Taker>> = {
  day: (pieces, at, { rules, values }) => {
    const after = afterWhole(pieces, at, { least: 1, most: 31 }, values.days);
    const isEnded =
      after > 0 &&
      pieces.gaps[after] === GLUED &&
      rules.dates.dayEndings.has(pieces.words[after] ?? "");
    return isEnded ? after + 1 : after;
  },
  monthnumber: (pieces, at, { values }) =>
    afterWhole(pieces, at, { least: 1, most: 12 }, values.months),
  year: (pieces, at, { values }) =>
    // News speaks of no other years in four digits; "1500 personnes" is no year.
    lengthOf(pieces, at) === 4
      ? afterWhole(pieces, at, { least: 1800, most: 2199 }, values.years)
      : -1,
  month: (pieces, at, { rules, values }) =>
    keep(phraseFrom(pieces, at, rules.dates.months), values.months),
  weekday: (pieces, at, { rules, values }) =>
    keep(phraseFrom(pieces, at, rules.dates.weekdays), values.weekdays),
  unit: (pieces, at, { rules, values }) => {
    const found = phraseFrom(pieces, at, rules.dates.units);
    if (found !== null) values.unit = found.value;
    return found?.after ?? -1;
  },
  hours: (pieces, at, { rules, values }) => {
    const found = phraseFrom(pieces, at, rules.dates.units);
    if (found?.value !== "hour") return -1;
    values.unit = "hour";
    return found.after;
  },
  n: (pieces, at, { rules, values }) => {
    const found = numberAt(pieces, at, rules.numbers);
    // "Hundreds of years ago" dates nothing.
    if (!isNumber(found) || found.precision === "vague" || found.value > COUNT_MAX) return -1;
    values.counts.push(found.value);
    return found.after;
  },
  word: (pieces, at) => (pieces.kinds[at] === WORD ? at + 1 : -1),
  date: (pieces, at, { rules, values, isInside }) => {
    if (isInside) return -1;
    const found = dateAt(pieces, at, rules, true);
    if (found === null) return -1;
    values.parts.push(found);
    return found.after;
  },
};

// Beyond this many hours, days or years a wording of time is none that a report means as a window.
const COUNT_MAX = 1000;

function keep<T>(found: PhraseMatch<T> | null, into: T[]): number {
  if (found === null) return -1;
  into.push(found.value);
  return found.after;
}

function lengthOf(pieces: Pieces, piece: number): number {
  return (pieces.ends[piece] as number) - (pieces.starts[piece] as number);
}

function afterWhole(
  pieces: Pieces,
  at: number,
  { least, most }: { readonly least: number; readonly most: number },
  into: number[],
): number {
  if (pieces.kinds[at] !== DIGITS || lengthOf(pieces, at) > 4) return -1;
  const value = Number(pieces.words[at]);
  if (value < least || value > most) return -1;
  into.push(value);
  return at + 1;
}
