import { FIGURES_MOST, overlapShare } from "./likeness.ts";
import type { Rarity } from "./rarity.ts";
import { type SenseTable, senseTable } from "./sense-table.ts";
import { termLikeness } from "./term-match.ts";
import type { WordSense } from "./word-sense.ts";
import type { Wording } from "./wordings.ts";

/** Tells quickly how alike two wordings can be at most. */
export interface ScoreBound {
  /** Takes the wording that others are laid beside until the next is taken. */
  readonly hold: (index: number) => void;
  /** No less than the score of the held wording and another; 0 where they cannot be one claim. */
  readonly atMost: (index: number) => number;
}

/**
 * For most pairs of wordings the common words alone tell that they are no claim. Each word of the other is taken for
 * as much as the likest word of the held one would give, whether or not another took it: what that is, is found once
 * a word as long as one wording is held. Near-linear in the words of the other.
 */
export function scoreBound(wordings: readonly Wording[], rarity: Rarity): ScoreBound {
  const table = senseTable(wordings, rarity);
  const { terms, termStarts } = table;
  const most = likestWorths(table);
  const weights = weightsOf(wordings, table);
  const kinds = kindsOf(wordings);
  const sizes = Int32Array.from(wordings, (wording) => wording.terms.length);
  const figured = Uint8Array.from(wordings, ({ figures }) => Number(figures.length > 0));
  let held = 0;
  return {
    hold: (index) => {
      held = index;
      most.hold(index);
    },
    atMost: (index) => {
      if (kinds[index] !== kinds[held]) return 0;
      let common = 0;
      const after = termStarts[index + 1] as number;
      for (let at = termStarts[index] as number; at < after; at += 1)
        common += most.of(terms[at] as number);
      const shorter = Math.min(sizes[held] as number, sizes[index] as number);
      const weight = overlapShare(weights[held] as number, weights[index] as number, {
        common,
        shorter,
      });
      return figured[held] === 1 && figured[index] === 1 ? weight + FIGURES_MOST : weight;
    },
  };
}

function weightsOf(
  wordings: readonly Wording[],
  { terms, termStarts, worths }: SenseTable,
): Float64Array {
  const weights = new Float64Array(wordings.length);
  for (let index = 0; index < wordings.length; index += 1) {
    let sum = 0;
    for (let at = termStarts[index] as number; at < (termStarts[index + 1] as number); at += 1)
      sum += worths[terms[at] as number] as number;
    weights[index] = sum;
  }
  return weights;
}

/** Mood and frame as one number: wordings of two kinds are no claim. */
function kindsOf(wordings: readonly Wording[]): Uint8Array {
  const numbers = new Map<string, number>();
  return Uint8Array.from(wordings, ({ mood, frame }) => {
    const kind = `${mood} ${frame}`;
    const number = numbers.get(kind) ?? numbers.size;
    numbers.set(kind, number);
    return number;
  });
}

/** A word of the held wording, in the list of those that have a hint. */
interface Holder {
  readonly sense: WordSense;
  readonly worth: number;
  readonly next: Holder | null;
}

/** What each word is worth at most beside the words of one wording. */
function likestWorths({
  senses,
  worths,
  hints,
  hintStarts,
  hintCount,
  terms,
  termStarts,
}: SenseTable) {
  const holders: (Holder | null)[] = new Array(hintCount).fill(null);
  const held: number[] = [];
  const known = new Float64Array(senses.length);
  const knownSince = new Uint32Array(senses.length);
  let turn = 0;
  const find = (number: number): number => {
    const sense = senses[number] as WordSense;
    const worth = worths[number] as number;
    let best = 0;
    for (let at = hintStarts[number] as number; at < (hintStarts[number + 1] as number); at += 1) {
      let holder = holders[hints[at] as number] as Holder | null;
      for (; holder !== null; holder = holder.next) {
        const less = Math.min(worth, holder.worth);
        if (less <= best) continue;
        const likeness = holder.sense === sense ? 1 : termLikeness(holder.sense, sense);
        best = Math.max(best, likeness * less);
      }
    }
    return best;
  };
  return {
    hold: (index: number): void => {
      turn += 1;
      for (const hint of held) holders[hint] = null;
      held.length = 0;
      for (let at = termStarts[index] as number; at < (termStarts[index + 1] as number); at += 1) {
        const number = terms[at] as number;
        const [sense, worth] = [senses[number] as WordSense, worths[number] as number];
        for (let h = hintStarts[number] as number; h < (hintStarts[number + 1] as number); h += 1) {
          const hint = hints[h] as number;
          holders[hint] = { sense, worth, next: holders[hint] as Holder | null };
          held.push(hint);
        }
      }
    },
    of: (number: number): number => {
      if (knownSince[number] === turn) return known[number] as number;
      const found = find(number);
      knownSince[number] = turn;
      known[number] = found;
      return found;
    },
  };
}
