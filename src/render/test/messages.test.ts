import { describe, expect, it } from "vitest";
import { BOUNDS } from "../../domain/figure.ts";
import { EN } from "../messages/en.ts";
import { FR } from "../messages/fr.ts";
import { RULES_EN } from "../messages/rules.en.ts";
import { RULES_FR } from "../messages/rules.fr.ts";
import { plainPhrase } from "../phrase.ts";

describe("the catalogues", () => {
  it("have the same rules, measures and groups in both languages", () => {
    expect(Object.keys(RULES_FR).sort()).toEqual(Object.keys(RULES_EN).sort());
    expect(Object.keys(FR.measures).sort()).toEqual(Object.keys(EN.measures).sort());
    expect(Object.keys(FR.groups).sort()).toEqual(Object.keys(EN.groups).sort());
  });

  it("word every bound", () => {
    for (const bound of BOUNDS) {
      expect(FR.bounds[bound]("9")).toContain("9");
      expect(EN.bounds[bound]("9")).toContain("9");
    }
  });

  it("count as each language counts", () => {
    expect(plainPhrase(EN.carried(1, ["X"]))).toBe("Carried by 1 report, 1 origin: X.");
    expect(plainPhrase(EN.carried(2, ["X"]))).toBe("Carried by 2 reports, 1 origin: X.");
    expect(FR.reportCount(0)).toBe("0\u00a0article");
    expect(FR.reportCount(1200)).toBe("1\u202f200\u00a0articles");
  });

  it("leave no plain space before a French sign of two parts", () => {
    const words =
      JSON.stringify(FR) +
      Object.values(RULES_FR)
        .map((sentence) => sentence({ names: "N", count: 2 }))
        .join("");
    expect(words).not.toMatch(/ [:;!?»]|« /);
  });
});
