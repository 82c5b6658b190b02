import { featureOf, TAG_NUMBER } from "../domain/morphology.ts";
import { findForm, findReading, type Lexicon } from "../learn/lexicon.ts";
import { classAt, DIGIT, isInner, LOWER, UPPER } from "./characters.ts";
import { type LemmaRules, lemmaByRule } from "./tagger.ts";

const { NUM, PROPN, PUNCT, SYM, X } = TAG_NUMBER;
/** Tags whose lemma is the form itself. */
const AS_WRITTEN = new Set<number>([PUNCT, SYM, X]);
/** The comma before three digits, none behind them: "5,000" has the lemma "5000". */
const GROUP_COMMA = /,(?=\d{3}(?!\d))/g;

/** What is asked for: the form as written, its key in the word lists, tag and packed features. */
export interface Unlisted {
  readonly form: string;
  readonly key: string;
  readonly tag: number;
  readonly features: number;
}

/**
 * The lemma of a form that the lexicon does not have under its tag: names, numbers, acronyms and what has a
 * digit stay as written, other words follow the rule of their ending.
 */
export function unlistedLemma(lexicon: Lexicon, rules: LemmaRules, word: Unlisted): string {
  const { form, key, tag } = word;
  if (AS_WRITTEN.has(tag)) return form;
  if (tag === PROPN) return nameLemma(lexicon, rules, word);
  if (tag === NUM)
    return form.includes(",") ? form.replace(GROUP_COMMA, "") : numberLemma(form, key);
  if (hasDigit(form) || isAcronym(form)) return form;
  return lemmaByRule(rules, key, tag);
}

/** "Democrats" is of "Democrat" where names have plurals; "iraq" and "IRAQ" are "Iraq" where that is known. */
function nameLemma(lexicon: Lexicon, rules: LemmaRules, { form, key, features }: Unlisted): string {
  if (featureOf(features, "Number") === "Plur") return lemmaByRule(rules, form, PROPN);
  const isTitle = classAt(form, 0) === UPPER && form.length > 1 && classAt(form, 1) === LOWER;
  if (isTitle) return form;
  const title = key.charAt(0).toUpperCase() + key.slice(1);
  return findReading(lexicon, findForm(lexicon, title), PROPN, null) >= 0 ? title : form;
}

/** Roman numbers keep their capitals: "XVII". */
function numberLemma(form: string, key: string): string {
  return isAcronym(form) || form.length === 1 ? form : key;
}

function hasDigit(form: string): boolean {
  for (let index = 0; index < form.length; index += 1) {
    if (classAt(form, index) === DIGIT) return true;
  }
  return false;
}

/** Two capitals at the beginning: "PGR", "XVIIe", "DDoS". */
function isAcronym(form: string): boolean {
  if (form.length < 2 || classAt(form, 0) !== UPPER) return false;
  return classAt(form, 1) === UPPER || !isInner(classAt(form, form.length - 1));
}
