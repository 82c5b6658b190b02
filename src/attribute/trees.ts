import { childrenOf, hasTree, headOf, plainRelationOf, relationOf } from "../domain/tree.ts";
import { isTimePhrase } from "./noun-phrases.ts";
import { hasFiniteVerb, isFiniteVerb, isForm, type Passage, type Range, tagAt } from "./passage.ts";
import { lemmaAt, type VerbGroup } from "./verb-groups.ts";

/** Relations that pass a subject on: "X said A and | added B", "X wants | to say". */
const SHARING: ReadonlySet<string> = new Set(["conj", "xcomp"]);
/** Steps from a verb up to the one that has its subject. */
const SHARED_STEPS_MAX = 4;
/** What hangs on a subject without naming it. */
const OUTSIDE: ReadonlySet<string> = new Set(["acl:relcl", "parataxis", "punct", "cc", "advcl"]);
/** A subject is no longer than this, in words. */
const SUBJECT_WORDS_MAX = 45;

/** The subject's head word in the tree: the verb's own, or the one it shares; -1 for none or no tree. */
function subjectHead({ reading, trees }: Passage, verb: number): number {
  if (!hasTree(reading, verb)) return -1;
  let at = verb;
  for (let steps = 0; steps < SHARED_STEPS_MAX && at >= 0; steps += 1) {
    for (const child of childrenOf(trees, at)) {
      if (plainRelationOf(reading, child) === "nsubj") return child;
    }
    if (!SHARING.has(plainRelationOf(reading, at))) return -1;
    at = headOf(reading, at);
  }
  return -1;
}

/**
 * The words of a subject: what hangs on its head, clauses that only tell more about it left out; null where they
 * reach over the verb or too far.
 */
function subjectWords(passage: Passage, head: number, verb: number): Range | null {
  const { reading, trees } = passage;
  let first = head;
  let last = head;
  for (const child of childrenOf(trees, head)) {
    const relation = relationOf(reading, child);
    if (OUTSIDE.has(relation)) continue;
    const low = trees.firstWord[child] as number;
    const high = trees.lastWord[child] as number;
    if (child < head) first = Math.min(first, low);
    else if (isJoined(passage, last, low)) last = Math.max(last, cut(passage, child, high));
  }
  while (first < head && /^(?:PUNCT|CCONJ|SCONJ)$/.test(tagAt(passage, first))) first += 1;
  while (last > head && tagAt(passage, last) === "PUNCT" && passage.forms[last] !== ")") last -= 1;
  if (last - first >= SUBJECT_WORDS_MAX) return null;
  const isOver = first <= verb && verb <= last;
  return isOver ? null : { first, after: last + 1 };
}

/** Words that hang on the subject must go on from it, a comma between at most. */
function isJoined(passage: Passage, last: number, low: number): boolean {
  return low <= last + 1 || (low === last + 2 && passage.forms[last + 1] === ",");
}

/** A dependent ends before its own relative clause. */
function cut({ reading, trees }: Passage, head: number, last: number): number {
  let end = last;
  for (const child of childrenOf(trees, head)) {
    if (child < head || !OUTSIDE.has(relationOf(reading, child))) continue;
    end = Math.min(end, (trees.firstWord[child] as number) - 1);
  }
  return Math.max(head, end);
}

/** The source that the tree shows for a verb; null for none. */
function treeSource(passage: Passage, verb: number): Range | null {
  const head = subjectHead(passage, verb);
  if (head < 0 || isForm(passage, head, "impersonal")) return null;
  return subjectWords(passage, head, verb);
}

/** A source with how it was chosen: by patterns over tags, by the tree, or by both. */
interface ChosenSource {
  readonly range: Range;
  readonly by: "pattern" | "tree" | "both";
  /** What the other way found and was not taken; null where there was nothing else. */
  readonly rejected: Range | null;
}

/**
 * Chooses between the subject that patterns found and the one in the tree. Patterns are the floor: the tree fills
 * their gaps, lengthens what it holds wholly (« L'ancien maire, Jean Valun, … » found as the name alone), and
 * replaces a subject that stands further from the verb than the tree's. Set on the gold sets and PolNeAR's training
 * part: of 28 gaps filled 21 were right; of subjects in conflict the tree was the better one only beside the verb.
 */
export function chooseSource(
  passage: Passage,
  group: VerbGroup,
  pattern: Range | null,
): ChosenSource | null {
  const tree = plausible(passage, treeSource(passage, group.main), group);
  const part = pattern === null ? null : behindObject(passage, pattern);
  if (part !== null) return { range: part, by: "pattern", rejected: pattern };
  if (tree === null) {
    return pattern === null ? null : { range: pattern, by: "pattern", rejected: null };
  }
  if (pattern === null) return { range: tree, by: "tree", rejected: null };
  if (tree.first === pattern.first && tree.after === pattern.after) {
    return { range: pattern, by: "both", rejected: null };
  }
  const holds = tree.first <= pattern.first && pattern.after <= tree.after;
  if (holds) return { range: lengthened(passage, pattern, tree), by: "both", rejected: null };
  // "arrested a worker for spying and the republic cited …": the tree begins the subject behind a conjunction.
  const isCut = tree.after === pattern.after && tagAt(passage, tree.first - 1) === "CCONJ";
  if (isCut && passage.rules.hasBareClauses) return { range: tree, by: "tree", rejected: pattern };
  const isApart = tree.after <= pattern.first || pattern.after <= tree.first;
  const isNearer = isApart && tree.after === group.first && pattern.after < tree.first;
  return isNearer
    ? { range: tree, by: "tree", rejected: pattern }
    : { range: pattern, by: "pattern", rejected: tree };
}

/**
 * "arrested a worker for spying and | the republic cited …": the object of a finite verb is no subject of the next one,
 * which begins behind the conjunction. Null where no such verb stands before, and where that verb may have a clause.
 */
function behindObject(passage: Passage, { first, after }: Range): Range | null {
  const { rules, reading } = passage;
  const verb = first - 1;
  if (!rules.hasBareClauses || verb < 0 || reading.sentenceOf[verb] !== reading.sentenceOf[first])
    return null;
  if (tagAt(passage, verb) !== "VERB" || !isFiniteVerb(passage, verb)) return null;
  if (rules.verbs.has(lemmaAt(passage, verb))) return null;
  for (let at = after - 2; at > first; at -= 1) {
    if (tagAt(passage, at) !== "CCONJ") continue;
    const isPhrase = tagAt(passage, at + 1) === "DET" || tagAt(passage, at + 1) === "PROPN";
    return isPhrase ? { first: at + 1, after } : null;
  }
  return null;
}

/** The source of an incise, with the name or office that the tree shows to belong to it. */
export function wholeSource(passage: Passage, group: VerbGroup, pattern: Range): Range {
  const chosen = chooseSource(passage, group, pattern);
  return chosen?.by === "both" ? chosen.range : pattern;
}

/** A subject in the tree that is a noun phrase before or after its verb, neither a time nor a clause. */
function plausible(passage: Passage, tree: Range | null, group: VerbGroup): Range | null {
  if (tree === null || isTimePhrase(passage, tree)) return null;
  const lead = tagAt(passage, tree.first);
  if (lead === "ADP" || lead === "ADV" || lead === "SCONJ" || lead === "VERB") return null;
  if (hasFiniteVerb(passage, tree)) return null;
  return tree.after <= group.first || tree.first > group.main ? tree : null;
}

/** Only a name or office set apart by a comma lengthens a source. */
function lengthened(passage: Passage, pattern: Range, tree: Range): Range {
  const first =
    pattern.first > tree.first && passage.forms[pattern.first - 1] === ","
      ? tree.first
      : pattern.first;
  const after =
    pattern.after < tree.after && passage.forms[pattern.after] === "," ? tree.after : pattern.after;
  return { first, after };
}

/** Words after a joint that are asked what they hang on. */
const SEGMENT_WORDS_MAX = 40;

/**
 * What the words after a joint hang on: "cue" (or above it), "content" (a word from `first` up to the joint), or
 * null where the tree does not tell. The first word whose head stands before the joint decides.
 */
export function hangsOn(
  passage: Passage,
  joint: number,
  at: { readonly first: number; readonly cue: number; readonly after: number },
): { readonly on: "cue" | "content"; readonly relation: string } | null {
  const { reading } = passage;
  const stop = Math.min(at.after, joint + SEGMENT_WORDS_MAX);
  for (let word = joint + 1; word < stop; word += 1) {
    if (!hasTree(reading, word) || tagAt(passage, word) === "PUNCT") continue;
    const head = headOf(reading, word);
    if (head > joint) continue;
    const relation = relationOf(reading, word);
    if (head >= at.first) return { on: "content", relation };
    return head === at.cue || isAbove(passage, head, at.cue) ? { on: "cue", relation } : null;
  }
  return null;
}

/** Steps from a cue up to the words that it hangs on itself. */
const ABOVE_STEPS_MAX = 6;

function isAbove({ reading }: Passage, word: number, cue: number): boolean {
  let at = cue;
  for (let steps = 0; steps < ABOVE_STEPS_MAX && at >= 0; steps += 1) {
    at = headOf(reading, at);
    if (at === word) return true;
  }
  return false;
}

/**
 * What the tree makes of the words behind a verb: "clause" where a clause hangs on it that begins at `first`, "object"
 * where a noun phrase does and no clause, null where it does not tell.
 */
export function clauseInTree(
  { reading, trees }: Passage,
  verb: number,
  first: number,
): "clause" | "object" | null {
  if (!hasTree(reading, verb)) return null;
  let hasObject = false;
  for (const child of childrenOf(trees, verb)) {
    if (child < first) continue;
    const relation = plainRelationOf(reading, child);
    if (relation === "ccomp") {
      return (trees.firstWord[child] as number) <= first ? "clause" : null;
    }
    if (relation === "parataxis" || relation === "advcl" || relation === "csubj") return null;
    if (relation === "obj") hasObject = true;
  }
  return hasObject ? "object" : null;
}
