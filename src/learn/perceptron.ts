import { type Sections, sectionOf, words16, words32 } from "./model-file.ts";

/**
 * A linear model over hashed features: each feature has weights for some of the classes. Made by averaging
 * a perceptron (Collins 2002); read only.
 */
export interface Perceptron {
  /** Slot → feature hash, 0 for an empty slot; a power of two long, open addressing. */
  readonly keys: Uint32Array;
  /** Slot → index of the feature's first pair. */
  readonly firsts: Uint32Array;
  /** Slot → number of pairs. */
  readonly counts: Uint8Array;
  /** Pair → class. */
  readonly classes: Uint8Array;
  /** Pair → weight, in steps of no unit: only their order counts. */
  readonly weights: Int16Array;
}

/** Opens the model whose sections begin with `name`: `name.keys`, `.counts`, `.classes`, `.weights`. */
export function openPerceptron(sections: Sections, name: string): Perceptron {
  const sorted = words32(sectionOf(sections, `${name}.keys`));
  const pairs = sectionOf(sections, `${name}.counts`);
  const weights = words16(sectionOf(sections, `${name}.weights`));
  const slots = slotsFor(sorted.length);
  const keys = new Uint32Array(slots);
  const firsts = new Uint32Array(slots);
  const counts = new Uint8Array(slots);
  let first = 0;
  for (let index = 0; index < sorted.length; index += 1) {
    const key = sorted[index] as number;
    let slot = key & (slots - 1);
    while (keys[slot] !== 0) slot = (slot + 1) & (slots - 1);
    keys[slot] = key;
    firsts[slot] = first;
    counts[slot] = pairs[index] as number;
    first += pairs[index] as number;
  }
  return {
    keys,
    firsts,
    counts,
    classes: sectionOf(sections, `${name}.classes`),
    weights: new Int16Array(weights.buffer, weights.byteOffset, weights.length),
  };
}

/** Twice the number of keys or more, a power of two. */
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
  const { keys, firsts, counts, classes, weights } = model;
  const slots = keys.length - 1;
  scores.fill(0);
  for (let index = 0; index < count; index += 1) {
    const key = features[index] as number;
    let slot = key & slots;
    let found = keys[slot] as number;
    while (found !== key && found !== 0) {
      slot = (slot + 1) & slots;
      found = keys[slot] as number;
    }
    if (found === 0) continue;
    const first = firsts[slot] as number;
    const after = first + (counts[slot] as number);
    for (let pair = first; pair < after; pair += 1) {
      const label = classes[pair] as number;
      scores[label] = (scores[label] as number) + (weights[pair] as number);
    }
  }
}
