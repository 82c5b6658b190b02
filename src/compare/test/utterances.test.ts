import { describe, expect, it } from "vitest";
import { compareTold, told } from "./dossier.ts";

/** How many reports each act of saying stands in. */
function sayings(...texts: readonly (readonly [string, string])[]): readonly number[] {
  const { utterances } = compareTold(
    ...texts.map(([text, outlet]) => told(text, { outlet, language: "en" })),
  );
  return utterances.map(({ members }) => members.length);
}

describe("the same words", () => {
  const quoted = (who: string) =>
    `“[C1:The smell of burnt grain hung over the mill for three long days]”, ${who} [Q1:said].`;

  it("are one saying where one report names nobody for them", () => {
    expect(
      sayings([quoted("[S1:Ada Brenn]"), "A"], [quoted("[S1=~a resident:a resident]"), "B"]),
    ).toEqual([2]);
  });

  it("are one saying under two names, quoted at different length", () => {
    const shorter = `“[C1:The smell of burnt grain hung over the mill]”, [S1:Minister Brenn] [Q1:said].`;
    expect(sayings([quoted("[S1:Ada Marle]"), "A"], [shorter, "B"])).toEqual([2]);
  });

  it("are two sayings of two known people where reporters chose them", () => {
    const told = (who: string) =>
      `[S1:${who}] [Q1:said] [C1:the people found in the mill were armed fighters of the river front].`;
    expect(sayings([told("Ada Brenn"), "A"], [told("Ivo Serr"), "B"])).toEqual([]);
  });

  it("are not had by two who say other things of one matter", () => {
    const other = `“[C1:The mill burned for three days and nobody came]”, [S1=~a miller:a miller] [Q1:said].`;
    expect(sayings([quoted("[S1:Ada Brenn]"), "A"], [other, "B"])).toEqual([]);
  });
});
