import { bytesOf, type Sections, sectionOf } from "./model-file.ts";
import type { KernelMemory } from "./network-kernel.ts";

/** A matrix of the model in the kernel's memory: inputs × columns, int8 in the file, one scale a column. */
export interface Matrix {
  readonly weights: number;
  readonly scales: number;
  /** One float32 a column. */
  readonly bias: number;
  readonly inputs: number;
  /** A multiple of 8. */
  readonly columns: number;
}

/** One direction of a layer. */
interface Direction {
  readonly input: Matrix;
  readonly recurrent: Matrix;
}

/** A bidirectional LSTM layer (Hochreiter and Schmidhuber 1997, with forget gates). */
export interface Layer {
  readonly ahead: Direction;
  readonly back: Direction;
  readonly hidden: number;
}

/** Outputs are kept as int16: this stands for 1. */
export const OUTPUT_ONE = 32767;
const PANEL = 8;

/** Opens the matrix `name`: sections `name` (int8), `name.s` (scales) and, if any, `name.b` (bias). */
export function openMatrix(
  sections: Sections,
  name: string,
  memory: KernelMemory,
  inputOne: number,
): Matrix {
  const scales = floatsOf(sectionOf(sections, `${name}.s`));
  const bytes = sectionOf(sections, name);
  const columns = scales.length;
  const inputs = bytes.length / columns;
  const matrix = {
    weights: memory.take(bytes.length * 2),
    scales: memory.take(columns * 4),
    bias: memory.take(columns * 4),
    inputs,
    columns,
  };
  fillPanels(bytes, memory.shorts(matrix.weights, bytes.length), columns);
  memory.floats(matrix.scales, columns).set(scales.map((scale) => scale / inputOne));
  const bias = sections.get(`${name}.b`);
  memory
    .floats(matrix.bias, columns)
    .set(bias === undefined ? new Float32Array(columns) : floatsOf(bias));
  return matrix;
}

/** From rows of int8 to the panels that `multiply` wants: 8 columns, two rows of the matrix side by side. */
function fillPanels(bytes: Uint8Array, panels: Int16Array, columns: number): void {
  const signed = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const inputs = signed.length / columns;
  let at = 0;
  for (let first = 0; first < columns; first += PANEL) {
    for (let row = 0; row < inputs; row += 2) {
      for (let column = first; column < first + PANEL; column += 1) {
        panels[at] = signed[row * columns + column] as number;
        panels[at + 1] = signed[(row + 1) * columns + column] as number;
        at += 2;
      }
    }
  }
}

/** A section as float32. */
export function floatsOf(bytes: Uint8Array): Float32Array {
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
}

/** Float32 as bytes of a section. */
export function floatBytes(floats: Float32Array): Uint8Array {
  return bytesOf(new Uint32Array(floats.buffer, floats.byteOffset, floats.length));
}

/** Opens layer `number`; `inputOne` is what stands for 1 in its inputs. */
export function openLayer(
  sections: Sections,
  number: number,
  memory: KernelMemory,
  inputOne: number,
): Layer {
  const direction = (name: string): Direction => ({
    input: openMatrix(sections, `l${number}${name}.in`, memory, inputOne),
    recurrent: openMatrix(sections, `l${number}${name}.re`, memory, OUTPUT_ONE),
  });
  const ahead = direction("a");
  return { ahead, back: direction("b"), hidden: ahead.recurrent.inputs };
}

/** Rows × columns of float32 that begin as the bias, plus rows × matrix. */
export function multiplyRows(
  memory: KernelMemory,
  { at, rows }: { readonly at: number; readonly rows: number },
  matrix: Matrix,
  to: number,
): void {
  const { columns, inputs } = matrix;
  const bias = memory.floats(matrix.bias, columns);
  const target = memory.floats(to, rows * columns);
  for (let row = 0; row < rows; row += 1) target.set(bias, row * columns);
  memory.run.multiply(
    at,
    inputs * 2,
    matrix.weights,
    matrix.scales,
    to,
    columns * 4,
    rows,
    inputs >> 1,
    columns / PANEL,
  );
}

/** Rows of int16, step after step of all sentences, the longest sentence first in each step. */
export interface Steps {
  readonly at: number;
  readonly rows: number;
  /** How many sentences have a word in each step: never increasing. */
  readonly sentences: Uint32Array;
}

/** Runs a layer; returns the address of its outputs, rows × 2·hidden int16. Linear in the rows. */
export function runLayer(memory: KernelMemory, layer: Layer, steps: Steps): number {
  const out = memory.take(steps.rows * layer.hidden * 4);
  const kept = memory.top;
  const gates = memory.take(steps.rows * layer.hidden * 16);
  const cells = memory.take((steps.sentences[0] ?? 0) * layer.hidden * 4);
  const places = { out, gates, cells };
  runDirection(memory, layer.ahead, steps, { ...places, isBack: false });
  runDirection(memory, layer.back, steps, { ...places, isBack: true });
  memory.release(kept);
  return out;
}

function runDirection(
  memory: KernelMemory,
  { input, recurrent }: Direction,
  steps: Steps,
  places: {
    readonly out: number;
    readonly gates: number;
    readonly cells: number;
    readonly isBack: boolean;
  },
): void {
  const { gates, cells, isBack } = places;
  const { sentences } = steps;
  const hidden = recurrent.inputs;
  const gateStep = hidden * 16;
  const outStep = hidden * 4;
  const out = places.out + (isBack ? hidden * 2 : 0);
  multiplyRows(memory, steps, input, gates);
  memory.floats(cells, (sentences[0] ?? 0) * hidden).fill(0);
  const firsts = firstRows(sentences);
  for (let index = 0; index < sentences.length; index += 1) {
    const step = isBack ? sentences.length - 1 - index : index;
    const before = isBack ? step + 1 : step - 1;
    const rows = sentences[step] as number;
    const at = gates + (firsts[step] as number) * gateStep;
    // The sentences that had a word before: at the end of the longer ones the shorter begin, going back.
    const going = index === 0 ? 0 : Math.min(rows, sentences[before] as number);
    if (going > 0) {
      const from = out + (firsts[before] as number) * outStep;
      const { weights, scales, columns } = recurrent;
      memory.run.multiply(
        from,
        outStep,
        weights,
        scales,
        at,
        gateStep,
        going,
        hidden >> 1,
        columns / PANEL,
      );
    }
    const to = out + (firsts[step] as number) * outStep;
    memory.run.step(at, gateStep, cells, to, outStep, rows, hidden);
  }
}

/** The number of the first row of each step. */
export function firstRows(sentences: Uint32Array): Uint32Array {
  const firsts = new Uint32Array(sentences.length);
  for (let step = 1; step < sentences.length; step += 1) {
    firsts[step] = (firsts[step - 1] as number) + (sentences[step - 1] as number);
  }
  return firsts;
}
