import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reportOf } from "../../../tests/support/report.ts";
import type { Reading } from "../../domain/reading.ts";
import { read } from "../../read.ts";
import { readUnknown } from "../read.ts";
import { marked, readText } from "./notation.ts";

/** Signs that rules look at, so that chance meets them more often than in all of Unicode. */
const SIGNS = [
  "l'",
  "qu’",
  "-t-il",
  "«",
  "»",
  '"',
  "“",
  "”",
  "'",
  ".",
  "...",
  "…",
  "?",
  "!",
  " ",
  "\u00a0",
  "\n",
  "M.",
  "U.N.",
  "du",
  "des",
  "don't",
  "cannot",
  "12",
  "110 000",
  "1,5",
  "@",
  "#a",
  "http://",
  "www.",
  "-",
  "–",
  "/",
  "\u200b",
  "\ufeff",
  "é",
  "É",
  "e\u0301",
  "😀",
  "\ud83d",
  "中文",
  "א",
  "ß",
  "İ",
] as const;

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...SIGNS), { maxLength: 60 }).map((parts) => parts.join("")),
);

const READERS: readonly (readonly [string, (text: string) => Reading])[] = [
  ["French", (content) => readText("fr", content)],
  ["English", (content) => readText("en", content)],
  ["an unknown language", (content) => readUnknown(reportOf(content, { language: "xx" }))],
];

/** What no word covers. */
function uncovered(reading: Reading): string {
  let end = 0;
  let rest = "";
  for (let word = 0; word < reading.size; word += 1) {
    rest += reading.text.slice(end, Math.max(end, reading.starts[word] as number));
    end = reading.ends[word] as number;
  }
  return rest + reading.text.slice(end);
}

describe.each(READERS)("a reading of %s", (_, readAs) => {
  it("leaves only white space outside its words, whatever the text", () => {
    fc.assert(
      fc.property(text, (content) => {
        expect(uncovered(readAs(content)).trim()).toBe("");
      }),
      { numRuns: 300 },
    );
  });

  it("never overlaps two words, but for the words of a contraction, which share their span", () => {
    fc.assert(
      fc.property(text, (content) => {
        const { starts, ends, size } = readAs(content);
        for (let word = 1; word < size; word += 1) {
          const isShared = starts[word] === starts[word - 1] && ends[word] === ends[word - 1];
          expect(isShared || (starts[word] as number) >= (ends[word - 1] as number)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is the same the second time, every word in one sentence", () => {
    fc.assert(
      fc.property(text, (content) => {
        const first = readAs(content);
        expect(readAs(content)).toEqual(first);
        expect(first.sentenceOf.every((s, w) => (first.sentenceStarts[s] as number) <= w)).toBe(
          true,
        );
        expect(new Set(first.sentenceStarts).size).toBe(
          first.sentenceStarts.length -
            (first.size === 0 && first.sentenceStarts.length > 1 ? 1 : 0),
        );
      }),
      { numRuns: 200 },
    );
  });
});

const SENTENCE = "Le ministre a dit que la ville serait prise. ";

describe("long texts", () => {
  const CODE_UNITS = 100_000;
  it.each([
    ["quotes", "\"«»“”'"],
    ["apostrophes and letters", "l'l’"],
    ["hyphens and letters", "a-"],
    ["stops and letters", "a."],
    ["digits and spaces", "1 000 "],
    ["signs of addresses", "a@a."],
    ["stops", ". "],
    ["one letter", "a"],
  ])("of %s are read to the end", (_, unit) => {
    const content = unit.repeat(Math.floor(CODE_UNITS / unit.length));
    for (const [, readAs] of READERS) expect(uncovered(readAs(content)).trim()).toBe("");
  });

  it.each([
    ["French", 1, (content: string) => readText("fr", content)],
    ["no language that we know", 5, (content: string) => readUnknown(reportOf(content))],
  ] as const)(
    "of %s in one line of %i million code units are read to the end",
    (_, millions, readAs) => {
      const sentences = Math.ceil((millions * 1_000_000) / SENTENCE.length);
      expect(readAs(SENTENCE.repeat(sentences)).sentenceStarts).toHaveLength(sentences + 1);
    },
  );
});

/** Long words, so that millions of code units are not millions of words. */
const LONG_WORD = "communication".repeat(64);

describe.each(["fast", "strong", "auto"] as const)(
  "one line of 5 million code units, by the %s parser",
  (parser) => {
    const MILLIONS = 5_000_000;
    it.each([
      ["fr", "of sentences", `Le ${LONG_WORD} a dit non. `],
      ["en", "of sentences", `The ${LONG_WORD} said no. `],
      ["fr", "without an end", `le ${LONG_WORD} `],
      ["en", "without an end", `the ${LONG_WORD} `],
    ] as const)("in %s, %s, is read to the end, every word in its place", (language, _, unit) => {
      const content = unit.repeat(Math.ceil(MILLIONS / unit.length));
      const reading = read(content, { language, parser });
      expect(uncovered(reading).trim()).toBe("");
      expect(reading.ends[reading.size - 1]).toBe(content.trimEnd().length);
      for (let word = 1; word < reading.size; word += 1) {
        if ((reading.starts[word] as number) < (reading.ends[word - 1] as number))
          throw new Error(`word ${word} overlaps`);
      }
      // Every word hangs on a word of its own sentence, or is its root.
      const isPlaced = Array.from(
        reading.heads,
        (head, word) => head === -1 || reading.sentenceOf[head] === reading.sentenceOf[word],
      );
      expect(isPlaced.every(Boolean)).toBe(true);
    });
  },
);

describe("a reading without a room", () => {
  it("splits words and sentences of any script and tags nothing", () => {
    const reading = readUnknown(
      reportOf("Der Minister sprach. Es regnete!\nОн сказал: «Да».", { language: "de" }),
    );
    expect(marked(reading)).toEqual([
      "Der Minister sprach|.",
      "Es regnete|!",
      "Он сказал|: «|Да|»|.",
    ]);
    expect(new Set(reading.tags)).toEqual(new Set([0]));
  });
});
