import { wordFeature } from "../domain/reading.ts";
import type { Span } from "../domain/span.ts";
import { childrenOf, plainRelationOf } from "../domain/tree.ts";
import { bareQuoteTail, bareTail } from "./bare-tails.ts";
import { canSpeak } from "./can-speak.ts";
import { clauseAfter } from "./clause-ends.ts";
import { contentOf, contentSpan, quoteSpan } from "./drafts.ts";
import { phraseAfter, startsNounPhrase } from "./noun-phrases.ts";
import {
  hasFiniteVerb,
  isForm,
  type Passage,
  type QuotedWords,
  quoteClosingAt,
  quoteOpeningAt,
  type Range,
  tagAt,
} from "./passage.ts";
import { subjectAfter, subjectBefore } from "./sources.ts";
import { unmarkedTail } from "./unmarked-tails.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** A cue set into or after what is said: « … », a-t-il dit · "…," he said · …, a indiqué la police. */
export interface Incise {
  readonly source: Range;
  readonly content: readonly Span[];
  /** Whether the content is, or begins with, a quotation. */
  readonly isQuoted: boolean;
}

/** Finds the content around an incise; null when the verb group is none. */
export function inciseAt(
  passage: Passage,
  group: VerbGroup,
  bounds: Range,
  cue: { readonly after: number; readonly takesAddressee: boolean },
): Incise | null {
  const inverted = invertedSource(passage, group, bounds, cue.after);
  if (inverted !== null) {
    return inciseWith(passage, {
      group,
      bounds,
      source: inverted.source,
      lead: group.first,
      end: inverted.end,
    });
  }
  const bare = passage.isUncommaed ? bareQuoteTail(passage, group) : null;
  if (bare !== null)
    return { source: bare.source, content: [quoteSpan(passage, bare.quote)], isQuoted: true };
  const tail =
    unmarkedTail(passage, group, bounds) ??
    (passage.isUncommaed ? bareTail(passage, group, bounds, cue.takesAddressee) : null);
  if (tail !== null) {
    const first = skipConnectives(passage, tail.said.first, tail.said.after);
    const content = contentOf(passage, { ...tail.said, first });
    return { source: tail.source, content, isQuoted: false };
  }
  if (!passage.rules.hasBareClauses && !isAfterQuote(passage, group, bounds)) return null;
  const source = lastName(passage, group, subjectBefore(passage, group, bounds));
  if (source === null || isForm(passage, source.first, "relative-subject")) return null;
  if (isNewSentence(passage, source)) return null;
  const quote = quoteBefore(passage, leadWord(passage, source.first));
  const isAddressed = quote !== null || cue.takesAddressee;
  const end = isAddressed ? overAddressee(passage, group.main + 1, bounds) : group.main + 1;
  const isSure = quote !== null && goesOnBehind(passage, quote, source);
  if (!closesAfter(passage, end, bounds) && !(isSure && !isForm(passage, end, "complementizer")))
    return null;
  return inciseWith(passage, { group, bounds, source, lead: source.first, end });
}

/** "are in critical condition SANA reported.": of a bare phrase before the last verb only its name speaks. */
function lastName(passage: Passage, { main }: VerbGroup, source: Range | null): Range | null {
  if (source === null || source.after !== main || tagAt(passage, main - 1) !== "PROPN")
    return source;
  if (!passage.rules.words["end-verb"].has(lemmaOfWord(passage, main))) return source;
  let first = main - 1;
  while (first > source.first && tagAt(passage, first - 1) === "PROPN") first -= 1;
  const isMixed = first > source.first && /^(?:NOUN|ADV|NUM)$/.test(tagAt(passage, first - 1));
  return isMixed &&
    !/^(?:DET)$/.test(tagAt(passage, source.first)) &&
    !holdsSpeaker(passage, source, first)
    ? { first, after: main }
    : source;
}

/** "spokesman Ada Brenn": the noun before a name may belong to it. */
function holdsSpeaker(passage: Passage, { first }: Range, name: number): boolean {
  return canSpeak(passage, { first, after: name });
}

/** « … the elite." This feels like … »: after a full stop in the marks, or marks that only pick out words. */
function isNewSentence(passage: Passage, source: Range): boolean {
  const quote = quoteBefore(passage, leadWord(passage, source.first));
  if (quote === null) return false;
  const end = passage.reading.text[quote.quotation.inner.end - 1];
  return end === "." || !quote.isUtterance;
}

/** "…," she told him after the vote: a comma ends the quotation, so that its sentence goes on with who says it. */
function goesOnBehind(passage: Passage, { quotation, outer }: QuotedWords, source: Range): boolean {
  const isInside = passage.reading.text[quotation.inner.end - 1] === ",";
  const isOutside = passage.forms[outer.after] === "," && outer.after < source.first;
  return isInside || isOutside;
}

/** "…," she told the press, "…": the person addressed stands before the mark that ends the incise. */
function overAddressee(passage: Passage, from: number, bounds: Range): number {
  const reach = { prepositions: "source", relatives: false } as const;
  const isPronoun = tagAt(passage, from) === "PRON" && !isForm(passage, from, "complementizer");
  const after = isPronoun ? from + 1 : phraseAfter(passage, from, bounds.after, reach);
  return after >= bounds.after || tagAt(passage, after) === "PUNCT" ? after : from;
}

/** Where subjects precede verbs inside a clause, only a quotation just before makes an incise of one. */
function isAfterQuote(passage: Passage, group: VerbGroup, bounds: Range): boolean {
  const source = subjectBefore(passage, group, bounds);
  return source !== null && quoteBefore(passage, leadWord(passage, source.first)) !== null;
}

interface Place {
  readonly group: VerbGroup;
  readonly bounds: Range;
  readonly source: Range;
  /** First word of the incise, and the word after it. */
  readonly lead: number;
  readonly end: number;
}

/** Clitic or noun phrase after the verb; null where the subject stands before it. */
function invertedSource(
  passage: Passage,
  group: VerbGroup,
  bounds: Range,
  after: number,
): { readonly source: Range; readonly end: number } | null {
  if (group.isInverted) {
    const end = Math.max(group.main, group.subject) + 1;
    return { source: { first: group.subject, after: group.subject + 1 }, end };
  }
  if (group.subject >= 0 || (!group.isFinite && group.form !== "part")) return null;
  if (!opensIncise(passage, group.first, bounds) && !isBareTail(passage, group, bounds, after))
    return null;
  // « Les habitants, qui ont fui, demandent des mesures » : a subject before an aside leaves no incise.
  const isQuoted = quoteBefore(passage, leadWord(passage, group.first)) !== null;
  const subject = isQuoted ? null : subjectBefore(passage, group, bounds);
  const source = subjectAfter(passage, group, bounds, after);
  if (source === null) return null;
  if (subject !== null && !hasOwnVerb(passage, subject, group)) {
    const start = sentenceStart(passage, group.first, bounds);
    const before = { first: start, after: subject.first };
    const isTail =
      !passage.rules.hasBareClauses ||
      passage.rules.words["tail-verb"].has(lemmaOfWord(passage, group.main));
    const isInside = isTail && hasFiniteVerb(passage, { ...before, after: group.first });
    const isEnd = closesSentence(passage, source, bounds) && canSpeak(passage, source);
    if (!isInside || !isEnd) return null;
  }
  return { source, end: source.after };
}

/**
 * « Des civils, dont six enfants, ont été tués, a annoncé le maire » : behind its aside the subject has a verb
 * already, straight after the comma, and the next one is an incise.
 */
function hasOwnVerb(passage: Passage, subject: Range, group: VerbGroup): boolean {
  for (let at = subject.after; at + 1 < group.first; at += 1) {
    if (passage.forms[at] === "," && isFiniteAt(passage, at + 1)) return true;
  }
  return false;
}

function isFiniteAt({ reading }: Passage, word: number): boolean {
  return wordFeature(reading, word, "VerbForm") === "Fin";
}

/** « …, à la reprise du trafic, a expliqué à l'agence un participant. » : nothing comes after the source. */
function closesSentence({ forms, reading }: Passage, { after }: Range, bounds: Range): boolean {
  if (after >= bounds.after || /^[.!?;,]$/.test(forms[after] ?? "")) return true;
  return reading.sentenceOf[after] !== reading.sentenceOf[after - 1];
}

/**
 * "several people were killed said the observatory": a clause, then the verb and who says it up to the full stop,
 * with the comma between left out.
 */
function isBareTail(passage: Passage, group: VerbGroup, bounds: Range, after: number): boolean {
  if (!passage.rules.words["tail-verb"].has(lemmaOfWord(passage, group.main))) return false;
  const first = sentenceStart(passage, group.first, bounds);
  if (!hasFiniteVerb(passage, { first, after: group.first })) return false;
  const before = tagAt(passage, group.first - 1);
  if (!/^(?:VERB|NOUN|PROPN|ADV|ADJ|NUM)$/.test(before)) return false;
  const source = subjectAfter(passage, group, bounds, after);
  return source !== null && canSpeak(passage, source) && closesSentence(passage, source, bounds);
}

/** A comma, a closing mark, a dash or the beginning stands before an incise. */
function opensIncise(passage: Passage, lead: number, bounds: Range): boolean {
  if (isLikeClause(passage, lead, bounds)) return true;
  if (lead <= bounds.first) return false;
  const before = passage.forms[lead - 1] ?? "";
  return /^(?:,|[»”"’'!?…—–(-]|\.\.\.)$/.test(before) || quoteClosingAt(passage, lead) !== null;
}

/** « Comme l'a rappelé la ministre, … » : at the head of a sentence or after a comma. */
function isLikeClause(passage: Passage, lead: number, bounds: Range): boolean {
  const like = isForm(passage, lead, "as") ? lead : lead - 1;
  if (!isForm(passage, like, "as") || like < bounds.first) return false;
  // « La marche est autorisée comme le confirme la police » : the clitic takes up the whole clause.
  const isTakenUp = like === lead - 1 && isForm(passage, lead, "clitic");
  return like === bounds.first || passage.forms[like - 1] === "," || isTakenUp;
}

function inciseWith(passage: Passage, place: Place): Incise | null {
  const lead = leadWord(passage, place.lead);
  const closing = quoteBefore(passage, lead);
  if (closing !== null) return afterQuote(passage, place, closing);
  const level = passage.levelOf[place.group.main] ?? -1;
  if (level >= 0) {
    const split = insideQuote(passage, place, passage.quoted[level] as QuotedWords, lead);
    if (split !== null) return split;
  }
  if (opensIncise(passage, lead, place.bounds)) return withoutQuote(passage, place, lead);
  const isBehind = place.source.first > place.group.main || endsBare(passage, place);
  return isBehind ? withoutQuote(passage, place, lead + 1) : null;
}

/**
 * "Eight people were killed in the strike the monitor said." : a clause, who says it, and the verb at the end of the
 * sentence, with the comma before them left out. "what the monitor said" and "the measures it announced" are none.
 */
function endsBare(passage: Passage, { group, source, bounds, end }: Place): boolean {
  if (
    !passage.rules.words["end-verb"].has(lemmaOfWord(passage, group.main)) ||
    group.helpers.length > 0
  )
    return false;
  if (!closesSentence(passage, { first: source.first, after: end }, bounds)) return false;
  const before = tagAt(passage, source.first - 1);
  const isLed =
    isForm(passage, source.first - 1, "relative") || isForm(passage, source.first - 1, "question");
  const isNamed =
    tagAt(passage, source.first) === "DET" || tagAt(passage, source.first) === "PROPN";
  return (
    isNamed &&
    !isLed &&
    /^(?:VERB|NOUN|PROPN|ADV|ADJ|NUM)$/.test(before) &&
    canSpeak(passage, source)
  );
}

/** « comme le rappelle … » : the conjunction that leads an incise. */
function leadWord(passage: Passage, lead: number): number {
  let at = lead;
  while (
    tagAt(passage, at - 1) === "ADV" ||
    isForm(passage, at - 1, "predicative") ||
    tagAt(passage, at - 1) === "CCONJ"
  )
    at -= 1;
  return at;
}

/** The quotation that closes just before the incise, over a comma; null when none does. */
function quoteBefore(passage: Passage, lead: number): QuotedWords | null {
  const direct = quoteClosingAt(passage, lead);
  if (direct !== null) return direct;
  const isComma = /^[,—–-]$/.test(passage.forms[lead - 1] ?? "");
  return isComma ? quoteClosingAt(passage, lead - 1) : null;
}

function afterQuote(passage: Passage, place: Place, quote: QuotedWords): Incise | null {
  const spans = leadingSpans(passage, quote);
  const resumed = resumedQuote(passage, place);
  const content = resumed === null ? spans : [...spans, quoteSpan(passage, resumed)];
  return { source: place.source, content, isQuoted: true };
}

/** A clause that leads into a quotation is no longer than this, in words. */
const LEAD_WORDS_MAX = 80;

/** The quotation, with the clause that leads into it when the quotation is only its end. */
function leadingSpans(passage: Passage, quote: QuotedWords): readonly Span[] {
  const { inner } = quote.quotation;
  const first = passage.unitFirst[quote.outer.first] ?? 0;
  const sentence = passage.reading.sentenceOf[quote.outer.first] as number;
  const nearest = quote.outer.first - LEAD_WORDS_MAX;
  const start = Math.max(first, nearest, passage.reading.sentenceStarts[sentence] as number);
  const pre = skipConnectives(passage, start, quote.outer.first);
  const isLed = passage.forms[quote.outer.first - 1] === ":";
  const isWhole = isLed || pre >= quote.outer.first || !isLower(passage, inner.start);
  if (isWhole || !hasFiniteVerb(passage, { first: pre, after: quote.outer.first }))
    return [quoteSpan(passage, quote)];
  return contentOf(passage, { first: pre, after: quote.outer.after });
}

function isLower(passage: Passage, start: number): boolean {
  const first = passage.reading.text[start] ?? "";
  return first.toLowerCase() === first && first.toUpperCase() !== first;
}

/** « … », dit-il, « … » : the quotation that takes up again after a comma; null after a full stop. */
function resumedQuote(passage: Passage, place: Place): QuotedWords | null {
  const stop = Math.min(place.bounds.after, place.end + 14);
  for (let at = place.end; at < stop; at += 1) {
    const quote = quoteOpeningAt(passage, at);
    if (quote !== null)
      return /^[,:—–-]$/.test(passage.forms[at - 1] ?? "") && quote.isUtterance ? quote : null;
    if (/^[.!?;]$/.test(passage.forms[at] ?? "")) return null;
  }
  return null;
}

/** « Moi, dit-il, j'ai l'impression … » : one pair of marks around both parts and the incise. */
function insideQuote(
  passage: Passage,
  place: Place,
  quote: QuotedWords,
  lead: number,
): Incise | null {
  if (!isThirdPerson(passage, place.source)) return null;
  if (passage.forms[lead - 1] !== ",") return null;
  const { text } = passage.reading;
  const { inner } = quote.quotation;
  const before = contentSpan(text, inner.start, passage.reading.starts[lead - 1] as number);
  const stop = stopBefore(passage, place.end, quote.after);
  const next = stop < 0 ? nextComma(passage, place.end, quote.after) : stop;
  const after =
    next < 0 ? null : contentSpan(text, passage.reading.ends[next] as number, inner.end);
  const content = [before, after].filter((span) => span !== null);
  return content.length > 0 ? { source: place.source, content, isQuoted: true } : null;
}

/** Words that may tell more of who speaks behind an incise: an office, a place, whom it was said to. */
const SAID_OF_WORDS_MAX = 25;

/**
 * « C'est dur, déplore Ada Brenn, secrétaire du syndicat. On continue. » : the full stop behind an incise, before any
 * other verb; -1 where its clause goes on.
 */
function stopBefore(passage: Passage, from: number, after: number): number {
  for (let at = from; at < Math.min(after, from + SAID_OF_WORDS_MAX); at += 1) {
    if (/^[.!?…]$/.test(passage.forms[at] ?? "")) return at;
    if (isFiniteAt(passage, at)) return -1;
  }
  return -1;
}

function isThirdPerson(passage: Passage, source: Range): boolean {
  return !isForm(passage, source.first, "speech-person");
}

function nextComma(passage: Passage, from: number, after: number): number {
  for (let at = from; at < Math.min(after, from + 14); at += 1)
    if (passage.forms[at] === ",") return at;
  return -1;
}

/** …, a indiqué la police, … : the clause around an incise without quotation marks. */
function withoutQuote(passage: Passage, place: Place, lead: number): Incise | null {
  const { bounds } = place;
  const start = afterSemicolon(passage, sentenceStart(passage, lead, bounds), lead - 1);
  const first = skipConnectives(passage, start, lead - 1);
  const left = { first, after: lead - 1 };
  const hasLeft = left.after > left.first && isClause(passage, left, place.group);
  const comma = nextComma(passage, place.end, bounds.after);
  const context = { cue: place.group.main, bounds, isAside: false, isPhrase: false };
  const right =
    comma < 0 ? null : { first: comma + 1, after: clauseAfter(passage, comma + 1, context) };
  const goesOn = right !== null && (!hasLeft || isResumed(passage, comma + 1, right));
  if (!hasLeft && !(goesOn && right !== null && hasFiniteVerb(passage, right))) return null;
  const parts = [
    ...(left.after > left.first ? contentOf(passage, left) : []),
    ...(goesOn && right !== null ? contentOf(passage, right) : []),
  ];
  return parts.length > 0 ? { source: place.source, content: parts, isQuoted: false } : null;
}

/**
 * With a finite verb; or, where the form alone may be a participle ("soldiers abducted fishermen, Ada Brenn said",
 * "three killed in raid, police say"), with a verb that has a subject and that the tree sets under the verb of saying.
 */
function isClause(passage: Passage, range: Range, group: VerbGroup): boolean {
  if (hasFiniteVerb(passage, range)) return true;
  const { reading, trees } = passage;
  const isIn = (word: number) => word >= range.first && word < range.after;
  return childrenOf(trees, group.main).some(
    (verb) =>
      isIn(verb) &&
      tagAt(passage, verb) === "VERB" &&
      childrenOf(trees, verb).some(
        (child) => isIn(child) && plainRelationOf(reading, child) === "nsubj",
      ),
  );
}

/** A clause behind a semicolon stands for itself. */
export function afterSemicolon({ forms }: Passage, first: number, after: number): number {
  let start = first;
  for (let at = first; at < after; at += 1) if (forms[at] === ";") start = at + 1;
  return start;
}

/** Whether what follows the incise is the rest of the clause and not an aside or another cue. */
function isResumed(passage: Passage, next: number, right: Range): boolean {
  const tag = tagAt(passage, next);
  const isCue = passage.rules.verbs.has(lemmaOfWord(passage, next));
  // "…, the group said, after the paper named it": when or why it was said.
  if (tag === "SCONJ" && isForm(passage, next, "occasion-lead")) return false;
  if (isCue || tag === "CCONJ" || isForm(passage, next, "relative")) return false;
  if (tellsOfSpeaker(passage, right)) return false;
  return (
    right.after - right.first > 3 &&
    (hasFiniteVerb(passage, right) || startsNounPhrase(passage, next))
  );
}

/** « …, a dit Aldo, un docker de 62 ans », « …, 46 ans, venu de Sarn » : an age or a noun of people, and no verb. */
function tellsOfSpeaker(passage: Passage, right: Range): boolean {
  if (hasFiniteVerb(passage, right)) return false;
  const { first } = right;
  if (tagAt(passage, first) === "NUM") return true;
  return tagAt(passage, first) === "DET" && canSpeak(passage, right);
}

function lemmaOfWord({ reading }: Passage, word: number): string {
  return word < reading.size ? (reading.lemmaTable[reading.lemmas[word] as number] ?? "") : "";
}

function sentenceStart(passage: Passage, word: number, bounds: Range): number {
  const sentence = passage.reading.sentenceOf[word] as number;
  return Math.max(bounds.first, passage.reading.sentenceStarts[sentence] as number);
}

/** The first word after opening connectives ("En effet,", "However,"). */
export function skipConnectives(passage: Passage, first: number, after: number): number {
  let at = first;
  for (let tries = 0; tries < 3; tries += 1) {
    const length = connectiveAt(passage, at, after);
    if (length === 0) return at;
    at += length;
    while (at < after && passage.forms[at] === ",") at += 1;
  }
  return at;
}

function connectiveAt({ forms, rules }: Passage, first: number, after: number): number {
  for (let length = Math.min(5, after - first); length > 0; length -= 1) {
    const words = forms
      .slice(first, first + length)
      .filter((form) => form !== "")
      .join(" ")
      .replaceAll("' ", "'");
    if (rules.words.connective.has(words)) return length;
  }
  return 0;
}

/** In a language whose subject precedes its verb, an incise ends its clause: "…, officials said." */
function closesAfter(passage: Passage, from: number, bounds: Range): boolean {
  let next = from;
  while (next < bounds.after && tagAt(passage, next) === "ADV") next += 1;
  if (next >= bounds.after) return true;
  const tag = tagAt(passage, next);
  if (tag === "PUNCT") return passage.forms[next] !== ":" && quoteOpeningAt(passage, next) === null;
  if (tag === "ADP") return true;
  return passage.rules.words.time.has(lemmaOfWord(passage, next).toLowerCase());
}
