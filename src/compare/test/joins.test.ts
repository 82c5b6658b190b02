import { describe, expect, it } from "vitest";
import { compareTold, told } from "./dossier.ts";

const DAY = "2031-05-05";

/** Whether one claim holds statements of two reports. */
function areJoined(language: string, texts: readonly string[], days: readonly string[]): boolean {
  const reports = texts.map((text, at) => told(text, { language, published: days[at] as string }));
  const { claims } = compareTold(...reports);
  return claims.some(({ statements }) => new Set(statements.map(({ report }) => report)).size > 1);
}

describe("two statements are no claim", () => {
  it.each([
    [
      "of one man's description, and two things that befell him",
      "fr",
      "[S1:Irène Valdor] [Q1:a indiqué] [C1:qu'un homme soupçonné d'avoir crié des injures au maire de Lorne a été arrêté].",
      "[S1:Paul Merle] [Q1:a indiqué] [C1:que l'homme soupçonné d'avoir crié des injures au maire de Lorne comparaîtra en juin].",
    ],
    [
      "of one minister, and two things said of him",
      "fr",
      "[S1:Irène Valdor] [Q1:critique] [C1:les mesures annoncées par le premier ministre Odon Varel].",
      "[S1:Paul Merle] [Q1:affirme] [C1:que le premier ministre Odon Varel et sa famille assisteront à la cérémonie du port].",
    ],
    [
      "of one kind of bodies",
      "en",
      "[S1:Irene Valdor] [Q1:said] [C1:the villagers belong to no party, nor to extreme left or right wing factions].",
      "[S1:Paul Merle] [Q1:said] [C1:it was the fault of extreme left wing factions].",
    ],
    [
      "with another number behind the same word",
      "fr",
      "[S1:Irène Valdor] [Q1:affirme] [C1:que l'acte 14 a rassemblé les pêcheurs dans toute la région de Brume].",
      "[S1:Paul Merle] [Q1:affirme] [C1:que l'acte 9 a rassemblé les pêcheurs dans toute la région de Brume].",
    ],
    [
      "with another number behind the same word",
      "en",
      "[S1:Irene Valdor] [Q1:said] [C1:phase 2 of the harbour works has delayed ferries across the Lorne estuary].",
      "[S1:Paul Merle] [Q1:said] [C1:phase 3 of the harbour works has delayed ferries across the Lorne estuary].",
    ],
  ])("%s (%s, %#)", (_, language, one, other) => {
    expect(areJoined(language, [one, other], [DAY, DAY])).toBe(false);
  });

  it.each([
    [
      "fr",
      "[S1:Irène Valdor] [Q1:a indiqué] [C1:qu'un pêcheur a été arrêté à l'aube].",
      "[S1:Paul Merle] [Q1:a indiqué] [C1:que le pêcheur a été arrêté à l'aube].",
    ],
    [
      "en",
      "[S1:Irene Valdor] [Q1:said] [C1:demonstrators threw stones].",
      "[S1:Paul Merle] [Q1:said] [C1:the demonstrators threw stones].",
    ],
  ])("of what happens every week, weeks apart, and is on one day (%s)", (language, one, other) => {
    expect(areJoined(language, [one, other], [DAY, DAY])).toBe(true);
    expect(areJoined(language, [one, other], [DAY, "2031-06-20"])).toBe(false);
  });
});
