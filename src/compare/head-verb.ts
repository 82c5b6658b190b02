import { type Reading, tagOf, wordFeature } from "../domain/reading.ts";
import { hasRelation, headOf } from "../domain/tree.ts";
import type { Term } from "./terms.ts";

/** Tags of what binds an infinitive or gerund to what stands before it. */
const BINDERS = new Set(["ADP", "PART", "SCONJ"]);

/** Relations of a verb that tells which one is meant: « l'homme soupçonné d'avoir crié a été jugé ». */
const DESCRIBING = new Set(["acl", "amod"]);

/** How far up from verb to verb it is looked: « soupçonné d'avoir voulu crier ». */
const CLAUSE_STEPS = 4;

/** How far before its predicate a copula stands ("was not yet entirely safe"). */
const COPULA_WORDS = 6;
/** The relation of a copula to its predicate. */
const COPULAS = new Set(["cop"]);
/** Tags of what a copula makes a predicate. */
const PREDICATE_TAGS = new Set(["ADJ", "NOUN"]);

/**
 * The word that says what happened: the predicate of a copula where the whole hangs on one ("the ferry was overloaded
 * when it sank"), else `headVerb`; null without either.
 */
export function headTerm(reading: Reading, terms: readonly Term[]): Term | null {
  return copularHead(reading, terms) ?? headVerb(reading, terms);
}

function copularHead(reading: Reading, terms: readonly Term[]): Term | null {
  const words = new Set(terms.map(({ word }) => word));
  const isTop = (word: number): boolean => {
    for (let head = reading.heads[word] as number; head >= 0; head = reading.heads[head] as number)
      if (words.has(head)) return false;
    return true;
  };
  const found = terms.find(
    ({ word, kind }) =>
      kind === "word" &&
      PREDICATE_TAGS.has(tagOf(reading, word)) &&
      hasCopula(reading, word) &&
      isTop(word),
  );
  return found ?? null;
}

function hasCopula(reading: Reading, word: number): boolean {
  for (let before = Math.max(0, word - COPULA_WORDS); before < word; before += 1) {
    if (headOf(reading, before) === word && hasRelation(reading, before, COPULAS)) return true;
  }
  return false;
}

/**
 * The verb that says what happened: the first one, but for an infinitive that belongs to the noun before it
 * (« des hommes en âge de combattre ont été enlevés », "a plan to attack was dropped"), a gerund before its noun
 * ("men of fighting age"), and what describes a noun; null without a verb.
 */
function headVerb(reading: Reading, terms: readonly Term[]): Term | null {
  const verbs = terms.filter(({ isVerb }) => isVerb);
  const isOwn = ({ word }: Term) => !isNounsInfinitive(reading, word) && !isGerund(reading, word);
  const own = verbs.filter(isOwn);
  return own.find(({ word }) => !describes(reading, word)) ?? own[0] ?? verbs[0] ?? null;
}

/** Whether a verb, or a verb above it in its clause, belongs to a noun. */
function describes(reading: Reading, word: number): boolean {
  let at = word;
  for (let steps = 0; at >= 0 && steps < CLAUSE_STEPS; steps += 1) {
    if (hasRelation(reading, at, DESCRIBING)) return true;
    at = headOf(reading, at);
    if (at < 0 || tagOf(reading, at) !== "VERB") return false;
  }
  return false;
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
