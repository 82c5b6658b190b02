import { phraseUpTo } from "../base/phrases.ts";
import { pieceAt } from "../base/pieces.ts";
import type { Figure } from "../domain/figure.ts";
import { sentenceWords, tagOf, wordText } from "../domain/reading.ts";
import { type Span, span } from "../domain/span.ts";
import type { Measured } from "./counted-noun.ts";
import type { DateExpression } from "./dates.ts";
import type { Draft } from "./draft.ts";

/** A place as worded, without the preposition. */
export type Place = NonNullable<Figure["place"]>;

// Words on either side of a figure in which a place is looked for.
const PLACE_WORDS = 30;

/** The nearest name of a place after a locative word in the figure's sentence; null where there is none. */
export function placeOf(draft: Draft, measured: Measured): Place | null {
  const { reading } = measured;
  const { first, after } = sentenceWords(reading, draft.sentence);
  const from = Math.max(first, draft.firstWord - PLACE_WORDS);
  const to = Math.min(after, draft.lastWord + 1 + PLACE_WORDS);
  let best: Span | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let word = from; word < to; word += 1) {
    if (!isNameStart(word, first, measured) || !isLocated(word, measured)) continue;
    const place = nameFrom(word, after, measured);
    const far = word > draft.lastWord ? word - draft.lastWord : draft.firstWord - word;
    // A place after the figure is more often its own than one before.
    const weighed = word > draft.lastWord ? far : far + BEFORE_PENALTY;
    if (weighed < bestDistance) {
      best = place;
      bestDistance = weighed;
    }
  }
  return best === null ? null : { name: reading.text.slice(best.start, best.end), span: best };
}

const BEFORE_PENALTY = 3;

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

// « à l'ONU », "at NATO": a name in capitals is a body, no place.
function isBody(written: string): boolean {
  return written.length > 1 && written === written.toUpperCase();
}

function isLocated(word: number, measured: Measured): boolean {
  const { pieces, reading, rules, inDates } = measured;
  const piece = pieceAt(pieces, reading.starts[word] as number);
  if (inDates.has(piece) || isBody(wordText(reading, word))) return false;
  const isArticled = word > 0 && tagOf(reading, word - 1) === "DET";
  const before = isArticled ? pieceAt(pieces, reading.starts[word - 1] as number) : piece;
  if (phraseUpTo(pieces, before, rules.words.locative) !== null) return true;
  if (phraseUpTo(pieces, piece, rules.words.placenoun) !== null) return true;
  const link = phraseUpTo(pieces, piece, rules.numbers.links);
  if (link === null) return false;
  // « dans les quartiers libérés d'Alep-Est » : one adjective may stand between.
  const noun = link.first;
  return [noun, noun - 1].some((at) => phraseUpTo(pieces, at, rules.words.placenoun) !== null);
}

// Words of one name: « Deir ez-Zor », "Abu al-Duhur".
const NAME_WORDS_MAX = 5;

function nameFrom(word: number, after: number, measured: Measured): Span {
  const { reading } = measured;
  let last = word;
  while (last + 1 < after && last - word < NAME_WORDS_MAX && isName(last + 1, measured)) last += 1;
  return span(reading.starts[word] as number, reading.ends[last] as number);
}

/** The pieces that stand in wordings of time. */
export function datePieces(dates: readonly DateExpression[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { first, after } of dates) for (let at = first; at < after; at += 1) found.add(at);
  return found;
}
