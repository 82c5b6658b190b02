import { TAG_NUMBER } from "../domain/morphology.ts";
import { hashText, mix } from "../learn/hashing.ts";
import { findForm, type Lexicon } from "../learn/lexicon.ts";
import { classAt, isLetter, LOWER, TERMINATOR, UPPER } from "./characters.ts";
import { maskOf } from "./description.ts";
import { keyOf } from "./split-words.ts";
import { PUNCT, SIGN, type Tokens, WORD } from "./tokens.ts";

/** Room for the features of one border between tokens. */
export const BOUNDARY_FEATURES_MAX = 40;

/** Stands for a token beyond the text or the line. */
const OUTSIDE = 0x5eed;
/** Tokens looked back over for a verb, and ahead for the end of the sentence. */
const REACH_MAX = 24;
/** Longest form, in code units, that is looked up. */
const FORM_CHARS_MAX = 48;

/** A text with its tokens, as seen by whoever decides where sentences begin. */
export interface BoundaryText {
  readonly text: string;
  readonly tokens: Tokens;
  /** 1 where a quote or bracket closes. */
  readonly isClosing: Uint8Array;
  /** 1 where a line or block begins. */
  readonly isLine: Uint8Array;
  readonly lexicon: Lexicon;
  /** The lexicon's tags of each token, one bit each; -1 where nobody has looked yet. */
  readonly tags: Int32Array;
}

/** Decides whether a sentence begins at a border. */
export type DecideBorder = (of: BoundaryText, border: Border) => boolean;

/** One border: before `token`, in the sentence that `start` begins; `verdict` is what the rules say of it. */
export interface Border {
  readonly token: number;
  readonly start: number;
  readonly verdict: boolean;
}

/**
 * Whether a sentence could begin with this token at all: not between two words in lower case, nor before a comma
 * or behind a semicolon, nor in lower case behind a closing quote, nor where it is glued to a word or number.
 */
export function mayBegin({ text, tokens, isClosing }: BoundaryText, token: number): boolean {
  const start = tokens.starts[token] as number;
  const kind = classAt(text, start);
  if (kind === TERMINATOR || isClosing[token] === 1 || COMMAS.has(text.charCodeAt(start)))
    return false;
  const before = tokens.kinds[token - 1] as number;
  const from = tokens.starts[token - 1] as number;
  if (text.charCodeAt(from) === SEMICOLON && before === PUNCT) return false;
  // « "Est-ce vrai ?" demande-t-il » goes on.
  if (isClosing[token - 1] === 1 && kind === LOWER) return false;
  const isSign = before === PUNCT || before === SIGN;
  if (!isSign && tokens.ends[token - 1] === start) return false;
  if (tokens.kinds[token] !== WORD || kind !== LOWER) return true;
  return !isLetter(classAt(text, from)) || before !== WORD;
}

const SEMICOLON = 59;
/** Signs that go on with the sentence. */
const COMMAS = new Set([44, 59, 58, 0x2019, 39]);

/**
 * Writes the hashed features of a border into `out`; returns how many. What stands on both sides, how the
 * lexicon knows it, how long the sentence is already and whether it has a verb.
 */
export function boundaryFeatures(of: BoundaryText, border: Border, out: Uint32Array): number {
  const { token, start, verdict } = border;
  const last = lastWordBefore(of, token, start);
  const isQuoteEnd = last < token - 1 ? 1 : 0;
  const before = shapeAt(of, last, start);
  const second = shapeAt(of, last - 1, start);
  const here = shapeAt(of, token, token);
  const next = shapeAt(of, token + 1, token);
  const sides = mix(before, here);
  const keyBefore = keyAt(of, last, start);
  const keyHere = keyAt(of, token, token);
  const maskBefore = maskAt(of, last, start);
  const maskHere = maskAt(of, token, token);
  const length = bucket(token - start);
  const verb = hasVerb(of, start, token) ? 1 : 0;
  const judged = mix(sides, verdict ? 2 : 1);
  const gap = (isSpaced(of, token) ? 1 : 0) + (isSpaced(of, last) ? 2 : 0);
  const ahead = bucket(wordsToStop(of, token));
  let size = 0;
  const put = (template: number, value: number): void => {
    const key = mix(template, value);
    out[size] = key === 0 ? 1 : key;
    size += 1;
  };
  put(201, 0);
  put(202, verdict ? 1 : 0);
  put(203, before);
  put(204, here);
  put(205, judged);
  put(206, mix(second, sides));
  put(207, mix(sides, next));
  put(208, keyBefore);
  put(209, keyHere);
  put(210, mix(keyBefore, keyHere));
  put(211, mix(keyAt(of, last - 1, start), before));
  put(212, mix(keyAt(of, token + 1, token), sides));
  put(213, mix(keyHere, next));
  put(214, mix(maskHere, sides));
  put(215, mix(maskBefore, here));
  put(216, mix(mix(maskHere, next), before));
  put(217, mix(mix(maskBefore, maskHere), here));
  put(218, mix(length, sides));
  put(219, mix(mix(length, verb), sides));
  put(220, mix(isQuoteEnd, judged));
  put(221, mix(gap, sides));
  put(222, mix(keyAt(of, last - 1, start), keyBefore));
  put(223, mix(isCapital(of, start, token), sides));
  put(224, mix(ahead, sides));
  put(225, mix(mix(ahead, length), mix(verb, sides)));
  put(226, mix(lengthAt(of, last - 1), judged));
  put(227, mix(mix(maskAt(of, token + 1, token), maskHere), sides));
  put(228, mix(of.isLine[start] as number, mix(length, sides)));
  put(229, mix(verb, mix(maskHere, before)));
  put(230, mix(shapeAt(of, token + 2, token), mix(next, here)));
  put(231, mix(maskAt(of, token + 2, token), mix(maskHere, before)));
  put(232, mix(keyBefore, here));
  put(233, mix(keyHere, before));
  put(234, mix(keyHere, mix(verb, length)));
  return size;
}

/** The token before the quotes and brackets that close in front of `token`. */
function lastWordBefore({ isClosing }: BoundaryText, token: number, start: number): number {
  let last = token - 1;
  while (last > start && isClosing[last] === 1) last -= 1;
  return last;
}

/** Tokens outside the line (before `from`, or beyond the next break) are not seen. */
function isOutside({ tokens, isLine }: BoundaryText, token: number, from: number): boolean {
  if (token < from || token >= tokens.size || token < 0) return true;
  for (let index = from + 1; index <= token && token - from <= 2; index += 1) {
    if (isLine[index] === 1) return true;
  }
  return false;
}

/** What a token looks like: the sign itself, or how its letters are written. */
function shapeAt(of: BoundaryText, token: number, from: number): number {
  if (isOutside(of, token, from)) return OUTSIDE;
  const { text, tokens } = of;
  const start = tokens.starts[token] as number;
  const length = (tokens.ends[token] as number) - start;
  const kind = tokens.kinds[token] as number;
  if (kind === PUNCT || kind === SIGN)
    return 0x1000 + text.charCodeAt(start) * 4 + Math.min(length, 3);
  if (kind !== WORD) return 0x100 + kind * 2 + (classAt(text, start) === UPPER ? 1 : 0);
  const first = classAt(text, start);
  if (first !== UPPER) return first;
  if (length === 1) return 0x200;
  return classAt(text, start + 1) === UPPER ? 0x201 : 0x202;
}

function keyAt(of: BoundaryText, token: number, from: number): number {
  if (isOutside(of, token, from)) return OUTSIDE;
  const start = of.tokens.starts[token] as number;
  const end = Math.min(of.tokens.ends[token] as number, start + FORM_CHARS_MAX);
  return hashText(keyOf(of.text, start, end));
}

function tagsAt({ text, tokens, lexicon, tags }: BoundaryText, token: number): number {
  const known = tags[token] as number;
  if (known >= 0) return known;
  const start = tokens.starts[token] as number;
  const end = Math.min(tokens.ends[token] as number, start + FORM_CHARS_MAX);
  const kind = tokens.kinds[token] as number;
  const isSign = kind === PUNCT || kind === SIGN;
  tags[token] = isSign ? 0 : maskOf(lexicon, findForm(lexicon, keyOf(text, start, end)));
  return tags[token] as number;
}

function maskAt(of: BoundaryText, token: number, from: number): number {
  return isOutside(of, token, from) ? OUTSIDE : tagsAt(of, token);
}

const VERB_BITS = (1 << TAG_NUMBER.VERB) | (1 << TAG_NUMBER.AUX);
const NAME_BITS =
  (1 << TAG_NUMBER.NOUN) | (1 << TAG_NUMBER.ADJ) | (1 << TAG_NUMBER.ADP) | (1 << TAG_NUMBER.DET);

/** Whether a word between the two is known as a verb and as nothing that a headline is made of. */
function hasVerb(of: BoundaryText, start: number, after: number): boolean {
  for (let token = after - 1; token >= Math.max(start, after - REACH_MAX); token -= 1) {
    const mask = tagsAt(of, token);
    if ((mask & VERB_BITS) !== 0 && (mask & NAME_BITS) === 0) return true;
  }
  return false;
}

/** 1 where all words between the two have capitals only, else 0. */
function isCapital({ text, tokens }: BoundaryText, start: number, after: number): number {
  for (let token = Math.max(start, after - REACH_MAX); token < after; token += 1) {
    const from = tokens.starts[token] as number;
    if (tokens.kinds[token] === WORD && classAt(text, (tokens.ends[token] as number) - 1) === LOWER)
      return 0;
    if (tokens.kinds[token] === WORD && classAt(text, from) === LOWER) return 0;
  }
  return 1;
}

function isSpaced({ tokens }: BoundaryText, token: number): boolean {
  return token > 0 && tokens.ends[token - 1] !== tokens.starts[token];
}

/** Tokens up to the next final stop or the end of the line. */
function wordsToStop({ text, tokens, isLine }: BoundaryText, token: number): number {
  let next = token + 1;
  while (next < tokens.size && next - token < REACH_MAX && isLine[next] === 0) {
    if (tokens.kinds[next] === PUNCT && classAt(text, tokens.starts[next] as number) === TERMINATOR)
      break;
    next += 1;
  }
  return next - token;
}

function lengthAt({ tokens }: BoundaryText, token: number): number {
  return token < 0
    ? 0
    : Math.min(5, (tokens.ends[token] as number) - (tokens.starts[token] as number));
}

/** 1, 2, 3, 4 to 6, 7 to 12, 13 and more. */
function bucket(count: number): number {
  if (count <= 3) return count;
  return count <= 6 ? 4 : count <= 12 ? 5 : 6;
}
