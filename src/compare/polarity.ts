import { lemmaOf, type Reading, tagOf, wordAt } from "../domain/reading.ts";
import type { Span } from "../domain/span.ts";
import type { ComparisonRules, PolarityKind } from "../languages/rules/comparison.ts";
import { headVerb } from "./head-verb.ts";
import type { Term } from "./terms.ts";

/** How far, in words, a negation reaches forward to its verb ("no civilian in the district was killed"). */
const REACH_WORDS = 8;
/** How far behind "to be" a predicate stands ("are entirely and utterly false"). */
const COPULA_WORDS = 4;
/** How far a number may stand behind a negation that belongs to it ("pas moins de 30", "no fewer than 30"). */
const QUANTITY_WORDS = 3;

/**
 * Whether the words say that something is not so: a negation of their first verb, or, where they have no
 * verb with content ("is not a fighter"), anywhere; or a predicate that calls the whole untrue.
 */
export function isNegated(
  reading: Reading,
  spans: readonly Span[],
  terms: readonly Term[],
  rules: ComparisonRules,
): boolean {
  const firstVerb = headVerb(reading, terms)?.word ?? null;
  let negated = false;
  for (const { word, kind } of polarityWords(reading, spans, rules)) {
    if (kind === "refuted" && firstVerb === null && isSaidOf(reading, word, rules))
      negated = !negated;
    if (kind !== "not" || isOfQuantity(reading, word) || isLimited(reading, word, rules)) continue;
    if (firstVerb === null || negatedVerb(reading, word, rules) === firstVerb) negated = !negated;
  }
  return negated;
}

function* polarityWords(
  reading: Reading,
  spans: readonly Span[],
  { polarity }: ComparisonRules,
): Iterable<{ readonly word: number; readonly kind: PolarityKind }> {
  for (const span of spans) {
    for (let word = wordAt(reading, span.start); word < reading.size; word += 1) {
      if ((reading.starts[word] as number) >= span.end) break;
      const kind = polarity.get(lemmaOf(reading, word).toLowerCase());
      if (kind !== undefined) yield { word, kind };
    }
  }
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

/** "not only" turns nothing round. */
function isLimited(reading: Reading, word: number, { polarity }: ComparisonRules): boolean {
  const next = word + 1;
  return next < reading.size && polarity.get(lemmaOf(reading, next).toLowerCase()) === "only";
}

/** The verb that a negation belongs to: the one just before ("ne confirment pas"), else the next one. */
function negatedVerb(reading: Reading, word: number, { light }: ComparisonRules): number | null {
  const isVerb = (at: number) =>
    at >= 0 && tagOf(reading, at) === "VERB" && !light.has(lemmaOf(reading, at).toLowerCase());
  if (isVerb(word - 1)) return word - 1;
  for (let next = word + 1; next <= word + REACH_WORDS && next < reading.size; next += 1) {
    if (isVerb(next)) return next;
  }
  return null;
}
