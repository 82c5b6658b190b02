import { invariant } from "../base/invariant.ts";
import { type Sections, sectionOf } from "./model-file.ts";
import { unpackRising, unpackSigned } from "./packed-numbers.ts";

/**
 * A linear model over hashed features: each feature has weights for some of the classes. Made by averaging
 * a perceptron (Collins 2002); read only. What a look-up needs stands side by side, because a model is far
 * larger than the processor's caches and nearly every look-up waits for memory.
 */
export interface Perceptron {
  /**
   * Slots × 2: feature hash, 0 for an empty slot; index of the feature's first pair × 256 + number of pairs.
   * A power of two long, open addressing.
   */
  readonly slots: Uint32Array;
  /** Pair → weight × 256 + class; the weight in steps of no unit: only their order counts. */
  readonly pairs: Int32Array;
}

/** Opens the model whose sections begin with `name`: `name.gaps` (of the sorted hashes), `.counts`, `.classes`, `.steps`. */
export function openPerceptron(sections: Sections, name: string): Perceptron {
  const sorted = unpackRising(sectionOf(sections, `${name}.gaps`));
  const counts = sectionOf(sections, `${name}.counts`);
  const slots = new Uint32Array(slotsFor(sorted.length) * 2);
  let first = 0;
  for (let index = 0; index < sorted.length; index += 1) {
    const key = sorted[index] as number;
    const slot = slotOf(slots, key);
    slots[slot] = key;
    slots[slot + 1] = first * 256 + (counts[index] as number);
    first += counts[index] as number;
  }
  invariant(first <= PAIRS_MAX, "a model's pairs can be numbered in 24 bits");
  return { slots, pairs: pairsOf(sections, name) };
}

/** Pairs that the numbers of a slot can tell apart. */
const PAIRS_MAX = 2 ** 24;

function pairsOf(sections: Sections, name: string): Int32Array {
  const classes = sectionOf(sections, `${name}.classes`);
  const weights = unpackSigned(sectionOf(sections, `${name}.steps`));
  return Int32Array.from(weights, (weight, pair) => weight * 256 + (classes[pair] as number));
}

/** Where a feature stands in the table, or the empty slot where it would. */
function slotOf(slots: Uint32Array, key: number): number {
  const mask = slots.length - 1;
  let slot = (key << 1) & mask;
  let found = slots[slot] as number;
  while (found !== key && found !== 0) {
    slot = (slot + 2) & mask;
    found = slots[slot] as number;
  }
  return slot;
}

/** Slots for this many keys: twice as many or more, a power of two. */
function slotsFor(size: number): number {
  let slots = 16;
  while (slots < size * 2) slots *= 2;
  return slots;
}

/**
 * Adds up the weights of `count` features into `scores` (one entry per class), which is cleared first.
 * Linear in the features.
 */
export function scoreClasses(
  model: Perceptron,
  features: Uint32Array,
  count: number,
  scores: Int32Array,
): void {
  const { slots, pairs } = model;
  scores.fill(0);
  for (let index = 0; index < count; index += 1) {
    const slot = slotOf(slots, features[index] as number);
    if (slots[slot] === 0) continue;
    const place = slots[slot + 1] as number;
    const first = place >>> 8;
    const after = first + (place & 255);
    for (let pair = first; pair < after; pair += 1) {
      const entry = pairs[pair] as number;
      const label = entry & 255;
      scores[label] = (scores[label] as number) + (entry >> 8);
    }
  }
}
