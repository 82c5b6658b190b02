/**
 * The syntactic words of a text as a parser sees them: one entry per word in all arrays. Quotation marks are
 * among them; a parser decides what it makes of them.
 */
export interface Words {
  readonly size: number;
  /** Hash of the form in lower case, digits made alike (`description.ts`); 0 for a quotation mark. */
  readonly hashes: Uint32Array;
  /** Index into `TAGS`. */
  readonly tags: Uint8Array;
  /** Features packed by `packFeatures`. */
  readonly features: Uint32Array;
  /** What stands around a word: `OPENED_BIT`, `CLOSED_BIT`, or `QUOTE_BIT` for a quotation mark itself. */
  readonly quotes: Uint8Array;
  /** The form as the treebanks write it: "le" for the second word of "du". */
  form(word: number): string;
}

/** In `quotes`: a quotation mark stands before the word. */
export const OPENED_BIT = 1;
/** In `quotes`: a quotation mark stands after the word. */
export const CLOSED_BIT = 2;
/** In `quotes`: the word is a quotation mark. */
export const QUOTE_BIT = 4;

/** Where trees are written: one entry per word of the text. */
export interface TreeArrays {
  /** Word index of the head; -1 for the root. */
  readonly heads: Int32Array;
  /** Index into `RELATIONS`. */
  readonly relations: Uint8Array;
}

/** Builds trees. Both tiers are behind this; every word gets a head, one word of each sentence is its root. */
export interface Parser {
  /** Writes the tree of the words from `first` up to, not including, `after`: one sentence, not empty. */
  parseSentence(words: Words, first: number, after: number, trees: TreeArrays): void;
}
