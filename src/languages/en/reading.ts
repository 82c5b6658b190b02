import { parseTable } from "../../base/table.ts";
import type { LanguageFiles } from "../language.ts";
import type { AbbreviationKind, Contraction, ReadingRules } from "../rules/reading.ts";

/** Builds the reading rules of this language from its data files and models. */
export function createReading(files: LanguageFiles): ReadingRules {
  const clitics = parseTable(files.text("clitics.tsv"));
  const listed = (kind: string): string[] => formsOf(clitics, kind);
  return {
    code: "en",
    abbreviations: new Map(
      parseTable(files.text("abbreviations.tsv")).map(([form = "", kind]) => [
        form,
        kind as AbbreviationKind,
      ]),
    ),
    elisions: new Set(listed("elision")),
    wholeWords: new Set(listed("whole")),
    enclitics: new Map([
      ...listed("any").map((form) => [form, "any"] as const),
      ...listed("verb").map((form) => [form, "verb"] as const),
    ]),
    contractions: new Map(parseTable(files.text("contractions.tsv")).map(contractionOf)),
    hyphenPrefixes: new Set(listed("prefix")),
    sentenceStarters: new Set(parseTable(files.text("starters.tsv")).map(([form = ""]) => form)),
    bareCapitals: new Map(
      parseTable(files.text("capitals.tsv")).map(([capital = "", letters = ""]) => [
        capital,
        letters,
      ]),
    ),
    lexicon: files.bytes("lexicon.bin"),
    tagger: files.bytes("tagger.bin"),
  };
}

function formsOf(rows: readonly (readonly string[])[], kind: string): string[] {
  return rows.filter((row) => row[1] === kind).map(([form = ""]) => form);
}

function contractionOf(row: readonly string[]): readonly [string, Contraction] {
  const [form = "", words = "", spans, when] = row;
  return [
    form,
    {
      words: words.split(" "),
      hasOwnSpans: spans === "own",
      isCertain: when === "always",
    },
  ];
}
