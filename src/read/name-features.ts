import { mix } from "../learn/hashing.ts";
import type { Description } from "./description.ts";

/** What the names tagger sees of the tokens of a text; arrays have one entry per token of the tagger's view. */
export interface NameView {
  readonly description: Description;
  /** The tagger's labels. */
  readonly labels: Uint8Array;
  /** What the lists know of a token, alone or in a phrase; see `NameLists`. */
  readonly lists: Uint16Array;
}

/** Room for the features of one token. */
export const NAME_FEATURES_MAX = 48;

/** Stands for what is beyond the sentence. */
const OUTSIDE = 0x5eed;
/** In a shape: the token begins the sentence. */
const FIRST_BIT = 32;

/**
 * Writes the hashed features of a token for the names tagger into `out`; returns how many. `first` and `after` are
 * the borders of its sentence.
 */
export function nameFeatures(
  { description, labels, lists }: NameView,
  place: { readonly token: number; readonly first: number; readonly after: number },
  out: Uint32Array,
): number {
  const { token, first, after } = place;
  const { words, suffixes, masks, shapes, prefixes, classes } = description;
  const shape = (shapes[token] as number) | (token === first ? FIRST_BIT : 0);
  const word = words[token] as number;
  const tag = labels[token] as number;
  const list = lists[token] as number;
  const kind = classes[token] as number;
  const has1 = token - 1 >= first;
  const has2 = token - 2 >= first;
  const has3 = token + 1 < after;
  const has4 = token + 2 < after;
  const word1 = has1 ? (words[token - 1] as number) : OUTSIDE;
  const word2 = has2 ? (words[token - 2] as number) : OUTSIDE;
  const word3 = has3 ? (words[token + 1] as number) : OUTSIDE;
  const word4 = has4 ? (words[token + 2] as number) : OUTSIDE;
  const shape1 = has1 ? (shapes[token - 1] as number) : OUTSIDE;
  const shape3 = has3 ? (shapes[token + 1] as number) : OUTSIDE;
  const kind1 = has1 ? (classes[token - 1] as number) : OUTSIDE;
  const kind3 = has3 ? (classes[token + 1] as number) : OUTSIDE;
  const tag1 = has1 ? (labels[token - 1] as number) : OUTSIDE;
  const tag3 = has3 ? (labels[token + 1] as number) : OUTSIDE;
  const list1 = has1 ? (lists[token - 1] as number) : OUTSIDE;
  const list3 = has3 ? (lists[token + 1] as number) : OUTSIDE;
  out[0] = feature(1, 0);
  out[1] = feature(2, word);
  out[2] = feature(3, word1);
  out[3] = feature(4, word3);
  out[4] = feature(5, word2);
  out[5] = feature(6, word4);
  out[6] = feature(7, suffixes[token * 4 + 1] as number);
  out[7] = feature(8, suffixes[token * 4 + 2] as number);
  out[8] = feature(9, suffixes[token * 4 + 3] as number);
  out[9] = feature(10, prefixes[token] as number);
  out[10] = feature(11, shape);
  out[11] = feature(12, mix(shape1, shape));
  out[12] = feature(13, mix(shape, shape3));
  out[13] = feature(14, mix(mix(shape1, shape), shape3));
  out[14] = feature(15, kind);
  out[15] = feature(16, kind1);
  out[16] = feature(17, kind3);
  out[17] = feature(18, mix(kind1, kind));
  out[18] = feature(19, mix(kind, kind3));
  out[19] = feature(20, list);
  out[20] = feature(21, list1);
  out[21] = feature(22, list3);
  out[22] = feature(23, mix(list1, list));
  out[23] = feature(24, mix(list, list3));
  out[24] = feature(25, mix(mix(list, shape), tag));
  out[25] = feature(26, mix(tag1, tag));
  out[26] = feature(27, mix(tag, tag3));
  out[27] = feature(28, mix(mix(tag1, tag), tag3));
  out[28] = feature(29, mix(masks[token] as number, shape));
  out[29] = feature(30, mix(word1, shape));
  out[30] = feature(31, mix(word3, shape));
  out[31] = feature(32, mix(word1, word));
  out[32] = feature(33, mix(word, word3));
  out[33] = feature(34, mix(word2, word1));
  out[34] = feature(35, mix(kind1, shape));
  out[35] = feature(36, mix(kind3, shape));
  out[36] = feature(37, has2 ? (classes[token - 2] as number) : OUTSIDE);
  out[37] = feature(38, has4 ? (classes[token + 2] as number) : OUTSIDE);
  out[38] = feature(39, mix(tag, kind));
  return 39;
}

/** The hash of one feature; 0 is kept for empty slots of the model's table. */
function feature(template: number, value: number): number {
  const key = mix(template + 0x100, value);
  return key === 0 ? 1 : key;
}
