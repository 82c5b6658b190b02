import { foldName } from "../base/fold.ts";
import { phraseFrom, phraseUpTo } from "../base/phrases.ts";
import { pieceAt } from "../base/pieces.ts";
import type { Attribution } from "../domain/attribution.ts";
import type { Figure } from "../domain/figure.ts";
import { sentenceWords, tagOf, wordFeature, wordText } from "../domain/reading.ts";
import { contains, type Span, span } from "../domain/span.ts";
import type { Measured } from "./counted-noun.ts";
import type { DateExpression } from "./dates.ts";
import type { Draft } from "./draft.ts";
import { placeKey, placeKeyText } from "./place-key.ts";

/** A place as worded, without the preposition, with its key. */
export type Place = NonNullable<Figure["place"]>;

/** What the place of a figure is told by. */
export interface PlaceOptions {
  readonly measured: Measured;
  /** The innermost attribution in which the figure stands. */
  readonly by: Attribution | null;
  /** Ends of the words of saying and of the sources that follow them. */
  readonly sayings: ReadonlySet<number>;
}

// Words on either side of a figure in which a place is looked for.
const PLACE_WORDS = 30;

/**
 * The nearest name of a place after a locative word in the figure's clause; null where there is none. A place
 * that stands with the saying (« a-t-elle affirmé à Sarn ») is where it was said.
 */
export function placeOf(draft: Draft, options: PlaceOptions): Place | null {
  const { measured } = options;
  const { reading } = measured;
  const { first, after } = sentenceWords(reading, draft.sentence);
  const from = Math.max(first, draft.firstWord - PLACE_WORDS);
  const to = Math.min(after, draft.lastWord + 1 + PLACE_WORDS);
  const found = [
    ...nearest(draft, { from: draft.lastWord + 1, to, step: 1 }, options),
    ...nearest(draft, { from: draft.firstWord - 1, to: from - 1, step: -1 }, options),
  ].sort((a, b) => a.distance - b.distance);
  const best = found[0];
  if (best === undefined) return null;
  const { start, end } = best.name;
  const pieces = {
    first: pieceAt(measured.pieces, start),
    after: pieceAt(measured.pieces, end - 1) + 1,
  };
  const key = placeKeyText(placeKey(pieces, measured.pieces, measured.rules));
  return { name: reading.text.slice(start, end), span: best.name, key };
}

// A place after the figure is more often its own than one before.
const BEFORE_PENALTY = 3;
// Verbs between a figure and its place: "were killed by militias … entering".
const VERBS_MAX = 2;
const CLAUSE_ENDS: ReadonlySet<string> = new Set([";", ":", "»", "«", "“", "”", '"']);

interface Walk {
  readonly from: number;
  /** Not included. */
  readonly to: number;
  readonly step: 1 | -1;
}

interface Found {
  readonly name: Span;
  readonly distance: number;
}

function nearest(draft: Draft, { from, to, step }: Walk, options: PlaceOptions): readonly Found[] {
  const { measured } = options;
  const { first, after } = sentenceWords(measured.reading, draft.sentence);
  let verbs = 0;
  let isInPart = false;
  // A counted noun may lie in the next sentence, where one was parted wrongly: then `from` is past `to` already.
  for (let word = from; step === 1 ? word < to : word > to; word += step) {
    if (isClauseEnd(word, draft, measured)) return [];
    isInPart = step === 1 && isWithinPart(word, isInPart, measured);
    if (isInPart) continue;
    if (tagOf(measured.reading, word) === "VERB") verbs += 1;
    if (verbs > VERBS_MAX) return [];
    if (!isNameStart(word, first, measured)) continue;
    const name = located(word, after, measured);
    if (name === null || !isOfFigure(name, draft, options)) continue;
    const far = Math.abs(word - (step === 1 ? draft.lastWord : draft.firstWord));
    return [{ name, distance: step === 1 ? far : far + BEFORE_PENALTY }];
  }
  return [];
}

/**
 * "69,000 marched, including 4,000 in Vorna, and left": what stands between the comma before words for a part and the
 * next comma is told of the part.
 */
function isWithinPart(
  word: number,
  before: boolean,
  { pieces, reading, rules }: Measured,
): boolean {
  if (before) return wordText(reading, word) !== COMMA;
  if (word === 0 || wordText(reading, word - 1) !== COMMA) return false;
  const piece = pieceAt(pieces, reading.starts[word] as number);
  return phraseFrom(pieces, piece, rules.words.part) !== null;
}

const COMMA = ",";

/** Whether the place of a part is its own: it stands right behind it, and the whole has another. */
export function isOwnPlace(place: Place, draft: Draft, whole: Place | null, text: string): boolean {
  if (place.span.start < draft.span.end || place.key === whole?.key) return false;
  return !text.slice(draft.span.end, place.span.start).includes(COMMA);
}

function isClauseEnd(word: number, draft: Draft, { pieces, reading, rules }: Measured): boolean {
  if (CLAUSE_ENDS.has(wordText(reading, word))) return true;
  // "20,000 people who fled Vorna": the clause right behind the figure is about it.
  if (word === draft.lastWord + 1) return false;
  const isRelative =
    tagOf(reading, word) === "PRON" && wordFeature(reading, word, "PronType") === "Rel";
  if (!isRelative) return tagOf(reading, word) === "SCONJ";
  const piece = pieceAt(pieces, reading.starts[word] as number);
  return phraseFrom(pieces, piece, rules.words.part) === null;
}

// A content shorter than this is a bare number whose clause lies outside: « 6 000 selon la police ».
const CONTENT_LENGTH_MIN = 30;

function isOfFigure(name: Span, draft: Draft, { by, sayings }: PlaceOptions): boolean {
  if (by === null || by.cue.length === 0) return !isAfterSaying(name, sayings);
  const own = by.content.filter((content) => contains(content, draft.span));
  const length = Math.max(0, ...own.map(({ start, end }) => end - start));
  if (length < CONTENT_LENGTH_MIN) return !isAfterSaying(name, sayings);
  return by.content.some((content) => contains(content, name));
}

// Code units of a preposition and article between the words of saying and a place: " dans la ".
const SAYING_GAP_MAX = 9;

function isAfterSaying({ start }: Span, sayings: ReadonlySet<number>): boolean {
  for (let gap = 1; gap <= SAYING_GAP_MAX; gap += 1) if (sayings.has(start - gap)) return true;
  return false;
}

function isName(word: number, { reading }: Measured): boolean {
  return tagOf(reading, word) === "PROPN" && startsUpper(wordText(reading, word));
}

function startsUpper(written: string): boolean {
  const first = written.slice(0, 1);
  return first !== first.toLowerCase();
}

function isNameStart(word: number, first: number, measured: Measured): boolean {
  return isName(word, measured) && (word === first || !isName(word - 1, measured));
}

/** The whole name of a place that begins at a word, where a locative says it is one; null otherwise. */
function located(word: number, after: number, measured: Measured): Span | null {
  const { pieces, reading, inDates } = measured;
  if (inDates.has(pieceAt(pieces, reading.starts[word] as number))) return null;
  const isArticled = word > 0 && tagOf(reading, word - 1) === "DET";
  const whole = nameFrom(word, after, measured);
  // « the Washington Post » is no place; in a title in capitals "in Aleppo Bombing" begins with one.
  const name = isArticled ? whole : knownStart(word, whole, measured);
  if (!mayBePlace(reading.text.slice(name.start, name.end), measured)) return null;
  const start = locatedStart(word, measured);
  return start === null ? null : span(Math.min(start, name.start), name.end);
}

/** The known place that a longer unknown name begins with; the name itself where there is none. */
function knownStart(word: number, name: Span, { reading, rules }: Measured): Span {
  const { keys } = rules.places;
  if (keys.has(foldName(reading.text.slice(name.start, name.end)))) return name;
  let known = name;
  for (let last = word; (reading.ends[last] ?? name.end) < name.end; last += 1) {
    const start = span(name.start, reading.ends[last] as number);
    if (keys.has(foldName(reading.text.slice(start.start, start.end)))) known = start;
  }
  return known;
}

/** Not months, adjectives of countries, nor bodies: « à l'ONU », "at the Relief Centre", "in Syrian". */
function mayBePlace(written: string, { rules }: Measured): boolean {
  const { keys, adjectives, bodies, bodyNouns } = rules.places;
  const folded = foldName(written);
  if (keys.has(folded)) return true;
  const words = folded.split(" ");
  if (adjectives.has(folded) || adjectives.has(words[0] ?? "") || bodies.has(folded)) return false;
  if (written.length > 1 && written === written.toUpperCase()) return false;
  const head = rules.nouns.isHeadFirst ? words[0] : words[words.length - 1];
  const isBody = head !== undefined && bodyNouns.has(head);
  return !isBody || rules.words.placenoun.entries.has(head);
}

/** Where the place begins with its compass words, if a locative stands before it; null where none does. */
function locatedStart(word: number, measured: Measured): number | null {
  const { pieces, reading, rules } = measured;
  const piece = pieceAt(pieces, reading.starts[word] as number);
  const isArticled = word > 0 && tagOf(reading, word - 1) === "DET";
  const before = isArticled ? pieceAt(pieces, reading.starts[word - 1] as number) : piece;
  const adjective = adjectiveBefore(before, measured);
  const opening = adjective ?? before;
  const start = pieces.starts[piece] as number;
  const compass = adjective === null ? null : phraseFrom(pieces, adjective, rules.places.compass);
  const from = compass === null ? start : (pieces.starts[adjective ?? piece] as number);
  if (phraseUpTo(pieces, opening, rules.words.locative) !== null) return from;
  if (phraseUpTo(pieces, piece, rules.words.placenoun) !== null) return start;
  return linkedStart(piece, before, measured);
}

/** "in besieged Quelmar", "in eastern Quelmar": the piece of an adjective before the name; null without one. */
function adjectiveBefore(piece: number, { pieces, reading, rules }: Measured): number | null {
  const compass = phraseUpTo(pieces, piece, rules.places.compass);
  if (compass !== null) return compass.first;
  const at = piece - 1;
  if (at < 0) return null;
  const word = wordBefore(piece, { pieces, reading });
  return word !== null && tagOf(reading, word) === "ADJ" ? at : null;
}

function wordBefore(
  piece: number,
  { pieces, reading }: Pick<Measured, "pieces" | "reading">,
): number | null {
  const start = pieces.starts[piece - 1];
  if (start === undefined) return null;
  const word = lowerBound(reading.starts, start);
  return reading.starts[word] === start ? word : null;
}

function lowerBound(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** « les quartiers libérés d'Alep-Est », « l'est de Quelmar », « évacués de Quelmar » : what a link ties. */
function linkedStart(piece: number, before: number, measured: Measured): number | null {
  const { pieces, reading, rules } = measured;
  const link =
    phraseUpTo(pieces, piece, rules.numbers.links) ??
    phraseUpTo(pieces, before, rules.numbers.links);
  if (link === null) return null;
  const start = pieces.starts[piece] as number;
  const compass = phraseUpTo(pieces, link.first, rules.places.compass);
  // « à l'est de Quelmar » lies outside it, « dans l'est de Quelmar » within.
  if (compass !== null) {
    const isOutside = phraseUpTo(pieces, link.after, rules.words.locative) !== null;
    return isOutside ? start : (pieces.starts[compass.first] as number);
  }
  const noun = link.first;
  // One adjective may stand between.
  if ([noun, noun - 1].some((at) => phraseUpTo(pieces, at, rules.words.placenoun) !== null)) {
    return start;
  }
  const mover = wordBefore(link.first, measured);
  const measures =
    mover === null ? undefined : rules.concepts.measureWords.get(lemma(mover, reading));
  return measures?.some((measure) => LEAVING.has(measure)) === true ? start : null;
}

function lemma(word: number, reading: Measured["reading"]): string {
  return (reading.lemmaTable[reading.lemmas[word] as number] ?? "").toLowerCase();
}

// Measures whose verbs take the place that is left: « évacués de Quelmar », « l'évacuation d'Alep ».
const LEAVING: ReadonlySet<string> = new Set(["evacuated", "displaced", "withdrawn", "rescued"]);

// Words of one name: « Deir ez-Zor », "Abu al-Duhur".
const NAME_WORDS_MAX = 5;

function nameFrom(word: number, after: number, measured: Measured): Span {
  const { pieces, reading, rules } = measured;
  let last = word;
  while (last + 1 < after && last - word < NAME_WORDS_MAX && isName(last + 1, measured)) last += 1;
  const end = reading.ends[last] as number;
  // « Quelmar orientale » : a compass word behind the name is part of it.
  const next = pieceAt(pieces, end - 1) + 1;
  const compass = rules.nouns.isHeadFirst ? phraseFrom(pieces, next, rules.places.compass) : null;
  return span(
    reading.starts[word] as number,
    compass === null ? end : (pieces.ends[compass.after - 1] as number),
  );
}

/** The pieces that stand in wordings of time. */
export function datePieces(dates: readonly DateExpression[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { first, after } of dates) for (let at = first; at < after; at += 1) found.add(at);
  return found;
}
