import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { TAGS } from "../../src/domain/morphology.ts";
import { RELATIONS } from "../../src/domain/relations.ts";
import { openLexicon } from "../../src/learn/lexicon.ts";
import { describeStrongWord, emptyStrongWords } from "../../src/read/strong-words.ts";
import { corporaOf, trainingSentences } from "../corpora.ts";
import { type GoldSentence, readTreebank } from "../treebank.ts";

// Writes what the strong parser's network is trained on, as the very code of `src/read` sees it, for Python:
// `tsx training/strong/write-data.ts fr FOLDER`. Training sentences are those of `corpora.ts` alone.

const [code = "fr", folder = "."] = process.argv.slice(2);
const lexicon = openLexicon(
  readFileSync(new URL(`../../models/${code}/lexicon.bin`, import.meta.url)),
);
const { train, dev, test } = corporaOf(code);
const parts: Record<
  string,
  { readonly bank: number; readonly sentences: readonly GoldSentence[] }[]
> = { train: banksOf(train) };
for (const [name, file] of Object.entries({ ...dev, ...test })) {
  parts[name] = [{ bank: bankLike(file, train), sentences: readTreebank(file) }];
}
mkdirSync(folder, { recursive: true });
const summary = Object.entries(parts).map(([name, banks]) => writePart(name, banks));
writeFileSync(
  `${folder}/${code}.json`,
  JSON.stringify({ tags: TAGS, relations: RELATIONS, banks: train, parts: summary }, null, 1),
);

/** The training sentences of each treebank: all, less those of all the others. */
function banksOf(files: readonly string[]) {
  const all = trainingSentences(code);
  return files.map((file, bank) => {
    const own = new Set(readTreebank(file).map(keyOfSentence));
    return { bank, sentences: all.filter((sentence) => own.has(keyOfSentence(sentence))) };
  });
}

function keyOfSentence({ id, text }: GoldSentence): string {
  return `${id}\t${text}`;
}

/** The training treebank of the same name as a test file; the first for one that has none. */
function bankLike(file: string, files: readonly string[]): number {
  return Math.max(
    0,
    files.findIndex((name) => name.split("/")[0] === file.split("/")[0]),
  );
}

function writePart(
  name: string,
  banks: readonly { bank: number; sentences: readonly GoldSentence[] }[],
) {
  const sentences = banks.flatMap((part) => part.sentences);
  const all = sentences.flatMap(({ words }) => words);
  const described = emptyStrongWords(all.length);
  for (const [at, { form }] of all.entries()) describeStrongWord(described, at, form, lexicon);
  const write = (what: string, array: Uint32Array | Int32Array | Uint16Array | Uint8Array): void =>
    writeFileSync(`${folder}/${code}.${name.replaceAll(" ", "-")}.${what}`, array);
  write("words", described.words);
  write("pieces", described.pieces);
  write("shapes", described.shapes);
  write("readings", described.readings);
  write(
    "heads",
    Int32Array.from(all, ({ head }) => head),
  );
  write(
    "relations",
    Uint8Array.from(all, ({ relation }) => relation),
  );
  write(
    "tags",
    Uint8Array.from(all, ({ tag }) => tag),
  );
  write(
    "lengths",
    Uint32Array.from(sentences, ({ words }) => words.length),
  );
  write("banks", Uint8Array.from(banks.flatMap((part) => part.sentences.map(() => part.bank))));
  return { name, words: all.length, sentences: sentences.length };
}
