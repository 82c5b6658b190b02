import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reportOf } from "../../../tests/support/report.ts";
import {
  type Reading,
  sentenceCount,
  sentenceWords,
  tagOf,
  wordText,
} from "../../domain/reading.ts";
import { headOf, relationOf } from "../../domain/tree.ts";
import { languageOf } from "../../languages/index.ts";
import { type ParserChoice, read } from "../read.ts";
import { WORDS_MAX } from "../read-trees.ts";
import { STRONG_WORDS_MAX } from "../strong-parser.ts";

function parsed(code: string, text: string, parser: ParserChoice = "strong"): Reading {
  const language = languageOf(code);
  if (language === null) throw new Error(`No language room for "${code}".`);
  return read(reportOf(text, { language: code }), language.reading, { parser });
}

/** "word<head:relation" of every word; "*" for the head of the root. */
function arcs(reading: Reading): string[] {
  return Array.from({ length: reading.size }, (_, word) => {
    const head = headOf(reading, word);
    const top = head < 0 ? "*" : wordText(reading, head);
    return `${wordText(reading, word)}<${top}:${relationOf(reading, word)}`;
  });
}

/** Relation and distance to the head of every word of a sentence. */
function relationsOf(reading: Reading, sentence: number): string[] {
  const { first, after } = sentenceWords(reading, sentence);
  return Array.from({ length: after - first }, (_, at) => {
    const head = headOf(reading, first + at);
    return `${relationOf(reading, first + at)} ${head < 0 ? "*" : head - first}`;
  });
}

/** What is wrong with the trees of a reading; empty where each sentence is one tree. */
function faults(reading: Reading): string[] {
  const found: string[] = [];
  for (let sentence = 0; sentence < sentenceCount(reading); sentence += 1) {
    const { first, after } = sentenceWords(reading, sentence);
    let roots = 0;
    for (let word = first; word < after; word += 1) {
      if (headOf(reading, word) === -1) roots += 1;
      let at = word;
      let steps = 0;
      while (at >= first && at < after && headOf(reading, at) !== -1 && steps <= after - first) {
        at = headOf(reading, at);
        steps += 1;
      }
      if (at < first || at >= after || steps > after - first)
        found.push(`word ${word} has no root`);
    }
    if (after > first && roots !== 1) found.push(`sentence ${sentence} has ${roots} roots`);
  }
  return found;
}

describe("the strong parser", () => {
  it.each([
    {
      code: "fr",
      text: "Le ministre a déclaré que les prix baissent.",
      arcs: [
        "ministre<déclaré:nsubj",
        "déclaré<*:root",
        "baissent<déclaré:ccomp",
        "prix<baissent:nsubj",
      ],
    },
    {
      code: "en",
      text: "The minister said that prices fall.",
      arcs: ["minister<said:nsubj", "said<*:root", "fall<said:ccomp", "prices<fall:nsubj"],
    },
    {
      code: "fr",
      text: "« Nous partons demain », a annoncé la porte-parole du comité.",
      arcs: ["porte-parole<annoncé:nsubj", "du<comité:case", "comité<porte-parole:nmod"],
    },
    {
      code: "en",
      text: "“We leave tomorrow,” the committee's spokeswoman told reporters.",
      arcs: ["spokeswoman<told:nsubj", "committee<spokeswoman:nmod:poss"],
    },
  ])("builds the tree of $text", ({ code, text, arcs: wanted }) => {
    const found = arcs(parsed(code, text));
    for (const arc of wanted) expect(found).toContain(arc);
  });

  it.each([
    ["fr", "Le président Omar al-Sarn a parlé.", "al-Sarn", "PROPN"],
    ["fr", "La marche est autorisée comme le confirme la police de Sarn.", "confirme", "VERB"],
    ["en", "The navy reportedly saved twelve sailors.", "twelve", "NUM"],
    ["en", "Critics say they amount to forced loans.", "amount", "VERB"],
  ])(
    "keeps the tagger's tag where the tree or the lexicon speaks for it (%s: %s)",
    (code, text, form, tag) => {
      const reading = parsed(code, text);
      const word = Array.from({ length: reading.size }, (_, at) => wordText(reading, at)).indexOf(
        form,
      );
      expect(tagOf(reading, word)).toBe(tag);
    },
  );

  it.each(["fr", "en"])("gives every sentence of %s one tree, whatever the text", (code) => {
    const texts = fc.string({ unit: "grapheme", maxLength: 120 });
    const check = (text: string): void => {
      expect(faults(parsed(code, text))).toEqual([]);
    };
    fc.assert(fc.property(texts, check), { numRuns: 60 });
    check("");
    check("« » « » “ ”");
    check('"');
  });

  it.each([
    { code: "fr", clause: "et le comité attend la réponse du maire ", end: "." },
    { code: "en", clause: "and the committee awaits the mayor's answer ", end: "." },
  ])("leaves a sentence of $code that is too long to the fast parser", ({ code, clause, end }) => {
    const text = clause.repeat(STRONG_WORDS_MAX / 4) + end;
    const reading = parsed(code, text);
    expect(reading.size).toBeGreaterThan(STRONG_WORDS_MAX);
    expect(faults(reading)).toEqual([]);
  });

  it.each([
    {
      code: "fr",
      line: "Le maire que la préfète a critiqué dit que le pont, fermé hier, tiendra. ",
    },
    {
      code: "en",
      line: "The mayor whom the governor criticised says the bridge closed today will hold. ",
    },
  ])(
    "leaves what a long text in $code has after its first words to the fast parser",
    ({ code, line }) => {
      const auto = parsed(code, line.repeat(WORDS_MAX.auto / 10), "auto");
      const fast = parsed(code, line.repeat(3), "fast");
      const strong = parsed(code, line.repeat(3), "strong");
      expect(auto.size).toBeGreaterThan(WORDS_MAX.auto);
      expect(faults(auto)).toEqual([]);
      const last = sentenceCount(auto) - 1;
      expect(relationsOf(auto, 1)).toEqual(relationsOf(strong, 1));
      expect(relationsOf(auto, last)).toEqual(relationsOf(fast, 1));
      expect(relationsOf(strong, 1)).not.toEqual(relationsOf(fast, 1));
    },
  );

  it("reads a sentence alike alone and among others", () => {
    const one = "Selon le comité, trois maires ont démissionné.";
    const alone = parsed("fr", one);
    const among = parsed("fr", `Il pleut.\n${one}\n« Non », dit-elle.`);
    const { first } = sentenceWords(among, 1);
    for (let word = 0; word < alone.size; word += 1) {
      expect(tagOf(among, first + word)).toBe(tagOf(alone, word));
      expect(relationOf(among, first + word)).toBe(relationOf(alone, word));
    }
  });

  it("leaves quotation marks punctuation and words no punctuation", () => {
    const reading = parsed("fr", "Les « atrocités » dénoncées hier.");
    for (let word = 0; word < reading.size; word += 1) {
      expect(tagOf(reading, word) === "PUNCT").toBe(/^[«».]$/.test(wordText(reading, word)));
    }
  });
});
