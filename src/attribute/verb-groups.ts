import { lemmaOf, wordFeature } from "../domain/reading.ts";
import {
  isFiniteVerb,
  isForm,
  isRole,
  type Passage,
  quoteClosingAt,
  quoteOpeningAt,
  tagAt,
} from "./passage.ts";

/** A verb with what belongs to it: auxiliaries, negation, clitics, adverbs between them. */
export interface VerbGroup {
  /** First word, clitics and negation included. */
  readonly first: number;
  /** The lexical verb; where verbs are chained ("vient d'annoncer"), the one that says. */
  readonly main: number;
  /** Auxiliaries and chained verbs before the main verb, in order. */
  readonly helpers: readonly number[];
  readonly isFinite: boolean;
  readonly isPassive: boolean;
  readonly isNegated: boolean;
  /** « ne prévoit plus que trois départs » : a negation that only restricts, which leaves `isNegated` false. */
  readonly isRestricted: boolean;
  readonly isPronominal: boolean;
  /** A subject pronoun that stands in or before the group ("a-t-il dit", "il dit"); -1 when none does. */
  readonly subject: number;
  /** Whether that pronoun follows its verb. */
  readonly isInverted: boolean;
  /** "fin", "inf", "ing" (present participle or gerund), "part" (past participle standing alone). */
  readonly form: "fin" | "inf" | "ing" | "part";
}

/** Words that a verb group may reach back from its main verb: long enough for any chain. */
const REACH_WORDS_MAX = 14;

interface Parts {
  first: number;
  helpers: number[];
  negations: number;
  subject: number;
  isInverted: boolean;
  isPronominal: boolean;
}

/** Gathers the verb group of a main verb by walking left from it. Cost bounded. */
export function verbGroupAt(passage: Passage, main: number, floor: number): VerbGroup {
  const mistaken = mistakenVerb(passage, main);
  const parts: Parts = {
    first: main,
    helpers: [],
    negations: 0,
    subject: -1,
    isInverted: false,
    isPronominal: false,
  };
  walkLeft(passage, main, Math.max(floor, main - REACH_WORDS_MAX), parts);
  const after = invertedAfter(passage, main);
  if (after >= 0) Object.assign(parts, { subject: after, isInverted: true });
  const group = groupOf(passage, main, parts);
  return mistaken === null ? group : { ...group, isFinite: true, form: "fin" };
}

/**
 * The verb lemma of a word that was tagged as a noun or adjective where only a finite verb can stand: after a
 * noun and before a complementizer, an infinitive or a quotation (« le syndicat estime que »); null otherwise.
 */
export function mistakenVerb(passage: Passage, word: number): string | null {
  const tag = tagAt(passage, word);
  if (tag !== "NOUN" && tag !== "ADJ" && tag !== "PROPN") return null;
  const participle = passage.rules.participles.get(passage.forms[word] ?? "");
  if (participle !== undefined && auxiliaryBeforeAgain(passage, word) >= 0) return participle;
  const lemma = passage.rules.verbForms.get(passage.forms[word] ?? "");
  if (lemma === undefined) return null;
  if (takesUpClause(passage, word)) return lemma;
  const before = tagAt(passage, beforeBracket(passage, word - 1));
  // "None of them confirms the claims": no noun follows a strong pronoun and leads a determiner.
  if (isForm(passage, word - 1, "strong-pronoun") && tagAt(passage, word - 2) === "ADP")
    return tagAt(passage, word + 1) === "DET" || isForm(passage, word + 1, "complementizer")
      ? lemma
      : null;
  if (endsQuotation(passage, word))
    return /^(?:DET|PROPN|NOUN|PRON)$/.test(tagAt(passage, word + 1)) ? lemma : null;
  if (before !== "NOUN" && before !== "PROPN" && before !== "ADJ") return null;
  const next = tagAt(passage, word + 1) === "ADV" ? word + 2 : word + 1;
  const isLed =
    (isForm(passage, next, "complementizer") && isThat(passage, word, next)) ||
    passage.forms[next] === ":" ||
    isCutOff(passage, next) ||
    (passage.forms[next] === "," && quoteOpeningAt(passage, next + 1)?.isUtterance === true) ||
    leadsNumber(passage, lemma, next) ||
    startsIdiom(passage, lemma, word) ||
    (passage.rules.hasBareClauses && leadsBareClause(passage, word));
  return isLed ? lemma : null;
}

/** « comme le confirme la police » : between a pronoun that takes up a clause, taken for an article, and a noun phrase. */
function takesUpClause(passage: Passage, word: number): boolean {
  const isLike = isForm(passage, word - 2, "as") && isForm(passage, word - 1, "clitic");
  return isLike && /^(?:DET|PROPN)$/.test(tagAt(passage, word + 1));
}

/** « Le syndicat (SOM) estime » : the word before a bracket that ends at `word`; `word` itself where none does. */
function beforeBracket({ openingBracketOf }: Passage, word: number): number {
  return (openingBracketOf.get(word) ?? word + 1) - 1;
}

/** « a de nouveau refusé » : the auxiliary before a phrase that taggers take for its object; -1 when none stands there. */
function auxiliaryBeforeAgain(passage: Passage, word: number): number {
  const isAgain = passage.rules.words.again.has(
    `${passage.forms[word - 2]} ${passage.forms[word - 1]}`,
  );
  return isAgain && isAuxiliaryForm(passage, word - 3) ? word - 3 : -1;
}

/** « La profession pointe du doigt … » : the fixed words of a phrase right behind its verb. */
function startsIdiom(passage: Passage, lemma: string, word: number): boolean {
  return (passage.rules.verbs.get(lemma) ?? []).some(({ words }) => {
    let at = word;
    const isNext = (expected: string): boolean => {
      do at += 1;
      while (passage.forms[at] === "");
      return passage.forms[at] === expected;
    };
    return words.length > 2 && words.slice(1).every(isNext);
  });
}

/** "leading": a present participle or gerund. */
function isDoing({ reading }: Passage, word: number): boolean {
  if (word >= reading.size) return false;
  const form = wordFeature(reading, word, "VerbForm");
  return form === "Ger" || (form === "Part" && wordFeature(reading, word, "Tense") === "Pres");
}

/** « … », ajoute Brenn: right behind the closing mark of something said. */
function endsQuotation(passage: Passage, word: number): boolean {
  const end = passage.forms[word - 1] === "," ? word - 1 : word;
  return quoteClosingAt(passage, end)?.isUtterance === true;
}

/** « Le syndicat estime à 300 … » : a preposition of the verb and a number. */
function leadsNumber({ forms, reading, rules }: Passage, lemma: string, next: number): boolean {
  const isOwn = (rules.verbs.get(lemma) ?? []).some(({ prepositions }) =>
    prepositions.has(forms[next] ?? ""),
  );
  return isOwn && next + 1 < reading.size && /^\d/.test(forms[next + 1] ?? "");
}

function isCapital({ reading }: Passage, word: number): boolean {
  const letter = reading.text[reading.starts[word] ?? 0] ?? "";
  return letter !== letter.toLowerCase();
}

/** Words around a mistaken verb within which its clause's verb comes, and before which no other verb does. */
const BARE_REACH = 14;

/**
 * "Brenn claims she left", "The poll shows Tarn leading": a subject that agrees before it and no other verb, and a
 * subject with its verb behind it.
 */
function leadsBareClause(passage: Passage, word: number): boolean {
  const { forms, reading } = passage;
  // "the United States Court": a capital belongs to a name, but in a headline.
  const isName =
    isCapital(passage, word) && !passage.headlines.some((h) => h.first < word && word < h.after);
  if (isName) return false;
  const isPlural = wordFeature(reading, word - 1, "Number") === "Plur";
  if (isPlural === /s$/.test(forms[word] ?? "")) return false;
  const next = word + 1;
  if (isForm(passage, next, "subject-pronoun")) return isVerbal(passage, next + 1);
  const opens =
    /^(?:DET|PROPN|NUM)$/.test(tagAt(passage, next)) ||
    isForm(passage, next, "possessive") ||
    isCapital(passage, next);
  if (!opens) return false;
  const start = reading.sentenceStarts[reading.sentenceOf[word] as number] as number;
  for (let at = word - 1; at >= Math.max(start, word - BARE_REACH); at -= 1) {
    if (isFiniteVerb(passage, at)) return false;
  }
  for (let at = next + 1; at < next + BARE_REACH; at += 1) {
    if (isFiniteVerb(passage, at) || isDoing(passage, at)) return true;
    if (/^[.;:,]$/.test(forms[at] ?? "")) return false;
  }
  return false;
}

/** "The report states that few …": a determiner and a noun before make a verb of it, whatever "that" was tagged. */
function isThat(passage: Passage, word: number, that: number): boolean {
  if (tagAt(passage, that) === "SCONJ") return true;
  const isSubject = tagAt(passage, word - 2) === "DET" && tagAt(passage, word - 1) === "NOUN";
  return isSubject && that === word + 1 && tagAt(passage, that) !== "PRON";
}

/** « estime, au contraire, que » : an aside between the verb and its complementizer. */
function isCutOff(passage: Passage, comma: number): boolean {
  if (passage.forms[comma] !== ",") return false;
  for (let at = comma + 1; at < comma + 6; at += 1) {
    if (passage.forms[at] === ",") return isForm(passage, at + 1, "complementizer");
  }
  return false;
}

function walkLeft(passage: Passage, main: number, floor: number, parts: Parts): void {
  let pending = -1;
  for (let at = main - 1; at >= floor; at -= 1) {
    const kind = partKind(passage, at, parts);
    if (kind === "stop") {
      const auxiliary =
        parts.helpers.length === 0
          ? Math.max(auxiliaryOver(passage, at, main, floor), auxiliaryBeforeAgain(passage, main))
          : -1;
      if (auxiliary < 0) return;
      parts.helpers.unshift(auxiliary);
      parts.first = auxiliary;
      at = auxiliary;
      continue;
    }
    if (kind === "mark") {
      if (!chains(passage, at - 1, floor)) return;
      pending = at;
      continue;
    }
    if (kind === "helper") {
      if (!isHelper(passage, at, pending === at + 1)) return;
      parts.helpers.unshift(at);
      pending = -1;
    }
    // « tente-t-il de corriger » : the mark goes with the verb before its subject.
    if (kind === "inverted" && pending === at + 1) pending = at;
    note(passage, at, kind, parts);
    if (kind !== "adverb") parts.first = at;
    if (kind === "subject" || kind === "inverted") {
      if (kind === "subject") return;
    }
  }
}

/** Words that an insertion between auxiliary and participle may hold ("a, en outre, relevé"). */
const INSERTED_WORDS_MAX = 8;

/** « a, quant à elle, indiqué » · "has, however, said": the auxiliary before an insertion; -1 when none. */
function auxiliaryOver(passage: Passage, from: number, main: number, floor: number): number {
  // « a en outre fait remarquer » : behind an auxiliary the form can only be a participle.
  const isParticiple = wordFeature(passage.reading, main, "VerbForm") === "Part";
  if (!isParticiple && tagAt(passage, main) !== "AUX") return -1;
  // "has no agreed leaders": behind a determiner it belongs to a noun.
  if (tagAt(passage, main - 1) === "DET") return -1;
  for (let at = from; at >= Math.max(floor, from - INSERTED_WORDS_MAX); at -= 1) {
    const tag = tagAt(passage, at);
    if (isAuxiliaryForm(passage, at)) return at;
    const isInside = tag !== "VERB" && tag !== "AUX" && tag !== "CCONJ" && tag !== "SCONJ";
    if (!isInside || (tag === "PUNCT" && passage.forms[at] !== ",")) return -1;
  }
  return -1;
}

function isAuxiliaryForm(passage: Passage, at: number): boolean {
  if (isForm(passage, at, "auxiliary")) return true;
  return isFiniteVerb(passage, at) && isRole(passage, at, "have");
}

type PartKind =
  | "helper"
  | "negation"
  | "clitic"
  | "adverb"
  | "mark"
  | "subject"
  | "inverted"
  | "stop";

function partKind(passage: Passage, at: number, parts: Parts): PartKind {
  const tag = tagAt(passage, at);
  if (isForm(passage, at, "inverted")) return "inverted";
  if (isNegation(passage, at)) return "negation";
  if (
    isForm(passage, at, "infinitive-mark") &&
    (tag === "ADP" || tag === "PART" || tag === "SCONJ")
  )
    return "mark";
  if (tag === "VERB" || tag === "AUX") return "helper";
  if (tag === "PRON") return pronounKind(passage, at, parts);
  if (tag === "DET" && takesUpClause(passage, at + 1)) return "clitic";
  if (tag === "ADV") return "adverb";
  return "stop";
}

function pronounKind(passage: Passage, at: number, parts: Parts): PartKind {
  // « Valun a lui ajouté » : a strong pronoun between auxiliary and participle only stresses the subject.
  if (isForm(passage, at, "strong-pronoun") && tagAt(passage, at - 1) === "AUX") return "adverb";
  // « aucune d'entre elles ne confirme » : after a preposition it is no subject.
  if (tagAt(passage, at - 1) === "ADP" && isForm(passage, at, "strong-pronoun")) return "stop";
  const isSubject = isForm(passage, at, "subject-pronoun");
  const isClitic = isForm(passage, at, "clitic");
  if (isClitic && !isSubject) return "clitic";
  if (isSubject && isClitic) {
    // « nous nous engageons » : the second "nous" is the clitic, the first the subject.
    const isObject = isForm(passage, at - 1, "subject-pronoun") || isNounBefore(passage, at);
    return isObject || parts.subject >= 0 ? "clitic" : "subject";
  }
  return isSubject && parts.subject < 0 ? "subject" : "stop";
}

/** « Le bureau nous a affirmé » : a noun right before makes the pronoun an object. */
function isNounBefore(passage: Passage, at: number): boolean {
  const tag = tagAt(passage, at - 1);
  return tag === "NOUN" || tag === "PROPN";
}

function isNegation(passage: Passage, at: number): boolean {
  const tag = tagAt(passage, at);
  if (tag === "DET" || tag === "NOUN" || tag === "PRON") return false;
  return isForm(passage, at, "negation") || isForm(passage, at, "negation-tail");
}

/** Whether a verb that chains the next one ("vient de", "has to") stands at or shortly before `at`. */
function chains(passage: Passage, at: number, floor: number): boolean {
  let word = at;
  const isBetween = () =>
    tagAt(passage, word) === "ADV" ||
    isNegation(passage, word) ||
    isForm(passage, word, "inverted");
  while (word >= floor && isBetween()) word -= 1;
  return isVerbal(passage, word) && isRole(passage, word, "chain");
}

/** Auxiliaries help any form; chained verbs help only an infinitive. */
function isHelper(passage: Passage, at: number, isMarked: boolean): boolean {
  const isAuxiliary = isRole(passage, at, "be") || isRole(passage, at, "have");
  const isChain = isRole(passage, at, "chain");
  if (isMarked) return isChain;
  return isAuxiliary || isChain || tagAt(passage, at) === "AUX";
}

function note(passage: Passage, at: number, kind: PartKind, parts: Parts): void {
  if (kind === "negation") parts.negations += 1;
  if (kind === "clitic" && isForm(passage, at, "reflexive")) parts.isPronominal = true;
  if (kind === "subject" || kind === "inverted") {
    parts.subject = at;
    parts.isInverted = kind === "inverted";
  }
}

/** « dit-il », « précise-t-on » : the clitic right after the verb; -1 when there is none. */
function invertedAfter(passage: Passage, main: number): number {
  return isForm(passage, main + 1, "inverted") ? main + 1 : -1;
}

function groupOf(passage: Passage, main: number, parts: Parts): VerbGroup {
  const { reading } = passage;
  const form = wordFeature(reading, main, "VerbForm");
  const last = parts.helpers[parts.helpers.length - 1] ?? -1;
  const isParticiple = form === "Part" && wordFeature(reading, main, "Tense") !== "Pres";
  const helped = parts.helpers.some(
    (word) => isFiniteVerb(passage, word) || isForm(passage, word, "auxiliary"),
  );
  const finite =
    isFiniteVerb(passage, main) ||
    helped ||
    isSyncretic(passage, main, parts) ||
    isPastBeforeQuote(passage, main, parts, isParticiple);
  const isRestricted = parts.negations > 0 && restrictionAfter(passage, main) >= 0;
  return {
    first: parts.first,
    main,
    helpers: parts.helpers,
    isFinite: finite,
    isPassive: isParticiple && last >= 0 && isRole(passage, last, "be") && !parts.isPronominal,
    isRestricted,
    isNegated:
      (!isRestricted && (parts.negations > 0 || isNegatedAfter(passage, main))) ||
      parts.helpers.some((word) => isRole(passage, word, "refusing")),
    isPronominal: parts.isPronominal,
    subject: parts.subject,
    isInverted: parts.isInverted,
    form: finite ? "fin" : formOf(form, isParticiple),
  };
}

/**
 * « La porte-parole fait remarquer que … », « le maire dit que … » : a form that is present and participle alike,
 * behind a noun and before what no participle governs.
 */
function isSyncretic(passage: Passage, main: number, { helpers, first }: Parts): boolean {
  const [head = main] = helpers;
  if (helpers.length > 1 || !isForm(passage, head, "syncretic")) return false;
  const before = tagAt(passage, first - 1);
  if (before !== "NOUN" && before !== "PROPN") return false;
  if (head !== main) return true;
  const next = tagAt(passage, main + 1) === "ADV" ? main + 2 : main + 1;
  return isForm(passage, next, "complementizer");
}

/** "Brenn stated, “…”": where past and participle share a form, the quotation that it leads to tells a past. */
function isPastBeforeQuote(
  passage: Passage,
  main: number,
  { helpers }: Parts,
  isParticiple: boolean,
): boolean {
  if (!isParticiple || !passage.rules.hasBareClauses || helpers.length > 0) return false;
  return passage.forms[main + 1] === "," && quoteOpeningAt(passage, main + 2)?.isUtterance === true;
}

function formOf(form: string | null, isParticiple: boolean): VerbGroup["form"] {
  if (form === "Inf") return "inf";
  return isParticiple ? "part" : "ing";
}

/** « ne confirme pas », « n'exclut plus » : with the first half before the verb and the second after. */
function isNegatedAfter(passage: Passage, main: number): boolean {
  const tag = tagAt(passage, main + 1);
  // "claimed never to have seen it": what is negated is the infinitive.
  if (!passage.rules.hasBareInfinitives && isForm(passage, main + 2, "infinitive-mark"))
    return false;
  // « dénonce plus de 40 expulsions »: a number, no negation.
  if (tagAt(passage, main + 2) === "ADP" && tagAt(passage, main + 3) === "NUM") return false;
  return isForm(passage, main + 1, "negation-tail") && (tag === "ADV" || tag === "PART");
}

/** Words behind "only" within which no finite verb comes: with one it is a clause that is negated. */
const RESTRICTED_WORDS_MAX = 12;

/** « n'en a compté que 300 » : the word behind a complementizer that no clause follows; -1 where none stands. */
export function restrictionAfter(passage: Passage, main: number): number {
  let at = main + 1;
  while (isForm(passage, at, "negation-tail")) at += 1;
  if (!isForm(passage, at, "complementizer")) return -1;
  if (!/^(?:DET|NUM|ADP)$/.test(tagAt(passage, at + 1))) return -1;
  for (let next = at + 1; next < at + RESTRICTED_WORDS_MAX; next += 1) {
    if (isFiniteVerb(passage, next)) return -1;
    if (tagAt(passage, next) === "PUNCT") break;
  }
  return at + 1;
}

/** Whether the word is tagged as a verb or an auxiliary. */
export function isVerbal(passage: Passage, word: number): boolean {
  const tag = tagAt(passage, word);
  return tag === "VERB" || tag === "AUX";
}

/** The lemma, for reasons and look-ups. */
export function lemmaAt(passage: Passage, word: number): string {
  const { reading } = passage;
  return word >= 0 && word < reading.size ? lemmaOf(reading, word) : "";
}
