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

describe.each([
  ["fr", FRENCH],
  ["en", ENGLISH],
] as const)("who is counted in the street: %s", (language, cases) => {
  it.each(cases)("%s", (text, expected) => {
    expect(told(text, language)).toEqual(expected);
  });
});
