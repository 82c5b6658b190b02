import type { Rarity } from "./rarity.ts";
import type { WordSense } from "./word-sense.ts";
import type { Wording } from "./wordings.ts";

/** The words of all wordings as dense numbers, so that millions of pairs are told apart by arrays alone. */
export interface SenseTable {
  /** Each word once, by its number. */
  readonly senses: readonly WordSense[];
  /** Rarity of each word. */
  readonly worths: Float64Array;
  /** Where the hints of each word begin in `hints`, and one more: where the last ones end. */
  readonly hintStarts: Int32Array;
  /** Numbers of hints: equal where the hints are. */
  readonly hints: Int32Array;
  /** How many hints there are. */
  readonly hintCount: number;
  /** Where the words of each wording begin in `terms`, and one more. */
  readonly termStarts: Int32Array;
  /** Numbers of the words of each wording but for written numbers, which are left to the figures. */
  readonly terms: Int32Array;
}

/** Numbers the words of wordings. Linear in the words. */
export function senseTable(wordings: readonly Wording[], rarity: Rarity): SenseTable {
  const numbers = new Map<WordSense, number>();
  const worths: number[] = [];
  const termStarts = new Int32Array(wordings.length + 1);
  const terms = new Int32Array(wordings.reduce((sum, one) => sum + one.terms.length, 0));
  let at = 0;
  for (const [index, wording] of wordings.entries()) {
    for (const term of wording.terms) {
      if (term.kind === "number") continue;
      const known = numbers.get(term);
      const number = known ?? numbers.size;
      if (known === undefined) {
        numbers.set(term, number);
        worths.push(rarity(term, wording.language));
      }
      terms[at] = number;
      at += 1;
    }
    termStarts[index + 1] = at;
  }
  const senses = [...numbers.keys()];
  return { senses, worths: Float64Array.from(worths), termStarts, terms, ...numberedHints(senses) };
}

function numberedHints(
  senses: readonly WordSense[],
): Pick<SenseTable, "hintStarts" | "hints" | "hintCount"> {
  const numbers = new Map<number, number>();
  const hintStarts = new Int32Array(senses.length + 1);
  const hints = new Int32Array(senses.reduce((sum, sense) => sum + sense.hints.length, 0));
  let at = 0;
  for (const [number, sense] of senses.entries()) {
    for (const hint of sense.hints) {
      const known = numbers.get(hint);
      if (known === undefined) numbers.set(hint, numbers.size);
      hints[at] = known ?? numbers.size - 1;
      at += 1;
    }
    hintStarts[number + 1] = at;
  }
  return { hintStarts, hints, hintCount: numbers.size };
}
