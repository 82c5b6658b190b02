import { phraseFrom, phraseUpTo } from "../base/phrases.ts";
import { BROKEN } from "../base/pieces.ts";
import { lemmaOf, sentenceWords, tagOf, wordAt, wordText } from "../domain/reading.ts";
import { type Reason, reason } from "../domain/reason.ts";
import { type Span, span } from "../domain/span.ts";
import { type CountedNoun, countedNoun, type Measured } from "./counted-noun.ts";
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
  readonly reasons: readonly Reason[];
}

/** Keeps the quantities that count something a reader could check, with what they count. Linear. */
export function draftFigures(
  quantities: readonly Quantity[],
  measured: Measured,
): readonly Draft[] {
  const nouns = quantities.map((quantity) => countedNoun(quantity, measured));
  const drafts: Draft[] = [];
  quantities.forEach((quantity, index) => {
    const noun = nouns[index] as CountedNoun;
    const next = quantities[index + 1];
    const isListed = next !== undefined && isNextInList(noun, next, measured);
    const draft = draftOf(quantity, noun, { measured, drafts, isListed });
    if (draft !== null) drafts.push(draft);
  });
  return drafts;
}

interface Drafting {
  readonly measured: Measured;
  /** The figures so far. */
  readonly drafts: readonly Draft[];
  /** Whether another quantity follows in the same list. */
  readonly isListed: boolean;
}

function draftOf(quantity: Quantity, noun: CountedNoun, drafting: Drafting): Draft | null {
  const { measured } = drafting;
  if (isNamedOrTimed(quantity, measured)) return null;
  if (noun.form === "none" || noun.form === "other") return recalling(quantity, noun, drafting);
  if (quantity.sign === null && !isCounted(quantity, noun, drafting)) return null;
  return make(quantity, noun, noun.unit, measured, []);
}

function make(
  quantity: Quantity,
  noun: CountedNoun,
  unit: string | null,
  { pieces, reading }: Measured,
  reasons: readonly Reason[],
): Draft {
  const start = pieces.starts[quantity.first] as number;
  const place = span(start, Math.max(noun.end, pieces.ends[quantity.after - 1] as number));
  const firstWord = Math.min(wordAt(reading, start), Math.max(0, reading.size - 1));
  const lastWord = Math.max(firstWord, lastWordBefore(place.end, firstWord, reading.starts));
  const sentence = reading.sentenceOf[firstWord] ?? 0;
  const bound = quantity.boundWords;
  const boundReason =
    bound === null
      ? []
      : [
          reason(`measure.bound.${quantity.bound}`, [
            span(pieces.starts[bound.first] as number, pieces.ends[bound.after - 1] as number),
          ]),
        ];
  const number = span(
    pieces.starts[quantity.numberFirst] as number,
    pieces.ends[quantity.number.after - 1] as number,
  );
  const counted = reason("measure.number", [number], { detail: String(quantity.value) });
  const all = [counted, ...boundReason, ...reasons];
  return { quantity, noun, span: place, unit, firstWord, lastWord, sentence, reasons: all };
}

function lastWordBefore(end: number, from: number, starts: Uint32Array): number {
  let word = from;
  while (word + 1 < starts.length && (starts[word + 1] as number) < end) word += 1;
  return word;
}

/** Ages, times, distances, labels, house numbers, comparisons, bare years. */
function isNamedOrTimed(quantity: Quantity, { pieces, rules }: Measured): boolean {
  const { words } = rules;
  const { after, first, number } = quantity;
  if (quantity.sign !== null) return false;
  const joint = pieces.words[after] === "-" ? after + 1 : after;
  const linked = number.takesLink
    ? (phraseFrom(pieces, after, rules.numbers.links)?.after ?? joint)
    : joint;
  if (pieces.gaps[after] !== BROKEN) {
    if (phraseFrom(pieces, linked, words.uncounted) !== null) return true;
    if (phraseFrom(pieces, linked + 1, words.uncounted) !== null && isShortGap(quantity)) {
      if (phraseFrom(pieces, linked, words.other) !== null) return true;
    }
    if (phraseFrom(pieces, after, words.ratio) !== null) return true;
    const street = pieces.words[after] === "," ? after + 1 : after;
    if (number.form === "digits" && phraseFrom(pieces, street, words.address) !== null) return true;
  }
  if (phraseUpTo(pieces, first, words.age) !== null) return true;
  return (
    number.form === "digits" &&
    phraseUpTo(pieces, first, words.label) !== null &&
    !number.isMarked &&
    quantity.boundWords === null &&
    isLabelBefore(quantity, { pieces, rules })
  );
}

function isShortGap(quantity: Quantity): boolean {
  return quantity.sign === null;
}

// « page 3 » is a label, « met en place 300 tentes » none: a label's number counts no noun of its own.
function isLabelBefore(
  quantity: Quantity,
  { pieces }: Pick<Measured, "pieces" | "rules">,
): boolean {
  return pieces.kinds[quantity.after] !== 0 || pieces.gaps[quantity.after] === BROKEN;
}

// Unmarked four-digit numbers in this span of time are read as years unless a bound stands before them.
const YEAR_LEAST = 1940;
const YEAR_MOST = 2040;

function isYearLike({ number, value, boundWords, bound }: Quantity): boolean {
  return (
    number.form === "digits" &&
    !number.isMarked &&
    Number.isInteger(value) &&
    value >= YEAR_LEAST &&
    value <= YEAR_MOST &&
    value !== 2000 &&
    boundWords === null &&
    bound !== "range"
  );
}

function isCounted(quantity: Quantity, noun: CountedNoun, drafting: Drafting): boolean {
  const { measured } = drafting;
  if (isYearLike(quantity)) return false;
  if (noun.unit !== null && measured.rules.words.uncounted.entries.has(noun.unit)) return false;
  return (
    !quantity.number.isOne || quantity.boundWords !== null || isOneCounted(quantity, noun, drafting)
  );
}

/** Whether a word that may be an article counts: "fait un mort", "cinq hommes et une femme", "one shell". */
function isOneCounted(quantity: Quantity, noun: CountedNoun, drafting: Drafting): boolean {
  const { measured, drafts, isListed } = drafting;
  const { pieces, rules, reading } = measured;
  if (noun.form === "partitive") return false;
  if (phraseUpTo(pieces, quantity.first, rules.words.onefrom) !== null) return false;
  const previous = drafts[drafts.length - 1];
  const isAfterFigure = previous !== undefined && isListGap(previous.lastWord, quantity, measured);
  if (isAfterFigure && sharesClass(previous, noun, measured)) return true;
  if (!rules.nouns.isHeadFirst) return true;
  const isVictim = noun.unit !== null && rules.words.victim.entries.has(noun.unit);
  if (!isVictim) return false;
  const before = wordAt(reading, pieces.starts[quantity.first] as number) - 1;
  return (
    isListed ||
    (before >= 0 && (tagOf(reading, before) === "VERB" || tagOf(reading, before) === "AUX"))
  );
}

// « cinq hommes et une femme » : two groups of people, or the same noun; « trois enfants et un père ».
function sharesClass(previous: Draft, noun: CountedNoun, { rules }: Measured): boolean {
  const { groups } = rules.concepts;
  if (previous.unit === null || noun.unit === null) return false;
  return groups.has(noun.unit) === groups.has(previous.unit) || previous.unit === noun.unit;
}

/** Whether only a comma or a joining word stands between a figure and the next quantity. */
function isListGap(
  lastWord: number,
  quantity: Quantity,
  { pieces, reading, rules }: Measured,
): boolean {
  const first = wordAt(reading, pieces.starts[quantity.first] as number);
  const between = first - lastWord - 1;
  if (between < 1 || between > 2) return false;
  for (let word = lastWord + 1; word < first; word += 1) {
    const form = wordText(reading, word).toLowerCase();
    if (form !== "," && !rules.numbers.joins.has(form) && tagOf(reading, word) !== "ADJ")
      return false;
  }
  return true;
}

function isNextInList(noun: CountedNoun, next: Quantity, measured: Measured): boolean {
  return noun.head >= 0 && isListGap(noun.head, next, measured);
}

/** A number whose noun was said before: "10 autres", "225 contre", "dont 21 nouvelles", "82 killed". */
function recalling(quantity: Quantity, noun: CountedNoun, drafting: Drafting): Draft | null {
  const { measured } = drafting;
  const evidence = recalled(quantity, noun, drafting);
  return evidence === null
    ? null
    : make(quantity, noun, evidence.unit, measured, [
        reason(evidence.rule, [], { detail: evidence.unit }),
      ]);
}

interface Recalled {
  readonly unit: string | null;
  readonly rule: string;
}

function recalled(quantity: Quantity, noun: CountedNoun, drafting: Drafting): Recalled | null {
  const { measured, drafts } = drafting;
  const { pieces, rules } = measured;
  const { number } = quantity;
  if (isYearLike(quantity) || phraseUpTo(pieces, quantity.first, rules.words.label) !== null)
    return null;
  const previous = lastCounted(drafts);
  const isNear = previous !== null && isNearby(previous, quantity, measured);
  if (noun.form === "other") {
    return isNear && !number.isOne ? { unit: previous.unit, rule: "measure.unit.recalled" } : null;
  }
  const counted = number.isOne ? null : numberOf(quantity, measured);
  if (counted !== null) return { unit: counted, rule: "measure.unit.number-of" };
  if (isNear && isSameSentence(previous, quantity, measured) && isInSeries(quantity, drafting)) {
    return { unit: previous.unit, rule: "measure.unit.series" };
  }
  if (number.isOne) return null;
  if (isBesideMeasure(quantity, measured)) {
    const unit =
      isNear && isPeople(previous, measured) && isSameSentence(previous, quantity, measured)
        ? previous.unit
        : null;
    return { unit, rule: "measure.unit.unsaid" };
  }
  const isBounded = quantity.boundWords !== null && quantity.value > 2;
  if (
    isBounded ||
    (number.isMarked && quantity.value >= MARKED_LEAST) ||
    number.precision === "vague"
  ) {
    return { unit: isNear ? previous.unit : null, rule: "measure.unit.unsaid" };
  }
  return null;
}

// A bare number is taken for a figure from here on where its thousands are marked.
const MARKED_LEAST = 1000;

function isPeople({ unit }: Draft, { rules }: Measured): boolean {
  return unit !== null && rules.concepts.groups.has(unit);
}

function lastCounted(drafts: readonly Draft[]): Draft | null {
  for (let index = drafts.length - 1; index >= Math.max(0, drafts.length - 4); index -= 1) {
    const draft = drafts[index] as Draft;
    if (draft.quantity.sign === null && draft.unit !== null) return draft;
  }
  return null;
}

// A noun is recalled over at most this many words.
const RECALL_WORDS_MAX = 60;

function isNearby(previous: Draft, quantity: Quantity, { pieces, reading }: Measured): boolean {
  const word = wordAt(reading, pieces.starts[quantity.first] as number);
  return word - previous.lastWord <= RECALL_WORDS_MAX;
}

function isSameSentence(
  previous: Draft,
  quantity: Quantity,
  { pieces, reading }: Measured,
): boolean {
  const word = wordAt(reading, pieces.starts[quantity.first] as number);
  return reading.sentenceOf[word] === previous.sentence;
}

/** Whether a number follows as the next of a series: after a comma, a joining or an opposing word. */
function isInSeries(quantity: Quantity, { measured }: Drafting): boolean {
  const { pieces, rules } = measured;
  const before = pieces.words[quantity.first - 1] ?? "";
  const after = pieces.words[quantity.after] ?? "";
  const isOpen =
    SERIES_MARKS.has(before) || phraseUpTo(pieces, quantity.first, rules.words.against) !== null;
  return isOpen && !rules.words.uncounted.entries.has(after) && !AFTER_LIST.has(after);
}

const SERIES_MARKS: ReadonlySet<string> = new Set([",", ";", ":", "("]);
// « 18, 24 et 26 ans » : a number before another number of the list counts what that one counts.
const AFTER_LIST: ReadonlySet<string> = new Set(["/", "-", ":"]);

// "Number of N" is looked for within this many words round the number.
const NUMBER_OF_WORDS = 12;

/** « Le nombre d'emplois menacés est de 75 000 » : the noun that a word for number names. */
function numberOf(
  { first, number }: Quantity,
  { pieces, reading, rules }: Measured,
): string | null {
  if (number.form === "words" && !number.isMarked) return null;
  const at = wordAt(reading, pieces.starts[first] as number);
  if (at >= reading.size) return null;
  const { first: from, after } = sentenceWords(reading, reading.sentenceOf[at] as number);
  const last = Math.min(after - 2, at + NUMBER_OF_WORDS);
  for (let word = Math.max(from, at - NUMBER_OF_WORDS); word < last; word += 1) {
    if (!rules.words.number.entries.has(lemmaOf(reading, word)) || tagOf(reading, word) !== "NOUN")
      continue;
    if (tagOf(reading, word + 1) !== "ADP") continue;
    const noun = tagOf(reading, word + 2) === "NOUN" ? word + 2 : word + 3;
    if (noun < after && tagOf(reading, noun) === "NOUN")
      return lemmaOf(reading, noun).toLowerCase();
  }
  return null;
}

/** "82 killed", "killing 13", "20 were wounded": a measure governs the bare number directly. */
function isBesideMeasure(quantity: Quantity, { pieces, reading, rules }: Measured): boolean {
  const { measureWords } = rules.concepts;
  const before = wordAt(reading, pieces.starts[quantity.first] as number) - 1;
  if (
    before >= 0 &&
    tagOf(reading, before) === "VERB" &&
    measureWords.has(lemmaOf(reading, before))
  )
    return true;
  const last = pieces.ends[quantity.after - 1] as number;
  for (
    let word = wordAt(reading, last), step = 0;
    step < 3 && word < reading.size;
    step += 1, word += 1
  ) {
    const tag = tagOf(reading, word);
    if ((tag === "VERB" || tag === "ADJ") && measureWords.has(lemmaOf(reading, word))) return true;
    if (tag !== "AUX" && tag !== "ADV") return false;
  }
  return false;
}
