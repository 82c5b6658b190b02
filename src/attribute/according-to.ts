import { wordFeature } from "../domain/reading.ts";
import { clauseAfter, sourcePhraseAt } from "./clause-ends.ts";
import { contentOf, type Draft, NO_MARKS } from "./drafts.ts";
import { skipConnectives } from "./incises.ts";
import { isNominal, isTimePhrase, phraseAfter, startsNounPhrase } from "./noun-phrases.ts";
import {
  boundsOf,
  hasFiniteVerb,
  isFiniteVerb,
  isForm,
  type Passage,
  quoteClosingAt,
  quoteOpeningAt,
  type Range,
  tagAt,
} from "./passage.ts";

/** What "selon X", "according to X" govern: the clause after, before or around them. */
export function findSourcePhrases(passage: Passage): readonly Draft[] {
  const drafts: Draft[] = [];
  for (let word = 0; word < passage.reading.size; word += 1) {
    const phrase = sourcePhraseAt(passage, word);
    if (phrase === null) continue;
    const draft = draftAt(passage, word, phrase);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

function draftAt(
  passage: Passage,
  word: number,
  phrase: { readonly kind: "says" | "opinion"; readonly after: number; readonly words: string },
): Draft | null {
  const bounds = boundsOf(passage, word);
  if (isForm(passage, phrase.after, "selon-relative")) return null;
  const source = sourceFrom(passage, phrase.after, bounds.after);
  if (source === null) return null;
  const sentence = sentenceOf(passage, word, bounds);
  const lead = skipConnectives(passage, sentence.first, word);
  if (phrase.kind === "opinion" && !(lead === word && isOpinion(passage, source, sentence)))
    return null;
  const content = contentAround(passage, { word, lead, source, bounds: sentence });
  if (content.length === 0) return null;
  return {
    rule: "attribute.source-phrase",
    source: [source],
    cue: [{ first: word, after: Math.max(word + 1, lastWritten(passage, phrase.after)) }],
    content,
    anchor: word,
    lemma: phrase.words,
    stance: "affirms",
    cueClass: "communication",
    isDistanced: false,
    marks: NO_MARKS,
    continues: null,
  };
}

/** A contraction's second word shares its span: the cue ends with the first. */
function lastWritten(passage: Passage, after: number): number {
  return passage.forms[after - 1] === "" ? after - 1 : after;
}

function sentenceOf(passage: Passage, word: number, bounds: Range): Range {
  const sentence = passage.reading.sentenceOf[word] as number;
  const first = passage.reading.sentenceStarts[sentence] as number;
  return {
    first: Math.max(bounds.first, first, word - 120),
    after: Math.min(bounds.after, word + 150),
  };
}

/** The whole phrase up to the comma that ends it, appositions included, relative clauses left out. */
function sourceFrom(passage: Passage, first: number, ceiling: number): Range | null {
  if (!startsNounPhrase(passage, first) && tagAt(passage, first) !== "PRON") return null;
  if (tagAt(passage, first) === "PRON" && isForm(passage, first, "relative")) return null;
  const reach = { prepositions: "all", relatives: false } as const;
  const after =
    tagAt(passage, first) === "PRON" ? first + 1 : phraseAfter(passage, first, ceiling, reach);
  if (after === first) return null;
  return { first, after: appositionEnd(passage, toComma(passage, after, ceiling), ceiling) };
}

/** How far a participle may lengthen a source that opens a sentence, in words. */
const LENGTHENED_WORDS_MAX = 15;

/** « Selon des analyses ayant été faites à Sarn, … » : a source ends at its comma when no verb comes before. */
function toComma(passage: Passage, after: number, ceiling: number): number {
  if (wordFeature(passage.reading, after, "VerbForm") !== "Part") return after;
  for (let at = after; at < Math.min(ceiling, after + LENGTHENED_WORDS_MAX); at += 1) {
    if (passage.forms[at] === ",") return at;
    if (isFiniteVerb(passage, at)) return after;
  }
  return after;
}

/** « Selon le ministre, Jean Valun, la … » · « selon Jean Valun, le maire, … » : the name or the office after. */
function appositionEnd(passage: Passage, comma: number, ceiling: number): number {
  if (passage.forms[comma] !== ",") return comma;
  const first = comma + 1;
  const after = phraseAfter(passage, first, ceiling, { prepositions: "source", relatives: false });
  const isClosed = after > first && after - comma < 14 && /^[,:]$/.test(passage.forms[after] ?? "");
  if (!isClosed || isSubjectOf(passage, after, ceiling)) return comma;
  const isNamed = tagAt(passage, comma - 1) === "PROPN";
  const namesNow = hasProper(passage, { first, after }) && tagAt(passage, first) !== "DET";
  if (isNamed) {
    const isOffice = isPossessiveWord(passage, first) || isHuman(passage, { first, after });
    return isOffice && !namesNow ? after : comma;
  }
  return namesNow ? after : comma;
}

/** Words from a comma to the verb whose subject may stand before it. */
const VERB_REACH = 25;

/** « Selon l'agence, la ligue, première du pays, a demandé … » : a verb right behind a comma has its subject before. */
function isSubjectOf(passage: Passage, comma: number, ceiling: number): boolean {
  for (let at = comma + 1; at < Math.min(ceiling, comma + VERB_REACH); at += 1) {
    if (!isFiniteVerb(passage, at)) continue;
    let before = at - 1;
    while (before > comma && tagAt(passage, before) === "ADV") before -= 1;
    return passage.forms[before] === ",";
  }
  return false;
}

function isPossessiveWord(passage: Passage, word: number): boolean {
  return isForm(passage, word, "possessive");
}

function hasProper(passage: Passage, { first, after }: Range): boolean {
  for (let at = first; at < after; at += 1) if (tagAt(passage, at) === "PROPN") return true;
  return false;
}

/** « Pour le procureur, … » is an opinion; « Pour la première fois, … » is not. */
function isOpinion(passage: Passage, source: Range, sentence: Range): boolean {
  const isCut = /^[,:]$/.test(passage.forms[source.after] ?? "");
  if (!isCut && quoteClosingAt(passage, source.after) === null) return false;
  if (isTimePhrase(passage, source) || tagAt(passage, source.first) === "NUM") return false;
  if (!hasFiniteVerb(passage, { first: source.after, after: sentence.after })) return false;
  return (
    hasProper(passage, source) ||
    isForm(passage, source.first, "strong-pronoun") ||
    isHuman(passage, source)
  );
}

/** Whether a noun of the phrase names people by what they do; by its form only. */
function isHuman(passage: Passage, { first, after }: Range): boolean {
  for (let at = first; at < after; at += 1) {
    if (isNominal(passage, at) && passage.rules.words.people.has(lemmaOf(passage, at))) return true;
    if (tagAt(passage, at) === "ADP" && at > first) return false;
  }
  return false;
}

function lemmaOf({ reading }: Passage, word: number): string {
  return (reading.lemmaTable[reading.lemmas[word] as number] ?? "").toLowerCase();
}

interface Place {
  readonly word: number;
  /** First word of the sentence after its connectives. */
  readonly lead: number;
  readonly source: Range;
  readonly bounds: Range;
}

function contentAround(passage: Passage, place: Place): Draft["content"] {
  const { word, lead } = place;
  const right = rightOf(passage, place);
  // "…, in the words of the mayor, “…”": the quotation behind the source is what it says.
  if (leadsToQuotation(passage, place)) return right;
  if (lead >= word) return right;
  const joint = passage.forms[word - 1] === "," ? word - 2 : word - 1;
  // « la princesse qui, selon la légende, fut enlevée » : the pronoun is what is told of.
  const isRelative = isForm(passage, joint, "relative") && tagAt(passage, joint) === "PRON";
  if (isRelative) return [...contentOf(passage, { first: joint, after: joint + 1 }), ...right];
  // « il rappelle que, d'après le droit, … » : what is said comes after.
  if (isForm(passage, joint, "complementizer") || isForm(passage, joint, "relative")) return right;
  const left = leftOf(passage, lead, word);
  if (left === null) return right;
  const clause = insetClause(passage, lead, word);
  const isBroken = isFiniteVerb(passage, word - 2) && passage.forms[place.source.after] === ",";
  if (
    clause >= 0 &&
    (isBroken || hasFiniteVerb(passage, { first: place.source.after, after: place.bounds.after }))
  ) {
    return [...contentOf(passage, { first: clause, after: word }), ...right];
  }
  if (isWhenOrWhere(passage, place, left)) return right;
  const goesOn = isInset(passage, place);
  return goesOn ? [...contentOf(passage, left), ...right] : contentOf(passage, left);
}

function leadsToQuotation(passage: Passage, { source }: Place): boolean {
  const mark = passage.forms[source.after] ?? "";
  return /^[,:]$/.test(mark) && quoteOpeningAt(passage, source.after + 1)?.isUtterance === true;
}

function rightOf(passage: Passage, { source, word, bounds }: Place): Draft["content"] {
  let first = source.after;
  while (first < bounds.after && passage.forms[first] === ",") first += 1;
  first = pastRelative(passage, first, bounds.after);
  first = pastParticiple(passage, first, bounds.after);
  // « Selon X : « … » » and « Selon X, « … » » lead to a quotation.
  if (passage.forms[first] === ":") first += 1;
  const context = { cue: word, bounds, isAside: false, isPhrase: false };
  const range = { first, after: clauseAfter(passage, first, context) };
  return contentOf(passage, range);
}

/** Longest relative clause about a source between its two commas, in words. */
const RELATIVE_WORDS_MAX = 20;

/** « Selon un mécanicien, qui a requis l'anonymat, les pompes … » : what follows "qui" tells of him, not by him. */
function pastRelative(passage: Passage, first: number, ceiling: number): number {
  if (first >= ceiling || !isForm(passage, first, "relative")) return first;
  for (let at = first + 1; at < Math.min(ceiling, first + RELATIVE_WORDS_MAX); at += 1) {
    const isClosed = passage.forms[at] === ",";
    if (isClosed && hasFiniteVerb(passage, { first: at + 1, after: ceiling })) return at + 1;
  }
  return first;
}

/** « Selon l'agence, citée par la radio, le pont … », "According to the paper, quoting the mayor, …": told of the source. */
function pastParticiple(passage: Passage, first: number, ceiling: number): number {
  const form = wordFeature(passage.reading, Math.min(first, ceiling - 1), "VerbForm");
  if (first >= ceiling || passage.forms[first - 1] !== "," || !/^(?:Part|Ger)$/.test(form ?? ""))
    return first;
  for (let at = first + 1; at < Math.min(ceiling, first + RELATIVE_WORDS_MAX); at += 1) {
    if (isFiniteVerb(passage, at)) return first;
    const isClosed = passage.forms[at] === ",";
    if (isClosed && hasFiniteVerb(passage, { first: at + 1, after: ceiling })) return at + 1;
  }
  return first;
}

/** « Rappelons qu'au Sénat, selon les résultats, la gauche l'emporte » : where a clause begins that has no verb yet. */
function insetClause(passage: Passage, lead: number, word: number): number {
  // « précise que le métal est, selon lui, rare » : the verb stands before the phrase, and its clause goes on.
  const isBroken = isFiniteVerb(passage, word - 2);
  for (let at = isBroken ? word - 3 : word - 1; at > lead; at -= 1) {
    if (isFiniteVerb(passage, at)) return -1;
    const isOpener = isForm(passage, at, "complementizer") && tagAt(passage, at) === "SCONJ";
    if (isOpener) return passage.forms[word - 1] === "," ? at + 1 : -1;
  }
  return -1;
}

/** What stands before the phrase in its sentence, back to a semicolon. */
function leftOf(passage: Passage, lead: number, word: number): Range | null {
  let first = lead;
  for (let at = lead; at < word; at += 1) {
    if (passage.forms[at] === ";") first = at + 1;
    // « …, ce qui a permis, d'après l'opposition, à des élus de … » : a remark on the clause before.
    const isRemark = passage.forms[at] === "," && isForm(passage, at + 1, "antecedent");
    if (isRemark && isForm(passage, at + 2, "relative")) first = at + 1;
  }
  const range = { first, after: word };
  return hasFiniteVerb(passage, range) || word - first > 3 ? range : null;
}

/** « A 18h00 selon la ville, le port … » : what stands before holds no verb, the clause comes behind the comma. */
function isWhenOrWhere(passage: Passage, { source, word, bounds }: Place, left: Range): boolean {
  if (passage.forms[word - 1] === "," || passage.forms[source.after] !== ",") return false;
  const rest = { first: source.after + 1, after: bounds.after };
  return !hasFiniteVerb(passage, left) && hasFiniteVerb(passage, rest);
}

/** « Le Kouzbass, d'après lui, ne serait pas … » : the clause goes on after the phrase. */
function isInset(passage: Passage, { source, bounds, word, lead }: Place): boolean {
  if (passage.forms[source.after] !== "," || passage.forms[word - 1] !== ",") return false;
  const rest = { first: source.after + 1, after: bounds.after };
  // « le port est, selon lui, une ruine » : a verb that stops at the comma goes on behind the phrase.
  const last = tagAt(passage, word - 2);
  if (last === "AUX" || last === "SCONJ" || last === "ADP" || isFiniteVerb(passage, word - 2))
    return true;
  // « a permis, d'après elle, à des élus de … »
  if (last === "VERB" && tagAt(passage, rest.first) === "ADP") return true;
  return !hasFiniteVerb(passage, { first: lead, after: word }) && hasFiniteVerb(passage, rest);
}
