import { lemmaOf, wordFeature, wordText } from "../domain/reading.ts";
import { headOf, plainRelationOf } from "../domain/tree.ts";
import { canSpeak } from "./can-speak.ts";
import { isForm, isRole, type Passage, type Range, tagAt } from "./passage.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** Words of a source that no comma parts from what it says, at most: "the Sarn Observatory for Human Rights monitoring group". */
const SOURCE_WORDS_MAX = 16;
/** Words of time or place behind a verb that ends its sentence, at most: "said on Sunday", "told the agency in Sarn". */
const TAIL_WORDS_MAX = 8;
/** Tags of what may end a clause that a noun phrase of its own follows. */
const CLAUSE_END = /^(?:VERB|NOUN|PROPN|ADV|ADJ|NUM)$/;
/** Tags of what stands inside a noun phrase with its complements. */
const INSIDE = /^(?:NOUN|PROPN|ADJ|ADP|DET|NUM|CCONJ|PART|VERB|X)$/;

/** Who says it and what, where nothing parts the two. */
export interface UnmarkedTail {
  readonly source: Range;
  /** First word of the sentence up to the source. */
  readonly said: Range;
}

/**
 * "several people were killed the observatory said on Sunday": a clause, then who says it and the verb up to the full
 * stop, with the comma between left out, as feeds do that drop their commas. Null in doubt: a relative clause
 * ("the words the minister said"), a source whose beginning nothing shows. Cost bounded.
 */
export function unmarkedTail(
  passage: Passage,
  group: VerbGroup,
  bounds: Range,
): UnmarkedTail | null {
  const { reading, rules } = passage;
  const isTail = rules.words["tail-verb"].has(lemmaOf(reading, group.main));
  if (!rules.hasBareClauses || !isTail || group.subject >= 0) return null;
  if (plainRelationOf(reading, group.main) === "acl") return null;
  if (!endsSentence(passage, group.main + 1, bounds)) return null;
  const sentence = reading.sentenceStarts[reading.sentenceOf[group.main] as number] as number;
  const floor = Math.max(bounds.first, sentence);
  const first = sourceStart(passage, group, floor);
  if (first === null) return null;
  const source = { first, after: group.first };
  const said = { first: floor, after: first };
  if (isGoverned(passage, group, said)) return null;
  if (!canSpeak(passage, source) || !hasVerb(passage, said)) return null;
  return { source, said };
}

/** "Residents saw the measures the ministry announced": a verb before the source takes this one as its object. */
function isGoverned({ reading }: Passage, { main }: VerbGroup, { first, after }: Range): boolean {
  const head = headOf(reading, main);
  return plainRelationOf(reading, main) === "ccomp" && head >= first && head < after;
}

/** The article that opens the noun phrase before the verb, behind the end of a clause; else where the tree's subject begins. */
function sourceStart(passage: Passage, group: VerbGroup, floor: number): number | null {
  const least = Math.max(floor + 1, group.first - SOURCE_WORDS_MAX);
  for (let at = group.first - 1; at >= least; at -= 1) {
    const tag = tagAt(passage, at);
    // "on Wednesday state television reported": a day ends the clause before it.
    if (isRole(passage, at, "time") && at + 1 < group.first)
      return afterDay(passage, at + 1, group);
    if (passage.forms[at] !== "-" && (!INSIDE.test(tag) || isTensed(passage, at))) break;
    if (tag === "DET" && endsClause(passage, at - 1)) return at;
  }
  return subjectStart(passage, group, least);
}

/** "on April 15 state television reported" */
function afterDay(passage: Passage, from: number, { first }: VerbGroup): number | null {
  const at = tagAt(passage, from) === "NUM" ? from + 1 : from;
  return at < first ? at : null;
}

function subjectStart(passage: Passage, { main, first }: VerbGroup, least: number): number | null {
  const subject = first - 1;
  if (!isSubject(passage, subject, main) || tagAt(passage, subject) !== "PROPN") return null;
  let start = subject;
  while (start > least && isNamePart(passage, start - 1)) start -= 1;
  return endsClause(passage, start - 1) && !isMarked(passage, start - 1, least) ? start : null;
}

/** "…, Karvian foreign minister Ivo Serr said": a comma parts the two, and the source is longer. */
function isMarked(passage: Passage, from: number, least: number): boolean {
  let at = from;
  while (at >= least && INSIDE.test(tagAt(passage, at)) && !isTensed(passage, at)) at -= 1;
  return at >= least && tagAt(passage, at) === "PUNCT";
}

/** The subject itself, or a name right behind it ("opposition figure Ivo Sabran"). */
function isSubject({ reading }: Passage, word: number, main: number): boolean {
  const head = headOf(reading, word);
  const isIts = (at: number) =>
    headOf(reading, at) === main && plainRelationOf(reading, at) === "nsubj";
  return isIts(word) || (head >= 0 && head < word && isIts(head));
}

/** "Karvian Special Envoy Ivo Serr": capitals before the name; a place among them ("in Sarn Ivo Serr") leaves none. */
function isNamePart({ reading }: Passage, word: number): boolean {
  return /^\p{Lu}/u.test(wordText(reading, word));
}

/** Any verb: past forms that a noun phrase follows are often read as participles ("strikes killed 21 the monitor said"). */
function hasVerb(passage: Passage, { first, after }: Range): boolean {
  for (let at = first; at < after; at += 1)
    if (/^(?:VERB|AUX)$/.test(tagAt(passage, at))) return true;
  return false;
}

function endsClause(passage: Passage, word: number): boolean {
  return CLAUSE_END.test(tagAt(passage, word)) && !isForm(passage, word, "complementizer");
}

function isTensed({ reading }: Passage, word: number): boolean {
  return wordFeature(reading, word, "VerbForm") === "Fin";
}

function endsSentence(passage: Passage, from: number, { after }: Range): boolean {
  const { forms, reading } = passage;
  for (let at = from; at <= from + TAIL_WORDS_MAX; at += 1) {
    const isEnd = at >= after || reading.sentenceOf[at] !== reading.sentenceOf[at - 1];
    if (isEnd || /^[.!?;]$/.test(forms[at] ?? "")) return true;
    if (isTensed(passage, at) || forms[at] === ",") return false;
  }
  return false;
}
