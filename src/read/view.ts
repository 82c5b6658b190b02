import type { ReadingRules } from "../languages/rules/reading.ts";
import { findForm, type Lexicon } from "../learn/lexicon.ts";
import { classAt, UPPER } from "./characters.ts";
import type { Pieces } from "./cut.ts";
import {
  type Description,
  describeClasses,
  describeToken,
  emptyDescription,
} from "./description.ts";
import type { Engine } from "./engine.ts";
import { keyOf } from "./split-words.ts";
import { ANY, COMPOUND, MARK_ONLY, SINGLE } from "./tag.ts";
import { PUNCT } from "./tokens.ts";

/**
 * The text as the tagger sees it: all tokens but the quotation marks, because the words inside scare quotes
 * (« des « atrocités » commises ») go on with the grammar around them and the treebanks have too few.
 */
export interface View {
  /** Token number of each seen token. */
  readonly tokens: Uint32Array;
  readonly description: Description;
  /** One byte per seen token, 1 where a sentence begins. */
  readonly starts: Uint8Array;
  /** Which labels each seen token may get (`tag.ts`). */
  readonly allowed: Uint8Array;
}

// « » “ ” „ ‟ ‹ › " and the corner brackets of other scripts. Single quotes may be apostrophes.
const QUOTES = new Set(["«", "»", "“", "”", "„", "‟", "‹", "›", '"', "＂", "「", "」", "『", "』"]);
/** Two apostrophes in the place of a quotation mark. */
const DOUBLE_APOSTROPHES = new Set(["''", "’’", "``"]);

/** Whether a written token is a quotation mark. */
export function isQuote(form: string): boolean {
  return form.length === 1 ? QUOTES.has(form) : DOUBLE_APOSTROPHES.has(form);
}

/** Longest contraction, in code units, that is looked up. */
const CONTRACTION_CHARS_MAX = 16;

/** Makes the tagger's view of a text. */
export function viewOf(
  text: string,
  { tokens, starts }: Pieces,
  rules: ReadingRules,
  { lexicon, wordClasses }: Pick<Engine, "lexicon" | "wordClasses">,
): View {
  const view = emptyView(tokens.size);
  let size = 0;
  let begins = 0;
  let isQuoted = false;
  for (let token = 0; token < tokens.size; token += 1) {
    const form = text.slice(tokens.starts[token], tokens.ends[token]);
    begins |= starts[token] as number;
    if (isQuote(form)) {
      isQuoted = true;
      continue;
    }
    const contraction = contractionOf(form, rules);
    const isShared = contraction !== undefined && !contraction.hasOwnSpans;
    if (isShared) view.allowed[size] = contraction.isCertain ? COMPOUND : ANY;
    if (tokens.kinds[token] === PUNCT) view.allowed[size] = MARK_ONLY;
    const context = { isContraction: isShared, isQuoted };
    describeToken(view.description, size, accented(form, rules, lexicon), lexicon, context);
    view.tokens[size] = token;
    view.starts[size] = begins;
    size += 1;
    begins = 0;
    isQuoted = false;
  }
  describeClasses(view.description, size, wordClasses);
  return { ...view, tokens: view.tokens.subarray(0, size), starts: view.starts.subarray(0, size) };
}

function emptyView(size: number): View {
  return {
    tokens: new Uint32Array(size),
    description: emptyDescription(size),
    starts: new Uint8Array(size),
    allowed: new Uint8Array(size).fill(SINGLE),
  };
}

function contractionOf(
  form: string,
  rules: ReadingRules,
): { readonly hasOwnSpans: boolean; readonly isCertain: boolean } | undefined {
  if (form.length > CONTRACTION_CHARS_MAX) return undefined;
  return rules.contractions.get(keyOf(form, 0, form.length));
}

/** « Etats », « Egalement »: a capital without its accent gets it where only so the lexicon has the word. */
export function accented(form: string, rules: ReadingRules, lexicon: Lexicon): string {
  const letters = rules.bareCapitals.get(form.charAt(0));
  if (letters === undefined || form.length < 2 || classAt(form, 1) === UPPER) return form;
  if (findForm(lexicon, keyOf(form, 0, form.length)) >= 0 || findForm(lexicon, form) >= 0)
    return form;
  for (const letter of letters) {
    const other = letter + form.slice(1);
    if (findForm(lexicon, keyOf(other, 0, other.length)) >= 0) return other;
  }
  return form;
}
