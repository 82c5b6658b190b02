import { wordFeature } from "../domain/reading.ts";
import { startsSourcePhrase } from "./clause-ends.ts";
import {
  beforeOtherCue,
  type Content,
  type ContentSearch,
  clauseRange,
  isSentenceFinal,
  skipAdverbs,
  skipTime,
} from "./content-search.ts";
import type { CueMatch } from "./cue-matches.ts";
import { contentOf } from "./drafts.ts";
import { baseAfter, isNominal, startsNounPhrase } from "./noun-phrases.ts";
import {
  hasFiniteVerb,
  isFiniteVerb,
  isForm,
  isRole,
  type Passage,
  quoteOpeningAt,
  type Range,
  tagAt,
} from "./passage.ts";
import { subjectBefore } from "./sources.ts";
import { clauseInTree } from "./trees.ts";
import { isVerbal } from "./verb-groups.ts";

/** "said the move was over": a clause without a complementizer, where the language has them. */
export function bareContent(
  search: ContentSearch,
  match: CueMatch,
  from: number,
): Omit<Content, "match"> | null {
  const { passage, bounds } = search;
  if (!passage.rules.hasBareClauses) return null;
  const start = skipTime(passage, skipAdverbs(passage, from), bounds.after);
  const first = skipOccasion(passage, beforeNumber(passage, start), bounds.after);
  // "he said, and …", "she said after …": the content stands before, what follows tells of the saying.
  if (passage.forms[first] === "," || tellsWhen(passage, first)) return null;
  const isClausal = passage.rules.words["clause-verb"].has(match.cue.words.join(" "));
  const verdict = clauseInTree(passage, search.group.main, first);
  if (verdict === "object" && !isClausal) return null;
  if (!knowsBare(match) && (verdict !== "clause" || tagAt(passage, first) === "ADP")) return null;
  // "alarmed by what they found"
  if (tagAt(passage, first) === "ADP" && isForm(passage, first + 1, "question")) return null;
  // "the plan, proposed in May, was …": what a participle tells of a noun.
  if (search.group.form === "part" && passage.forms[search.group.first - 1] === ",") return null;
  // Without commas nothing tells where a subject begins.
  const isTold = isClausal && !passage.isUncommaed && hasSubjectBefore(search);
  const kind = { isClausal, isTold };
  const opening = quoteOpeningAt(passage, first);
  const head = opening !== null && !opening.isUtterance ? opening.first : first;
  const range = clauseRange(search, first);
  const own = { ...range, after: beforeOtherCue(passage, range) };
  const isHidden = kind.isTold && startsNounPhrase(passage, head) && hasHiddenVerb(passage, own);
  const isShown = verdict === "clause" || startsClause(passage, head, bounds.after, kind);
  if (!isHidden && !(isShown && hasFiniteVerb(passage, own))) return null;
  return { spans: contentOf(passage, range), frame: "s" };
}

/**
 * "the blast that residents say killed nine", "what both sides say was a truce": the relative pronoun is what the
 * clause is about, and its verb follows the cue at once.
 */
export function bareGapContent(
  search: ContentSearch,
  match: CueMatch,
): Omit<Content, "match"> | null {
  const { passage, group, bounds } = search;
  const isBare = passage.rules.hasBareClauses && knowsBare(match);
  if (!isBare || !isVerbal(passage, match.after)) return null;
  if (/^(?:Inf|Ger)$/.test(wordFeature(passage.reading, match.after, "VerbForm") ?? ""))
    return null;
  const subject = subjectBefore(passage, group, bounds);
  if (subject === null) return null;
  const lead = subject.first - 1;
  // "the case on which the court has ruled was …": what it is about stands with a preposition, the verb is another's.
  const isGap = isForm(passage, lead, "relative")
    ? tagAt(passage, lead - 1) !== "ADP"
    : isForm(passage, lead, "question");
  if (!isGap) return null;
  return { spans: contentOf(passage, clauseRange(search, match.after)), frame: "s" };
}

/** "said about 300 …": the adverb is part of the number. */
function beforeNumber(passage: Passage, first: number): number {
  const isCount = tagAt(passage, first) === "NUM" && tagAt(passage, first - 1) === "ADV";
  return isCount ? first - 1 : first;
}

/** "said in a statement the child …": where it was said, with a clause right behind. */
function skipOccasion(passage: Passage, first: number, ceiling: number): number {
  if (tagAt(passage, first) !== "ADP") return first;
  const after = baseAfter(passage, first + 1, ceiling);
  const isOccasion = after > first + 1 && isRole(passage, after - 1, "occasion");
  const isClause = startsNounPhrase(passage, after) || isForm(passage, after, "subject-pronoun");
  return isOccasion && isClause ? after : first;
}

/** "said when asked": a clause that tells when it was said. */
function tellsWhen(passage: Passage, first: number): boolean {
  return tagAt(passage, first) === "SCONJ" && isForm(passage, first, "occasion-lead");
}

/** "knew the man", "saw the tweet": knowledge and sight take objects more often than clauses that no tree shows. */
function knowsBare({ cue }: CueMatch): boolean {
  return cue.class !== "knowledge" && cue.class !== "perception";
}

/** "The board says …": a subject right before the verb, so that the noun phrase behind it is none. */
function hasSubjectBefore({ passage, group, bounds }: ContentSearch): boolean {
  const after = subjectBefore(passage, group, bounds)?.after ?? -1;
  const end = passage.forms[after] === "," ? after + 1 : after;
  return group.subject >= 0 || end === group.first;
}

/** Words that a headline's clause has at least, where no verb tells it from an object. */
const HEADLINE_WORDS_MIN = 4;

/** What can only be a clause for want of another place: a verb that the tagger took for something else, or a headline. */
function hasHiddenVerb(passage: Passage, { first, after }: Range): boolean {
  for (let at = first + 1; at < after; at += 1) if (isHiddenVerb(passage, at)) return true;
  const isLong = after - first >= HEADLINE_WORDS_MIN;
  return isLong && passage.headlines.some((line) => isHeadline(passage, line, { first, after }));
}

/** A first block that ends with a full stop is a paragraph. */
function isHeadline({ forms }: Passage, line: Range, { first, after }: Range): boolean {
  return line.first <= first && after <= line.after && !/^[.!?]$/.test(forms[line.after - 1] ?? "");
}

/** "said the firm | violated the law" taken for a participle, "said Valun | wishes to leave" taken for a noun. */
function isHiddenVerb(passage: Passage, at: number): boolean {
  const { reading, forms, rules } = passage;
  const before = tagAt(passage, at - 1) === "ADV" ? at - 2 : at - 1;
  const isBehindSubject = isNominal(passage, before) || forms[before] === ",";
  if (!isBehindSubject) return false;
  if (isVerbal(passage, at)) {
    const isPast =
      wordFeature(reading, at, "VerbForm") === "Part" &&
      wordFeature(reading, at, "Tense") !== "Pres";
    return isPast && !isForm(passage, at + 1, "agent");
  }
  const isWish = rules.verbForms.has(forms[at] ?? "") && isForm(passage, at + 1, "infinitive-mark");
  return isWish && wordFeature(reading, at + 2, "VerbForm") === "Inf";
}

/** Words within which the finite verb of a bare clause must come. */
const SUBJECT_REACH = 30;

interface ClauseKind {
  /** Whether the verb seldom takes an object. */
  readonly isClausal: boolean;
  /** Whether it does not, and has its subject before it: verbs may hide then. */
  readonly isTold: boolean;
}

function startsClause(passage: Passage, first: number, ceiling: number, kind: ClauseKind): boolean {
  if (isForm(passage, first, "subject-pronoun")) return true;
  const isOpen =
    startsNounPhrase(passage, first) ||
    tagAt(passage, first) === "PRON" ||
    isVerbal(passage, first) ||
    tagAt(passage, first) === "SCONJ" ||
    tagAt(passage, first) === "ADP";
  if (!isOpen || startsSourcePhrase(passage, first)) return false;
  return finiteAfterSubject(passage, first, ceiling, kind);
}

/**
 * Whether a finite verb follows the noun phrase at `first`, one inside a relative clause not counted. Verbs
 * that seldom take an object let anything stand between ("found reduction of yields by 2050 exceeded …").
 */
function finiteAfterSubject(
  passage: Passage,
  first: number,
  ceiling: number,
  { isClausal, isTold }: ClauseKind,
): boolean {
  const stop = Math.min(ceiling, first + SUBJECT_REACH);
  let objects = 0;
  for (let at = first; at < stop; at += 1) {
    if (isFiniteVerb(passage, at) && !isRelativeVerb(passage, at, first)) {
      return at > first && (isClausal || objects <= 1);
    }
    if (isTold && at > first && isHiddenVerb(passage, at)) return true;
    if (isSentenceFinal(passage, at) || /^[;:]$/.test(passage.forms[at] ?? "")) return false;
    // « maintained a majority in the seats and also a minority » : a second free noun phrase is no subject.
    const opensPhrase = tagAt(passage, at) === "DET" && tagAt(passage, at - 1) !== "DET";
    if (opensPhrase && at > first && /^(?:NOUN|ADV|VERB)$/.test(tagAt(passage, at - 1)))
      objects += 1;
  }
  return false;
}

/** Words from a relative pronoun to its verb. */
const RELATIVE_REACH = 3;

/** "shuttle tiles to schools that want to share": the verb right after a relative pronoun. */
function isRelativeVerb(passage: Passage, verb: number, first: number): boolean {
  for (let at = verb - 1; at >= Math.max(first, verb - RELATIVE_REACH); at -= 1) {
    if (isForm(passage, at, "relative")) return true;
    if (tagAt(passage, at) === "NOUN" || tagAt(passage, at) === "PUNCT") return false;
  }
  return false;
}
