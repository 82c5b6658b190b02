import { describe, expect, it } from "vitest";
import type { Claim, Comparison } from "../../domain/comparison.ts";
import { languageOf } from "../../languages/index.ts";
import { compare } from "../comparer.ts";
import { compareTold, told } from "./dossier.ts";

/** The one claim that has this stance beside another; null where none has. */
function withStance({ claims }: Comparison, stance: string): Claim | null {
  const found = claims.filter(
    ({ statements }) => statements.length > 1 && statements.some((one) => one.stance === stance),
  );
  return found.length === 1 ? (found[0] as Claim) : null;
}

describe("what a denial takes up", () => {
  it.each([
    [
      "fr",
      "[S1:Irène Valdor] [Q1:affirme] [C1:que des miliciens ont enlevé des pêcheurs près du phare]. [S2:Paul Merle] [Q2-doubts:n'a pas pu vérifier] [C2:les témoignages d'enlèvements].",
      "doubts",
    ],
    [
      "en",
      "[S1:Irene Valdor] [Q1:said] [C1:militiamen abducted fishermen near the lighthouse]. [S2:Paul Merle] [Q2-doubts:could not verify] [C2:the accounts of abductions].",
      "doubts",
    ],
    [
      "fr",
      "[S1:Irène Valdor] [Q1:affirme] [C1:que des miliciens ont enlevé des pêcheurs près du phare]. [S2:Paul Merle] [Q2-denies:dément] [C2:ces informations].",
      "denies",
    ],
    [
      "en",
      "[S1:Irene Valdor] [Q1:said] [C1:militiamen abducted fishermen near the lighthouse]. [S2:Paul Merle] [Q2-denies:denied] [C2:these reports].",
      "denies",
    ],
  ])("stands in the claim of the report that it means (%s, %#)", (language, marked, stance) => {
    expect(withStance(compareTold(told(marked, { language })), stance)?.origins).toHaveLength(2);
  });

  it.each([
    [
      "fr",
      "[S1:Irène Valdor] [Q1:affirme] [C1:que des miliciens ont enlevé des pêcheurs près du phare]. [S2:Paul Merle] [Q2-denies:dément] [C2:la fermeture du port].",
    ],
    [
      "en",
      "[S1:Irene Valdor] [Q1:said] [C1:militiamen abducted fishermen near the lighthouse]. [S2:Paul Merle] [Q2-denies:denied] [C2:the closure of the harbour].",
    ],
  ])("stands alone where it names another thing (%s)", (language, marked) => {
    expect(withStance(compareTold(told(marked, { language })), "denies")).toBeNull();
  });
});

describe("one doubt told twice", () => {
  const FR = [
    "[C1:[S2=~les associations:Les associations] [Q2-doubts:ne confirment pas] [C2:les exactions] à Brume], [Q1:a dit] [S1:Paul Merle]. ",
    "[C3:[S4=~les associations:Aucune] [Q4-doubts:ne confirme] [C4:que des pêcheurs auraient été exécutés]], [Q3:a dit] [S3=Paul Merle:M. Merle].",
  ].join("");
  const EN =
    "[S1:Paul Merle] [Q1:said] [C1:that [S2=~associations:associations] [Q2-doubts:did not confirm] [C2:that fishermen had been executed]].";

  it("is one claim of who tells it, in two languages", () => {
    const found = compareTold(
      told(FR, { outlet: "A", published: "2024-02-06" }),
      told(EN, { outlet: "B", published: "2024-02-06", language: "en" }),
    );
    const told3 = found.claims.find(({ statements }) => statements.length === 3);
    expect(told3?.origins.map(({ name }) => name)).toEqual(["Paul Merle"]);
  });
});

describe("tolls that are still counted", () => {
  it.each([
    [
      "fr",
      "[C1:Une bombe a tué [F=43 killed people:43 personnes] dans un autocar près du phare de Brume], [Q1:dit] [S1:Irène Valdor].",
      "[C1:Le bilan de la bombe dans un autocar près du phare de Brume atteint [F=43 killed people:43 personnes]], [Q1:dit] [S1:Paul Merle].",
    ],
    [
      "en",
      "[C1:A bomb killed [F=43 killed people:43 people] in a coach near the lighthouse of Brume], [S1:Irene Valdor] [Q1:said].",
      "[C1:The toll of the bomb in a coach near the lighthouse of Brume reached [F=43 killed people:43 people]], [S1:Paul Merle] [Q1:said].",
    ],
  ])("are one claim however they are told (%s)", (language, first, second) => {
    const found = compareTold(
      told(first, { language, outlet: "A", published: "2024-02-06" }),
      told(second, { language, outlet: "B", published: "2024-02-07" }),
    );
    expect(found.claims.map(({ statements }) => statements.length)).toContain(2);
  });
});

describe("what is given", () => {
  it("may come one by one, and need not stay", () => {
    const analyses = [
      told("[C1:Des miliciens ont tué des pêcheurs], [Q1:dit] [S1:Irène Valdor].", { outlet: "A" }),
      told("[C1:Des miliciens ont tué des pêcheurs], [Q1:dit] [S1:Paul Merle].", { outlet: "B" }),
    ];
    function* oneByOne() {
      yield* analyses;
    }
    expect(compare(oneByOne(), languageOf, {})).toEqual(compare(analyses, languageOf, {}));
  });
});
