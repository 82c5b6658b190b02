import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { languageOf } from "../src/languages/index.ts";
import type { ReadingRules } from "../src/languages/rules/reading.ts";
import { type Engine, openEngine } from "../src/read/engine.ts";
import { trainTagger } from "./tagger.ts";
import type { GoldSentence } from "./treebank.ts";

/** Parts that the training sentences are cut into. */
const FOLDS = 2;
/** Fewer passes than the tagger's own: the last ones change little, and there are several taggers to train. */
const EPOCHS = { tags: 3, features: 2 };
const CACHE = new URL("../node_modules/.cache/recoupe-training/", import.meta.url);

/**
 * For each training sentence an engine whose tagger has not learnt from it, so that a parser learns from tags as
 * wrong as those it will get. The taggers are kept on disk until the tagger changes: training can be taken up again.
 */
export function jackknifed(
  code: string,
  sentences: readonly GoldSentence[],
): (sentence: number) => Engine {
  const rules = languageOf(code)?.reading;
  if (rules === undefined) throw new Error(`No language room for "${code}".`);
  const stamp = createHash("sha256")
    .update(rules.tagger)
    .update(rules.lexicon)
    .update(rules.classes)
    .digest("hex");
  const engines = Array.from({ length: FOLDS }, (_, fold) => {
    const file = new URL(`${code}-${stamp.slice(0, 16)}-${fold}.bin`, CACHE);
    return openEngine(
      foldRules(rules, file, () => {
        console.error(`tagger without part ${fold + 1} of ${FOLDS}`);
        return trainTagger(
          code,
          sentences.filter((_, index) => index % FOLDS !== fold),
          EPOCHS,
        );
      }),
    );
  });
  return (sentence) => engines[sentence % FOLDS] as Engine;
}

function foldRules(rules: ReadingRules, file: URL, train: () => Uint8Array): ReadingRules {
  if (!existsSync(file)) {
    const bytes = train();
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(file, bytes);
  }
  return { ...rules, tagger: readFileSync(file) };
}
