import { parseTable } from "../../base/table.ts";
import type { LanguageFiles } from "../language.ts";
import type { AbbreviationKind, Contraction, ReadingRules } from "./reading.ts";

/**
 * Reads a language's reading rules from its data files (`abbreviations`, `clitics`, `contractions`, `starters`,
 * `capitals`, all .tsv) and models. Hyphenated words stay whole unless the language parts them.
 */
export function readingRules(
  files: LanguageFiles,
  { code, partsHyphens }: { readonly code: string; readonly partsHyphens: boolean },
): ReadingRules {
  const table = (name: string) => parseTable(files.text(name));
  const clitics = table("clitics.tsv");
  const listed = (kind: string) => formsOf(clitics, kind);
  return {
    code,
    abbreviations: new Map(
      table("abbreviations.tsv").map(([form = "", kind]) => [form, kind as AbbreviationKind]),
    ),
    elisions: new Set(listed("elision")),
    wholeWords: new Set(listed("whole")),
    enclitics: new Map([
      ...listed("any").map((form) => [form, "any"] as const),
      ...listed("verb").map((form) => [form, "verb"] as const),
    ]),
    contractions: new Map(table("contractions.tsv").map(contractionOf)),
    hyphenPrefixes: partsHyphens ? new Set(listed("prefix")) : null,
    gluedUnits: new Set(listed("unit")),
    sentenceStarters: new Set(table("starters.tsv").map(([form = ""]) => form)),
    bareCapitals: new Map(
      table("capitals.tsv").map(([capital = "", letters = ""]) => [capital, letters]),
    ),
    lexicon: files.bytes("lexicon.bin"),
    classes: files.bytes("classes.bin"),
    tagger: files.bytes("tagger.bin"),
    sentences: () => files.bytes("sentences.bin"),
    parser: () => files.bytes("parser.bin"),
  };
}

function formsOf(rows: readonly (readonly string[])[], kind: string): string[] {
  return rows.filter((row) => row[1] === kind).map(([form = ""]) => form);
}

function contractionOf(row: readonly string[]): readonly [string, Contraction] {
  const [form = "", words = "", spans, when] = row;
  const contraction: Contraction = {
    words: words.split(" "),
    hasOwnSpans: spans === "own",
    isCertain: when === "always",
  };
  return [form, contraction];
}
