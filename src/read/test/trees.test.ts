import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reportOf } from "../../../tests/support/report.ts";
import { type Reading, wordText } from "../../domain/reading.ts";
import { relationOf } from "../../domain/tree.ts";
import { languageOf } from "../../languages/index.ts";
import { openWordClasses } from "../../learn/word-classes.ts";
import { openParserModel } from "../fast-parser.ts";
import { read } from "../read.ts";
import { readWords } from "../read-words.ts";

function rulesOf(code: string) {
  const language = languageOf(code);
  if (language === null) throw new Error(`No language room for "${code}".`);
  return language.reading;
}

function parse(code: string, text: string): Reading {
  return read(reportOf(text, { language: code }), rulesOf(code), { parser: "fast" });
}

/** "word relation head" of each word that hangs by one of the relations. */
function arcs(reading: Reading, relations: readonly string[]): readonly string[] {
  return Array.from({ length: reading.size }, (_, word) => word)
    .filter((word) => relations.includes(relationOf(reading, word)))
    .map((word) => {
      const head = reading.heads[word] as number;
      const on = head < 0 ? "–" : wordText(reading, head);
      return `${wordText(reading, word)} ${relationOf(reading, word)} ${on}`;
    });
}

describe("simple sentences have the trees that grammar gives them", () => {
  it.each([
    [
      "fr",
      "Le ministre a déclaré que la ville résistait.",
      "ministre nsubj déclaré|ville nsubj résistait|résistait ccomp déclaré",
    ],
    [
      "fr",
      "La porte-parole affirme que les routes sont coupées.",
      "porte-parole nsubj affirme|coupées ccomp affirme",
    ],
    [
      "fr",
      "Le maire ne confirme pas les chiffres.",
      "maire nsubj confirme|ne advmod confirme|pas advmod confirme|chiffres obj confirme",
    ],
    [
      "en",
      "The minister said that the city was resisting.",
      "minister nsubj said|city nsubj resisting|resisting ccomp said",
    ],
    [
      "en",
      "The spokeswoman says the roads are closed.",
      "spokeswoman nsubj says|roads nsubj closed|closed ccomp says",
    ],
    [
      "en",
      "The mayor did not confirm the figures.",
      "mayor nsubj confirm|not advmod confirm|figures obj confirm",
    ],
  ])("%s: %s", (code, text, expected) => {
    const wanted = expected.split("|");
    expect(arcs(parse(code, text), ["nsubj", "ccomp", "advmod", "obj"])).toEqual(wanted);
  });

  it("hangs quotation marks on the topmost word between them", () => {
    const reading = parse("fr", "Le maire dénonce des « violences » graves.");
    const marks = arcs(reading, ["punct"]).filter((arc) => /[«»]/.test(arc));
    expect(marks).toEqual(["« punct violences", "» punct violences"]);
  });
});

const PIECES = [
  "Le maire dit",
  "que",
  "des",
  "« ",
  " »",
  ",",
  ".",
  "(",
  ")",
  "\n",
  " ",
  "12",
  "😀",
  "\ud83d",
  "not",
  "the",
  "'s",
];
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 120 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(" ")),
);

/** The sentences' trees: one root each, every word on a way to it that stays in its sentence. */
function expectTrees({ heads, relations, sentenceStarts, size }: Reading): void {
  for (let sentence = 0; sentence + 1 < sentenceStarts.length; sentence += 1) {
    const first = sentenceStarts[sentence] as number;
    const after = sentenceStarts[sentence + 1] as number;
    const own = Array.from(heads.subarray(first, after));
    expect(own.filter((head) => head === -1)).toHaveLength(after > first ? 1 : 0);
    expect(own.every((head) => head === -1 || (head >= first && head < after))).toBe(true);
    for (let word = first; word < after; word += 1) {
      let at = word;
      for (let steps = 0; at >= 0 && steps <= size; steps += 1) at = heads[at] as number;
      expect(at).toBe(-1);
    }
  }
  expect(Array.from(relations).every((relation) => relation > 0)).toBe(true);
}

describe.each(["fr", "en"])("the trees of any text, read as %s,", (code) => {
  it("have one root a sentence, and every word hangs on it", () => {
    fc.assert(
      fc.property(text, (content) => expectTrees(parse(code, content))),
      { numRuns: 150 },
    );
  });

  it.each([
    ["words", "le maire dit que "],
    ["quotation marks", "« a » "],
    ["stops", ", "],
    ["brackets", "( a "],
  ])("stay trees in one sentence of thousands of %s", (_, unit) => {
    expectTrees(parse(code, unit.repeat(2000)));
  });
});

describe("a reader", () => {
  it("builds no tree when none is asked for", () => {
    const reading = read(reportOf("Elle part."), rulesOf("fr"), { parser: "none" });
    expect(new Set(reading.heads)).toEqual(new Set([-2]));
    expect(new Set(reading.relations)).toEqual(new Set([0]));
  });

  it("reads given tokens as given", () => {
    const tokens = ["Elle", "parle", "du", "maire", "."].map((form) => ({
      form,
      words: form === "du" ? 2 : 1,
    }));
    const reading = readWords([tokens, tokens], rulesOf("fr"), { parser: "fast" });
    expect(Array.from(reading.sentenceStarts)).toEqual([0, 6, 12]);
    expectTrees(reading);
  });

  it.each(["fr", "en"])("says of a damaged parser of %s what is wrong with it", (code) => {
    const classes = openWordClasses(rulesOf(code).classes);
    const good = readFileSync(new URL(`../../../models/${code}/parser.bin`, import.meta.url));
    expect(() => openParserModel(good, classes)).not.toThrow();
    const changed = Uint8Array.from(good);
    changed[1000] = (changed[1000] as number) ^ 1;
    expect(() => openParserModel(changed, classes)).toThrow(/damaged/);
    expect(() => openParserModel(good.subarray(0, 5000), classes)).toThrow(/damaged/);
    expect(() => openParserModel(rulesOf(code).tagger, classes)).toThrow(/relations/);
  });
});
