/**
 * Classes of UTF-16 code units, as small numbers, so that the inner loops test a number and no regular
 * expression. A class is worked out once per code unit and kept.
 */
export const SPACE = 0;
export const BREAK = 1;
export const UPPER = 2;
export const LOWER = 3;
/** A letter without case. */
export const LETTER = 4;
/** A sign that stands for a syllable or a word: a word of its own. */
export const IDEOGRAPH = 5;
export const DIGIT = 6;
/** Combining marks, joiners and other signs that belong to the character before them. */
export const MARK = 7;
export const APOSTROPHE = 8;
export const HYPHEN = 9;
export const OPENING = 10;
export const CLOSING = 11;
/** The straight double quote, which opens as well as closes. */
export const STRAIGHT = 12;
/** Ends a sentence: full stop, exclamation and question marks, in any script. */
export const TERMINATOR = 13;
export const PUNCTUATION = 14;
export const SYMBOL = 15;
/** First half of a surrogate pair: the class is that of the pair. */
const PAIR = 16;
const UNKNOWN = 255;

const classes = new Uint8Array(0x10000).fill(UNKNOWN);

// Tried in order; the first that matches gives the class.
const CLASS_PATTERNS: readonly (readonly [RegExp, number])[] = [
  [/^[\n\r\u2028\u2029\u0085\f\v]$/, BREAK],
  [/^\s$/, SPACE],
  // Typewriter and typographic apostrophe, prime, modifier apostrophe, full-width form.
  [/^['’ʼ′ˈ＇`]$/, APOSTROPHE],
  // Hyphen-minus, hyphen, non-breaking hyphen: the dashes proper are punctuation.
  [/^[-‐‑]$/, HYPHEN],
  [/^["＂]$/, STRAIGHT],
  [/^[.!?…‥。！？｡؟۔।॥؞]$/, TERMINATOR],
  [/^[«“„‟‹‘‚‛「『\p{Ps}]$/u, OPENING],
  [/^[»”›」』\p{Pe}]$/u, CLOSING],
  // Scripts that are written without spaces between words.
  [
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u,
    IDEOGRAPH,
  ],
  [/^\p{Lu}|\p{Lt}$/u, UPPER],
  [/^\p{Ll}$/u, LOWER],
  [/^\p{Nd}$/u, DIGIT],
  [/^[\p{L}\p{N}]$/u, LETTER],
  [/^[\p{M}\p{Cf}]$/u, MARK],
  [/^\p{P}$/u, PUNCTUATION],
];

function classify(character: string): number {
  for (const [pattern, kind] of CLASS_PATTERNS) if (pattern.test(character)) return kind;
  return SYMBOL;
}

/** The class of the character that begins at `offset`, which lies in the text. */
export function classAt(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  let kind = classes[code] as number;
  if (kind === UNKNOWN) {
    kind = code >= 0xd800 && code < 0xdc00 ? PAIR : classify(String.fromCharCode(code));
    classes[code] = kind;
  }
  return kind === PAIR ? pairClass(text, offset) : kind;
}

function pairClass(text: string, offset: number): number {
  const point = text.codePointAt(offset) as number;
  return point > 0xffff ? classify(String.fromCodePoint(point)) : SYMBOL;
}

/** Code units of the character that begins at `offset`: 2 for a surrogate pair, else 1. */
export function widthAt(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  if (code < 0xd800 || code > 0xdbff || offset + 1 >= text.length) return 1;
  const next = text.charCodeAt(offset + 1);
  return next >= 0xdc00 && next < 0xe000 ? 2 : 1;
}

/** Whether a class is of a letter, with or without case; ideographs apart. */
export function isLetter(kind: number): boolean {
  return kind === LOWER || kind === UPPER || kind === LETTER;
}

/** Whether a class may stand inside a word: letter, digit or mark. */
export function isInner(kind: number): boolean {
  return kind === LOWER || kind === UPPER || kind === LETTER || kind === DIGIT || kind === MARK;
}
