import { RELATION_NUMBER, RELATIONS } from "../src/domain/relations.ts";
import { languageOf } from "../src/languages/index.ts";
import { ACTIONS } from "../src/learn/action-scorer.ts";
import { packSections } from "../src/learn/model-file.ts";
import { LEFT_ARC, RIGHT_ARC, SHIFT } from "../src/read/fast-parser.ts";
import {
  actionFeatures,
  PARSE_FEATURES_MAX,
  relationFeatures,
} from "../src/read/parse-features.ts";
import { NODE_FIELDS, PartialTrees, WORD } from "../src/read/parse-state.ts";
import { ActionTrainer } from "./action-trainer.ts";
import { Blur } from "./blur.ts";
import { trainingSentences } from "./corpora.ts";
import { jackknifed } from "./jackknife.ts";
import { learnMarks } from "./marks.ts";
import { actionCosts } from "./oracle.ts";
import { PerceptronTrainer } from "./perceptron-trainer.ts";
import { shuffler } from "./shuffler.ts";
import { type TreeExample, treeExample } from "./trees.ts";

/** Passes over the data; set on the dev files. */
const EPOCHS = Number(process.env.EPOCHS ?? 12);
const KEEP_EVERY = 4;
/** The first passes follow the gold; then the parser's own choices, so that it learns to go on from its faults. */
const GOLD_EPOCHS = 1;
const MARK_FEATURES_KEPT = 30_000;
const ACTION_FEATURES_MAX = Number(process.env.AF ?? 600_000);
const RELATION_PAIRS_MAX = Number(process.env.RP ?? 400_000);

/**
 * Trains the fast parser of a language; hands the model file's bytes to `keep` every few passes and at the end, so
 * that training may be broken off. Takes minutes, after those of several taggers.
 */
export function trainParser(code: string, keep: (file: Uint8Array) => void): void {
  const rules = languageOf(code)?.reading;
  if (rules === undefined) throw new Error(`No language room for "${code}".`);
  const sentences = trainingSentences(code);
  const engineFor = jackknifed(code, sentences);
  const examples = sentences
    .map((sentence, index) => treeExample(sentence, rules, engineFor(index)))
    .filter((example) => example !== null);
  console.error(`${examples.length} of ${sentences.length} trees`);
  const marks = learnMarks(examples);
  const learner = new ParserLearner();
  const order = shuffler(examples);
  const blur = new Blur();
  for (const { sentence } of examples) blur.count(sentence.words);
  for (let epoch = 1; epoch <= EPOCHS; epoch += 1) {
    const started = Date.now();
    let right = 0;
    let words = 0;
    for (const example of order()) {
      const sentence = { ...example.sentence, words: blur.apply(example.sentence.words) };
      right += learner.learn({ ...example, sentence }, epoch > GOLD_EPOCHS);
      words += example.sentence.size;
    }
    const seconds = Math.round((Date.now() - started) / 1000);
    const share = ((100 * right) / words).toFixed(2);
    console.error(`parser: pass ${epoch} of ${EPOCHS}, ${share} % of heads right, ${seconds} s`);
    if (epoch % KEEP_EVERY === 0 || epoch === EPOCHS) {
      keep(learner.file(marks.sections("mark", MARK_FEATURES_KEPT)));
    }
  }
}

/** Learns actions and relations from one tree after another. */
class ParserLearner {
  readonly #actions = new ActionTrainer();
  readonly #relations = new PerceptronTrainer();
  readonly #trees = new PartialTrees();
  readonly #features = new Uint32Array(PARSE_FEATURES_MAX);
  readonly #relationFeatures = new Uint32Array(PARSE_FEATURES_MAX);
  readonly #scores = new Float64Array(ACTIONS);
  readonly #relationScores = new Float32Array(256);
  readonly #costs = new Int32Array(ACTIONS);

  /** Parses one sentence, learning at every step; returns how many heads were right. */
  learn(example: TreeExample, isExploring: boolean): number {
    const { sentence, gold } = example;
    const trees = this.#trees;
    trees.clear();
    const words: number[] = [];
    const at = { stack: 0, next: trees.addWord(1) };
    let nextWord = 1;
    let right = 0;
    while (nextWord <= sentence.size || words.length > 1) {
      actionCosts(gold, words, nextWord, this.#costs);
      const { guess, best } = this.#choose(example, at);
      const isRight = this.#costs[guess] === this.#costs[best];
      const action = isRight || isExploring ? guess : best;
      const below = trees.cells[at.stack * 2 + 1] as number;
      const top = trees.cells[at.stack * 2] as number;
      if (action === SHIFT) {
        at.stack = trees.push(at.next, at.stack);
        words.push(nextWord);
        nextWord += 1;
        at.next = nextWord <= sentence.size ? trees.addWord(nextWord) : 0;
        continue;
      }
      words.pop();
      const head = action === LEFT_ARC ? at.next : (trees.cells[below * 2] as number);
      const relation = this.#relate(example, head, top);
      if (this.#isGold(example, head, top)) right += 1;
      if (action === LEFT_ARC) {
        at.next = trees.attachLeft(at.next, top, relation);
        at.stack = below;
      } else {
        const joined = trees.attachRight(head, top, relation);
        at.stack = trees.push(joined, trees.cells[below * 2 + 1] as number);
      }
    }
    return right + (gold.heads[words[0] as number] === 0 ? 1 : 0);
  }

  /** The action that scores best, and the best of those that cost least; learns where the two differ in cost. */
  #choose(
    { sentence }: TreeExample,
    at: { stack: number; next: number },
  ): { guess: number; best: number } {
    const costs = this.#costs;
    const possible = [RIGHT_ARC, LEFT_ARC, SHIFT].filter(
      (action) => (costs[action] as number) >= 0,
    );
    if (possible.length === 1) {
      const only = possible[0] as number;
      return { guess: only, best: only };
    }
    const scores = this.#scores;
    const features = this.#features;
    const used = actionFeatures(sentence, this.#trees, at, features);
    this.#actions.score(features, used, scores, 0);
    this.#actions.tick();
    const least = Math.min(...possible.map((action) => costs[action] as number));
    let guess = -1;
    let best = -1;
    for (const action of possible) {
      const score = scores[action] as number;
      if (guess < 0 || score > (scores[guess] as number)) guess = action;
      if (costs[action] !== least) continue;
      if (best < 0 || score > (scores[best] as number)) best = action;
    }
    if (costs[guess] !== least) {
      this.#actions.add(features, used, best, 1);
      this.#actions.add(features, used, guess, -1);
    }
    return { guess, best };
  }

  /** The relation guessed for an arc; learnt where the arc is right. */
  #relate(example: TreeExample, head: number, child: number): number {
    const features = this.#relationFeatures;
    const used = relationFeatures(example.sentence, this.#trees, head, child, features);
    const scores = this.#relationScores;
    this.#relations.score(features, used, scores);
    this.#relations.tick();
    let guess = RELATION_NUMBER.acl as number;
    for (let relation = guess + 1; relation < RELATIONS.length; relation += 1) {
      if ((scores[relation] as number) > (scores[guess] as number)) guess = relation;
    }
    const childWord = this.#trees.nodes[child * NODE_FIELDS + WORD] as number;
    const gold = example.gold.relations[childWord] as number;
    if (this.#isGold(example, head, child) && gold !== guess) {
      this.#relations.update(features, used, gold, guess);
    }
    return guess;
  }

  #isGold({ gold }: TreeExample, head: number, child: number): boolean {
    const { nodes } = this.#trees;
    const childWord = nodes[child * NODE_FIELDS + WORD] as number;
    return gold.heads[childWord] === nodes[head * NODE_FIELDS + WORD];
  }

  /** The averaged model as a file. */
  file(marks: [string, Uint8Array][]): Uint8Array {
    return packSections(
      new Map([
        ["relations", new TextEncoder().encode(RELATIONS.join("\n"))],
        ...this.#actions.sections("act", ACTION_FEATURES_MAX),
        ...this.#relations.sections("rel", RELATION_PAIRS_MAX),
        ...marks,
      ]),
    );
  }
}
