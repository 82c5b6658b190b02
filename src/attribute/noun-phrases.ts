import { wordFeature } from "../domain/reading.ts";
import {
  hasFiniteVerb,
  isForm,
  isRole,
  type Passage,
  quoteClosingAt,
  quoteOpeningAt,
  type Range,
  tagAt as wordTag,
} from "./passage.ts";

/** A noun phrase is no longer than this, in words: a guard for text without punctuation. */
const PHRASE_WORDS_MAX = 60;

const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM", "SYM", "X"]);
const INSIDE: ReadonlySet<string> = new Set([...NOMINAL, "ADJ", "DET"]);

/** The tag, possessive pronouns ("his") counted as the determiners that they are in a phrase. */
function tagAt(passage: Passage, word: number): string {
  const tag = wordTag(passage, word);
  return tag === "PRON" && isForm(passage, word, "possessive") ? "DET" : tag;
}

/** Whether the word may head a noun phrase. */
export function isNominal(passage: Passage, word: number): boolean {
  const tag = tagAt(passage, word);
  if (tag === "PRON") return isForm(passage, word, "strong-pronoun");
  if (tag === "ADV") return isForm(passage, word, "strong-pronoun");
  return NOMINAL.has(tag);
}

/** Whether a noun phrase may begin here. */
export function startsNounPhrase(passage: Passage, word: number): boolean {
  const tag = tagAt(passage, word);
  return tag === "DET" || tag === "ADJ" || isNominal(passage, word);
}

/**
 * The first word of the simple noun phrase (determiner, adjectives, nouns) that ends at `end`; -1 when no
 * nominal stands there. Cost bounded by the phrase.
 */
export function baseStart(passage: Passage, end: number, floor: number): number {
  let start = -1;
  let hasNominal = false;
  for (let at = end; at >= floor && end - at < PHRASE_WORDS_MAX; at -= 1) {
    if (isPossessiveMark(passage, at) && isNominal(passage, at - 1)) continue;
    if ((isQuoteMark(passage, at) || isHyphen(passage, at)) && hasNominal && at > floor) continue;
    const tag = tagAt(passage, at);
    if (tag === "ADV" && hasNominal && start >= 0 && tagAt(passage, start) === "ADJ") continue;
    if (!INSIDE.has(tag) && !isNominal(passage, at)) break;
    if (tag === "DET" && !hasNominal) break;
    if (tag === "DET" && isNamePart(passage, at, floor)) {
      start = at;
      continue;
    }
    if (isNominal(passage, at)) hasNominal = true;
    start = at;
    if (tag === "DET" && !isPossessiveMark(passage, at - 1) && tagAt(passage, at - 1) !== "DET")
      break;
    if (tag === "PRON") break;
  }
  // « Ces derniers », "the latter": a determiner makes a head of an adjective.
  const isHeaded = start >= floor && tagAt(passage, start - 1) === "DET" && end - start < 2;
  if (!hasNominal && isHeaded && tagAt(passage, end) === "ADJ") return start - 1;
  return hasNominal ? start : -1;
}

/** « Marine Le Pen » : an article with a capital after a name is part of it. */
function isNamePart(passage: Passage, at: number, floor: number): boolean {
  const { reading } = passage;
  const letter = reading.text[reading.starts[at] as number] ?? "";
  return at > floor && letter !== letter.toLowerCase() && tagAt(passage, at - 1) === "PROPN";
}

/** The English possessive mark, which joins two noun phrases into one. */
export function isPossessiveMark(passage: Passage, word: number): boolean {
  const form = passage.forms[word];
  return (form === "'s" || form === "'") && tagAt(passage, word) === "PART";
}

/** un « gilet bleu » : the marks around words that only name, inside a phrase that began before them. */
function isNamingMark(passage: Passage, word: number, first: number): boolean {
  if (word === first || !isQuoteMark(passage, word)) return false;
  const opened = quoteOpeningAt(passage, word);
  const quote = opened ?? quoteClosingAt(passage, word + 1);
  return quote !== null && !quote.isUtterance && quote.outer.first >= first;
}

/** "a 41-year-old nurse": a hyphen between two words of a phrase. */
function isHyphen(passage: Passage, word: number): boolean {
  const isMark = passage.forms[word] === "-" && tagAt(passage, word) === "PUNCT";
  return isMark && INSIDE.has(tagAt(passage, word - 1)) && INSIDE.has(tagAt(passage, word + 1));
}

function isQuoteMark(passage: Passage, word: number): boolean {
  return tagAt(passage, word) === "PUNCT" && /^["“”«»‘’']$/.test(passage.forms[word] ?? "");
}

/** The word after the simple noun phrase that begins at `first`; `first` itself when none does. */
export function baseAfter(passage: Passage, first: number, ceiling: number): number {
  let hasNominal = false;
  let at = first;
  for (; at < ceiling && at - first < PHRASE_WORDS_MAX; at += 1) {
    const tag = tagAt(passage, at);
    if (isPossessiveMark(passage, at) && hasNominal) continue;
    if (isHyphen(passage, at) && at > first) continue;
    if (isNamingMark(passage, at, first)) continue;
    const joins = isPossessiveMark(passage, at - 1) || isNamePart(passage, at, first);
    if (tag === "DET" && hasNominal && !joins) break;
    if (tag === "ADV" && !hasNominal && at > first) continue;
    if (!INSIDE.has(tag) && !isNominal(passage, at)) break;
    if (isNominal(passage, at)) hasNominal = true;
    if (tag === "PRON") {
      at += 1;
      break;
    }
  }
  return hasNominal ? at : first;
}

/** Whether every noun of the simple phrase is a word of time ("mardi", "last week"). */
export function isTimePhrase(passage: Passage, { first, after }: Range): boolean {
  let hasTime = false;
  for (let at = first; at < after; at += 1) {
    const tag = tagAt(passage, at);
    if (isRole(passage, at, "time")) hasTime = true;
    else if (tag === "NOUN" || tag === "PROPN") return false;
  }
  return hasTime;
}

/** What a noun phrase may take on its right. */
export interface PhraseReach {
  /** Prepositions that may lead a complement: every one, or those that make part of a name or title. */
  readonly prepositions: "all" | "source";
  /** Whether a relative clause belongs to it. */
  readonly relatives: boolean;
}

/**
 * The word after the full noun phrase that begins at `first`: complements, participles, brackets,
 * coordination and apposition included. `first` itself when there is none. Linear in the phrase.
 */
export function phraseAfter(
  passage: Passage,
  first: number,
  ceiling: number,
  reach: PhraseReach,
): number {
  let at = baseAfter(passage, first, ceiling);
  if (at === first) return first;
  const limit = Math.min(ceiling, first + PHRASE_WORDS_MAX);
  for (let next = extended(passage, at, limit, reach); next > at; ) {
    at = next;
    next = extended(passage, at, limit, reach);
  }
  return at;
}

function extended(passage: Passage, at: number, limit: number, reach: PhraseReach): number {
  if (at >= limit) return at;
  const bracket = passage.closingBracketOf.get(at);
  if (bracket !== undefined && bracket < limit) return bracket + 1;
  const tag = tagAt(passage, at);
  if (tag === "ADP") return complementAfter(passage, at, limit, reach);
  if (tag === "CCONJ") {
    // « effectuée en Karvie et à Sarn » : a second complement with its own preposition.
    const isLed = reach.prepositions === "all" && tagAt(passage, at + 1) === "ADP";
    const second = isLed ? complementAfter(passage, at + 1, limit, reach) : at + 1;
    if (second > at + 1) return phraseOr(passage, at, second);
    return phraseOr(passage, at, baseAfter(passage, at + 1, limit));
  }
  // « les résultats déjà confirmés »
  const isPast = wordFeature(passage.reading, at + 1, "Tense") === "Past";
  if (tag === "ADV" && isPast && tagAt(passage, at + 1) === "VERB")
    return wordFeature(passage.reading, at + 1, "VerbForm") === "Part" &&
      !passage.rules.hasBareClauses
      ? participleAfter(passage, at + 1, limit, reach)
      : at;
  if (tag === "VERB" && wordFeature(passage.reading, at, "VerbForm") === "Part") {
    return participleAfter(passage, at, limit, reach);
  }
  return at;
}

function phraseOr(passage: Passage, at: number, after: number): number {
  if (after === at + 1) return at;
  // « la police et le ministre dit … » is read as two clauses when a finite verb follows the second noun.
  return hasFiniteVerb(passage, { first: after, after: after + 1 }) ? at : after;
}

function complementAfter(passage: Passage, at: number, limit: number, reach: PhraseReach): number {
  if (reach.prepositions === "source" && !isSourceComplement(passage, at, limit)) return at;
  if (isForm(passage, at, "as")) return at;
  let next = at + 1;
  while (next < limit && tagAt(passage, next) === "ADP") next += 1;
  const after = baseAfter(passage, next, limit);
  // « par l'entreprise de lui avoir nui » : a clitic before an infinitive is no complement.
  const isInfinitive = after < limit && wordFeature(passage.reading, after, "VerbForm") === "Inf";
  return after > next && !isInfinitive ? after : at;
}

/** « à l'AFP », "in a statement", "on Tuesday" say where or when it was said, not who said it. */
function isSourceComplement(passage: Passage, at: number, limit: number): boolean {
  if (!isForm(passage, at, "source-preposition")) return passage.forms[at] === "";
  // « a déclaré Ada Brenn à Sarn », "said Ada Brenn in Sarn": behind a name the place is where it was said.
  if (tagAt(passage, at - 1) === "PROPN" && isForm(passage, at, "place-preposition")) return false;
  // « le chef du gouvernement à des policiers » : whom it was said to.
  const isSaidTo = isForm(passage, at, "object-mark") && isForm(passage, at + 1, "indefinite");
  if (isSaidTo) return false;
  const after = baseAfter(passage, at + 1, limit);
  for (let word = at + 1; word < after; word += 1) {
    if (isRole(passage, word, "time") || isRole(passage, word, "occasion")) return false;
  }
  return after > at + 1;
}

function participleAfter(passage: Passage, at: number, limit: number, reach: PhraseReach): number {
  const next = at + 1;
  if (tagAt(passage, next) === "ADP") {
    const after = complementAfter(passage, next, limit, { ...reach, prepositions: "all" });
    return after > next ? after : at;
  }
  return wordFeature(passage.reading, at, "Tense") === "Past" ? next : at;
}

/**
 * The first word of the full noun phrase that ends at `end`, walking left over its complements to the head
 * that no preposition governs; -1 when the phrase found is governed by one ("dans un communiqué"), unless
 * `takesGoverned`: then the governed phrase itself.
 */
export function phraseStart(
  passage: Passage,
  end: number,
  floor: number,
  isPlural: boolean | null,
  takesGoverned = false,
): number {
  const lowest = Math.max(floor, end - PHRASE_WORDS_MAX);
  let at = end;
  for (;;) {
    const bracket = passage.openingBracketOf.get(at);
    if (bracket !== undefined && bracket > lowest) {
      at = bracket - 1;
      continue;
    }
    const start = baseStart(passage, at, lowest);
    if (start < 0) return -1;
    const before = start - 1;
    if (before < lowest) return start;
    const next = stepLeft(passage, { start, before, lowest, isPlural });
    // "As Brenn told the paper, …": before a clause the word is a conjunction.
    if (next === "governed")
      return takesGoverned || isForm(passage, before, "clause-lead") ? start : -1;
    if (next === null) return start;
    at = next;
  }
}

/** Where the phrase goes on to the left of a simple one; null when it begins here. */
function stepLeft(
  passage: Passage,
  at: { start: number; before: number; lowest: number; isPlural: boolean | null },
): number | "governed" | null {
  const tag = tagAt(passage, at.before);
  if (tag === "ADP") return leftOfPreposition(passage, at.before, at.lowest);
  if (tag === "CCONJ" && at.isPlural !== false && isNominalEnd(passage, at.before - 1)) {
    return at.before - 1;
  }
  return null;
}

function leftOfPreposition(
  passage: Passage,
  preposition: number,
  lowest: number,
): number | "governed" {
  let at = preposition - 1;
  while (at >= lowest && tagAt(passage, at) === "ADP") at -= 1;
  if (at < lowest) return "governed";
  if (isNominalEnd(passage, at)) return at;
  const isParticiple =
    tagAt(passage, at) === "VERB" && wordFeature(passage.reading, at, "VerbForm") === "Part";
  if (isParticiple && isNominalEnd(passage, at - 1)) return at - 1;
  return "governed";
}

/** Whether a noun phrase may end at this word. */
export function isNominalEnd(passage: Passage, word: number): boolean {
  return (
    isNominal(passage, word) || tagAt(passage, word) === "ADJ" || passage.openingBracketOf.has(word)
  );
}
