import { phraseFrom, phraseUpTo } from "../base/phrases.ts";
import { BROKEN, DIGITS } from "../base/pieces.ts";
import { sentenceWords, tagOf, wordAt, wordFeature, wordText } from "../domain/reading.ts";
import type { CountedNoun, Measured } from "./counted-noun.ts";
import type { Quantity } from "./quantities.ts";

// "Seven out of 10" says a share, which is no count; these are the wholes that shares are told by.
const SHARE_WHOLES: ReadonlySet<number> = new Set([3, 4, 5, 10, 20, 100, 1000]);

/** "One in three visits", « sept Français sur dix » : two numbers that make one ratio. */
export function isProportion(
  first: Quantity | undefined,
  second: Quantity | undefined,
  { pieces, rules }: Measured,
): boolean {
  if (first === undefined || second === undefined || second.first - first.after > 3) return false;
  if (!SHARE_WHOLES.has(second.value) || first.value >= second.value) return false;
  if (first.sign !== null || second.sign !== null || first.boundWords?.after === second.first)
    return false;
  return phraseUpTo(pieces, second.first, rules.words.proportion) !== null;
}

/** Ages, times, distances, labels, house numbers, comparisons, scores. */
export function isNamedOrTimed(quantity: Quantity, noun: CountedNoun, measured: Measured): boolean {
  const { pieces, rules } = measured;
  const { after, first, sign } = quantity;
  if (sign !== null) return false;
  if (phraseUpTo(pieces, first, rules.words.age) !== null) return true;
  if (noun.form === "partitive" && phraseUpTo(pieces, first, rules.words.label) !== null)
    return true;
  if (isScore(quantity, noun, measured) || isInName(quantity, noun, measured)) return true;
  if (isGain(quantity, noun, measured)) return true;
  if (isAddress(quantity, noun, measured)) return true;
  return pieces.gaps[after] !== BROKEN && isTimeOrPlace(quantity, measured);
}

// Pieces before a number in which the verb of winning is looked for: "collecting all three points".
const GAIN_PIECES = 3;

/** "won three points", « marquer deux essais »: what is won in games is a score. */
function isGain({ first }: Quantity, { unit }: CountedNoun, { pieces, rules }: Measured): boolean {
  if (unit === null || !rules.words.gained.entries.has(unit)) return false;
  for (let at = first; at > Math.max(0, first - GAIN_PIECES); at -= 1) {
    if (phraseUpTo(pieces, at, rules.words.gain) !== null) return true;
  }
  return false;
}

/** "12 Lilac Street": the noun that heads a name after a house number. */
function isAddress(
  { number }: Quantity,
  { head, unit }: CountedNoun,
  { reading, rules }: Measured,
): boolean {
  if (number.form !== "digits" || head < 1 || !rules.words.address.entries.has(unit ?? ""))
    return false;
  const written = wordText(reading, head).slice(0, 1);
  return written !== written.toLowerCase();
}

function isTimeOrPlace({ after, number }: Quantity, { pieces, rules }: Measured): boolean {
  const { words, numbers } = rules;
  const joint = pieces.words[after] === "-" ? after + 1 : after;
  const link = number.takesLink ? phraseFrom(pieces, after, numbers.links) : null;
  const noun = link?.after ?? joint;
  if (phraseFrom(pieces, noun, words.uncounted) !== null) return true;
  // « trois autres jours », "two more years".
  const other = phraseFrom(pieces, noun, words.other);
  if (other !== null && phraseFrom(pieces, other.after, words.uncounted) !== null) return true;
  if (phraseFrom(pieces, after, words.ratio) !== null) return true;
  const street = pieces.words[after] === "," ? after + 1 : after;
  return number.form === "digits" && phraseFrom(pieces, street, words.address) !== null;
}

// Neither side of a match scores more than this in what a report writes as "1 - 0".
const SCORE_MAX = 30;

/** "Sweden 1 - 0", "Tunisia 1 – 2 England": numbers parted by a dash that count nothing. */
function isScore(quantity: Quantity, noun: CountedNoun, { pieces, reading }: Measured): boolean {
  const { numberFirst, after, number, value } = quantity;
  if (number.form !== "digits" || number.isMarked || value > SCORE_MAX) return false;
  const isName = noun.head >= 0 && tagOf(reading, noun.head) === "PROPN";
  if (quantity.valueMax !== null)
    return pieces.words[number.first - 1] === "-" && (isName || noun.form === "none");
  if (pieces.words[numberFirst - 1] === "-" && pieces.kinds[numberFirst - 2] === DIGITS)
    return true;
  return pieces.words[after] === "-" && pieces.kinds[after + 1] === DIGITS;
}

/** "the Five Star Movement": a number in capitals inside a sentence, before a name in the singular. */
function isTitle(quantity: Quantity, noun: CountedNoun, { pieces, reading }: Measured): boolean {
  const word = wordAt(reading, pieces.starts[quantity.numberFirst] as number);
  if (word < 1 || word + 1 >= reading.size || quantity.number.isMarked) return false;
  const isFirst = sentenceWords(reading, reading.sentenceOf[word] as number).first === word;
  if (isFirst || !isCapital(wordText(reading, word)) || !isCapital(wordText(reading, word + 1)))
    return false;
  return noun.head < 0 || wordFeature(reading, noun.head, "Number") !== "Plur";
}

function isCapital(written: string): boolean {
  const initial = written.slice(0, 1);
  return initial !== initial.toLowerCase();
}

// "The Internet Explorer 6 Countdown": a capital inside a sentence.
function isTitleCase(word: number, reading: Measured["reading"]): boolean {
  const isFirst = sentenceWords(reading, reading.sentenceOf[word] as number).first === word;
  const initial = wordText(reading, word).slice(0, 1);
  return !isFirst && tagOf(reading, word) === "NOUN" && initial !== initial.toLowerCase();
}

/** « France 24 », "Internet Explorer 6": digits right after a name that count nothing in the plural. */
function isInName(
  quantity: Quantity,
  noun: CountedNoun,
  { pieces, reading, rules, inDates }: Measured,
): boolean {
  const { numberFirst, number, boundWords } = quantity;
  if (number.form === "words") return isTitle(quantity, noun, { pieces, reading, rules, inDates });
  if (number.isMarked || boundWords !== null) return false;
  const before = wordAt(reading, pieces.starts[numberFirst] as number) - 1;
  if (before < 0 || pieces.gaps[numberFirst] === BROKEN) return false;
  if (tagOf(reading, before) !== "PROPN" && !isTitleCase(before, reading)) return false;
  if (noun.head < 0 || tagOf(reading, noun.head) === "PROPN") return true;
  const isPlural = wordFeature(reading, noun.head, "Number") === "Plur";
  return !(isPlural && rules.concepts.groups.has(noun.unit ?? ""));
}

// Unmarked four-digit numbers in this span of time are read as years unless a bound stands before them.
const YEAR_LEAST = 1940;
const YEAR_MOST = 2040;

/** A bare number that is more likely a year. */
export function isYearLike({ number, value, boundWords }: Quantity, noun: CountedNoun): boolean {
  if (number.form !== "digits" || number.isMarked || !Number.isInteger(value)) return false;
  if (value < YEAR_LEAST || value > YEAR_MOST) return false;
  if (noun.form === "none") return true;
  return value !== 2000 && boundWords === null;
}
