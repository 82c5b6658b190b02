import type { Attribution, Stance } from "../domain/attribution.ts";
import type { ComparisonRules } from "../languages/rules/comparison.ts";
import type { WordSense } from "./word-sense.ts";

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
 * The mood of a content by its stance. "Denies" is of two kinds: who denies an attack calls untrue that there was one,
 * who rejects a bill, refuses to come or does not back the strike calls nothing untrue, whatever others say of it. To
 * reject accusations, or any responsibility, is a denial all the same.
 */
export function moodOf(
  attribution: Attribution | null,
  terms: readonly WordSense[],
  rules: MoodRules,
): Mood {
  if (attribution === null) return "states";
  const { stance, cueLemma, kind } = attribution;
  if (stance !== "denies" || kind === "direct") return MOODS[stance];
  const isDenial = cueLemma === null || rules.denials.has(cueLemma);
  return isDenial || isOfWords(terms, rules) ? "states" : "refuses";
}

/**
 * A noun for words or blame, behind no verb: who refuses to give the number denies none. The first verb may itself be
 * such a noun that was misread ("rejected claims").
 */
function isOfWords(terms: readonly WordSense[], { sayings, blame }: MoodRules): boolean {
  const verb = terms.findIndex(({ isVerb }) => isVerb);
  const nouns = verb < 0 ? terms : terms.slice(0, verb + 1);
  return nouns.some(({ key }) => sayings.has(key) || blame.has(key));
}
