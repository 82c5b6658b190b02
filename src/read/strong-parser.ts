import { RELATION_NUMBER } from "../domain/relations.ts";
import type { ReadingRules } from "../languages/rules/reading.ts";
import type { SentenceTree } from "../learn/network.ts";
import type { TaggerInput } from "./build-words.ts";
import { retag } from "./retag.ts";
import { fillInputs, type StrongModel } from "./strong-model.ts";
import { accented } from "./view.ts";
import type { TreeArrays } from "./words.ts";

/** The trees of those sentences that the strong parser took, and which these are. */
export interface StrongTrees extends TreeArrays {
  /** One byte per sentence: 1 where it has a tree. */
  readonly isParsed: Uint8Array;
}

/** Sentences with more words are left to the fast parser: the strong one takes quadratic memory. */
export const STRONG_WORDS_MAX = 160;
/** Words that go through the network at once. */
const BATCH_WORDS = 512;

/** The syntactic words of a text before they are made: their forms, and where each comes from. */
interface Outline {
  readonly forms: readonly string[];
  /** Number of the tagged token that a word is by itself; -1 for a part of one and for a quotation mark. */
  readonly tokens: Int32Array;
  /** Words where the sentences begin, and the number of words. */
  readonly starts: readonly number[];
}

/**
 * Tags the words anew, in `labels`, and builds trees, by the network; words are those that the labels so far
 * say ("du" is two). Which tokens are contractions is not changed. Sentences that go beyond the first `wordsMax` words
 * of the text get no tree.
 */
export function parseStrongly(
  input: TaggerInput,
  labels: Uint8Array,
  labelTags: readonly (readonly number[])[],
  {
    rules,
    model,
    wordsMax,
  }: { readonly rules: ReadingRules; readonly model: StrongModel; readonly wordsMax: number },
): StrongTrees {
  const outline = outlineOf(input, labels, labelTags, rules, model);
  const { forms, starts } = outline;
  const trees = {
    heads: new Int32Array(forms.length).fill(-1),
    relations: new Uint8Array(forms.length),
    isParsed: new Uint8Array(starts.length - 1),
  };
  for (const batch of batchesOf(starts, wordsMax)) {
    const firsts = batch.map((sentence) => starts[sentence] as number);
    const lengths = batch.map((sentence, index) => endOf(starts, sentence) - (firsts[index] ?? 0));
    const parsed = model.network.parse(lengths, (inputs, index, word) => {
      fillInputs(model, forms[(firsts[index] as number) + word] as string, inputs);
    });
    for (const [index, sentence] of batch.entries()) {
      const first = firsts[index] as number;
      write(trees, first, parsed[index] as SentenceTree);
      retag(input.view, labels, outline.tokens.subarray(first), parsed[index] as SentenceTree);
      trees.isParsed[sentence] = 1;
    }
  }
  return trees;
}

function endOf(starts: readonly number[], sentence: number): number {
  return starts[sentence + 1] as number;
}

function outlineOf(
  { source, pieces, view }: TaggerInput,
  labels: Uint8Array,
  labelTags: readonly (readonly number[])[],
  rules: ReadingRules,
  { lexicon }: StrongModel,
): Outline {
  const { tokens } = pieces;
  const forms: string[] = [];
  const seenOf: number[] = [];
  const starts: number[] = [];
  let seen = 0;
  for (let token = 0; token < tokens.size; token += 1) {
    if (pieces.starts[token] === 1) starts.push(forms.length);
    const form = source.text.slice(tokens.starts[token], tokens.ends[token]);
    if (view.tokens[seen] !== token) {
      forms.push(form);
      seenOf.push(-1);
      continue;
    }
    const parts = (labelTags[labels[seen] as number] as readonly number[]).length;
    if (parts > 1) {
      const words = rules.contractions.get(view.description.keys[seen] as string)?.words ?? [];
      for (let part = 0; part < parts; part += 1) {
        forms.push(words[part] ?? "");
        seenOf.push(-1);
      }
    } else {
      forms.push(accented(form, rules, lexicon));
      seenOf.push(seen);
    }
    seen += 1;
  }
  return { forms, tokens: Int32Array.from(seenOf), starts: [...starts, forms.length] };
}

/** Sentences by the batch, the longest of each first. */
function batchesOf(starts: readonly number[], wordsMax: number): readonly (readonly number[])[] {
  const batches: number[][] = [];
  let batch: number[] = [];
  let words = 0;
  for (let sentence = 0; sentence + 1 < starts.length; sentence += 1) {
    if (endOf(starts, sentence) > wordsMax) break;
    const length = endOf(starts, sentence) - (starts[sentence] as number);
    if (length === 0 || length > STRONG_WORDS_MAX) continue;
    if (words + length > BATCH_WORDS) {
      batches.push(batch);
      batch = [];
      words = 0;
    }
    batch.push(sentence);
    words += length;
  }
  if (batch.length > 0) batches.push(batch);
  const lengthOf = (sentence: number): number =>
    endOf(starts, sentence) - (starts[sentence] as number);
  for (const some of batches) some.sort((a, b) => lengthOf(b) - lengthOf(a));
  return batches;
}

function write({ heads, relations }: StrongTrees, first: number, tree: SentenceTree): void {
  for (let word = 0; word < tree.heads.length; word += 1) {
    const head = tree.heads[word] as number;
    heads[first + word] = head === 0 ? -1 : first + head - 1;
    relations[first + word] = head === 0 ? RELATION_NUMBER.root : (tree.relations[word] as number);
  }
}
