import { phraseUpTo } from "../base/phrases.ts";
import { BROKEN, type Pieces, SIGN, SPACED } from "../base/pieces.ts";
import type { Measured } from "./counted-noun.ts";
import type { DateExpression } from "./dates.ts";
import { resolveDate } from "./resolve-date.ts";

// Pieces of a line before its date, and from the date to the dash: « QUELMAR, 13 mars (Agence Pélican) – ».
const HEAD_PIECES_MAX = 10;
const TAIL_PIECES_MAX = 14;
const HEAD_SIGNS: ReadonlySet<string> = new Set([",", "(", ")", "/", "."]);
const TAIL_SIGNS: ReadonlySet<string> = new Set([",", "(", ")", "/", "'", "."]);

/**
 * The dates that stand in a dateline: after nothing but names at the head of a line, before a dash; or a full
 * date that opens the text, by a word for publishing or straight before a capital ("Wed 05 Apr 2017 Shells
 * hit …"). They say when
 * the report was made, never what a figure speaks of. Linear.
 */
export function findDatelines(
  dates: readonly DateExpression[],
  { pieces, reading: { text }, rules }: Measured,
): ReadonlySet<DateExpression> {
  const head = headReader(pieces, text);
  return new Set(
    dates.filter((date) => {
      if (date.operation !== "date" && date.operation !== "numeric") return false;
      const stated = phraseUpTo(pieces, date.first, rules.words.asof);
      // "Date of publication 10 July 2016".
      if (stated?.first === 0) return true;
      const opening = head(date);
      if (opening === "none") return false;
      return opening === "text" && opensText(date, pieces, text)
        ? true
        : isBeforeDash(date, pieces);
    }),
  );
}

type Opening = "none" | "line" | "text";

function headReader(pieces: Pieces, text: string): (date: DateExpression) => Opening {
  return ({ first }) => {
    const least = Math.max(0, first - HEAD_PIECES_MAX);
    for (let at = first; at >= least; at -= 1) {
      if (at < first && !isHeadPiece(pieces, at, text)) return "none";
      if (at === 0) return "text";
      if (pieces.gaps[at] === BROKEN) return "line";
    }
    return "none";
  };
}

function isHeadPiece(pieces: Pieces, at: number, text: string): boolean {
  if (pieces.kinds[at] === SIGN) return HEAD_SIGNS.has(pieces.words[at] as string);
  return isCapital(text, pieces.starts[at] as number);
}

function isCapital(text: string, offset: number): boolean {
  const letter = text.charAt(offset);
  return letter !== letter.toLowerCase();
}

function opensText(date: DateExpression, pieces: Pieces, text: string): boolean {
  const isFull = resolveDate(date, { today: null, lean: "past" }) !== null;
  const isNext = date.after < pieces.size && isCapital(text, pieces.starts[date.after] as number);
  return isFull && isNext;
}

function isBeforeDash({ after }: DateExpression, pieces: Pieces): boolean {
  let isBracketed = false;
  for (let at = after; at < Math.min(pieces.size, after + TAIL_PIECES_MAX); at += 1) {
    if (pieces.gaps[at] === BROKEN) return false;
    const word = pieces.words[at] as string;
    const isDash = word === "-" && pieces.gaps[at] === SPACED;
    if (isDash && !isBracketed) return true;
    if (word === "(") isBracketed = true;
    else if (word === ")") isBracketed = false;
    else if (!isBracketed && !TAIL_SIGNS.has(word)) return false;
  }
  return false;
}
