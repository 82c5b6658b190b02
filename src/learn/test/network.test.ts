import { describe, expect, it } from "vitest";
import { floatBytes } from "../lstm.ts";
import { openSections, packSections } from "../model-file.ts";
import { Network } from "../network.ts";

// A network of random weights, against the same network written out slowly: one sentence, one word, one number
// at a time, in plain doubles.

const HIDDEN = 8;
const INPUTS = 12;
const ARC = 8;
const RELATION = 4;
const TAGS = 5;
const RELATIONS = 6;
const LAYERS = 2;
const INPUT_MAX = 2;

/** Numbers between -1 and 1, the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 31 - 1;
  };
}

interface Weights {
  readonly inputs: number;
  readonly columns: number;
  readonly values: Int8Array;
  readonly scales: Float32Array;
  readonly bias: Float32Array;
}

type Made = ReturnType<typeof makeNetwork>;

function makeNetwork(seed: number) {
  const random = randomOf(seed);
  const sections = new Map<string, Uint8Array>();
  const floats = (name: string, size: number, scale = 1): Float32Array => {
    const values = Float32Array.from({ length: size }, () => random() * scale);
    sections.set(name, floatBytes(values));
    return values;
  };
  const matrix = (name: string, inputs: number, columns: number, hasBias: boolean): Weights => {
    const values = Int8Array.from({ length: inputs * columns }, () => Math.round(random() * 127));
    sections.set(name, new Uint8Array(values.buffer));
    const scales = floats(`${name}.s`, columns, 0.01).map(Math.abs);
    sections.set(`${name}.s`, floatBytes(scales));
    const bias = hasBias ? floats(`${name}.b`, columns) : new Float32Array(columns);
    return { inputs, columns, values, scales, bias };
  };
  const layers = Array.from({ length: LAYERS }, (_, layer) =>
    ["a", "b"].map((way) => ({
      input: matrix(`l${layer}${way}.in`, layer === 0 ? INPUTS : 2 * HIDDEN, 4 * HIDDEN, true),
      recurrent: matrix(`l${layer}${way}.re`, HIDDEN, 4 * HIDDEN, false),
    })),
  );
  // 2 · 8 + 4 · 4 + 5 columns, brought to a multiple of 8.
  const heads = matrix("heads", 2 * HIDDEN, 40, true);
  const arc = floats("arc", ARC * ARC);
  const arcBias = floats("arc.b", ARC);
  const relation = floats("relation", RELATIONS * 2 * RELATION);
  const relationBias = floats("relation.b", RELATIONS);
  const root = floats("root", ARC + 2 * RELATION);
  const sizes = {
    arc: ARC,
    relation: RELATION,
    tags: TAGS,
    relations: RELATIONS,
    layers: LAYERS,
    inputMax: INPUT_MAX,
  };
  sections.set("sizes", new TextEncoder().encode(JSON.stringify(sizes)));
  return { sections, layers, heads, arc, arcBias, relation, relationBias, root };
}

function multiply(x: readonly number[], { columns, values, scales, bias }: Weights): number[] {
  return Array.from({ length: columns }, (_, column) => {
    const sum = x.reduce((total, value, row) => {
      return total + value * (values[row * columns + column] as number);
    }, 0);
    return sum * (scales[column] as number) + (bias[column] as number);
  });
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const leak = (x: number): number => (x > 0 ? x : 0.1 * x);

function slowDirection(rows: number[][], { input, recurrent }: Made["layers"][0][0]): number[][] {
  let out = new Array<number>(HIDDEN).fill(0);
  let cells = new Array<number>(HIDDEN).fill(0);
  return rows.map((row) => {
    const given = multiply(row, input);
    const gates = multiply(out, recurrent).map((value, index) => value + (given[index] as number));
    const gate = (kind: number, index: number): number => gates[kind * HIDDEN + index] as number;
    cells = cells.map(
      (cell, i) => sigmoid(gate(1, i)) * cell + sigmoid(gate(0, i)) * Math.tanh(gate(3, i)),
    );
    out = cells.map((cell, i) => sigmoid(gate(2, i)) * Math.tanh(cell));
    return out;
  });
}

/** Arc scores (word × head) and tag scores of one sentence. */
function slowScores(made: Made, sentence: number[][]) {
  let rows = sentence;
  for (const [ahead, back] of made.layers as [Made["layers"][0][0], Made["layers"][0][0]][]) {
    const there = slowDirection(rows, ahead);
    const again = slowDirection([...rows].reverse(), back).reverse();
    rows = there.map((row, index) => [...row, ...(again[index] as number[])]);
  }
  const heads = rows.map((row) => multiply(row, made.heads));
  const tops = [
    [...made.root.subarray(0, ARC)],
    ...heads.map((row) => row.slice(ARC, 2 * ARC).map(leak)),
  ];
  const arcs = heads.map((row, word) => {
    const through = Array.from({ length: ARC }, (_, to) => {
      const weights = made.arc.subarray(to * ARC, (to + 1) * ARC);
      return row
        .slice(0, ARC)
        .reduce((sum, x, i) => sum + leak(x) * (weights[i] as number), made.arcBias[to] as number);
    });
    return tops.map((top, head) =>
      head === word + 1
        ? Number.NEGATIVE_INFINITY
        : top.reduce((sum, x, i) => sum + x * (through[i] as number), 0),
    );
  });
  const relationOf = (word: number, head: number): number => {
    const own = (heads[word] as number[]).slice(2 * ARC, 2 * ARC + 2 * RELATION);
    const top =
      head === 0
        ? [...made.root.subarray(ARC)]
        : (heads[head - 1] as number[]).slice(2 * ARC + 2 * RELATION, 2 * ARC + 4 * RELATION);
    const pair = own.map((x, i) =>
      i < RELATION ? leak(x + (top[i] as number)) : x * (top[i] as number),
    );
    const scores = Array.from({ length: RELATIONS }, (_, relation) =>
      pair.reduce(
        (sum, x, i) => sum + x * (made.relation[relation * 2 * RELATION + i] as number),
        made.relationBias[relation] as number,
      ),
    );
    return scores.indexOf(Math.max(...scores));
  };
  const tags = heads.map((row) => row.slice(2 * ARC + 4 * RELATION).slice(0, TAGS));
  return { arcs, tags, relationOf };
}

function sentencesOf(seed: number, lengths: readonly number[]): number[][][] {
  const random = randomOf(seed);
  const word = (): number[] => Array.from({ length: INPUTS }, () => random() * INPUT_MAX);
  return lengths.map((length) => Array.from({ length }, word));
}

function parse(network: Network, sentences: number[][][]) {
  return network.parse(
    sentences.map((sentence) => sentence.length),
    (inputs, sentence, word) => inputs.set(sentences[sentence]?.[word] as number[]),
  );
}

describe("the network in WebAssembly", () => {
  it.each([1, 2, 3])("says what the same network written out slowly says (seed %i)", (seed) => {
    const made = makeNetwork(seed);
    const network = new Network(openSections(packSections(made.sections)));
    const sentences = sentencesOf(seed + 100, [9, 7, 7, 4, 2, 1]);
    const trees = parse(network, sentences);
    for (const [index, sentence] of sentences.entries()) {
      const { arcs, tags, relationOf } = slowScores(made, sentence);
      const tree = trees[index];
      for (const [word, scores] of tags.entries()) {
        expect(tree?.tags[word]).toBe(scores.indexOf(Math.max(...scores)));
        expect(tree?.relations[word]).toBe(relationOf(word, tree?.heads[word] as number));
      }
      const best = arcs.map((row) => row.indexOf(Math.max(...row)));
      const isForest = best.filter((head) => head === 0).length === 1 && reachesRoot(best);
      if (isForest) expect([...(tree?.heads ?? [])]).toEqual(best);
    }
  });

  it("gives a sentence the same tree alone and beside others, and after the memory has grown", () => {
    const network = new Network(openSections(packSections(makeNetwork(4).sections)));
    const sentences = sentencesOf(5, [150, 31, 30, 8, 8, 8, 8, 1]);
    const alone = sentences.map((sentence) => parse(network, [sentence])[0]);
    expect(parse(network, sentences)).toEqual(alone);
    expect(parse(network, [])).toEqual([]);
  });
});

function reachesRoot(heads: readonly number[]): boolean {
  return heads.every((_, word) => {
    let at = word;
    for (let step = 0; step <= heads.length; step += 1) {
      if (heads[at] === 0) return true;
      at = (heads[at] as number) - 1;
    }
    return false;
  });
}
