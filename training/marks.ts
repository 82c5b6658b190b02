import { ACTIONS } from "../src/learn/action-scorer.ts";
import { isMark } from "../src/read/attach-marks.ts";
import {
  MARK_FEATURES_MAX,
  type MarkSentence,
  markFeatures,
  markPlace,
  markSentence,
} from "../src/read/mark-features.ts";
import { QUOTE_BIT } from "../src/read/words.ts";
import { ActionTrainer } from "./action-trainer.ts";
import { shuffler } from "./shuffler.ts";
import type { TreeExample } from "./trees.ts";

const EPOCHS = 5;

/** Learns on which word each mark hangs, from the gold trees without their marks. */
export function learnMarks(examples: readonly TreeExample[]): ActionTrainer {
  const trainer = new ActionTrainer();
  const order = shuffler(examples);
  for (let epoch = 1; epoch <= EPOCHS; epoch += 1) {
    let right = 0;
    let all = 0;
    for (const { words, trees } of order()) {
      const isMarkAt = (word: number): boolean => isMark(words, word);
      const range = { first: 0, after: words.size };
      const sentence = markSentence(words, range, trees, isMarkAt);
      for (let mark = 0; mark < words.size; mark += 1) {
        if (!isMarkAt(mark) || ((words.quotes[mark] as number) & QUOTE_BIT) !== 0) continue;
        all += 1;
        if (learnMark(trainer, sentence, mark)) right += 1;
      }
    }
    const share = ((100 * right) / all).toFixed(2);
    console.error(`marks: pass ${epoch} of ${EPOCHS}, ${share} % right`);
  }
  return trainer;
}

const features = new Uint32Array(MARK_FEATURES_MAX);
const scores = new Float64Array(ACTIONS);

function learnMark(trainer: ActionTrainer, sentence: MarkSentence, mark: number): boolean {
  const place = markPlace(sentence, mark);
  let best = -1;
  let highest = Number.NEGATIVE_INFINITY;
  for (const choice of place.candidates.keys()) {
    const used = markFeatures(sentence, place, mark, choice, features);
    trainer.score(features, used, scores, 0);
    if ((scores[0] as number) <= highest) continue;
    highest = scores[0] as number;
    best = choice;
  }
  trainer.tick();
  const gold = place.candidates.indexOf(sentence.trees.heads[mark] as number);
  if (gold < 0 || gold === best) return gold === best;
  for (const [choice, delta] of [
    [gold, 1],
    [best, -1],
  ] as const) {
    const used = markFeatures(sentence, place, mark, choice, features);
    trainer.add(features, used, 0, delta);
  }
  return false;
}
