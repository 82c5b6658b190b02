import { mix } from "../learn/hashing.ts";
import { type Sections, sectionOf } from "../learn/model-file.ts";
import { unpackRising } from "../learn/packed-numbers.ts";

/** Kinds of listed words and phrases, one bit each. */
export const LISTED = {
  /** A given name. */
  given: 1,
  /** A town or region. */
  place: 2,
  /** A country, or a place that stands for one. */
  country: 4,
  /** An adjective or a people of a country. */
  demonym: 8,
  /** A body, or an agency of news. */
  body: 16,
  /** A form of address. */
  title: 32,
  /** A noun for a person with a role. */
  personNoun: 64,
  /** A noun for a body. */
  bodyNoun: 128,
} as const;

/** In the lists: some longer phrase begins with these words. */
export const BEGINS_PHRASE = 0x8000;
/** Words of the longest phrase that is looked up. */
export const PHRASE_WORDS_MAX = 6;

/** Words and phrases that are known beforehand, by the hashes of their words (`Description.words`). */
export interface NameLists {
  /** Slots × 2: hash, bits; 0 where empty. A power of two of slots, open addressing. */
  readonly slots: Uint32Array;
}

/** The hash of a phrase from the hash of its words so far and of its next word. */
export function phraseHash(before: number, word: number): number {
  return mix(before, word) || 1;
}

/** Opens the sections "lists.gaps" (of the sorted hashes) and "lists.bits". */
export function openNameLists(sections: Sections): NameLists {
  const keys = unpackRising(sectionOf(sections, "lists.gaps"));
  const bits = sectionOf(sections, "lists.bits");
  let room = 16;
  while (room < keys.length * 2) room *= 2;
  const slots = new Uint32Array(room * 2);
  for (let index = 0; index < keys.length; index += 1) {
    const slot = slotOf(slots, keys[index] as number);
    slots[slot] = keys[index] as number;
    slots[slot + 1] = (bits[index * 2] as number) | ((bits[index * 2 + 1] as number) << 8);
  }
  return { slots };
}

function slotOf(slots: Uint32Array, key: number): number {
  const mask = slots.length - 1;
  let slot = (key << 1) & mask;
  while (slots[slot] !== key && slots[slot] !== 0) slot = (slot + 2) & mask;
  return slot;
}

/** Moves the bits of a phrase's first word; its other words have theirs shifted, so that the two differ. */
const INSIDE_SHIFT = 7;

/**
 * What the lists know of each token: bits of its own, and of phrases that begin at a token with a capital; words
 * inside of a phrase of several words have the phrase's bits in the upper half.
 */
export function lookUpNames(
  { slots }: NameLists,
  words: Uint32Array,
  isCapital: Uint8Array,
): Uint16Array {
  const size = isCapital.length;
  const found = new Uint16Array(size);
  for (let token = 0; token < size; token += 1) {
    let hash = words[token] as number;
    let bits = slots[slotOf(slots, hash) + 1] as number;
    found[token] = (found[token] as number) | (bits & 0xff);
    for (
      let after = token + 1;
      (bits & BEGINS_PHRASE) !== 0 && after < Math.min(size, token + PHRASE_WORDS_MAX);
      after += 1
    ) {
      hash = phraseHash(hash, words[after] as number);
      bits = slots[slotOf(slots, hash) + 1] as number;
      if ((bits & 0xff) !== 0 && isCapital[token] === 1) markPhrase(found, token, after, bits);
    }
  }
  return found;
}

function markPhrase(found: Uint16Array, first: number, last: number, bits: number): void {
  for (let token = first; token <= last; token += 1) {
    const moved = token === first ? bits & 0xff : (bits & 0xff) << INSIDE_SHIFT;
    found[token] = (found[token] as number) | moved;
  }
}
