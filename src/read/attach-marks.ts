import { TAG_NUMBER } from "../domain/morphology.ts";
import { RELATION_NUMBER } from "../domain/relations.ts";
import { ACTIONS, type ActionScorer, scoreActions } from "../learn/action-scorer.ts";
import {
  type IsMark,
  MARK_FEATURES_MAX,
  type MarkSentence,
  markFeatures,
  markPlace,
  markSentence,
} from "./mark-features.ts";
import { QUOTE_BIT, type TreeArrays, type Words } from "./words.ts";

/** Quotation marks that only open and only close; any other opens and closes by turns. */
const OPENING = new Set(["«", "“", "„", "‹", "「", "『"]);
const CLOSING = new Set(["»", "”", "›", "」", "』"]);
/** Quotations inside one another that are kept apart; what opens deeper hangs on the root. */
const DEPTH_MAX = 8;

/** Whether a word is punctuation: the parser leaves it out, and it hangs on the tree afterwards. */
export function isMark(words: Words, word: number): boolean {
  return words.tags[word] === TAG_NUMBER.PUNCT;
}

/** A sentence whose other words have heads. */
interface Place {
  readonly first: number;
  readonly after: number;
  /** -1 where all words are marks: the first of them becomes the root. */
  readonly root: number;
}

/**
 * Gives each mark of a sentence its head. Quotation marks hang on the topmost word between them, as Universal
 * Dependencies has it; the others on the best of the words that leave the tree without crossing arcs, by a model
 * of how the treebanks do it. Linear in the words.
 */
export function attachMarks(
  words: Words,
  { first, after, root }: Place,
  trees: TreeArrays,
  model: ActionScorer,
): void {
  let top = root;
  let isAny = false;
  for (let word = first; word < after; word += 1) {
    if (!isMark(words, word)) continue;
    isAny = true;
    trees.heads[word] = top;
    trees.relations[word] = top < 0 ? RELATION_NUMBER.root : RELATION_NUMBER.punct;
    if (top < 0) top = word;
  }
  if (!isAny || root < 0) return;
  attachPairs(words, { first, after }, trees);
  const mark: IsMark = (word) => isMark(words, word);
  const sentence = markSentence(words, { first, after }, trees, mark);
  for (let word = first; word < after; word += 1) {
    if (!mark(word) || ((words.quotes[word] as number) & QUOTE_BIT) !== 0) continue;
    trees.heads[word] = bestHead(sentence, word, model);
  }
}

const features = new Uint32Array(MARK_FEATURES_MAX);
const scores = new Int32Array(ACTIONS);

function bestHead(sentence: MarkSentence, mark: number, model: ActionScorer): number {
  const place = markPlace(sentence, mark);
  let best = place.candidates.at(-1) as number;
  let highest = Number.NEGATIVE_INFINITY;
  for (const [choice, word] of place.candidates.entries()) {
    const used = markFeatures(sentence, place, mark, choice, features);
    scoreActions(model, features, used, scores, 0);
    if ((scores[0] as number) <= highest) continue;
    highest = scores[0] as number;
    best = word;
  }
  return best;
}

function attachPairs(
  words: Words,
  { first, after }: Omit<Place, "root">,
  { heads }: TreeArrays,
): void {
  const open: number[] = [];
  for (let word = first; word < after; word += 1) {
    if (((words.quotes[word] as number) & QUOTE_BIT) === 0) continue;
    const opener = open.at(-1);
    if (opener !== undefined && closes(words, word, opener)) {
      open.pop();
      const head = topmost(words, heads, opener, word);
      if (head < 0) continue;
      heads[opener] = head;
      heads[word] = head;
    } else if (open.length < DEPTH_MAX && !CLOSING.has(words.form(word))) open.push(word);
  }
}

function closes(words: Words, word: number, opener: number): boolean {
  const form = words.form(word);
  if (OPENING.has(form)) return false;
  return CLOSING.has(form) ? OPENING.has(words.form(opener)) : words.form(opener) === form;
}

/** The first word between two quotation marks whose head is not between them; -1 for none. */
function topmost(words: Words, heads: Int32Array, opener: number, closer: number): number {
  for (let word = opener + 1; word < closer; word += 1) {
    const head = heads[word] as number;
    if ((head <= opener || head >= closer) && !isMark(words, word)) return word;
  }
  return -1;
}
