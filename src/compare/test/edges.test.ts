import { describe, expect, it } from "vitest";
import { compareTold, told } from "./dossier.ts";

describe("edges", () => {
  it.each([
    [
      "fr",
      "[S1:Irène Valdor] [Q1:affirme] [C1:que des miliciens ont tué des pêcheurs près du phare].",
      "[S1:Paul Merle] [Q1-denies:dément] [C1:que des miliciens aient tué des pêcheurs près du phare].",
    ],
    [
      "en",
      "[S1:Irene Valdor] [Q1:said] [C1:militiamen killed fishermen near the lighthouse].",
      "[S1:Paul Merle] [Q1-denies:denied] [C1:that militiamen killed fishermen near the lighthouse].",
    ],
  ])("tell how each origin stands to a claim, with its words (%s)", (language, first, second) => {
    const { claims, reports } = compareTold(
      told(first, { language, outlet: "A" }),
      told(second, { language, outlet: "B" }),
    );
    const edges = claims[0]?.edges ?? [];
    const nameOf = (id: string) => claims[0]?.origins.find((one) => one.id === id)?.name ?? "";
    expect(edges.map(({ kind, origin }) => `${nameOf(origin)} ${kind}`).sort()).toEqual(
      language === "fr"
        ? ["Irène Valdor affirms", "Paul Merle denies"]
        : ["Irene Valdor affirms", "Paul Merle denies"],
    );
    for (const { report, span } of edges.flatMap(({ evidence }) => evidence)) {
      const text = reports.find(({ id }) => id === report)?.text ?? "";
      expect(text.slice(span.start, span.end)).not.toBe("");
    }
  });
});
