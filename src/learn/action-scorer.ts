import { invariant } from "../base/invariant.ts";
import { type Sections, sectionOf } from "./model-file.ts";
import { unpackRising, unpackSigned } from "./packed-numbers.ts";

/** How many classes an action model tells apart. */
export const ACTIONS = 3;

/**
 * A linear model of three classes over hashed features, for decisions made thousands of times a sentence: what
 * one look-up needs stands in eight bytes, so that it waits for memory once.
 */
export interface ActionScorer {
  /**
   * Slots × 4: upper half of the feature's hash, then the weights of the three classes. The lower bits of the
   * hash say where the search begins; a slot of four zeros is empty. A power of two of slots, open addressing.
   */
  readonly slots: Int16Array;
}

/** Opens the model whose sections begin with `name`: `name.gaps` (of the sorted hashes), `name.steps`. */
export function openActionScorer(sections: Sections, name: string): ActionScorer {
  const keys = unpackRising(sectionOf(sections, `${name}.gaps`));
  const weights = unpackSigned(sectionOf(sections, `${name}.steps`));
  invariant(weights.length === keys.length * ACTIONS, "a feature has three weights");
  const slots = new Int16Array(slotsFor(keys.length) * 4);
  const mask = slots.length - 1;
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] as number;
    let slot = (key << 2) & mask;
    while (!isEmpty(slots, slot)) slot = (slot + 4) & mask;
    slots[slot] = key >>> 16;
    for (let action = 0; action < ACTIONS; action += 1) {
      slots[slot + 1 + action] = weights[index * ACTIONS + action] as number;
    }
  }
  return { slots };
}

/** Slots for this many features: half as many again or more, a power of two. */
function slotsFor(size: number): number {
  let slots = 16;
  while (slots < size * 1.5) slots *= 2;
  return slots;
}

function isEmpty(slots: Int16Array, slot: number): boolean {
  return (
    slots[slot] === 0 && slots[slot + 1] === 0 && slots[slot + 2] === 0 && slots[slot + 3] === 0
  );
}

/** Adds up the weights of `count` features; writes the three sums to `out` from `at` on. */
export function scoreActions(
  { slots }: ActionScorer,
  features: Uint32Array,
  count: number,
  out: Int32Array,
  at: number,
): void {
  const mask = slots.length - 1;
  let first = 0;
  let second = 0;
  let third = 0;
  for (let index = 0; index < count; index += 1) {
    const key = features[index] as number;
    // As the array holds it: a signed half.
    const print = key >> 16;
    let slot = (key << 2) & mask;
    for (;;) {
      const a = slots[slot + 1] as number;
      const b = slots[slot + 2] as number;
      const c = slots[slot + 3] as number;
      if (slots[slot] === print) {
        first += a;
        second += b;
        third += c;
        break;
      }
      if (a === 0 && b === 0 && c === 0) break;
      slot = (slot + 4) & mask;
    }
  }
  out[at] = first;
  out[at + 1] = second;
  out[at + 2] = third;
}
