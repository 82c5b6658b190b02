/** Chance that a word seen at most so often in training is hidden each time it is met. */
const CHANCES: readonly (readonly [number, number])[] = [
  [1, 0.5],
  [3, 0.25],
  [8, 0.1],
];

/**
 * Hides rare words now and then behind a number never seen again, so that what is learnt does not lean on words that
 * new texts seldom have: a tenth of their words are new. Seeded.
 */
export class Blur {
  readonly #counts = new Map<number, number>();
  #state = 20161214;

  /** Counts the words (hashes of forms) of one sentence. */
  count(words: Uint32Array): void {
    for (const word of words) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  /** The words with some of the rare ones hidden; those of 0 stay. */
  apply(words: Uint32Array): Uint32Array {
    return words.map((word) => {
      if (word === 0) return word;
      const count = this.#counts.get(word) ?? 0;
      const chance = CHANCES.find(([most]) => count <= most)?.[1] ?? 0;
      return chance > 0 && this.#random() < chance ? this.#state : word;
    });
  }

  /** Numerical Recipes' LCG, from 0 to 1. */
  #random(): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return this.#state / 2 ** 32;
  }
}
