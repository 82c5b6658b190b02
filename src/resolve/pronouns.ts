import type { ResolutionRules } from "../languages/rules/resolution.ts";
import {
  type Choice,
  type Discourse,
  isInWordsOf,
  leadOf,
  open,
  ranked,
  type Said,
  type Setting,
} from "./discourse.ts";
import { agreesInGender, canSpeak, type Entities, type Entity } from "./entities.ts";
import type { Phrase } from "./phrase.ts";
import { antecedentWord } from "./syntax.ts";
import { type Words, writtenWordAt } from "./words.ts";

/** Mentions looked back at, and sentences; set by eye on French and English news. */
const MENTIONS_MAX = 60;
const SENTENCES_MAX = 5;
/** Paragraphs looked back at for what a pronoun means. */
const PARAGRAPHS_MAX = 2;
/** How much better the best candidate must be than the second. */
const MARGIN = 0.55;
/** The same within quotation marks, where people outside the report's story may be meant. */
const MARGIN_QUOTED = 1.5;
/** The same where a body leads and a person follows: « il » is more often a person than a party. */
const MARGIN_OVER_PERSON = 3;
/** A best candidate below this is too far off; set on the development sets. */
const WEIGHT_MIN = 2.5;
const WEIGHT_PERSON_MIN = 1.5;
/** Score by how many sentences back the candidate was last mentioned: 0, 1, 2 … */
const RECENCY = [3, 2.6, 1.7, 1, 0.5, 0.2];

/** What speaks for a candidate of a pronoun, beside how near it is; set by eye on French and English news. */
const WEIGHTS = {
  subject: 0.9,
  source: 1,
  /** Who speaks outside the quotation that the pronoun stands in. */
  sourceElsewhere: 0.5,
  oblique: -0.6,
  paragraph: -0.5,
  /** Named only within somebody's quoted words. */
  inQuote: -1.5,
  /** Named in the very words that the pronoun stands in. */
  sameQuote: 0.8,
  /** Who reports the words that the pronoun stands in. */
  reporter: 1.5,
  gender: 0.4,
  /** A body or place whose gender the text does not show. */
  vague: -0.8,
  /** A name that nothing shows to be a person's, for "he" and "she". */
  untyped: -1.2,
  person: 1,
  /** Of a pronoun that speaks: a document or a place ("the bill", « la ville »), and what cannot speak at all. */
  document: -1.5,
  mute: -3,
  /** One body under a plural pronoun. */
  looseNumber: -0.8,
  /** « Son parti »: who possesses is more likely taken up than what is possessed. */
  possessed: -1.2,
  /** The last person that was a subject in the author's own words. */
  latestSubject: 0.8,
  /** For each earlier mention, up to four. */
  mention: 0.2,
};

/** What a pronoun is resolved in. */
export interface PronounContext {
  readonly words: Words;
  readonly entities: Entities;
  readonly rules: ResolutionRules;
  readonly discourse: Discourse;
}

/** Tells whom a pronoun means by agreement, nearness, rôle in the sentence and who last spoke; nobody when unsure. */
export function choosePronoun(setting: Setting, context: PronounContext): Choice {
  const { pronoun } = setting.phrase;
  if (pronoun === null || pronoun.person !== 3) return open("resolve.pronoun-deferred");
  if (pronoun.class === "impersonal") return open("resolve.pronoun-impersonal");
  if (pronoun.class === "generic") {
    const entity = context.entities.create(setting.phrase);
    return { entity, rule: "resolve.generic", weight: null, candidates: [] };
  }
  if (pronoun.class === "relative") return antecedentOf(setting, context);
  const candidates = ranked(scoresOf(setting, context));
  const [best, second] = candidates;
  if (best === undefined || context.discourse.isShadow(best.entity)) {
    return open("resolve.pronoun-alone", candidates);
  }
  const least = best.entity.type === "person" ? WEIGHT_PERSON_MIN : WEIGHT_MIN;
  if (best.weight < least) return open("resolve.pronoun-far", candidates);
  const isRivalled = second?.entity.type === "person" && best.entity.type !== "person";
  const margin = isRivalled ? MARGIN_OVER_PERSON : setting.isQuoted ? MARGIN_QUOTED : MARGIN;
  return second === undefined || leadOf(candidates) >= margin
    ? { entity: best.entity, rule: "resolve.pronoun", weight: best.weight, candidates }
    : open("resolve.pronoun-ambiguous", candidates);
}

function scoresOf(setting: Setting, context: PronounContext): ReadonlyMap<Entity, number> {
  const { discourse } = context;
  const scored = new Map<Entity, number>();
  for (const said of discourse.recent(MENTIONS_MAX)) {
    const value = scoreOf(setting, said, context);
    if (value === null) continue;
    scored.set(said.entity, Math.max(scored.get(said.entity) ?? 0, value));
  }
  const latest = latestPerson(setting, context);
  for (const [entity, value] of scored) {
    const often = WEIGHTS.mention * Math.min(4, discourse.countOf(entity));
    const isLatest = !setting.isQuoted && discourse.latestSubject === entity && latest === entity;
    scored.set(entity, value + often + (isLatest ? WEIGHTS.latestSubject : 0));
  }
  return scored;
}

/** The person named last in the author's own words: a subject before somebody else was named is no longer the latest. */
function latestPerson(setting: Setting, { discourse }: PronounContext): Entity | null {
  for (const { entity, setting: at } of discourse.recent(MENTIONS_MAX)) {
    const isNamed = entity.type === "person" && at.phrase.form !== "pronoun";
    if (isNamed && !at.isQuoted && at.phrase.after <= setting.phrase.first) return entity;
  }
  return null;
}

/** Null where the mention cannot be what the pronoun means. */
function scoreOf(setting: Setting, said: Said, context: PronounContext): number | null {
  const { words, rules } = context;
  const { phrase } = setting;
  const { entity, setting: at } = said;
  if (at.phrase.after > phrase.first || !agrees(phrase, entity, rules)) return null;
  if (isInWordsOf(at, setting)) return null;
  const distance = sentencesBack(words, setting, at);
  const paragraphs = Math.max(0, setting.from.paragraph - at.paragraph);
  if (distance > SENTENCES_MAX || paragraphs > PARAGRAPHS_MAX) return null;
  const isReporter = reports(setting, entity, context);
  if (setting.isQuoted && isReporter) return null;
  const isSameQuote = at.reporters.some((reporter) => setting.reporters.includes(reporter));
  let value = RECENCY[distance] ?? 0;
  if (phrase.pronoun?.class === "demonstrative") value += at.phrase.after / (words.size + 1);
  else {
    // Whom somebody's quoted words have say or do something is not whom the author goes on about.
    const isTold = at.isQuoted && !setting.isQuoted;
    if (said.isSubject && !isTold) value += WEIGHTS.subject;
    const isNear = !setting.isQuoted || isSameQuote;
    if (at.isSource && !isTold) value += isNear ? WEIGHTS.source : WEIGHTS.sourceElsewhere;
    if (setting.isQuoted && isSameQuote) value += WEIGHTS.sameQuote;
    if (said.isOblique) value += WEIGHTS.oblique;
  }
  if (isVague(entity, rules) && phrase.gender !== null) value += WEIGHTS.vague;
  if (setting.isSource) value += voiceWeight(entity);
  const isPossessed = at.phrase.determiner === "possessive" && at.phrase.form === "description";
  if (isPossessed) value += WEIGHTS.possessed;
  value += WEIGHTS.paragraph * paragraphs;
  if (at.quote >= 0 && !isSameQuote && at.isQuoted) value += WEIGHTS.inQuote;
  if (!setting.isQuoted && isReporter) value += WEIGHTS.reporter;
  if (entity.gender !== null && entity.gender === phrase.gender) value += WEIGHTS.gender;
  // "Quelmar … none of them": one body may be "they", but several come first.
  const isLoose = phrase.number === "several" && entity.number !== "several";
  if (isLoose && entity.type === "organisation") value += WEIGHTS.looseNumber;
  const mayBeOne = phrase.gender !== "n" && phrase.number !== "several";
  if (entity.type === "person" && mayBeOne) value += WEIGHTS.person;
  const isHeOrShe = !rules.hasGenderedThings && /^[mf]$/.test(phrase.gender ?? "");
  if (entity.type === null && isHeOrShe) value += WEIGHTS.untyped;
  return value;
}

/** What is taken off a candidate for a pronoun that speaks, where it is likely to be no speaker. */
function voiceWeight(entity: Entity): number {
  if (!canSpeak(entity)) return WEIGHTS.mute;
  return entity.type === "document" ? WEIGHTS.document : 0;
}

function reports(
  { reporters }: Setting,
  entity: Entity,
  { entities }: Pick<PronounContext, "entities">,
): boolean {
  return reporters.some((reporter) => entities.entityOf(reporter) === entity);
}

/** A body or place whose gender no word of the text shows. */
function isVague({ gender, type }: Entity, { hasGenderedThings }: ResolutionRules): boolean {
  return hasGenderedThings && gender === null && type !== "person";
}

function agrees(phrase: Phrase, entity: Entity, rules: ResolutionRules): boolean {
  const { pronoun } = phrase;
  if (pronoun === null) return false;
  const isDemonstrative = pronoun.class === "demonstrative";
  if (entity.type === "document" && !isDemonstrative && !rules.hasGenderedThings) {
    return pronoun.gender === "n";
  }
  if (!agreesInNumber(phrase, entity, rules)) return false;
  if (rules.hasGenderedThings) {
    // « l'intéressé », « ce dernier » take up a body only where its gender is known.
    const isLoose = isVague(entity, rules) && pronoun.number === "one";
    return !(isLoose && isDemonstrative) && agreesInGender(pronoun.gender, entity.gender);
  }
  if (pronoun.gender === "n") return entity.type === "organisation" || entity.type === null;
  if (pronoun.gender === "m" || pronoun.gender === "f") {
    const isPerson = entity.type === "person" || entity.type === "unnamed" || entity.type === null;
    return isPerson && agreesInGender(pronoun.gender, entity.gender);
  }
  return true;
}

function agreesInNumber(
  { pronoun }: Phrase,
  { number, type }: Entity,
  { hasGenderedThings }: ResolutionRules,
): boolean {
  if (pronoun?.number === "several") {
    const isLooseBody = !hasGenderedThings && type === "organisation";
    return number === "several" || type === "group" || isLooseBody;
  }
  return !(pronoun?.number === "one" && number === "several");
}

/** Phrases looked back at for what a relative pronoun follows. */
const ANTECEDENTS_MAX = 6;

/** The phrase that a relative pronoun follows, a comma between them or none. */
function antecedentOf({ phrase }: Setting, { words, rules, discourse }: PronounContext): Choice {
  const named = antecedentWord(words, phrase.after - 1);
  for (const { entity, setting } of discourse.recent(ANTECEDENTS_MAX)) {
    const gap = phrase.first - setting.phrase.after;
    if (discourse.isShadow(entity)) continue;
    // "governments, like those of the coast, which said": the tree tells whose clause it is.
    if (named >= 0 && !(setting.phrase.first <= named && named < setting.phrase.after)) continue;
    const isNext = gap === 0 || (gap === 1 && words.keys[phrase.first - 1] === ",");
    // "the offices of MPs who": not a body that can be who.
    const isThing = entity.type === "organisation" || entity.type === "document";
    if (isNext && isThing && !rules.hasGenderedThings && phrase.gender === null) break;
    if (isNext) return { entity, rule: "resolve.relative", weight: null, candidates: [] };
  }
  return open("resolve.relative-alone");
}

/** Sentences from where a phrase looks back to another one before it; 0 in the same. */
export function sentencesBack(words: Words, { from }: Setting, at: Setting): number {
  const here = words.sentences[writtenWordAt(words, from.offset)] ?? 0;
  return Math.max(0, here - sentenceOf(words, at.phrase));
}

/** Number of the sentence that a phrase begins in. */
function sentenceOf({ sentences }: Words, { first }: Phrase): number {
  return sentences[first] as number;
}
