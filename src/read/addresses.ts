import {
  APOSTROPHE,
  BREAK,
  CLOSING,
  classAt,
  isInner,
  isLetter,
  OPENING,
  PUNCTUATION,
  SPACE,
  STRAIGHT,
  TERMINATOR,
} from "./characters.ts";

/** An address longer than this, in code units, is not looked for: keeps the search linear on any input. */
const ADDRESS_CHARS_MAX = 256;

const AT = 64;
const HASH = 35;

/**
 * Where the URL, e-mail address, hashtag or user name that begins at `start` ends; `start` where none does.
 * Looks no further than `end`.
 */
export function addressEnd(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start);
  if (code === HASH || code === AT) return handleEnd(text, start, end);
  // "http", "https" and "www" are the only openings looked at: h, H, w, W.
  const lower = code | 32;
  if ((lower === 104 || lower === 119) && isUrlStart(text, start)) return urlEnd(text, start, end);
  return start;
}

function isUrlStart(text: string, start: number): boolean {
  const head = text.slice(start, start + 8).toLowerCase();
  return head.startsWith("http://") || head.startsWith("https://") || head.startsWith("www.");
}

function urlEnd(text: string, start: number, end: number): number {
  let stop = start;
  while (stop < end && stop - start < ADDRESS_CHARS_MAX * 8) {
    const kind = classAt(text, stop);
    const isBracket = kind === OPENING || kind === CLOSING;
    if (kind === SPACE || kind === BREAK || kind === STRAIGHT || isBracket) break;
    stop += 1;
  }
  while (stop > start) {
    const kind = classAt(text, stop - 1);
    const isSlash = text.charCodeAt(stop - 1) === 47;
    if (isSlash || (kind !== TERMINATOR && kind !== PUNCTUATION && kind !== APOSTROPHE)) break;
    stop -= 1;
  }
  return stop;
}

/** "#paix" and "@bureau": the sign, then letters, digits and underscores, the first a letter. */
function handleEnd(text: string, start: number, end: number): number {
  let stop = start + 1;
  if (stop >= end || !isLetter(classAt(text, stop))) return start;
  while (stop < end && (isInner(classAt(text, stop)) || text.charCodeAt(stop) === 95)) stop += 1;
  return stop;
}

/** Where the e-mail address around a word that begins at `start` ends; `start` where there is none. */
export function emailEnd(text: string, start: number, end: number): number {
  const limit = Math.min(end, start + ADDRESS_CHARS_MAX);
  const at = skipLocal(text, start, limit);
  if (at === start || at >= limit || text.charCodeAt(at) !== AT) return start;
  let stop = skipLocal(text, at + 1, limit);
  while (stop > at && !isInner(classAt(text, stop - 1))) stop -= 1;
  return stop > at + 1 ? stop : start;
}

/** Over letters, digits and the signs . _ % + - of an address. */
function skipLocal(text: string, from: number, limit: number): number {
  let stop = from;
  while (stop < limit) {
    const code = text.charCodeAt(stop);
    const isSign = code === 46 || code === 95 || code === 37 || code === 43 || code === 45;
    if (!isSign && !isInner(classAt(text, stop))) break;
    stop += 1;
  }
  return stop;
}
