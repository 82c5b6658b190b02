import { invariant } from "../base/invariant.ts";
import {
  firstRows,
  floatsOf,
  type Layer,
  type Matrix,
  multiplyRows,
  OUTPUT_ONE,
  openLayer,
  openMatrix,
  runLayer,
} from "./lstm.ts";
import { type Sections, sectionOf } from "./model-file.ts";
import { KernelMemory } from "./network-kernel.ts";
import { decodeTree } from "./tree-decoding.ts";

/** What the network says of one sentence. */
export interface SentenceTree {
  /** Tag number of each word. */
  readonly tags: Uint8Array;
  /** Number of each word's head, counted from 1; 0 for the root, of which there is one. */
  readonly heads: Int32Array;
  /** Number of the relation to it. */
  readonly relations: Uint8Array;
}

/** Sizes of the heads, in the order in which their columns stand in the matrix "heads". */
interface Sizes {
  readonly arc: number;
  readonly relation: number;
  readonly tags: number;
  readonly relations: number;
  readonly layers: number;
  /** Largest absolute value of an input. */
  readonly inputMax: number;
}

/**
 * A bidirectional LSTM with heads for tags, arcs and relations (Dozat and Manning 2017, with a cheaper head for
 * relations), its weights int8, its sums exact: the same sentence gets the same tree whatever stands beside it.
 */
export class Network {
  /** Numbers that describe a word. */
  readonly inputs: number;
  readonly #memory = new KernelMemory();
  readonly #sizes: Sizes;
  readonly #layers: readonly Layer[];
  readonly #heads: Matrix;
  readonly #arc: number;
  /** Added to what a word is before its arcs are scored. */
  readonly #arcBias: Float32Array;
  readonly #relation: number;
  readonly #relationBias: Float32Array;
  /** The root's columns of the matrix "heads". */
  readonly #root: Float32Array;

  /** Opens a network. @throws when a section is missing. */
  constructor(sections: Sections) {
    const text = new TextDecoder().decode(sectionOf(sections, "sizes"));
    this.#sizes = JSON.parse(text) as Sizes;
    const { layers, inputMax, arc, relation, relations } = this.#sizes;
    const memory = this.#memory;
    this.#layers = Array.from({ length: layers }, (_, number) =>
      openLayer(sections, number, memory, number === 0 ? INPUT_ONE / inputMax : OUTPUT_ONE),
    );
    this.inputs = (this.#layers[0] as Layer).ahead.input.inputs;
    this.#heads = openMatrix(sections, "heads", memory, OUTPUT_ONE);
    this.#arc = keep(memory, floatsOf(sectionOf(sections, "arc")), arc * arc);
    this.#arcBias = floatsOf(sectionOf(sections, "arc.b"));
    const weights = floatsOf(sectionOf(sections, "relation"));
    this.#relation = keep(memory, weights, relations * 2 * relation);
    this.#relationBias = floatsOf(sectionOf(sections, "relation.b"));
    this.#root = floatsOf(sectionOf(sections, "root"));
  }

  /**
   * Tags and trees of some sentences, the longest first: `lengths` in words; `fill` writes a word's `inputs`
   * numbers. Quadratic in the words of a sentence, but for the rare one that needs `bestProjectiveTree`.
   */
  parse(
    lengths: readonly number[],
    fill: (inputs: Float32Array, sentence: number, word: number) => void,
  ): readonly SentenceTree[] {
    const memory = this.#memory;
    const kept = memory.top;
    const sentences = sentencesByStep(lengths);
    const rows = lengths.reduce((sum, length) => sum + length, 0);
    const firsts = firstRows(sentences);
    let at = this.#inputRows(rows, (inputs, row) => {
      for (let step = 0; step < sentences.length; step += 1) {
        const count = sentences[step] as number;
        for (let sentence = 0; sentence < count; sentence += 1) {
          const place = ((firsts[step] as number) + sentence) * this.inputs;
          fill(row(inputs, place), sentence, step);
        }
      }
    });
    for (const layer of this.#layers) at = runLayer(memory, layer, { at, rows, sentences });
    const heads = this.#headRows(at, rows, lengths, firsts);
    const trees: SentenceTree[] = [];
    let first = 0;
    for (const length of lengths) {
      trees.push(this.#treeOf(heads + first * this.#heads.columns * 4, length));
      first += length;
    }
    memory.release(kept);
    return trees;
  }

  #inputRows(
    rows: number,
    write: (inputs: Float32Array, row: (all: Float32Array, at: number) => Float32Array) => void,
  ): number {
    const memory = this.#memory;
    const size = rows * this.inputs;
    const to = memory.take(size * 2);
    const kept = memory.top;
    const from = memory.take(size * 4);
    const inputs = memory.floats(from, size).fill(0);
    write(inputs, (all, at) => all.subarray(at, at + this.inputs));
    memory.run.round(from, to, size, INPUT_ONE / this.#sizes.inputMax);
    memory.release(kept);
    return to;
  }

  /** The heads' columns for all words, sentence after sentence; returns their address. */
  #headRows(
    outputs: number,
    rows: number,
    lengths: readonly number[],
    firsts: Uint32Array,
  ): number {
    const memory = this.#memory;
    const width = this.#heads.inputs;
    const sorted = memory.take(rows * width * 2);
    const from = memory.shorts(outputs, rows * width);
    const to = memory.shorts(sorted, rows * width);
    let row = 0;
    for (const [sentence, length] of lengths.entries()) {
      for (let step = 0; step < length; step += 1) {
        const place = ((firsts[step] as number) + sentence) * width;
        to.set(from.subarray(place, place + width), row * width);
        row += 1;
      }
    }
    const heads = memory.take(rows * this.#heads.columns * 4);
    multiplyRows(memory, { at: sorted, rows }, this.#heads, heads);
    return heads;
  }

  #treeOf(rows: number, size: number): SentenceTree {
    const memory = this.#memory;
    const kept = memory.top;
    const { arc } = this.#sizes;
    const step = this.#heads.columns * 4;
    memory.run.leak(rows, step, size, arc * 2);
    // Each word as a dependent, through the arc's matrix.
    const words = memory.take(size * arc * 4);
    memory.run.dots(rows, step, this.#arc, arc * 4, words, arc * 4, size, arc, arc);
    const tops = memory.take((size + 1) * arc * 4);
    const scores = memory.take(size * (size + 1) * 4);
    addToRows(memory.floats(words, size * arc), this.#arcBias);
    const all = memory.floats(rows, (size * step) / 4);
    const heads = memory.floats(tops, (size + 1) * arc);
    heads.set(this.#root.subarray(0, arc));
    for (let word = 0; word < size; word += 1) {
      const place = (word * step) / 4 + arc;
      heads.set(all.subarray(place, place + arc), (word + 1) * arc);
    }
    memory.run.dots(words, arc * 4, tops, arc * 4, scores, (size + 1) * 4, size, size + 1, arc);
    const tree = decodeTree(memory.floats(scores, size * (size + 1)), size);
    memory.release(kept);
    return {
      tags: this.#tagsOf(rows, size),
      heads: tree,
      relations: this.#relationsOf(rows, tree),
    };
  }

  #tagsOf(rows: number, size: number): Uint8Array {
    const { arc, relation, tags } = this.#sizes;
    const all = this.#memory.floats(rows, size * this.#heads.columns);
    const chosen = new Uint8Array(size);
    for (let word = 0; word < size; word += 1) {
      const first = word * this.#heads.columns + 2 * arc + 4 * relation;
      chosen[word] = indexOfLargest(all, first, tags);
    }
    return chosen;
  }

  #relationsOf(rows: number, heads: Int32Array): Uint8Array {
    const memory = this.#memory;
    const kept = memory.top;
    const { arc, relation, relations } = this.#sizes;
    const size = heads.length;
    const width = 2 * relation;
    const pairs = memory.take(size * width * 4);
    const scores = memory.take(size * relations * 4);
    const all = memory.floats(rows, size * this.#heads.columns);
    const into = memory.floats(pairs, size * width);
    for (let word = 0; word < size; word += 1) {
      const head = heads[word] as number;
      const own = word * this.#heads.columns + 2 * arc;
      const other = head === 0 ? arc : (head - 1) * this.#heads.columns + 2 * arc + width;
      const top = head === 0 ? this.#root : all;
      for (let index = 0; index < relation; index += 1) {
        const sum = (all[own + index] as number) + (top[other + index] as number);
        into[word * width + index] = sum > 0 ? sum : sum * LEAK;
      }
      for (let index = relation; index < width; index += 1) {
        into[word * width + index] = (all[own + index] as number) * (top[other + index] as number);
      }
    }
    const [from, to] = [width * 4, relations * 4];
    memory.run.dots(pairs, from, this.#relation, from, scores, to, size, relations, width);
    const found = memory.floats(scores, size * relations);
    addToRows(found, this.#relationBias);
    const chosen = new Uint8Array(size);
    for (let word = 0; word < size; word += 1) {
      chosen[word] = indexOfLargest(found, word * relations, relations);
    }
    memory.release(kept);
    return chosen;
  }
}

/** Inputs are kept as int16: this stands for their largest value. */
const INPUT_ONE = 32767;
/** Slope of the rectifier below zero; the kernel's `leak` has the same. */
const LEAK = 0.1;

/** How many sentences have a word at each step. */
function sentencesByStep(lengths: readonly number[]): Uint32Array {
  const counts = new Uint32Array(lengths[0] ?? 0);
  for (const [index, length] of lengths.entries()) {
    invariant(index === 0 || length <= (lengths[index - 1] as number), "the longest come first");
    for (let step = 0; step < length; step += 1) counts[step] = index + 1;
  }
  return counts;
}

function keep(memory: KernelMemory, values: Float32Array, size: number): number {
  invariant(values.length === size, "a matrix of the network has its size");
  const at = memory.take(size * 4);
  memory.floats(at, size).set(values);
  return at;
}

function addToRows(rows: Float32Array, added: Float32Array): void {
  for (let at = 0; at < rows.length; at += 1) {
    rows[at] = (rows[at] as number) + (added[at % added.length] as number);
  }
}

/** The index, from `first` on, of the largest of `count` values. */
function indexOfLargest(values: Float32Array, first: number, count: number): number {
  let best = 0;
  for (let index = 1; index < count; index += 1) {
    if ((values[first + index] as number) > (values[first + best] as number)) best = index;
  }
  return best;
}
