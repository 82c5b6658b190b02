import { type PhraseMatch, phraseFrom } from "../base/phrases.ts";
import { BROKEN, GLUED, type Pieces, pieceAt, SPACED, WORD } from "../base/pieces.ts";
import { lemmaOf, type Reading, tagOf, wordAt, wordFeature, wordText } from "../domain/reading.ts";
import type { MeasurementRules } from "../languages/rules/measurement.ts";
import { isNumber, numberAt } from "./numbers.ts";
import type { Quantity } from "./quantities.ts";

/** What a quantity counts. */
export interface CountedNoun {
  /** Singular lemma, lower case; null where only words stand that recall the noun last counted. */
  readonly unit: string | null;
  /** Word that heads the counted noun; -1 where it is no word of its own. */
  readonly head: number;
  /** Offset in the text after the last word that belongs to it. */
  readonly end: number;
  /**
   * direct: the noun follows; partitive: "10 des 17 ministères"; kind: a part whose noun follows the words for
   * its whole ("870 of them children"); other: "10 autres"; none: nothing.
   */
  readonly form: "direct" | "partitive" | "kind" | "other" | "none";
}

/** A text in its three cuts, with the language's rules. */
export interface Measured {
  readonly pieces: Pieces;
  readonly reading: Reading;
  readonly rules: MeasurementRules;
  /** Pieces that stand in wordings of time. */
  readonly inDates: ReadonlySet<number>;
}

// Words between a number and its noun: "two of the most important student associations".
const MODIFIERS_MAX = 7;

/** The noun that a quantity counts: what follows it, over links, articles and modifiers. */
export function countedNoun(quantity: Quantity, measured: Measured): CountedNoun {
  const { pieces, rules } = measured;
  const end = pieces.ends[quantity.after - 1] as number;
  if (quantity.sign !== null) return { unit: quantity.sign, head: -1, end, form: "direct" };
  const none: CountedNoun = { unit: null, head: -1, end, form: "none" };
  // "12", a blank line, "of people": what follows is another paragraph's.
  if (quantity.after < pieces.size && breaksBefore(measured, quantity.after)) return none;
  const ofThem = ofThemAt(quantity, measured);
  const partitive = phraseFrom(pieces, quantity.after, rules.words.partitive);
  const link = quantity.number.takesLink
    ? phraseFrom(pieces, quantity.after, rules.numbers.links)
    : null;
  const start = partitive?.after ?? link?.after ?? quantity.after;
  const form = partitive === null ? "direct" : "partitive";
  const noun = compoundNoun(quantity.after, measured) ?? nounFrom(start, form, measured);
  if (noun !== null) return noun;
  if (ofThem !== null) return kindOfThem(ofThem.after, measured) ?? { ...none, form: "other" };
  const other = phraseFrom(pieces, quantity.after, rules.words.other);
  // « 33 de plus » compares, "200 more" belongs to the number.
  const isLinked = phraseFrom(pieces, quantity.after, rules.numbers.links) !== null;
  if (other !== null)
    return { ...none, end: isLinked ? end : endOf(pieces, other.after), form: "other" };
  return none;
}

/** "of them" behind a number; null before another number: "nine, among them eight women" opens a part. */
export function ofThemAt(
  { after }: Quantity,
  { pieces, rules }: Pick<Measured, "pieces" | "rules">,
): PhraseMatch<true> | null {
  const found = phraseFrom(pieces, after, rules.words.ofthem);
  if (found === null || found.after >= pieces.size) return found;
  return isNumber(numberAt(pieces, found.after, rules.numbers)) ? null : found;
}

// Words between "of them" and the noun: « 870 d'entre eux étaient des enfants ».
const KIND_WORDS_MAX = 2;

/** "870 of them children": the noun of a known group right behind; null where there is none. */
function kindOfThem(after: number, { pieces, reading, rules }: Measured): CountedNoun | null {
  if (after >= pieces.size) return null;
  const first = wordAt(reading, pieces.starts[after] as number);
  for (let word = first; word <= first + KIND_WORDS_MAX && word < reading.size; word += 1) {
    const tag = tagOf(reading, word);
    const unit = lemmaOf(reading, word).toLowerCase();
    if (tag === "NOUN" && rules.concepts.groups.has(unit)) {
      return { unit, head: word, end: reading.ends[word] as number, form: "kind" };
    }
    if (tag !== "AUX" && tag !== "DET") return null;
  }
  return null;
}

function endOf(pieces: Pieces, after: number): number {
  return pieces.ends[after - 1] as number;
}

function nounFrom(
  start: number,
  form: "direct" | "partitive",
  measured: Measured,
): CountedNoun | null {
  const { pieces, reading, rules } = measured;
  if (start >= pieces.size) return null;
  const fixed = fixedUnit(start, measured);
  if (fixed !== null) return coordinated({ ...fixed, form }, measured);
  const first = wordAt(reading, pieces.starts[start] as number);
  if (first >= reading.size) return null;
  // « 250 soldats » at a line's start belongs to another line than the number before it.
  if (breaksBefore(measured, start)) return null;
  const head = rules.nouns.isHeadFirst ? firstNoun(first, measured) : lastNoun(first, measured);
  // « contre 41 000 samedi » : a day is never what a number before it counts.
  if (head === null || isInDate(head.word, measured)) return null;
  const end = reading.ends[head.word] as number;
  return coordinated({ unit: head.unit, head: head.word, end, form }, measured);
}

/** "thousands of men and women": two nouns of people counted together. */
function coordinated(noun: CountedNoun, { reading, rules }: Measured): CountedNoun {
  const { groups } = rules.concepts;
  const second = noun.head + 2;
  if (second >= reading.size || !rules.numbers.joins.has(wordText(reading, noun.head + 1)))
    return noun;
  const lemma = lemmaOf(reading, second);
  const isPair =
    groups.has(noun.unit ?? "") && groups.has(lemma) && tagOf(reading, second) === "NOUN";
  if (!isPair) return noun;
  const unit = `${noun.unit} ${wordText(reading, noun.head + 1)} ${lemma}`;
  return { ...noun, unit, head: second, end: reading.ends[second] as number };
}

function isInDate(word: number, { pieces, reading, inDates }: Measured): boolean {
  return inDates.has(pieceAt(pieces, reading.starts[word] as number));
}

function breaksBefore({ pieces }: Measured, piece: number): boolean {
  return pieces.gaps[piece] === BROKEN;
}

/** « secrétaires d'État », "people": a unit that the lists give by its form, over one modifier. */
function fixedUnit(
  start: number,
  { pieces, reading, rules }: Measured,
): Omit<CountedNoun, "form"> | null {
  for (let at = start; at < Math.min(start + 2, pieces.size); at += 1) {
    const found = phraseFrom(pieces, at, rules.nouns.units);
    if (found === null || pieces.gaps[at] === BROKEN) continue;
    const isFollowed = found.after === at + 1 && isCompound(pieces, found.after);
    if (isFollowed) continue;
    const head = wordAt(reading, pieces.starts[at] as number);
    return { unit: found.value.toLowerCase(), head, end: endOf(pieces, found.after) };
  }
  return null;
}

function isCompound(pieces: Pieces, after: number): boolean {
  return pieces.words[after] === "-" && pieces.gaps[after] === GLUED;
}

interface Head {
  readonly word: number;
  readonly unit: string;
}

/** Languages that put the head first: over adjectives before it, the first noun. */
function firstNoun(first: number, measured: Measured): Head | null {
  const { reading } = measured;
  const sentence = reading.sentenceOf[first];
  for (let word = first; word < Math.min(first + MODIFIERS_MAX, reading.size); word += 1) {
    if (reading.sentenceOf[word] !== sentence) break;
    const tag = tagOf(reading, word);
    if (isOther(word, measured) && !isNominal(word + 1, measured)) return null;
    if (tag === "NOUN" || tag === "PROPN") return headOf(headAfter(word, measured), measured);
    if (isCounting(word, measured)) return headOf(word, measured);
    if (!isModifier(word, measured)) break;
  }
  return null;
}

function isNominal(word: number, { reading }: Measured): boolean {
  if (word >= reading.size) return false;
  const tag = tagOf(reading, word);
  return tag === "NOUN" || tag === "PROPN" || tag === "ADJ";
}

// « trois jeunes femmes » : the first of two nouns that name people is an adjective.
function headAfter(word: number, { reading, rules }: Measured): number {
  const { groups } = rules.concepts;
  const isNext = word + 1 < reading.size && tagOf(reading, word + 1) === "NOUN";
  const isBoth =
    isNext && groups.has(lemmaOf(reading, word)) && groups.has(lemmaOf(reading, word + 1));
  return isBoth ? word + 1 : word;
}

// A participle that the lists know as a counted noun: « six blessés », "82 dead".
function isCounting(word: number, { reading, rules }: Measured): boolean {
  const lemma = lemmaOf(reading, word);
  const form = wordText(reading, word).toLowerCase();
  const { groups, measureNouns } = rules.concepts;
  return (
    groups.has(lemma) ||
    measureNouns.has(lemma) ||
    measureNouns.has(form) ||
    measureNouns.has(form.replace(/e?s$/, ""))
  );
}

function isOther(word: number, { reading, rules }: Measured): boolean {
  return rules.words.other.entries.has(wordText(reading, word).toLowerCase());
}

function isModifier(word: number, { reading, rules }: Measured): boolean {
  const tag = tagOf(reading, word);
  if (tag === "ADJ" || tag === "ADV" || tag === "NUM") return true;
  return rules.nouns.skipped.has(wordText(reading, word).toLowerCase());
}

function headOf(word: number, { reading, rules }: Measured): Head {
  const form = wordText(reading, word).toLowerCase();
  // "eight injured": a participle that is listed as a counted noun is one in the form it has.
  if (rules.concepts.measureNouns.has(form)) return { word, unit: form };
  const lemma = lemmaOf(reading, word).toLowerCase();
  return { word, unit: tagOf(reading, word) === "PROPN" ? rules.nouns.singularName(lemma) : lemma };
}

/** Languages that put the head last: the end of the first run of nouns. */
function lastNoun(first: number, measured: Measured): Head | null {
  const { reading } = measured;
  const sentence = reading.sentenceOf[first];
  let last = -1;
  let nouns = 0;
  for (let word = first; word < Math.min(first + MODIFIERS_MAX, reading.size); word += 1) {
    // "56 dead including 11 children": what is included is counted by its own number.
    if (reading.sentenceOf[word] !== sentence || opensPart(word, measured)) break;
    const tag = tagOf(reading, word);
    if (isOther(word, measured) && (tag === "NOUN" || !isNominal(word + 1, measured))) break;
    if (tag === "NOUN" || tag === "PROPN") {
      if (last >= 0 && tag === "PROPN" && isPlural(last, measured)) break;
      last = word;
      nouns = tag === "NOUN" ? nouns + 1 : 0;
    } else if (last >= 0 && (isPossessive(word, measured) || wordText(reading, word) === "-")) {
      // "the six player's tents", "two pan-democratic politicians": what came before was no head.
      last = -1;
      nouns = 0;
    } else if (last >= 0 && isNameBefore(word, last, measured)) {
      last = -1;
    } else if (last >= 0 || !isBeforeNoun(word, measured)) {
      break;
    }
  }
  if (last < 0) return countingHead(first, measured);
  const head = headOf(last, measured);
  return nouns === 2 ? { ...head, unit: `${lowerOf(last - 1, measured)} ${head.unit}` } : head;
}

function opensPart(word: number, { pieces, reading, rules }: Measured): boolean {
  const piece = pieceAt(pieces, reading.starts[word] as number);
  return phraseFrom(pieces, piece, rules.words.part) !== null;
}

// "a dozen VBRG armoured vehicles": a name that goes on to an adjective and a noun was no head.
function isNameBefore(word: number, last: number, { reading }: Measured): boolean {
  const isAdjective = tagOf(reading, word) === "ADJ" && tagOf(reading, last) === "PROPN";
  return isAdjective && word + 1 < reading.size && tagOf(reading, word + 1) === "NOUN";
}

function isPossessive(word: number, { reading, rules }: Measured): boolean {
  return rules.nouns.possessives.has(wordText(reading, word).replace("\u2019", "'"));
}

function countingHead(first: number, measured: Measured): Head | null {
  for (let word = first; word < Math.min(first + 2, measured.reading.size); word += 1) {
    if (isCounting(word, measured)) return headOf(word, measured);
    if (!isModifier(word, measured)) break;
  }
  return null;
}

function isPlural(word: number, { reading }: Measured): boolean {
  return wordFeature(reading, word, "Number") === "Plur";
}

function lowerOf(word: number, { reading }: Measured): string {
  return wordText(reading, word).toLowerCase();
}

function isBeforeNoun(word: number, measured: Measured): boolean {
  const { reading } = measured;
  if (isModifier(word, measured)) return true;
  const tag = tagOf(reading, word);
  // "three remaining shuttles", "hundreds of lost tents".
  const form = wordFeature(reading, word, "VerbForm");
  return tag === "VERB" && (form === "Part" || form === "Ger");
}

/** "a 131-page document", "six - member team": the noun that a hyphen ties to the number. */
function compoundNoun(after: number, { pieces, reading, rules }: Measured): CountedNoun | null {
  const noun = after + 1;
  if (rules.nouns.isHeadFirst || pieces.words[after] !== "-" || pieces.kinds[noun] !== WORD) {
    return null;
  }
  // "a five-and-a-half-hour journey".
  if (rules.numbers.joins.has(pieces.words[noun] as string)) return null;
  if (pieces.gaps[after] !== pieces.gaps[noun] || pieces.gaps[noun] === BROKEN) return null;
  const start = pieces.starts[noun] as number;
  const word = wordAt(reading, start);
  const isWhole = reading.starts[word] === start;
  if (pieces.gaps[noun] === SPACED && !(isWhole && tagOf(reading, word) === "NOUN")) return null;
  const unit = isWhole ? lemmaOf(reading, word).toLowerCase() : (pieces.words[noun] as string);
  return { unit, head: isWhole ? word : -1, end: endOf(pieces, noun + 1), form: "direct" };
}
