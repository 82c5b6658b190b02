import { RELATION_NUMBER, RELATIONS, TAG_NUMBER } from "../src/read.ts";
import type { GoldSentence } from "../training/treebank.ts";
import type { ReadingAnswer } from "./reading-tally.ts";

/**
 * What no thought reaches: the tag, features and lemma that a form most often has in the training part (a noun of
 * its own form where it is new), hung on the next word by the relation that the tag most often has.
 */
export function floorReading(
  training: readonly GoldSentence[],
): (gold: readonly GoldSentence[]) => ReadingAnswer {
  const words = training.flatMap((sentence) => sentence.words);
  const analyses = commonest(
    words.map(({ form, tag, features, lemma }) => [form, `${tag}\t${features}\t${lemma}`]),
  );
  const relations = commonest(words.map(({ tag, relation }) => [String(tag), String(relation)]));
  return (gold) => {
    const sentences = gold.map((sentence) => sentence.words);
    const forms = sentences.flatMap((sentence) => sentence.map(({ form }) => form));
    const guesses = forms.map((form) =>
      (analyses.get(form) ?? `${TAG_NUMBER.NOUN}\t0\t${form}`).split("\t"),
    );
    const tags = Uint8Array.from(guesses, ([tag]) => Number(tag));
    const heads = Int32Array.from(forms, (_, at) => at + 1);
    const numbers = Array.from(tags, (tag) => Number(relations.get(String(tag)) ?? 0));
    let last = -1;
    for (const { length } of sentences) {
      last += length;
      heads[last] = -1;
      numbers[last] = RELATION_NUMBER.root;
    }
    return {
      size: forms.length,
      tags,
      features: Uint32Array.from(guesses, ([, features]) => Number(features)),
      lemmas: Uint32Array.from(forms, (_, at) => at),
      lemmaTable: guesses.map(([, , lemma = ""]) => lemma),
      heads,
      relations: Uint8Array.from(numbers),
      relationTable: RELATIONS,
    };
  };
}

/** The value that each key most often has; of two as frequent the first seen. */
function commonest(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [key, value] of pairs) {
    const values = counts.get(key) ?? new Map<string, number>();
    values.set(value, (values.get(value) ?? 0) + 1);
    counts.set(key, values);
  }
  const best = (values: ReadonlyMap<string, number>): string =>
    [...values].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  return new Map([...counts].map(([key, values]) => [key, best(values)]));
}
