import { type Chain, type ChainRoom, chainRoom, weighLabels } from "../src/learn/chain.ts";
import { packRising, packSigned, WEIGHT_MAX } from "../src/learn/packed-numbers.ts";

/** A sequence to learn from: the features of each step, and its labels. */
export interface ChainExample {
  readonly features: readonly Uint32Array[];
  readonly labels: readonly number[];
}

/** How fast weights move (AdaGrad, Duchi et al. 2011). */
const RATE = 0.15;
/** What the slopes of a weight must add up to by the end for it not to be nought. Set on the held-out labels. */
const SUM_MIN = 3;
/** What is forbidden weighs so little that its potential is nil. */
const FORBIDDEN = -1e4;

/**
 * Learns the weights of a linear chain by the gradient of its likelihood, example by example (Lafferty et al. 2001), few
 * of them other than nought (Duchi et al. 2011, "Adaptive subgradient methods", primal-dual with the first norm).
 * Labels are those of `names.ts`: what goes on with a name follows its beginning or itself.
 */
export class ChainTrainer {
  readonly #labels: number;
  readonly #rows = new Map<number, number>();
  /** Slopes of each weight added up: the weights are worked out of them. */
  #slopes = new Float32Array(1 << 20);
  #squares = new Float32Array(1 << 20);
  readonly #moves: Float64Array;
  readonly #moveSquares: Float64Array;
  #room: ChainRoom;
  readonly #chain: Chain;
  #share = 0;

  constructor(labels: number, isAllowed: (last: number, next: number) => boolean) {
    this.#labels = labels;
    const size = (labels + 1) * labels;
    this.#moves = Float64Array.from({ length: size }, (_, at) =>
      isAllowed(Math.floor(at / labels), at % labels) ? 0 : FORBIDDEN,
    );
    this.#moveSquares = new Float64Array(size).fill(1e-6);
    this.#chain = { labels, moves: new Float64Array(size) };
    this.#room = chainRoom(this.#chain, 64);
  }

  /**
   * Learns from one example; returns its loss, the negative logarithm of its probability. `share` is the part of the
   * training that is done, 0 to 1.
   */
  learn({ features, labels }: ChainExample, share: number): number {
    this.#share = share;
    const rows = features.map((own) => Array.from(own, (key) => this.#rowOf(key)));
    const loss = this.#weigh(rows, labels);
    for (const [step, own] of rows.entries()) this.#moveStep(own, step, labels);
    this.#moveMoves(labels);
    return loss;
  }

  #rowOf(key: number): number {
    let row = this.#rows.get(key);
    if (row !== undefined) return row;
    row = this.#rows.size;
    this.#rows.set(key, row);
    if ((row + 1) * this.#labels > this.#slopes.length) {
      this.#slopes = grown(this.#slopes);
      this.#squares = grown(this.#squares);
    }
    return row;
  }

  #weigh(rows: readonly (readonly number[])[], gold: readonly number[]): number {
    const size = rows.length;
    const labels = this.#labels;
    if (size * labels > this.#room.potentials.length) this.#room = chainRoom(this.#chain, size * 2);
    for (let at = 0; at < this.#moves.length; at += 1) {
      this.#chain.moves[at] = Math.exp(this.#moves[at] as number);
    }
    const scores = new Float64Array(labels);
    let path = 0;
    for (let step = 0; step < size; step += 1) {
      scores.fill(0);
      for (const row of rows[step] as readonly number[]) {
        for (let label = 0; label < labels; label += 1) {
          scores[label] = (scores[label] as number) + this.#weight(row * labels + label);
        }
      }
      const best = Math.max(...scores);
      for (let label = 0; label < labels; label += 1) {
        this.#room.potentials[step * labels + label] = Math.exp((scores[label] as number) - best);
      }
      const last = step === 0 ? labels : (gold[step - 1] as number);
      const label = gold[step] as number;
      path += (scores[label] as number) - best + (this.#moves[last * labels + label] as number);
    }
    weighLabels(this.#chain, this.#room, size);
    let total = 0;
    for (let step = 0; step < size; step += 1) total += Math.log(this.#room.sums[step] as number);
    return total - path;
  }

  /** Regularised dual averaging: nought unless the slopes' sum is larger than what chance may make it. */
  #weight(place: number): number {
    const sum = this.#slopes[place] as number;
    const beyond = Math.abs(sum) - SUM_MIN * this.#share;
    if (beyond <= 0) return 0;
    return (Math.sign(sum) * RATE * beyond) / Math.sqrt((this.#squares[place] as number) + 1e-6);
  }

  #moveStep(rows: readonly number[], step: number, gold: readonly number[]): void {
    const labels = this.#labels;
    const { alphas, betas } = this.#room;
    for (let label = 0; label < labels; label += 1) {
      const at = step * labels + label;
      const slope = (gold[step] === label ? 1 : 0) - (alphas[at] as number) * (betas[at] as number);
      if (Math.abs(slope) < 1e-4) continue;
      for (const row of rows) {
        const place = row * labels + label;
        this.#slopes[place] = (this.#slopes[place] as number) + slope;
        this.#squares[place] = (this.#squares[place] as number) + slope * slope;
      }
    }
  }

  #moveMoves(gold: readonly number[]): void {
    const labels = this.#labels;
    const slopes = new Float64Array(this.#moves.length);
    const { alphas, betas, potentials, sums } = this.#room;
    for (let step = 0; step < gold.length; step += 1) {
      const last = step === 0 ? labels : (gold[step - 1] as number);
      const own = last * labels + (gold[step] as number);
      slopes[own] = (slopes[own] as number) + 1;
      for (let next = 0; next < labels; next += 1) {
        const at = step * labels + next;
        const ahead = ((potentials[at] as number) * (betas[at] as number)) / (sums[step] as number);
        for (
          let from = step === 0 ? labels : 0;
          from < (step === 0 ? labels + 1 : labels);
          from += 1
        ) {
          const before = step === 0 ? 1 : (alphas[at - next - labels + from] as number);
          const move = from * labels + next;
          slopes[move] =
            (slopes[move] as number) - before * (this.#chain.moves[move] as number) * ahead;
        }
      }
    }
    for (let move = 0; move < slopes.length; move += 1) {
      const slope = slopes[move] as number;
      if ((this.#moves[move] as number) <= FORBIDDEN || slope === 0) continue;
      this.#moveSquares[move] = (this.#moveSquares[move] as number) + slope * slope;
      this.#moves[move] =
        (this.#moves[move] as number) +
        (RATE * slope) / Math.sqrt(this.#moveSquares[move] as number);
    }
  }

  /** The sections that `openNames` reads. */
  sections(): [string, Uint8Array][] {
    const labels = this.#labels;
    const weights = Float32Array.from({ length: this.#rows.size * labels }, (_, at) =>
      this.#weight(at),
    );
    const scale =
      WEIGHT_MAX / weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
    const rows = [...this.#rows]
      .map(([key, row]) => {
        const own = weights.subarray(row * labels, (row + 1) * labels);
        const pairs = [...own.entries()]
          .map(([label, weight]) => [label, Math.round(weight * scale)] as const)
          .filter(([, steps]) => steps !== 0);
        return { key, pairs };
      })
      .filter(({ pairs }) => pairs.length > 0)
      .sort((a, b) => a.key - b.key);
    const pairs = rows.flatMap((row) => row.pairs);
    return [
      ["name.gaps", packRising(Uint32Array.from(rows, ({ key }) => key))],
      ["name.counts", Uint8Array.from(rows, (row) => row.pairs.length)],
      ["name.classes", Uint8Array.from(pairs, ([label]) => label)],
      ["name.steps", packSigned(Int16Array.from(pairs, ([, steps]) => steps))],
      ["moves", new Uint8Array(Float32Array.from([scale, ...this.#moves]).buffer)],
    ];
  }
}

function grown(from: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const to = new Float32Array(from.length * 2);
  to.set(from);
  return to;
}
