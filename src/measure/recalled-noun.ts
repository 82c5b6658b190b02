import { phraseUpTo } from "../base/phrases.ts";
import { lemmaOf, sentenceWords, tagOf, wordAt, wordFeature, wordText } from "../domain/reading.ts";
import type { CountedNoun, Measured } from "./counted-noun.ts";
import type { Draft, Drafting } from "./draft.ts";
import { isYearLike } from "./not-figures.ts";
import type { Quantity } from "./quantities.ts";
import { tolledBy } from "./tolled.ts";

/** The noun of a bare number, and the rule that told it. */
export interface Recalled {
  readonly unit: string | null;
  readonly rule: string;
}

/** What a bare number counts, and how that was told; null where it is no figure. */
export function recalled(
  quantity: Quantity,
  noun: CountedNoun,
  drafting: Drafting,
): Recalled | null {
  const { measured, drafts } = drafting;
  const { pieces, rules } = measured;
  const { number } = quantity;
  if (isYearLike(quantity, noun)) return null;
  if (phraseUpTo(pieces, quantity.first, rules.words.label) !== null) return null;
  const last = lastCounted(drafts, isGoverned(quantity, measured), measured);
  const previous = last !== null && isNearby(last, quantity, measured) ? last : null;
  if (noun.form === "other") {
    if (previous !== null && !number.isOne)
      return { unit: previous.unit, rule: "measure.unit.recalled" };
    // "wounding hundreds more", "50 others were injured": others of people whom nobody has counted with their noun.
    return !number.isOne && isBesideMeasure(quantity, noun.end, measured)
      ? { unit: null, rule: UNSAID }
      : null;
  }
  if (previous !== null && !number.isOne && isStoodFor(quantity, measured)) {
    return { unit: previous.unit, rule: STAND_IN };
  }
  if (noun.form === "none" && !number.isOne && tolledBy(quantity, measured) !== null) {
    return { unit: null, rule: "measure.unit.toll" };
  }
  const counted = number.isOne ? null : numberOf(quantity, measured);
  if (counted !== null) return { unit: counted, rule: "measure.unit.number-of" };
  if (previous !== null && isSeries(previous, quantity, drafting)) {
    return { unit: previous.unit, rule: "measure.unit.series" };
  }
  return number.isOne ? null : unsaid(quantity, previous, measured);
}

/** The rule of a number that counts what was counted before: it measures the same, then and there. */
export const STAND_IN = "measure.unit.stand-in";

// Words between the pronoun and its number: « n'en a compté que 1 900 ».
const STAND_IN_WORDS = 5;

/** « Le Bureau n'en a compté que 1 900 » : a pronoun and a verb stand for the noun counted before. */
function isStoodFor(quantity: Quantity, { pieces, reading, rules }: Measured): boolean {
  const at = wordAt(reading, pieces.starts[quantity.first] as number);
  let hasVerb = false;
  for (let word = at - 1; word >= Math.max(0, at - STAND_IN_WORDS); word -= 1) {
    const tag = tagOf(reading, word);
    if (tag === "PUNCT" || tag === "NOUN") return false;
    if (tag === "VERB") hasVerb = true;
    const form = wordText(reading, word).toLowerCase();
    if (tag === "PRON" && rules.words.standin.entries.has(form)) return hasVerb;
  }
  return false;
}

function isSeries(previous: Draft, quantity: Quantity, drafting: Drafting): boolean {
  if (!drafting.isChained || !isInSeries(quantity, drafting)) return false;
  return isSameSentence(previous, quantity, drafting.measured);
}

/** The rule of a number whose noun nothing says. */
const UNSAID = "measure.unit.unsaid";

/** A bare number that its verb, its bound or its size makes a figure. */
function unsaid(quantity: Quantity, previous: Draft | null, measured: Measured): Recalled | null {
  const { number, value, boundWords } = quantity;
  const rule = UNSAID;
  const unit = previous?.unit ?? null;
  const end = measured.pieces.ends[quantity.after - 1] as number;
  if (isBesideMeasure(quantity, end, measured)) {
    return { unit: previous !== null && isThing(previous, measured) ? null : unit, rule };
  }
  const named = boundWords === null ? null : nounBefore(quantity, measured);
  if (named !== null) return { unit: named, rule: "measure.unit.before" };
  const isRecalled =
    previous !== null && !isThing(previous, measured) && refersBack(previous, quantity, measured);
  const isLarge = number.isMarked && value >= MARKED_LEAST;
  const isBounded = boundWords !== null && value > 2;
  return isLarge || isBounded || number.precision === "vague"
    ? { unit: isRecalled ? unit : null, rule }
    : null;
}

// "Of the thousands": the article points back over sentences, a bare number only within its own.
function refersBack(previous: Draft, quantity: Quantity, measured: Measured): boolean {
  const { pieces, reading } = measured;
  const before = wordAt(reading, pieces.starts[quantity.first] as number) - 1;
  const isDefinite = before >= 0 && wordFeature(reading, before, "Definite") === "Def";
  return isDefinite || isSameSentence(previous, quantity, measured);
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

/** So many figures back, a noun may be recalled. */
export const RECALL_FIGURES_MAX = 4;

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
    const noun = nounOfNumber(word + 2, after, { reading, rules });
    if (noun !== null) return noun;
  }
  return null;
}

// Words before the noun in "the number of directly elected seats".
const NUMBER_OF_MODIFIERS = 3;

/** The noun that a word for number counts, over an article and modifiers; null where none stands close. */
function nounOfNumber(
  first: number,
  after: number,
  { reading, rules }: Pick<Measured, "reading" | "rules">,
): string | null {
  for (let word = first; word < Math.min(after, first + NUMBER_OF_MODIFIERS); word += 1) {
    const lemma = lemmaOf(reading, word).toLowerCase();
    const isCounted = tagOf(reading, word) === "NOUN" || rules.concepts.measureNouns.has(lemma);
    if (isCounted) return lemma;
    if (!NUMBER_OF_SKIPPED.has(tagOf(reading, word))) return null;
  }
  return null;
}

const NUMBER_OF_SKIPPED: ReadonlySet<string> = new Set(["DET", "ADJ", "ADV", "VERB", "NUM"]);

/** "82 killed", "killing 13", "20 were wounded": a measure governs the bare number, which ends at `end`, directly. */
function isBesideMeasure(
  quantity: Quantity,
  end: number,
  { pieces, reading, rules }: Measured,
): boolean {
  const { measureWords } = rules.concepts;
  const before = wordAt(reading, pieces.starts[quantity.first] as number) - 1;
  if (
    before >= 0 &&
    tagOf(reading, before) === "VERB" &&
    measureWords.has(lemmaOf(reading, before))
  )
    return true;
  for (
    let word = wordAt(reading, end), step = 0;
    step < 3 && word < reading.size;
    step += 1, word += 1
  ) {
    const tag = tagOf(reading, word);
    if ((tag === "VERB" || tag === "ADJ") && measureWords.has(lemmaOf(reading, word))) return true;
    if (tag !== "AUX" && tag !== "ADV") return false;
  }
  return false;
}
