import type { Attribution } from "../domain/attribution.ts";
import type { ResolutionRules } from "../languages/rules/resolution.ts";
import { leadOf } from "./discourse.ts";
import type { Phrase } from "./phrase.ts";
import type { Speaker } from "./speakers.ts";

/**
 * What speaks for or against a speaker that a rule has given, in log-odds of being right. The rule comes first,
 * then what was seen beside it. Fitted by ridge regression on the French and English gold sets
 * (`training/speaker-confidence.ts`), where a sign was seen ten times or more; pronouns are held lower, as press
 * articles read by eye showed more wrong ones; the others are set by hand.
 */
export const SIGNS = {
  name: 3.2,
  description: 2.2,
  "description-new": 2.1,
  "description-near": 1.3,
  pronoun: 2.6,
  relative: 2.2,
  generic: 1.7,
  headline: 1.8,
  lede: 1.8,
  /** "I" of an attribution inside another, and words that go on from one: as sure as that one's speaker, and this. */
  "first-person": 0.1,
  continuation: 0,
  /** The second candidate is near. */
  rivalled: -0.8,
  /** Nothing in the text tells what sort of actor it is. */
  untyped: -1.1,
  /** A colon after words that are no name. */
  colon: -1.2,
  /** Neither article nor other opening word before a common noun. */
  bare: -0.5,
  /** A noun in the singular without any word before it, where the language gives it one (« force est de … »). */
  naked: -2,
  /** No more than an article and a noun, for somebody not known before. */
  short: -0.2,
  possessive: -0.8,
  document: -0.9,
  /** A name of more words than names have. */
  long: -1.2,
  /** A name that holds a day, month or year: words that ran together. */
  dated: -3,
  /** Named or described elsewhere too. */
  recurring: 0.1,
} as const;
export type Sign = keyof typeof SIGNS;

/** A speaker is given from this confidence on: where the risk-coverage curve of both gold sets still gives four in five. */
export const CONFIDENCE_MIN = 0.75;

/** A lead over the second candidate below this counts as near. */
const LEAD_CLEAR = 1.2;
/** Longest name that people and bodies commonly have, in words. */
const NAME_WORDS_MAX = 6;

const YEAR = /^(?:19|20)\d\d$/;

/** The signs of a speaker that a rule gave by a phrase. */
export function signsOf(
  { rule, entity, candidates }: Speaker,
  phrase: Phrase,
  { cueLemma }: Attribution,
  rules: ResolutionRules,
): readonly Sign[] {
  const own = rule.replace(/^resolve\./, "");
  const isDescription = phrase.form === "description";
  const isNew = rule === "resolve.description-new";
  const seen: Readonly<Partial<Record<Sign, boolean>>> = {
    rivalled: candidates.length > 1 && leadOf(candidates) < LEAD_CLEAR,
    untyped: entity !== null && entity.type === null,
    colon: cueLemma === ":" && isDescription,
    bare: isDescription && phrase.determiner === "none",
    naked: isNew && rules.headFirst && isAlone(phrase),
    short: isNew && phrase.words.size <= 1 && phrase.countries.size === 0,
    possessive: isDescription && phrase.determiner === "possessive",
    document: entity?.type === "document",
    long: phrase.nameWords.length > NAME_WORDS_MAX,
    dated: phrase.nameWords.some((word) => rules.small.calendar.has(word) || YEAR.test(word)),
    recurring: (entity?.phrases.filter(({ form }) => form !== "pronoun").length ?? 0) > 1,
  };
  const others = (Object.keys(seen) as Sign[]).filter((sign) => seen[sign] === true);
  return own in SIGNS ? [own as Sign, ...others] : others;
}

function isAlone({ determiner, words, number }: Phrase): boolean {
  return determiner === "none" && words.size <= 1 && number !== "several";
}

/** How likely the signs make a speaker right, 0 to 1, to two decimals. */
export function confidenceOf(signs: readonly Sign[]): number {
  const odds = signs.reduce((sum, sign) => sum + SIGNS[sign], 0);
  return Math.round(100 / (1 + Math.exp(-odds))) / 100;
}
