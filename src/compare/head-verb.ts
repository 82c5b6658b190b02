import { type Reading, tagOf, wordFeature } from "../domain/reading.ts";
import type { Term } from "./terms.ts";

/** Tags of what binds an infinitive or gerund to what stands before it. */
const BINDERS = new Set(["ADP", "PART", "SCONJ"]);

/**
 * The verb that says what happened: the first one, but for an infinitive that belongs to the noun before it
 * (« des hommes en âge de combattre ont été enlevés », "a plan to attack was dropped") or a gerund before its noun
 * ("men of fighting age"); null without a verb.
 */
export function headVerb(reading: Reading, terms: readonly Term[]): Term | null {
  const verbs = terms.filter(({ isVerb }) => isVerb);
  const isOwn = ({ word }: Term) => !isNounsInfinitive(reading, word) && !isGerund(reading, word);
  return verbs.find(isOwn) ?? verbs[0] ?? null;
}

/** "Men of fighting age": an -ing form between a preposition and a noun tells what sort, or when. */
function isGerund(reading: Reading, word: number): boolean {
  if (word < 1 || word + 1 >= reading.size || !BINDERS.has(tagOf(reading, word - 1))) return false;
  const form = wordFeature(reading, word, "VerbForm");
  return (form === "Ger" || form === "Part") && tagOf(reading, word + 1) === "NOUN";
}

/** Whether an infinitive belongs to the noun before it. */
export function isNounsInfinitive(reading: Reading, word: number): boolean {
  if (word < 2 || wordFeature(reading, word, "VerbForm") !== "Inf") return false;
  return BINDERS.has(tagOf(reading, word - 1)) && tagOf(reading, word - 2) === "NOUN";
}
