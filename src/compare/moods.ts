import type { Attribution, Stance } from "../domain/attribution.ts";
import { lemmaOf, type Reading, tagOf, wordAt } from "../domain/reading.ts";
import type { Span } from "../domain/span.ts";
import type { ComparisonRules } from "../languages/rules/comparison.ts";
import { foldWord } from "./words.ts";

/** What is done by saying it: only wordings of one mood can be the same claim. */
export type Mood = "states" | "plans" | "demands" | "asks" | "refuses";

const MOODS: Readonly<Record<Stance, Mood>> = {
  affirms: "states",
  denies: "states",
  doubts: "states",
  expects: "plans",
  commits: "plans",
  demands: "demands",
  asks: "asks",
};

/** What is asked of a language's room. */
export type MoodRules = Pick<ComparisonRules, "denials" | "sayings" | "blame">;

/**
 * The mood of words of a content by its stance. "Denies" is of two kinds: who denies an attack calls untrue that there
 * was one, who rejects a bill, refuses to come or does not back the strike calls nothing untrue, whatever others say of
 * it. To reject accusations, or any responsibility, is a denial all the same. Linear in the words.
 */
export function moodOf(
  attribution: Attribution | null,
  spans: readonly Span[],
  reading: Reading,
  rules: MoodRules,
): Mood {
  if (attribution === null) return "states";
  const { stance, cueLemma, kind } = attribution;
  if (stance !== "denies" || kind === "direct") return MOODS[stance];
  const isDenial = cueLemma === null || rules.denials.has(cueLemma);
  return isDenial || isOfWords(spans, reading, rules) ? "states" : "refuses";
}

/** A noun for words or blame, behind no verb: who refuses to give the number denies none. */
function isOfWords(
  spans: readonly Span[],
  reading: Reading,
  { sayings, blame }: MoodRules,
): boolean {
  for (const { start, end } of spans) {
    for (let word = wordAt(reading, start); word < reading.size; word += 1) {
      if ((reading.starts[word] as number) >= end) break;
      const key = foldWord(lemmaOf(reading, word).toLowerCase());
      if (sayings.has(key) || blame.has(key)) return true;
      if (tagOf(reading, word) === "VERB") return false;
    }
  }
  return false;
}
