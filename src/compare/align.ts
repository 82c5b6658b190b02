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
  const count = align(a, b, rarity);
  const pairs: TermPair[] = [];
  for (let index = 0; index < count; index += 1) {
    const { at, to, likeness, worth } = found[index] as Candidate;
    pairs.push({ a: a.terms[at] as WordSense, b: b.terms[to] as WordSense, likeness, worth });
  }
  return pairs;
}

/** A pair of places; written over again and again, since millions are looked at. */
interface Candidate {
  at: number;
  to: number;
  likeness: number;
  worth: number;
}

/** The candidates at hand, then, from the first on, the pairs taken. */
const found: Candidate[] = [];
/** Which places were seen together, and which were taken, in the alignment of this number. */
let seen = new Uint32Array(2 ** 14);
const usedLeft: number[] = [];
const usedRight: number[] = [];
let turn = 0;

/** Lays the pairs, the most telling first, into `found`; gives how many there are. */
function align(a: TermList, b: TermList, rarity: Rarity): number {
  const count = addCandidates(prepared(a, rarity), prepared(b, rarity));
  sortFound(count);
  return takeFound(count);
}

/** Puts the pairs of terms that share a hint and may mean the same, each once, into `found`. */
function addCandidates(a: Prepared, b: Prepared): number {
  nextTurn(a.terms.length * b.terms.length);
  let count = 0;
  for (let i = 0, j = 0; i < a.hints.length && j < b.hints.length; ) {
    const hint = a.hints[i] as number;
    const other = b.hints[j] as number;
    if (hint < other) i += 1;
    else if (hint > other) j += 1;
    else {
      const to = b.places[j] as number;
      for (let next = i; a.hints[next] === hint; next += 1)
        count = addCandidate(a, b, { at: a.places[next] as number, to, count });
      j += 1;
    }
  }
  return count;
}

function addCandidate(
  a: Prepared,
  b: Prepared,
  { at, to, count }: { readonly at: number; readonly to: number; readonly count: number },
): number {
  const code = to * a.terms.length + at;
  if (seen[code] === turn) return count;
  seen[code] = turn;
  const one = a.terms[at] as WordSense;
  const other = b.terms[to] as WordSense;
  const likeness = one === other ? 1 : termLikeness(one, other);
  if (likeness === 0) return count;
  const worth = likeness * Math.min(a.worths[at] as number, b.worths[to] as number);
  const candidate = found[count];
  if (candidate === undefined) found.push({ at, to, likeness, worth });
  else {
    candidate.at = at;
    candidate.to = to;
    candidate.likeness = likeness;
    candidate.worth = worth;
  }
  return count + 1;
}

function nextTurn(size: number): void {
  if (turn === 0xffffffff || size > seen.length) {
    seen = new Uint32Array(Math.max(size, seen.length));
    usedLeft.fill(0);
    usedRight.fill(0);
    turn = 0;
  }
  turn += 1;
}

/** So many are sorted by insertion, which is quickest for a few. */
const FEW = 32;

function sortFound(count: number): void {
  if (count > FEW) {
    const sorted = found.slice(0, count).sort(byWorth);
    for (let index = 0; index < count; index += 1) found[index] = sorted[index] as Candidate;
    return;
  }
  for (let index = 1; index < count; index += 1) {
    const candidate = found[index] as Candidate;
    let place = index;
    for (; place > 0 && byWorth(candidate, found[place - 1] as Candidate) < 0; place -= 1)
      found[place] = found[place - 1] as Candidate;
    found[place] = candidate;
  }
}

function byWorth(p: Candidate, q: Candidate): number {
  return q.worth - p.worth || p.at - q.at || p.to - q.to;
}

/** Keeps each place's first pair, in order, at the beginning of `found`. */
function takeFound(count: number): number {
  let taken = 0;
  for (let index = 0; index < count; index += 1) {
    const candidate = found[index] as Candidate;
    if (usedLeft[candidate.at] === turn || usedRight[candidate.to] === turn) continue;
    usedLeft[candidate.at] = turn;
    usedRight[candidate.to] = turn;
    found[index] = found[taken] as Candidate;
    found[taken] = candidate;
    taken += 1;
  }
  return taken;
}

/** A list of terms ready to be laid beside others. */
interface Prepared {
  readonly terms: readonly WordSense[];
  /** The hints of all terms, ascending. */
  readonly hints: Uint32Array;
  /** The place of the term that has each of them. */
  readonly places: Uint16Array;
  /** Rarity of each term. */
  readonly worths: Float64Array;
}

/** Room for the place of a term beside its hint in one sortable number. */
const PLACES = 2 ** 16;
/** Lists kept for the next pairs; older ones are made again, so that memory does not grow with the dossier. */
const KEPT_MAX = 20_000;
let recent = new Map<readonly WordSense[], Prepared>();
let older = new Map<readonly WordSense[], Prepared>();
/** The rarity that these were prepared with. */
let weighedBy: Rarity | null = null;

function prepared({ terms, language }: TermList, rarity: Rarity): Prepared {
  if (rarity !== weighedBy) {
    [recent, older, weighedBy] = [new Map(), new Map(), rarity];
  }
  const known = recent.get(terms);
  if (known !== undefined) return known;
  const made = older.get(terms) ?? {
    terms,
    ...sortedHints(terms),
    worths: Float64Array.from(terms, (term) => rarity(term, language)),
  };
  if (recent.size >= KEPT_MAX) [older, recent] = [recent, new Map()];
  recent.set(terms, made);
  return made;
}

function sortedHints(terms: readonly WordSense[]): Pick<Prepared, "hints" | "places"> {
  let size = 0;
  for (const { hints } of terms) size += hints.length;
  const codes = new Float64Array(size);
  let at = 0;
  for (const [place, { hints }] of terms.entries()) {
    for (const hint of hints) {
      codes[at] = hint * PLACES + place;
      at += 1;
    }
  }
  codes.sort();
  const hints = new Uint32Array(size);
  const places = new Uint16Array(size);
  // By hand: filled through `from` they took five times as long, more than the sort.
  for (let index = 0; index < size; index += 1) {
    const code = codes[index] as number;
    hints[index] = Math.floor(code / PLACES);
    places[index] = code % PLACES;
  }
  return { hints, places };
}
