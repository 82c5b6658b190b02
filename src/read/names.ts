import { NAME_TYPES, type NameType } from "../domain/name.ts";
import type { Span } from "../domain/span.ts";
import {
  bestLabels,
  type Chain,
  type ChainRoom,
  chainRoom,
  stretchProbability,
  weighLabels,
} from "../learn/chain.ts";
import { openSections, sectionOf, words32 } from "../learn/model-file.ts";
import { openPerceptron, type Perceptron, scoreClasses } from "../learn/perceptron.ts";
import { agreeNames, type TokenName } from "./agree-names.ts";
import { classAt, UPPER } from "./characters.ts";
import type { Pieces } from "./cut.ts";
import { NAME_FEATURES_MAX, type NameView, nameFeatures } from "./name-features.ts";
import { lookUpNames, type NameLists, openNameLists } from "./name-lists.ts";
import type { View } from "./view.ts";

/** Labels: 0 outside; 1 + 2 × type begins a name of the type, 2 + 2 × type goes on with it. */
export const NAME_LABELS = 1 + 2 * NAME_TYPES.length;
export const OUTSIDE_LABEL = 0;

/** A names tagger, opened. */
export interface NameModel {
  readonly lists: NameLists;
  readonly weights: Perceptron;
  /** Units of the weights in one step of the logarithm. */
  readonly scale: number;
  readonly chain: Chain;
}

/** A name among the text's characters. */
export interface FoundName {
  readonly type: NameType;
  readonly span: Span;
  readonly score: number;
}

/** Opens a names tagger. @throws when the file is damaged or of another kind. */
export function openNames(file: Uint8Array): NameModel {
  const sections = openSections(file);
  const numbers = words32(sectionOf(sections, "moves"));
  const values = new Float32Array(numbers.buffer, numbers.byteOffset, numbers.length);
  return {
    lists: openNameLists(sections),
    weights: openPerceptron(sections, "name"),
    scale: values[0] as number,
    chain: { labels: NAME_LABELS, moves: Float64Array.from(values.subarray(1), Math.exp) },
  };
}

/** Words before the first capital that may belong to a name ("de", "von der"). */
const WORDS_BEFORE = 2;
/** Words after a capital that may belong to its name (« Organisation internationale pour les migrations »). */
const WORDS_AFTER = 7;

/** What the names tagger sees of a tagged text, and which tokens have a capital letter. */
export function nameViewOf(
  text: string,
  { tokens }: Pieces,
  view: View,
  labels: Uint8Array,
  lists: NameLists,
): { readonly view: NameView; readonly isCapital: Uint8Array } {
  const isCapital = Uint8Array.from(view.starts, (_, seen) => {
    const token = view.tokens[seen] as number;
    return hasCapital(text, tokens.starts[token] as number, tokens.ends[token] as number);
  });
  const { description } = view;
  const listed = lookUpNames(lists, description.words, isCapital);
  return { view: { description, labels, lists: listed }, isCapital };
}

function hasCapital(text: string, start: number, end: number): 0 | 1 {
  for (let at = start; at < end; at += 1) if (classAt(text, at) === UPPER) return 1;
  return 0;
}

/** Stretches of tokens in which names may stand, sentence by sentence: around capitals. */
export function* nameRegions(
  starts: Uint8Array,
  isCapital: Uint8Array,
): Generator<{
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly after: number;
}> {
  const size = starts.length;
  for (let first = 0; first < size; ) {
    let after = first + 1;
    while (after < size && starts[after] === 0) after += 1;
    let from = -1;
    let to = first;
    for (let token = first; token < after; token += 1) {
      if (isCapital[token] === 0) continue;
      if (from >= 0 && token - WORDS_BEFORE > to) {
        yield { from, to, first, after };
        from = -1;
      }
      if (from < 0) from = Math.max(first, to, token - WORDS_BEFORE);
      to = Math.min(after, token + 1 + WORDS_AFTER);
    }
    if (from >= 0) yield { from, to, first, after };
    first = after;
  }
}

/** Finds the names of a tagged text, in text order. Linear in the text. */
export function findNames(
  text: string,
  pieces: Pieces,
  view: View,
  labels: Uint8Array,
  model: NameModel,
): readonly FoundName[] {
  const seen = nameViewOf(text, pieces, view, labels, model.lists);
  const features = new Uint32Array(NAME_FEATURES_MAX);
  const scores = new Int32Array(NAME_LABELS);
  const path = new Uint8Array(view.starts.length);
  const names: TokenName[] = [];
  let room: ChainRoom = chainRoom(model.chain, 64);
  for (const { from, to, first, after } of nameRegions(view.starts, seen.isCapital)) {
    const size = to - from;
    if (size * NAME_LABELS > room.potentials.length) room = chainRoom(model.chain, size * 2);
    for (let token = from; token < to; token += 1) {
      const used = nameFeatures(seen.view, { token, first, after }, features);
      scoreClasses(model.weights, features, used, scores);
      writePotentials(room, token - from, scores, model.scale);
    }
    bestLabels(model.chain, room, size, path);
    if (!path.subarray(0, size).some((label) => label !== OUTSIDE_LABEL)) continue;
    weighLabels(model.chain, room, size);
    for (const stretch of stretchesOf(path, size)) {
      const score = stretchProbability(model.chain, room, size, stretch, path);
      const range = { first: from + stretch.first, after: from + stretch.after };
      names.push({ type: stretch.type, ...glued(range, pieces, view), score: Math.min(1, score) });
    }
  }
  const named = { description: view.description, starts: view.starts, isCapital: seen.isCapital };
  return agreeNames(names, named).map(({ type, first, after, score }) => ({
    type,
    span: spanOf(pieces, view, first, after),
    score,
  }));
}

/** Turns scores of labels into potentials, the best of them 1. */
function writePotentials(
  { potentials }: ChainRoom,
  step: number,
  scores: Int32Array,
  scale: number,
): void {
  let best = scores[0] as number;
  for (let label = 1; label < NAME_LABELS; label += 1) {
    if ((scores[label] as number) > best) best = scores[label] as number;
  }
  for (let label = 0; label < NAME_LABELS; label += 1) {
    potentials[step * NAME_LABELS + label] = Math.exp(((scores[label] as number) - best) / scale);
  }
}

/** The names of a path of labels. */
function* stretchesOf(
  path: Uint8Array,
  size: number,
): Generator<{ first: number; after: number; without: number; type: NameType }> {
  for (let step = 0; step < size; step += 1) {
    const label = path[step] as number;
    if (label % 2 === 0) continue;
    let after = step + 1;
    while (after < size && path[after] === label + 1) after += 1;
    const type = NAME_TYPES[(label - 1) / 2] as NameType;
    yield { first: step, after, without: label + 1, type };
  }
}

/** "Aldo Bren-ok": what no lexicon has, glued by a hyphen to the end of a name, is the rest of it. */
function glued(
  { first, after }: { readonly first: number; readonly after: number },
  { tokens }: Pieces,
  { tokens: seen, description, starts }: View,
): { readonly first: number; readonly after: number } {
  let end = after;
  while (
    end + 1 < starts.length &&
    starts[end] === 0 &&
    starts[end + 1] === 0 &&
    HYPHENS.has(description.keys[end] as string) &&
    description.masks[end + 1] === 0 &&
    isGlued(tokens, seen[end - 1] as number) &&
    isGlued(tokens, seen[end] as number)
  ) {
    end += 2;
  }
  return { first, after: end };
}

const HYPHENS = new Set(["-", "‐", "‑"]);

/** Whether the next token follows without a space. */
function isGlued({ starts, ends }: Pieces["tokens"], token: number): boolean {
  return ends[token] === starts[token + 1];
}

function spanOf({ tokens }: Pieces, view: View, first: number, after: number): Span {
  const start = tokens.starts[view.tokens[first] as number] as number;
  return { start, end: tokens.ends[view.tokens[after - 1] as number] as number };
}
