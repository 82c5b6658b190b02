import { describe, expect, it } from "vitest";
import { evacuationByHand } from "../../../tests/fixtures/evacuation.ts";
import { hostileDossier } from "../../../tests/fixtures/hostile.ts";
import { EMPTY_POLICY } from "../../domain/policy.ts";
import { grade } from "../../grade/grade.ts";
import { renderText } from "../text.ts";

const { findings } = evacuationByHand();
const EN = renderText(findings, { ui: "en", width: 100 });
const FR = renderText(findings, { ui: "fr", width: 100 });
/** The text of one finding, lines joined. */
const finding = (text: string, number: number) => {
  const from = text.search(new RegExp(`^ +${number}  `, "m"));
  const to = text.search(new RegExp(`^ +${number + 1}  `, "m"));
  return text.slice(from, to).replace(/\s+/gu, " ");
};

describe("the findings for a terminal", () => {
  it("tells the one-origin finding in one sentence, in both languages", () => {
    expect(finding(EN, 5)).toContain(
      "Carried by 3 reports, 1 origin: Anselm Korvath (party: Vardesian government). No independent named confirmation.",
    );
    expect(finding(FR, 5)).toContain(
      "Repris par 3 articles, 1 origine : Anselm Korvath (partie : Vardesian government). Aucune confirmation nommée et indépendante.",
    );
  });

  it("tells doubt from denial, and through whom the doubt comes", () => {
    expect(finding(EN, 1)).toContain("○ Not confirmed Green Ring");
    expect(finding(EN, 1)).toContain(
      "unnamed NGOs (unnamed): through Anselm Korvath [3] [4] [5] [6]",
    );
    expect(finding(EN, 1)).toContain("✕ Denied Vardesian army (party: Vardesian government): [11]");
  });

  it("says why two sources count as one", () => {
    expect(finding(EN, 6)).toContain("2 sources counted as 1.");
    expect(finding(EN, 6)).toContain("Matis Orlane = Bruno Tesk: same party to the conflict");
  });

  it("gives the verdict with the rule that decided it and no rule that speaks against it", () => {
    expect(finding(EN, 1)).toContain("Airwars Fair. Affirmed by 2 independent origins");
    expect(finding(EN, 1)).not.toContain("is not met");
    expect(finding(EN, 3)).toContain("Airwars Contested.");
  });

  it("sets the figures as a table over time, conflicts marked, parts under their whole", () => {
    expect(EN).toMatch(/11 March 2024\s+≠ 3,240 \[1\]\s+≠ 1,900 \[1\]/u);
    expect(EN.replace(/\s+/gu, " ")).toContain("≠ 4,180 [3][4][5] of whom 1,630");
    expect(FR).toMatch(/jusqu’au 12 mars 2024\s+plus de 21\u202f000/u);
  });

  it("keeps within the width and prints no escape sequence unless asked", () => {
    for (const width of [60, 80, 100]) {
      const lines = renderText(findings, { ui: "fr", width }).split("\n");
      // A title of a series and its flag stand on one line, however long.
      const long = lines.filter((line) => Array.from(line).length > width && !line.includes("≠"));
      expect(long).toEqual([]);
    }
    expect(EN).not.toContain("\u001b");
    expect(renderText(findings, { ui: "en", width: 100, color: true })).toContain("\u001b[");
  });

  it("shows hostile text by its numbers, never acting", () => {
    const text = renderText(hostileDossier().findings, { ui: "en", width: 80 });
    for (const sign of ["\u0000", "\u001b", "\u202e", "\u2066"]) expect(text).not.toContain(sign);
    expect(text).toContain("[U+202E]");
  });

  it("says so where there is nothing", () => {
    const { comparison } = findings;
    const empty = grade(
      { ...comparison, reports: [], claims: [], copies: [], figures: [], series: [] },
      EMPTY_POLICY,
    );
    expect(renderText(empty, { ui: "en" })).toContain("No claim was found in these reports.");
  });
});
