import { TAG_NUMBER, TAGS } from "../src/domain/morphology.ts";
import { keyOf } from "../src/read/split-words.ts";
import type { LexiconReading } from "./lexicon-builder.ts";
import type { GoldSentence, GoldWord } from "./treebank.ts";

/** How often each form has each reading in a treebank. */
export type ReadingCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Tags whose words can be listed: a treebank knows them better than a lexicon of another school. */
const CLOSED = new Set(
  ["ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ"].map((tag) => TAGS.indexOf(tag as never)),
);
/** A reading of an open class seen less often may be a slip of the annotators. */
const OPEN_COUNT_MIN = 3;
const CLOSED_COUNT_MIN = 2;
/** Readings rarer than this share of a form's uses are left out. */
const SHARE_MIN = 0.004;

const PROPER = TAG_NUMBER.PROPN;
const SKIPPED = new Set([TAG_NUMBER.X, TAG_NUMBER.PUNCT, TAG_NUMBER.SYM, TAG_NUMBER.NUM]);

/** Counts the readings of every form; forms are in lower case unless they are proper nouns. */
export function countReadings(
  sentences: readonly GoldSentence[],
  featuresOf: (word: GoldWord) => number = ({ features }) => features,
): ReadingCounts {
  const counts = new Map<string, Map<string, number>>();
  for (const { words, tokens } of sentences) {
    const shared = new Set<number>();
    for (let i = 1; i < words.length; i += 1) {
      if (words[i]?.token === words[i - 1]?.token) shared.add(words[i]?.token ?? -1);
    }
    for (const word of words) {
      const isShared = shared.has(word.token) && !ownsSpan(word.form, tokens[word.token]?.form);
      if (isShared || SKIPPED.has(word.tag as never)) continue;
      const form = formKey(word.form, word.tag);
      const key = [word.tag, featuresOf(word), word.lemma].join("\t");
      const readings = counts.get(form) ?? new Map<string, number>();
      readings.set(key, (readings.get(key) ?? 0) + 1);
      counts.set(form, readings);
    }
  }
  return counts;
}

/** "du" is not written as "de" + "le", but "cannot" is written as "can" + "not". */
function ownsSpan(form: string, token: string | undefined): boolean {
  return token?.toLowerCase().includes(form.toLowerCase()) ?? false;
}

/** A form as the lexicon spells it. */
export function formKey(form: string, tag: number): string {
  return tag === PROPER ? form.replace(/’/g, "'") : keyOf(form, 0, form.length);
}

/** The readings worth listing, the most frequent first. */
export function readingsOf(counts: ReadonlyMap<string, number>): LexiconReading[] {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .filter(([key, count]) => {
      const isClosed = CLOSED.has(Number(key.split("\t")[0]));
      return count >= (isClosed ? CLOSED_COUNT_MIN : OPEN_COUNT_MIN) && count / total >= SHARE_MIN;
    })
    .map(([key]) => {
      const [tag = "0", features = "0", lemma = ""] = key.split("\t");
      return { tag: Number(tag), features: Number(features), lemma };
    });
}

/** How often a form was seen with a tag, and with a tag and features. */
export function countOf(
  counts: ReadonlyMap<string, number> | undefined,
  reading: LexiconReading,
): number {
  if (counts === undefined) return 0;
  let count = 0;
  for (const [key, times] of counts) {
    const [tag, features] = key.split("\t").map(Number);
    if (tag !== reading.tag) continue;
    count += features === reading.features ? times * 1000 : times;
  }
  return count;
}

/** Whether a tag is of a closed class. */
export function isClosedTag(tag: number): boolean {
  return CLOSED.has(tag);
}

/** A form's lemma under a tag must be this share of its uses to be put in place of the lexicon's. */
const LEMMA_SHARE_MIN = 0.8;

/** The lemma that a treebank gives nearly always to a form under a tag, seen twice or more; else null. */
export function usualLemma(
  counts: ReadonlyMap<string, number> | undefined,
  tag: number,
): string | null {
  const lemmas = new Map<string, number>();
  let total = 0;
  for (const [key, count] of counts ?? []) {
    const [seenTag, , lemma = ""] = key.split("\t");
    if (Number(seenTag) !== tag) continue;
    lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + count);
    total += count;
  }
  for (const [lemma, count] of lemmas) {
    if (count >= 2 && count >= total * LEMMA_SHARE_MIN) return lemma;
  }
  return null;
}
