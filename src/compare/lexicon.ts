import type { Tag } from "../domain/morphology.ts";
import type { ComparisonRules } from "../languages/rules/comparison.ts";
import { type ConceptPos, type ConceptTable, decodeConcepts } from "../learn/concept-table.ts";
import { skeletonOf } from "./skeleton.ts";
import type { Meaning, WordSense } from "./word-sense.ts";
import { foldWord, hashString } from "./words.ts";

/** First letters that two spellings of a name, or two words of one root, share. */
const HINT_LETTERS = 4;

/** A language's words as the comparison sees them. */
export interface Lexicon {
  readonly rules: ComparisonRules;
  /** A word by its lemma and tag. */
  wordOf(lemma: string, tag: Tag): WordSense;
  /** A number by its digits. */
  numberOf(digits: string): WordSense;
}

/** Own senses weigh 1, 0.87, 0.77 … by rank: WordNet's order is by frequency, and news use is seldom rare. */
const RANK_STEP = 0.15;
/** A word derived from the sense: nearly the same event ("evacuation", to evacuate). */
const DERIVED_WEIGHT = 0.8;
/** A broader sense: the same event told with less detail ("execute", to kill). */
const BROADER_WEIGHT = 0.6;

/** What a word of each tag is compared as; any other is a word. */
const KINDS: { readonly [T in Tag]?: WordSense["kind"] } = { PROPN: "name", NUM: "number" };

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

/** Opens a language's words. Each word is looked up once and then remembered. */
export function openLexicon(rules: ComparisonRules): Lexicon {
  const table = tableOf(rules.concepts);
  const known = new Map<string, WordSense>();
  const remember = (name: string, make: (id: number) => WordSense) => {
    const seen = known.get(name);
    if (seen !== undefined) return seen;
    const word = make(known.size);
    known.set(name, word);
    return word;
  };
  return {
    rules,
    wordOf: (lemma, tag) =>
      remember(`${tag} ${lemma}`, (id) => wordSense(id, lemma, tag, lookUp(table, lemma, tag))),
    numberOf: (digits) => remember(`= ${digits}`, (id) => numberSense(id, digits)),
  };
}

function wordSense(id: number, lemma: string, tag: Tag, meaning: Meaning | null): WordSense {
  const key = foldWord(lemma);
  const kind = KINDS[tag] ?? "word";
  const skeleton = kind === "name" ? skeletonOf(key) : "";
  const hints = [hintOf(key), hintOf(`${key.slice(0, HINT_LETTERS)}-`), ...(meaning?.ids ?? [])];
  if (skeleton !== "") hints.push(hintOf(`${skeleton}=`));
  const isVerb = tag === "VERB";
  return { id, kind, isVerb, key, meaning, skeleton, hints: Uint32Array.from(new Set(hints)) };
}

function numberSense(id: number, key: string): WordSense {
  const hints = Uint32Array.of(hintOf(`#${key}`));
  return { id, kind: "number", isVerb: false, key, meaning: null, skeleton: "", hints };
}

/** Hints of written forms lie above all numbers of concepts. */
function hintOf(text: string): number {
  return (hashString(text) | 0x80000000) >>> 0;
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
