import type { LanguageCode } from "../domain/report.ts";
import type { Rarity } from "./rarity.ts";
import { termLikeness } from "./term-match.ts";
import type { WordSense } from "./word-sense.ts";

/** Words to be laid beside others. */
export interface TermList {
  readonly terms: readonly WordSense[];
  readonly language: LanguageCode;
}

/** Two terms taken as one. */
export interface TermPair {
  readonly a: WordSense;
  readonly b: WordSense;
  /** How surely they mean the same, above 0 to 1. */
  readonly likeness: number;
  /** Likeness times the rarity of the commoner word. */
  readonly worth: number;
}

/**
 * Pairs the terms of two wordings or sentences, each term once, the most telling pairs first. Linear in
 * the hints of both: only terms that share one are looked at.
 */
export function alignTerms(a: TermList, b: TermList, rarity: Rarity): readonly TermPair[] {
  const candidates: Candidate[] = [];
  for (const code of hintedPairs(a.terms, b.terms)) {
    const at = code % a.terms.length;
    const to = Math.floor(code / a.terms.length);
    const left = a.terms[at] as WordSense;
    const right = b.terms[to] as WordSense;
    const likeness = termLikeness(left, right);
    if (likeness === 0) continue;
    const worth = likeness * Math.min(rarity(left, a.language), rarity(right, b.language));
    candidates.push({ a: left, b: right, likeness, worth, at, to });
  }
  candidates.sort((p, q) => q.worth - p.worth || p.at - q.at || p.to - q.to);
  const usedLeft = new Set<number>();
  const usedRight = new Set<number>();
  return candidates.filter(({ at, to }) => {
    if (usedLeft.has(at) || usedRight.has(to)) return false;
    usedLeft.add(at);
    usedRight.add(to);
    return true;
  });
}

interface Candidate extends TermPair {
  /** Places of the two in their lists. */
  readonly at: number;
  readonly to: number;
}

/** The terms that share a hint, as place in `b` × length of `a` + place in `a`, each pair once. */
function hintedPairs(a: readonly WordSense[], b: readonly WordSense[]): Iterable<number> {
  const left = hintList(a);
  const right = hintList(b);
  const codes = new Set<number>();
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const hint = Math.floor((left[i] as number) / PLACES);
    const other = Math.floor((right[j] as number) / PLACES);
    if (hint < other) i += 1;
    else if (hint > other) j += 1;
    else {
      const place = ((right[j] as number) % PLACES) * a.length;
      for (let at = i; Math.floor((left[at] ?? -1) / PLACES) === hint; at += 1)
        codes.add(place + ((left[at] as number) % PLACES));
      j += 1;
    }
  }
  return codes;
}

/** Room for the place of a term beside its hint in one sortable number. */
const PLACES = 2 ** 16;
/** Lists kept for the next pairs; older ones are made again, so that memory does not grow with the dossier. */
const KEPT_MAX = 20_000;
let recent = new Map<readonly WordSense[], Float64Array>();
let older = new Map<readonly WordSense[], Float64Array>();

/** The hints of a list of terms, ascending, each with the place of its term: hint × 65,536 + place. */
function hintList(terms: readonly WordSense[]): Float64Array {
  const known = recent.get(terms) ?? older.get(terms);
  if (known !== undefined) return known;
  let size = 0;
  for (const { hints } of terms) size += hints.length;
  const list = new Float64Array(size);
  let at = 0;
  for (const [place, { hints }] of terms.entries()) {
    for (const hint of hints) {
      list[at] = hint * PLACES + place;
      at += 1;
    }
  }
  list.sort();
  if (recent.size >= KEPT_MAX) [older, recent] = [recent, new Map()];
  recent.set(terms, list);
  return list;
}
