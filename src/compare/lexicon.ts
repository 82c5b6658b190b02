import type { Tag } from "../domain/morphology.ts";
import type { ComparisonRules } from "../languages/rules/comparison.ts";
import { type ConceptPos, type ConceptTable, decodeConcepts } from "../learn/concept-table.ts";

/** What a lemma may mean, as numbers that every language shares, each with how strongly (0 to 1). */
export interface Meaning {
  readonly ids: Uint32Array;
  readonly weights: Float32Array;
}

/** A language's words as the comparison sees them. */
export interface Lexicon {
  readonly rules: ComparisonRules;
  /** The meanings of a lemma; null when the table has none. */
  meaningOf(lemma: string, tag: Tag): Meaning | null;
}

/** Own senses weigh 1, 0.87, 0.77 … by rank: WordNet's order is by frequency, and news use is seldom rare. */
const RANK_STEP = 0.15;
/** A word derived from the sense: nearly the same event ("evacuation", to evacuate). */
const DERIVED_WEIGHT = 0.8;
/** A broader sense: the same event told with less detail ("execute", to kill). */
const BROADER_WEIGHT = 0.6;

/** Where a word of each tag is looked up, in this order. */
const LOOK_UP: { readonly [T in Tag]?: readonly ConceptPos[] } = {
  NOUN: ["n", "v", "a"],
  PROPN: ["n", "a"],
  VERB: ["v", "a", "n"],
  ADJ: ["a", "v", "n"],
  ADV: ["r"],
  NUM: ["n", "a"],
  X: ["n", "v", "a"],
};

/** Tables are large and never change: each is unpacked once however often reports are compared. */
const decoded = new WeakMap<Uint8Array, ConceptTable>();

/** Opens a language's words. */
export function openLexicon(rules: ComparisonRules): Lexicon {
  const table = tableOf(rules.concepts);
  const known = new Map<string, Meaning | null>();
  return {
    rules,
    meaningOf(lemma, tag) {
      const key = `${tag}\t${lemma}`;
      const seen = known.get(key);
      if (seen !== undefined) return seen;
      const meaning = lookUp(table, lemma, tag);
      known.set(key, meaning);
      return meaning;
    },
  };
}

function tableOf(bytes: Uint8Array): ConceptTable {
  const table = decoded.get(bytes) ?? decodeConcepts(bytes);
  decoded.set(bytes, table);
  return table;
}

function lookUp(table: ConceptTable, lemma: string, tag: Tag): Meaning | null {
  for (const form of new Set([lemma, lemma.toLowerCase()])) {
    for (const pos of LOOK_UP[tag] ?? []) {
      const concepts = table.lookUp(form, pos);
      if (concepts.length === 0) continue;
      const weights = concepts.map(({ kind }, rank) => {
        const own = 1 / (1 + RANK_STEP * rank);
        if (kind === "sense") return own;
        return kind === "derived" ? DERIVED_WEIGHT : BROADER_WEIGHT;
      });
      return {
        ids: Uint32Array.from(concepts, ({ id }) => id),
        weights: Float32Array.from(weights),
      };
    }
  }
  return null;
}
