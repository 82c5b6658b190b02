import type { Analysis } from "../domain/analysis.ts";
import type { Span } from "../domain/span.ts";
import { quotedStretches } from "./quoted.ts";

/** The running words of one text as hashes: what copies are told by, whatever the language. */
export interface TextWords {
  readonly report: string;
  /** First code unit of each word. */
  readonly starts: Uint32Array;
  /** Code unit after the last one of each word. */
  readonly ends: Uint32Array;
  /** 32-bit hash of each word, case and accents folded away. */
  readonly hashes: Uint32Array;
  /** 1 where the word stands in a quotation: repeating somebody's words is not copying a text. */
  readonly quoted: Uint8Array;
}

/** Letters and digits in a row, in any script. */
const WORD = /[\p{L}\p{N}]+/gu;
/** Combining marks, left over when a letter is taken apart (NFD). */
const MARKS = /\p{M}+/gu;
/** Words without anything outside ASCII need no folding but case. */
const ASCII = /^[0-9A-Za-z]+$/;

/** Scans the words of a report. Linear in its length. */
export function textWords(analysis: Analysis): TextWords {
  const { text, id } = analysis.report;
  const starts: number[] = [];
  const ends: number[] = [];
  const hashes: number[] = [];
  for (const match of text.matchAll(WORD)) {
    starts.push(match.index);
    ends.push(match.index + match[0].length);
    hashes.push(hashString(foldWord(match[0])));
  }
  const words = {
    report: id,
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    hashes: Uint32Array.from(hashes),
  };
  return { ...words, quoted: markQuoted(words, quotedStretches(analysis)) };
}

/** A word without case and accents: "Évacués" and "evacues" are one. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  return ASCII.test(word) ? lower : lower.normalize("NFD").replace(MARKS, "");
}

/** FNV-1a over code units, 32 bits (Fowler, Noll, Vo 1991). */
export function hashString(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** The span from one word to another, both included. */
export function wordRange(words: TextWords, first: number, last: number): Span {
  return { start: words.starts[first] as number, end: words.ends[last] as number };
}

function markQuoted(words: Pick<TextWords, "starts" | "ends">, stretches: readonly Span[]) {
  const quoted = new Uint8Array(words.starts.length);
  let word = 0;
  for (const { start, end } of stretches) {
    while (word < quoted.length && (words.starts[word] as number) < start) word += 1;
    for (; word < quoted.length && (words.ends[word] as number) <= end; word += 1) quoted[word] = 1;
  }
  return quoted;
}
