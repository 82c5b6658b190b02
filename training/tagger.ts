import { TAGS } from "../src/domain/morphology.ts";
import { languageOf } from "../src/languages/index.ts";
import { type Lexicon, openLexicon } from "../src/learn/lexicon.ts";
import { bytesOf, packSections } from "../src/learn/model-file.ts";
import { openWordClasses } from "../src/learn/word-classes.ts";
import { MORPHOLOGY_FEATURES_MAX, morphologyFeatures } from "../src/read/morphology-features.ts";
import { candidateBundles, type Readings } from "../src/read/tag.ts";
import { TAG_FEATURES_MAX, tagFeatures } from "../src/read/tag-features.ts";
import { classesOfReadings, groupByTag, NO_BUNDLE } from "../src/read/tagger.ts";
import { Blur } from "./blur.ts";
import { trainingSentences } from "./corpora.ts";
import { type Example, exampleOf } from "./examples.ts";
import { learnLemmaRules } from "./lemma-rules.ts";
import { PerceptronTrainer } from "./perceptron-trainer.ts";
import { shuffler } from "./shuffler.ts";
import type { GoldSentence } from "./treebank.ts";

/** Passes over the data for tags and for features. */
export interface TaggerEpochs {
  readonly tags: number;
  readonly features: number;
}

/** Set on the dev file, where more gain nothing. */
const EPOCHS: TaggerEpochs = { tags: 8, features: 5 };
/** Weights kept: more gain less than 0.05 points on the dev file. */
const TAG_PAIRS_MAX = 420_000;
const MORPHOLOGY_PAIRS_MAX = 200_000;
/** A label of several tags seen less often is an annotator's slip. */
const COMPOUND_COUNT_MIN = 10;
const NO_LABEL = 255;

/**
 * Trains tags, features and lemma rules of a language; returns the model file's bytes. Takes minutes. The room's
 * own tagger is not looked at, so that a language may begin without one.
 */
export function trainTagger(
  code: string,
  sentences: readonly GoldSentence[] = trainingSentences(code),
  epochs: TaggerEpochs = EPOCHS,
): Uint8Array {
  const language = languageOf(code);
  if (language === null) throw new Error(`No language room for "${code}".`);
  const lexicon = openLexicon(language.reading.lexicon);
  const wordClasses = openWordClasses(language.reading.classes);
  const models = { lexicon, wordClasses };
  const examples = sentences.map((s) => exampleOf(s, language.reading, models));
  const labels = labelsOf(examples);
  const bundles = bundlesOf(examples);
  const tags = trainTags(examples, labels, epochs.tags);
  const morphology = trainMorphology(
    examples,
    { labels, bundles, epochs: epochs.features },
    lexicon,
  );
  return packSections(
    new Map([
      ["labels", new TextEncoder().encode(labels.join("\n"))],
      ["bundles", bytesOf(bundles)],
      ["lemmas", new TextEncoder().encode(learnLemmaRules(lexicon))],
      ...tags.sections("tags", TAG_PAIRS_MAX),
      ...morphology.sections("feat", MORPHOLOGY_PAIRS_MAX),
    ]),
  );
}

/** The tags in their order, then the compound labels that occur often enough. */
function labelsOf(examples: readonly Example[]): string[] {
  const counts = new Map<string, number>();
  for (const label of examples.flatMap((example) => example.labels)) {
    if (label.includes("+")) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const compounds = [...counts].filter(([, count]) => count >= COMPOUND_COUNT_MIN);
  return [...TAGS, ...compounds.map(([label]) => label).sort()];
}

/** Tag and features of the bundles with weights, the most frequent first; at most 255. */
function bundlesOf(examples: readonly Example[]): Uint32Array {
  const counts = new Map<string, number>();
  for (const { labels, features } of examples) {
    for (const [index, label] of labels.entries()) {
      if (label.includes("+")) continue;
      const key = `${TAGS.indexOf(label as never)} ${features[index]}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return Uint32Array.from(
    sorted.slice(0, NO_BUNDLE).flatMap(([key]) => key.split(" ").map(Number)),
  );
}

function trainTags(
  examples: readonly Example[],
  names: readonly string[],
  epochs: number,
): PerceptronTrainer {
  const trainer = new PerceptronTrainer();
  const features = new Uint32Array(TAG_FEATURES_MAX);
  const scores = new Float32Array(256);
  const order = shuffler(examples);
  const blur = new Blur();
  for (const { description } of examples) blur.count(description.words);
  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    let wrong = 0;
    let seen = 0;
    for (const { description: clear, labels } of order()) {
      const description = { ...clear, words: blur.apply(clear.words) };
      let previous = NO_LABEL;
      let beforePrevious = NO_LABEL;
      for (const [token, label] of labels.entries()) {
        const place = { token, first: 0, after: labels.length };
        const used = tagFeatures(description, place, previous, beforePrevious, features);
        trainer.score(features, used, scores);
        trainer.tick();
        const guess = argmax(scores, names.length);
        const gold = names.indexOf(label);
        if (gold >= 0 && guess !== gold) {
          trainer.update(features, used, gold, guess);
          wrong += 1;
        }
        seen += 1;
        beforePrevious = previous;
        previous = guess;
      }
    }
    report("tags", epoch, epochs, wrong / seen);
  }
  return trainer;
}

function trainMorphology(
  examples: readonly Example[],
  {
    labels: names,
    bundles,
    epochs,
  }: { labels: readonly string[]; bundles: Uint32Array; epochs: number },
  lexicon: Lexicon,
): PerceptronTrainer {
  const trainer = new PerceptronTrainer();
  const features = new Uint32Array(MORPHOLOGY_FEATURES_MAX);
  const scores = new Float32Array(256);
  const candidates = new Uint8Array(256);
  const classes = classesOfReadings(lexicon, bundles);
  const models = {
    lexicon,
    classes,
    tagger: { bundles, bundlesOfTag: groupByTag(bundles) },
  } as unknown as Readings;
  const numbers = bundleNumbers(bundles);
  const order = shuffler(examples);
  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    let wrong = 0;
    let seen = 0;
    for (const example of order()) {
      const labels = Uint8Array.from(example.labels, (label) => Math.max(0, names.indexOf(label)));
      const chosen = new Uint8Array(labels.length).fill(NO_BUNDLE);
      for (let token = 0; token < labels.length; token += 1) {
        const tag = labels[token] as number;
        if (tag >= TAGS.length) continue;
        const count = candidateBundles(models, example.description, token, tag, candidates);
        let best = count > 0 ? (candidates[0] as number) : NO_BUNDLE;
        if (count > 1) {
          const place = { token, first: 0, after: labels.length };
          const used = morphologyFeatures(example.description, place, labels, chosen, features);
          trainer.score(features, used, scores);
          trainer.tick();
          best = bestOf(scores, candidates, count);
          const gold = numbers.get(`${tag} ${example.features[token]}`) ?? NO_BUNDLE;
          const isOffered = candidates.subarray(0, count).includes(gold);
          if (isOffered && best !== gold) {
            trainer.update(features, used, gold, best);
            wrong += 1;
          }
          seen += 1;
        }
        chosen[token] = best;
      }
    }
    report("features", epoch, epochs, wrong / seen);
  }
  return trainer;
}

function bundleNumbers(bundles: Uint32Array): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (let index = 0; index * 2 < bundles.length; index += 1) {
    numbers.set(`${bundles[index * 2]} ${bundles[index * 2 + 1]}`, index);
  }
  return numbers;
}

function argmax(scores: Float32Array, count: number): number {
  let best = 0;
  for (let label = 1; label < count; label += 1) {
    if ((scores[label] as number) > (scores[best] as number)) best = label;
  }
  return best;
}

function bestOf(scores: Float32Array, candidates: Uint8Array, count: number): number {
  let best = candidates[0] as number;
  for (let index = 1; index < count; index += 1) {
    const bundle = candidates[index] as number;
    if ((scores[bundle] as number) > (scores[best] as number)) best = bundle;
  }
  return best;
}

function report(what: string, epoch: number, epochs: number, error: number): void {
  console.error(`${what}: pass ${epoch} of ${epochs}, ${(error * 100).toFixed(2)} % wrong`);
}
