/**
 * How a written abbreviation behaves before a capital: `never` ends a sentence ("M.", "Dr."), stays only
 * before a `number` ("No. 5", "p. 12"), or `may` end one ("etc.", "Inc.").
 */
export type AbbreviationKind = "never" | "number" | "may";

/** One written word that is several syntactic words. */
export interface Contraction {
  readonly words: readonly string[];
  /** Whether each word has its own span ("can|not"), or all share the whole ("du" = de + le). */
  readonly hasOwnSpans: boolean;
  /** Whether it is always split; else the tagger decides ("des" is a determiner or de + les). */
  readonly isCertain: boolean;
}

/** What the language room tells the stage about reading: data and small predicates, no algorithm. */
export interface ReadingRules {
  readonly code: string;
  /** Abbreviations in lower case with their final stop. */
  readonly abbreviations: ReadonlyMap<string, AbbreviationKind>;
  /** What loses its vowel before an apostrophe and is a word of its own: "l", "qu". Lower case. */
  readonly elisions: ReadonlySet<string>;
  /** Words kept whole despite an apostrophe or a hyphen: "aujourd'hui", "rendez-vous". Straight apostrophe. */
  readonly wholeWords: ReadonlySet<string>;
  /**
   * Endings that are words of their own ("-t-il", "n't", "'s"; straight apostrophe), and whether they stand
   * after `any` word or only after a `verb` of the lexicon.
   */
  readonly enclitics: ReadonlyMap<string, "any" | "verb">;
  readonly contractions: ReadonlyMap<string, Contraction>;
  /** First parts that keep a hyphenated word whole; null where hyphenated words always stay whole. */
  readonly hyphenPrefixes: ReadonlySet<string> | null;
  /** Units of one word that are written glued to their number and are words of their own ("14h30"). Lower case. */
  readonly gluedUnits: ReadonlySet<string>;
  /** Capitalised words that show a new sentence after an abbreviation; lower case. */
  readonly sentenceStarters: ReadonlySet<string>;
  /** Capital → the accented letters that it may stand for in careless print ("Etat" for "État"). */
  readonly bareCapitals: ReadonlyMap<string, string>;
  /** The compiled lexicon (`learn/lexicon.ts`). */
  readonly lexicon: Uint8Array;
  /** The classes of words (`learn/word-classes.ts`). */
  readonly classes: Uint8Array;
  /** The trained tagger (`learn/tagger.ts`). */
  readonly tagger: Uint8Array;
  /** The trained fast parser (`read/fast-parser.ts`): a function, so that who builds no tree reads no file. */
  readonly parser: () => Uint8Array;
  /** The trained splitter of sentences (`read/splitter.ts`): a function, as the parser is. */
  readonly sentences: () => Uint8Array;
  /** The trained strong parser (`read/strong-model.ts`), of a language that has one. */
  readonly strong?: () => Uint8Array;
  /** The trained tagger of names (`read/names.ts`), of a language that has one. */
  readonly names?: () => Uint8Array;
}
