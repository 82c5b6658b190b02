import type { OfficeName, ResolutionRules } from "../languages/rules/resolution.ts";
import type { Phrase } from "./phrase.ts";
import { fold } from "./words.ts";

/** An office as compared: its content words under their common name, and the kinds it belongs to. */
export interface Office {
  readonly words: ReadonlySet<string>;
  readonly kinds: readonly string[];
  /** The common name of an office with several names ("ministre affaires étrangères"); null for others. */
  readonly common: string | null;
}

/**
 * The office that a phrase words, under the name that all its designations share: « chef de la diplomatie »
 * is « ministre des Affaires étrangères ». The longest designation contained in the phrase counts.
 */
export function officeOf(phrase: Phrase, rules: ResolutionRules): Office {
  const own = phrase.words;
  let best: { readonly entry: OfficeName; readonly from: readonly string[] } | null = null;
  for (const entry of rules.offices) {
    for (const named of [entry.words, entry.same]) {
      const from = named.map(stem);
      const isOnly = from.length > 1 || own.size === 1;
      const isLonger = from.length > (best?.from.length ?? 0);
      if (isOnly && isLonger && from.every((word) => own.has(word))) best = { entry, from };
    }
  }
  if (best === null) return { words: own, kinds: [], common: null };
  const words = new Set(own);
  for (const word of best.from) words.delete(word);
  for (const word of best.entry.same) words.add(stem(word));
  return { words, kinds: best.entry.kinds, common: best.entry.same.join(" ") };
}

/** Folded, a final s off: how words of offices are compared. */
export function stem(word: string): string {
  return fold(word).replace(/s$/, "");
}

/** Whether every word of `part` is in `whole`. */
export function isSubset(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  for (const word of part) if (!whole.has(word)) return false;
  return true;
}
