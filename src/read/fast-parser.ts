import { RELATION_NUMBER, RELATIONS } from "../domain/relations.ts";
import {
  ACTIONS,
  type ActionScorer,
  openActionScorer,
  scoreActions,
} from "../learn/action-scorer.ts";
import { openPerceptron, type Perceptron, scoreClasses } from "../learn/perceptron.ts";
import type { WordClasses } from "../learn/word-classes.ts";
import { attachMarks } from "./attach-marks.ts";
import {
  actionFeatures,
  emptySentence,
  fillSentence,
  PARSE_FEATURES_MAX,
  relationFeatures,
  type Sentence,
} from "./parse-features.ts";
import { NODE_FIELDS, PartialTrees, WORD } from "./parse-state.ts";
import { openParserSections } from "./parser-sections.ts";
import type { Parser, TreeArrays, Words } from "./words.ts";

/** The next word goes onto the stack. */
export const SHIFT = 0;
/** The top of the stack becomes a child of the next word, and leaves the stack. */
export const LEFT_ARC = 1;
/** The top of the stack becomes a child of the word below it, and leaves the stack. */
export const RIGHT_ARC = 2;

/** Longest piece parsed at once, in words: longer sentences are parsed in pieces. */
export const PIECE_WORDS_MAX = 250;

/** A trained parser: which action comes next, which relation an arc has, which word a mark hangs on. */
export interface ParserModel {
  readonly actions: ActionScorer;
  readonly relations: Perceptron;
  readonly marks: ActionScorer;
  readonly classes: WordClasses;
}

/** Opens a parser's model. @throws when the file is damaged or of another kind. */
export function openParserModel(file: Uint8Array, classes: WordClasses): ParserModel {
  const sections = openParserSections(file);
  return {
    actions: openActionScorer(sections, "act"),
    relations: openPerceptron(sections, "rel"),
    marks: openActionScorer(sections, "mark"),
    classes,
  };
}

/**
 * The fast parser: arc-hybrid (Kuhlmann, Gómez-Rodríguez and Satta 2011), greedy, linear in the words. The last
 * word left on the stack is the root, so that there is one. Punctuation is left out and hung on the tree afterwards.
 */
export class FastParser implements Parser {
  readonly #model: ParserModel;
  readonly #trees = new PartialTrees();
  readonly #sentence: Sentence = emptySentence(PIECE_WORDS_MAX);
  readonly #features = new Uint32Array(PARSE_FEATURES_MAX);
  readonly #scores = new Int32Array(ACTIONS);
  readonly #relationScores = new Int32Array(RELATIONS.length);

  constructor(model: ParserModel) {
    this.#model = model;
  }

  parseSentence(words: Words, first: number, after: number, arrays: TreeArrays): void {
    let root = -1;
    for (let at = first; at < after; ) {
      const range = { first: at, after, wordsMax: PIECE_WORDS_MAX };
      at = fillSentence(this.#sentence, words, range, this.#model.classes);
      if (this.#sentence.size === 0) continue;
      const top = this.#parsePiece(arrays);
      arrays.heads[top] = root;
      arrays.relations[top] = root < 0 ? RELATION_NUMBER.root : RELATION_NUMBER.parataxis;
      if (root < 0) root = top;
    }
    attachMarks(words, { first, after, root }, arrays, this.#model.marks);
  }

  /** Parses what `#sentence` holds; returns the word of the text that is its root. */
  #parsePiece(arrays: TreeArrays): number {
    const trees = this.#trees;
    const { size, places } = this.#sentence;
    trees.clear();
    const at = { stack: 0, next: trees.addWord(1) };
    let nextWord = 1;
    const advance = (): void => {
      nextWord += 1;
      at.next = nextWord <= size ? trees.addWord(nextWord) : 0;
    };
    for (;;) {
      const below = trees.cells[at.stack * 2 + 1] as number;
      const top = trees.cells[at.stack * 2] as number;
      if (at.next === 0 && below === 0) {
        return places[trees.nodes[top * NODE_FIELDS + WORD] as number] as number;
      }
      const action = this.#chooseAction(at, below);
      if (action === SHIFT) {
        at.stack = trees.push(at.next, at.stack);
        advance();
      } else if (action === LEFT_ARC) {
        const relation = this.#attach(at.next, top, arrays);
        at.next = trees.attachLeft(at.next, top, relation);
        at.stack = below;
      } else {
        const head = trees.cells[below * 2] as number;
        const relation = this.#attach(head, top, arrays);
        const joined = trees.attachRight(head, top, relation);
        at.stack = trees.push(joined, trees.cells[below * 2 + 1] as number);
      }
    }
  }

  #chooseAction(at: { stack: number; next: number }, below: number): number {
    if (at.stack === 0) return SHIFT;
    if (at.next === 0) return RIGHT_ARC;
    const used = actionFeatures(this.#sentence, this.#trees, at, this.#features);
    const scores = this.#scores;
    scoreActions(this.#model.actions, this.#features, used, scores, 0);
    const shift = scores[SHIFT] as number;
    const left = scores[LEFT_ARC] as number;
    const right = below === 0 ? Number.NEGATIVE_INFINITY : (scores[RIGHT_ARC] as number);
    if (right >= left && right >= shift) return RIGHT_ARC;
    return left >= shift ? LEFT_ARC : SHIFT;
  }

  /** Writes an arc between two nodes and returns its relation. */
  #attach(head: number, child: number, arrays: TreeArrays): number {
    const relation = this.#chooseRelation(head, child);
    const { places } = this.#sentence;
    const { nodes } = this.#trees;
    const childWord = places[nodes[child * NODE_FIELDS + WORD] as number] as number;
    arrays.heads[childWord] = places[nodes[head * NODE_FIELDS + WORD] as number] as number;
    arrays.relations[childWord] = relation;
    return relation;
  }

  #chooseRelation(head: number, child: number): number {
    const used = relationFeatures(this.#sentence, this.#trees, head, child, this.#features);
    const scores = this.#relationScores;
    scoreClasses(this.#model.relations, this.#features, used, scores);
    let best = RELATION_NUMBER.acl as number;
    for (let relation = best + 1; relation < scores.length; relation += 1) {
      if ((scores[relation] as number) > (scores[best] as number)) best = relation;
    }
    return best;
  }
}
