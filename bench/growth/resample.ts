import type { Analysis } from "../../src/domain/analysis.ts";
import { type Random, randomOf } from "./random.ts";
import { type Part, partsOf, retell } from "./retell.ts";
import { type Story, storyOf, type Vocabulary, vocabularyOf } from "./story.ts";

/** What reports are made from. */
export interface Stock {
  readonly bases: readonly Analysis[];
  readonly parts: readonly (readonly Part[])[];
  readonly vocabulary: Vocabulary;
}

/** Of so many stories only one report is in the dossier. */
const ALONE_SHARE = 0.7;
/** Reports of a story that more than one tells, at most. */
const TELLINGS_MAX = 5;
/** Share of its parts that a story leaves out, and that each report of it leaves out beside. */
const DROPPED_SHARE = 0.25;
const CUT_SHARE = 0.08;
/** Share of neighbours that a report tells the other way round. */
const SWAPPED_SHARE = 0.1;
/** Share of words that an outlet puts otherwise. */
const EDITED_SHARE = 0.02;
const OUTLETS = 400;
/** Days over which stories are spread: the dossier of two years. */
const DAYS = 730;
const DAYS_APART_MAX = 2;
const DAY = 86_400_000;

/** Prepares what reports are made from. */
export function stockOf(bases: readonly Analysis[]): Stock {
  const whole = bases.filter(({ reading }) => reading.size > 20);
  return { bases: whole, parts: whole.map(partsOf), vocabulary: vocabularyOf(whole) };
}

/**
 * Analyses of reports that might be: stories with other names, numbers and in part other words than the reports they
 * are made from, their sentences dropped and reordered; three in ten are told by several outlets in nearly the same
 * words. The same seed gives the same. Analysing is not what is measured, so analyses are made from analyses.
 */
export function* resample(stock: Stock, count: number, seed: number): Generator<Analysis> {
  let made = 0;
  for (let number = 0; made < count; number += 1) {
    const random = randomOf(seed * 1_000_003 + number);
    const at = random.whole(stock.bases.length);
    const story = storyOf(stock.vocabulary, random);
    const kept = (stock.parts[at] as readonly Part[]).filter(() => random.next() >= DROPPED_SHARE);
    const day = Date.UTC(2029, 0, 1) + random.whole(DAYS) * DAY;
    const tellings = random.next() < ALONE_SHARE ? 1 : 2 + random.whole(TELLINGS_MAX - 1);
    for (let telling = 0; telling < tellings && made < count; telling += 1, made += 1) {
      const published = new Date(day + random.whole(DAYS_APART_MAX + 1) * DAY);
      yield retell(stock.bases[at] as Analysis, {
        parts: tell(kept, stock.parts[at] as readonly Part[], random),
        wordFor: edited(story, random),
        outlet: `Outlet ${random.whole(OUTLETS)}`,
        published: published.toISOString().slice(0, "2029-01-01".length),
      });
    }
  }
}

function tell(kept: readonly Part[], all: readonly Part[], random: Random): readonly Part[] {
  const told = kept.filter(() => random.next() >= CUT_SHARE);
  for (let at = 0; at + 1 < told.length; at += 1) {
    if (random.next() >= SWAPPED_SHARE) continue;
    [told[at], told[at + 1]] = [told[at + 1] as Part, told[at] as Part];
  }
  return told.length > 0 ? told : all.slice(0, 1);
}

function edited({ wordFor }: Story, random: Random): Story["wordFor"] {
  return (reading, word) => {
    const made = wordFor(reading, word);
    if (random.next() >= EDITED_SHARE || made === null) return made;
    return null;
  };
}
