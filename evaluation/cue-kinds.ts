import { readFileSync } from "node:fs";
import { lemmaOf, type Reading, tagOf, wordAt } from "../src/domain/reading.ts";
import { read } from "../src/read.ts";
import type { ScoredAttribution } from "./shape.ts";

/** What kind of words make a cue; verbs by the class of their entry in the language's table of cues. */
export const CUE_KINDS = [
  "saying",
  "thinking",
  "wanting",
  "denying",
  "unlisted",
  "noun",
  "phrase",
  "mark",
] as const;
/** See `CUE_KINDS`; "none" for an attribution without a cue. */
export type CueKind = (typeof CUE_KINDS)[number] | "none";

/** Tells the kind of an attribution's cue. */
export type CueKindOf = (attribution: ScoredAttribution) => CueKind;

/** The classes of the table, gathered. */
const KIND_OF_CLASS: Readonly<Record<string, CueKind>> = {
  communication: "saying",
  question: "saying",
  belief: "thinking",
  knowledge: "thinking",
  perception: "thinking",
  demand: "wanting",
  commitment: "wanting",
  expectation: "wanting",
  denial: "denying",
  doubt: "denying",
};

/**
 * Kinds of cues in one text, for gold and found alike: by the tags and lemmas of the product's own reading, so a word
 * that is tagged wrongly is counted by its wrong tag. Of several verbs the last that has an entry counts.
 */
export function cueKindsIn(text: string, language: string): CueKindOf {
  const reading = read(text, { language, parser: "none" });
  const classes = classesOf(language);
  const phrases = sourcePhrasesOf(language);
  return ({ cue }) => {
    const words = cue.flatMap(({ start, end }) => wordsIn(reading, start, end));
    if (words.length === 0) return "none";
    const start = text.slice(cue[0]?.start, cue[0]?.end).toLowerCase().replaceAll("’", "'");
    if (phrases.some((phrase) => start.startsWith(phrase))) return "phrase";
    const verbs = words.filter(
      (word) => tagOf(reading, word) === "VERB" || tagOf(reading, word) === "AUX",
    );
    const listed = verbs.flatMap(
      (word) => KIND_OF_CLASS[classes.get(lemmaOf(reading, word)) ?? ""] ?? [],
    );
    if (listed.length > 0) return listed.at(-1) as CueKind;
    if (verbs.length > 0) return "unlisted";
    if (words.some((word) => tagOf(reading, word) === "NOUN")) return "noun";
    return words.every((word) => tagOf(reading, word) === "PUNCT") ? "mark" : "phrase";
  };
}

function wordsIn(reading: Reading, start: number, end: number): readonly number[] {
  const words: number[] = [];
  for (
    let word = wordAt(reading, start);
    word < reading.size && (reading.starts[word] as number) < end;
    word += 1
  ) {
    words.push(word);
  }
  return words;
}

/** The first class that the table gives each head lemma. */
function classesOf(language: string): ReadonlyMap<string, string> {
  const classes = new Map<string, string>();
  for (const [phrase = "", cueClass = ""] of rowsOf(language, "cues.tsv")) {
    const words = phrase.split(/(?<=')| /);
    const head = (words[0] === "se" ? words[1] : words[0]) ?? "";
    if (head !== "" && !classes.has(head)) classes.set(head, cueClass);
  }
  return classes;
}

/** The phrases that always name a source: "according to". */
function sourcePhrasesOf(language: string): readonly string[] {
  return rowsOf(language, "source-phrases.tsv").flatMap(([words = "", kind]) =>
    kind === "says" ? [words] : [],
  );
}

function rowsOf(language: string, file: string): readonly (readonly string[])[] {
  const path = new URL(`../src/languages/${language}/${file}`, import.meta.url);
  const lines = readFileSync(path, "utf8").split("\n");
  return lines
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
}
