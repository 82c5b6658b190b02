import { languageOf } from "../src/languages/index.ts";
import { packSections } from "../src/learn/model-file.ts";
import {
  BOUNDARY_FEATURES_MAX,
  boundaryFeatures,
  type DecideBorder,
} from "../src/read/boundary-features.ts";
import { cutReport } from "../src/read/cut.ts";
import { engineOf } from "../src/read/engine.ts";
import { BEGINS, GOES_ON } from "../src/read/splitter.ts";
import { corporaOf } from "./corpora.ts";
import { PerceptronTrainer } from "./perceptron-trainer.ts";
import { joinSentences, type RunningText } from "./running-text.ts";
import { shuffler } from "./shuffler.ts";
import { type GoldSentence, readTreebank } from "./treebank.ts";

/** Passes over the data; set on the dev file, where more gain nothing. */
const EPOCHS = 6;
/** Weights kept. */
const PAIRS_MAX = 60_000;
/** Sentences of one training text: a document where the treebank marks none. */
const TEXT_SENTENCES = 40;
/** One in this many sentences of the second copy has its final stop left out, as careless print does. */
const STOP_DROPPED_EVERY = 12;

/**
 * How far the right class must lead, in weights: less where the rules are wrong, so that the model keeps to
 * them in doubt.
 */
const MARGIN = 100;
const SURPRISE_MARGIN = 60;

/** Treebanks in which one sentence stands behind the other, with headings. */
const RUNNING: Readonly<Record<string, readonly string[]>> = {
  fr: [
    "UD_French-Sequoia/not-to-release/frwiki_50.1000.conllu",
    "UD_French-Sequoia/not-to-release/Europar.550.conllu",
    "UD_French-Sequoia/fr_sequoia-ud-train.conllu",
    "UD_French-GSD/fr_gsd-ud-dev.conllu",
    "UD_French-PUD/fr_pud-ud-test.conllu",
    "UD_French-FQB/fr_fqb-ud-test.conllu",
  ],
  de: ["UD_German-PUD/de_pud-ud-test.conllu#0-800"],
  en: ["UD_English-EWT/not-to-release/sources", "UD_English-PUD/en_pud-ud-test.conllu"],
};
/** What raw text is measured on is never trained on, whichever file it stands in. */
const HELD_OUT = /^annodis/;

/**
 * Trains the splitter of sentences of a language; returns the model file's bytes. Takes a minute. Sentences of
 * dev and test files stand in the texts as context, but no border of theirs is learnt.
 */
export function trainSplitter(code: string): Uint8Array {
  const rules = languageOf(code)?.reading;
  if (rules === undefined) throw new Error(`No language room for "${code}".`);
  const { lexicon, isVerb } = engineOf(rules);
  const trainer = new PerceptronTrainer();
  const features = new Uint32Array(BOUNDARY_FEATURES_MAX);
  const scores = new Float32Array(2);
  const order = shuffler(runningTexts(code));
  for (let epoch = 1; epoch <= EPOCHS; epoch += 1) {
    const counts = { seen: 0, wrong: 0 };
    for (const source of order()) {
      const decide: DecideBorder = (of, border) => {
        const offset = of.tokens.starts[border.token] as number;
        const isGold = source.starts.has(offset);
        if (source.heldOut.some(({ start, end }) => offset >= start && offset <= end))
          return isGold;
        const used = boundaryFeatures(of, border, features);
        trainer.score(features, used, scores);
        trainer.tick();
        const guess = (scores[BEGINS] as number) > (scores[GOES_ON] as number) ? BEGINS : GOES_ON;
        const gold = isGold ? BEGINS : GOES_ON;
        const other = isGold ? GOES_ON : BEGINS;
        counts.seen += 1;
        if (guess !== gold) counts.wrong += 1;
        const lead = (scores[gold] as number) - (scores[other] as number);
        const isSurprise = border.verdict !== isGold;
        if (lead < (isSurprise ? SURPRISE_MARGIN : MARGIN)) {
          trainer.update(features, used, gold, other);
        }
        return isGold;
      };
      cutReport(source, rules, isVerb, { lexicon, decide });
    }
    const share = ((counts.wrong / counts.seen) * 100).toFixed(2);
    console.error(`sentences: pass ${epoch} of ${EPOCHS}, ${share} % of ${counts.seen} wrong`);
  }
  return packSections(new Map(trainer.sections("ends", PAIRS_MAX)));
}

/** The training texts: as printed, and once more with the lines joined and some final stops left out. */
function runningTexts(code: string): readonly RunningText[] {
  const { dev, test } = corporaOf(code);
  const kept = [...Object.values(dev), ...Object.values(test)].flatMap(readTreebank);
  const heldOut = new Set(kept.map(({ id }) => id));
  const documents = (RUNNING[code] ?? []).flatMap((file) =>
    documentsOf(readTreebank(file).filter(({ id }) => !HELD_OUT.test(id))),
  );
  return documents.flatMap((sentences, number) => [
    joinSentences(sentences, { heldOut, keepsLines: true }),
    joinSentences(carelessly(sentences, number), { heldOut, keepsLines: false }),
  ]);
}

/** Documents where the treebank marks them, else stretches of equal length. */
function documentsOf(sentences: readonly GoldSentence[]): readonly (readonly GoldSentence[])[] {
  const documents: GoldSentence[][] = [];
  for (const sentence of sentences) {
    const open = documents.at(-1);
    const isFull = open !== undefined && open.length >= TEXT_SENTENCES && !sentence.startsParagraph;
    if (open === undefined || sentence.startsDocument || isFull) documents.push([sentence]);
    else open.push(sentence);
  }
  return documents;
}

/** Leaves out the final stop of some sentences. */
function carelessly(sentences: readonly GoldSentence[], number: number): readonly GoldSentence[] {
  return sentences.map((sentence, index) => {
    const last = sentence.tokens.at(-1);
    const isDropped = (index + number) % STOP_DROPPED_EVERY === 0 && last?.form === ".";
    if (!isDropped || sentence.tokens.length < 3) return sentence;
    const tokens = sentence.tokens.slice(0, -1);
    const end = tokens.at(-1);
    if (end === undefined) return sentence;
    return { ...sentence, tokens: [...tokens.slice(0, -1), { form: end.form, hasSpace: true }] };
  });
}
