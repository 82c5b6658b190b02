import { lemmaOf, type Reading, tagOf, wordAt, wordFeature } from "../domain/reading.ts";
import type { Span } from "../domain/span.ts";
import type { ComparisonRules, PolarityKind } from "../languages/rules/comparison.ts";
import { headTerm } from "./head-verb.ts";
import type { Term } from "./terms.ts";
import type { WordSense } from "./word-sense.ts";

/** How far, in words, a negation reaches forward to its verb ("no civilian in the district was killed"). */
const REACH_WORDS = 8;
/** How far behind "to be" a predicate stands ("are entirely and utterly false"). */
const COPULA_WORDS = 4;
/** How far a number may stand behind a negation that belongs to it ("pas moins de 30", "no fewer than 30"). */
const QUANTITY_WORDS = 3;
/** Words between the two halves of a negation (« ne les a guère »). */
const HALVES_WORDS = 4;
/** Tags of negations that stand beside their verb; "no" and "none" stand before a noun, farther off. */
const BESIDE_TAGS = new Set(["ADV", "PART"]);
/** Relative pronouns and what joins clauses: behind these the words are of another clause. */
const JOINING_TAGS = new Set(["CCONJ", "SCONJ", "PUNCT"]);

/** What is turned round in words that state something. */
export interface Negations {
  /**
   * Whether the words say that something is not so: their first verb is negated, or, where they have no verb with
   * content ("is not a fighter"), anything; or a predicate calls the whole untrue.
   */
  readonly negated: boolean;
  /** The verbs that a negation belongs to, the first or others. */
  readonly turned: readonly WordSense[];
}

/** Nothing is turned round. */
export const NO_NEGATIONS: Negations = Object.freeze({ negated: false, turned: [] });

/** Finds the negations of words and the verbs they belong to. Linear in the words. */
export function negationsIn(
  reading: Reading,
  spans: readonly Span[],
  terms: readonly Term[],
  rules: ComparisonRules,
): Negations {
  const head = headTerm(reading, terms);
  const firstVerb = head?.word ?? null;
  const hangsOnPredicate = (word: number) =>
    head?.isVerb === false && reading.heads[word] === head.word;
  const turned = new Set<number>();
  let negated = false;
  for (const { word, kind } of polarityWords(reading, spans, rules)) {
    const isPredicate = firstVerb === null || firstVerb === word;
    if (kind === "refuted" && isPredicate && isSaidOf(reading, word, rules)) negated = !negated;
    if (!isNegation(reading, word, kind, rules)) continue;
    const verb = hangsOnPredicate(word) ? firstVerb : negatedVerb(reading, word, rules);
    if (firstVerb === null || verb === firstVerb) negated = !negated;
    if (verb !== null && !turned.delete(verb)) turned.add(verb);
  }
  const senses = terms.filter(({ word }) => turned.has(word)).map(({ sense }) => sense);
  return { negated, turned: [...new Set(senses)] };
}

function* polarityWords(
  reading: Reading,
  spans: readonly Span[],
  rules: ComparisonRules,
): Iterable<{ readonly word: number; readonly kind: PolarityKind }> {
  for (const span of spans) {
    for (let word = wordAt(reading, span.start); word < reading.size; word += 1) {
      if ((reading.starts[word] as number) >= span.end) break;
      const kind = kindOf(reading, word, rules);
      if (kind !== null) yield { word, kind };
    }
  }
}

function kindOf(reading: Reading, word: number, { polarity }: ComparisonRules) {
  if (word < 0 || word >= reading.size) return null;
  return polarity.get(lemmaOf(reading, word).toLowerCase()) ?? null;
}

/** Whether a word turns round what it belongs to, and no number or other negation. */
function isNegation(
  reading: Reading,
  word: number,
  kind: PolarityKind,
  rules: ComparisonRules,
): boolean {
  if (kind === "second") return isSecondHalf(reading, word, rules);
  if (kind === "first") return isFirstAlone(reading, word, rules);
  if (kind !== "not") return false;
  return !isOfQuantity(reading, word) && kindOf(reading, word + 1, rules) !== "only";
}

/** « ne soutient plus », « personne n'a » : with its first half, where no "not" stands in its place. */
function isSecondHalf(reading: Reading, word: number, rules: ComparisonRules): boolean {
  if (tagOf(reading, word) === "NOUN") return false;
  const near = kindsAround(reading, word, rules);
  return near.includes("first") && !near.includes("not");
}

/** « ne saurait justifier » : such a verb, and no second half behind it. */
function isFirstAlone(reading: Reading, word: number, rules: ComparisonRules): boolean {
  if (kindOf(reading, word + 1, rules) !== "alone") return false;
  for (let next = word + 2; next <= word + HALVES_WORDS && next < reading.size; next += 1) {
    const kind = kindOf(reading, next, rules);
    if (kind === "not" || kind === "second" || tagOf(reading, next) === "SCONJ") return false;
  }
  return true;
}

function kindsAround(reading: Reading, word: number, rules: ComparisonRules) {
  const kinds: PolarityKind[] = [];
  for (let at = word - HALVES_WORDS; at <= word + HALVES_WORDS; at += 1) {
    const kind = at === word ? null : kindOf(reading, at, rules);
    if (kind !== null) kinds.push(kind);
  }
  return kinds;
}

/** "The reports are false" calls them so; "false reports" may be reported as such by anybody. */
function isSaidOf(reading: Reading, word: number, { passives }: ComparisonRules): boolean {
  for (let before = Math.max(0, word - COPULA_WORDS); before < word; before += 1) {
    if (passives.has(lemmaOf(reading, before).toLowerCase())) return true;
  }
  return false;
}

/** "pas moins de 30" says how many, and turns nothing round. */
function isOfQuantity(reading: Reading, word: number): boolean {
  for (let next = word + 2; next <= word + QUANTITY_WORDS && next < reading.size; next += 1) {
    if (tagOf(reading, next) === "NUM") return true;
  }
  return false;
}

/**
 * The verb that a negation belongs to: the one before it (« ne confirment pas », « ne paye quasiment pas »), else the next one. One that stands
 * beside its verb reaches into no other clause: « on n'en veut pas, qui sème la misère » denies no sowing.
 */
function negatedVerb(reading: Reading, word: number, { light }: ComparisonRules): number | null {
  const isVerb = (at: number) =>
    at >= 0 && tagOf(reading, at) === "VERB" && !light.has(lemmaOf(reading, at).toLowerCase());
  const before = tagOf(reading, Math.max(0, word - 1)) === "ADV" ? word - 2 : word - 1;
  if (isVerb(before)) return before;
  const isBeside = BESIDE_TAGS.has(tagOf(reading, word));
  for (let next = word + 1; next <= word + REACH_WORDS && next < reading.size; next += 1) {
    if (isBeside && isOtherClause(reading, next)) return null;
    if (isVerb(next)) return next;
  }
  return null;
}

function isOtherClause(reading: Reading, word: number): boolean {
  return JOINING_TAGS.has(tagOf(reading, word)) || wordFeature(reading, word, "PronType") === "Rel";
}
