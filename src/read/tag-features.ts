import { mix } from "../learn/hashing.ts";
import type { Description } from "./description.ts";

/** Room for the features of one token. */
export const TAG_FEATURES_MAX = 40;

const OUTSIDE = 0x5eed;

/**
 * Writes the hashed features of a token for the tagger into `out`; returns how many. `first` and `after`
 * are the borders of its sentence, `previous` and `beforePrevious` the labels given to the two tokens
 * before it (255 outside). Templates after Collins (2002) and Toutanova et al. (2003), with the lexicon's
 * tags of the token and of its neighbours beside the words.
 */
export function tagFeatures(
  description: Description,
  place: { readonly token: number; readonly first: number; readonly after: number },
  previous: number,
  beforePrevious: number,
  out: Uint32Array,
): number {
  const { token, first, after } = place;
  const { words, suffixes, masks, shapes, prefixes } = description;
  const at = (array: Uint32Array, index: number): number =>
    index < first || index >= after ? OUTSIDE : (array[index] as number);
  const word = words[token] as number;
  const mask = masks[token] as number;
  const next = at(masks, token + 1);
  const shape = (shapes[token] as number) | (token === first ? 32 : 0);
  const labels = mix(previous, beforePrevious);
  let size = 0;
  const put = (template: number, value: number): void => {
    const key = mix(template, value);
    out[size] = key === 0 ? 1 : key;
    size += 1;
  };
  put(1, 0);
  put(2, word);
  for (let length = 0; length < 4; length += 1) {
    put(3 + length, suffixes[token * 4 + length] as number);
  }
  put(7, shape);
  put(8, mask);
  put(9, mix(shape, mask));
  put(10, prefixes[token] as number);
  put(11, at(words, token - 1));
  put(12, at(words, token + 1));
  put(13, at(words, token - 2));
  put(14, at(words, token + 2));
  put(15, previous);
  put(16, labels);
  put(17, mix(previous, word));
  put(18, mix(previous, mask));
  put(19, mix(labels, mask));
  put(20, next);
  put(21, mix(mask, next));
  put(22, mix(word, next));
  put(23, mix(mask, at(words, token + 1)));
  put(24, mix(mix(previous, mask), next));
  put(25, at(masks, token + 2));
  put(26, mix(mix(mask, next), at(masks, token + 2)));
  put(27, mix(at(words, token - 1), word));
  put(28, mix(word, at(words, token + 1)));
  put(29, token + 1 < after ? (suffixes[token * 4 + 6] as number) : OUTSIDE);
  put(30, mix(at(masks, token - 1), mask));
  put(31, mix(at(words, token - 1), mask));
  put(32, mix(mix(at(words, token - 1), mask), next));
  return size;
}
