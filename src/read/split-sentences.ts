import type { ReadingRules } from "../languages/rules/reading.ts";
import type { Lexicon } from "../learn/lexicon.ts";
import { type DecideBorder, mayBegin } from "./boundary-features.ts";
import {
  APOSTROPHE,
  BREAK,
  CLOSING,
  classAt,
  DIGIT,
  HYPHEN,
  LOWER,
  OPENING,
  PUNCTUATION,
  STRAIGHT,
  TERMINATOR,
} from "./characters.ts";
import { keyOf } from "./split-words.ts";
import { ABBREVIATION, NUMBER, PUNCT, type Tokens, WORD } from "./tokens.ts";

/** What the trained splitter needs beside the rules: the lexicon, and the decision. */
export interface Borders {
  readonly lexicon: Lexicon;
  readonly decide: DecideBorder;
}

/**
 * Finds where sentences begin: one byte per token, 1 for the first of a sentence. A line break and the
 * border of a block always end a sentence, inside an open quotation too. Quotes and brackets that close
 * right behind the final stop belong to the sentence; what goes on in lower case or with a comma
 * (« Est-ce vrai ? » a-t-il demandé) does not end it. With `borders` that is only advice, and the trained
 * splitter decides, which sees headlines run into the text and stops left out as well. Linear.
 */
export function sentenceStarts(
  text: string,
  tokens: Tokens,
  blockStarts: ReadonlySet<number>,
  rules: ReadingRules,
  borders: Borders | null,
): Uint8Array {
  const isStart = new Uint8Array(tokens.size);
  const isClosing = closingQuotes(text, tokens, blockStarts);
  const isLine = Uint8Array.from(isStart, (_, token) =>
    isNewLine(text, tokens, token, blockStarts) ? 1 : 0,
  );
  const tags = new Int32Array(borders === null ? 0 : tokens.size).fill(-1);
  let start = 0;
  for (let token = 0; token < tokens.size; token += 1) {
    if (isLine[token] === 1) isStart[token] = 1;
    else {
      const verdict = endsBefore(text, tokens, token, isClosing, isStart, rules);
      isStart[token] = verdict ? 1 : 0;
      if (borders !== null) {
        const of = { text, tokens, isClosing, isLine, tags, lexicon: borders.lexicon };
        const border = { token, start, verdict };
        // « … [...] Nous demandons »: the models have too few of these.
        const isSure = verdict && text.charAt((tokens.starts[token] as number) - 2) === "]";
        const begins = isSure || (mayBegin(of, token) && borders.decide(of, border));
        isStart[token] = begins ? 1 : 0;
      }
    }
    if (isStart[token] === 1) start = token;
  }
  return isStart;
}

/** Whether a line or block begins with this token. */
function isNewLine(
  text: string,
  tokens: Tokens,
  token: number,
  blockStarts: ReadonlySet<number>,
): boolean {
  if (token === 0 || blockStarts.has(tokens.starts[token] as number)) return true;
  const end = tokens.starts[token] as number;
  for (let offset = tokens.ends[token - 1] as number; offset < end; offset += 1) {
    if (classAt(text, offset) === BREAK) return true;
  }
  return false;
}

/**
 * One byte per token, 1 where a quote or bracket closes. A straight quote closes where one is open and no
 * space stands before it alone (`said "yes" again`); a line starts anew with none open.
 */
function closingQuotes(text: string, tokens: Tokens, blockStarts: ReadonlySet<number>): Uint8Array {
  const isClosing = new Uint8Array(tokens.size);
  let isOpen = false;
  let isLow = false;
  for (let token = 0; token < tokens.size; token += 1) {
    if (isNewLine(text, tokens, token, blockStarts)) isOpen = isLow = false;
    const start = tokens.starts[token] as number;
    const kind = classAt(text, start);
    const code = text.charCodeAt(start);
    if (code === LOW_QUOTE) isLow = true;
    // „So geht es“: what opens elsewhere closes a low quote.
    const closesLow = isLow && code === HIGH_QUOTE;
    if (closesLow) isLow = false;
    if (kind === CLOSING || closesLow) isClosing[token] = 1;
    else if (kind === STRAIGHT) {
      isClosing[token] = closesQuote(tokens, token, isOpen) ? 1 : 0;
      isOpen = isClosing[token] === 0;
    } else if (kind === APOSTROPHE && tokens.kinds[token] === PUNCT) {
      isClosing[token] = isGlued(tokens, token) ? 1 : 0;
    }
  }
  return isClosing;
}

const LOW_QUOTE = 0x201e;
const HIGH_QUOTE = 0x201c;

function closesQuote(tokens: Tokens, token: number, isOpen: boolean): boolean {
  const isGluedAfter = token + 1 < tokens.size && isGlued(tokens, token + 1);
  if (isGlued(tokens, token) === isGluedAfter) return isOpen;
  return !isGluedAfter;
}

/** Whether no space stands before a token. */
function isGlued(tokens: Tokens, token: number): boolean {
  return token > 0 && tokens.ends[token - 1] === tokens.starts[token];
}

/** Whether a sentence ends before `token`, which stands in the same line as the token before it. */
function endsBefore(
  text: string,
  tokens: Tokens,
  token: number,
  isClosing: Uint8Array,
  isStart: Uint8Array,
  rules: ReadingRules,
): boolean {
  if (isClosing[token] === 1) return false;
  let last = token - 1;
  while (last > 0 && isClosing[last] === 1 && isStart[last] === 0) last -= 1;
  const isQuoteEnd = last < token - 1;
  if (tokens.kinds[last] === ABBREVIATION) {
    return mayEndSentence(text, tokens, last, rules) && isStarter(text, tokens, token, rules);
  }
  if (!isTerminator(text, tokens, last)) return false;
  if (isListNumber(tokens, last, isStart)) return false;
  if (!isQuoteEnd && isCareless(text, tokens, token)) return true;
  return beginsSentence(text, tokens, token, isQuoteEnd);
}

function isTerminator(text: string, tokens: Tokens, token: number): boolean {
  if (tokens.kinds[token] !== PUNCT) return false;
  return classAt(text, tokens.starts[token] as number) === TERMINATOR;
}

/** A plain stop behind a word of this many code units or more is no abbreviation that we do not know. */
const WORD_CHARS_MIN = 4;

/** « la vie du village. à ce jour »: a plain stop ends the sentence even if the next begins in lower case. */
function isCareless(text: string, tokens: Tokens, token: number): boolean {
  const stop = token - 1;
  const word = token - 2;
  if (word < 0 || tokens.kinds[word] !== WORD || tokens.kinds[token] !== WORD) return false;
  if ((tokens.ends[stop] as number) - (tokens.starts[stop] as number) !== 1) return false;
  if (text.charCodeAt(tokens.starts[stop] as number) !== 46 || isGlued(tokens, token)) return false;
  const start = tokens.starts[word] as number;
  const isLong = (tokens.ends[word] as number) - start >= WORD_CHARS_MIN;
  return isLong && classAt(text, start) === LOWER;
}

/** "1. Les faits": a number that opens the line. */
function isListNumber(tokens: Tokens, stop: number, isStart: Uint8Array): boolean {
  return stop > 0 && tokens.kinds[stop - 1] === NUMBER && isStart[stop - 1] === 1;
}

/** Whether a token can begin a sentence: no lower case, no comma or closing sign. */
function beginsSentence(text: string, tokens: Tokens, token: number, isQuoteEnd: boolean): boolean {
  const kind = classAt(text, tokens.starts[token] as number);
  if (kind === LOWER || kind === TERMINATOR || kind === CLOSING) return false;
  const isOpening = kind === OPENING || kind === STRAIGHT || kind === APOSTROPHE;
  const isDash = tokens.kinds[token] === PUNCT && !isOpening;
  if (isOpening || (isDash && isDashAt(text, tokens, token))) {
    if (token + 1 >= tokens.size) return false;
    const next = classAt(text, tokens.starts[token + 1] as number);
    return next !== LOWER || (isOpening && !isQuoteEnd && isEllipsisFree(text, tokens, token));
  }
  if (kind === DIGIT) return true;
  return kind !== PUNCTUATION;
}

/** `. «pas question»` begins anew, `... «pas question»` may go on. */
function isEllipsisFree(text: string, tokens: Tokens, token: number): boolean {
  const start = tokens.starts[token - 1] as number;
  const end = tokens.ends[token - 1] as number;
  return end - start === 1 && text.charCodeAt(start) !== 0x2026;
}

function isDashAt(text: string, tokens: Tokens, token: number): boolean {
  const start = tokens.starts[token] as number;
  const code = text.charCodeAt(start);
  return code === 0x2013 || code === 0x2014 || classAt(text, start) === HYPHEN;
}

/** Whether an abbreviation may be the last word of a sentence; a single initial may not. */
function mayEndSentence(text: string, tokens: Tokens, token: number, rules: ReadingRules): boolean {
  const start = tokens.starts[token] as number;
  const end = tokens.ends[token] as number;
  const kind = rules.abbreviations.get(keyOf(text, start, end));
  return kind === "may" || (kind === undefined && end - start > 2);
}

function isStarter(text: string, tokens: Tokens, token: number, rules: ReadingRules): boolean {
  const start = tokens.starts[token] as number;
  const kind = classAt(text, start);
  if (kind === OPENING) return true;
  if (kind === LOWER) return false;
  return rules.sentenceStarters.has(keyOf(text, start, tokens.ends[token] as number));
}
