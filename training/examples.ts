import { TAG_NUMBER, TAGS } from "../src/domain/morphology.ts";
import type { ReadingRules } from "../src/languages/rules/reading.ts";
import {
  type Description,
  describeClasses,
  describeToken,
  emptyDescription,
} from "../src/read/description.ts";
import type { Engine } from "../src/read/engine.ts";
import { keyOf } from "../src/read/split-words.ts";
import { accented, isQuote } from "../src/read/view.ts";
import type { GoldSentence, GoldWord } from "./treebank.ts";

/** A sentence as the tagger sees it, with what it should say. */
export interface Example {
  readonly description: Description;
  readonly forms: readonly string[];
  /** Label of each token, such as "ADP+DET". */
  readonly labels: readonly string[];
  /** Features of each token; 0 for a contraction. */
  readonly features: readonly number[];
  readonly lemmas: readonly string[];
}

/** Turns a gold sentence into the written tokens of `read`: contractions whole, clitics apart. */
export function exampleOf(
  sentence: GoldSentence,
  rules: ReadingRules,
  { lexicon, wordClasses }: Pick<Engine, "lexicon" | "wordClasses">,
): Example {
  const all = writtenTokens(sentence, rules);
  const tokens = all.filter(({ form }) => !isQuote(form));
  const quoted = new Set(all.filter((_, index) => isQuote(all[index - 1]?.form ?? "")));
  const description = emptyDescription(tokens.length);
  for (const [index, token] of tokens.entries()) {
    const context = { isContraction: isShared(token.form, rules), isQuoted: quoted.has(token) };
    const form = accented(token.form, rules, lexicon);
    describeToken(description, index, form, lexicon, context);
  }
  describeClasses(description, tokens.length, wordClasses);
  return {
    description,
    forms: tokens.map(({ form }) => form),
    labels: tokens.map(({ words }) => words.map(({ tag }) => TAGS[tag]).join("+")),
    features: tokens.map(({ words }) => (words.length > 1 ? 0 : featuresOf(words[0], rules.code))),
    lemmas: tokens.map(({ words }) => words.map(({ lemma }) => lemma).join("+")),
  };
}

/** Whether the rules know a form as several words of one span. */
export function isShared(form: string, rules: ReadingRules): boolean {
  const contraction = rules.contractions.get(keyOf(form, 0, form.length));
  return contraction !== undefined && !contraction.hasOwnSpans;
}

/** One written token with its syntactic words. */
export interface WrittenToken {
  readonly form: string;
  readonly words: readonly GoldWord[];
}

/** The written tokens as `read` cuts them: known contractions whole, all else word by word. */
export function writtenTokens(sentence: GoldSentence, rules: ReadingRules): WrittenToken[] {
  const tokens: WrittenToken[] = [];
  for (const [index, { form }] of sentence.tokens.entries()) {
    const words = sentence.words.filter(({ token }) => token === index);
    if (words.length > 1 && isShared(form, rules)) tokens.push({ form, words });
    else for (const word of words) tokens.push({ form: word.form, words: [word] });
  }
  return tokens;
}

const VERBS = new Set<number>([TAG_NUMBER.VERB, TAG_NUMBER.AUX]);
// Fields of `FIELDS`: Tense at bit 3, Number at bits 9 and 10, Person at 11 and 12.
const TENSE_BITS = 0b111 << 3;
const PAST_BITS = 2 << 3;
const NUMBER_AND_PERSON_BITS = 0b1111 << 9;
const THIRD_SINGULAR_BITS = (1 << 9) | (3 << 11);

/**
 * The features of English to learn. Verbs show number and person in the third person singular of the present
 * only; elsewhere the treebank copies them from the subject, which no tagger sees.
 */
export function learntFeatures(word: GoldWord): number {
  return VERBS.has(word.tag) ? plainVerb(word.features) : word.features;
}

function featuresOf(word: GoldWord | undefined, code: string): number {
  if (word === undefined) return 0;
  return code === "en" ? learntFeatures(word) : word.features;
}

/** English verb features without number and person that the form does not show. */
export function plainVerb(features: number): number {
  const isPast = (features & TENSE_BITS) === PAST_BITS;
  const isThird = (features & NUMBER_AND_PERSON_BITS) === THIRD_SINGULAR_BITS;
  return isThird && !isPast ? features : (features & ~NUMBER_AND_PERSON_BITS) >>> 0;
}
