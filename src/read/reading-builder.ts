import type { Name } from "../domain/name.ts";
import { type Reading, reading } from "../domain/reading.ts";
import { RELATIONS } from "../domain/relations.ts";
import type { FoundName } from "./names.ts";
import { CLOSED_BIT, type TreeArrays, type Words } from "./words.ts";

/** One syntactic word to be added to a reading. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly tag: number;
  readonly features: number;
  readonly lemma: string;
  /** Hash of the form; see `Words`. */
  readonly hash: number;
  /** The form where it is not what the text has in the span: "le" of "du". */
  readonly form: string | null;
  /** `OPENED_BIT` and so on. */
  readonly quotes: number;
}

/** Collects the words of a reading in text order, and shows them to a parser; `wordsMax` is the most there can be. */
export class ReadingBuilder implements Words {
  readonly tags: Uint8Array;
  readonly features: Uint32Array;
  readonly hashes: Uint32Array;
  readonly quotes: Uint8Array;
  readonly #source: Pick<Reading, "language" | "text">;
  readonly #forms = new Map<number, string>();
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #lemmas: Uint32Array;
  readonly #sentenceOf: Uint32Array;
  readonly #sentenceStarts: number[] = [];
  readonly #lemmaTable: string[] = [""];
  readonly #lemmaNumbers = new Map<string, number>([["", 0]]);
  #size = 0;

  constructor(source: Pick<Reading, "language" | "text">, wordsMax: number) {
    this.#source = source;
    this.#starts = new Uint32Array(wordsMax);
    this.#ends = new Uint32Array(wordsMax);
    this.tags = new Uint8Array(wordsMax);
    this.features = new Uint32Array(wordsMax);
    this.hashes = new Uint32Array(wordsMax);
    this.quotes = new Uint8Array(wordsMax);
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
    this.tags[at] = word.tag;
    this.features[at] = word.features;
    this.hashes[at] = word.hash;
    this.quotes[at] = word.quotes;
    if (word.form !== null) this.#forms.set(at, word.form);
    this.#lemmas[at] = this.#lemmaNumber(word.lemma);
    this.#sentenceOf[at] = this.#sentenceStarts.length - 1;
    this.#size += 1;
  }

  /** A quotation mark stands after the last word, if the sentence has one. */
  closeQuote(): void {
    const last = this.#size - 1;
    if (last < (this.#sentenceStarts.at(-1) ?? 0)) return;
    this.quotes[last] = (this.quotes[last] as number) | CLOSED_BIT;
  }

  /** Number of words so far. */
  get size(): number {
    return this.#size;
  }

  form(word: number): string {
    const own = this.#forms.get(word);
    return own ?? this.#source.text.slice(this.#starts[word], this.#ends[word]);
  }

  /** Where each sentence begins. */
  get sentenceStarts(): readonly number[] {
    return this.#sentenceStarts;
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

  /** Names by the words that they are made of. */
  #namesOf(found: readonly FoundName[]): readonly Name[] {
    let first = 0;
    return found.map(({ span, ...rest }) => {
      while ((this.#starts[first] as number) < span.start) first += 1;
      let after = first + 1;
      while (after < this.#size && (this.#starts[after] as number) < span.end) after += 1;
      return { ...rest, first, after, span };
    });
  }

  /** The finished reading; without `trees` it says that none were built. */
  finish(trees: TreeArrays | null, names: readonly FoundName[] = []): Reading {
    const size = this.#size;
    return reading({
      ...this.#source,
      size,
      starts: this.#starts.slice(0, size),
      ends: this.#ends.slice(0, size),
      tags: this.tags.slice(0, size),
      features: this.features.slice(0, size),
      lemmas: this.#lemmas.slice(0, size),
      lemmaTable: this.#lemmaTable,
      heads: trees?.heads ?? new Int32Array(size).fill(-2),
      relations: trees?.relations ?? new Uint8Array(size),
      relationTable: RELATIONS,
      sentenceStarts: Uint32Array.from([...this.#sentenceStarts, size]),
      sentenceOf: this.#sentenceOf.slice(0, size),
      names: this.#namesOf(names),
    });
  }
}
