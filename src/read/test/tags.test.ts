import { describe, expect, it } from "vitest";
import { wordFeature, wordText } from "../../domain/reading.ts";
import { lemmas, readText, tagged } from "./notation.ts";

const FRENCH = [
  "« Tout/PRON va/VERB bien/ADV » , a/AUX -t-il/PRON déclaré/VERB .",
  "Aucune/PRON d’/ADP entre/ADP elles/PRON ne/ADV confirme/VERB ces/DET informations/NOUN .",
  "Il/PRON y/PRON aurait/AUX eu/VERB des/DET morts/NOUN .",
  "Selon/ADP le/DET ministre/NOUN , les/DET rebelles/NOUN auraient/AUX tué/VERB deux/NUM civils/NOUN .",
  "Le/DET porte-parole/NOUN du/ADP du/DET gouvernement/NOUN dément/VERB ces/DET informations/NOUN .",
  "Les/DET prétendues/ADJ « preuves/NOUN » manquent/VERB .",
  "M./NOUN Ardant/PROPN a/AUX annoncé/VERB que/SCONJ la/DET ville/NOUN serait/AUX prise/VERB .",
] as const;

const ENGLISH = [
  "The/DET minister/NOUN said/VERB on/ADP Tuesday/PROPN that/SCONJ the/DET talks/NOUN had/AUX failed/VERB .",
  "None of/ADP them/PRON can/AUX confirm/VERB the/DET claims/NOUN .",
  "According/VERB to/ADP the/DET army/NOUN , two/NUM civilians/NOUN died/VERB .",
  "They/PRON do/AUX n't/PART know/VERB who/PRON left/VERB .",
  "“ We/PRON are/AUX leaving/VERB ,/PUNCT ” she/PRON added/VERB .",
] as const;

/** Compares only the words whose tag the line states. */
function stated(line: string, found: string): string {
  const words = line.split(" ");
  const tags = found.split(" ");
  return words.map((word, i) => (word.includes("/") ? tags[i] : word)).join(" ");
}

describe.each([
  ["fr", FRENCH],
  ["en", ENGLISH],
] as const)("tags in %s", (code, lines) => {
  it.each(lines)("%s", (line) => {
    const forms = line
      .replaceAll(/\/[A-Z]+/g, "")
      .replaceAll("du du", "du")
      .replaceAll("do n't", "don't");
    expect(stated(line, tagged(readText(code, forms.replaceAll(" -t-il", "-t-il"))))).toBe(line);
  });
});

describe("features", () => {
  const CONDITIONALS = [
    "aurait",
    "auraient",
    "serait",
    "seraient",
    "tuerait",
    "pourrait",
    "devraient",
    "bombarderaient",
    "sauraient",
  ] as const;
  it.each(CONDITIONALS)("know « %s » for a conditional", (form) => {
    const reading = readText("fr", `Selon lui, ils ${form} la ville.`);
    const word = Array.from(reading.starts.keys()).find((w) => wordText(reading, w) === form) ?? -1;
    expect(wordFeature(reading, word, "Mood")).toBe("Cnd");
  });

  it.each(["il préparait", "il entrait", "ils éclairaient", "elle aura", "les traits"])(
    "take « %s » for no conditional",
    (words) => {
      const reading = readText("fr", words);
      const moods = Array.from(reading.starts.keys(), (word) => wordFeature(reading, word, "Mood"));
      expect(moods).not.toContain("Cnd");
    },
  );

  it("tell the plural and the past of English words", () => {
    const reading = readText("en", "Officials said the rebels left.");
    expect(wordFeature(reading, 0, "Number")).toBe("Plur");
    expect(wordFeature(reading, 1, "Tense")).toBe("Past");
  });
});

describe("lemmas", () => {
  it("are those of the treebanks in French", () => {
    expect(
      lemmas(readText("fr", "Les organisations démentaient ces affirmations prétendues.")),
    ).toBe("le organisation démentir ce affirmation prétendu .");
    expect(lemmas(readText("fr", "Etablir la paix prend du temps."))).toBe(
      "établir le paix prendre de le temps .",
    );
  });

  it("are those of the treebanks in English", () => {
    expect(lemmas(readText("en", "Two officials said they didn't leave Norham."))).toBe(
      "two official say they do not leave Norham .",
    );
  });
});
