import { describe, expect, it } from "vitest";
import type { Attribution } from "../../domain/attribution.ts";
import { languageOf } from "../../languages/index.ts";
import { moodOf } from "../moods.ts";
import { compareTold, told } from "./dossier.ts";

/** Reports of claims that are both affirmed and denied. */
function contested(first: string, second: string, language: string): number {
  const { claims } = compareTold(
    told(first, { outlet: "A", language }),
    told(second, { outlet: "B", language }),
  );
  return claims.filter(({ statements }) => {
    const stances = new Set(statements.map(({ stance }) => stance));
    return stances.has("affirms") && stances.has("denies");
  }).length;
}

describe("what opposes two statements", () => {
  it.each([
    [
      "one text, its second verb taken for its first in one copy",
      "fr",
      "[S1:Ivo Serr] [Q1:affirme] : « [C1:On ne va pas crier ce soir, mais on veut choquer toute la vallée]. »",
      "[S1:Ivo Serr] [Q1:affirme] : « [C1:On ne va pas crier ce soir mais on veut choquer toute la vallée]. »",
    ],
    [
      "a negated verb after another sentence of the same words",
      "fr",
      "« [C1:Dans la vallée les marches se sont bien passées, mais nous n'accepterons pas que des bandes brûlent les moulins] », [Q1:a dit] [S1:Ada Brenn].",
      "« [C1:Nous n'accepterons pas que des bandes brûlent les moulins] », [Q1:a martelé] [S1:Ada Brenn].",
    ],
    [
      "what is not done any more, in both",
      "fr",
      "« [C1:Je ne soutiens plus ces marches, elles tournent à la farce] », [Q1:a dit] [S1:Ada Brenn].",
      "« [C1:Ces marches tournent à la farce, je ne les soutiens plus] », [Q1:a dit] [S1:Ivo Serr].",
    ],
    [
      "who did another thing",
      "en",
      "[S1:Ada Brenn] [Q1:said] [C1:the miners would stand up to the harbour company before the vote].",
      "[S1:Ivo Serr] [Q1:said] [C1:the miners of the harbour company were not told of the vote].",
    ],
  ])("finds no denial in %s", (_, language, first, second) => {
    expect(contested(first, second, language)).toBe(0);
  });

  it.each([
    [
      "fr",
      "[S1:Ada Brenn] [Q1:affirme] [C1:que l'armée a bombardé le moulin de Quelmar].",
      "[S1:Ivo Serr] [Q1:affirme] [C1:que l'armée n'a pas bombardé le moulin de Quelmar].",
    ],
    [
      "fr",
      "[S1:Ada Brenn] [Q1:affirme] [C1:que les gardes tirent sur les mineurs de Quelmar].",
      "[S1:Ivo Serr] [Q1:affirme] [C1:que les gardes ne tirent plus sur les mineurs de Quelmar].",
    ],
    [
      "en",
      "[S1:Ada Brenn] [Q1:said] [C1:the army shelled the mill of Quelmar].",
      "[S1:Ivo Serr] [Q1:said] [C1:the army had not shelled the mill of Quelmar].",
    ],
  ])("finds the denial of the same verb (%s: %s)", (language, first, second) => {
    expect(contested(first, second, language)).toBe(1);
  });
});

describe("one speaker in one report", () => {
  const both = (second: string) =>
    `[S1:Ada Brenn] [Q1:said] [C1:the army shelled the mill of Quelmar]. ${second} [Q2:said] [C2:the army had not shelled the mill of Quelmar].`;
  const count = (text: string) =>
    compareTold(told(text, { outlet: "A", language: "en" })).claims.filter(
      ({ statements }) => new Set(statements.map(({ stance }) => stance)).size > 1,
    ).length;

  it("denies nothing of what the same speaker says", () => {
    expect(count(both("[S2:Ada Brenn]"))).toBe(0);
  });

  it("is denied by another", () => {
    expect(count(both("[S2:Ivo Serr]"))).toBe(1);
  });
});

describe("denials and refusals", () => {
  it.each([
    ["fr", "refuser", "de participer au grand débat de la vallée", "refuses"],
    ["fr", "refuser", "de communiquer le nombre des marcheurs", "refuses"],
    ["fr", "rejeter", "la proposition de loi sur les moulins", "refuses"],
    ["fr", "rejeter", "ces accusations", "states"],
    ["fr", "rejeter", "toute responsabilité dans l'incendie", "states"],
    ["fr", "nier", "avoir incendié le moulin", "states"],
    ["en", "refuse", "to attend the talks", "refuses"],
    ["en", "support", "the strike", "refuses"],
    ["en", "reject", "claims that it shelled the mill", "states"],
    ["en", "dismiss", "as “fairy tales” the allegations of looting", "states"],
    ["en", "deny", "shelling the mill", "states"],
    ["en", "admit", "shelling the mill", "states"],
  ])("%s: %s %s: %s", (language, cueLemma, text, expected) => {
    const room = languageOf(language);
    if (room === null) throw new Error(`no room for ${language}`);
    const { reading } = told(text, { language });
    const spans = [{ start: 0, end: text.length }];
    const attribution = { stance: "denies", kind: "indirect", cueLemma } as Attribution;
    expect(moodOf(attribution, spans, reading, room.comparison)).toBe(expected);
  });
});
