import { phraseFrom, phraseUpTo } from "../base/phrases.ts";
import { BROKEN, DIGITS } from "../base/pieces.ts";
import { lemmaOf, sentenceWords, tagOf, wordAt, wordFeature, wordText } from "../domain/reading.ts";
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
  /** Whether words before it, or before the list it stands in, make it a part ("dont", "including"). */
  readonly isPart: boolean;
  readonly reasons: readonly Reason[];
}

/** Keeps the quantities that count something a reader could check, with what they count. Linear. */
export function draftFigures(
  quantities: readonly Quantity[],
  measured: Measured,
): readonly Draft[] {
  const nouns = quantities.map((quantity) => countedNoun(quantity, measured));
  const drafts: Draft[] = [];
  let isChained = false;
  quantities.forEach((quantity, index) => {
    const noun = nouns[index] as CountedNoun;
    const next = quantities[index + 1];
    const isShare =
      isProportion(quantity, next, measured) ||
      isProportion(quantities[index - 1], quantity, measured);
    if (isShare) return;
    const isListed = next !== undefined && isNextInList(noun, next, measured);
    const draft = draftOf(quantity, noun, { measured, drafts, isListed, isChained });
    if (draft !== null) drafts.push({ ...draft, isPart: isPart(quantity, drafts, measured) });
    isChained = draft !== null;
  });
  return drafts;
}

// "Seven out of 10" says a share, which is no count; these are the wholes that shares are told by.
const SHARE_WHOLES: ReadonlySet<number> = new Set([3, 4, 5, 10, 20, 100, 1000]);

/** "One in three visits", « sept Français sur dix » : two numbers that make one ratio. */
function isProportion(
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

function isPart(quantity: Quantity, drafts: readonly Draft[], measured: Measured): boolean {
  const { pieces, rules } = measured;
  if (phraseUpTo(pieces, quantity.first, rules.words.part) !== null) return true;
  const previous = drafts[drafts.length - 1];
  return previous?.isPart === true && isListGap(previous.lastWord, quantity, measured);
}

interface Drafting {
  readonly measured: Measured;
  /** The figures so far. */
  readonly drafts: readonly Draft[];
  /** Whether another quantity follows in the same list. */
  readonly isListed: boolean;
  /** Whether the number before was taken for a figure: "posts 542 and 543" is no series. */
  readonly isChained: boolean;
}

function draftOf(quantity: Quantity, noun: CountedNoun, drafting: Drafting): Draft | null {
  const { measured } = drafting;
  if (isNamedOrTimed(quantity, noun, measured)) return null;
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
  const where = { firstWord, lastWord, sentence, isPart: false };
  return { quantity, noun, span: place, unit, ...where, reasons: all };
}

function lastWordBefore(end: number, from: number, starts: Uint32Array): number {
  let word = from;
  while (word + 1 < starts.length && (starts[word + 1] as number) < end) word += 1;
  return word;
}

/** Ages, times, distances, labels, house numbers, comparisons, scores. */
function isNamedOrTimed(quantity: Quantity, noun: CountedNoun, measured: Measured): boolean {
  const { pieces, rules } = measured;
  const { after, first, sign } = quantity;
  if (sign !== null) return false;
  if (phraseUpTo(pieces, first, rules.words.age) !== null) return true;
  if (noun.form === "partitive" && phraseUpTo(pieces, first, rules.words.label) !== null)
    return true;
  if (isScore(quantity, noun, measured) || isInName(quantity, noun, measured)) return true;
  return pieces.gaps[after] !== BROKEN && isTimeOrPlace(quantity, measured);
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
  { pieces, reading, rules }: Measured,
): boolean {
  const { numberFirst, number, boundWords } = quantity;
  if (number.form !== "digits" || number.isMarked || boundWords !== null) return false;
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

function isYearLike({ number, value, boundWords }: Quantity, noun: CountedNoun): boolean {
  if (number.form !== "digits" || number.isMarked || !Number.isInteger(value)) return false;
  if (value < YEAR_LEAST || value > YEAR_MOST) return false;
  if (noun.form === "none") return true;
  return value !== 2000 && boundWords === null;
}

function isCounted(quantity: Quantity, noun: CountedNoun, drafting: Drafting): boolean {
  const { measured } = drafting;
  if (isYearLike(quantity, noun)) return false;
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
  // "fired 36 shells … one shell": the same noun was counted before.
  if (!rules.nouns.isOneArticle && isCountedBefore(noun, drafts)) return true;
  const isVictim = noun.unit !== null && rules.words.victim.entries.has(noun.unit);
  if (!isVictim) return false;
  const before = wordAt(reading, pieces.starts[quantity.first] as number) - 1;
  return (
    isListed ||
    (before >= 0 && (tagOf(reading, before) === "VERB" || tagOf(reading, before) === "AUX"))
  );
}

function isCountedBefore({ unit }: CountedNoun, drafts: readonly Draft[]): boolean {
  return drafts.slice(-RECALL_FIGURES_MAX).some((draft) => draft.unit === unit);
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

/** What a bare number counts, and how that was told; null where it is no figure. */
function recalled(quantity: Quantity, noun: CountedNoun, drafting: Drafting): Recalled | null {
  const { measured, drafts } = drafting;
  const { pieces, rules } = measured;
  const { number } = quantity;
  if (isYearLike(quantity, noun)) return null;
  if (phraseUpTo(pieces, quantity.first, rules.words.label) !== null) return null;
  const last = lastCounted(drafts, isGoverned(quantity, measured), measured);
  const previous = last !== null && isNearby(last, quantity, measured) ? last : null;
  if (noun.form === "other") {
    const isRecalled = previous !== null && !number.isOne;
    return isRecalled ? { unit: previous.unit, rule: "measure.unit.recalled" } : null;
  }
  const counted = number.isOne ? null : numberOf(quantity, measured);
  if (counted !== null) return { unit: counted, rule: "measure.unit.number-of" };
  if (previous !== null && isSeries(previous, quantity, drafting)) {
    return { unit: previous.unit, rule: "measure.unit.series" };
  }
  return number.isOne ? null : unsaid(quantity, previous, measured);
}

function isSeries(previous: Draft, quantity: Quantity, drafting: Drafting): boolean {
  if (!drafting.isChained || !isInSeries(quantity, drafting)) return false;
  return isSameSentence(previous, quantity, drafting.measured);
}

/** A bare number that its verb, its bound or its size makes a figure. */
function unsaid(quantity: Quantity, previous: Draft | null, measured: Measured): Recalled | null {
  const { number, value, boundWords } = quantity;
  const rule = "measure.unit.unsaid";
  const unit = previous?.unit ?? null;
  if (isBesideMeasure(quantity, measured)) {
    return { unit: previous !== null && isThing(previous, measured) ? null : unit, rule };
  }
  const named = boundWords === null ? null : nounBefore(quantity, measured);
  if (named !== null) return { unit: named, rule: "measure.unit.before" };
  const isLarge = number.isMarked && value >= MARKED_LEAST;
  const isBounded = boundWords !== null && value > 2;
  return isLarge || isBounded || number.precision === "vague" ? { unit, rule } : null;
}

/** "drove asylum claims over 150,000": the plural noun right before the bound. */
function nounBefore({ first }: Quantity, { pieces, reading, rules }: Measured): string | null {
  const before = wordAt(reading, pieces.starts[first] as number) - 1;
  if (before < 0 || tagOf(reading, before) !== "NOUN") return null;
  if (wordFeature(reading, before, "Number") !== "Plur") return null;
  const unit = lemmaOf(reading, before).toLowerCase();
  const isTwo = !rules.nouns.isHeadFirst && before > 0 && tagOf(reading, before - 1) === "NOUN";
  return isTwo ? `${wordText(reading, before - 1).toLowerCase()} ${unit}` : unit;
}

// A bare number is taken for a figure from here on where its thousands are marked.
const MARKED_LEAST = 1000;

// Groups that nobody kills or wounds.
const THINGS: ReadonlySet<string> = new Set([
  "buildings",
  "vehicles",
  "strikes",
  "money",
  "countries",
]);

function isThing({ unit }: Draft, { rules }: Measured): boolean {
  return unit !== null && THINGS.has(rules.concepts.groups.get(unit) ?? "");
}

// So many figures back, a noun may be recalled.
const RECALL_FIGURES_MAX = 4;

/** The figure whose noun a number recalls: the last one in the like place of its clause, else the last. */
function lastCounted(
  drafts: readonly Draft[],
  isUnderPreposition: boolean,
  measured: Measured,
): Draft | null {
  let last: Draft | null = null;
  const least = Math.max(0, drafts.length - RECALL_FIGURES_MAX);
  for (let index = drafts.length - 1; index >= least; index -= 1) {
    const draft = drafts[index] as Draft;
    if (draft.quantity.sign !== null || draft.unit === null) continue;
    // « 82 civils, dont 13 enfants … 20 ont été blessés » : the whole is recalled, not its part.
    if (draft.isPart && index > least) continue;
    last ??= draft;
    // « 6 banques ont été dégradées de quatre crans, 10 autres … » : banks, not notches.
    const isLike = isGoverned(draft.quantity, measured) === isUnderPreposition;
    if (isLike && draft.sentence === last.sentence) return draft;
  }
  return last;
}

function isGoverned({ first }: Quantity, { pieces, reading }: Measured): boolean {
  const before = wordAt(reading, pieces.starts[first] as number) - 1;
  return before >= 0 && tagOf(reading, before) === "ADP";
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
    const isNear =
      tagOf(reading, word + 2) === "NOUN" ||
      rules.concepts.measureNouns.has(lemmaOf(reading, word + 2));
    if (isNear && word + 2 < after) return lemmaOf(reading, word + 2).toLowerCase();
    const noun = word + 3;
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
