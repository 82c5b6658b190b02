import { describe, expect, it } from "vitest";
import { NAME_TYPES } from "../../domain/name.ts";
import { languageOf } from "../../languages/index.ts";
import { readText } from "./notation.ts";

/** The names of a text as "words type". */
function names(code: string, text: string): readonly string[] {
  return readText(code, text).names.map(
    ({ type, span }) => `${text.slice(span.start, span.end)} ${type}`,
  );
}

describe("people, bodies and places are named", () => {
  it.each([
    [
      "fr",
      "Le ministre Aldo Dupont a reçu Marie Lefèvre à Marseille.",
      ["Aldo Dupont person", "Marie Lefèvre person", "Marseille place"],
    ],
    [
      "en",
      "Minister Peter Hallow met Mary Quill in Boston.",
      ["Peter Hallow person", "Mary Quill person", "Boston place"],
    ],
  ])("in %s", (code, text, expected) => {
    expect(names(code, text)).toEqual(expected);
  });
});

describe("what stands before a name is no part of it", () => {
  it.each([
    ["fr", "Selon M. Dupont, la route est coupée.", "Dupont person"],
    ["en", "According to Mr. Hallow, the road is closed.", "Hallow person"],
  ])("in %s: a form of address", (code, text, name) => {
    expect(names(code, text)).toContain(name);
  });

  it.each([
    ["fr", "La France a protesté.", "France place"],
    ["en", "The United States protested.", "United States place"],
  ])("in %s: an article", (code, text, name) => {
    expect(names(code, text)).toContain(name);
  });
});

describe("particles and what hyphens join belong to a name", () => {
  it.each([
    ["fr", "Le président Bachar al-Assad a parlé.", "Bachar al-Assad person"],
    ["en", "The leader Kim Bao-zenn spoke to reporters.", "Kim Bao-zenn person"],
  ])("in %s", (code, text, name) => {
    expect(names(code, text)).toContain(name);
  });
});

describe("the names of one text agree", () => {
  it("takes the last word of a person's full name for the person", () => {
    const text = "Valerie Paris left in May. Paris said that she was tired. Paris was ill.";
    expect(names("en", text)).toEqual(["Valerie Paris person", "Paris person", "Paris person"]);
  });

  it.each([
    [
      "fr",
      "L'Organisation mondiale des ports (OMP) a répondu. Selon l'OMP, tout va bien.",
      "OMP organisation",
    ],
    [
      "en",
      "The International Harbour Organization (IHO) replied. The IHO said so.",
      "IHO organisation",
    ],
  ])("in %s: gives letters the type of the name before their brackets", (code, text, name) => {
    expect(names(code, text).filter((found) => found === name)).toHaveLength(2);
  });
});

it("finds no name where there is no capital", () => {
  expect(names("fr", "il a dit que rien ne changerait.")).toEqual([]);
  expect(names("en", "they said that nothing would change.")).toEqual([]);
});

it("gives a language without a tagger of names none", () => {
  expect(languageOf("de")?.reading.names).toBeUndefined();
  expect(names("de", "Die Ministerin Anna Bruck sprach.")).toEqual([]);
});

it("tells words, code units, type and a score that agree", () => {
  const reading = readText("fr", "Le maire de Lille, Jean « Ti'Jo » Morel, a parlé.");
  expect(reading.names.length).toBeGreaterThan(0);
  for (const { first, after, span, type, score } of reading.names) {
    expect(reading.starts[first]).toBe(span.start);
    expect(reading.ends[after - 1]).toBe(span.end);
    expect(NAME_TYPES).toContain(type);
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThanOrEqual(1);
  }
});
