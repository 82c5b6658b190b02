import { classAt, isInner } from "./characters.ts";

/** Longest emoticon, in code units: "':-)". */
const EMOTICON_CHARS_MAX = 4;
/** First signs of emoticons; all others are no candidates. */
const FIRST = ":;=(<^";

/** Eyes, perhaps a nose, a mouth (":-)", ";D"); the same from right to left ("(:"); a heart; "^_^". */
const EMOTICON = /^(?:[:;=]['o^-]?[()DPp]|[:;=][o^-][/|\\]|\([-^]?[:;]|<3|\^_\^)/;

/**
 * Where the emoticon that begins at `start` ends; `start` where none does. What a letter or digit follows is
 * none ("=Direct").
 */
export function emoticonEnd(text: string, start: number, end: number): number {
  if (!FIRST.includes(text.charAt(start))) return start;
  const found = EMOTICON.exec(text.slice(start, Math.min(end, start + EMOTICON_CHARS_MAX)))?.[0];
  if (found === undefined) return start;
  const stop = start + found.length;
  return stop < end && isInner(classAt(text, stop)) ? start : stop;
}
