import { wordFeature } from "../domain/reading.ts";
import { clauseAfter } from "./clause-ends.ts";
import { type Content, type ContentSearch, skipAdverbs } from "./content-search.ts";
import type { CueMatch } from "./cue-matches.ts";
import { contentOf } from "./drafts.ts";
import {
  baseAfter,
  isNominal,
  isTimePhrase,
  phraseAfter,
  startsNounPhrase,
} from "./noun-phrases.ts";
import { isFiniteVerb, isForm, type Passage, quoteOpeningAt, tagAt } from "./passage.ts";
import { isVerbal } from "./verb-groups.ts";

/** « juge la mesure inacceptable » · "called the move a mistake": an object and what is said of it. */
export function predicateContent(
  search: ContentSearch,
  match: CueMatch,
): Omit<Content, "match"> | null {
  const { passage, bounds } = search;
  const first = skipAdverbs(passage, match.after);
  const object = match.cue.isPronominal ? first : objectBefore(passage, first, bounds.after);
  const near = match.cue.isPronominal
    ? ownPredicateAt(passage, first)
    : predicateAt(passage, object, first, match);
  const predicate = near < 0 ? markedFurther(passage, first, bounds.after) : near;
  if (predicate < 0) return null;
  const context = { cue: search.group.main, bounds, isAside: search.isAside, isPhrase: true };
  const whole = clauseAfter(passage, first, context);
  const after = whole > predicate ? whole : clauseAfter(passage, predicate, context);
  return after > predicate ? { spans: contentOf(passage, { first, after }), frame: "p" } : null;
}

/** "characterised the row between the church and its critics as a war": whatever the object takes, its mark tells. */
function markedFurther(passage: Passage, first: number, ceiling: number): number {
  if (!passage.rules.hasBareClauses || !startsNounPhrase(passage, first)) return -1;
  const after = phraseAfter(passage, first, ceiling, { prepositions: "all", relatives: false });
  return after > first && isForm(passage, after, "predicative") ? after : -1;
}

function objectAfter(passage: Passage, first: number, ceiling: number): number {
  if (tagAt(passage, first) === "PRON") return first + 1;
  const after = phraseAfter(passage, first, ceiling, { prepositions: "source", relatives: true });
  return overApposition(passage, after, ceiling);
}

/** The object of a predicate: it ends where the predicate begins, be that a quotation or an adjective behind the noun. */
function objectBefore(passage: Passage, first: number, ceiling: number): number {
  const object = objectAfter(passage, first, ceiling);
  for (let at = first + 1; at < object; at += 1) {
    if (quoteOpeningAt(passage, at) !== null) return at;
  }
  if (!passage.rules.hasBareClauses) return object;
  let end = object;
  while (end > first + 1 && tagAt(passage, end - 1) === "ADJ") end -= 1;
  if (end < object && isNominal(passage, end - 1)) return end;
  return afterTime(passage, object, ceiling);
}

/** "called the remarks on Saturday a mistake": the day between an object and its predicate. */
function afterTime(passage: Passage, object: number, ceiling: number): number {
  if (tagAt(passage, object) !== "ADP") return object;
  const after = baseAfter(passage, object + 1, ceiling);
  const isTime = after > object + 1 && isTimePhrase(passage, { first: object + 1, after });
  return isTime ? after : object;
}

/** « sa fille, Jeanne Valun, comme … » : a name between commas belongs to the object. */
function overApposition(passage: Passage, after: number, ceiling: number): number {
  if (passage.forms[after] !== ",") return after;
  const end = phraseAfter(passage, after + 1, ceiling, {
    prepositions: "source",
    relatives: false,
  });
  return end > after + 1 && passage.forms[end] === "," ? end + 1 : after;
}

/** « se dit satisfaite », « s'est dit « rassuré » » : what the source says of itself. */
function ownPredicateAt(passage: Passage, first: number): number {
  const tag = tagAt(passage, first);
  const isQuoted = quoteOpeningAt(passage, first) !== null;
  const isParticiple = tag === "VERB" && wordFeature(passage.reading, first, "VerbForm") === "Part";
  return isQuoted || isParticiple || tag === "ADJ" ? first : -1;
}

/** The word that begins the predicate; -1 when none does. A cue with a clitic object has only the predicate. */
function predicateAt(passage: Passage, object: number, first: number, { cue }: CueMatch): number {
  const at = passage.forms[object] === "," ? object + 1 : object;
  const quote = quoteOpeningAt(passage, at);
  if (quote !== null && (object > first || !quote.isUtterance)) return at;
  const isMarked =
    isForm(passage, at, "predicative") &&
    at > first - 1 &&
    // « traite le maire de menteur », but not « voit d'ailleurs … ».
    (cue.marks.has("names") || !isForm(passage, at, "complement-mark"));
  if (isMarked) return at;
  const tag = tagAt(passage, at);
  const isBare =
    tag === "ADJ" ||
    (passage.rules.hasBareClauses && (tag === "DET" || isPastParticiple(passage, object)));
  return object > first && isBare ? at : -1;
}

/** Words between a cue and the preposition that leads a quantity ("put the number of people hurt at 45"). */
const QUANTITY_REACH = 14;

/** "put the number of injured at 45": what is counted, a preposition of the cue, and how many. */
export function quantityContent(
  { passage, bounds, group, isAside }: ContentSearch,
  match: CueMatch,
): Omit<Content, "match"> | null {
  const first = skipAdverbs(passage, match.after);
  if (!startsNounPhrase(passage, first) || tagAt(passage, first) === "NUM") return null;
  for (let at = first + 1; at < Math.min(bounds.after, first + QUANTITY_REACH); at += 1) {
    if (tagAt(passage, at) === "PUNCT" || isFiniteVerb(passage, at)) return null;
    const isLead = match.cue.prepositions.has(passage.forms[at] ?? "");
    if (!isLead || !leadsQuantity(passage, at + 1)) continue;
    const context = { cue: group.main, bounds, isAside, isPhrase: true, isLoose: true };
    const after = clauseAfter(passage, first, context);
    return after > at + 1 ? { spans: contentOf(passage, { first, after }), frame: "a" } : null;
  }
  return null;
}

/** A number, over what stands before it ("more than", "about", "€"). */
function leadsQuantity(passage: Passage, from: number): boolean {
  for (let at = from; at < from + 4; at += 1) {
    if (tagAt(passage, at) === "NUM") return true;
    if (!/^(?:ADV|ADJ|ADP|SYM|SCONJ)$/.test(tagAt(passage, at))) return false;
  }
  return false;
}

/** "shows Brenn leading the race": a noun phrase and what it is shown to do. */
export function sceneContent(
  search: ContentSearch,
  match: CueMatch,
): Omit<Content, "match"> | null {
  const { passage, bounds, group, isAside } = search;
  const first = skipAdverbs(passage, match.after);
  const object = objectAfter(passage, first, bounds.after);
  if (object === first) return null;
  const at = skipAdverbs(passage, object);
  const isDoing =
    wordFeature(passage.reading, at, "VerbForm") === "Ger" ||
    /^(?:Pres)$/.test(wordFeature(passage.reading, at, "Tense") ?? "");
  const isOpen = isVerbal(passage, at) && isDoing && !isFiniteVerb(passage, at);
  if (!isOpen) return null;
  const context = { cue: group.main, bounds, isAside, isPhrase: false, isLoose: true };
  return {
    spans: contentOf(passage, { first, after: clauseAfter(passage, first, context) }),
    frame: "v",
  };
}

function isPastParticiple(passage: Passage, word: number): boolean {
  const { reading } = passage;
  return (
    tagAt(passage, word) === "VERB" &&
    wordFeature(reading, word, "VerbForm") === "Part" &&
    wordFeature(reading, word, "Tense") === "Past" &&
    !isForm(passage, word + 1, "agent")
  );
}
