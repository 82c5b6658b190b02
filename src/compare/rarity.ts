import type { LanguageCode } from "../domain/report.ts";
import type { ReportFeatures } from "./features.ts";
import type { WordSense } from "./word-sense.ts";

/** How much a word tells in this dossier, above 0 to 1: what every report says tells little. */
export type Rarity = (word: WordSense, language: LanguageCode) => number;

/** Up to so many reports of a language each of them counts. */
const EXACT_MAX = 128;

/** In how many reports of a dossier that grows each word stands. */
export interface WordCounts {
  readonly add: (features: ReportFeatures) => void;
  readonly remove: (features: ReportFeatures) => void;
  /** The weights of now, and whether a word weighs otherwise than when this was last asked. Linear in the words of all. */
  readonly weigh: () => { readonly rarity: Rarity; readonly isChanged: WordTest };
}

/** Tells something of a word of a language. */
export type WordTest = (word: WordSense, language: LanguageCode) => boolean;

interface Count {
  reports: number;
  /** Reports that hold each word, by its id. */
  readonly holding: number[];
  weights: Float64Array;
  /** 1 where the weight is another than before. */
  changed: Uint8Array;
}

/**
 * Weighs words by the share of the dossier's reports in the same language that use them: ln(1 + n / df) as a
 * share of ln(1 + n), inverse document frequency laid on 0 to 1. Linear in the words.
 *
 * Of more than 128 reports both numbers are taken to a power of two: one report more then changes the weight of a few
 * rare words and of hardly any common one, and what rests on all the others stays as it is.
 */
export function rarityOf(features: readonly ReportFeatures[]): Rarity {
  const counts = openWordCounts();
  for (const each of features) counts.add(each);
  return counts.weigh().rarity;
}

/** Opens the counts of an empty dossier. */
export function openWordCounts(): WordCounts {
  const counts = new Map<LanguageCode, Count>();
  const countOf = (language: LanguageCode): Count => {
    const known = counts.get(language);
    if (known !== undefined) return known;
    const made = {
      reports: 0,
      holding: [],
      weights: new Float64Array(),
      changed: new Uint8Array(),
    };
    counts.set(language, made);
    return made;
  };
  const change = ({ analysis, sentences }: ReportFeatures, by: 1 | -1) => {
    const count = countOf(analysis.report.language);
    count.reports += by;
    const ids = new Set(sentences.flatMap(({ terms }) => terms.map(({ id }) => id)));
    for (const id of ids) count.holding[id] = (count.holding[id] ?? 0) + by;
  };
  return {
    add: (features) => change(features, 1),
    remove: (features) => change(features, -1),
    weigh: () => {
      for (const count of counts.values()) weighAll(count);
      return {
        rarity: ({ id }, language) => counts.get(language)?.weights[id] ?? 1,
        isChanged: ({ id }, language) => counts.get(language)?.changed[id] !== 0,
      };
    },
  };
}

function weighAll(count: Count): void {
  const { reports, holding, weights: before } = count;
  const weightOf = weigher(reports);
  const weights = new Float64Array(holding.length);
  const changed = new Uint8Array(holding.length);
  for (let id = 0; id < holding.length; id += 1) {
    const weight = weightOf(holding[id] || 1);
    weights[id] = weight;
    if (weight !== before[id]) changed[id] = 1;
  }
  count.weights = weights;
  count.changed = changed;
}

function weigher(reports: number): (held: number) => number {
  if (reports <= EXACT_MAX) return (held) => Math.log(1 + reports / held) / Math.log(1 + reports);
  const all = 2 ** Math.floor(Math.log2(reports));
  const known: number[] = [];
  return (held) => {
    const power = Math.round(Math.log2(held));
    known[power] ??= Math.log(1 + all / 2 ** power) / Math.log(1 + all);
    return known[power];
  };
}
