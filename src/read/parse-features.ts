import { TAG_NUMBER } from "../domain/morphology.ts";
import { mix } from "../learn/hashing.ts";
import { classOfWord, type WordClasses } from "../learn/word-classes.ts";
import {
  LEFT,
  LEFT_2,
  LEFT_COUNT,
  LEFT_RELATION,
  LEFT_SET,
  NODE_FIELDS,
  type PartialTrees,
  RIGHT,
  RIGHT_2,
  RIGHT_COUNT,
  RIGHT_RELATION,
  RIGHT_SET,
  WORD,
} from "./parse-state.ts";
import { CLOSED_BIT, OPENED_BIT, type Words } from "./words.ts";

/** Room for the features of one decision. */
export const PARSE_FEATURES_MAX = 128;

/**
 * The words of one sentence as the parser's features take them, punctuation left out. Entry 0 stands for
 * "no word", entry i + 1 for word i.
 */
export interface Sentence {
  size: number;
  /** Hash of the form. */
  words: Uint32Array;
  /** Tag number, plus one. */
  tags: Uint32Array;
  /** Hash of the tag with the features that decide on syntax: mood, verb form, kind of pronoun. */
  fine: Uint32Array;
  /** Number, person and gender. */
  agreement: Uint32Array;
  /** Class of the form; 0 for unknown. */
  classes: Uint16Array;
  /** `OPENED_BIT`, `CLOSED_BIT`. */
  quotes: Uint8Array;
  /** Marks before the word, counted from the beginning. */
  marks: Uint32Array;
  /** Hash of the mark directly before the word, and of the one directly after; 0 for none. */
  marksBefore: Uint32Array;
  marksAfter: Uint32Array;
  /** Verbs before the word, counted from the beginning. */
  verbs: Uint32Array;
  /** The word's index in the text. */
  places: Uint32Array;
}

// Fields of `FIELDS`: Mood, Tense and VerbForm below bit 9; PronType from 16, Reflex at 23, Case from 26.
const FINE_BITS = 0x1ff;
const CASE_AND_KIND_BITS = (0b1111 << 16) | (1 << 23) | (0b11 << 26);
const AGREEMENT_BITS = 0b11_1111;
const AGREEMENT_SHIFT = 9;

/** An empty sentence with room for `room` words. */
export function emptySentence(room: number): Sentence {
  const numbers = (): Uint32Array => new Uint32Array(room + 2);
  return {
    size: 0,
    words: numbers(),
    tags: numbers(),
    fine: numbers(),
    agreement: numbers(),
    classes: new Uint16Array(room + 2),
    quotes: new Uint8Array(room + 2),
    marks: numbers(),
    marksBefore: numbers(),
    marksAfter: numbers(),
    verbs: numbers(),
    places: numbers(),
  };
}

/** Which words of a text are taken. */
export interface Range {
  readonly first: number;
  readonly after: number;
  readonly wordsMax: number;
}

/**
 * Fills `sentence` with the words from `first` up to `after`, at most `wordsMax`, marks left out; returns where
 * it stopped.
 */
export function fillSentence(
  sentence: Sentence,
  words: Words,
  { first, after, wordsMax }: Range,
  classes: WordClasses,
): number {
  let size = 0;
  let word = first;
  let marks = 0;
  let verbs = 0;
  let before = 0;
  for (; word < after; word += 1) {
    const tag = words.tags[word] as number;
    const hash = words.hashes[word] as number;
    if (tag === TAG_NUMBER.PUNCT) {
      if (hash === 0) continue;
      marks += 1;
      before = hash;
      if (size > 0 && sentence.marksAfter[size] === 0) sentence.marksAfter[size] = hash;
      continue;
    }
    if (size === wordsMax) break;
    size += 1;
    const features = words.features[word] as number;
    sentence.words[size] = hash;
    sentence.tags[size] = tag + 1;
    sentence.fine[size] = mix(tag + 1, features & (FINE_BITS | CASE_AND_KIND_BITS));
    sentence.agreement[size] = (features >>> AGREEMENT_SHIFT) & AGREEMENT_BITS;
    sentence.classes[size] = classOfWord(classes, hash);
    sentence.quotes[size] = (words.quotes[word] as number) & (OPENED_BIT | CLOSED_BIT);
    sentence.places[size] = word;
    sentence.marks[size] = marks;
    sentence.marksBefore[size] = before;
    sentence.marksAfter[size] = 0;
    sentence.verbs[size] = verbs;
    before = 0;
    if (tag === TAG_NUMBER.VERB) verbs += 1;
    sentence.verbs[size + 1] = verbs;
  }
  sentence.size = size;
  return word;
}

/** A place in the parse: what is on top of the stack, and what comes next. */
export interface Configuration {
  /** Stack cell (`PartialTrees.cells`); 0 for an empty stack. */
  stack: number;
  /** Node of the next word with its children; 0 when there is none. */
  next: number;
}

/**
 * Writes the hashed features for the choice of the next action into `out`; returns how many. Templates after
 * Zhang and Nivre (2011), for arc-hybrid: pairs of the top of the stack with the next word and with the word
 * below it, their children, relations and valency, distance, marks and quotation marks between.
 */
export function actionFeatures(
  sentence: Sentence,
  trees: PartialTrees,
  { stack, next }: Configuration,
  out: Uint32Array,
): number {
  const { nodes, cells } = trees;
  const { words, tags, fine, agreement, quotes, marks, verbs, size, classes } = sentence;
  const { marksBefore, marksAfter } = sentence;
  const below = cells[stack * 2 + 1] as number;
  const below2 = cells[below * 2 + 1] as number;
  const s = (cells[stack * 2] as number) * NODE_FIELDS;
  const r = (cells[below * 2] as number) * NODE_FIELDS;
  const q = (cells[below2 * 2] as number) * NODE_FIELDS;
  const b = next * NODE_FIELDS;
  const sAt = nodes[s + WORD] as number;
  const rAt = nodes[r + WORD] as number;
  const qAt = nodes[q + WORD] as number;
  const bAt = nodes[b + WORD] as number;
  const b1At = bAt === 0 || bAt + 1 > size ? 0 : bAt + 1;
  const b2At = bAt === 0 || bAt + 2 > size ? 0 : bAt + 2;
  const b3At = bAt === 0 || bAt + 3 > size ? 0 : bAt + 3;
  const sw = words[sAt] as number;
  const rw = words[rAt] as number;
  const bw = words[bAt] as number;
  const b1w = words[b1At] as number;
  const st = tags[sAt] as number;
  const rt = tags[rAt] as number;
  const qt = tags[qAt] as number;
  const bt = tags[bAt] as number;
  const b1t = tags[b1At] as number;
  const b2t = tags[b2At] as number;
  const sf = fine[sAt] as number;
  const rf = fine[rAt] as number;
  const bf = fine[bAt] as number;
  const b1f = fine[b1At] as number;
  const slNode = (nodes[s + LEFT] as number) * NODE_FIELDS;
  const srNode = (nodes[s + RIGHT] as number) * NODE_FIELDS;
  const rrNode = (nodes[r + RIGHT] as number) * NODE_FIELDS;
  const rlNode = (nodes[r + LEFT] as number) * NODE_FIELDS;
  const blNode = (nodes[b + LEFT] as number) * NODE_FIELDS;
  const sl = nodes[slNode + WORD] as number;
  const sr = nodes[srNode + WORD] as number;
  const rr = nodes[rrNode + WORD] as number;
  const rl = nodes[rlNode + WORD] as number;
  const bl = nodes[blNode + WORD] as number;
  const sl2 = nodes[(nodes[s + LEFT_2] as number) * NODE_FIELDS + WORD] as number;
  const sr2 = nodes[(nodes[s + RIGHT_2] as number) * NODE_FIELDS + WORD] as number;
  const rr2 = nodes[(nodes[r + RIGHT_2] as number) * NODE_FIELDS + WORD] as number;
  const bl2 = nodes[(nodes[b + LEFT_2] as number) * NODE_FIELDS + WORD] as number;
  const slt = tags[sl] as number;
  const srt = tags[sr] as number;
  const rrt = tags[rr] as number;
  const rlt = tags[rl] as number;
  const blt = tags[bl] as number;
  const slr = nodes[s + LEFT_RELATION] as number;
  const srr = nodes[s + RIGHT_RELATION] as number;
  const rrr = nodes[r + RIGHT_RELATION] as number;
  const blr = nodes[b + LEFT_RELATION] as number;
  const sbDistance = distance(sAt, bAt);
  const rsDistance = distance(rAt, sAt);
  const sbBetween = between(marks, verbs, sAt, bAt);
  const rsBetween = between(marks, verbs, rAt, sAt);
  const sLeft = nodes[s + LEFT_COUNT] as number;
  const sRight = nodes[s + RIGHT_COUNT] as number;
  const rRight = nodes[r + RIGHT_COUNT] as number;
  const bLeft = nodes[b + LEFT_COUNT] as number;
  const sSets = hash2(nodes[s + LEFT_SET] as number, nodes[s + RIGHT_SET] as number);
  const rSets = hash2(nodes[r + LEFT_SET] as number, nodes[r + RIGHT_SET] as number);
  const bSet = nodes[b + LEFT_SET] as number;
  const sbTags = st | (bt << 5);
  const rsTags = rt | (st << 5);
  const sbFine = hash2(sf, bf);
  const rsFine = hash2(rf, sf);
  const sbWords = hash2(sw, bw);
  const rsWords = hash2(rw, sw);
  let n = 0;
  // One word.
  out[n++] = key(1, sw);
  out[n++] = key(2, sf);
  out[n++] = key2(3, sw, sf);
  out[n++] = key(4, bw);
  out[n++] = key(5, bf);
  out[n++] = key2(6, bw, bf);
  out[n++] = key(7, rw);
  out[n++] = key(8, rf);
  out[n++] = key2(9, rw, rf);
  out[n++] = key2(10, b1w, b1t);
  out[n++] = key(11, b1f);
  out[n++] = key2(12, words[b2At] as number, b2t);
  out[n++] = key(13, b2t | ((tags[b3At] as number) << 5));
  out[n++] = key2(14, words[qAt] as number, qt);
  out[n++] = key2(15, quotes[sAt] as number, ((quotes[bAt] as number) << 3) | (sbTags << 6));
  // The top of the stack with the next word.
  out[n++] = key2(20, sbWords, sbTags);
  out[n++] = key2(21, sw, bf);
  out[n++] = key2(22, sf, bw);
  out[n++] = key(23, sbFine);
  out[n++] = key(24, sbTags);
  out[n++] = key2(25, sbTags, (agreement[sAt] as number) | ((agreement[bAt] as number) << 8));
  out[n++] = key2(26, sbFine, sbDistance);
  out[n++] = key2(27, sbFine, sbBetween);
  out[n++] = key2(28, sw, sbDistance);
  out[n++] = key2(29, bw, sbDistance);
  out[n++] = key2(30, hash2(sw, bf), b1f);
  // The two on top of the stack.
  out[n++] = key2(40, rsWords, rsTags);
  out[n++] = key2(41, rw, sf);
  out[n++] = key2(42, rf, sw);
  out[n++] = key(43, rsFine);
  out[n++] = key2(44, rsTags, (agreement[rAt] as number) | ((agreement[sAt] as number) << 8));
  out[n++] = key2(45, rsFine, rsDistance);
  out[n++] = key2(46, rsFine, rsBetween);
  out[n++] = key2(47, rw, rsDistance);
  // Others in twos.
  out[n++] = key2(50, rw, bw);
  out[n++] = key2(51, rf, bf);
  out[n++] = key2(52, rw, bf);
  out[n++] = key2(53, rf, bw);
  out[n++] = key2(54, bw, b1w);
  out[n++] = key2(55, bf, b1f);
  out[n++] = key2(56, bw, b1f);
  out[n++] = key2(57, bf, b1w);
  // In threes and more.
  out[n++] = key2(60, rsFine, bf);
  out[n++] = key2(61, sbFine, b1f);
  out[n++] = key2(62, hash2(bf, b1f), b2t);
  out[n++] = key2(63, rsTags, qt);
  out[n++] = key2(64, rsFine, hash2(bf, b1f));
  out[n++] = key2(65, hash2(rsTags, sw), bf);
  out[n++] = key2(66, hash2(rsTags, bw), sf);
  out[n++] = key2(67, hash2(rw, sf), bf);
  out[n++] = key2(68, hash2(sf, bf), hash2(b1t, b2t));
  out[n++] = key2(69, hash2(sf, bw), b1f);
  // Children.
  out[n++] = key2(80, sbFine, slt | (slr << 5));
  out[n++] = key2(81, sbFine, srt | (srr << 5));
  out[n++] = key2(82, sbFine, blt | (blr << 5));
  out[n++] = key2(83, rsFine, rrt | (rrr << 5));
  out[n++] = key2(84, rsFine, slt | (slr << 5));
  out[n++] = key2(85, rsFine, srt | (srr << 5));
  out[n++] = key2(86, rsTags, rlt | (blt << 5) | (bt << 10));
  out[n++] = key2(87, sf, words[sl] as number);
  out[n++] = key2(88, sf, words[sr] as number);
  out[n++] = key2(89, bf, words[bl] as number);
  out[n++] = key2(90, hash2(rf, words[sl] as number), sf);
  out[n++] = key2(91, hash2(rw, words[sl] as number), sf);
  out[n++] = key2(92, hash2(sf, words[bl] as number), bf);
  out[n++] = key2(93, sbTags, slt | ((tags[sl2] as number) << 5));
  out[n++] = key2(94, sbTags, srt | ((tags[sr2] as number) << 5));
  out[n++] = key2(95, sbTags, blt | ((tags[bl2] as number) << 5));
  out[n++] = key2(96, rsTags, rrt | ((tags[rr2] as number) << 5));
  out[n++] = key2(97, hash2(rf, words[rr] as number), sf);
  // Relations and valency.
  out[n++] = key2(100, sf, sSets);
  out[n++] = key2(101, sw, sSets);
  out[n++] = key2(102, rf, rSets);
  out[n++] = key2(103, rw, rSets);
  out[n++] = key2(104, bf, bSet);
  out[n++] = key2(105, bw, bSet);
  out[n++] = key2(106, sbFine, sSets);
  out[n++] = key2(107, sbFine, bSet);
  out[n++] = key2(108, rsFine, rSets);
  out[n++] = key2(109, rsFine, sSets);
  out[n++] = key2(110, sf, sLeft | (sRight << 8));
  out[n++] = key2(111, bf, bLeft);
  out[n++] = key2(112, rf, rRight);
  // Classes of words.
  const sc = classes[sAt] as number;
  const rc = classes[rAt] as number;
  const bc = classes[bAt] as number;
  out[n++] = key(120, sc);
  out[n++] = key(121, bc);
  out[n++] = key(122, rc);
  out[n++] = key2(123, classes[b1At] as number, b1t);
  out[n++] = key2(124, sc | (bc << 9), sbTags);
  out[n++] = key2(125, sc, bf);
  out[n++] = key2(126, bc, sf);
  out[n++] = key2(127, rc | (sc << 9), rsTags);
  out[n++] = key2(128, rc, sf);
  out[n++] = key2(129, sc, rf);
  out[n++] = key2(130, rc | (sc << 9), words[sl] as number);
  out[n++] = key2(131, hash2(rc, words[sl] as number), sf);
  out[n++] = key2(132, rc | (bc << 9), rt | (bt << 5));
  out[n++] = key2(133, hash2(rsFine, sc), bf);
  out[n++] = key2(134, sc, sSets);
  out[n++] = key2(135, rc, rSets);
  // Marks.
  out[n++] = key2(140, sbFine, marksBefore[bAt] as number);
  out[n++] = key2(141, rsFine, marksBefore[sAt] as number);
  out[n++] = key2(142, bf, marksBefore[bAt] as number);
  out[n++] = key2(143, hash2(sf, marksBefore[sAt] as number), marksAfter[sAt] as number);
  out[n++] = key2(144, hash2(rsFine, marksBefore[sAt] as number), marksBefore[bAt] as number);
  out[n++] = key2(145, hash2(rsTags, marksBefore[leftEdge(nodes, s)] as number), bt);
  return n;
}

/** The word where a partial tree begins, as far as three outermost children down. */
function leftEdge(nodes: Int32Array, node: number): number {
  let at = node;
  for (let down = 0; down < 3; down += 1) {
    const child = (nodes[at + LEFT] as number) * NODE_FIELDS;
    if (child === 0) break;
    at = child;
  }
  return nodes[at + WORD] as number;
}

/** Distance of two words in steps that grow; 0 where one is missing. */
function distance(from: number, to: number): number {
  if (from === 0 || to === 0) return 0;
  const apart = to - from;
  if (apart <= 4) return apart;
  if (apart <= 6) return 5;
  return apart <= 10 ? 6 : 7;
}

/** How many marks, up to three, and whether a verb stand between two words. */
function between(marks: Uint32Array, verbs: Uint32Array, from: number, to: number): number {
  if (from === 0 || to === 0) return 0;
  const signs = (marks[to] as number) - (marks[from] as number);
  const isVerb = (verbs[to] as number) > (verbs[from + 1] as number) ? 4 : 0;
  return 1 + (Math.min(3, signs) | isVerb);
}

function hash2(a: number, b: number): number {
  const hash = Math.imul(a, 0x9e3779b1) ^ b;
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
}

function key(template: number, a: number): number {
  return finished(Math.imul(template, 0x27d4eb2f) ^ a);
}

function key2(template: number, a: number, b: number): number {
  return finished(hash2(Math.imul(template, 0x27d4eb2f) ^ a, b));
}

/** The last mixing of MurmurHash3. */
function finished(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/**
 * Writes the hashed features for the relation of `child` to `head` (nodes, the child's word on the left or right
 * of the head's) into `out`; returns how many.
 */
export function relationFeatures(
  sentence: Sentence,
  trees: PartialTrees,
  head: number,
  child: number,
  out: Uint32Array,
): number {
  const { nodes } = trees;
  const { words, tags, fine, agreement, marks, verbs, size, classes } = sentence;
  const h = head * NODE_FIELDS;
  const c = child * NODE_FIELDS;
  const hAt = nodes[h + WORD] as number;
  const cAt = nodes[c + WORD] as number;
  const isLeft = cAt < hAt ? 1 : 0;
  const hw = words[hAt] as number;
  const cw = words[cAt] as number;
  const ht = tags[hAt] as number;
  const ct = tags[cAt] as number;
  const hf = (fine[hAt] as number) ^ isLeft;
  const cf = (fine[cAt] as number) ^ isLeft;
  const cl = nodes[(nodes[c + LEFT] as number) * NODE_FIELDS + WORD] as number;
  const cl2 = nodes[(nodes[c + LEFT_2] as number) * NODE_FIELDS + WORD] as number;
  const cr = nodes[(nodes[c + RIGHT] as number) * NODE_FIELDS + WORD] as number;
  const hl = nodes[(nodes[h + LEFT] as number) * NODE_FIELDS + WORD] as number;
  const hr = nodes[(nodes[h + RIGHT] as number) * NODE_FIELDS + WORD] as number;
  const hcFine = hash2(hf, cf);
  const from = isLeft === 1 ? cAt : hAt;
  const to = isLeft === 1 ? hAt : cAt;
  const apart = distance(from, to);
  const cSets = hash2(nodes[c + LEFT_SET] as number, nodes[c + RIGHT_SET] as number);
  const hLeft = nodes[h + LEFT_SET] as number;
  const hRight = nodes[h + RIGHT_SET] as number;
  const clw = words[cl] as number;
  const cBefore = tags[cAt - 1] as number;
  const cAfter = cAt < size ? (tags[cAt + 1] as number) : 0;
  const hBefore = hAt > 0 ? (tags[hAt - 1] as number) : 0;
  const hAfter = hAt < size ? (tags[hAt + 1] as number) : 0;
  let n = 0;
  out[n++] = key(201, hcFine);
  out[n++] = key2(202, hw, isLeft);
  out[n++] = key2(203, cw, isLeft);
  out[n++] = key2(204, hw, cw);
  out[n++] = key2(205, hw, cf);
  out[n++] = key2(206, cw, hf);
  out[n++] = key2(207, hcFine, apart);
  out[n++] = key2(208, hcFine, between(marks, verbs, from, to));
  out[n++] = key2(209, hcFine, clw);
  out[n++] = key2(210, cf, clw);
  out[n++] = key2(211, hash2(hw, clw), ct);
  out[n++] = key2(212, hash2(hf, clw), cw);
  out[n++] = key2(213, hcFine, cSets);
  out[n++] = key2(214, cf, cSets);
  out[n++] = key2(215, hcFine, hLeft);
  out[n++] = key2(216, hcFine, hRight);
  out[n++] = key2(217, hcFine, hash2(cBefore, cAfter));
  out[n++] = key2(218, hcFine, hash2(hBefore, hAfter));
  out[n++] = key2(219, hcFine, (agreement[hAt] as number) | ((agreement[cAt] as number) << 8));
  out[n++] = key2(220, hcFine, (tags[cl] as number) | ((tags[cl2] as number) << 5));
  out[n++] = key2(221, hcFine, words[cr] as number);
  out[n++] = key2(222, hcFine, words[hl] as number);
  out[n++] = key2(223, hcFine, words[hr] as number);
  out[n++] = key2(224, hash2(hw, cf), hLeft);
  out[n++] = key2(225, hash2(hw, cf), hRight);
  out[n++] = key2(226, hash2(clw, words[cl2] as number), hcFine);
  out[n++] = key2(227, hash2(cw, ht), clw);
  out[n++] = key2(228, hash2(words[cAt - 1] as number, ct), hf);
  const hc = (classes[hAt] as number) | (isLeft << 9);
  const cc = (classes[cAt] as number) | (isLeft << 9);
  out[n++] = key2(230, hash2(hc, cc), ct);
  out[n++] = key2(231, hf, cc);
  out[n++] = key2(232, cf, hc);
  out[n++] = key2(233, hash2(cc, clw), ht);
  out[n++] = key2(234, hash2(hc, clw), cf);
  out[n++] = key2(
    235,
    hcFine,
    sentence.marksBefore[isLeft === 1 ? cAt : leftEdge(nodes, c)] as number,
  );
  return n;
}
