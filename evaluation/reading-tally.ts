import { readFileSync } from "node:fs";
import { featureOf, lemmaOf, plainRelationOf, type Reading, TAG_NUMBER } from "../src/read.ts";
import { type GoldSentence, type GoldWord, plainRelation } from "../training/treebank.ts";
import { accuracy, type Counts, counts, type Tally } from "./counts.ts";

/** Lemmas of the verbs that report what is said: the single words of the language room's cues. */
export function speechLemmas(code: string): ReadonlySet<string> {
  const table = readFileSync(new URL(`../src/languages/${code}/cues.tsv`, import.meta.url), "utf8");
  const rows = table.split("\n").map((row) => row.split("\t"));
  return new Set(rows.filter((row) => row[1] === "communication").map(([lemma = ""]) => lemma));
}

/** Answers of a reader by word, in the order of the gold words. */
export type ReadingAnswer = Pick<
  Reading,
  "tags" | "features" | "lemmas" | "lemmaTable" | "heads" | "relations" | "relationTable" | "size"
>;

/** Counts right answers over treebank sentences: the reading has exactly their words. */
export function readingTally(
  gold: readonly GoldSentence[],
  answer: ReadingAnswer,
  speech: ReadonlySet<string>,
): Tally {
  const words = wordsOf(gold);
  if (words.length !== answer.size) throw new Error("A reading of gold words has those words");
  const reading = answer as Reading;
  const isHead = words.map(({ head }, at) => answer.heads[at] === head);
  const isArc = words.map(
    ({ word }, at) =>
      isHead[at] === true && plainRelationOf(reading, at) === plainRelation(word.relation),
  );
  const negations = words.flatMap(({ word }, at) =>
    featureOf(word.features, "Polarity") === "Neg" && plainRelation(word.relation) === "advmod"
      ? [isArc[at] as boolean]
      : [],
  );
  return {
    UPOS: accuracy(words.map(({ word }, at) => answer.tags[at] === word.tag)),
    lemma: accuracy(words.map(({ word }, at) => lemmaOf(reading, at) === word.lemma)),
    UAS: accuracy(isHead),
    LAS: accuracy(isArc),
    conditional: conditional(words, answer),
    "speech → ccomp": arcs(words, reading, speech, "ccomp"),
    "speech → nsubj": arcs(words, reading, speech, "nsubj"),
    negation: accuracy(negations),
  };
}

/** A gold word with the place of its head among all words; -1 for a root. */
interface Placed {
  readonly word: GoldWord;
  readonly head: number;
}

function wordsOf(gold: readonly GoldSentence[]): readonly Placed[] {
  let first = 0;
  return gold.flatMap(({ words }) => {
    const base = first;
    first += words.length;
    return words.map((word) => ({ word, head: word.head < 0 ? -1 : base + word.head }));
  });
}

function conditional(words: readonly Placed[], { features }: ReadingAnswer): Counts {
  const isConditional = (packed: number): boolean => featureOf(packed, "Mood") === "Cnd";
  const wanted = words.map(({ word }) => isConditional(word.features));
  const given = words.map((_, at) => isConditional(features[at] as number));
  return counts(
    wanted.filter(Boolean).length,
    given.filter(Boolean).length,
    wanted.filter((is, at) => is && given[at] === true).length,
  );
}

/** Arcs of one relation from verbs of speech. */
function arcs(
  words: readonly Placed[],
  reading: Reading,
  speech: ReadonlySet<string>,
  relation: string,
): Counts {
  let gold = 0;
  let given = 0;
  let right = 0;
  for (const [at, { word, head }] of words.entries()) {
    const of = head < 0 ? undefined : words[head]?.word;
    const isGold =
      of?.tag === TAG_NUMBER.VERB &&
      speech.has(of.lemma) &&
      plainRelation(word.relation) === relation;
    const found = reading.heads[at] as number;
    const isGiven =
      found >= 0 &&
      reading.tags[found] === TAG_NUMBER.VERB &&
      speech.has(lemmaOf(reading, found)) &&
      plainRelationOf(reading, at) === relation;
    if (isGold) gold += 1;
    if (isGiven) given += 1;
    if (isGold && isGiven && found === head) right += 1;
  }
  return counts(gold, given, right);
}
