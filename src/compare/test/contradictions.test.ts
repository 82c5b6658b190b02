import { describe, expect, it } from "vitest";
import type { Comparison } from "../../domain/comparison.ts";
import { compareTold, told } from "./dossier.ts";

/** Pairs of claims that contradict one another. */
function contradicting({ claims }: Comparison): number {
  return claims.reduce((sum, { contradicts }) => sum + contradicts.length, 0) / 2;
}

function perpetrators({ claims }: Comparison): readonly string[] {
  return claims.flatMap((claim) => claim.perpetrators.map(({ name }) => name));
}

const TOLLS = {
  fr: (killed: number, day: string) =>
    `[C1:[F=${killed} killed civilians${day}:${killed} civils] ont été tués dans le bombardement du quartier des Tanneurs], [Q1:a dit] [S1=P${killed}:le médecin].`,
  en: (killed: number, day: string) =>
    `[C1:[F=${killed} killed civilians${day}:${killed} civilians] were killed in the shelling of the Tanneurs district], [S1=P${killed}:the doctor] [Q1:said].`,
} as const;
const LANGUAGES = ["fr", "en"] as const;

describe("contradictions", () => {
  it.each(LANGUAGES)("sets two tolls of one day and place against each other (%s)", (language) => {
    const toll = TOLLS[language];
    const found = compareTold(
      told(toll(42, " 2024-02-06"), { language }),
      told(toll(17, " 2024-02-06"), { language }),
    );
    expect(contradicting(found)).toBe(1);
  });

  it.each(LANGUAGES)(
    "leaves tolls of other days, or of no known day, beside each other (%s)",
    (language) => {
      const toll = TOLLS[language];
      for (const [first, second] of [
        [" 2024-02-06", " 2024-02-07"],
        ["", ""],
        [" 2024-02-06", ""],
      ] as const) {
        const found = compareTold(
          told(toll(42, first), { language }),
          told(toll(17, second), { language }),
        );
        expect([first, second, contradicting(found)]).toEqual([first, second, 0]);
      }
    },
  );

  it.each([
    [
      "fr",
      "[C1:L'armée karvite a tué [F=6 killed people:6 personnes] à Brume], [Q1:dit] [S1:Irène Valdor].",
      "[C1:Le Front du Lac a tué [F=13 killed people:13 personnes] à Sarn], [Q1:dit] [S1:Paul Merle].",
    ],
    [
      "en",
      "[C1:The Karvian army killed [F=6 killed people:6 people] in Brume], [S1:Irene Valdor] [Q1:said].",
      "[C1:The Lake Front killed [F=13 killed people:13 people] in Sarn], [S1:Paul Merle] [Q1:said].",
    ],
  ])("takes two attacks by two for no contradiction (%s)", (language, first, second) => {
    expect(contradicting(compareTold(told(first, { language }), told(second, { language })))).toBe(
      0,
    );
  });

  it.each([
    [
      "fr",
      "[C1:L'armée de Karvie a bombardé le convoi], [Q1:dit] [S1:Irène Valdor].",
      "[C1:Le gouvernement de Karvie a bombardé le convoi], [Q1:dit] [S1:Paul Merle].",
    ],
    [
      "en",
      "[C1:The Karvian army shelled the convoy], [S1:Irene Valdor] [Q1:said].",
      "[C1:The Karvian government shelled the convoy], [S1:Paul Merle] [Q1:said].",
    ],
  ])("takes a part and its whole for no rivals (%s)", (language, first, second) => {
    expect(contradicting(compareTold(told(first, { language }), told(second, { language })))).toBe(
      0,
    );
  });
});

describe("tolls of different events", () => {
  it.each([
    [
      "fr",
      "[C1:[F=6 killed people:Six personnes] ont été tuées par une bombe sur un marché], [Q1:dit] [S1:Irène Valdor].",
      "[C1:Des tirs contre une école ont tué [F=6 killed people:six personnes]], [Q1:dit] [S1:Paul Merle].",
    ],
    [
      "en",
      "[C1:[F=6 killed people:Six people] were killed by a bomb in a market], [S1:Irene Valdor] [Q1:said].",
      "[C1:Gunfire at a school killed [F=6 killed people:six people]], [S1:Paul Merle] [Q1:said].",
    ],
  ])("are two claims, whatever the number (%s)", (language, first, second) => {
    const { claims } = compareTold(told(first, { language }), told(second, { language }));
    expect(claims).toHaveLength(2);
  });
});

describe("perpetrators", () => {
  it.each([
    [
      "fr",
      "[C1:Le Front Vermeil a bombardé l'hôpital], [Q1:dit] [S1:Irène Valdor].",
      ["Front Vermeil"],
    ],
    ["en", "[C1:Karvex shelled the hospital], [S1:Irene Valdor] [Q1:said].", ["Karvex"]],
    ["fr", "[C1:L'hôpital a été bombardé], [Q1:dit] [S1:Irène Valdor].", []],
    ["en", "[C1:The hospital was shelled], [S1:Irene Valdor] [Q1:said].", []],
    ["fr", "[C1:Karvex n'a pas bombardé l'hôpital], [Q1:dit] [S1:Irène Valdor].", []],
    ["en", "[C1:Karvex did not shell the hospital], [S1:Irene Valdor] [Q1:said].", []],
    ["fr", "[C1:Karvex a ouvert un hôpital], [Q1:dit] [S1:Irène Valdor].", []],
    ["en", "[C1:Karvex opened a hospital], [S1:Irene Valdor] [Q1:said].", []],
    [
      "fr",
      "[S1=@Karvex:Karvex] [Q1:reconnaît] [C1:que son artillerie a bombardé l'hôpital].",
      ["Karvex"],
    ],
    [
      "en",
      "[S1=@Karvex:Karvex] [Q1:admitted] [C1:that its artillery shelled the hospital].",
      ["Karvex"],
    ],
    ["en", "[S1=@Karvex:Karvex] [Q1:said] [C1:artillery shelled the hospital].", []],
  ])("are those whom the words name (%s: %s)", (language, text, expected) => {
    expect(perpetrators(compareTold(told(text, { language })))).toEqual(expected);
  });
});

describe("labels", () => {
  it.each([
    [
      "fr",
      "[S1:Irène Valdor] [Q1:affirme] [C1:alors que les ponts ont été fermés par l'armée].",
      "les ponts ont été fermés par l'armée",
    ],
    [
      "en",
      "[S1:Irene Valdor] [Q1:said] [C1:while the bridges were closed by the army].",
      "the bridges were closed by the army",
    ],
    [
      "fr",
      "[C1:SARN, 6 février (Agence Tourne) – Les ponts ont été fermés], [Q1:a dit] [S1:Irène Valdor].",
      "Les ponts ont été fermés",
    ],
    [
      "en",
      "[C1:SARN, Feb 6 (Tourne) – The bridges were closed], [S1:Irene Valdor] [Q1:said].",
      "The bridges were closed",
    ],
    [
      "fr",
      "[S1:Irène Valdor] [Q1:accuse] le Front Vermeil [C1:d'avoir bombardé le convoi].",
      "accuse le Front Vermeil d'avoir bombardé le convoi",
    ],
    [
      "en",
      "[S1:Irene Valdor] [Q1:accuses] the Lake Front [C1:of having shelled the convoy].",
      "accuses the Lake Front of having shelled the convoy",
    ],
    [
      "en",
      "[S1:Irene Valdor] [Q1:told] the Herald [C1:that men of fighting age had been abducted].",
      "men of fighting age had been abducted",
    ],
    [
      "fr",
      "[S1:Irène Valdor] [Q1:a dit] au Héraut [C1:que des hommes pour combattre avaient été enlevés].",
      "des hommes pour combattre avaient été enlevés",
    ],
  ])("are clauses without what joins them to their report (%s: %s)", (language, text, expected) => {
    const { claims } = compareTold(told(text, { language }));
    expect(claims.map(({ label }) => label)).toEqual([expected]);
  });
});
