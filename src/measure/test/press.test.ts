import { describe, expect, it } from "vitest";
import { figuresOf } from "./figures-of.ts";

/** "value group measure" of each figure. */
function told(text: string, language: string): readonly string[] {
  return figuresOf(text, { language }).map(
    ({ value, group, measure }) => `${value} ${group} ${measure}`,
  );
}

const FRENCH: readonly (readonly [string, readonly string[]])[] = [
  ["Quelque 8 900 membres des forces de l’ordre étaient mobilisés.", ["8900 police deployed"]],
  ["Les 2 820 manifestants recensés étaient calmes.", ["2820 protesters demonstrated"]],
  ["Il y a eu 1 100 manifestants de moins.", ["1100 protesters null"]],
  ["Quelque 900 personnes ont participé à la marche.", ["900 people demonstrated"]],
  [
    "La manifestation à Sarn (27 000) a rassemblé 60 personnes.",
    ["27000 null null", "60 people demonstrated"],
  ],
];

const ENGLISH: readonly (readonly [string, readonly string[]])[] = [
  ["Some 8,900 members of the security forces were deployed.", ["8900 police deployed"]],
  ["The 2,820 protesters recorded were calm.", ["2820 protesters demonstrated"]],
  ["There were 1,100 fewer protesters.", ["1100 protesters null"]],
  ["Some 900 people took part in the march.", ["900 people demonstrated"]],
  ["The rally in Sarn drew 60 people.", ["60 people demonstrated"]],
  ["In Sarn (27,000), 60 people demonstrated.", ["27000 null null", "60 people demonstrated"]],
];

describe("parts of tolls", () => {
  const linked = (text: string, language: string) =>
    figuresOf(text, { language }).map(
      ({ id, value, unit, partOf }) =>
        `${id} ${value} ${unit}${partOf === null ? "" : ` of ${partOf}`}`,
    );

  it("a number before “among them” and another number is the whole", () => {
    expect(linked("A further nine residents, among them eight women, were killed.", "en")).toEqual([
      "f1 9 resident",
      "f2 8 woman of f1",
    ]);
    expect(linked("34 people were killed and nine, among them eight women, hurt.", "en")).toEqual([
      "f1 34 person",
      "f2 9 person",
      "f3 8 woman of f2",
    ]);
    expect(linked("Neuf habitants, parmi eux huit femmes, ont été tués.", "fr")).toEqual([
      "f1 9 habitant",
      "f2 8 femme of f1",
    ]);
  });

  it("what is included is no noun of the number before", () => {
    expect(linked("There are at least 56 dead including 11 children.", "en")).toEqual([
      "f1 56 dead",
      "f2 11 child of f1",
    ]);
    expect(linked("Il y a au moins 56 morts dont 11 enfants.", "fr")).toEqual([
      "f1 56 mort",
      "f2 11 enfant of f1",
    ]);
  });
});

describe.each([
  ["fr", FRENCH],
  ["en", ENGLISH],
] as const)("who is counted in the street: %s", (language, cases) => {
  it.each(cases)("%s", (text, expected) => {
    expect(told(text, language)).toEqual(expected);
  });
});
