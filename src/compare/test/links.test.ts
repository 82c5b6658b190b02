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

describe("tolls of one event", () => {
  const claimsWith = (count: number, reports: readonly (readonly [string, string, string])[]) =>
    compareTold(
      ...reports.map(([outlet, published, text]) =>
        told(text, { language: "en", outlet, published }),
      ),
    ).claims.filter(({ statements }) => statements.length === count);

  it("join while they are counted", () => {
    const reports = [
      [
        "A",
        "2024-02-06",
        "[C1:A car bomb hit a coach near Brume and killed [F=43 killed people:at least 43 people]], [S1:Irene Valdor] [Q1:said].",
      ],
      [
        "B",
        "2024-02-07",
        "[C1:The toll of the car bomb on the coach has reached [F=112 killed people:at least 112]], [S1:Paul Merle] [Q1:said].",
      ],
    ] as const;
    const bounded = reports.map(([outlet, published, text]) => {
      const analysis = told(text, { language: "en", outlet, published });
      return {
        ...analysis,
        figures: analysis.figures.map((one) => ({ ...one, bound: "at-least" as const })),
      };
    });
    const found = compareTold(...bounded).claims.filter(
      ({ statements }) => statements.length === 2,
    );
    expect(found).toHaveLength(1);
  });

  it("part where a later day gives far fewer", () => {
    const found = claimsWith(2, [
      [
        "A",
        "2024-02-06",
        "[C1:A car bomb hit a coach in Brume and killed [F=90 killed people:90 people]], [S1:Irene Valdor] [Q1:said].",
      ],
      [
        "B",
        "2024-02-07",
        "[C1:A car bomb in Brume killed [F=6 killed people:6 people]], [S1:Paul Merle] [Q1:said].",
      ],
    ]);
    expect(found).toEqual([]);
  });
});

describe("the stance that words show", () => {
  it.each([
    [
      "en",
      "[S1:Irene Valdor] [Q1:said] [C1:militiamen abducted fishermen near the lighthouse]. [S2:Paul Merle] [Q2:said] [C2:the allegations were false].",
      "denies",
    ],
    [
      "fr",
      "[S1:Irène Valdor] [Q1:affirme] [C1:que des miliciens ont enlevé des pêcheurs près du phare]. [S2:Paul Merle] [Q2:dit] [C2:que ces accusations sont fausses].",
      "denies",
    ],
    [
      "en",
      "[S1:Irene Valdor] [Q1:said] [C1:militiamen abducted fishermen near the lighthouse]. [S2:Paul Merle] [Q2:said] [C2:there was no evidence that militiamen abducted fishermen].",
      "doubts",
    ],
  ])(
    "is told by the content where the cue only says “said” (%s, %#)",
    (language, marked, stance) => {
      expect(withStance(compareTold(told(marked, { language })), stance)?.origins).toHaveLength(2);
    },
  );

  it("demands under a verb of duty", () => {
    const { claims } = compareTold(
      told("[S1:Irene Valdor] [Q1:said] [C1:inspectors should be let into the harbour].", {
        language: "en",
      }),
    );
    expect(claims.flatMap(({ statements }) => statements.map(({ stance }) => stance))).toEqual([
      "demands",
    ]);
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
