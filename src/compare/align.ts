import type { LanguageCode } from "../domain/report.ts";
import type { Rarity } from "./rarity.ts";
import { termLikeness } from "./term-match.ts";
import type { Term } from "./terms.ts";

/** Words to be laid beside others. */
export interface TermList {
  readonly terms: readonly Term[];
  readonly language: LanguageCode;
}

/** Two terms taken as one. */
export interface TermPair {
  readonly a: Term;
  readonly b: Term;
  /** How surely they mean the same, above 0 to 1. */
  readonly likeness: number;
  /** Likeness times the rarity of the commoner word. */
  readonly worth: number;
}

/** Where the hints of a list of terms stand: built once for the list that is laid beside many. */
const hintIndexes = new WeakMap<readonly Term[], ReadonlyMap<number, readonly number[]>>();

/**
 * Pairs the terms of two wordings or sentences, each term once, the most telling pairs first. Near-linear in
 * the terms: only those that share a hint are looked at.
 */
export function alignTerms(a: TermList, b: TermList, rarity: Rarity): readonly TermPair[] {
  const candidates: TermPair[] = [];
  for (const [left, right] of hintedPairs(a.terms, b.terms)) {
    const likeness = termLikeness(left, right);
    if (likeness === 0) continue;
    const worth = likeness * Math.min(rarity(left, a.language), rarity(right, b.language));
    candidates.push({ a: left, b: right, likeness, worth });
  }
  candidates.sort((p, q) => q.worth - p.worth || p.a.word - q.a.word || p.b.word - q.b.word);
  const used = new Set<Term>();
  return candidates.filter((pair) => {
    if (used.has(pair.a) || used.has(pair.b)) return false;
    used.add(pair.a).add(pair.b);
    return true;
  });
}

function* hintedPairs(a: readonly Term[], b: readonly Term[]): Iterable<readonly [Term, Term]> {
  const index = hintIndex(a);
  for (const right of b) {
    const seen = new Set<number>();
    for (const hint of right.hints) for (const at of index.get(hint) ?? []) seen.add(at);
    for (const at of seen) yield [a[at] as Term, right];
  }
}

function hintIndex(terms: readonly Term[]): ReadonlyMap<number, readonly number[]> {
  const known = hintIndexes.get(terms);
  if (known !== undefined) return known;
  const index = new Map<number, number[]>();
  for (const [at, { hints }] of terms.entries()) {
    for (const hint of hints) {
      const places = index.get(hint);
      if (places === undefined) index.set(hint, [at]);
      else places.push(at);
    }
  }
  hintIndexes.set(terms, index);
  return index;
}
