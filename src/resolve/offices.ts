import type { ResolutionRules } from "../languages/rules/resolution.ts";
import type { Phrase } from "./phrase.ts";
import { fold } from "./words.ts";

/** An office as compared: its content words under their common name, and the kinds it belongs to. */
export interface Office {
  readonly words: ReadonlySet<string>;
  readonly kinds: readonly string[];
  /** The common name of an office with several names ("ministre affaires étrangères"); null for others. */
  readonly common: string | null;
  /** Whether it is worded by another noun than its title (« chef de l'État »). */
  readonly isPeriphrasis: boolean;
}

/**
 * The office that a phrase words, under the name that all its designations share: « chef de la diplomatie »
 * is « ministre des Affaires étrangères ». The longest designation contained in the phrase counts.
 */
export function officeOf(phrase: Phrase, rules: ResolutionRules): Office {
  const known = remembered.get(phrase);
  if (known !== undefined) return known;
  const office = findOffice(phrase, rules);
  remembered.set(phrase, office);
  return office;
}

/** Offices by phrase: one is asked for once for each candidate, and never changes. */
const remembered = new WeakMap<Phrase, Office>();
/** The offices of a room with their words as compared. */
const prepared = new WeakMap<ResolutionRules, readonly Designation[]>();

interface Designation {
  readonly from: readonly string[];
  readonly same: readonly string[];
  readonly kinds: readonly string[];
}

function designationsOf(rules: ResolutionRules): readonly Designation[] {
  const known = prepared.get(rules);
  if (known !== undefined) return known;
  const stemmed = (word: string) => stemOf(word, rules);
  const made = rules.offices.flatMap(({ words, same, kinds }) =>
    [words, same].map((named) => ({ from: named.map(stemmed), same: same.map(stemmed), kinds })),
  );
  prepared.set(rules, made);
  return made;
}

function findOffice({ words: own }: Phrase, rules: ResolutionRules): Office {
  let best: Designation | null = null;
  for (const designation of designationsOf(rules)) {
    const { from } = designation;
    const isOnly = from.length > 1 || own.size === 1;
    const isLonger = from.length > (best?.from.length ?? 0);
    if (isOnly && isLonger && from.every((word) => own.has(word))) best = designation;
  }
  if (best === null) return { words: own, kinds: [], common: null, isPeriphrasis: false };
  const words = new Set(own);
  for (const word of best.from) words.delete(word);
  for (const word of best.same) words.add(word);
  const isPeriphrasis = best.from[0] !== best.same[0];
  return { words, kinds: best.kinds, common: best.same.join(" "), isPeriphrasis };
}

/** How words of descriptions are compared: a known noun in the singular, else one form for all genders, folded. */
export function stemOf(word: string, rules: ResolutionRules): string {
  return stem(rules.roleNoun(word)?.role.noun ?? rules.commonForm(word));
}

/** Folded, a final s off. */
export function stem(word: string): string {
  return fold(word).replace(/s$/, "");
}

/** Whether every word of `part` is in `whole`. */
export function isSubset(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  for (const word of part) if (!whole.has(word)) return false;
  return true;
}
