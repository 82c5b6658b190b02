import { addUp, type Tally } from "./counts.ts";

/** Resamples drawn; more change the printed tenth of a point rarely. */
const RESAMPLES = 1000;
const SEED = 20161214;

/** The two ends of an interval, in the unit of the measure; null where no resample gave a number. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Bootstrap 95 % intervals over documents (percentile method): documents are drawn with replacement,
 * their counts added up and the measure taken anew. Seeded, so the same tallies give the same intervals.
 */
export function bootstrap(
  tallies: readonly Tally[],
  measure: (total: Tally) => Readonly<Record<string, number | null>>,
): Readonly<Record<string, Interval>> {
  const draw = generator(SEED);
  const samples: Record<string, number[]> = {};
  for (let round = 0; round < RESAMPLES; round += 1) {
    const picked = tallies.map(() => tallies[Math.floor(draw() * tallies.length)] as Tally);
    for (const [row, value] of Object.entries(measure(addUp(picked)))) {
      samples[row] ??= [];
      if (value !== null) samples[row].push(value);
    }
  }
  const rows = Object.entries(samples).filter(([, values]) => values.length > 0);
  return Object.fromEntries(rows.map(([row, values]) => [row, interval(values)]));
}

function interval(values: readonly number[]): Interval {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] as number;
  return { low: at(0.025), high: at(0.975) };
}

/** Mulberry32, a small public-domain generator: uniform numbers in [0, 1). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
