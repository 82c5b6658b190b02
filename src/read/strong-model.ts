import type { Lexicon } from "../learn/lexicon.ts";
import { floatsOf } from "../learn/lstm.ts";
import { type Sections, sectionOf, words16, words32 } from "../learn/model-file.ts";
import { Network } from "../learn/network.ts";
import { unpackRising } from "../learn/packed-numbers.ts";
import { openParserSections } from "./parser-sections.ts";
import {
  describeStrongWord,
  emptyStrongWords,
  PIECES,
  READINGS_MAX,
  type StrongWords,
} from "./strong-words.ts";

/** Rows of int8, one scale a row. */
interface Table {
  readonly rows: Int8Array;
  readonly scales: Float32Array;
  readonly width: number;
}

/** The strong parser's network and what its inputs are looked up in. */
export interface StrongModel {
  readonly network: Network;
  readonly lexicon: Lexicon;
  /** Trained with the network; the rows of the words of `wordKeys`, which are sorted, from row 1 on. */
  readonly word: Table;
  readonly wordKeys: Uint32Array;
  /** From large texts; `vectorRows` tells the row of each word of `vectorKeys`, which are sorted. */
  readonly vector: Table;
  readonly vectorKeys: Uint32Array;
  readonly vectorRows: Uint16Array;
  readonly piece: Table;
  /** Of the lexicon's readings: rows from 1 on, for the sorted `readingKeys`. */
  readonly reading: Table;
  readonly readingKeys: Uint32Array;
  readonly shape: Table;
}

/** Opens a model. @throws when the file is damaged or of another kind. */
export function openStrongModel(file: Uint8Array, lexicon: Lexicon): StrongModel {
  const sections = openParserSections(file);
  return {
    network: new Network(sections),
    lexicon,
    word: openTable(sections, "word"),
    wordKeys: words32(sectionOf(sections, "word.keys")),
    vector: openTable(sections, "vector"),
    vectorKeys: unpackRising(sectionOf(sections, "vector.gaps")),
    vectorRows: words16(sectionOf(sections, "vector.rows")),
    piece: openTable(sections, "piece"),
    reading: openTable(sections, "reading"),
    readingKeys: words32(sectionOf(sections, "reading.keys")),
    shape: openTable(sections, "shape"),
  };
}

function openTable(sections: Sections, name: string): Table {
  const bytes = sectionOf(sections, name);
  const scales = floatsOf(sectionOf(sections, `${name}.s`));
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  return { rows, scales, width: rows.length / scales.length };
}

const described = emptyStrongWords(1);

/** Writes the network's inputs for one syntactic word, given by its form; `inputs` begins as zeros. */
export function fillInputs(model: StrongModel, form: string, inputs: Float32Array): void {
  describeStrongWord(described, 0, form, model.lexicon);
  const { words, shapes } = described;
  const word = words[0] as number;
  let at = addRow(inputs, 0, model.word, indexOfKey(model.wordKeys, word) + 1, 1);
  const known = indexOfKey(model.vectorKeys, word);
  at = addRow(inputs, at, model.vector, known < 0 ? 0 : (model.vectorRows[known] as number), 1);
  for (let index = 0; index < PIECES; index += 1) {
    addRow(inputs, at, model.piece, described.pieces[index] as number, 1);
  }
  at = addReadings(inputs, at + model.piece.width, model, described);
  addRow(inputs, at, model.shape, shapes[0] as number, 1);
}

/** Adds the mean of the word's readings. */
function addReadings(
  inputs: Float32Array,
  at: number,
  { reading, readingKeys }: StrongModel,
  { readings }: StrongWords,
): number {
  let known = 0;
  const rows = new Uint16Array(READINGS_MAX);
  for (const hash of readings) {
    const index = hash === 0 ? -1 : indexOfKey(readingKeys, hash);
    if (index < 0) continue;
    rows[known] = index + 1;
    known += 1;
  }
  for (let index = 0; index < known; index += 1) {
    addRow(inputs, at, reading, rows[index] as number, 1 / known);
  }
  return at + reading.width;
}

/** Adds a row of a table, times `share`, to the inputs from `at` on; returns where the next begin. */
function addRow(
  inputs: Float32Array,
  at: number,
  { rows, scales, width }: Table,
  row: number,
  share: number,
): number {
  const scale = (scales[row] as number) * share;
  const from = row * width;
  for (let index = 0; index < width; index += 1) {
    inputs[at + index] = (inputs[at + index] as number) + (rows[from + index] as number) * scale;
  }
  return at + width;
}

/** Where a key stands among sorted keys; -1 where it does not. Logarithmic. */
function indexOfKey(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = keys[middle] as number;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
