import { describe, expect, test } from "vitest";
import { analyse, compare, reportFromText } from "../src/index.ts";

/** "kind: who" of every edge of the claims, whatever claim it lies on; with its words. */
async function edgesOf(...texts: readonly string[]) {
  const analyses = [];
  for (const [index, text] of texts.entries()) {
    const outlet = `Paper ${index + 1}`;
    const report = await reportFromText(text, { outlet, published: `2031-05-0${index + 1}` });
    analyses.push(analyse(report));
  }
  const { claims, reports } = compare(analyses);
  return claims.map((claim) => {
    const nameOf = (id: string) => claim.origins.find((one) => one.id === id)?.name ?? "?";
    return (claim.edges ?? []).map(({ kind, name, origin, evidence }) => ({
      edge: `${kind}: ${name ?? nameOf(origin)}`,
      words: evidence.map(({ report, span }) =>
        reports.find(({ id }) => id === report)?.text.slice(span.start, span.end),
      ),
    }));
  });
}

const REPORTED = {
  en: "The mayor, Ada Brenn, said that militiamen had abducted three fishermen near the lighthouse of Lorne.",
  fr: "Des miliciens ont enlevé trois pêcheurs près du phare de Lorne, a affirmé Ada Brenn.",
};

describe("who was asked and would not comment", () => {
  test.each([
    ["en", "The militia declined to comment.", "The militia"],
    ["en", "The militia did not respond to requests for comment.", "The militia"],
    ["en", "Ivo Serr could not be reached.", "Ivo Serr"],
    ["fr", "L'état-major n'a pas souhaité s'exprimer.", "L'état-major"],
    ["fr", "L'armée a refusé de commenter.", "L'armée"],
    ["fr", "Ivo Serr n'a pas répondu à nos questions.", "Ivo Serr"],
  ] as const)("has an edge that is neither side (%s: %s)", async (language, asked, who) => {
    const [edges, ...others] = await edgesOf(`${REPORTED[language]} ${asked}`);
    expect(others).toEqual([]);
    expect(edges?.map(({ edge }) => edge)).toEqual([
      "affirms: Ada Brenn",
      `refuses-comment: ${who}`,
    ]);
    expect(edges?.[1]?.words[0]).toBe(who);
  });

  test.each([
    ["en", "The militia did not respond with force."],
    ["fr", "L'armée n'a pas répondu par la force."],
    ["en", "She declined to comment further."],
  ] as const)(
    "is not who did not strike back, nor who had just spoken (%s: %s)",
    async (language, after) => {
      const edges = (await edgesOf(`${REPORTED[language]} ${after}`)).flat();
      expect(edges.map(({ edge }) => edge)).toEqual(["affirms: Ada Brenn"]);
    },
  );
});

describe("what an outlet takes back", () => {
  test.each([
    [
      "en",
      "Correction: An earlier version of this article said that militiamen had abducted three fishermen near the lighthouse of Lorne.",
    ],
    [
      "fr",
      "Rectificatif : une version précédente de cet article indiquait par erreur que des miliciens avaient enlevé trois pêcheurs près du phare de Lorne.",
    ],
  ] as const)("is an edge of its own, and no source's word (%s)", async (language, notice) => {
    const [edges, ...others] = await edgesOf(REPORTED[language], notice);
    expect(others).toEqual([]);
    expect(edges?.map(({ edge }) => edge).toSorted()).toEqual([
      "affirms: Ada Brenn",
      "corrects: Paper 2",
    ]);
  });
});
