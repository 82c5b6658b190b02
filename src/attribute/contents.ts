import { lemmaOf, tagOf, wordFeature } from "../domain/reading.ts";
import { bareContent, bareGapContent } from "./bare-clauses.ts";
import { clauseAfter } from "./clause-ends.ts";
import {
  type Content,
  type ContentSearch,
  clauseRange,
  isOtherCue,
  isSentenceFinal,
  isTimeWord,
  skipAdverbs,
  skipTime,
} from "./content-search.ts";
import type { CueMatch } from "./cue-matches.ts";
import { contentOf, quoteSpan } from "./drafts.ts";
import { phraseAfter, startsNounPhrase } from "./noun-phrases.ts";
import {
  hasFiniteVerb,
  isFiniteVerb,
  isForm,
  type Passage,
  type QuotedWords,
  quoteOpeningAt,
  type Range,
  tagAt,
} from "./passage.ts";
import { isGerund, phraseContent } from "./phrase-contents.ts";
import { predicateContent, quantityContent, sceneContent } from "./predicates.ts";
import { subjectBefore } from "./sources.ts";
import { isVerbal, lemmaAt } from "./verb-groups.ts";

/** How far a complementizer may stand from its cue, in words ("a déclaré mardi à l'AFP, lors de …, que"). */
const COMPLEMENTIZER_REACH = 22;
/** How far the mark of an infinitive may stand behind the person addressed, in words. */
const ADDRESSED_REACH = 16;

/** The content on the right of a cue, by the first frame that fits; null when none does. */
export function contentAfter(search: ContentSearch, matches: readonly CueMatch[]): Content | null {
  return (
    pick(matches, "q", (match) => quoteContent(search, match)) ??
    pick(matches, "i", (match) => infinitiveBehind(search, match.after)) ??
    pick(matches, "g", (match) => gerundContent(search, match)) ??
    pick(matches, "s", (match) => clauseContent(search, match)) ??
    pick(matches, "w", (match) => questionContent(search, match)) ??
    pick(matches, "a", (match) => quantityContent(search, match)) ??
    pick(matches, "p", (match) => predicateContent(search, match)) ??
    pick(matches, "o", (match) => addressedContent(search, match)) ??
    pick(matches, "pp", (match) => plainPreposition(search, match)) ??
    pick(matches, "s", (match) => bareGapContent(search, match)) ??
    pick(matches, "s", (match) => bareContent(search, match, match.after)) ??
    pick(matches, "v", (match) => sceneContent(search, match)) ??
    pick(matches, "n", (match) => phraseContent(search, match))
  );
}

function pick(
  matches: readonly CueMatch[],
  frame: string,
  find: (match: CueMatch) => Omit<Content, "match"> | null,
): Content | null {
  for (const match of matches) {
    if (!match.cue.frames.has(frame)) continue;
    const found = find(match);
    if (found !== null && found.spans.length > 0) return { ...found, match };
  }
  return null;
}

/** « a déclaré : « … » » · « a dit « … » » : a quotation right after the cue, or after a colon near it. */
function quoteContent(search: ContentSearch, match: CueMatch): Omit<Content, "match"> | null {
  const { passage, bounds } = search;
  const stop = Math.min(bounds.after, match.after + COMPLEMENTIZER_REACH);
  for (let at = match.after; at < stop; at += 1) {
    const quote = quoteOpeningAt(passage, at);
    if (quote !== null && leadsClause(passage, match, quote)) return null;
    if (quote !== null && quote.index !== (passage.levelOf[search.group.main] ?? -1)) {
      return introduces(search, at, match.after, quote) ? quotedContent(search, quote) : null;
    }
    const form = passage.forms[at] ?? "";
    if (isOtherCue(passage, at)) return null;
    if (form === ";" || isVerbalBreak(passage, at) || isForm(passage, at, "complementizer"))
      return null;
  }
  return null;
}

/** 'said "budget reform" and higher taxes would help': a few quoted words that are the subject of a bare clause. */
function leadsClause(passage: Passage, { cue }: CueMatch, quote: QuotedWords): boolean {
  if (!passage.rules.hasBareClauses || !cue.frames.has("s") || quote.isUtterance) return false;
  const next = quote.outer.after;
  if (isFiniteVerb(passage, next)) return true;
  const isJoined = tagAt(passage, next) === "CCONJ" && startsNounPhrase(passage, next + 1);
  if (!isJoined && tagAt(passage, next) !== "ADP") return false;
  for (let at = next + 1; at < next + QUOTED_SUBJECT_REACH; at += 1) {
    if (tagAt(passage, at) === "PUNCT") return false;
    if (isFiniteVerb(passage, at)) return true;
  }
  return false;
}

/** Words behind a quoted subject within which its verb comes. */
const QUOTED_SUBJECT_REACH = 12;

/** A quotation is the content when the cue, a comma or a colon leads straight to it. */
function introduces(search: ContentSearch, at: number, from: number, quote: QuotedWords): boolean {
  const { passage } = search;
  const before = passage.forms[at - 1] ?? "";
  const lead = skipAdverbs(passage, from);
  if (at === lead) return true;
  // « va permettre de poursuivre les travaux : « … » » : an object between makes the colon the cue.
  const isOpen = tagAt(passage, lead) !== "DET" && tagAt(passage, lead) !== "NOUN";
  if (before === ":")
    return (
      isOpen ||
      (search.group.subject < 0 && subjectBefore(passage, search.group, search.bounds) === null)
    );
  if (isOccasionTo(passage, lead, at) && startsSentence(passage, quote)) return true;
  return before === "," && quote.isUtterance;
}

/** "writing in a letter to the council “I …”": nothing but where or to whom stands between a cue and its quotation. */
function isOccasionTo(passage: Passage, first: number, after: number): boolean {
  if (tagAt(passage, first) !== "ADP") return false;
  for (let at = first; at < after; at += 1) {
    if (!/^(?:ADP|DET|ADJ|NOUN|PROPN|NUM)$/.test(tagAt(passage, at))) return false;
  }
  return true;
}

function startsSentence({ reading }: Passage, { quotation, isUtterance }: QuotedWords): boolean {
  return isUtterance && /^\p{Lu}/u.test(reading.text.slice(quotation.inner.start));
}

function isVerbalBreak(passage: Passage, at: number): boolean {
  return isFiniteVerb(passage, at) || isSentenceFinal(passage, at);
}

/** The quotation, and clause material that goes on after it ("… », et à « embaucher … »"). */
function quotedContent(search: ContentSearch, quote: QuotedWords): Omit<Content, "match"> {
  const { passage, bounds, group } = search;
  const next = quote.outer.after;
  const text = passage.reading.text;
  const goesOn =
    next < bounds.after &&
    isLowerStart(text, quote.quotation.inner.start) &&
    continuesClause(passage, next);
  if (!goesOn) return { spans: [quoteSpan(passage, quote)], frame: "quote" };
  const context = { cue: group.main, bounds, isAside: search.isAside, isPhrase: false };
  const after = clauseAfter(passage, quote.outer.first, context);
  return { spans: contentOf(passage, { first: quote.outer.first, after }), frame: "quote" };
}

function isLowerStart(text: string, start: number): boolean {
  const first = text[start] ?? "";
  return first !== first.toUpperCase();
}

/** After a quoted part: a conjunction, preposition or noun goes on with the same clause. */
function continuesClause(passage: Passage, next: number): boolean {
  const tag = tagAt(passage, next);
  if (tag === "ADP" || tag === "NOUN" || tag === "ADJ") return true;
  const isComma = passage.forms[next] === ",";
  const joint = isComma ? next + 1 : next;
  return tagAt(passage, joint) === "CCONJ" && quoteNear(passage, joint + 1, 3);
}

function quoteNear(passage: Passage, from: number, reach: number): boolean {
  for (let at = from; at < from + reach; at += 1)
    if (quoteOpeningAt(passage, at) !== null) return true;
  return false;
}

/** A finite clause with its complementizer, near enough, with nothing between that could own it. */
function clauseContent(search: ContentSearch, match: CueMatch): Omit<Content, "match"> | null {
  const { passage, bounds } = search;
  const at = complementizerAfter(search, match);
  if (at < 0 || at + 1 >= bounds.after) return null;
  const range = clauseRange(search, at);
  // « je n'ai vu que quelques gestes » : "only", no clause.
  const { isNegated, isRestricted } = search.group;
  if ((isNegated || isRestricted) && !hasFiniteVerb(passage, range)) return null;
  return { spans: contentOf(passage, range), frame: "s" };
}

function complementizerAfter({ passage, bounds }: ContentSearch, match: CueMatch): number {
  const stop = Math.min(bounds.after, match.after + COMPLEMENTIZER_REACH);
  for (let at = match.after; at < stop; at += 1) {
    if (isForm(passage, at, "complementizer")) {
      if (at > 0 && isForm(passage, at - 1, "conjunction-lead")) return -1;
      // « voir ce qu'il se passait » : a relative clause, but for cues that end in "à ce".
      if (at > match.after && isForm(passage, at - 1, "antecedent")) return -1;
      if (isContentOfNoun(passage, match, at)) return -1;
      const isSure = at === match.after || !match.cue.frames.has("n") || isCut(passage, at);
      return isSure || tagAt(passage, at) !== "PRON" ? at : -1;
    }
    if (isFiniteVerb(passage, at) || isSentenceFinal(passage, at)) return -1;
    // "denied the toll, saying that …": the clause is what the participle says.
    if (isOtherCue(passage, at)) return -1;
    if (at > match.after && isPlainObject(passage, match, at)) return -1;
    if (/^[;:)]$/.test(passage.forms[at] ?? "") || quoteOpeningAt(passage, at)?.isUtterance)
      return -1;
  }
  return -1;
}

/** "confirms the claims that …": the clause belongs to the noun, and the noun to the verb. */
function isContentOfNoun({ reading, rules }: Passage, match: CueMatch, at: number): boolean {
  const { frames } = match.cue;
  if (at - 1 <= match.after - 1 || !frames.has("n") || frames.has("o")) return false;
  return tagOf(reading, at - 1) === "NOUN" && rules.nouns.has(lemmaOf(reading, at - 1));
}

/** A comma before it makes "que" a complementizer, whatever its tag. */
function isCut(passage: Passage, at: number): boolean {
  return passage.forms[at - 1] === ",";
}

/** « a annoncé la mesure que … » : a direct object owns what follows, unless the cue takes an addressee. */
function isPlainObject(passage: Passage, match: CueMatch, at: number): boolean {
  if (match.cue.frames.has("o")) return false;
  if (tagAt(passage, at) !== "NOUN" || isTimeWord(passage, at)) return false;
  const before = tagAt(passage, at - 1);
  return before === "DET" && passage.forms[at - 1] !== "" && !isGoverned(passage, at - 1);
}

/** A preposition, or a time word's determiner, stands before the determiner. */
function isGoverned(passage: Passage, determiner: number): boolean {
  const tag = tagAt(passage, determiner - 1);
  return tag === "ADP" || tag === "DET" || passage.forms[determiner - 1] === ",";
}

function questionContent(search: ContentSearch, match: CueMatch): Omit<Content, "match"> | null {
  const { passage } = search;
  const at = skipAdverbs(passage, match.after);
  const isQuestion =
    isForm(passage, at, "question") ||
    passage.rules.words.question.has(`${passage.forms[at]} ${passage.forms[at + 1]}`);
  // "When we asked why, they said …": the question is left out, what follows is no part of it.
  if (!isQuestion || passage.forms[at + 1] === ",") return null;
  return { spans: contentOf(passage, clauseRange(search, at)), frame: "w" };
}

/** The person addressed or accused comes first: « appelle les habitants à … », "told reporters that …". */
function addressedContent(search: ContentSearch, match: CueMatch): Omit<Content, "match"> | null {
  const { passage, bounds } = search;
  const { frames } = match.cue;
  const object = addressedAfter(search, match);
  for (let at = match.after; at < Math.min(bounds.after, match.after + ADDRESSED_REACH); at += 1) {
    if (isFiniteVerb(passage, at) || isSentenceFinal(passage, at)) break;
    if (isPlainObject(passage, { ...match, cue: { ...match.cue, frames: new Set() } }, at)) {
      if (!frames.has("i") && !frames.has("pp")) break;
    } else if (
      frames.has("s") &&
      isForm(passage, at, "complementizer") &&
      !isForm(passage, at - 1, "conjunction-lead")
    ) {
      return { spans: contentOf(passage, clauseRange(search, at)), frame: "s" };
    }
    if (frames.has("i") && at >= object) {
      const found = infinitiveContent(search, at);
      if (found !== null) return found;
    }
    // "the man suspected of theft": without the person accused the participle tells of a noun.
    const isOpen = passage.rules.hasBareClauses && at === match.after && !search.group.isPassive;
    if (frames.has("pp") && at >= match.after && !isOpen) {
      const isInfinitive = isInfinitiveNext(passage, at);
      const isObjectEnd = at === object && object > match.after && match.cue.class !== "demand";
      const isPlace =
        isInfinitive ||
        isObjectEnd ||
        isDeedNext(search, match, at) ||
        (at === object && isPlaceOfPhrase(match));
      const found = isPlace ? prepositionContent(search, match, at) : null;
      if (found !== null) return found;
    }
  }
  if (frames.has("w")) {
    const found = questionContent(search, { ...match, after: object });
    if (found !== null) return found;
  }
  return frames.has("s") && object > match.after ? bareContent(search, match, object) : null;
}

/** "accused the guards of beating them": a gerund that was taken for an adjective is no part of who is accused. */
function isDeedNext({ passage }: ContentSearch, match: CueMatch, at: number): boolean {
  const isNone = passage.rules.hasBareInfinitives || match.cue.class === "demand";
  if (isNone || at === match.after) return false;
  return isPrepositionOf(passage, at, match) && /^(?:VERB|ADJ)$/.test(tagAt(passage, at + 1));
}

/** « appelle les habitants au calme » : demands led by "à", "for" take noun phrases too. */
function isPlaceOfPhrase(match: CueMatch): boolean {
  return !match.cue.prepositions.has("de");
}

/** Without a person addressed: demands led by "de" are infinitives, a noun phrase after it is a complement. */
function plainPreposition(search: ContentSearch, match: CueMatch): Omit<Content, "match"> | null {
  if (match.cue.frames.has("o")) return null;
  const { passage, bounds } = search;
  return (
    prepositionContent(search, match, match.after) ??
    // « fait part dimanche soir de son étonnement »
    prepositionContent(search, match, skipTime(passage, match.after, bounds.after))
  );
}

function addressedAfter({ passage, bounds }: ContentSearch, match: CueMatch): number {
  const from = tagAt(passage, match.after) === "ADP" ? match.after + 1 : match.after;
  if (tagAt(passage, from) === "PRON" && !isForm(passage, from, "complementizer")) return from + 1;
  return phraseAfter(passage, from, bounds.after, { prepositions: "source", relatives: false });
}

function isInfinitiveNext(passage: Passage, at: number): boolean {
  return infinitiveAfter(passage, at + 1) >= 0;
}

/** The same behind a day too: « a nié mardi avoir bombardé », "promised on Monday to pay". */
function infinitiveBehind(search: ContentSearch, from: number): Omit<Content, "match"> | null {
  const found = infinitiveContent(search, from);
  if (found !== null) return found;
  const behind = skipTime(search.passage, from, search.bounds.after);
  return behind === from ? null : infinitiveContent(search, behind);
}

/** An infinitive with its mark where the language has one; clitics and negation may stand between. */
export function infinitiveContent(
  search: ContentSearch,
  from: number,
): Omit<Content, "match"> | null {
  const { passage } = search;
  const at = skipToInfinitive(passage, from);
  const isMarked = isForm(passage, at, "infinitive-mark");
  if (isMarked === passage.rules.hasBareInfinitives) return null;
  const verb = infinitiveAfter(passage, isMarked ? at + 1 : at);
  if (verb < 0) return null;
  const first = negationIn(passage, { first: from, after: at }) ?? at;
  return { spans: contentOf(passage, clauseRange(search, first, true)), frame: "i" };
}

/** « affirme ne pas avoir tiré » : where a negation of the infinitive begins; the second half alone is the cue's. */
function negationIn(passage: Passage, { first, after }: Range): number | null {
  for (let at = first; at < after; at += 1) if (isForm(passage, at, "negation")) return at;
  return null;
}

/** "denied taking bribes", "admitted having lied": what the source is said to have done. */
function gerundContent(search: ContentSearch, match: CueMatch): Omit<Content, "match"> | null {
  const first = skipAdverbs(search.passage, match.after);
  if (!isGerund(search.passage, first)) return null;
  return { spans: contentOf(search.passage, clauseRange(search, first, true)), frame: "g" };
}

function skipToInfinitive(passage: Passage, from: number): number {
  let at = from;
  while (
    (tagAt(passage, at) === "ADV" || isForm(passage, at, "negation")) &&
    !isForm(passage, at, "infinitive-mark")
  ) {
    at += 1;
  }
  return at;
}

/** The infinitive that begins here, over negation, clitics and adverbs; -1 when none does. */
export function infinitiveAfter(passage: Passage, from: number): number {
  for (let at = from; at < from + 5; at += 1) {
    if (isVerbal(passage, at)) {
      const form = wordFeature(passage.reading, at, "VerbForm");
      return form === "Inf" ? at : -1;
    }
    const isBetween =
      tagAt(passage, at) === "ADV" ||
      isForm(passage, at, "clitic") ||
      isForm(passage, at, "negation") ||
      isForm(passage, at, "negation-tail") ||
      /^["«“]$/.test(passage.forms[at] ?? "");
    if (!isBetween) return -1;
  }
  return -1;
}

/** Contents led by a preposition of the cue: infinitive, gerund or noun phrase. */
function prepositionContent(
  search: ContentSearch,
  match: CueMatch,
  from: number,
): Omit<Content, "match"> | null {
  const { passage, bounds, group, isAside } = search;
  const at = skipAdverbs(passage, from);
  if (!isPrepositionOf(passage, at, match)) return null;
  const next = passage.forms[at + 1] === "" ? at + 2 : at + 1;
  const isClause =
    infinitiveAfter(passage, next) >= 0 ||
    isVerbal(passage, next) ||
    isForm(passage, next, "complementizer") ||
    (isForm(passage, next, "antecedent") && isForm(passage, next + 1, "complementizer"));
  const isNoun = startsNounPhrase(passage, next) || quoteOpeningAt(passage, next) !== null;
  if (!isClause && !isNoun) return null;
  const context = { cue: group.main, bounds, isAside, isPhrase: !isClause, isLoose: true };
  const after = clauseAfter(passage, at, context);
  return { spans: contentOf(passage, { first: at, after }), frame: "pp" };
}

function isPrepositionOf(passage: Passage, at: number, match: CueMatch): boolean {
  const { prepositions } = match.cue;
  const form = passage.forms[at] ?? "";
  const two = `${form} ${passage.forms[at + 1] ?? ""}`;
  if (form === "" || tagAt(passage, at) === "VERB") return false;
  return prepositions.has(form) || prepositions.has(lemmaAt(passage, at)) || prepositions.has(two);
}
