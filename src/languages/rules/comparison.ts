/**
 * What a word does to the proposition it stands in. not: it turns it round ("pas", "aucun", "never");
 * refuted: it calls it untrue ("faux", "baseless"); without: it turns round what follows in its own phrase
 * ("sans", "without"); only: right behind a "not" it takes it back ("not only"). For negations of two words: first
 * is the one that may not do it alone (« ne »); second turns round behind a first only (« plus », « rien »); alone is
 * a verb that a first suffices for (« ne saurait »).
 */
export type PolarityKind = "not" | "refuted" | "without" | "only" | "first" | "second" | "alone";

/** What the language room tells the stage about comparison: data and small predicates, no algorithm. */
export interface ComparisonRules {
  readonly code: string;
  /** The table of concepts by lemma (`learn/concept-table.ts`, `models/CONCEPTS.md`). */
  readonly concepts: Uint8Array;
  /** Lemmas that say next to nothing of a proposition: light verbs, pronouns, discourse words. */
  readonly light: ReadonlySet<string>;
  /** Lemma → what it does to the proposition it stands in. */
  readonly polarity: ReadonlyMap<string, PolarityKind>;
  /** Words before the agent of a passive ("par", "by"). */
  readonly agentMarkers: ReadonlySet<string>;
  /** Auxiliaries of the passive ("être", "be"). */
  readonly passives: ReadonlySet<string>;
  /** Lemmas that join a content to its cue ("que", "that"). */
  readonly openers: ReadonlySet<string>;
  /** Verbs and nouns of blame: who follows is said to have done it ("accuser", "blame"). */
  readonly blame: ReadonlySet<string>;
  /** Lemmas that join a clause to what stands before it and say nothing of it ("while", "meanwhile", "tandis"). */
  readonly connectors: ReadonlySet<string>;
  /** Arms and their effects, which stand for who uses them ("artillery", "raid"): lemmas without accents. */
  readonly weapons: ReadonlySet<string>;
  /** Verbs of harm done to people and things: who does them is a perpetrator. */
  readonly harms: ReadonlySet<string>;
  /** Words of tolls, which say nothing of the event ("dead", "people", « bilan »): lemmas without accents. */
  readonly casualties: ReadonlySet<string>;
  /** Nouns of bodies that somebody saw or carried: their number is no toll. */
  readonly corpses: ReadonlySet<string>;
  /** Nouns of what would show that something is so ("evidence"): lemmas without accents. */
  readonly proofs: ReadonlySet<string>;
  /** Words of `polarity` that call something untrue ("false"), without accents. */
  readonly refuters: ReadonlySet<string>;
  /** Verbs of duty ("must", « falloir »), under which a clause demands. */
  readonly deontics: ReadonlySet<string>;
  /** Verbs of setting right, and of taking back, what was said before: lemmas as the cues have them. */
  readonly corrects: ReadonlySet<string>;
  readonly retracts: ReadonlySet<string>;
  /** Lemmas of cues that call untrue what they deny ("deny", « nier »), where others refuse an act ("reject", « refuser »). */
  readonly denials: ReadonlySet<string>;
  /** Nouns for what somebody says ("claim", "accounts"): they stand for a claim, and say nothing of it themselves; no accents. */
  readonly sayings: ReadonlySet<string>;
}
