import { type Reading, reading } from "../domain/reading.ts";
import type { Report } from "../domain/report.ts";

/** One syntactic word to be added to a reading. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly tag: number;
  readonly features: number;
  readonly lemma: string;
}

/** Collects the words of a reading in text order; `wordsMax` is the most there can be. */
export class ReadingBuilder {
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #tags: Uint8Array;
  readonly #features: Uint32Array;
  readonly #lemmas: Uint32Array;
  readonly #sentenceOf: Uint32Array;
  readonly #sentenceStarts: number[] = [];
  readonly #lemmaTable: string[] = [""];
  readonly #lemmaNumbers = new Map<string, number>([["", 0]]);
  #size = 0;

  constructor(wordsMax: number) {
    this.#starts = new Uint32Array(wordsMax);
    this.#ends = new Uint32Array(wordsMax);
    this.#tags = new Uint8Array(wordsMax);
    this.#features = new Uint32Array(wordsMax);
    this.#lemmas = new Uint32Array(wordsMax);
    this.#sentenceOf = new Uint32Array(wordsMax);
  }

  /** The next word begins a sentence. */
  startSentence(): void {
    this.#sentenceStarts.push(this.#size);
  }

  /** Adds a word. */
  add(word: Word): void {
    const at = this.#size;
    this.#starts[at] = word.start;
    this.#ends[at] = word.end;
    this.#tags[at] = word.tag;
    this.#features[at] = word.features;
    this.#lemmas[at] = this.#lemmaNumber(word.lemma);
    this.#sentenceOf[at] = this.#sentenceStarts.length - 1;
    this.#size += 1;
  }

  #lemmaNumber(lemma: string): number {
    let number = this.#lemmaNumbers.get(lemma);
    if (number === undefined) {
      number = this.#lemmaTable.length;
      this.#lemmaTable.push(lemma);
      this.#lemmaNumbers.set(lemma, number);
    }
    return number;
  }

  /** The finished reading, without trees. */
  finish(report: Report): Reading {
    const size = this.#size;
    return reading({
      language: report.language,
      text: report.text,
      size,
      starts: this.#starts.slice(0, size),
      ends: this.#ends.slice(0, size),
      tags: this.#tags.slice(0, size),
      features: this.#features.slice(0, size),
      lemmas: this.#lemmas.slice(0, size),
      lemmaTable: this.#lemmaTable,
      heads: new Int32Array(size).fill(-2),
      relations: new Uint8Array(size),
      relationTable: [""],
      sentenceStarts: Uint32Array.from([...this.#sentenceStarts, size]),
      sentenceOf: this.#sentenceOf.slice(0, size),
    });
  }
}
