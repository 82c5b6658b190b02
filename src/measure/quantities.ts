import { type PhraseMatch, phraseFrom, phraseUpTo } from "../base/phrases.ts";
import { BROKEN, DIGITS, GLUED, type Pieces, WORD } from "../base/pieces.ts";
import type { Bound } from "../domain/figure.ts";
import type { MeasurementRules } from "../languages/rules/measurement.ts";
import type { DateExpression } from "./dates.ts";
import { isNumber, numberAt, type WordedNumber } from "./numbers.ts";

/** A number with what makes it a quantity: bound, range, sign of percentage or money; in pieces. */
export interface Quantity {
  /** First piece of the approximator, sign or number. */
  readonly first: number;
  /** First piece of the number proper. */
  readonly numberFirst: number;
  /** Piece after the number, range and sign. */
  readonly after: number;
  readonly value: number;
  readonly valueMax: number | null;
  readonly bound: Bound;
  /** "%" or the name of a currency where a sign gives it; else null. */
  readonly sign: string | null;
  /** The number that stands nearest to the counted noun. */
  readonly number: WordedNumber;
  /** Words that gave the bound; null where none did. */
  readonly boundWords: PhraseMatch<Bound> | null;
}

/** The quantities of a cut text in order, those within dates left out. Linear. */
export function findQuantities(
  pieces: Pieces,
  dates: readonly DateExpression[],
  rules: MeasurementRules,
): readonly Quantity[] {
  const found: Quantity[] = [];
  let date = 0;
  for (let at = 0; at < pieces.size; ) {
    while (date < dates.length && (dates[date] as DateExpression).after <= at) date += 1;
    const inside = dates[date];
    if (inside !== undefined && inside.first <= at) {
      at = inside.after;
      continue;
    }
    const number = numberAt(pieces, at, rules.numbers);
    if (number === null) {
      at += 1;
    } else if (!isNumber(number)) {
      at = number.skip;
    } else if (isPartOfName(pieces, number)) {
      at = number.after;
    } else {
      const quantity = quantityFrom(pieces, number, rules);
      found.push(quantity);
      at = Math.max(quantity.after, number.after);
    }
  }
  return found;
}

// « F-16 », « UE-27 », « 4.0.1 », « 14/12 », « 10:30 » : the digits name or date something.
function isPartOfName(pieces: Pieces, { first, after, form }: WordedNumber): boolean {
  if (form === "words")
    return (
      isGluedBefore(pieces, first) && pieces.words[first - 1] === "-" && isHyphenated(pieces, first)
    );
  if (isGluedBefore(pieces, first)) {
    const before = pieces.words[first - 1] as string;
    if (before === "-" && isGluedBefore(pieces, first - 1)) {
      return pieces.kinds[first - 2] === WORD || pieces.kinds[first - 2] === DIGITS;
    }
    if (NAMING_BEFORE.has(before)) return true;
  }
  const next = pieces.words[after] ?? "";
  return NAMING_AFTER.has(next) && pieces.gaps[after] === GLUED && isGluedDigits(pieces, after + 1);
}

// "fifty-two" is one number; « demi-dix » or "take-two" are words that end in one.
function isHyphenated(pieces: Pieces, first: number): boolean {
  return pieces.gaps[first - 1] === GLUED && pieces.kinds[first - 2] === WORD;
}

const NAMING_BEFORE: ReadonlySet<string> = new Set([
  "#",
  "№",
  "/",
  ":",
  ".",
  "@",
  "_",
  "=",
  "°",
  "º",
]);
const NAMING_AFTER: ReadonlySet<string> = new Set(["/", ":", ".", "'", "_"]);

function isGluedBefore(pieces: Pieces, piece: number): boolean {
  return piece > 0 && pieces.gaps[piece] === GLUED;
}

function isGluedDigits(pieces: Pieces, piece: number): boolean {
  return pieces.kinds[piece] === DIGITS && pieces.gaps[piece] === GLUED;
}

/** Two ends of a range. */
interface Ends {
  readonly least: number;
  readonly most: number;
  readonly last: WordedNumber;
  /** First piece of what opens the range ("entre", "from"), or of its first number. */
  readonly first: number;
}

function quantityFrom(pieces: Pieces, number: WordedNumber, rules: MeasurementRules): Quantity {
  return fractionFrom(pieces, number, rules) ?? wholeFrom(pieces, number, rules);
}

/** « deux tiers », "three quarters": a share told by a fraction, in per cent to two decimals. */
function fractionFrom(
  pieces: Pieces,
  number: WordedNumber,
  rules: MeasurementRules,
): Quantity | null {
  const { first, after, value, isOne, form } = number;
  if (isOne || form === "digits" || pieces.gaps[after] === BROKEN) return null;
  const joint = pieces.words[after] === "-" ? after + 1 : after;
  const part = phraseFrom(pieces, joint, rules.numbers.fractions);
  if (part === null) return null;
  const bound = phraseUpTo(pieces, first, rules.bounds.before);
  return {
    first: bound?.first ?? first,
    numberFirst: first,
    after: part.after,
    value: Math.round(value * part.value * 10_000) / 100,
    valueMax: null,
    bound: bound?.value ?? "about",
    sign: "%",
    number,
    boundWords: bound,
  };
}

function wholeFrom(pieces: Pieces, number: WordedNumber, rules: MeasurementRules): Quantity {
  const ends = rangeFrom(pieces, number, rules);
  const last = ends?.last ?? number;
  const sign = signAround(pieces, number.first, last.after, rules);
  const numberFirst = Math.min(sign.first, number.first);
  const before = phraseUpTo(pieces, numberFirst, rules.bounds.before);
  const isBefore = before !== null && !isBroken(pieces, before.first, numberFirst);
  const behind = isBefore ? null : boundBehind(pieces, sign.after, rules);
  const boundWords = isBefore ? before : behind;
  const least = ends?.least ?? number.value;
  const opening = ends === null ? numberFirst : Math.min(ends.first, numberFirst);
  return {
    first: isBefore ? Math.min(before.first, opening) : opening,
    numberFirst: number.first,
    after: behind?.after ?? sign.after,
    value: isNegative(pieces, number, sign.name) ? -least : least,
    valueMax: ends?.most ?? null,
    bound: ends !== null ? "range" : (boundWords?.value ?? PRECISION_BOUNDS[number.precision]),
    sign: sign.name,
    number: last,
    boundWords,
  };
}

const PRECISION_BOUNDS = { exact: "exact", about: "about", vague: "vague" } as const;

function boundBehind(
  pieces: Pieces,
  after: number,
  rules: MeasurementRules,
): PhraseMatch<Bound> | null {
  return pieces.gaps[after] === BROKEN ? null : phraseFrom(pieces, after, rules.bounds.after);
}

/** Whether a line ends between the pieces, `first` apart. */
export function isBroken(pieces: Pieces, first: number, after: number): boolean {
  for (let at = first + 1; at <= after && at < pieces.size; at += 1) {
    if (pieces.gaps[at] === BROKEN) return true;
  }
  return false;
}

// « (- 33 % pour le premier semestre) » : a fall. Elsewhere a dash before a number is punctuation.
function isNegative(pieces: Pieces, { first }: WordedNumber, sign: string | null): boolean {
  if (sign !== "%" || pieces.words[first - 1] !== "-") return false;
  const before = pieces.words[first - 2] ?? "";
  return (
    before === "(" ||
    (pieces.gaps[first] === GLUED && pieces.gaps[first - 1] !== GLUED) ||
    (pieces.gaps[first - 1] !== GLUED &&
      pieces.gaps[first] !== GLUED &&
      pieces.kinds[first - 2] === WORD)
  );
}

function rangeFrom(pieces: Pieces, number: WordedNumber, rules: MeasurementRules): Ends | null {
  if (number.precision === "vague" || pieces.gaps[number.after] === BROKEN) return null;
  const opening = phraseUpTo(pieces, number.first, rules.bounds.from);
  const between = opening?.value ?? "";
  const isClosed = between !== "" && pieces.words[number.after] === between;
  const to = phraseFrom(pieces, number.after, rules.bounds.to);
  const secondAt = isClosed ? number.after + 1 : to?.after;
  if (secondAt === undefined || isBroken(pieces, number.after, secondAt)) return null;
  // "from 500 to well over 1,000": a bound on the second end leaves a range a range.
  const bound = phraseFrom(pieces, secondAt, rules.bounds.before);
  const second = numberAt(pieces, isClosed ? (bound?.after ?? secondAt) : secondAt, rules.numbers);
  if (!isNumber(second) || second.precision === "vague") return null;
  const shared = sharesScale(number, second) ? number.value * second.scale : number.value;
  if (shared >= second.value || isScore(pieces, number, second)) return null;
  if (isClosed && opening !== null && isChangeBefore(pieces, opening.first, rules)) return null;
  const first = isClosed && opening !== null ? opening.first : number.first;
  return { least: shared, most: second.value, last: second, first };
}

// « 8 à 10 millions » : the first end shares the multiplier of the second.
function sharesScale(first: WordedNumber, second: WordedNumber): boolean {
  return first.scale === 1 && second.scale > 1 && first.value * second.scale < second.value;
}

// "posts 542-543" or "2-3": two small glued numbers are a score unless something is counted after them;
// the counted noun decides later, a line or another dash right after decides now.
function isScore(pieces: Pieces, first: WordedNumber, second: WordedNumber): boolean {
  const next = pieces.words[second.after] ?? "";
  return next === "-" && isGluedDigits(pieces, second.after + 1) && first.form === "digits";
}

// « passer de 9 à 10 » : two values at two times; the verb stands within this many pieces before.
const CHANGE_PIECES = 4;

/** Whether a word of change (« passer », "rose") stands shortly before a piece. */
export function isChangeBefore(pieces: Pieces, opening: number, rules: MeasurementRules): boolean {
  for (let at = Math.max(0, opening - CHANGE_PIECES); at < opening; at += 1) {
    const { change, revise } = rules.words;
    if ((phraseFrom(pieces, at, change) ?? phraseFrom(pieces, at, revise)) !== null) return true;
  }
  return false;
}

interface Sign {
  readonly first: number;
  readonly after: number;
  readonly name: string | null;
}

function signAround(pieces: Pieces, first: number, after: number, rules: MeasurementRules): Sign {
  const isBrokenAfter = pieces.gaps[after] === BROKEN;
  const percent = isBrokenAfter ? null : phraseFrom(pieces, after, rules.words.percent);
  if (percent !== null) return { first, after: percent.after, name: "%" };
  const before = phraseUpTo(pieces, first, rules.money.before);
  if (before !== null && pieces.gaps[first] !== BROKEN) {
    return { first: before.first, after, name: before.value };
  }
  const behind = isBrokenAfter ? null : phraseFrom(pieces, after, rules.money.after);
  if (behind !== null) return { first, after: behind.after, name: behind.value };
  return { first, after, name: null };
}
