import { hashText, mix } from "../learn/hashing.ts";
import { findForm, type Lexicon } from "../learn/lexicon.ts";
import { classOfWord, type WordClasses } from "../learn/word-classes.ts";
import { classAt, DIGIT, isLetter, UPPER } from "./characters.ts";
import { keyOf } from "./split-words.ts";

/**
 * What the tagger sees of the tokens of one text: numbers, one entry per token, so that a token's features
 * are a few multiplications away.
 */
export interface Description {
  /** Hash of the form in lower case, digits made alike. */
  readonly words: Uint32Array;
  /** Class of the form; 0 for unknown. */
  readonly classes: Uint16Array;
  /** Hashes of the last one to four code units of the form, × 4. */
  readonly suffixes: Uint32Array;
  /** Hash of the first three code units. */
  readonly prefixes: Uint32Array;
  /** Capitals, digits and signs, as a small number; see `shapeOf`. */
  readonly shapes: Uint8Array;
  /** One bit per tag that the lexicon knows the form with; 0 where it does not have the form. */
  readonly tagSets: Uint32Array;
  /** Hash of the lexicon's tags for the form: 0 where it has none. */
  readonly masks: Uint32Array;
  /** Lexicon's reading set of the form as written; -1 for none. */
  readonly exactSets: Int32Array;
  /** The same of the form in lower case. */
  readonly lowerSets: Int32Array;
  /** The form as the lists spell it. */
  readonly keys: string[];
}

/** An empty description of `size` tokens. */
export function emptyDescription(size: number): Description {
  return {
    words: new Uint32Array(size),
    classes: new Uint16Array(size),
    suffixes: new Uint32Array(size * 4),
    prefixes: new Uint32Array(size),
    shapes: new Uint8Array(size),
    tagSets: new Uint32Array(size),
    masks: new Uint32Array(size),
    exactSets: new Int32Array(size),
    lowerSets: new Int32Array(size),
    keys: new Array<string>(size).fill(""),
  };
}

/** Longest form, in code units, that is looked up and described in full. */
const FORM_CHARS_MAX = 64;

/**
 * Describes one token: `form` as written; `isContraction` where the rules know it as two words, `isQuoted`
 * where a quotation mark stands before it.
 */
export function describeToken(
  description: Description,
  token: number,
  form: string,
  lexicon: Lexicon,
  context: { readonly isContraction: boolean; readonly isQuoted: boolean },
): void {
  const shown = form.length > FORM_CHARS_MAX ? form.slice(0, FORM_CHARS_MAX) : form;
  const key = keyOf(shown, 0, shown.length);
  const { shape, hasDigit } = shapeOf(shown);
  const plain = hasDigit ? key.replace(DIGITS, "0") : key;
  description.keys[token] = key;
  description.words[token] = hashText(plain);
  for (let length = 1; length <= 4; length += 1) {
    const start = Math.max(0, plain.length - length);
    description.suffixes[token * 4 + length - 1] = hashText(plain, start);
  }
  description.prefixes[token] = hashText(plain, 0, Math.min(3, plain.length));
  const lower = findForm(lexicon, key);
  const isLower = shown === key;
  // « Le » after a quotation mark has its capital from there; a word in lower case is as it was.
  description.shapes[token] = shape | (context.isQuoted && !isLower ? QUOTED_BIT : 0);
  const exact = isLower ? lower : findForm(lexicon, shown);
  description.exactSets[token] = exact;
  description.lowerSets[token] = lower;
  const mask = maskOf(lexicon, exact) | (isLower ? 0 : maskOf(lexicon, lower));
  description.tagSets[token] = mask;
  const full = mask | (context.isContraction ? CONTRACTION_BIT : 0);
  description.masks[token] = full === 0 ? 0 : mix(full, 7);
}

/** Looks up the classes of the first `size` tokens. */
export function describeClasses(
  { words, classes }: Description,
  size: number,
  wordClasses: WordClasses,
): void {
  for (let token = 0; token < size; token += 1) {
    classes[token] = classOfWord(wordClasses, words[token] as number);
  }
}

const CONTRACTION_BIT = 1 << 20;
/** In a shape: a quotation mark stands before the token. */
const QUOTED_BIT = 64;
/** Digits are made alike: "2016" and "1998" are one word to the tagger. */
const DIGITS = /\p{Nd}/gu;

/** One bit per tag that the readings of a set have; 0 for -1, no set. */
export function maskOf(lexicon: Lexicon, set: number): number {
  if (set < 0) return 0;
  let mask = 0;
  const after = lexicon.setStarts[set + 1] as number;
  for (let index = lexicon.setStarts[set] as number; index < after; index += 1) {
    const reading = lexicon.members[index] as number;
    mask |= 1 << (lexicon.readings[reading * 4] as number);
  }
  return mask;
}

/** What a form looks like: 1 first letter is a capital, 2 all letters are, 4 has a digit, 8 has a sign inside, 16 no letter. */
export function shapeOf(form: string): { readonly shape: number; readonly hasDigit: boolean } {
  let letters = 0;
  let capitals = 0;
  let digits = 0;
  for (let index = 0; index < form.length; index += 1) {
    const kind = classAt(form, index);
    if (kind === UPPER) capitals += 1;
    if (isLetter(kind)) letters += 1;
    else if (kind === DIGIT) digits += 1;
  }
  const isTitle = form.length > 0 && classAt(form, 0) === UPPER;
  const shape =
    (isTitle ? 1 : 0) |
    (letters > 1 && capitals === letters ? 2 : 0) |
    (digits > 0 ? 4 : 0) |
    (letters + digits < form.length ? 8 : 0) |
    (letters === 0 ? 16 : 0);
  return { shape, hasDigit: digits > 0 };
}
