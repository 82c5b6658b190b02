import type { Attribution, Stance } from "../domain/attribution.ts";
import { lemmaOf, type Reading, tagOf, wordAt } from "../domain/reading.ts";
import type { Span } from "../domain/span.ts";
import type { ComparisonRules } from "../languages/rules/comparison.ts";
import { foldWord } from "./words.ts";

/** What the words of a content show of the stance of who says it: another one than the cue's, and to which words. */
export interface StanceWithin {
  readonly stance: Stance;
  readonly spans: readonly Span[];
}

/** What is asked of a language's room. */
export type StanceWords = Pick<
  ComparisonRules,
  "polarity" | "sayings" | "passives" | "openers" | "proofs" | "deontics"
>;

/** Words between a copula and the predicate that calls untrue: "are totally false", "were illogical and fabricated". */
const PREDICATE_WORDS = 4;
/** Words between a negation and the noun of proof: "had no independent confirmation". */
const NEGATION_WORDS = 3;
/** Words from the beginning within which a clause has its modal: longer ones are of another clause. */
const MODAL_WORDS = 14;

/**
 * The stance that a content shows where its cue only says "said": "the reports are false" denies what was reported, "there
 * is no evidence that …" doubts it, "inspectors should be let in" demands it. Null where the cue's own holds. Linear.
 */
export function stanceWithin(
  { stance }: Attribution,
  spans: readonly Span[],
  reading: Reading,
  rules: StanceWords,
): StanceWithin | null {
  if (stance !== "affirms") return null;
  const words = wordsIn(spans, reading);
  if (isRefuted(words, reading, rules)) return { stance: "denies", spans };
  const proven = unproven(words, reading, rules);
  if (proven !== null) return { stance: "doubts", spans: after(spans, proven) };
  return isDemanded(words, reading, rules) ? { stance: "demands", spans } : null;
}

function wordsIn(spans: readonly Span[], reading: Reading): readonly number[] {
  const words: number[] = [];
  for (const { start, end } of spans) {
    for (let word = wordAt(reading, start); word < reading.size; word += 1) {
      if ((reading.starts[word] as number) >= end) break;
      words.push(word);
    }
  }
  return words;
}

/** "The allegations were fabricated", "there was no truth to the reports": a noun for what was said, called untrue. */
function isRefuted(words: readonly number[], reading: Reading, rules: StanceWords): boolean {
  const lemma = (word: number) => lemmaOf(reading, word).toLowerCase();
  const saying = words.findIndex(
    (word) => tagOf(reading, word) === "NOUN" && rules.sayings.has(foldWord(lemma(word))),
  );
  if (saying < 0) return false;
  return words.slice(saying + 1).some((word, index) => {
    if (rules.polarity.get(lemma(word)) !== "refuted") return false;
    const before = words.slice(
      Math.max(0, saying + 1 + index - PREDICATE_WORDS),
      saying + 1 + index,
    );
    const isSaid = before.some((one) => rules.passives.has(lemma(one)));
    return isSaid && !before.some((one) => rules.polarity.get(lemma(one)) === "not");
  });
}

/** Where what is not proven begins: behind "no evidence that"; null where nothing is called so. */
function unproven(words: readonly number[], reading: Reading, rules: StanceWords): number | null {
  const lemma = (word: number) => lemmaOf(reading, word).toLowerCase();
  for (const [index, word] of words.entries()) {
    if (tagOf(reading, word) !== "NOUN" || !rules.proofs.has(foldWord(lemma(word)))) continue;
    const before = words.slice(Math.max(0, index - NEGATION_WORDS), index);
    const next = words[index + 1];
    const isNone = before.some((one) => rules.polarity.get(lemma(one)) === "not");
    if (isNone && next !== undefined && rules.openers.has(lemma(next))) {
      return reading.ends[next] as number;
    }
  }
  return null;
}

/** "Inspectors should be let in", « il faut que … »: the first verb is under a modal of duty. */
function isDemanded(words: readonly number[], reading: Reading, rules: StanceWords): boolean {
  const modal = words
    .slice(0, MODAL_WORDS)
    .findIndex((word) => /^(?:AUX|VERB)$/.test(tagOf(reading, word)));
  if (modal < 0) return false;
  const word = words[modal] as number;
  return rules.deontics.has(lemmaOf(reading, word).toLowerCase());
}

function after(spans: readonly Span[], from: number): readonly Span[] {
  return spans.flatMap(({ start, end }) =>
    end <= from ? [] : [{ start: Math.max(start, Math.min(from + 1, end - 1)), end }],
  );
}
