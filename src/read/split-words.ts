import type { ReadingRules } from "../languages/rules/reading.ts";
import { addressEnd, emailEnd } from "./addresses.ts";
import {
  APOSTROPHE,
  BREAK,
  CLOSING,
  classAt,
  DIGIT,
  HYPHEN,
  IDEOGRAPH,
  isInner,
  isLetter,
  LOWER,
  MARK,
  OPENING,
  PUNCTUATION,
  SPACE,
  STRAIGHT,
  SYMBOL,
  TERMINATOR,
  UPPER,
  widthAt,
} from "./characters.ts";
import { emoticonEnd } from "./emoticons.ts";
import { digitChainEnd, gluedEnd, numberEnd } from "./numbers.ts";
import {
  ABBREVIATION,
  ADDRESS,
  ENCLITIC,
  NUMBER,
  PUNCT,
  SIGN,
  type Tokens,
  WORD,
} from "./tokens.ts";

/** Longest word, in code units, that is compared with the rules' word lists. */
const LISTED_CHARS_MAX = 32;

/** What a splitter may ask of a word: whether the lexicon knows it as a verb form. */
export type IsVerb = (word: string) => boolean;

interface Scan {
  readonly text: string;
  readonly end: number;
  readonly rules: ReadingRules;
  readonly isVerb: IsVerb;
  readonly out: Tokens;
}

/**
 * Splits `text` from `start` to `end` into written tokens, after the conventions of the Universal
 * Dependencies treebanks of the language. Linear: every code unit is looked at a bounded number of times.
 */
export function splitWords(
  text: string,
  range: { readonly start: number; readonly end: number },
  rules: ReadingRules,
  isVerb: IsVerb,
  out: Tokens,
): void {
  const scan: Scan = { text, end: range.end, rules, isVerb, out };
  let offset = range.start;
  while (offset < range.end) {
    const kind = classAt(text, offset);
    if (kind === SPACE || kind === BREAK) offset += 1;
    else offset = scanToken(scan, offset, kind);
  }
}

/** Takes the token or tokens that begin at `start`; returns where they end. */
function scanToken(scan: Scan, start: number, kind: number): number {
  const address = addressEnd(scan.text, start, scan.end);
  if (address > start) return push(scan, start, address, ADDRESS);
  if (isLetter(kind)) return scanWord(scan, start);
  if (kind === DIGIT) return scanNumber(scan, start, start);
  if (kind === HYPHEN && isNegativeNumber(scan, start)) return scanNumber(scan, start, start + 1);
  if (kind === IDEOGRAPH) return push(scan, start, marksEnd(scan, start), WORD);
  if (kind === APOSTROPHE) return scanApostrophe(scan, start);
  return scanSign(scan, start, kind);
}

function push(scan: Scan, start: number, end: number, kind: number): number {
  scan.out.push(start, end, kind);
  return end;
}

function marksEnd(scan: Scan, start: number): number {
  let stop = start + widthAt(scan.text, start);
  while (stop < scan.end && classAt(scan.text, stop) === MARK) stop += 1;
  return stop;
}

/** "-2,5" after white space, where a list's dash would have a space behind it. */
function isNegativeNumber(scan: Scan, start: number): boolean {
  if (scan.rules.hyphenPrefixes !== null || start + 1 >= scan.end) return false;
  if (classAt(scan.text, start + 1) !== DIGIT) return false;
  return start === 0 || classAt(scan.text, start - 1) === SPACE;
}

function scanNumber(scan: Scan, start: number, digits: number): number {
  const { text, end, rules } = scan;
  const last = numberEnd(text, digits, end);
  const unit = unitEnd(scan, last);
  if (unit > last) {
    push(scan, start, last, NUMBER);
    return push(scan, last, unit, WORD);
  }
  let stop = gluedEnd(text, last, end, false);
  if (rules.hyphenPrefixes !== null) stop = digitChainEnd(text, digits, stop, end);
  else while (stop + 1 < end && isJoinedByHyphen(text, stop)) stop = innerEnd(text, stop + 1, end);
  return push(scan, start, stop, NUMBER);
}

/** Where the unit that is glued to a number ends ("14h30", "35mm"), a word of its own; `from` for none. */
function unitEnd({ text, end, rules }: Scan, from: number): number {
  const limit = Math.min(end, from + LISTED_CHARS_MAX);
  const stop = gluedEnd(text, from, limit, true);
  return stop > from && rules.gluedUnits.has(keyOf(text, from, stop)) ? stop : from;
}

function isJoinedByHyphen(text: string, offset: number): boolean {
  return classAt(text, offset) === HYPHEN && isInner(classAt(text, offset + 1));
}

function innerEnd(text: string, from: number, end: number): number {
  let stop = from;
  while (stop < end && isInner(classAt(text, stop))) stop += widthAt(text, stop);
  return stop;
}

/** Repeated, these draw a rule, a dash or an arrow: one token. */
const RULE_SIGNS = "-*_=~<>$+^/\\";
/** These make one rule with each other ("----=="), from this many on. */
const MIXED_SIGNS = "-=_~";
const MIXED_CHARS_MIN = 4;

/** Signs and punctuation: a run of the same terminators, dashes or rule signs is one token. */
function scanSign(scan: Scan, start: number, kind: number): number {
  const { text, end } = scan;
  const emoticon = emoticonEnd(text, start, end);
  if (emoticon > start) return push(scan, start, emoticon, SIGN);
  let stop = marksEnd(scan, start);
  if (kind === TERMINATOR) {
    while (stop < end && classAt(text, stop) === TERMINATOR) stop += 1;
    return push(scan, start, stop, PUNCT);
  }
  if (kind === HYPHEN || kind === PUNCTUATION || kind === SYMBOL) {
    const code = text.charCodeAt(start);
    const isRule = RULE_SIGNS.includes(String.fromCharCode(code));
    while (isRule && stop < end && text.charCodeAt(stop) === code) stop += 1;
    stop = Math.max(stop, mixedEnd(text, start, end));
    if (isDegree(scan, start)) stop += 1;
  }
  const isPunct =
    kind === HYPHEN ||
    kind === OPENING ||
    kind === CLOSING ||
    kind === STRAIGHT ||
    (kind === PUNCTUATION && !isSymbolCode(text.charCodeAt(start)));
  return push(scan, start, stop, isPunct ? PUNCT : SIGN);
}

function mixedEnd(text: string, start: number, end: number): number {
  let stop = start;
  while (stop < end && MIXED_SIGNS.includes(text.charAt(stop))) stop += 1;
  return stop - start >= MIXED_CHARS_MIN ? stop : start;
}

/** "°C" and "°F". */
function isDegree({ text, end }: Scan, start: number): boolean {
  if (text.charCodeAt(start) !== 176 || start + 1 >= end) return false;
  const isScale = text.charAt(start + 1) === "C" || text.charAt(start + 1) === "F";
  return isScale && (start + 2 >= end || !isInner(classAt(text, start + 2)));
}

/** % & # @ / * are symbols of the treebanks although Unicode calls them punctuation. */
function isSymbolCode(code: number): boolean {
  return code === 37 || code === 38 || code === 35 || code === 64 || code === 8240;
}

/** An apostrophe that no word carries: an enclitic after a word or a number ("1990's"), else a quote. */
function scanApostrophe(scan: Scan, start: number): number {
  const enclitic = encliticAt(scan, start);
  const isGlued = start > 0 && isInner(classAt(scan.text, start - 1));
  if (enclitic > start && isGlued) return push(scan, start, enclitic, ENCLITIC);
  // ''Two typewriter apostrophes'' make one quotation mark.
  const isDouble = scan.text.charCodeAt(start) === scan.text.charCodeAt(start + 1);
  if (isDouble && start + 1 < scan.end) return push(scan, start, start + 2, PUNCT);
  return push(scan, start, start + 1, PUNCT);
}

/** Where the enclitic that begins at `start` ends ("'s", "'ve", "n't"); `start` where there is none. */
function encliticAt(scan: Scan, start: number): number {
  const { text, end, rules } = scan;
  const from = classAt(text, start) === APOSTROPHE ? start + 1 : start + 2;
  const stop = innerEnd(text, from, Math.min(end, start + LISTED_CHARS_MAX));
  if (stop <= from) return start;
  return rules.enclitics.has(keyOf(text, start, stop)) ? stop : start;
}

/** A stretch of text as the word lists spell it: lower case, straight apostrophe, plain hyphen. */
export function keyOf(text: string, start: number, end: number): string {
  const lower = text.slice(start, end).toLowerCase();
  return ODD_SIGNS.test(lower) ? lower.replace(/[’ʼ′ˈ＇`]/g, "'").replace(/[‐‑]/g, "-") : lower;
}
/** Apostrophes and hyphens other than those of the word lists. */
const ODD_SIGNS = /[’ʼ′ˈ＇`‐‑]/;

/** Takes the word that begins at `start`; an elided or a negated word brings its neighbour later. */
function scanWord(scan: Scan, start: number): number {
  const { text, end } = scan;
  const email = emailEnd(text, start, end);
  if (email > start) return push(scan, start, email, ADDRESS);
  let stop = start;
  let isPlain = true;
  while (stop < end) {
    const kind = classAt(text, stop);
    if (isInner(kind)) {
      stop += widthAt(text, stop);
      continue;
    }
    const isSlash = text.charCodeAt(stop) === 47;
    if (isPlain && (kind === APOSTROPHE || kind === HYPHEN || isSlash)) {
      const whole = wholeWordEnd(scan, start);
      if (whole > stop) return push(scan, start, whole, WORD);
      isPlain = false;
    }
    if (kind === APOSTROPHE && isElided(scan, start, stop)) {
      return push(scan, start, stop + 1, WORD);
    }
    if (kind === APOSTROPHE && stop - 1 > start && encliticAt(scan, stop - 1) > stop) {
      push(scan, start, stop - 1, WORD);
      return push(scan, stop - 1, encliticAt(scan, stop - 1), ENCLITIC);
    }
    const next = overSign(scan, start, stop, kind);
    if (next === stop) break;
    stop = next;
  }
  return finishWord(scan, start, stop);
}

/** The end of a listed word with an apostrophe or hyphen that begins at `start`; `start` where none does. */
function wholeWordEnd(scan: Scan, start: number): number {
  const { text, rules } = scan;
  const limit = Math.min(scan.end, start + LISTED_CHARS_MAX);
  let stop = start;
  while (stop < limit) {
    const kind = classAt(text, stop);
    const isSlash = text.charCodeAt(stop) === 47;
    if (!isInner(kind) && kind !== APOSTROPHE && kind !== HYPHEN && !isSlash) break;
    stop += 1;
  }
  return rules.wholeWords.has(keyOf(text, start, stop)) ? stop : start;
}

function isElided(scan: Scan, start: number, stop: number): boolean {
  if (stop - start > LISTED_CHARS_MAX) return false;
  return scan.rules.elisions.has(keyOf(scan.text, start, stop));
}

/** Goes over a sign that stands inside a word: returns where the word goes on, or `stop` where it ends. */
function overSign(scan: Scan, start: number, stop: number, kind: number): number {
  const { text, end } = scan;
  const isFollowed = stop + 1 < end && isInner(classAt(text, stop + 1));
  if (kind === HYPHEN) return isFollowed && keepsHyphen(scan, start, stop) ? stop + 1 : stop;
  const code = text.charCodeAt(stop);
  if (code === 46) return overStop(scan, start, stop);
  if (code === 40) return overBracket(scan, start, stop);
  if (!isFollowed) return stop;
  if (kind === APOSTROPHE) return encliticAt(scan, stop) > stop ? stop : stop + 1;
  // "AT&T", "R&D": an ampersand between capitals.
  const isFirm =
    code === 38 && classAt(text, stop - 1) === UPPER && classAt(text, stop + 1) === UPPER;
  // "nom_prénom", and the middle dot of "député·e·s".
  return isFirm || code === 95 || code === 183 ? stop + 1 : stop;
}

/** Longest ending in brackets, in code units: "élu(e)s". */
const BRACKETED_CHARS_MAX = 3;

/**
 * Over an ending in brackets inside a word, where hyphenated words stay whole too; `stop` where the bracket
 * opens something else.
 */
function overBracket({ text, end, rules }: Scan, start: number, stop: number): number {
  if (rules.hyphenPrefixes !== null) return stop;
  const close = gluedEnd(text, stop + 1, Math.min(end, stop + 2 + BRACKETED_CHARS_MAX), true);
  const isEnding = close > stop + 1 && close - stop - 1 <= BRACKETED_CHARS_MAX;
  // "f(x)" is no word with an ending.
  if (!isEnding || stop - start < 2 || close >= end || text.charCodeAt(close) !== 41) return stop;
  return close + 1;
}

/** Whether the hyphen at `stop` keeps the word whole: always, or after a listed first part only. */
function keepsHyphen(scan: Scan, start: number, stop: number): boolean {
  const { text, rules } = scan;
  if (rules.hyphenPrefixes === null) return true;
  // "F-16", "e-mail"; "COVID-19".
  if (stop - start === 1) return true;
  if (classAt(text, stop + 1) === DIGIT && classAt(text, start) === UPPER) return true;
  return stop - start <= LISTED_CHARS_MAX && rules.hyphenPrefixes.has(keyOf(text, start, stop));
}

/** Over a full stop inside a word: dotted letters ("U.N.", "J.-M."), site and version names. */
function overStop(scan: Scan, start: number, stop: number): number {
  const { text, end } = scan;
  if (stop + 1 >= end) return stop;
  const next = classAt(text, stop + 1);
  const isSingle = stop - start === 1 || isAfterStop(text, stop - 1);
  if (isSingle && isLetter(next)) return stop + 1;
  const isDoubleName = isSingle && next === HYPHEN && stop + 3 < end;
  if (isDoubleName && isLetter(classAt(text, stop + 2)) && text.charCodeAt(stop + 3) === 46) {
    return stop + 2;
  }
  const before = classAt(text, stop - 1);
  const isSite = next === LOWER && isLetter(before);
  return isSite || (next === DIGIT && before === DIGIT) ? stop + 1 : stop;
}

/** Whether a letter stands right behind a stop, or behind a stop and a hyphen ("U.N", "J.-M"). */
function isAfterStop(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  return before === 46 || (before === 45 && text.charCodeAt(offset - 2) === 46);
}

/** Pushes the word from `start` to `stop` with the stop of an abbreviation, or parted from its enclitics. */
function finishWord(scan: Scan, start: number, stop: number): number {
  const abbreviation = abbreviationEnd(scan, start, stop);
  if (abbreviation > stop) return push(scan, start, abbreviation, ABBREVIATION);
  const key = keyOf(scan.text, start, Math.min(stop, start + LISTED_CHARS_MAX));
  const contraction = scan.rules.contractions.get(key);
  if (contraction?.hasOwnSpans) return pushParts(scan, start, contraction.words);
  const cuts = encliticCuts(scan, start, stop);
  let from = start;
  for (const cut of cuts) from = push(scan, from, cut, from === start ? WORD : ENCLITIC);
  return push(scan, from, stop, from === start ? WORD : ENCLITIC);
}

function pushParts(scan: Scan, start: number, words: readonly string[]): number {
  let from = start;
  for (const word of words) {
    from = push(scan, from, from + word.length, from === start ? WORD : ENCLITIC);
  }
  return from;
}

/** Where the abbreviation ends that the word at `start` is with the sign behind it; `stop` if it is none. */
function abbreviationEnd(scan: Scan, start: number, stop: number): number {
  const { text, end, rules } = scan;
  if (stop >= end || stop - start > LISTED_CHARS_MAX) return stop;
  const code = text.charCodeAt(stop);
  const isNumero = code === 176 || code === 186;
  if (code !== 46 && !isNumero) return stop;
  const kind = rules.abbreviations.get(keyOf(text, start, stop) + (isNumero ? "°" : "."));
  if (kind === "never" || kind === "may") return stop + 1;
  const next = spacesEnd(text, stop + 1, end);
  const isInitial = stop - start === 1 && classAt(text, start) === UPPER;
  if (kind === "number" && next < end && classAt(text, next) === DIGIT) return stop + 1;
  // "Steven P. Novel": the sign of a page is an initial as well.
  if (kind === "number" && !isInitial) return stop;
  if (isNumero) return stop;
  const isDotted = stop - start > 1 && isAfterStop(text, stop - 1);
  if (isDotted) return stop + 1;
  return isInitial && startsName(scan, next) ? stop + 1 : stop;
}

/** Whether a capitalised word that is no usual beginning of a sentence stands at `offset`. */
function startsName(scan: Scan, offset: number): boolean {
  const { text, end, rules } = scan;
  if (offset >= end || classAt(text, offset) !== UPPER) return false;
  const stop = innerEnd(text, offset, Math.min(end, offset + LISTED_CHARS_MAX));
  return !rules.sentenceStarters.has(keyOf(text, offset, stop));
}

function spacesEnd(text: string, from: number, end: number): number {
  let stop = from;
  while (stop < end && stop < from + 3 && classAt(text, stop) === SPACE) stop += 1;
  return stop;
}

/** At most this many enclitics hang on one verb ("donnez-le-nous"). */
const ENCLITICS_MAX = 3;

/** Where the hyphened enclitics at the end of a word begin, in order; none where the word has none. */
function encliticCuts(scan: Scan, start: number, stop: number): readonly number[] {
  const { text, rules } = scan;
  const cuts: number[] = [];
  let isSure = false;
  for (let from = stop; cuts.length < ENCLITICS_MAX; ) {
    const cut = hyphenEncliticStart(scan, start, from);
    if (cut <= start) break;
    isSure ||= rules.enclitics.get(keyOf(text, cut, from)) === "any";
    cuts.unshift(cut);
    from = cut;
  }
  const first = cuts[0];
  if (first === undefined) return cuts;
  return isSure || scan.isVerb(keyOf(text, start, first)) ? cuts : [];
}

/** The longest listed enclitic of at most two parts ("-t-il", "-il") that ends at `stop`; -1 for none. */
function hyphenEncliticStart(scan: Scan, start: number, stop: number): number {
  const { text, rules } = scan;
  let found = -1;
  let hyphens = 0;
  const limit = Math.max(start, stop - LISTED_CHARS_MAX);
  for (let offset = stop - 1; offset > limit && hyphens < 2; offset -= 1) {
    if (classAt(text, offset) !== HYPHEN) continue;
    hyphens += 1;
    if (rules.enclitics.has(keyOf(text, offset, stop))) found = offset;
  }
  return found;
}
