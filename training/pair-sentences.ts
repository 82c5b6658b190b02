import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { alignTerms } from "../src/compare/align.ts";
import { featuresOf, type ReportFeatures } from "../src/compare/features.ts";
import { openLexicon } from "../src/compare/lexicon.ts";
import { type Rarity, rarityOf } from "../src/compare/rarity.ts";
import type { WordSense } from "../src/compare/word-sense.ts";
import type { Analysis } from "../src/domain/analysis.ts";
import { type ReportFields, reportFromText } from "../src/ingest/make-report.ts";
import { languageOf } from "../src/languages/index.ts";
import { read } from "../src/read/read.ts";

/** The two test sets: the same thousand sentences, each in its language, in files of one order. */
const FILES = {
  fr: "UD_French-PUD/fr_pud-ud-test.conllu",
  en: "UD_English-PUD/en_pud-ud-test.conllu",
} as const;
type Code = keyof typeof FILES;

/** A sentence ready to be laid beside others. */
interface Sentence {
  /** What its translation is called as well: the id without the language's letter. */
  readonly id: string;
  readonly language: Code;
  readonly terms: readonly WordSense[];
}

/**
 * Looks for each sentence's translation among all thousand of the other language, by content words alone, as
 * the comparison does it, from raw text: the share found first, in both directions. About a minute.
 */
export async function pairSentences(treebanks: string): Promise<Readonly<Record<string, number>>> {
  const french = await featuresIn(treebanks, "fr");
  const english = await featuresIn(treebanks, "en");
  const rarity = rarityOf([...french, ...english].map(({ features }) => features));
  const sides = { fr: french.map(sentenceOf), en: english.map(sentenceOf) };
  return {
    "fr→en": accuracy(sides.fr, sides.en, rarity),
    "en→fr": accuracy(sides.en, sides.fr, rarity),
  };
}

interface Read {
  readonly id: string;
  readonly language: Code;
  readonly features: ReportFeatures;
}

async function featuresIn(treebanks: string, language: Code): Promise<readonly Read[]> {
  const room = languageOf(language);
  if (room === null) throw new Error(`No language room for ${language}`);
  const lexicon = openLexicon(room.comparison);
  const text = readFileSync(`${treebanks}/${FILES[language]}`, "utf8");
  const found: Read[] = [];
  for (const block of text.split("\n\n")) {
    const id = /^# sent_id = \D*(\S+)/m.exec(block)?.[1];
    const sentence = /^# text = (.*)/m.exec(block)?.[1];
    if (id === undefined || sentence === undefined) continue;
    const fields: ReportFields = { language };
    const report = await reportFromText(sentence, fields);
    const reading = read(report, room.reading);
    found.push({
      id,
      language,
      features: featuresOf(bare(report, reading), { lexicon, rules: room }),
    });
  }
  return found;
}

function bare(report: Analysis["report"], reading: Analysis["reading"]): Analysis {
  const empty = { mentions: [], actors: [], attributions: [], figures: [], credits: [], notes: [] };
  return { kind: "analysis", report, reading, ...empty };
}

function sentenceOf({ id, language, features }: Read): Sentence {
  return { id, language, terms: features.sentences.flatMap(({ terms }) => terms) };
}

function accuracy(from: readonly Sentence[], to: readonly Sentence[], rarity: Rarity): number {
  const right = from.filter((sentence) => likest(sentence, to, rarity)?.id === sentence.id);
  return right.length / from.length;
}

function likest(sentence: Sentence, among: readonly Sentence[], rarity: Rarity): Sentence | null {
  let best: Sentence | null = null;
  let most = 0;
  for (const other of among) {
    const common = alignTerms(sentence, other, rarity).reduce((sum, { worth }) => sum + worth, 0);
    const share = common / (weightOf(sentence, rarity) + weightOf(other, rarity) || 1);
    if (share > most) {
      most = share;
      best = other;
    }
  }
  return best;
}

function weightOf({ terms, language }: Sentence, rarity: Rarity): number {
  return terms.reduce((sum, term) => sum + rarity(term, language), 0);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const data = process.env.RECOUPE_DATA ?? "../shared/data";
  const found = await pairSentences(process.argv[2] ?? `${data}/ud`);
  for (const [way, share] of Object.entries(found)) {
    process.stdout.write(`${way} ${(100 * share).toFixed(1)} %\n`);
  }
}
