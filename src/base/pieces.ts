/** What a piece is made of. */
export const WORD = 0;
export const DIGITS = 1;
export const SIGN = 2;

/** What stands before a piece: nothing, white space, or a line's end. */
export const GLUED = 0;
export const SPACED = 1;
export const BROKEN = 2;

/**
 * A text cut into runs of letters, runs of digits and single signs, as grammars of numbers and dates need
 * it: "60-70 %" is five pieces, "jusqu’à" three, "18h30" three. A struct of arrays, one entry per piece.
 */
export interface Pieces {
  readonly size: number;
  /** Offsets into the text, half-open. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** WORD, DIGITS or SIGN. */
  readonly kinds: Uint8Array;
  /** GLUED, SPACED or BROKEN: what stands between this piece and the one before. */
  readonly gaps: Uint8Array;
  /** Lower case, apostrophes straight, dashes and minus signs as "-", cut after 40 code units. */
  readonly words: readonly string[];
}

const letterPattern = /^[\p{L}\p{M}]$/u;
const spacePattern = /^[\s\u200b\ufeff]$/u;
const LETTER = 3;
const DIGIT = 4;
const SPACE = 5;
const BREAK = 6;
const OTHER = 7;
const classes = new Uint8Array(0x10000);

function classOf(code: number): number {
  const known = classes[code] as number;
  if (known !== 0) return known;
  const found = classify(code);
  classes[code] = found;
  return found;
}

function classify(code: number): number {
  const character = String.fromCharCode(code);
  if (code >= 48 && code <= 57) return DIGIT;
  if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return BREAK;
  if (spacePattern.test(character)) return SPACE;
  // Half of a surrogate pair: letters of other planes are taken as letters whole.
  if (code >= 0xd800 && code <= 0xdfff) return LETTER;
  return letterPattern.test(character) ? LETTER : OTHER;
}

/** Cuts a text into pieces. Linear. */
export function cutPieces(text: string): Pieces {
  const starts: number[] = [];
  const ends: number[] = [];
  const kinds: number[] = [];
  const gaps: number[] = [];
  const words: string[] = [];
  let at = 0;
  let gap = GLUED;
  while (at < text.length) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === SPACE || kind === BREAK) {
      gap = kind === BREAK ? BROKEN : Math.max(gap, SPACED);
      at += 1;
      continue;
    }
    const end = kind === OTHER ? at + 1 : runEnd(text, at, kind);
    starts.push(at);
    ends.push(end);
    kinds.push(kind === LETTER ? WORD : kind === DIGIT ? DIGITS : SIGN);
    gaps.push(gap);
    words.push(plain(text.slice(at, end), kind));
    gap = GLUED;
    at = end;
  }
  return Object.freeze({
    size: starts.length,
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    kinds: Uint8Array.from(kinds),
    gaps: Uint8Array.from(gaps),
    words: Object.freeze(words),
  });
}

function runEnd(text: string, start: number, kind: number): number {
  let end = start + 1;
  while (end < text.length && classOf(text.charCodeAt(end)) === kind) end += 1;
  return end;
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ["\u2019", "'"],
  ["\u02bc", "'"],
  ["\u2010", "-"],
  ["\u2011", "-"],
  ["\u2012", "-"],
  ["\u2013", "-"],
  ["\u2014", "-"],
  ["\u2212", "-"],
]);

// A word longer than this is none that a list holds: kept short so that phrases stay cheap to look up.
const WORD_LENGTH_MAX = 40;

function plain(written: string, kind: number): string {
  if (kind === OTHER) return SIGNS.get(written) ?? written;
  return written.slice(0, WORD_LENGTH_MAX).toLowerCase();
}

/** The first piece that ends after `offset`; `size` when none does. Logarithmic. */
export function pieceAt(pieces: Pieces, offset: number): number {
  let low = 0;
  let high = pieces.size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pieces.ends[middle] as number) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
