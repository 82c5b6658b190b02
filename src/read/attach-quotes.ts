import { RELATION_NUMBER } from "../domain/relations.ts";
import { QUOTE_BIT, type TreeArrays, type Words } from "./words.ts";

/** Quotation marks that only open and only close; any other opens and closes by turns. */
const OPENING = new Set(["«", "“", "„", "‹", "「", "『"]);
const CLOSING = new Set(["»", "”", "›", "」", "』"]);
/** Quotations inside one another that are kept apart; what opens deeper hangs on the root. */
const DEPTH_MAX = 8;

/**
 * Gives each quotation mark of a sentence its head: the topmost word between it and its partner, as Universal
 * Dependencies has it; the root of the sentence where it has none. Linear in the words.
 */
export function attachQuotes(
  words: Words,
  { first, after, root }: { readonly first: number; readonly after: number; readonly root: number },
  { heads, relations }: TreeArrays,
): void {
  let top = root;
  const open: number[] = [];
  const attach = (quote: number, head: number): void => {
    heads[quote] = head;
    relations[quote] = head < 0 ? RELATION_NUMBER.root : RELATION_NUMBER.punct;
  };
  for (let word = first; word < after; word += 1) {
    if (((words.quotes[word] as number) & QUOTE_BIT) === 0) continue;
    attach(word, top);
    // A sentence of quotation marks alone: the first is the root.
    if (top < 0) top = word;
    const opener = open.at(-1);
    if (closes(words, word, opener)) {
      open.pop();
      const head = topmost(words, heads, opener as number, word);
      if (head < 0) continue;
      attach(opener as number, head);
      attach(word, head);
    } else if (open.length < DEPTH_MAX && !CLOSING.has(words.form(word))) open.push(word);
  }
}

function closes(words: Words, word: number, opener: number | undefined): boolean {
  if (opener === undefined) return false;
  const form = words.form(word);
  if (OPENING.has(form)) return false;
  return CLOSING.has(form) ? OPENING.has(words.form(opener)) : words.form(opener) === form;
}

/** The first word between two quotation marks whose head is not between them; -1 for none. */
function topmost(words: Words, heads: Int32Array, opener: number, closer: number): number {
  for (let word = opener + 1; word < closer; word += 1) {
    const head = heads[word] as number;
    const isOutside = head <= opener || head >= closer;
    if (isOutside && ((words.quotes[word] as number) & QUOTE_BIT) === 0) return word;
  }
  return -1;
}
