/** What a written token is, before any tag is known. */
export const WORD = 0;
export const NUMBER = 1;
export const PUNCT = 2;
export const SIGN = 3;
/** URL, e-mail address, hashtag or user name. */
export const ADDRESS = 4;
/** A word with a stop of its own: "M.", "U.N.", "etc." */
export const ABBREVIATION = 5;
/** A word split off the one before it: "-t-il", "n't". */
export const ENCLITIC = 6;

/** Written tokens in text order, in arrays that grow; `size` says how much of them is used. */
export class Tokens {
  starts = new Uint32Array(64);
  ends = new Uint32Array(64);
  kinds = new Uint8Array(64);
  size = 0;

  /** Adds one token. */
  push(start: number, end: number, kind: number): void {
    if (this.size === this.starts.length) this.grow();
    this.starts[this.size] = start;
    this.ends[this.size] = end;
    this.kinds[this.size] = kind;
    this.size += 1;
  }

  private grow(): void {
    const starts = new Uint32Array(this.size * 2);
    const ends = new Uint32Array(this.size * 2);
    const kinds = new Uint8Array(this.size * 2);
    starts.set(this.starts);
    ends.set(this.ends);
    kinds.set(this.kinds);
    this.starts = starts;
    this.ends = ends;
    this.kinds = kinds;
  }
}
