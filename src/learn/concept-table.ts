import { invariant } from "../base/invariant.ts";

/** Which dictionary part of speech a lemma is looked up under. */
export type ConceptPos = "n" | "v" | "a" | "r";

/**
 * How a concept belongs to a lemma: one of its own senses; a sense of a word derived from it ("evacuation" →
 * to evacuate, "Syrian" → Syria); or the broader sense of one of its own ("execute" → to kill).
 */
export const CONCEPT_KINDS = ["sense", "derived", "broader"] as const;
export type ConceptKind = (typeof CONCEPT_KINDS)[number];

/** A concept of a lemma: a number that means the same in every language's table. */
export interface Concept {
  readonly id: number;
  readonly kind: ConceptKind;
}

/** Lemma and part of speech → its concepts, the likeliest first. */
export interface ConceptTable {
  /** Concepts of a lemma under one part of speech; empty when the table has none. Constant time. */
  lookUp(lemma: string, pos: ConceptPos): readonly Concept[];
  /** Number of entries. */
  readonly size: number;
}

/** First bytes of a table file: a change of layout changes the digit. */
const MAGIC = "RCT1";

/** An entry to encode: a lemma under a part of speech with its concepts. */
export interface ConceptEntry {
  readonly lemma: string;
  readonly pos: ConceptPos;
  readonly concepts: readonly Concept[];
}

/**
 * Packs entries into bytes: the magic, the number of entries, then each entry, sorted by key, as the number
 * of characters it shares with the key before, the rest of the key (length and UTF-8 bytes), the number of
 * concepts, and each concept as id × 4 + kind. All numbers are LEB128.
 */
export function encodeConcepts(entries: readonly ConceptEntry[]): Uint8Array {
  const keyed = entries.map((entry) => ({ key: keyOf(entry.lemma, entry.pos), entry }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  const bytes: number[] = [...new TextEncoder().encode(MAGIC)];
  pushNumber(bytes, keyed.length);
  let before = "";
  for (const { key, entry } of keyed) {
    const shared = sharedPrefix(before, key);
    const rest = new TextEncoder().encode(key.slice(shared));
    pushNumber(bytes, shared);
    pushNumber(bytes, rest.length);
    for (const byte of rest) bytes.push(byte);
    pushNumber(bytes, entry.concepts.length);
    for (const { id, kind } of entry.concepts)
      pushNumber(bytes, id * 4 + CONCEPT_KINDS.indexOf(kind));
    before = key;
  }
  return Uint8Array.from(bytes);
}

/** Reads what `encodeConcepts` wrote. @throws when the bytes are no concept table. */
export function decodeConcepts(bytes: Uint8Array): ConceptTable {
  const decoder = new TextDecoder();
  invariant(decoder.decode(bytes.subarray(0, 4)) === MAGIC, "a concept table begins with RCT1");
  const cursor = { bytes, at: 4 };
  const size = readNumber(cursor);
  const from = new Map<string, number>();
  const packed: number[] = [];
  let key = "";
  for (let entry = 0; entry < size; entry += 1) {
    const shared = readNumber(cursor);
    const length = readNumber(cursor);
    key = key.slice(0, shared) + decoder.decode(bytes.subarray(cursor.at, cursor.at + length));
    cursor.at += length;
    from.set(key, packed.length);
    const count = readNumber(cursor);
    packed.push(count);
    for (let concept = 0; concept < count; concept += 1) packed.push(readNumber(cursor));
  }
  return tableOf(from, Uint32Array.from(packed));
}

/** Each entry is a run in `packed`: its count, then its concepts. */
function tableOf(from: ReadonlyMap<string, number>, packed: Uint32Array): ConceptTable {
  return {
    size: from.size,
    lookUp(lemma, pos) {
      const at = from.get(keyOf(lemma, pos));
      if (at === undefined) return [];
      const run = packed.subarray(at + 1, at + 1 + (packed[at] as number));
      return Array.from(run, (value) => ({
        id: value >>> 2,
        kind: CONCEPT_KINDS[value & 3] as ConceptKind,
      }));
    },
  };
}

function keyOf(lemma: string, pos: ConceptPos): string {
  return `${lemma}\t${pos}`;
}

function sharedPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return isHalfPair(b, length) ? length - 1 : length;
}

/** Whether cutting before `length` would cut a surrogate pair in two. */
function isHalfPair(text: string, length: number): boolean {
  const unit = text.charCodeAt(length);
  return length > 0 && unit >= 0xdc00 && unit <= 0xdfff;
}

function pushNumber(bytes: number[], value: number): void {
  let rest = value;
  for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  bytes.push(rest);
}

function readNumber(cursor: { readonly bytes: Uint8Array; at: number }): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = cursor.bytes[cursor.at] as number;
    cursor.at += 1;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value >>> 0;
  }
}
