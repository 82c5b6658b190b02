/** What a lemma may mean, as numbers that every language shares, each with how strongly (0 to 1). */
export interface Meaning {
  readonly ids: Uint32Array;
  readonly weights: Float32Array;
}

/** What a word is compared by, whatever text it stands in. */
export interface WordSense {
  /** Dense number of the word in its language's list, in order of first use. */
  readonly id: number;
  readonly kind: "name" | "number" | "word";
  /** Whether it is a verb: what a proposition says happened. */
  readonly isVerb: boolean;
  /** Lemma without case and accents; for a number its digits. */
  readonly key: string;
  readonly meaning: Meaning | null;
  /** Consonants of a name as they sound, for spellings that differ; empty for other words. */
  readonly skeleton: string;
  /** Numbers of which two words that may mean the same share at least one. */
  readonly hints: Uint32Array;
}
