import { overlaps } from "../domain/span.ts";
import type { Rarity } from "./rarity.ts";
import { openRings } from "./rings.ts";
import type { Wording } from "./wordings.ts";
import { hashString } from "./words.ts";

/** Terms by which a wording is looked up: its rarest ones. */
const TERMS_MAX = 8;
/** Hints of each term by which it is looked up: its form and likeliest senses. */
const HINTS_MAX = 6;
/** Two words of one meaning seldom share more hints than this. */
const HINTS_COUNTED_MAX = 3;
/** In one block each wording is laid beside so many after it, in order of publication. */
export const WINDOW = 24;
/** Worth is added up in whole numbers of this many to one, so that it is the same in whatever order. */
const UNITS = 2 ** 20;
/** Worth of the keys that two wordings share before they are laid side by side; a rare word is worth 1. */
const SHARED_MIN = 0.5 * UNITS;
/** What rounding each of the keys to a unit may take away. */
const ROUNDING = 64;

/** What is laid in blocks, and how. */
export interface Blocked {
  readonly wordings: readonly Wording[];
  readonly rarity: Rarity;
  /** What wordings stand by in each block. */
  readonly order: (wording: Wording) => string;
}

/** What is done with the pairs. */
export interface PairVisitor {
  /** Called before the pairs of a wording with those before it. */
  readonly hold: (index: number) => void;
  /** Called with the wording held and another. */
  readonly visit: (held: number, other: number) => void;
}

/**
 * Visits pairs of wordings worth laying side by side, each once: those that
 * share enough keys (words, senses, beginnings of names, numbers). A sorted neighbourhood
 * (Hernández, Stolfo 1995) in each block keeps it near-linear however common a key is: of each block only the last
 * few wordings are kept, so that memory grows with the keys alone.
 */
export function forEachPair(
  { wordings, rarity, order }: Blocked,
  { hold, visit }: PairVisitor,
): void {
  const rings = openRings(WINDOW);
  const keysOf = keyFinder(rarity);
  // Worth of the keys shared with the wording at hand, by wording; all 0 between two of them.
  const shared = new Int32Array(wordings.length);
  const reports = Uint32Array.from(wordings, ({ report }) => report);
  const met: number[] = [];
  for (const index of inOrder(wordings, order)) {
    const wording = wordings[index] as Wording;
    const own = keysOf(wording);
    met.length = 0;
    const add = (other: number, worth: number) => {
      if (shared[other] === 0) met.push(other);
      shared[other] = (shared[other] as number) + worth;
    };
    for (const [key, worth] of own)
      rings.each(key, (other, theirs) => add(other, Math.min(worth, theirs)));
    hold(index);
    for (const other of met) {
      const isWorth = isWorthALook(shared[other] as number);
      shared[other] = 0;
      if (!isWorth) continue;
      if (reports[other] === wording.report && areOfOneSaying(wording, wordings[other] as Wording))
        continue;
      visit(index, other);
    }
    for (const [key, worth] of own) rings.enter(key, index, worth);
  }
}

/** Whether keys of so much worth, in units, are enough for two wordings to be laid side by side. */
export function isWorthALook(shared: number): boolean {
  return shared >= SHARED_MIN - ROUNDING;
}

function inOrder(
  wordings: readonly Wording[],
  order: (wording: Wording) => string,
): readonly number[] {
  const keys = wordings.map(order);
  return wordings
    .map((_, index) => index)
    .sort((a, b) => {
      const [left, right] = [keys[a] as string, keys[b] as string];
      return left === right ? a - b : left < right ? -1 : 1;
    });
}

/** Sentences of one content, and what one report says of its own accord, are no two statements. */
export function areOfOneSaying(a: Wording, b: Wording): boolean {
  if (a.report !== b.report) return false;
  if (a.attribution?.id === b.attribution?.id) return true;
  return a.spans.some((span) => b.spans.some((other) => overlaps(span, other)));
}

/** Finds the keys of a wording with their worth in units. */
export function keyFinder(rarity: Rarity): (wording: Wording) => ReadonlyMap<number, number> {
  return ({ terms, language, figures }) => {
    const weighed = terms.flatMap((term) =>
      term.kind === "number" ? [] : [{ hints: term.hints, weight: rarity(term, language) }],
    );
    weighed.sort((a, b) => b.weight - a.weight);
    const keys = new Map<number, number>();
    for (const { hints, weight } of weighed.slice(0, TERMS_MAX)) {
      const size = Math.min(hints.length, HINTS_MAX);
      const worth = Math.round((UNITS * weight) / Math.min(size, HINTS_COUNTED_MAX));
      for (let at = 0; at < size; at += 1) {
        const hint = hints[at] as number;
        if (worth > (keys.get(hint) ?? 0)) keys.set(hint, worth);
      }
    }
    for (const { measure, value } of figures) {
      keys.set(hashString(`figure ${value}`), SHARED_MIN / 2);
      if (measure !== null) keys.set(hashString(`measure ${measure}`), SHARED_MIN / 2);
    }
    return keys;
  };
}
