import { TAG_NUMBER, TAGS } from "../domain/morphology.ts";
import { findReading, type Lexicon, lemmaOfReading } from "../learn/lexicon.ts";
import { scoreClasses } from "../learn/perceptron.ts";
import type { Description } from "./description.ts";
import { MORPHOLOGY_FEATURES_MAX, morphologyFeatures } from "./morphology-features.ts";
import { TAG_FEATURES_MAX, tagFeatures } from "./tag-features.ts";
import { NO_BUNDLE, type Tagger } from "./tagger.ts";
import { unlistedLemma } from "./unlisted-lemma.ts";

/** Stands for the label of a token outside the sentence. */
const NO_LABEL = 255;

/** Which labels a token may get. */
export const ANY = 0;
/** One tag: the token is no contraction. */
export const SINGLE = 1;
/** Several tags: the token is always a contraction. */
export const COMPOUND = 2;
/** Punctuation or a symbol. */
export const MARK_ONLY = 3;

/**
 * The label of each token, from left to right. `starts` has a byte per token, 1 where a sentence begins;
 * `allowed` says per token which labels it may get.
 */
export function tagTokens(
  tagger: Tagger,
  description: Description,
  starts: Uint8Array,
  allowed: Uint8Array,
): Uint8Array {
  const size = starts.length;
  const labels = new Uint8Array(size);
  const features = new Uint32Array(TAG_FEATURES_MAX);
  const scores = new Int32Array(256);
  const count = tagger.labels.length;
  for (let first = 0; first < size; ) {
    const after = sentenceEnd(starts, first);
    const place = { token: first, first, after };
    for (let token = first; token < after; token += 1) {
      place.token = token;
      const previous = token > first ? (labels[token - 1] as number) : NO_LABEL;
      const beforePrevious = token > first + 1 ? (labels[token - 2] as number) : NO_LABEL;
      const used = tagFeatures(description, place, previous, beforePrevious, features);
      scoreClasses(tagger.tags, features, used, scores);
      const open = knownTags(description, token);
      labels[token] = bestLabel(scores, count, allowed[token] as number, open);
    }
    first = after;
  }
  return labels;
}

function sentenceEnd(starts: Uint8Array, first: number): number {
  let after = first + 1;
  while (after < starts.length && starts[after] === 0) after += 1;
  return after;
}

const PUNCT_TAG = TAG_NUMBER.PUNCT;
const SYM_TAG = TAG_NUMBER.SYM;

/** Every tag. */
const ALL_TAGS = (1 << TAGS.length) - 1;
/** In a shape: some letter is a capital. */
const CAPITAL_BITS = 0b11;
/** Tags that a form of the lexicon may have although the lexicon does not say so: those of open classes. */
const UNLISTED_TAGS = ["X", "ADV", "INTJ", "NOUN", "NUM", "PROPN", "SYM"] as const;
const UNLISTED_BITS = UNLISTED_TAGS.reduce((bits, tag) => bits | (1 << TAG_NUMBER[tag]), 0);

/** The tags that a token may have, one bit each: all for a form that the lexicon does not have. */
function knownTags(description: Description, token: number): number {
  const known = description.tagSets[token] as number;
  if (known === 0 || ((description.shapes[token] as number) & CAPITAL_BITS) !== 0) return ALL_TAGS;
  return known | UNLISTED_BITS;
}

function bestLabel(scores: Int32Array, count: number, allowed: number, known: number): number {
  if (allowed === MARK_ONLY) {
    return (scores[SYM_TAG] as number) > (scores[PUNCT_TAG] as number) ? SYM_TAG : PUNCT_TAG;
  }
  // Labels of one tag come first, numbered as the tags.
  const from = allowed === COMPOUND ? TAGS.length : 0;
  const to = allowed === SINGLE ? TAGS.length : count;
  let best = from;
  for (let label = from; label < to; label += 1) {
    const isKnown = label >= TAGS.length || (known & (1 << label)) !== 0;
    if (label === PUNCT_TAG || !isKnown) continue;
    if ((scores[label] as number) > (scores[best] as number)) best = label;
  }
  return best;
}

/** What the choice of features needs: the models, and the class of each lexicon reading. */
export interface Readings {
  readonly tagger: Tagger;
  readonly lexicon: Lexicon;
  readonly classes: Uint8Array;
}

/** The packed features of each token with one tag; 0 for a contraction. */
export function chooseFeatures(
  models: Readings,
  description: Description,
  starts: Uint8Array,
  labels: Uint8Array,
): Uint32Array {
  const size = starts.length;
  const chosen = new Uint32Array(size);
  const bundles = new Uint8Array(size).fill(NO_BUNDLE);
  const features = new Uint32Array(MORPHOLOGY_FEATURES_MAX);
  const scores = new Int32Array(256);
  const candidates = new Uint8Array(256);
  for (let first = 0; first < size; ) {
    const after = sentenceEnd(starts, first);
    const place = { token: first, first, after };
    for (let token = first; token < after; token += 1) {
      const tag = labels[token] as number;
      if (tag >= TAGS.length) continue;
      place.token = token;
      const count = candidateBundles(models, description, token, tag, candidates);
      let best = candidates[0] as number;
      if (count > 1) {
        const used = morphologyFeatures(description, place, labels, bundles, features);
        scoreClasses(models.tagger.morphology, features, used, scores);
        for (let index = 1; index < count; index += 1) {
          const bundle = candidates[index] as number;
          if ((scores[bundle] as number) > (scores[best] as number)) best = bundle;
        }
      }
      if (count > 0) {
        bundles[token] = best;
        chosen[token] = models.tagger.bundles[best * 2 + 1] as number;
      } else chosen[token] = firstFeatures(models.lexicon, description, token, tag);
    }
    first = after;
  }
  return chosen;
}

/**
 * Writes the bundle classes that a token may have under a tag into `out`, and returns how many: those of
 * the lexicon's readings, else all that were ever seen with the tag. None where the lexicon has only
 * bundles without weights.
 */
export function candidateBundles(
  models: Readings,
  description: Description,
  token: number,
  tag: number,
  out: Uint8Array,
): number {
  const exact = description.exactSets[token] as number;
  const lower = description.lowerSets[token] as number;
  let count = addCandidates(models, exact, tag, out, 0);
  if (lower !== exact) count = addCandidates(models, lower, tag, out, count);
  if (count > 0 || hasTag(models.lexicon, exact, tag) || hasTag(models.lexicon, lower, tag)) {
    return count;
  }
  for (const bundle of models.tagger.bundlesOfTag[tag] ?? []) {
    out[count] = bundle;
    count += 1;
  }
  return count;
}

function addCandidates(
  models: Readings,
  set: number,
  tag: number,
  out: Uint8Array,
  from: number,
): number {
  if (set < 0) return from;
  const { lexicon, classes } = models;
  let count = from;
  const after = lexicon.setStarts[set + 1] as number;
  for (let index = lexicon.setStarts[set] as number; index < after; index += 1) {
    const reading = lexicon.members[index] as number;
    const bundle = classes[reading] as number;
    if (lexicon.readings[reading * 4] === tag && bundle !== NO_BUNDLE) {
      out[count] = bundle;
      count += 1;
    }
  }
  return count;
}

function hasTag(lexicon: Lexicon, set: number, tag: number): boolean {
  return findReading(lexicon, set, tag, null) >= 0;
}

function firstFeatures(
  lexicon: Lexicon,
  description: Description,
  token: number,
  tag: number,
): number {
  const exact = findReading(lexicon, description.exactSets[token] as number, tag, null);
  const reading =
    exact >= 0 ? exact : findReading(lexicon, description.lowerSets[token] as number, tag, null);
  return reading < 0 ? 0 : (lexicon.readings[reading * 4 + 1] as number);
}

/** Features and lemma of a word that stands in no text by itself, such as the "le" of "du". */
export function partOf(
  lexicon: Lexicon,
  set: number,
  tag: number,
): { readonly features: number; readonly reading: number } {
  const reading = findReading(lexicon, set, tag, null);
  return { reading, features: reading < 0 ? 0 : (lexicon.readings[reading * 4 + 1] as number) };
}

const PROPER = TAG_NUMBER.PROPN;
/** Tags that share their lemmas: an auxiliary is a verb form. */
const TWINS = new Map<number, number>([
  [TAG_NUMBER.AUX, TAG_NUMBER.VERB],
  [TAG_NUMBER.VERB, TAG_NUMBER.AUX],
]);

/** The lemma of a token under its tag and features: by the lexicon, else by the form's ending. */
export function lemmaOfToken(
  models: Readings,
  description: Description,
  token: number,
  choice: { readonly form: string; readonly tag: number; readonly features: number },
): string {
  const { lexicon, tagger } = models;
  const { form, tag, features } = choice;
  const key = description.keys[token] as string;
  const exact = description.exactSets[token] as number;
  const lower = description.lowerSets[token] as number;
  const twin = TWINS.get(tag);
  // A name keeps its capital: the lemma of "Air" is not "air".
  const lowerTag = tag === PROPER ? undefined : tag;
  const tries: readonly (readonly [number, number | undefined, number | null, string])[] = [
    [exact, tag, features, form],
    [lower, lowerTag, features, key],
    [exact, tag, null, form],
    [lower, lowerTag, null, key],
    [lower, twin, features, key],
    [lower, twin, null, key],
  ];
  for (const [set, wanted, bundle, text] of tries) {
    if (wanted === undefined || set < 0) continue;
    const reading = findReading(lexicon, set, wanted, bundle);
    if (reading >= 0) return lemmaOfReading(lexicon, text, reading);
  }
  return unlistedLemma(lexicon, tagger.lemmaRules, { form, key, tag, features });
}
