import { mkdirSync, writeFileSync } from "node:fs";
import { compileEnglishLexicon } from "./english-lexicon.ts";
import { compileFrenchLexicon } from "./french-lexicon.ts";
import { compileGermanLexicon } from "./german-lexicon.ts";
import { trainNames } from "./names.ts";
import { trainParser } from "./parser.ts";
import { scoreReading } from "./score.ts";
import { trainSplitter } from "./sentences.ts";
import { trainTagger } from "./tagger.ts";
import { compileWordClasses } from "./word-classes.ts";

const USAGE = "npm run train -- de|en|fr lexicon|sentences|classes|tagger|parser|names|score";

/** What can be trained or measured: each entry does one language's work. */
const COMMANDS: Readonly<Record<string, (code: string) => void>> = {
  lexicon: (code) => {
    const compile = {
      de: compileGermanLexicon,
      en: compileEnglishLexicon,
      fr: compileFrenchLexicon,
    };
    write(code, "lexicon.bin", compile[code as keyof typeof compile]());
  },
  sentences: (code) => write(code, "sentences.bin", trainSplitter(code)),
  classes: (code) => write(code, "classes.bin", compileWordClasses(code)),
  tagger: (code) => write(code, "tagger.bin", trainTagger(code)),
  parser: (code) => trainParser(code, (file) => write(code, "parser.bin", file)),
  names: (code) => write(code, "names.bin", trainNames(code)),
  score: scoreReading,
};

function write(code: string, name: string, bytes: Uint8Array): void {
  const folder = new URL(`../models/${code}/`, import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(name, folder), bytes);
  console.log(`models/${code}/${name}: ${bytes.length} bytes`);
}

const [code = "", what = ""] = process.argv.slice(2);
const command = COMMANDS[what];
if (command === undefined || !["de", "en", "fr"].includes(code)) {
  console.error(`Usage: ${USAGE}`);
  process.exitCode = 2;
} else command(code);
