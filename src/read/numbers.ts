import { APOSTROPHE, classAt, DIGIT, HYPHEN, isInner, SPACE } from "./characters.ts";

const COMMA = 44;
const STOP = 46;
const SLASH = 47;
const COLON = 58;

/**
 * Where the number that begins with the digit at `start` ends: digits, decimals, thousands parted by any
 * space ("110 000"), times ("10:30"), dates and fractions ("14/12/2016", "1/10"). Letters that are glued to
 * it ("24h", "3e", "1990s") come after.
 */
export function numberEnd(text: string, start: number, end: number): number {
  let stop = digitsEnd(text, start, end);
  if (stop - start <= 3) stop = thousandsEnd(text, stop, end);
  while (stop + 1 < end && isJoint(text.charCodeAt(stop)) && isDigitAt(text, stop + 1)) {
    stop = digitsEnd(text, stop + 1, end);
  }
  return stop;
}

/** Where the letters (and, unless told otherwise, digits) that are glued to a number at `from` end. */
export function gluedEnd(text: string, from: number, end: number, isLetters: boolean): number {
  let stop = from;
  while (stop < end && isInner(classAt(text, stop))) {
    if (isLetters && classAt(text, stop) === DIGIT) break;
    stop += 1;
  }
  return stop;
}

/**
 * Where a chain of digit groups joined by hyphens ends ("2016-12-14", "303-555-0100"): three groups or
 * more, or the three and four digits of a telephone number; `stop` where there is no such chain, because
 * "1990-1995" is a range of two numbers.
 */
export function digitChainEnd(text: string, start: number, stop: number, end: number): number {
  let groups = 1;
  let next = stop;
  let lastLength = 0;
  while (next + 1 < end && classAt(text, next) === HYPHEN && isDigitAt(text, next + 1)) {
    const after = digitsEnd(text, next + 1, end);
    lastLength = after - next - 1;
    next = after;
    groups += 1;
  }
  const isPhone = groups === 2 && stop - start === 3 && lastLength === 4;
  return groups >= 3 || isPhone ? next : stop;
}

function isJoint(code: number): boolean {
  return code === COMMA || code === STOP || code === SLASH || code === COLON;
}

function isDigitAt(text: string, offset: number): boolean {
  return offset < text.length && classAt(text, offset) === DIGIT;
}

function digitsEnd(text: string, from: number, end: number): number {
  let stop = from;
  while (stop < end && classAt(text, stop) === DIGIT) stop += 1;
  return stop;
}

/** Over groups of a space (or the apostrophe of Swiss figures) and exactly three digits. */
function thousandsEnd(text: string, from: number, end: number): number {
  let stop = from;
  while (stop + 3 < end) {
    const parting = classAt(text, stop);
    if (parting !== SPACE && parting !== APOSTROPHE) break;
    const isGroup =
      isDigitAt(text, stop + 1) && isDigitAt(text, stop + 2) && isDigitAt(text, stop + 3);
    if (!isGroup || (stop + 4 < end && isInner(classAt(text, stop + 4)))) break;
    stop += 4;
  }
  return stop;
}
