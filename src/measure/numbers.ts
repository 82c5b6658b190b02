import { type PhraseMatch, phraseFrom } from "../base/phrases.ts";
import { BROKEN, DIGITS, GLUED, type Pieces, SPACED, WORD } from "../base/pieces.ts";
import type { NumberKind, NumberRules, NumberWord } from "../languages/rules/measurement.ts";

/** A number as worded: pieces `first` up to, not including, `after`. */
export interface WordedNumber {
  readonly first: number;
  readonly after: number;
  /** Finite. For a vague number the least that the plural says, twice the unit: "des milliers" is 2000. */
  readonly value: number;
  /** What multiplies it ("million" is 1e6), 1 where nothing does: a range may share it. */
  readonly scale: number;
  /** exact: counted; about: a collective ("une vingtaine"); vague: a bare plural ("des milliers"). */
  readonly precision: "exact" | "about" | "vague";
  readonly form: "digits" | "words";
  /** Whether it is the single word for one, which may be an article. */
  readonly isOne: boolean;
  /** Whether its digits are grouped, or it has decimals or a multiplier: then it is no year or label. */
  readonly isMarked: boolean;
  /** Whether it ends in a collective or a large multiplier, which takes a link before the counted noun. */
  readonly takesLink: boolean;
}

// Doubles hold every whole number of up to 15 digits; a longer run of digits counts nothing.
const DIGITS_MAX = 15;

/**
 * The number that begins with piece `first`; null where none does. `skip` in the answer's place tells that
 * the pieces up to it are digits but no number (a telephone number, "18h", "A3").
 */
export function numberAt(
  pieces: Pieces,
  first: number,
  rules: NumberRules,
): WordedNumber | { readonly skip: number } | null {
  if (pieces.kinds[first] === DIGITS) return digitsAt(pieces, first, rules);
  return wordsAt(pieces, first, rules);
}

/** Whether what `numberAt` gave is a number. */
export function isNumber(
  found: WordedNumber | { readonly skip: number } | null,
): found is WordedNumber {
  return found !== null && "value" in found;
}

function lengthOf(pieces: Pieces, piece: number): number {
  return (pieces.ends[piece] as number) - (pieces.starts[piece] as number);
}

function isDigits(pieces: Pieces, piece: number, gap: number): boolean {
  return pieces.kinds[piece] === DIGITS && pieces.gaps[piece] === gap && piece < pieces.size;
}

interface DigitRun {
  readonly after: number;
  readonly groups: readonly number[];
  /** Piece of the decimals; -1 where there are none. */
  readonly decimals: number;
}

/** Digits with thousands in groups ("110 000", "1,709") and decimals ("1,4"), by the language's marks. */
function digitRun(pieces: Pieces, first: number, rules: NumberRules): DigitRun {
  const { groups, after: at } = gatherGroups(pieces, first, rules);
  const mark = pieces.words[at] ?? "";
  const isDecimal = rules.decimalMarks.includes(mark) && mark !== "";
  if (isDecimal && pieces.gaps[at] === GLUED && isDigits(pieces, at + 1, GLUED)) {
    return { after: at + 2, groups, decimals: at + 1 };
  }
  return { after: at, groups, decimals: -1 };
}

// One group more than 15 digits have: what is longer is no number, and is left in steps of this length.
const GROUPS_MAX = 5;

function gatherGroups(
  pieces: Pieces,
  first: number,
  rules: NumberRules,
): { readonly groups: readonly number[]; readonly after: number } {
  const groups = [first];
  let at = first + 1;
  if (lengthOf(pieces, first) > 3) return { groups, after: at };
  for (;;) {
    const next = groups.length > GROUPS_MAX ? -1 : groupAt(pieces, at, rules);
    if (next < 0) return { groups, after: at };
    groups.push(next);
    at = next + 1;
  }
}

/** The piece of three digits that continues a number at `at`; -1 where none does. */
function groupAt(pieces: Pieces, at: number, rules: NumberRules): number {
  if (isDigits(pieces, at, SPACED) && lengthOf(pieces, at) === 3) {
    return (pieces.starts[at] as number) - (pieces.ends[at - 1] as number) === 1 ? at : -1;
  }
  const mark = pieces.words[at] ?? "";
  if (mark === "" || !rules.groupMarks.includes(mark) || pieces.gaps[at] !== GLUED) return -1;
  return isDigits(pieces, at + 1, GLUED) && lengthOf(pieces, at + 1) === 3 ? at + 1 : -1;
}

function digitsAt(
  pieces: Pieces,
  first: number,
  rules: NumberRules,
): WordedNumber | { readonly skip: number } {
  const run = digitRun(pieces, first, rules);
  const skip = { skip: run.after };
  // « A3 », « IE6 » : letters glued before, no number.
  if (pieces.gaps[first] === GLUED && pieces.kinds[first - 1] === WORD) return skip;
  if (continuesGroups(pieces, first)) return skip;
  let digits = 0;
  for (const group of run.groups) digits += lengthOf(pieces, group);
  if (digits > DIGITS_MAX) return skip;
  const plain = digitsValue(pieces, run);
  const scaled = scaleAfter(pieces, run.after, rules);
  if (scaled === null && isGluedWord(pieces, run.after)) return skip;
  return {
    first,
    after: scaled?.after ?? run.after,
    value: plain * (scaled?.factor ?? 1) + (scaled?.rest ?? 0),
    scale: scaled?.factor ?? 1,
    precision: scaled?.isLoose ? "about" : "exact",
    form: "digits",
    isOne: false,
    isMarked: run.groups.length > 1 || run.decimals >= 0 || scaled !== null,
    takesLink: scaled !== null,
  };
}

// The rest of a run of groups too long to be a number: « 777 777 777 … ».
function continuesGroups(pieces: Pieces, first: number): boolean {
  const isGroup = isDigits(pieces, first, SPACED) && lengthOf(pieces, first) === 3;
  return isGroup && pieces.kinds[first - 1] === DIGITS && lengthOf(pieces, first - 1) === 3;
}

function isGluedWord(pieces: Pieces, piece: number): boolean {
  return piece < pieces.size && pieces.gaps[piece] === GLUED && pieces.kinds[piece] === WORD;
}

function digitsValue(pieces: Pieces, run: DigitRun): number {
  return Number(
    run.groups.map((piece) => digitsOf(pieces, piece)).join("") + decimalsOf(pieces, run),
  );
}

function decimalsOf(pieces: Pieces, { decimals }: DigitRun): string {
  // More decimals than a double holds are cut, not an error.
  return decimals < 0 ? "" : `.${digitsOf(pieces, decimals).slice(0, DIGITS_MAX)}`;
}

function digitsOf(pieces: Pieces, piece: number): string {
  return pieces.words[piece] as string;
}

/** A multiplier after a number. */
interface Scaled {
  readonly after: number;
  readonly factor: number;
  /** What "et demi", "and a half" adds. */
  readonly rest: number;
  readonly isLoose: boolean;
}

function wordAt(pieces: Pieces, at: number, rules: NumberRules): PhraseMatch<NumberWord> | null {
  return pieces.gaps[at] === BROKEN ? null : phraseFrom(pieces, at, rules.words);
}

/** The multiplier after a number ("millions", "mille", "bn", "dozen"); null where none stands. */
function scaleAfter(pieces: Pieces, at: number, rules: NumberRules): Scaled | null {
  const found = wordAt(pieces, at, rules);
  if (found === null) return null;
  const { kind, value } = found.value;
  if (kind === "suffix" && pieces.gaps[at] !== GLUED) return null;
  if (kind === "collective" || kind === "plural") return chain(pieces, found, rules);
  if (kind !== "suffix" && kind !== "scale") return null;
  const half = wordAt(pieces, found.after, rules);
  const isHalf = half?.value.kind === "and-half";
  return {
    after: isHalf ? half.after : found.after,
    factor: value,
    rest: isHalf ? value / 2 : 0,
    isLoose: false,
  };
}

/** "dizaines de milliers", "tens of thousands": each further plural multiplies. */
function chain(pieces: Pieces, first: PhraseMatch<NumberWord>, rules: NumberRules): Scaled {
  let { after } = first;
  let factor = first.value.value;
  for (;;) {
    const link = phraseFrom(pieces, after, rules.links);
    const next = wordAt(pieces, link?.after ?? after, rules);
    if (next === null || !MULTIPLIES.has(next.value.kind) || factor > FACTOR_MAX) break;
    factor *= next.value.value;
    after = next.after;
  }
  return { after, factor, rest: 0, isLoose: true };
}

// "Thousands of thousands of thousands …" goes on no further than this: values stay finite.
const FACTOR_MAX = 1e12;

const MULTIPLIES: ReadonlySet<NumberKind> = new Set(["plural", "scale"]);

/** What a number in words has come to: `total` of the finished thousands and `open` below the next. */
interface Sum {
  readonly total: number;
  readonly open: number | null;
  /** What is added must be smaller than this; 0 where nothing may be added. */
  readonly room: number;
  /** The last multiplier; the next must be smaller. */
  readonly scale: number;
}

const START: Sum = { total: 0, open: null, room: 100, scale: Number.POSITIVE_INFINITY };

/** Adds a word to a sum; null where the grammar of numbers does not let it follow. */
function extend(sum: Sum, { kind, value, isAlone, takesTeens }: NumberWord): Sum | null {
  if (kind === "unit" || kind === "one" || kind === "ten") return add(sum, value, takesTeens);
  if (kind === "hundred") return multiplyHundred(sum, value, isAlone);
  if (kind !== "scale" || value >= sum.scale) return null;
  if (sum.open === null && (sum.total > 0 || !isAlone)) return null;
  return { total: sum.total + (sum.open ?? 1) * value, open: null, room: 100, scale: value };
}

function add(sum: Sum, value: number, takesTeens: boolean): Sum | null {
  if (value >= sum.room || (value === 0 && sum !== START)) return null;
  const room = takesTeens ? 20 : value >= 20 && value % 10 === 0 ? 10 : 0;
  return { ...sum, open: (sum.open ?? 0) + value, room };
}

function multiplyHundred(sum: Sum, value: number, isAlone: boolean): Sum | null {
  if (sum.open === null) return isAlone ? { ...sum, open: value, room: 100 } : null;
  // "fifteen hundred" is a number, "deux cents cent" is none.
  return sum.open >= 1 && sum.open < 100 ? { ...sum, open: sum.open * value, room: 100 } : null;
}

/** A number in words, before what may multiply it loosely. */
interface Composed {
  readonly after: number;
  readonly value: number;
  readonly scale: number;
  readonly isOne: boolean;
}

function compose(pieces: Pieces, first: number, rules: NumberRules): Composed | null {
  let sum = START;
  let after = first;
  let isOne = false;
  for (let next = phraseFrom(pieces, first, rules.words); next !== null; ) {
    const isArticle = next.value.kind === "article";
    const longer = isArticle ? articleSum(sum) : extend(sum, next.value);
    if (longer === null) break;
    isOne = sum === START && (isArticle || next.value.kind === "one");
    sum = longer;
    after = next.after;
    next = joined(pieces, after, rules);
  }
  if (sum === START) return null;
  const scale = sum.open === null ? sum.scale : 1;
  return { after, value: sum.total + (sum.open ?? 0), scale, isOne };
}

function articleSum(sum: Sum): Sum | null {
  return sum === START ? { ...START, open: 1, room: 0 } : null;
}

/** The next number word, over a hyphen or a joining word ("vingt et un", "two hundred and six"). */
function joined(pieces: Pieces, at: number, rules: NumberRules): PhraseMatch<NumberWord> | null {
  const direct = wordAt(pieces, at, rules);
  if (direct !== null || at >= pieces.size) return direct;
  const word = pieces.words[at] as string;
  const isHyphen = word === "-" && pieces.gaps[at] === GLUED && pieces.gaps[at + 1] === GLUED;
  if (isHyphen) return joined(pieces, at + 1, rules);
  return rules.joins.has(word) ? joinedBelowHundred(pieces, at + 1, rules) : null;
}

// « trois mille et cinq cents » is rare, "two thousand and five hundred" two numbers: small words only.
function joinedBelowHundred(
  pieces: Pieces,
  at: number,
  rules: NumberRules,
): PhraseMatch<NumberWord> | null {
  const next = wordAt(pieces, at, rules);
  const kind = next?.value.kind;
  return kind === "unit" || kind === "one" || kind === "ten" ? next : null;
}

function wordsAt(pieces: Pieces, first: number, rules: NumberRules): WordedNumber | null {
  const opening = phraseFrom(pieces, first, rules.words);
  if (opening === null) return null;
  const { kind } = opening.value;
  if (kind === "few" || kind === "half") return quantified(pieces, opening, rules);
  if (kind === "plural" || kind === "collective") {
    const { after, factor } = chain(pieces, opening, rules);
    return loose({ first, after }, kind === "plural" ? 2 * factor : factor, kind);
  }
  const composed = compose(pieces, first, rules);
  return composed === null ? null : finish(pieces, first, composed, rules);
}

function loose(
  { first, after }: { readonly first: number; readonly after: number },
  value: number,
  kind: "plural" | "collective",
): WordedNumber {
  return {
    first,
    after,
    value,
    scale: 1,
    precision: kind === "plural" ? "vague" : "about",
    form: "words",
    isOne: false,
    isMarked: true,
    takesLink: true,
  };
}

/** "plusieurs centaines", "a few hundred", "half a million": what stands before a multiplier. */
function quantified(
  pieces: Pieces,
  opening: PhraseMatch<NumberWord>,
  rules: NumberRules,
): WordedNumber | null {
  const isHalf = opening.value.kind === "half";
  const isHyphen = pieces.words[opening.after] === "-";
  const next = wordAt(pieces, opening.after + (isHyphen ? 1 : 0), rules);
  if (next === null || !QUANTIFIED.has(next.value.kind)) return null;
  const { after, factor } = chain(pieces, next, rules);
  const span = { first: opening.first, after };
  return isHalf ? loose(span, factor / 2, "collective") : loose(span, 2 * factor, "plural");
}

const QUANTIFIED: ReadonlySet<NumberKind> = new Set(["plural", "collective", "scale", "hundred"]);

function finish(
  pieces: Pieces,
  first: number,
  composed: Composed,
  rules: NumberRules,
): WordedNumber | null {
  const opening = phraseFrom(pieces, first, rules.words)?.value.kind;
  const half = wordAt(pieces, composed.after, rules);
  const isHalf = half?.value.kind === "and-half";
  const from = isHalf ? half.after : composed.after;
  const scaled = scaleAfter(pieces, from, rules);
  // "a" alone is an article; "a hundred", "a dozen" are numbers.
  if (opening === "article" && composed.isOne && scaled === null) return null;
  const halves = isHalf ? Math.max(composed.scale, 1) / 2 : 0;
  const value = (composed.value + halves) * (scaled?.factor ?? 1) + (scaled?.rest ?? 0);
  const scale = (scaled?.factor ?? 1) * composed.scale;
  return {
    first,
    after: scaled?.after ?? from,
    value,
    scale,
    precision: scaled?.isLoose ? "about" : "exact",
    form: "words",
    isOne: composed.isOne && scaled === null,
    isMarked: scale > 1 || value >= 100,
    takesLink: scaled !== null || composed.scale >= 1e6,
  };
}
