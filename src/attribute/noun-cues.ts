import { hasTree, headOf, plainRelationOf } from "../domain/tree.ts";
import type { Cue } from "../languages/rules/attribution.ts";
import { canSpeak } from "./can-speak.ts";
import { clauseAfter, opensSubordinate, sourcePhraseAt } from "./clause-ends.ts";
import { infinitiveAfter } from "./contents.ts";
import { contentOf, type Draft } from "./drafts.ts";
import {
  baseStart,
  isPossessiveMark,
  phraseAfter,
  phraseStart,
  startsNounPhrase,
} from "./noun-phrases.ts";
import {
  boundsOf,
  hasFiniteVerb,
  isForm,
  isRole,
  type Passage,
  type Range,
  tagAt,
} from "./passage.ts";
import { isGerund } from "./phrase-contents.ts";
import { subjectBefore } from "./sources.ts";
import { isVerbal, lemmaAt, verbGroupAt } from "./verb-groups.ts";

/** How long a complement may stand between a noun and its clause ("l'annonce par le ministre que"), in words. */
const COMPLEMENT_WORDS_MAX = 14;

/**
 * Nouns of saying with what they say: « les affirmations selon lesquelles … », « sa promesse de … »,
 * "allegations that …", "calls for …".
 */
export function findNounAttributions(passage: Passage): readonly Draft[] {
  const drafts: Draft[] = [];
  for (let word = 0; word < passage.reading.size; word += 1) {
    if (tagAt(passage, word) !== "NOUN" || isCapital(passage, word)) continue;
    const cues = passage.rules.nouns.get(lemmaAt(passage, word));
    if (cues === undefined) continue;
    const draft = draftAt(passage, word, cues);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

/** « Conseil de sécurité » : a capital inside a sentence makes the noun part of a name. */
function isCapital({ reading, unitFirst }: Passage, word: number): boolean {
  const letter = reading.text[reading.starts[word] as number] ?? "";
  return word > (unitFirst[word] ?? 0) && letter !== letter.toLowerCase();
}

function draftAt(passage: Passage, word: number, cues: readonly Cue[]): Draft | null {
  const bounds = boundsOf(passage, word);
  if (isNone(passage, word, bounds)) return null;
  for (const cue of cues) {
    const lead = leadAfter(passage, word, cue, bounds);
    if (lead === null) continue;
    const isInitial = opensSubordinate(passage, sentenceFirst(passage, word, bounds), word);
    const context = { cue: word, bounds, isAside: false, isPhrase: lead.isPhrase, isInitial };
    const whole = { first: lead.first, after: clauseAfter(passage, lead.first, context) };
    const said = beforeVerbOfNoun(passage, word, whole);
    const own = sourceOf(passage, word, lead.complement, bounds);
    const agent = own === null && lead.isPhrase ? agentBehindDeed(passage, said) : null;
    const content = contentOf(passage, agent === null ? said : agent.content);
    if (content.length === 0) continue;
    const source = own ?? agent?.source ?? null;
    if (lead.isBare && source === null) continue;
    return {
      rule: "attribute.noun",
      source: source === null ? [] : [source],
      cue: [{ first: word, after: word + 1 }],
      content,
      anchor: word,
      lemma: cue.words.join(" "),
      stance: cue.stance,
      cueClass: cue.class,
      isDistanced: cue.marks.has("distance"),
      marks: cue.marks,
      continues: null,
    };
  }
  return null;
}

function sentenceFirst({ reading }: Passage, word: number, { first }: Range): number {
  return Math.max(first, reading.sentenceStarts[reading.sentenceOf[word] as number] as number);
}

/** "allegations that the ward was locked | were rejected": the noun's own verb is no part of what it says. */
function beforeVerbOfNoun(passage: Passage, noun: number, { first, after }: Range): Range {
  const { reading } = passage;
  const verb = hasTree(reading, noun) ? headOf(reading, noun) : -1;
  const isSubject = verb > first && verb < after && plainRelationOf(reading, noun) === "nsubj";
  if (!isSubject || !isVerbal(passage, verb)) return { first, after };
  const end = verbGroupAt(passage, verb, first + 1).first;
  const isInfinitive = isForm(passage, first, "infinitive-mark") && end > first + 1;
  const isWhole = isInfinitive || hasFiniteVerb(passage, { first, after: end });
  return { first, after: isWhole ? end : after };
}

/** "claims of fraud | by the opposition": who says so behind what is said; null when nobody is named. */
function agentBehindDeed(
  passage: Passage,
  { first, after }: Range,
): { readonly source: Range; readonly content: Range } | null {
  for (let at = first + 2; at < after; at += 1) {
    if (!isForm(passage, at, "agent") || tagAt(passage, at) !== "ADP") continue;
    const reach = { prepositions: "source", relatives: false } as const;
    const source = { first: at + 1, after: phraseAfter(passage, at + 1, after, reach) };
    const isWhole = source.after === after && canSpeak(passage, source);
    return isWhole ? { source, content: { first, after: at } } : null;
  }
  return null;
}

/** "no current plans to …": nothing is planned, and nobody says so. */
function isNone(passage: Passage, word: number, { first }: Range): boolean {
  const start = baseStart(passage, word, first);
  return start >= 0 && start < word && isForm(passage, start, "negative");
}

interface Lead {
  /** Where the content begins. */
  readonly first: number;
  readonly isPhrase: boolean;
  /** Whether only a possessor or a light verb tells it from any other complement. */
  readonly isBare?: boolean;
  /** The complement between noun and content ("de la ministre"); null when none. */
  readonly complement: Range | null;
}

function leadAfter(passage: Passage, word: number, cue: Cue, bounds: Range): Lead | null {
  if (cue.frames.has("s") && startsBareClause(passage, word + 1))
    return { first: word + 1, isPhrase: false, complement: null };
  const direct = leadAt(passage, word + 1, cue);
  if (direct !== null) return { ...direct, complement: null };
  let at = word + 1;
  while (tagAt(passage, at) === "ADJ" || isForm(passage, at, "pairing")) at += 1;
  const copula = behindCopula(passage, at, cue);
  if (copula !== null) return copula;
  const agent = agentBehind(passage, at, bounds.after);
  if (agent !== null) return leadFrom(passage, agent.after, cue, agent);
  if (tagAt(passage, at) !== "ADP") return leadFrom(passage, at, cue, null);
  const stop = Math.min(bounds.after, at + COMPLEMENT_WORDS_MAX);
  const after = phraseAfter(passage, at + 1, stop, { prepositions: "source", relatives: false });
  if (after === at + 1) return null;
  return leadFrom(passage, after, cue, { first: at + 1, after });
}

/** « l'engagement pris par la ministre de … », "the pledge made by the mayor to …": a participle and who did it. */
function agentBehind(passage: Passage, participle: number, ceiling: number): Range | null {
  if (!isVerbal(passage, participle) || !isForm(passage, participle + 1, "agent")) return null;
  const first = participle + 2;
  const reach = { prepositions: "source", relatives: false } as const;
  const after = phraseAfter(passage, first, Math.min(ceiling, first + COMPLEMENT_WORDS_MAX), reach);
  return after > first ? { first, after } : null;
}

/** « Son objectif est de … », « La conclusion, c'est que … », "Its goal is to …". */
function behindCopula(passage: Passage, from: number, cue: Cue): Lead | null {
  let at = passage.forms[from] === "," ? from + 1 : from;
  if (isForm(passage, at, "impersonal")) at += 1;
  if (!isRole(passage, at, "be") || !isVerbal(passage, at)) return null;
  at += 1;
  while (tagAt(passage, at) === "ADV") at += 1;
  const clause = clauseStart(passage, at);
  if (clause >= 0 && cue.frames.has("s"))
    return { first: clause, isPhrase: false, complement: null };
  const isInfinitive =
    isForm(passage, at, "infinitive-mark") && infinitiveAfter(passage, at + 1) >= 0;
  return isInfinitive && cue.frames.has("i")
    ? { first: at, isPhrase: false, complement: null }
    : null;
}

function leadFrom(passage: Passage, at: number, cue: Cue, complement: Range | null): Lead | null {
  const lead = leadAt(passage, at, cue);
  return lead === null ? null : { ...lead, complement };
}

/** A clause, infinitive or preposition of the cue that begins here; null when none does. */
function leadAt(passage: Passage, at: number, cue: Cue): Omit<Lead, "complement"> | null {
  const clause = clauseStart(passage, at);
  if (cue.frames.has("s") && clause >= 0) return { first: clause, isPhrase: false };
  if (cue.frames.has("e") && isDeed(passage, at)) return { first: at, isPhrase: true };
  if (cue.frames.has("b") && isBareComplement(passage, at)) {
    return { first: at, isPhrase: true, isBare: true };
  }
  if (
    cue.frames.has("i") &&
    isForm(passage, at, "infinitive-mark") &&
    infinitiveAfter(passage, at + 1) >= 0
  ) {
    return { first: at, isPhrase: false };
  }
  const isLed = cue.frames.has("pp") && cue.prepositions.has(passage.forms[at] ?? "");
  if (isLed && startsNounPhrase(passage, at + 1)) return { first: at, isPhrase: true };
  // "praise for helping the girls"
  return isLed && isGerund(passage, at + 1) ? { first: at, isPhrase: false } : null;
}

/** "fears it would sink": a pronoun that can only be a subject, and its verb. */
function startsBareClause(passage: Passage, at: number): boolean {
  if (!passage.rules.hasBareClauses || !isForm(passage, at, "subject-pronoun")) return false;
  const next = tagAt(passage, at + 1) === "ADV" ? at + 2 : at + 1;
  // "the remarks she made": a relative clause, not what they say.
  return isVerbal(passage, next) && !isRole(passage, next, "light");
}

/** « l'annonce de la fermeture », "allegations of fraud": a noun for something done, not for whoever says so. */
function isDeed(passage: Passage, at: number): boolean {
  const isMark = isForm(passage, at, "complement-mark") && tagAt(passage, at) === "ADP";
  if (!isMark) return false;
  for (let word = at + 1; word < at + DEED_REACH; word += 1) {
    const tag = tagAt(passage, word);
    if (tag === "PROPN" || tag === "PUNCT" || tag === "VERB") return false;
    if (tag !== "NOUN") continue;
    // In English the last noun of several is the head.
    if (passage.rules.hasBareClauses && tagAt(passage, word + 1) === "NOUN") continue;
    const lemma = lemmaAt(passage, word);
    return (
      passage.rules.deedEndings.some((ending) => lemma.endsWith(ending)) ||
      isRole(passage, word, "deed")
    );
  }
  return false;
}

/** Words from a preposition to the noun that it governs. */
const DEED_REACH = 6;

/** « une demande de changement » : without a determiner the complement is what is asked, not who asks. */
function isBareComplement(passage: Passage, at: number): boolean {
  const isMark = isForm(passage, at, "infinitive-mark") && tagAt(passage, at) === "ADP";
  return isMark && passage.forms[at + 1] !== "" && tagAt(passage, at + 1) === "NOUN";
}

/** « que … », or the clause after « selon laquelle »; -1 when none begins here. */
function clauseStart(passage: Passage, at: number): number {
  const isThat = isForm(passage, at, "complementizer") && tagAt(passage, at) === "SCONJ";
  if (isThat) return at;
  const phrase = sourcePhraseAt(passage, at);
  const isRelative = phrase !== null && isForm(passage, phrase.after, "selon-relative");
  return isRelative ? phrase.after + 1 : -1;
}

/** Whose saying the noun words: possessor, complement, or the subject of the verb it is an object of. */
function sourceOf(
  passage: Passage,
  word: number,
  complement: Range | null,
  bounds: Range,
): Range | null {
  const start = baseStart(passage, word, bounds.first);
  const first = start < 0 ? word : start;
  const voiced = subjectOfMistaken(passage, word, first, bounds);
  if (voiced !== null) return voiced;
  for (let at = word - 1; at >= first; at -= 1) {
    if (isPossessiveMark(passage, at)) return { first, after: at };
  }
  if (isPossessive(passage, first)) return { first, after: first + 1 };
  if (complement !== null) return complement;
  return lightSubject(passage, first, bounds);
}

/** « Le parquet annonce que », "the group plans to": a verb that was taken for a noun has its subject before it. */
function subjectOfMistaken(
  passage: Passage,
  word: number,
  first: number,
  bounds: Range,
): Range | null {
  const before = tagAt(passage, word - 1);
  if (first >= word || (before !== "NOUN" && before !== "PROPN" && before !== "ADJ")) return null;
  if (!hasNoun(passage, first, word)) return null;
  const hasSubject = tagAt(passage, first) === "DET" || before === "PROPN";
  const start = phraseStart(passage, word - 1, bounds.first, null);
  const lead = start - 1;
  const opens = lead < bounds.first || ["PUNCT", "CCONJ", "SCONJ"].includes(tagAt(passage, lead));
  return hasSubject && start >= 0 && opens && !isPossessive(passage, first)
    ? { first: start, after: word }
    : null;
}

function hasNoun(passage: Passage, first: number, after: number): boolean {
  for (let at = first; at < after; at += 1) {
    if (tagAt(passage, at) === "NOUN" || tagAt(passage, at) === "PROPN") return true;
  }
  return false;
}

function isPossessive(passage: Passage, word: number): boolean {
  return isForm(passage, word, "possessive");
}

/** « a fait la promesse de … », "made the claim that …": the subject of a verb that adds nothing. */
function lightSubject(passage: Passage, first: number, bounds: Range): Range | null {
  const verb = first - 1;
  if (
    !isVerbal(passage, verb) ||
    (!isForm(passage, verb, "light") && !passage.rules.words.light.has(lemmaAt(passage, verb)))
  )
    return null;
  const group = verbGroupAt(passage, verb, bounds.first);
  return group.isFinite && !group.isPassive ? subjectBefore(passage, group, bounds) : null;
}
