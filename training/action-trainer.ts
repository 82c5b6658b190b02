import { ACTIONS } from "../src/learn/action-scorer.ts";
import { packRising, packSigned, WEIGHT_MAX } from "../src/learn/packed-numbers.ts";

/** Largest share of slots in use before the table grows. */
const FILL_MAX = 0.6;

/** An averaged perceptron of three classes in the making: see `PerceptronTrainer` for the average. */
export class ActionTrainer {
  #slots = 1 << 20;
  #keys = new Uint32Array(this.#slots);
  #weights = new Float32Array(this.#slots * ACTIONS);
  #sums = new Float64Array(this.#slots * ACTIONS);
  #used = 0;
  #clock = 1;

  /** Adds up the present weights of the features into `out` from `at` on. */
  score(features: Uint32Array, count: number, out: Float64Array, at: number): void {
    let first = 0;
    let second = 0;
    let third = 0;
    for (let index = 0; index < count; index += 1) {
      const slot = this.#slotOf(features[index] as number);
      if (this.#keys[slot] === 0) continue;
      first += this.#weights[slot * ACTIONS] as number;
      second += this.#weights[slot * ACTIONS + 1] as number;
      third += this.#weights[slot * ACTIONS + 2] as number;
    }
    out[at] = first;
    out[at + 1] = second;
    out[at + 2] = third;
  }

  /** One example seen: call before its updates. */
  tick(): void {
    this.#clock += 1;
  }

  /** Adds `delta` to the weights of the features for one action. */
  add(features: Uint32Array, count: number, action: number, delta: number): void {
    for (let index = 0; index < count; index += 1) {
      if (this.#used > this.#slots * FILL_MAX) this.#grow();
      const key = features[index] as number;
      const slot = this.#slotOf(key);
      if (this.#keys[slot] === 0) {
        this.#keys[slot] = key;
        this.#used += 1;
      }
      const weight = slot * ACTIONS + action;
      this.#weights[weight] = (this.#weights[weight] as number) + delta;
      this.#sums[weight] = (this.#sums[weight] as number) + delta * this.#clock;
    }
  }

  #slotOf(key: number): number {
    const mask = this.#slots - 1;
    let slot = key & mask;
    while (this.#keys[slot] !== key && this.#keys[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [keys, weights, sums] = [this.#keys, this.#weights, this.#sums];
    this.#slots *= 2;
    this.#keys = new Uint32Array(this.#slots);
    this.#weights = new Float32Array(this.#slots * ACTIONS);
    this.#sums = new Float64Array(this.#slots * ACTIONS);
    for (let old = 0; old < keys.length; old += 1) {
      if (keys[old] === 0) continue;
      const slot = this.#slotOf(keys[old] as number);
      this.#keys[slot] = keys[old] as number;
      for (let action = 0; action < ACTIONS; action += 1) {
        this.#weights[slot * ACTIONS + action] = weights[old * ACTIONS + action] as number;
        this.#sums[slot * ACTIONS + action] = sums[old * ACTIONS + action] as number;
      }
    }
  }

  /** The averaged weights as the sections that `openActionScorer` reads: the `featuresMax` features that weigh most. */
  sections(name: string, featuresMax: number): [string, Uint8Array][] {
    const sizes = new Float32Array(this.#slots);
    let largest = 1e-9;
    for (let slot = 0; slot < this.#slots; slot += 1) {
      for (let action = 0; action < ACTIONS; action += 1) {
        const size = Math.abs(this.#average(slot * ACTIONS + action));
        sizes[slot] = (sizes[slot] as number) + size;
        largest = Math.max(largest, size);
      }
    }
    const floor = Math.max(1e-9, sizes.slice().sort()[Math.max(0, this.#slots - featuresMax)] ?? 0);
    const step = largest / WEIGHT_MAX;
    const stepsOf = (slot: number): number[] =>
      Array.from({ length: ACTIONS }, (_, action) =>
        Math.round(this.#average(slot * ACTIONS + action) / step),
      );
    const kept = Array.from(this.#keys.keys()).filter(
      (slot) => (sizes[slot] as number) >= floor && stepsOf(slot).some((steps) => steps !== 0),
    );
    kept.sort((a, b) => (this.#keys[a] as number) - (this.#keys[b] as number));
    const weights = Int16Array.from(kept.flatMap(stepsOf));
    const keys = Uint32Array.from(kept, (slot) => this.#keys[slot] as number);
    return [
      [`${name}.gaps`, packRising(keys)],
      [`${name}.steps`, packSigned(weights)],
    ];
  }

  #average(weight: number): number {
    return (this.#weights[weight] as number) - (this.#sums[weight] as number) / this.#clock;
  }
}
