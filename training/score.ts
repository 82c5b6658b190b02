import { featureOf, TAG_NUMBER } from "../src/domain/morphology.ts";
import type { Reading } from "../src/domain/reading.ts";
import { type Report, report } from "../src/domain/report.ts";
import { plainRelationOf } from "../src/domain/tree.ts";
import { languageOf } from "../src/languages/index.ts";
import { type ReadOptions, read } from "../src/read/read.ts";
import { corporaOf } from "./corpora.ts";
import { plainVerb } from "./examples.ts";
import { type GoldSentence, type GoldWord, plainRelation, readTreebank } from "./treebank.ts";

/** A treebank's raw text with the place of every gold word and sentence in it. */
interface RawText {
  readonly text: string;
  readonly words: readonly {
    readonly key: string;
    readonly index: number;
    readonly sentence: number;
  }[];
  readonly sentences: readonly string[];
  readonly paragraphs: readonly { readonly start: number; readonly end: number }[];
}

/** Counts of what was right, found and wanted. */
interface Tally {
  right: number;
  found: number;
  wanted: number;
}

/**
 * Prints tokens, sentences, tags, features, lemmas and the conditional against the treebanks, read from
 * raw text: a word counts where its span is right (CoNLL 2018's measure), and the words of a contraction
 * by their place in it.
 */
export function scoreReading(code: string): void {
  const { dev, test, raw } = corporaOf(code);
  const rows: Record<string, Record<string, string>> = {};
  // One sentence a line: the border of sentences is given, the words are not.
  for (const [name, file] of Object.entries({ ...dev, ...test })) {
    rows[`${name}, by sentence`] = shown(scoreText(code, readTreebank(file), true));
  }
  for (const [name, file] of Object.entries(raw)) {
    rows[`${name}, raw`] = shown(scoreText(code, readTreebank(file), false));
  }
  console.table(rows);
}

/** Reads a treebank from its raw text, a line for each sentence or only for each paragraph; gives F1 in per cent. */
export function scoreText(
  code: string,
  sentences: readonly GoldSentence[],
  isLined: boolean,
  options: ReadOptions = {},
): Readonly<Record<string, number>> {
  const gold = rawText(sentences, isLined);
  const rules = languageOf(code)?.reading;
  if (rules === undefined) throw new Error(`No language room for "${code}".`);
  const system = read(reportOf(gold, code), rules, options);
  const words = sentences.flatMap((sentence) => sentence.words);
  return { ...wordScores(system, gold, words, code), sentences: f1(sentenceTally(system, gold)) };
}

function shown(scores: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(scores).map(([name, score]) => [name, score.toFixed(2)]),
  );
}

/** Joins sentences as their spacing says; a line break after each, or only where a paragraph begins. */
function rawText(sentences: readonly GoldSentence[], isLined: boolean): RawText {
  let text = "";
  const words: { key: string; index: number; sentence: number }[] = [];
  const spans: string[] = [];
  const paragraphs: { start: number; end: number }[] = [];
  let paragraph = 0;
  for (const [number, { tokens, words: gold, ...marks }] of sentences.entries()) {
    if (number > 0 && (isLined || marks.startsDocument || marks.startsParagraph)) {
      paragraphs.push({ start: paragraph, end: text.trimEnd().length });
      text = `${text.trimEnd()}\n`;
      paragraph = text.length;
    }
    const start = text.length;
    let end = start;
    let word = 0;
    for (const [index, token] of tokens.entries()) {
      const from = text.length;
      end = from + token.form.length;
      const own = gold.filter((w) => w.token === index);
      let at = from;
      const isOwn = own.map(({ form }) => form).join("") === token.form;
      for (const [part, { form }] of own.entries()) {
        const key = isOwn ? `${at}-${at + form.length}-0` : `${from}-${end}-${part}`;
        words.push({ key, index: word, sentence: number });
        at += form.length;
        word += 1;
      }
      text += token.form + (token.hasSpace ? " " : "");
    }
    spans.push(`${start}-${end}`);
  }
  paragraphs.push({ start: paragraph, end: text.length });
  return { text, words, sentences: spans, paragraphs };
}

function reportOf({ text, paragraphs }: RawText, code: string): Report {
  return report({
    given: null,
    file: null,
    url: null,
    title: null,
    outlet: null,
    credits: [],
    published: null,
    modified: null,
    language: code,
    text,
    blocks: paragraphs.map((span) => ({ kind: "paragraph", span })),
    capture: { sha256: "", bytes: 0, mediaType: "text/plain", retrievedAt: null },
    notes: [],
  });
}

function wordScores(
  system: Reading,
  gold: RawText,
  words: readonly GoldWord[],
  code: string,
): Record<string, number> {
  const found = new Map<string, number>();
  const shared = new Map<string, number>();
  for (let word = 0; word < system.size; word += 1) {
    const span = `${system.starts[word]}-${system.ends[word]}`;
    const part = shared.get(span) ?? 0;
    shared.set(span, part + 1);
    found.set(`${span}-${part}`, word);
  }
  const tally = (): Tally => ({ right: 0, found: system.size, wanted: words.length });
  const scores = { tokens: tally(), UPOS: tally(), features: tally(), lemma: tally() };
  const conditional: Tally = { right: 0, found: 0, wanted: 0 };
  const isConditional = (features: number): boolean => featureOf(features, "Mood") === "Cnd";
  for (let word = 0; word < system.size; word += 1) {
    if (isConditional(system.features[word] as number)) conditional.found += 1;
  }
  for (const [index, { key }] of gold.words.entries()) {
    const want = words[index];
    if (want === undefined) continue;
    if (isConditional(want.features)) conditional.wanted += 1;
    const word = found.get(key);
    if (word === undefined) continue;
    scores.tokens.right += 1;
    const features = system.features[word] as number;
    if (isConditional(features) && isConditional(want.features)) conditional.right += 1;
    if (system.tags[word] === want.tag) scores.UPOS.right += 1;
    if (features === expected(want, code)) scores.features.right += 1;
    if (system.lemmaTable[system.lemmas[word] as number] === want.lemma) scores.lemma.right += 1;
  }
  const trees = treeTallies(system, gold, words, found);
  return {
    ...Object.fromEntries(Object.entries(scores).map(([name, counts]) => [name, f1(counts)])),
    UAS: f1(trees.heads),
    LAS: f1(trees.relations),
    "Cnd P": (100 * conditional.right) / conditional.found,
    "Cnd R": (100 * conditional.right) / conditional.wanted,
  };
}

/** A head is right where it is the word in the place of the gold head; subtypes of relations are dropped. */
function treeTallies(
  system: Reading,
  gold: RawText,
  words: readonly GoldWord[],
  found: ReadonlyMap<string, number>,
): { readonly heads: Tally; readonly relations: Tally } {
  const heads: Tally = { right: 0, found: system.size, wanted: words.length };
  const relations: Tally = { ...heads };
  for (const [index, { key, index: place }] of gold.words.entries()) {
    const want = words[index];
    const word = found.get(key);
    if (want === undefined || word === undefined) continue;
    const head = want.head < 0 ? null : gold.words[index - place + want.head];
    const wanted = head === null ? -1 : found.get(head?.key ?? "");
    if (system.heads[word] !== wanted) continue;
    heads.right += 1;
    if (plainRelationOf(system, word) === plainRelation(want.relation)) relations.right += 1;
  }
  return { heads, relations };
}

function expected(want: GoldSentence["words"][number], code: string): number {
  const isVerb = want.tag === TAG_NUMBER.VERB || want.tag === TAG_NUMBER.AUX;
  return code === "en" && isVerb ? plainVerb(want.features) : want.features;
}

function sentenceTally(system: Reading, gold: RawText): Tally {
  const wanted = new Set(gold.sentences);
  let right = 0;
  const count = system.sentenceStarts.length - 1;
  for (let sentence = 0; sentence < count; sentence += 1) {
    const first = system.sentenceStarts[sentence] as number;
    const last = (system.sentenceStarts[sentence + 1] as number) - 1;
    if (wanted.has(`${system.starts[first]}-${system.ends[last]}`)) right += 1;
  }
  return { right, found: count, wanted: gold.sentences.length };
}

function f1({ right, found, wanted }: Tally): number {
  return (200 * right) / (found + wanted);
}
