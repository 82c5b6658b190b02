import { mix } from "../learn/hashing.ts";
import type { Description } from "./description.ts";

/** Room for the features of one token. */
export const TAG_FEATURES_MAX = 64;

/** Stands for a word or mask beyond the sentence. */
const OUTSIDE = 0x5eed;
/** In a shape: the token begins the sentence. */
const FIRST_BIT = 32;

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
  const { words, suffixes, masks, shapes, prefixes, classes } = description;
  const word = words[token] as number;
  const mask = masks[token] as number;
  const shape = (shapes[token] as number) | (token === first ? FIRST_BIT : 0);
  const wordBefore = token - 1 < first ? OUTSIDE : (words[token - 1] as number);
  const wordAfter = token + 1 >= after ? OUTSIDE : (words[token + 1] as number);
  const maskBefore = token - 1 < first ? OUTSIDE : (masks[token - 1] as number);
  const maskAfter = token + 1 >= after ? OUTSIDE : (masks[token + 1] as number);
  const secondMask = token + 2 >= after ? OUTSIDE : (masks[token + 2] as number);
  const labels = mix(previous, beforePrevious);
  const masksHere = mix(mask, maskAfter);
  out[0] = feature(1, 0);
  out[1] = feature(2, word);
  out[2] = feature(3, suffixes[token * 4] as number);
  out[3] = feature(4, suffixes[token * 4 + 1] as number);
  out[4] = feature(5, suffixes[token * 4 + 2] as number);
  out[5] = feature(6, suffixes[token * 4 + 3] as number);
  out[6] = feature(7, shape);
  out[7] = feature(8, mask);
  out[8] = feature(9, mix(shape, mask));
  out[9] = feature(10, prefixes[token] as number);
  out[10] = feature(11, wordBefore);
  out[11] = feature(12, wordAfter);
  out[12] = feature(13, token - 2 < first ? OUTSIDE : (words[token - 2] as number));
  out[13] = feature(14, token + 2 >= after ? OUTSIDE : (words[token + 2] as number));
  out[14] = feature(15, previous);
  out[15] = feature(16, labels);
  out[16] = feature(17, mix(previous, word));
  out[17] = feature(18, mix(previous, mask));
  out[18] = feature(19, mix(labels, mask));
  out[19] = feature(20, maskAfter);
  out[20] = feature(21, masksHere);
  out[21] = feature(22, mix(word, maskAfter));
  out[22] = feature(23, mix(mask, wordAfter));
  out[23] = feature(24, mix(mix(previous, mask), maskAfter));
  out[24] = feature(25, secondMask);
  out[25] = feature(26, mix(masksHere, secondMask));
  out[26] = feature(27, mix(wordBefore, word));
  out[27] = feature(28, mix(word, wordAfter));
  out[28] = feature(29, token + 1 < after ? (suffixes[token * 4 + 6] as number) : OUTSIDE);
  out[29] = feature(30, mix(maskBefore, mask));
  out[30] = feature(31, mix(wordBefore, mask));
  out[31] = feature(32, mix(mix(wordBefore, mask), maskAfter));
  const kind = classes[token] as number;
  const kindBefore = token - 1 < first ? OUTSIDE : (classes[token - 1] as number);
  const kindAfter = token + 1 >= after ? OUTSIDE : (classes[token + 1] as number);
  const shapeBefore = token - 1 < first ? OUTSIDE : (shapes[token - 1] as number);
  const shapeAfter = token + 1 >= after ? OUTSIDE : (shapes[token + 1] as number);
  out[32] = feature(40, kind);
  out[33] = feature(41, kindBefore);
  out[34] = feature(42, kindAfter);
  out[35] = feature(43, mix(kind, kindAfter));
  out[36] = feature(44, mix(kindBefore, kind));
  out[37] = feature(45, mix(kind, previous));
  out[38] = feature(46, mix(kind, suffixes[token * 4 + 2] as number));
  out[39] = feature(47, mix(mix(shapeBefore, shape), shapeAfter));
  out[40] = feature(48, mix(shape, previous));
  out[41] = feature(49, mix(shape, kind));
  out[42] = feature(50, token + 2 >= after ? OUTSIDE : (classes[token + 2] as number));
  out[43] = feature(51, mix(word, labels));
  out[44] = feature(52, mix(mix(shape, mask), shapeAfter));
  out[45] = feature(53, mix(kind, maskAfter));
  return 46;
}

/** The hash of one feature; 0 is kept for empty slots of the model's table. */
function feature(template: number, value: number): number {
  const key = mix(template, value);
  return key === 0 ? 1 : key;
}
