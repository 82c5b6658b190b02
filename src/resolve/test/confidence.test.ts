import { describe, expect, it } from "vitest";
import { confidenceOf } from "../confidence.ts";
import { resolved, speakersOf } from "./resolved.ts";

const TEXT = "Mayor Helen Dorvane said that the bridge holds. She added that the road is open.";
const MARKED = [
  { source: "Mayor Helen Dorvane", content: "that the bridge holds" },
  { source: "She", content: "that the road is open" },
];

describe("confidence", () => {
  it("is told of every speaker that is given, with the signs that make it", () => {
    for (const { confidence, reasons } of resolved("en", TEXT, MARKED).attributions) {
      const signs = reasons.filter(({ rule }) => rule.startsWith("resolve.sign."));
      const odds = signs.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
      expect(confidence).toBeCloseTo(1 / (1 + Math.exp(-odds)), 2);
    }
  });

  it("is higher for a name than for a pronoun", () => {
    const [named, meant] = resolved("en", TEXT, MARKED).attributions;
    expect(named?.confidence).toBeGreaterThan(meant?.confidence ?? 1);
  });

  it("leaves a speaker open that is less sure than was asked for, and says so", () => {
    const all = resolved("en", TEXT, MARKED, { confidenceMin: 1 });
    expect(speakersOf(all)).toEqual([null, null]);
    expect(all.attributions.every(({ confidence }) => confidence === undefined)).toBe(true);
    expect(all.notes.map(({ code }) => code)).toEqual(["resolve.abstained", "resolve.abstained"]);
  });

  it("falls with every sign against a speaker", () => {
    expect(confidenceOf(["name", "long"])).toBeLessThan(confidenceOf(["name"]));
    expect(confidenceOf(["description-new", "document"])).toBeLessThan(
      confidenceOf(["description-new"]),
    );
  });
});
