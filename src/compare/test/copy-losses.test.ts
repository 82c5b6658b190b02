import { expect, it } from "vitest";
import { reportOf } from "../../../tests/support/report.ts";
import type { CopyLoss } from "../../domain/comparison.ts";
import { textOf } from "../../domain/span.ts";
import { compareTold, told } from "./dossier.ts";

/** Forty words that both reports print. */
const COMMON: Readonly<Record<string, string>> = {
  en: "The bridge over the Lorne was closed at dawn and the residents of the lower town were told to stay indoors until the river falls below the second mark of the old quay, while buses were sent round by the northern road. ",
  fr: "Le pont de Lorne a été fermé à l'aube et les habitants de la ville basse ont été priés de rester chez eux jusqu'à ce que la rivière descende sous la deuxième marque du vieux quai, et les bus ont fait le tour par le nord. ",
};

/** Each loss of the one copy, as "kind: words of the original / words of the copy". */
function lossesOf(language: string, first: string, second: string): readonly string[] {
  const analyses = [
    told(`${COMMON[language]}${first}`, { language, outlet: "A", published: "2031-05-05" }),
    told(`${COMMON[language]}${second}`, { language, outlet: "B", published: "2031-05-06" }),
  ];
  const { copies, reports } = compareTold(...analyses);
  const texts = new Map(reports.map(({ id, text }) => [id, text]));
  const shown = ({ kind, original, copy }: CopyLoss) => {
    const words = [original, copy].map((one) =>
      one === null ? "–" : textOf(texts.get(one.report) ?? reportOf("").text, one.span),
    );
    return `${kind}: ${words.join(" / ")}`;
  };
  return copies.flatMap(({ losses = [] }) => losses.map(shown));
}

it.each([
  [
    "en",
    "[C1:The dyke had given way in two places], [S1:mayor Ada Brenn] [Q1:said].",
    "The dyke had given way in two places.",
    ["attribution: mayor Ada Brenn / The dyke had given way in two places"],
  ],
  [
    "fr",
    "[C1:La digue avait cédé en deux endroits], [Q1:a dit] [S1:la maire Ada Brenn].",
    "La digue avait cédé en deux endroits.",
    ["attribution: la maire Ada Brenn / La digue avait cédé en deux endroits"],
  ],
  [
    "en",
    "[S1:The water company] [Q1-denies:denied] [C1:that its sluices were open].",
    "Nothing else was known.",
    ["denial: that its sluices were open / –"],
  ],
  [
    "fr",
    "[S1:La compagnie des eaux] [Q1-denies:dément] [C1:que ses vannes aient été ouvertes].",
    "On n'en savait pas davantage.",
    ["denial: que ses vannes aient été ouvertes / –"],
  ],
  [
    "en",
    "[S1:Mayor Ada Brenn] [Q1:spoke of] [C1-hedged:the alleged breach of the dyke in two places].",
    "[S1:A passer-by] [Q1:described] [C1:the alleged breach of the dyke in two places].",
    [
      "hedge: the alleged breach of the dyke in two places / the alleged breach of the dyke in two places",
    ],
  ],
  [
    "fr",
    "[S1:La maire Ada Brenn] [Q1:a évoqué] [C1-hedged:la prétendue rupture de la digue en deux endroits].",
    "[S1:Un passant] [Q1:racontait] [C1:la prétendue rupture de la digue en deux endroits].",
    [
      "hedge: la prétendue rupture de la digue en deux endroits / la prétendue rupture de la digue en deux endroits",
    ],
  ],
])(
  "a copy loses who says it, a denial or a hedge (%s, %#)",
  (language, first, second, expected) => {
    expect(lossesOf(language, first, second)).toEqual(expected);
  },
);

it("loses nothing where it prints the same", () => {
  const same = "[C1:The dyke had given way in two places], [S1:mayor Ada Brenn] [Q1:said].";
  expect(lossesOf("en", same, same)).toEqual([]);
});
