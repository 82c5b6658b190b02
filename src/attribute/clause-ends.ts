import { wordFeature } from "../domain/reading.ts";
import { hasTree, headOf, relationOf } from "../domain/tree.ts";
import { matchCues } from "./cue-matches.ts";
import { isTimePhrase, phraseAfter, startsNounPhrase } from "./noun-phrases.ts";
import {
  hasFiniteVerb,
  isFiniteVerb,
  isForm,
  isRole,
  type Passage,
  type QuotedWords,
  quoteOpeningAt,
  type Range,
  tagAt,
} from "./passage.ts";
import { hangsOn } from "./trees.ts";
import { isVerbal, lemmaAt, verbGroupAt } from "./verb-groups.ts";

/** A content runs no further than this, in words: a guard for text without punctuation. */
const CLAUSE_WORDS_MAX = 150;

/** What the end of a clause depends on. */
export interface ClauseContext {
  /** The cue's main word: what it governs ends where a sibling of it begins. */
  readonly cue: number;
  readonly bounds: Range;
  /** Whether the cue stands in a relative clause or an aside, which a comma and a finite verb end. */
  readonly isAside: boolean;
  /** Whether the cue is a participle that opens the sentence: a comma and a new subject end its content. */
  readonly isInitial?: boolean;
  /** Whether a contrast ends the content, as it does that of infinitives and phrases. */
  readonly isLoose?: boolean;
  /** Whether the content is a noun phrase, not a clause. */
  readonly isPhrase: boolean;
}

/** The word after the clause (or long noun phrase) that begins at `first`. Linear, and bounded. */
export function clauseAfter(passage: Passage, first: number, context: ClauseContext): number {
  const limit = Math.min(context.bounds.after, first + CLAUSE_WORDS_MAX);
  const level = passage.levelOf[context.cue] ?? -1;
  let isRelative = !context.isPhrase;
  for (let at = first; at < limit; at += 1) {
    const quote = enteredQuote(passage, at, level);
    if (quote !== null) {
      at = quote.outer.after - 1;
      continue;
    }
    const bracket = passage.closingBracketOf.get(at);
    if (bracket !== undefined && bracket < limit) {
      at = bracket;
      continue;
    }
    if (isRelativeMark(passage, at) || opensReducedRelative(passage, at, first)) isRelative = true;
    if (endsHere(passage, at, first, context, isRelative)) return at;
  }
  return limit;
}

/** The utterance that the walk enters at this word, seen from the cue's level; null when none. */
export function enteredQuote(passage: Passage, at: number, level: number): QuotedWords | null {
  const quote = quoteOpeningAt(passage, at);
  if (quote === null || !quote.isUtterance || quote.index === level) return null;
  return quote;
}

function isRelativeMark(passage: Passage, at: number): boolean {
  return (
    isForm(passage, at, "relative") ||
    isForm(passage, at, "question") ||
    tagAt(passage, at) === "SCONJ"
  );
}

/** Words from the subject of a relative clause without a pronoun to its verb ("the remarks Ada Brenn has made"). */
const REDUCED_WORDS_MAX = 5;

/** "rejected the claims | she made", "cited remarks | Brenn had made": a noun, and right behind it a subject and its verb. */
function opensReducedRelative(passage: Passage, at: number, first: number): boolean {
  const { reading, rules } = passage;
  if (!rules.hasBareClauses || at === first || tagAt(passage, at - 1) !== "NOUN") return false;
  const isPronoun = isForm(passage, at, "subject-pronoun") && tagAt(passage, at) === "PRON";
  if (!isPronoun && !/^(?:PROPN|DET)$/.test(tagAt(passage, at))) return false;
  for (let verb = at + 1; verb <= at + REDUCED_WORDS_MAX; verb += 1) {
    if (tagAt(passage, verb) === "PUNCT") return false;
    if (!isVerbal(passage, verb)) continue;
    if (isPronoun) return true;
    const isRelative = hasTree(reading, verb) && relationOf(reading, verb) === "acl:relcl";
    const head = isRelative ? headOf(reading, verb) : -1;
    if (head >= first && head < at) return true;
  }
  return false;
}

function endsHere(
  passage: Passage,
  at: number,
  first: number,
  context: ClauseContext,
  isRelative: boolean,
): boolean {
  const form = passage.forms[at] ?? "";
  if (form === ";" || form === ")" || (form === "]" && !hasOpening(passage, at, first)))
    return true;
  if (form === ":" && quoteOpeningAt(passage, at + 1) !== null && at > first + 1) return true;
  if (isSentenceBorder(passage, at, first)) return true;
  if (at > first && isQuoteAfterStop(passage, at)) return true;
  if (form === "," || tagAt(passage, at) === "CCONJ")
    return endsAtJoint(passage, at, first, context);
  if (isLeadingGerund(passage, at, context)) return true;
  // "was a mistake while officials said …": a contrast without a comma, with a saying of its own.
  if (
    at > first &&
    tagAt(passage, at) === "SCONJ" &&
    isContrast(passage, at, { ...context, isLoose: false })
  )
    return true;
  return context.isPhrase && !isRelative && isFiniteVerb(passage, at);
}

function hasOpening(passage: Passage, at: number, first: number): boolean {
  for (let back = at; back >= Math.max(first, at - 30); back -= 1)
    if (passage.forms[back] === "[") return true;
  return false;
}

function isSentenceBorder(passage: Passage, at: number, first: number): boolean {
  const { sentenceOf } = passage.reading;
  if (at === first || sentenceOf[at] === sentenceOf[at - 1]) return false;
  return (
    (passage.quoteOf[at] ?? -1) < 0 ||
    (passage.levelOf[at] ?? -1) === (passage.levelOf[first] ?? -1)
  );
}

/** A quotation right after a full stop is another sentence, whatever the sentences were cut to. */
function isQuoteAfterStop(passage: Passage, at: number): boolean {
  return /^[.!?]$/.test(passage.forms[at - 1] ?? "") && quoteOpeningAt(passage, at) !== null;
}

/** At a comma or conjunction: whether what follows is said by the author again. */
function endsAtJoint(passage: Passage, at: number, first: number, context: ClauseContext): boolean {
  const next = afterJoint(passage, at);
  // « que, pour l'heure, la marche … » : only words that always name a source end what is said.
  if (sourcePhraseAt(passage, next)?.kind === "says")
    return passage.forms[at] === "," && !isFiniteVerb(passage, at - 1);
  if (sharedCueAt(passage, next, context) && !awaitsVerb(passage, at, first, context)) return true;
  if (isContrast(passage, at + 1, context) || isConcession(passage, at + 1, context)) return true;
  if (passage.forms[at] === "," && isAbsolute(passage, at + 1, context)) return true;
  if (context.isInitial === true && startsMainClause(passage, at, context.bounds)) return true;
  if (context.isAside && passage.forms[at] === "," && isPastOrFinite(passage, next)) return true;
  if (context.isPhrase && goesOnInTree(passage, at, first, context)) return false;
  if (context.isPhrase) return endsPhrase(passage, at, next, context);
  return false;
}

/** Relations by which what stands behind a comma belongs to the phrase before it. */
const GOING_ON: ReadonlySet<string> = new Set(["acl", "acl:relcl", "conj"]);

/** « dénonce l'exécution, jeudi, par les rebelles, de … » : the tree joins what a comma cuts off. */
function goesOnInTree(
  passage: Passage,
  at: number,
  first: number,
  { cue, bounds }: ClauseContext,
): boolean {
  if (passage.forms[at] !== ",") return false;
  const hung = hangsOn(passage, at, { first, cue, after: bounds.after });
  return hung?.on === "content" && GOING_ON.has(hung.relation);
}

/** "…, killed three": after an aside a past form is the main verb, whatever its tag. */
function isPastOrFinite(passage: Passage, word: number): boolean {
  if (isFiniteVerb(passage, word)) return true;
  const { reading, rules } = passage;
  const isPast = wordFeature(reading, word, "Tense") === "Past";
  return rules.hasBareClauses && isPast && isVerbal(passage, word);
}

/** « que son arrestation, mardi soir au port, relevait de … » : behind an aside comes the clause's own verb. */
function awaitsVerb(
  passage: Passage,
  at: number,
  first: number,
  { isPhrase }: ClauseContext,
): boolean {
  if (isPhrase || passage.forms[at] !== ",") return false;
  // "admitted to being late, writing that …": an infinitive or a gerund is whole without a finite verb.
  return !hasFiniteVerb(passage, { first, after: at }) && !opensWithVerb(passage, first, at);
}

function opensWithVerb({ reading }: Passage, first: number, after: number): boolean {
  for (let at = first; at < Math.min(after, first + 3); at += 1) {
    if (/^(?:Inf|Ger)$/.test(wordFeature(reading, at, "VerbForm") ?? "")) return true;
  }
  return false;
}

/** "…, with the paper reporting that …": somebody else says what follows. */
function isAbsolute(passage: Passage, at: number, { bounds }: ClauseContext): boolean {
  if (!passage.rules.hasBareClauses || !isForm(passage, at, "absolute-lead")) return false;
  const verb = phraseAfter(passage, at + 1, bounds.after, {
    prepositions: "source",
    relatives: false,
  });
  if (verb === at + 1 || verb >= bounds.after || !isVerbal(passage, verb)) return false;
  const entries = passage.rules.verbs.get(lemmaAt(passage, verb)) ?? [];
  const isCue = entries.some(({ frames, words }) => frames.has("s") && words.length === 1);
  return isCue && verbGroupAt(passage, verb, verb).form === "ing" && takesContent(passage, verb);
}

/** Words after a contrast within which a cue of its own must come ("tandis que la gauche dénonce …"). */
const CONTRAST_REACH = 12;

/** « …, tandis que la gauche dénonce … » : what another source says is no part of this content. */
function isContrast(passage: Passage, from: number, context: ClauseContext): boolean {
  if (!isForm(passage, from, "contrast")) return false;
  if (context.isLoose === true) return true;
  for (let at = from + 1; at < Math.min(context.bounds.after, from + CONTRAST_REACH); at += 1) {
    if (!isFiniteVerb(passage, at)) continue;
    const main = mainVerbFrom(passage, at, context.bounds.after);
    const entries = passage.rules.verbs.get(lemmaAt(passage, main < 0 ? at : main)) ?? [];
    return entries.some((entry) => entry.class === "communication" || entry.class === "demand");
  }
  return false;
}

/** « refuse de partir, bien que le port soit fermé » : behind an infinitive or a phrase the author concedes. */
function isConcession({ forms, rules }: Passage, at: number, context: ClauseContext): boolean {
  if (context.isLoose !== true && !context.isPhrase) return false;
  const { concession } = rules.words;
  return concession.has(forms[at] ?? "") || concession.has(`${forms[at]} ${forms[at + 1]}`);
}

/** « Estimant que …, il vota contre » : a subject pronoun, or a noun phrase and its verb. */
function startsMainClause(passage: Passage, comma: number, bounds: Range): boolean {
  if (isForm(passage, comma + 1, "subject-pronoun")) return true;
  if (!startsNounPhrase(passage, comma + 1)) return false;
  const after = phraseAfter(passage, comma + 1, bounds.after, {
    prepositions: "all",
    relatives: false,
  });
  // "While she knew it, Brenn also noted …"
  let verb = after;
  while (after > comma + 1 && tagAt(passage, verb) === "ADV") verb += 1;
  return isPastOrFinite(passage, verb);
}

/** "While the mayor said the plan was dead, the union …": the sentence opens with a clause that its cue stands in. */
export function opensSubordinate(passage: Passage, first: number, cue: number): boolean {
  // "As Brenn told the paper, the port is closed": what she told comes behind the comma.
  if (!passage.rules.hasBareClauses || isForm(passage, first, "clause-lead")) return false;
  if (tagAt(passage, first) !== "SCONJ") return false;
  for (let at = first; at < cue; at += 1) if (passage.forms[at] === ",") return false;
  return true;
}

/** Adverbs, conjunctions and commas before the next verb or phrase. */
function afterJoint(passage: Passage, at: number): number {
  let next = at + 1;
  for (let tries = 0; tries < 4; tries += 1) {
    const tag = tagAt(passage, next);
    if (tag === "CCONJ" || tag === "ADV" || isForm(passage, next, "participle-lead")) next += 1;
    else break;
  }
  return next;
}

function endsPhrase(passage: Passage, at: number, next: number, context: ClauseContext): boolean {
  const isComma = passage.forms[at] === ",";
  if (isSecondClaim(passage, next)) return false;
  if (!isComma) {
    // « dénonce les violences et appelle au calme » : a verb after "et" goes on about the source.
    return (
      isVerbal(passage, next) ||
      (isForm(passage, next, "clitic") && isVerbal(passage, next + 1)) ||
      (isForm(passage, next, "subject-pronoun") && tagAt(passage, next) === "PRON")
    );
  }
  if (isForm(passage, next, "relative") || quoteOpeningAt(passage, next) !== null) return false;
  // « 75 000 emplois, contre 45 000 en mai » : what a number is compared with.
  if (isForm(passage, next, "versus") && tagAt(passage, next + 1) === "NUM") return false;
  if (isBesideAside(passage, at)) return false;
  const stop = Math.min(context.bounds.after, next + 12);
  return !startsNounPhrase(passage, next) || hasFiniteVerb(passage, { first: next, after: stop });
}

/** A day or an agent between commas is no longer than this, in words. */
const INNER_ASIDE_WORDS_MAX = 8;

/** « l'exécution, jeudi, par les rebelles, de … » : a comma before or behind a day or an agent that a preposition follows. */
function isBesideAside(passage: Passage, comma: number): boolean {
  return [
    { first: comma + 1, after: commaFrom(passage, comma, 1) },
    { first: commaFrom(passage, comma, -1) + 1, after: comma },
  ].some(
    (aside) =>
      aside.first > 0 &&
      aside.after > aside.first &&
      (isTimePhrase(passage, aside) || isAgent(passage, aside)) &&
      tagAt(passage, aside.after + 1) === "ADP" &&
      !startsSourcePhrase(passage, aside.after + 1),
  );
}

function isAgent(passage: Passage, { first, after }: Range): boolean {
  return isForm(passage, first, "agent") && !hasFiniteVerb(passage, { first, after });
}

/** The nearest comma on one side; -1 when none stands near. */
function commaFrom({ forms }: Passage, from: number, step: 1 | -1): number {
  for (let at = from + step; Math.abs(at - from) <= INNER_ASIDE_WORDS_MAX; at += step) {
    if (forms[at] === ",") return at;
  }
  return -1;
}

/** Whether a source phrase ("selon", "according to") begins at the word. */
export function startsSourcePhrase(passage: Passage, word: number): boolean {
  return sourcePhraseAt(passage, word) !== null;
}

/** The source phrase at a word, and the word after it; null when none stands there. */
export function sourcePhraseAt(
  { rules, forms }: Passage,
  word: number,
): { readonly kind: "says" | "opinion"; readonly after: number; readonly words: string } | null {
  for (const phrase of rules.sourcePhrases.get(forms[word] ?? "") ?? []) {
    const after = matchWords(forms, word, phrase.forms);
    if (after > 0) return { kind: phrase.kind, after, words: phrase.words };
  }
  return null;
}

function matchWords(forms: readonly string[], word: number, words: readonly string[]): number {
  let at = word;
  for (const expected of words) {
    if (forms[at] !== expected) return -1;
    at += 1;
    while (forms[at] === "") at += 1;
  }
  return at;
}

/** « …, ajoutant que … » · « … et a précisé que … » : a cue without a subject of its own shares the source. */
function sharedCueAt(passage: Passage, from: number, context: ClauseContext): boolean {
  const main = mainVerbFrom(passage, from, context.bounds.after);
  if (main < 0) return false;
  if (!passage.rules.verbs.has(lemmaAt(passage, main))) return false;
  const group = verbGroupAt(passage, main, from);
  if (group.subject >= 0 && !group.isInverted) return false;
  // "and giving her drops": a verb that only says something as part of a phrase.
  const matches = matchCues(passage, group);
  if (matches.length === 0) return false;
  if (group.form === "ing") {
    const isOfNoun = context.isPhrase && isSecondClaim(passage, group.first);
    return !isOfNoun && takesContent(passage, main);
  }
  if (!group.isFinite || !takesContent(passage, main)) return false;
  // "and discussed it": without a frame for what follows it only goes on.
  if (
    isForm(passage, main + 1, "subject-pronoun") &&
    !matches.some(({ cue }) => cue.frames.has("s"))
  )
    return false;
  const isParticiple = wordFeature(passage.reading, context.cue, "VerbForm") !== "Fin";
  const isClear =
    isForm(passage, main + 1, "complementizer") || isForm(passage, main + 1, "subject-pronoun");
  return isParticiple || isClear || sameTense(passage, main, context.cue);
}

/** How far a noun's second claim may stand behind its first, in words. */
const SECOND_CLAIM_REACH = 40;

/** « les affirmations selon lesquelles … et indiquant que … » : both are claims of the noun. */
export function isSecondClaim(passage: Passage, participle: number): boolean {
  if (tagAt(passage, participle - 1) !== "CCONJ") return false;
  const floor = Math.max(0, participle - SECOND_CLAIM_REACH);
  for (let at = participle - 2; at > floor; at -= 1) {
    if (isForm(passage, at, "selon-relative")) return startsSourcePhrase(passage, at - 1);
    if (passage.forms[at] === "." || passage.forms[at] === ";") return false;
  }
  return false;
}

/** The lexical verb that the words from `from` lead to, over clitics, auxiliaries and adverbs; -1 for none. */
function mainVerbFrom(passage: Passage, from: number, ceiling: number): number {
  let found = -1;
  for (let at = from; at < Math.min(ceiling, from + 8); at += 1) {
    if (isVerbal(passage, at)) found = at;
    else if (
      found >= 0 &&
      !(tagAt(passage, at) === "ADV" || isForm(passage, at, "infinitive-mark"))
    )
      break;
    else if (found < 0 && !isLoose(passage, at)) return -1;
  }
  return found;
}

function isLoose(passage: Passage, at: number): boolean {
  return (
    tagAt(passage, at) === "ADV" || isForm(passage, at, "clitic") || isForm(passage, at, "negation")
  );
}

/** Whether a complementizer, a quotation, an infinitive or an object follows closely. */
function takesContent(passage: Passage, main: number): boolean {
  const next = tagAt(passage, main + 1) === "ADV" ? main + 2 : main + 1;
  if (isForm(passage, next, "complementizer")) return true;
  if (quoteOpeningAt(passage, next) !== null || passage.forms[next] === ":") return true;
  if (leadsToQuotation(passage, next)) return true;
  return (
    startsNounPhrase(passage, next) ||
    (passage.rules.hasBareClauses && isForm(passage, next, "subject-pronoun")) ||
    isForm(passage, next, "infinitive-mark") ||
    isRole(passage, next, "source-preposition")
  );
}

/** Words between a participle and the quotation that it leads to ("writing in a letter to the board “…”"). */
const QUOTATION_REACH = 8;

function leadsToQuotation(passage: Passage, from: number): boolean {
  for (let at = from; at < from + QUOTATION_REACH; at += 1) {
    const quote = quoteOpeningAt(passage, at);
    if (quote !== null) return quote.isUtterance;
    if (isFiniteVerb(passage, at) || /^[.;!?]$/.test(passage.forms[at] ?? "")) return false;
  }
  return false;
}

function sameTense(passage: Passage, a: number, b: number): boolean {
  const tenseOf = (word: number): string =>
    `${wordFeature(passage.reading, word, "VerbForm")} ${wordFeature(passage.reading, word, "Tense")}`;
  return tenseOf(a) === tenseOf(b);
}

/** « salue l'accord en y voyant un signe » : a gerund cue without a comma. */
function isLeadingGerund(passage: Passage, at: number, context: ClauseContext): boolean {
  const isLead = isForm(passage, at, "participle-lead") || isForm(passage, at, "clitic");
  if (!isLead || at <= context.cue + 1) return false;
  const main = mainVerbFrom(passage, at + 1, context.bounds.after);
  // « en affirmant que … », not "by looking at …": only what may lead a clause.
  const entries = main < 0 ? [] : (passage.rules.verbs.get(lemmaAt(passage, main)) ?? []);
  if (!entries.some(({ frames }) => frames.has("s") || frames.has("p"))) return false;
  return verbGroupAt(passage, main, at + 1).form === "ing" && takesContent(passage, main);
}
