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

/** The hints of a list of terms, ascending, each with the place of its term in the list. */
interface HintList {
  readonly hints: Uint32Array;
  readonly places: Uint16Array;
}

/** Built once for a list that is laid beside many. */
const hintLists = new WeakMap<readonly Term[], HintList>();

/**
 * Pairs the terms of two wordings or sentences, each term once, the most telling pairs first. Linear in
 * the hints of both: only terms that share one are looked at.
 */
export function alignTerms(a: TermList, b: TermList, rarity: Rarity): readonly TermPair[] {
  const candidates: TermPair[] = [];
  for (const code of hintedPairs(a.terms, b.terms)) {
    const left = a.terms[code % a.terms.length] as Term;
    const right = b.terms[Math.floor(code / a.terms.length)] as Term;
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

/** The terms that share a hint, as place in `b` × length of `a` + place in `a`: ascending, each pair once. */
function hintedPairs(a: readonly Term[], b: readonly Term[]): readonly number[] {
  const left = hintList(a);
  const right = hintList(b);
  const codes: number[] = [];
  for (let i = 0, j = 0; i < left.hints.length && j < right.hints.length; ) {
    const hint = left.hints[i] as number;
    const other = right.hints[j] as number;
    if (hint < other) i += 1;
    else if (hint > other) j += 1;
    else {
      for (let at = i; left.hints[at] === hint; at += 1)
        codes.push((right.places[j] as number) * a.length + (left.places[at] as number));
      j += 1;
    }
  }
  codes.sort((p, q) => p - q);
  return codes.filter((code, at) => code !== codes[at - 1]);
}

/** Room for the place of a term beside its hint in one sortable number. */
const PLACES = 2 ** 16;

function hintList(terms: readonly Term[]): HintList {
  const known = hintLists.get(terms);
  if (known !== undefined) return known;
  const packed = terms.flatMap(({ hints }, place) =>
    Array.from(hints, (hint) => hint * PLACES + place),
  );
  const sorted = Float64Array.from(packed).sort();
  const list = {
    hints: Uint32Array.from(sorted, (entry) => Math.floor(entry / PLACES)),
    places: Uint16Array.from(sorted, (entry) => entry % PLACES),
  };
  hintLists.set(terms, list);
  return list;
}
