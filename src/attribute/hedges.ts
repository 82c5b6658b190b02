import type { Stance } from "../domain/attribution.ts";
import { wordAt, wordFeature } from "../domain/reading.ts";
import type { Span } from "../domain/span.ts";
import type { Draft } from "./drafts.ts";
import { isFiniteVerb, isForm, type Passage, type Range, tagAt } from "./passage.ts";
import { lemmaAt } from "./verb-groups.ts";

/** Words at the head of a content within which its main verb is looked for. */
const MAIN_VERB_REACH = 30;
/** Words at the head of a noun phrase within which a word of distance speaks of the whole of it. */
const PHRASE_HEAD_WORDS = 3;

/** The words by which the author keeps away from a content; empty when it does not. */
export function hedgesOf(passage: Passage, draft: Draft): readonly Span[] {
  const words = draft.content.flatMap((span) => {
    const range = wordsOf(passage, span);
    return hedgeWords(passage, draft, range);
  });
  const cue = draft.cue.flatMap((range) => conditionalsIn(passage, range, true));
  return [...words, ...cue].map((word) => ({
    start: passage.reading.starts[word] as number,
    end: passage.reading.ends[word] as number,
  }));
}

function wordsOf({ reading }: Passage, { start, end }: Span): Range {
  const first = wordAt(reading, start);
  let after = wordAt(reading, end);
  if (after < reading.size && (reading.starts[after] as number) < end) after += 1;
  return { first, after };
}

function hedgeWords(passage: Passage, draft: Draft, range: Range): readonly number[] {
  const isDirect =
    draft.rule === "attribute.colon" ||
    draft.rule === "attribute.continuation" ||
    isQuoted(passage, draft, range);
  const found: number[] = [];
  const isPhrase = draft.rule === "attribute.verb.n" || draft.rule === "attribute.verb.pp";
  for (let word = range.first; word < range.after; word += 1) {
    if (isNestedDeeper(passage, word, range.first)) continue;
    const kind = passage.rules.hedges.get(passage.forms[word] ?? "");
    const isNear = isPhrase && word < range.first + PHRASE_HEAD_WORDS;
    if (!isDirect && (kind === "report" || (kind === "distance" && isNear))) found.push(word);
  }
  return isDirect || isPhrase ? found : [...found, ...mainConditional(passage, draft, range)];
}

/** Words in an utterance inside the content are somebody else's. */
function isNestedDeeper({ levelOf }: Passage, word: number, first: number): boolean {
  return (levelOf[word] ?? -1) !== (levelOf[first] ?? -1);
}

function isQuoted({ levelOf }: Passage, draft: Draft, range: Range): boolean {
  const level = levelOf[range.first] ?? -1;
  return level >= 0 && level !== (draft.anchor < 0 ? -1 : (levelOf[draft.anchor] ?? -1));
}

/** « aurait été tué » as the main verb of the content, outside a hypothesis. */
function mainConditional(passage: Passage, draft: Draft, range: Range): readonly number[] {
  if (!passage.rules.hasReportativeConditional) return [];
  const stop = Math.min(range.after, range.first + MAIN_VERB_REACH);
  for (let word = range.first; word < stop; word += 1) {
    if (isForm(passage, word, "hypothetical") && tagAt(passage, word) === "SCONJ") return [];
    if (isNestedDeeper(passage, word, range.first) || !isFiniteVerb(passage, word)) continue;
    if (isInRelative(passage, word, range.first)) continue;
    return isReportative(passage, draft, word) ? [word] : [];
  }
  return [];
}

/** « les tirs qui ont tué … auraient … » : the verb right after a relative pronoun is not the main one. */
function isInRelative(passage: Passage, word: number, first: number): boolean {
  for (let at = word - 1; at >= Math.max(first, word - 4); at -= 1) {
    if (isForm(passage, at, "relative") && tagAt(passage, at) === "PRON" && at > first) return true;
  }
  return false;
}

/** After a cue in the past a simple conditional is only the future seen from there. */
function isReportative(passage: Passage, draft: Draft, word: number): boolean {
  if (wordFeature(passage.reading, word, "Mood") !== "Cnd") return false;
  if (isForm(passage, word, "modal") || passage.rules.words.modal.has(lemmaAt(passage, word)))
    return false;
  const isFutureInPast =
    draft.rule === "attribute.verb.s" && !isCompound(passage, word) && isPast(passage, draft);
  return !isFutureInPast;
}

function isCompound(passage: Passage, word: number): boolean {
  if (tagAt(passage, word) !== "AUX") return false;
  for (let at = word + 1; at < word + 5; at += 1) {
    if (wordFeature(passage.reading, at, "VerbForm") === "Part") return true;
  }
  return false;
}

function isPast(passage: Passage, draft: Draft): boolean {
  return draft.cue.some(({ first, after }) => {
    for (let word = first; word < after; word += 1) {
      const tense = wordFeature(passage.reading, word, "Tense");
      if (tense === "Past" || tense === "Imp") return true;
    }
    return false;
  });
}

/** « désirerait interdire » : the cue itself in the reportative conditional. */
function conditionalsIn(
  passage: Passage,
  { first, after }: Range,
  isCue: boolean,
): readonly number[] {
  const found: number[] = [];
  if (!passage.rules.hasReportativeConditional || !isCue) return found;
  for (let word = first; word < after; word += 1) {
    if (wordFeature(passage.reading, word, "Mood") === "Cnd" && isFiniteVerb(passage, word))
      found.push(word);
  }
  return found;
}

/** Stances under which a distance of the cue counts. */
export function isHedgingCue(draft: Draft): boolean {
  const stance: Stance = draft.stance;
  return draft.isDistanced && stance === "affirms";
}
