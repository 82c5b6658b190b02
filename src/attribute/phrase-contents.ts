import { wordFeature } from "../domain/reading.ts";
import { canSpeak } from "./can-speak.ts";
import { clauseAfter } from "./clause-ends.ts";
import {
  beforeOtherCue,
  type Content,
  type ContentSearch,
  isSentenceFinal,
  skipAdverbs,
  skipTime,
} from "./content-search.ts";
import type { CueMatch } from "./cue-matches.ts";
import { contentOf } from "./drafts.ts";
import { baseAfter, isNominal, startsNounPhrase } from "./noun-phrases.ts";
import {
  isFiniteVerb,
  isForm,
  type Passage,
  quoteOpeningAt,
  type Range,
  tagAt,
} from "./passage.ts";
import { isVerbal, restrictionAfter } from "./verb-groups.ts";

/** A noun phrase that states an event or an evaluation. */
export function phraseContent(
  search: ContentSearch,
  match: CueMatch,
): Omit<Content, "match"> | null {
  const { passage, bounds, group, isAside } = search;
  const next = group.isRestricted ? restrictionAfter(passage, group.main) : match.after;
  const from = overAside(passage, skipAdverbs(passage, next), bounds.after);
  const lead = skipTime(passage, from, bounds.after);
  const first = beforeMeasure(passage, skipAddressee(passage, lead, bounds.after));
  const starts =
    startsNounPhrase(passage, first) ||
    isMeasure(passage, first) ||
    (match.cue.words.length > 1 && isGerund(passage, first)) ||
    quoteOpeningAt(passage, first) !== null ||
    isForm(passage, first, "partitive");
  const isPronoun = isForm(passage, first, "subject-pronoun") && tagAt(passage, first) === "PRON";
  if (!starts || isPronoun) return null;
  if (match.cue.marks.has("counts") && !isCount(search, first)) return null;
  const context = { cue: group.main, bounds, isAside, isPhrase: true, isLoose: true };
  const whole = beforeOtherCue(passage, { first, after: clauseAfter(passage, first, context) });
  const after = match.cue.marks.has("counts") ? beforeCounter(passage, first, whole) : whole;
  const isReal = after > first && holdsNominal(passage, { first, after });
  return isReal ? { spans: contentOf(passage, { first, after }), frame: "n" } : null;
}

/** « recommande aux internautes l'installation » : the person addressed before the object. */
function skipAddressee(passage: Passage, first: number, ceiling: number): number {
  if (!isForm(passage, first, "object-mark")) return first;
  const start = passage.forms[first + 1] === "" ? first + 2 : first + 1;
  const after = baseAfter(passage, start, ceiling);
  const isObject = tagAt(passage, after) === "DET" || isForm(passage, after, "partitive");
  return after > start && isObject ? after : first;
}

/** Words before the number of a count: « plus de », « quelque », "at least". */
const APPROXIMATOR_WORDS_MAX = 3;

/** « La police a compté 300 personnes » : somebody's count, in the past; « la ville compte 300 ponts » has that many. */
function isCount({ passage, group }: ContentSearch, first: number): boolean {
  if (group.helpers.length === 0) return false;
  for (let at = first; at <= first + APPROXIMATOR_WORDS_MAX; at += 1) {
    if (tagAt(passage, at) === "NUM") return true;
    if (tagAt(passage, at) === "PUNCT") return false;
  }
  return false;
}

/** « … en a compté 300 et les organisateurs 900 » : where the next one who counts stands. */
function beforeCounter(passage: Passage, first: number, after: number): number {
  for (let at = first + 1; at + 1 < after; at += 1) {
    const isJoint = tagAt(passage, at) === "CCONJ" || passage.forms[at] === ",";
    if (!isJoint || tagAt(passage, at + 1) === "NUM") continue;
    const end = baseAfter(passage, at + 1, after);
    if (end > at + 1 && canSpeak(passage, { first: at + 1, after: end })) return at;
  }
  return after;
}

/** « plus de 40 blessés » : the adverb that opens a number. */
function isMeasure(passage: Passage, at: number): boolean {
  const isOpen = tagAt(passage, at) === "ADV" && tagAt(passage, at + 1) === "ADP";
  return isOpen && tagAt(passage, at + 2) === "NUM";
}

/** Back to that adverb, where it was passed over as one of the verb's. */
function beforeMeasure(passage: Passage, at: number): number {
  return isMeasure(passage, at - 1) ? at - 1 : at;
}

/** Words that an aside between a verb and its object may hold; set by eye. */
const ASIDE_WORDS_MAX = 18;

/** « a relevé, grâce à des témoins, l'existence de … » : the determiner behind an aside; `at` where none stands. */
function overAside(passage: Passage, at: number, ceiling: number): number {
  const isOpen =
    passage.forms[at] === "," && !/^(?:DET|PROPN|PRON|CCONJ|NUM)$/.test(tagAt(passage, at + 1));
  if (!isOpen || isForm(passage, at + 1, "participle-lead")) return at;
  for (let end = at + 2; end < Math.min(ceiling, at + ASIDE_WORDS_MAX); end += 1) {
    if (isFiniteVerb(passage, end) || isSentenceFinal(passage, end)) return at;
    const isDone = passage.forms[end] === "," && tagAt(passage, end + 1) === "DET";
    if (isDone) return end + 1;
  }
  return at;
}

function holdsNominal(passage: Passage, { first, after }: Range): boolean {
  for (let at = first; at < after; at += 1) if (isNominal(passage, at)) return true;
  return false;
}

/**
 * "called for stepping up support": the preposition of a phrase takes a gerund too. The present participle of an auxiliary,
 * "admitted having lied", is one: it stands before no noun.
 */
export function isGerund(passage: Passage, word: number): boolean {
  if (!isVerbal(passage, word)) return false;
  const form = wordFeature(passage.reading, word, "VerbForm");
  const isParticiple = form === "Part" && wordFeature(passage.reading, word, "Tense") === "Pres";
  return form === "Ger" || (isParticiple && tagAt(passage, word) === "AUX");
}
