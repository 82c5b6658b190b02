import { mix } from "../learn/hashing.ts";
import type { Description } from "./description.ts";

/** Room for the features of one token. */
export const MORPHOLOGY_FEATURES_MAX = 24;

const OUTSIDE = 0x5eed;

/**
 * Writes the hashed features of a token for the choice among its feature bundles; returns how many. `tag`
 * is the token's label; `before` holds the bundles chosen for the tokens before it (class numbers).
 */
export function morphologyFeatures(
  description: Description,
  place: { readonly token: number; readonly first: number; readonly after: number },
  labels: Uint8Array,
  before: Uint8Array,
  out: Uint32Array,
): number {
  const { token, first, after } = place;
  const { words, suffixes, masks } = description;
  const inside = (index: number): boolean => index >= first && index < after;
  const word = (index: number): number => (inside(index) ? (words[index] as number) : OUTSIDE);
  const label = (index: number): number => (inside(index) ? (labels[index] as number) : OUTSIDE);
  const bundle = (index: number): number => (inside(index) ? (before[index] as number) : OUTSIDE);
  const tag = labels[token] as number;
  let size = 0;
  const put = (template: number, value: number): void => {
    const key = mix(mix(template, tag), value);
    out[size] = key === 0 ? 1 : key;
    size += 1;
  };
  put(101, 0);
  put(102, word(token));
  for (let length = 0; length < 4; length += 1) {
    put(103 + length, suffixes[token * 4 + length] as number);
  }
  put(107, mix(label(token - 1), bundle(token - 1)));
  put(108, mix(label(token - 2), bundle(token - 2)));
  put(109, mix(mix(label(token - 1), bundle(token - 1)), bundle(token - 2)));
  put(110, word(token - 1));
  put(111, word(token + 1));
  put(112, mix(label(token + 1), label(token + 2)));
  put(113, inside(token + 1) ? (suffixes[token * 4 + 5] as number) : OUTSIDE);
  put(114, mix(word(token - 1), word(token)));
  put(115, mix(suffixes[token * 4 + 1] as number, bundle(token - 1)));
  put(116, mix(word(token), bundle(token - 1)));
  put(117, word(token - 2));
  put(118, mix(masks[token] as number, bundle(token - 1)));
  put(119, mix(label(token - 1), label(token + 1)));
  return size;
}
