import { describe, expect, it } from "vitest";
import { figuresOf } from "./figures-of.ts";

const PUBLISHED = "2031-05-04";

/** "value unit", with what makes it a total and what it replaces. */
function told(text: string, language: string): readonly string[] {
  return figuresOf(text, { language, published: PUBLISHED }).map(
    ({ value, unit, measure, isCumulative, revises }) => {
      const total = isCumulative === true ? " total" : "";
      const was = revises === undefined ? "" : ` for ${revises}`;
      return `${value} ${unit} ${measure}${total}${was}`;
    },
  );
}

const FRENCH: readonly (readonly [string, readonly string[]])[] = [
  ["Le bilan s’élève à 12 morts.", ["12 mort killed total"]],
  [
    "Le bilan de l’attaque est passé de 12 à 15 morts.",
    ["12 mort killed total", "15 mort killed total for f1"],
  ],
  [
    "La préfecture a revu son chiffre de 1 200 à 900 manifestants.",
    ["1200 manifestant demonstrated", "900 manifestant demonstrated for f1"],
  ],
  ["Depuis lundi, 40 personnes ont été arrêtées.", ["40 personne arrested total"]],
  ["Lundi, 40 personnes ont été arrêtées.", ["40 personne arrested"]],
  ["Au total, 300 habitants ont été évacués.", ["300 habitant evacuated total"]],
  [
    "Le nombre de chômeurs est passé de 900 à 700 en un an.",
    ["900 chômeur null", "700 chômeur null"],
  ],
  ["Les sièges sont passés de 9 à 10.", ["9 siège null", "10 siège null"]],
  ["Le bilan de l’attentat contre un convoi de bus atteint 112.", ["112 null killed total"]],
  ["Le bilan dépasse 130 personnes.", ["130 personne killed total"]],
  ["Le bilan s’élève à 12 personnes arrêtées.", ["12 personne arrested total"]],
  ["Le raid a fait 14 blessées et trois mortes.", ["14 blessé injured", "3 mort killed"]],
];

const ENGLISH: readonly (readonly [string, readonly string[]])[] = [
  ["The death toll stands at 12 people.", ["12 person killed total"]],
  [
    "The toll from the attack rose from 12 to 15 dead.",
    ["12 dead killed total", "15 dead killed total for f1"],
  ],
  [
    "The ministry revised its count from 1,200 to 900 protesters.",
    ["1200 protester demonstrated", "900 protester demonstrated for f1"],
  ],
  ["Since Monday 40 people have been arrested.", ["40 person arrested total"]],
  ["On Monday 40 people were arrested.", ["40 person arrested"]],
  ["In all, 300 residents were evacuated.", ["300 resident evacuated total"]],
  [
    "The number of unemployed workers fell from 900 to 700 within a year.",
    ["900 worker null", "700 worker null"],
  ],
  ["The seats increased from 9 to 10.", ["9 seat null", "10 seat null"]],
  [
    "The death toll in the attack on buses carrying residents reached 112.",
    ["112 null killed total"],
  ],
  ["The toll surpasses 130 people.", ["130 person killed total"]],
  ["The toll rose to 12 people arrested.", ["12 person arrested total"]],
  ["The toll was 20 and 50 others were injured.", ["20 null killed total", "50 null injured"]],
];

describe.each([
  ["fr", FRENCH],
  ["en", ENGLISH],
] as const)("totals and revisions: %s", (language, cases) => {
  it.each(cases)("%s", (text, expected) => {
    expect(told(text, language)).toEqual(expected);
  });
});
