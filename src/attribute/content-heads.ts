import { wordAt, wordFeature } from "../domain/reading.ts";
import type { Span } from "../domain/span.ts";
import { isFiniteVerb, isForm, isRole, type Passage, type Range, tagAt } from "./passage.ts";
import { isVerbal } from "./verb-groups.ts";

/** Words from an auxiliary to the verb it helps ("n'aurait toujours pas été tué"). */
const HELPED_REACH = 6;
/** Words at the head of a content within which its main verb is looked for. */
const HEAD_REACH = 40;

/** The words that a span covers, wholly or partly. */
export function wordsOf({ reading }: Passage, { start, end }: Span): Range {
  const first = wordAt(reading, start);
  let after = wordAt(reading, end);
  if (after < reading.size && (reading.starts[after] as number) < end) after += 1;
  return { first, after };
}

/**
 * The word that heads a content: its first verb that stands in no relative or conditional clause, of an auxiliary
 * the verb it helps; in a content without a verb its first noun; -1 where there is neither. Cost bounded.
 */
export function contentHead(passage: Passage, content: readonly Span[]): number {
  let noun = -1;
  for (const span of content) {
    const range = wordsOf(passage, span);
    const verb = mainVerb(passage, range);
    if (verb >= 0) return verb;
    if (noun < 0) noun = firstNoun(passage, range);
  }
  return noun;
}

function mainVerb(passage: Passage, { first, after }: Range): number {
  let isAside = false;
  let infinitive = -1;
  const stop = Math.min(after, first + HEAD_REACH);
  for (let word = first; word < stop; word += 1) {
    if (opensAside(passage, word, first)) isAside = true;
    else if (passage.forms[word] === "," && isAside) isAside = false;
    if (!isVerbal(passage, word)) continue;
    if (isFiniteVerb(passage, word)) {
      if (!isAside) return helpedBy(passage, word, after);
      if (!isConditional(passage, word, first)) isAside = false;
    } else if (infinitive < 0 && isInfinitive(passage, word)) infinitive = word;
  }
  return infinitive < 0 ? -1 : helpedBy(passage, infinitive, after);
}

/** A relative pronoun or a condition inside the content: the next verb is not its own. */
function opensAside(passage: Passage, word: number, first: number): boolean {
  if (word === first) return isForm(passage, word, "hypothetical");
  const isRelative = isForm(passage, word, "relative") && tagAt(passage, word) === "PRON";
  return isRelative || (isForm(passage, word, "hypothetical") && tagAt(passage, word) === "SCONJ");
}

/** « si l'accord échoue, le port fermera » : after the verb of the condition a comma must come first. */
function isConditional(passage: Passage, verb: number, first: number): boolean {
  for (let word = verb - 1; word >= Math.max(first, verb - HEAD_REACH); word -= 1) {
    if (isForm(passage, word, "hypothetical")) return true;
    if (passage.forms[word] === ",") return false;
  }
  return false;
}

function isInfinitive({ reading }: Passage, word: number): boolean {
  return wordFeature(reading, word, "VerbForm") === "Inf";
}

/** « aurait été tué » : the participle or infinitive that the auxiliary helps, else the word itself. */
function helpedBy(passage: Passage, word: number, after: number): number {
  let found = word;
  for (let at = word + 1; at < Math.min(after, word + HELPED_REACH); at += 1) {
    const tag = tagAt(passage, at);
    if (tag === "VERB" || tag === "AUX") {
      if (isFiniteVerb(passage, at) || !helps(passage, found)) return found;
      found = at;
    } else if (tag !== "ADV" && tag !== "PART" && tag !== "PRON") return found;
  }
  return found;
}

/** Auxiliaries and modals: « pourrait tomber ». */
function helps(passage: Passage, word: number): boolean {
  return tagAt(passage, word) === "AUX" || isRole(passage, word, "modal");
}

function firstNoun(passage: Passage, { first, after }: Range): number {
  for (let word = first; word < after; word += 1) {
    if (tagAt(passage, word) === "NOUN" || tagAt(passage, word) === "PROPN") return word;
  }
  return -1;
}
