import { languageOf } from "../src/languages/index.ts";
import type { ReadingRules } from "../src/languages/rules/reading.ts";
import type { GivenToken } from "../src/read/read-words.ts";
import { writtenTokens } from "./examples.ts";
import type { GoldSentence } from "./treebank.ts";

/** The written tokens of a gold sentence, as `readWords` takes them. */
export function givenTokens(sentence: GoldSentence, rules: ReadingRules): GivenToken[] {
  return writtenTokens(sentence, rules).map(({ form, words }) => ({ form, words: words.length }));
}

/** The same of many, by the rules of a language. @throws for a language without a room. */
export function givenSentences(sentences: readonly GoldSentence[], code: string): GivenToken[][] {
  const rules = languageOf(code)?.reading;
  if (rules === undefined) throw new Error(`No language room for "${code}".`);
  return sentences.map((sentence) => givenTokens(sentence, rules));
}
