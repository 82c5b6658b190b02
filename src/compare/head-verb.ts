import { type Reading, tagOf, wordFeature } from "../domain/reading.ts";
import type { Term } from "./terms.ts";

/** Tags of what binds an infinitive to the noun before it. */
const BINDERS = new Set(["ADP", "PART", "SCONJ"]);

/**
 * The verb that says what happened: the first one, but for an infinitive that belongs to the noun before it
 * (« des hommes en âge de combattre ont été enlevés », "a plan to attack was dropped"); null without a verb.
 */
export function headVerb(reading: Reading, terms: readonly Term[]): Term | null {
  const verbs = terms.filter(({ isVerb }) => isVerb);
  return verbs.find(({ word }) => !isNounsInfinitive(reading, word)) ?? verbs[0] ?? null;
}

/** Whether an infinitive belongs to the noun before it. */
export function isNounsInfinitive(reading: Reading, word: number): boolean {
  if (word < 2 || wordFeature(reading, word, "VerbForm") !== "Inf") return false;
  return BINDERS.has(tagOf(reading, word - 1)) && tagOf(reading, word - 2) === "NOUN";
}
