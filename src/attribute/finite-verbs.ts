import { lemmaOf, type Reading, tagOf, wordFeature } from "../domain/reading.ts";
import { childrenOf, hasTree, headOf, plainRelationOf, type Trees } from "../domain/tree.ts";
import type { AttributionRules } from "../languages/rules/attribution.ts";

/** Where a participle or an infinitive would hang otherwise: heads of clauses that only a finite verb can be. */
const CLAUSE_HEADS: ReadonlySet<string> = new Set(["root", "ccomp", "conj", "parataxis"]);
/** What stands before a form that is no finite verb: an auxiliary, the mark of an infinitive. */
const HELPERS: ReadonlySet<string> = new Set(["aux", "mark", "cop"]);

/**
 * One flag a word: 1 for a finite verb or auxiliary, by its form or, where the language writes present and infinitive,
 * past and participle alike, by its place in the tree: a subject before it, no auxiliary, and a clause for a place
 * ("Soldiers abducted fishermen, the mayor said", "The results show that …"). Linear.
 */
export function finiteVerbsOf(reading: Reading, trees: Trees, rules: AttributionRules): Uint8Array {
  const finite = new Uint8Array(reading.size);
  for (let word = 0; word < reading.size; word += 1) {
    const tag = tagOf(reading, word);
    if (tag !== "VERB" && tag !== "AUX") continue;
    const holds = isFiniteForm(reading, word) || isFiniteInTree(reading, trees, rules, word);
    finite[word] = holds ? 1 : 0;
  }
  return finite;
}

function isFiniteForm(reading: Reading, word: number): boolean {
  const form = wordFeature(reading, word, "VerbForm");
  return form === "Fin" || (form === null && wordFeature(reading, word, "Mood") !== null);
}

function isFiniteInTree(
  reading: Reading,
  trees: Trees,
  rules: AttributionRules,
  word: number,
): boolean {
  if (!rules.hasBareClauses || !hasTree(reading, word)) return false;
  const form = wordFeature(reading, word, "VerbForm");
  const isPast = form === "Part" && wordFeature(reading, word, "Tense") !== "Pres";
  if (!isPast && form !== "Inf") return false;
  const before = childrenOf(trees, word)
    .filter((child) => child < word)
    .map((child) => plainRelationOf(reading, child));
  if (!before.includes("nsubj") || before.some((relation) => isHelper(relation, isPast)))
    return false;
  const relation = plainRelationOf(reading, word);
  if (isPast || relation === "root") return CLAUSE_HEADS.has(relation);
  return relation === "ccomp" && isCue(reading, rules, headOf(reading, word));
}

/** A complementizer before a past form leaves it one. */
function isHelper(relation: string, isPast: boolean): boolean {
  return HELPERS.has(relation) && !(isPast && relation === "mark");
}

/** "said the results show …", not "saw the man leave", "let the paper tell". */
function isCue(reading: Reading, { verbs }: AttributionRules, word: number): boolean {
  if (word < 0) return false;
  return (verbs.get(lemmaOf(reading, word)) ?? []).some(({ frames }) => frames.has("s"));
}
