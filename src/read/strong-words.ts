import { hashText, mix } from "../learn/hashing.ts";
import { findForm, type Lexicon } from "../learn/lexicon.ts";
import { shapeOf } from "./description.ts";
import { keyOf } from "./split-words.ts";
import { isQuote } from "./view.ts";

/** Pieces of a word that are looked up: ends of one to five code units, beginnings of one to three. */
export const PIECES = 8;
/** Rows of the table of pieces; a power of two. */
export const PIECE_ROWS = 8192;
/** Readings of a word in the lexicon that the network is told of. */
export const READINGS_MAX = 8;
/** Forms are described by this many code units at most. */
const FORM_CHARS_MAX = 64;
const SUFFIXES = 5;

/** What the strong parser's network is told of the words of some sentences, one entry per word. */
export interface StrongWords {
  /** Hash of the form in lower case, digits made alike. */
  readonly words: Uint32Array;
  /** Rows in the table of pieces, × `PIECES`. */
  readonly pieces: Uint16Array;
  /** Capitals, digits and signs as a number below 32; see `shapeOf`. */
  readonly shapes: Uint8Array;
  /** Hashes of tag and features of the lexicon's readings, × `READINGS_MAX`; 0 where there is none. */
  readonly readings: Uint32Array;
}

/** Room for `size` words. */
export function emptyStrongWords(size: number): StrongWords {
  return {
    words: new Uint32Array(size),
    pieces: new Uint16Array(size * PIECES),
    shapes: new Uint8Array(size),
    readings: new Uint32Array(size * READINGS_MAX),
  };
}

/** Describes one syntactic word; all quotation marks are one. */
export function describeStrongWord(
  described: StrongWords,
  at: number,
  form: string,
  lexicon: Lexicon,
): void {
  const shown = isQuote(form) ? '"' : form.slice(0, FORM_CHARS_MAX);
  const key = keyOf(shown, 0, shown.length);
  const { shape, hasDigit } = shapeOf(shown);
  const plain = hasDigit ? key.replace(DIGITS, "0") : key;
  described.words[at] = hashText(plain);
  described.shapes[at] = shape;
  describePieces(described, at, plain);
  const readings = described.readings.subarray(at * READINGS_MAX, (at + 1) * READINGS_MAX);
  readings.fill(0);
  const found = addReadings(readings, 0, lexicon, findForm(lexicon, shown));
  if (shown !== key) addReadings(readings, found, lexicon, findForm(lexicon, key));
}

function describePieces({ pieces }: StrongWords, at: number, plain: string): void {
  for (let piece = 0; piece < PIECES; piece += 1) {
    const isSuffix = piece < SUFFIXES;
    const start = isSuffix ? Math.max(0, plain.length - piece - 1) : 0;
    const end = isSuffix ? plain.length : Math.min(piece - SUFFIXES + 1, plain.length);
    pieces[at * PIECES + piece] = mix(hashText(plain, start, end), piece) & (PIECE_ROWS - 1);
  }
}

/** Adds the readings of a set that are not there yet, from `found` on; gives how many there are then. */
function addReadings(readings: Uint32Array, found: number, lexicon: Lexicon, set: number): number {
  if (set < 0) return found;
  let size = found;
  const after = lexicon.setStarts[set + 1] as number;
  for (let index = lexicon.setStarts[set] as number; index < after; index += 1) {
    const reading = (lexicon.members[index] as number) * 4;
    const hash = mix(lexicon.readings[reading] as number, lexicon.readings[reading + 1] as number);
    if (size === READINGS_MAX || readings.subarray(0, size).includes(hash)) continue;
    readings[size] = hash;
    size += 1;
  }
  return size;
}

/** Digits are made alike: "2016" and "1998" are one word to the network. */
const DIGITS = /\p{Nd}/gu;
