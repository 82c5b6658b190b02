import { packRising, packSigned, WEIGHT_MAX } from "../src/learn/packed-numbers.ts";

const NONE = -1;

/**
 * An averaged perceptron in the making: features by hash, weights only where an update made one. The
 * average is kept by the usual trick: `w − u / c`, with `u` the updates weighted by when they were made.
 */
export class PerceptronTrainer {
  #slots = 1 << 16;
  #keys = new Uint32Array(this.#slots);
  #heads = new Int32Array(this.#slots).fill(NONE);
  #used = 0;
  #classes = new Uint8Array(1 << 16);
  #weights = new Float32Array(1 << 16);
  #sums = new Float64Array(1 << 16);
  #nexts = new Int32Array(1 << 16);
  #size = 0;
  #clock = 1;

  /** Adds up the present weights of the features into `scores`. */
  score(features: Uint32Array, count: number, scores: Float32Array): void {
    scores.fill(0);
    for (let index = 0; index < count; index += 1) {
      const slot = this.#slotOf(features[index] as number);
      for (
        let pair = this.#heads[slot] as number;
        pair !== NONE;
        pair = this.#nexts[pair] as number
      ) {
        const label = this.#classes[pair] as number;
        scores[label] = (scores[label] as number) + (this.#weights[pair] as number);
      }
    }
  }

  /** One example seen; call once per decision, before its update. */
  tick(): void {
    this.#clock += 1;
  }

  /** Moves the weights of the features towards `gold` and away from `guess`. */
  update(features: Uint32Array, count: number, gold: number, guess: number): void {
    for (let index = 0; index < count; index += 1) {
      const key = features[index] as number;
      this.#add(key, gold, 1);
      this.#add(key, guess, -1);
    }
  }

  #slotOf(key: number): number {
    let slot = key & (this.#slots - 1);
    while (this.#keys[slot] !== key && this.#keys[slot] !== 0)
      slot = (slot + 1) & (this.#slots - 1);
    return slot;
  }

  #add(key: number, label: number, delta: number): void {
    if (this.#used * 2 > this.#slots) this.#growTable();
    const slot = this.#slotOf(key);
    if (this.#keys[slot] === 0) {
      this.#keys[slot] = key;
      this.#used += 1;
    }
    let pair = this.#heads[slot] as number;
    while (pair !== NONE && this.#classes[pair] !== label) pair = this.#nexts[pair] as number;
    if (pair === NONE) {
      pair = this.#newPair(label);
      this.#nexts[pair] = this.#heads[slot] as number;
      this.#heads[slot] = pair;
    }
    this.#weights[pair] = (this.#weights[pair] as number) + delta;
    this.#sums[pair] = (this.#sums[pair] as number) + delta * this.#clock;
  }

  #newPair(label: number): number {
    if (this.#size === this.#classes.length) this.#growPairs();
    this.#classes[this.#size] = label;
    this.#size += 1;
    return this.#size - 1;
  }

  #growPairs(): void {
    const grown = <A extends Uint8Array | Float32Array | Float64Array | Int32Array>(
      from: A,
      to: A,
    ): A => {
      to.set(from);
      return to;
    };
    const length = this.#size * 2;
    this.#classes = grown(this.#classes, new Uint8Array(length));
    this.#weights = grown(this.#weights, new Float32Array(length));
    this.#sums = grown(this.#sums, new Float64Array(length));
    this.#nexts = grown(this.#nexts, new Int32Array(length));
  }

  #growTable(): void {
    const keys = this.#keys;
    const heads = this.#heads;
    this.#slots *= 2;
    this.#keys = new Uint32Array(this.#slots);
    this.#heads = new Int32Array(this.#slots).fill(NONE);
    for (let old = 0; old < keys.length; old += 1) {
      if (keys[old] === 0) continue;
      const slot = this.#slotOf(keys[old] as number);
      this.#keys[slot] = keys[old] as number;
      this.#heads[slot] = heads[old] as number;
    }
  }

  /**
   * The averaged weights as the sections that `openPerceptron` reads; the `pairsMax` largest are kept, in
   * `scale` steps per unit of weight.
   */
  sections(name: string, pairsMax: number): [string, Uint8Array][] {
    const rows: { key: number; pairs: [number, number][] }[] = [];
    const scale = this.#scale();
    const floor = this.#floor(pairsMax);
    for (let slot = 0; slot < this.#slots; slot += 1) {
      const pairs: [number, number][] = [];
      for (
        let pair = this.#heads[slot] as number;
        pair !== NONE;
        pair = this.#nexts[pair] as number
      ) {
        const weight = this.#average(pair);
        const steps = Math.round(weight * scale);
        if (Math.abs(weight) >= floor && steps !== 0) {
          pairs.push([this.#classes[pair] as number, steps]);
        }
      }
      if (pairs.length > 0) rows.push({ key: this.#keys[slot] as number, pairs });
    }
    rows.sort((a, b) => a.key - b.key);
    const pairs = rows.flatMap((row) => row.pairs.sort((a, b) => a[0] - b[0]));
    return [
      [`${name}.gaps`, packRising(Uint32Array.from(rows, (row) => row.key))],
      [`${name}.counts`, Uint8Array.from(rows, (row) => row.pairs.length)],
      [`${name}.classes`, Uint8Array.from(pairs, ([label]) => label)],
      [`${name}.steps`, packSigned(Int16Array.from(pairs, ([, weight]) => weight))],
    ];
  }

  #average(pair: number): number {
    return (this.#weights[pair] as number) - (this.#sums[pair] as number) / this.#clock;
  }

  #scale(): number {
    let largest = 1e-9;
    for (let pair = 0; pair < this.#size; pair += 1) {
      largest = Math.max(largest, Math.abs(this.#average(pair)));
    }
    return WEIGHT_MAX / largest;
  }

  /** The size of the `pairsMax`-th largest weight. */
  #floor(pairsMax: number): number {
    const sizes = Float32Array.from({ length: this.#size }, (_, pair) =>
      Math.abs(this.#average(pair)),
    );
    sizes.sort();
    return sizes[Math.max(0, this.#size - pairsMax)] ?? 0;
  }
}
