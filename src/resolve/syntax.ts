import type { Words } from "./words.ts";

/** A stretch of words, `after` not included. */
interface Stretch {
  readonly first: number;
  readonly after: number;
}

/** The word of a stretch that hangs on none of its others; -1 where no tree was built, or several do. */
export function topOf({ heads }: Words, { first, after }: Stretch): number {
  let top = -1;
  for (let word = first; word < after; word += 1) {
    const head = heads[word] as number;
    if (head === -2) return -1;
    if (head >= first && head < after) continue;
    if (top >= 0) return -1;
    top = word;
  }
  return top;
}

/** Whether a stretch is what somebody is said to be (« J'ai été officier »): it names nobody of its own. */
export function isPredicate(words: Words, stretch: Stretch): boolean {
  const top = topOf(words, stretch);
  if (top < 0) return false;
  for (let word = top - 1; word >= 0 && words.sentences[word] === words.sentences[top]; word -= 1) {
    if (words.heads[word] === top && words.relations[word] === "cop") return true;
  }
  return false;
}

/** The word that a relative clause with this pronoun belongs to; -1 where the tree does not tell. */
export function antecedentWord({ heads, relations }: Words, pronoun: number): number {
  let word = heads[pronoun] as number;
  for (let steps = 0; word >= 0 && steps < CLAUSE_STEPS_MAX; steps += 1) {
    if (relations[word] === "acl") return heads[word] as number;
    word = heads[word] as number;
  }
  return -1;
}

/** Most steps from a relative pronoun up to the verb of its clause. */
const CLAUSE_STEPS_MAX = 3;
