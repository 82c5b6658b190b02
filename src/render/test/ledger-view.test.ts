import { describe, expect, it } from "vitest";
import { CHECK_KINDS } from "../../domain/ledger.ts";
import {
  estimatesOf,
  estimateValues,
  saidWords,
  viewChecks,
  viewRevisions,
} from "../ledger-view.ts";
import { EN } from "../messages/en.ts";
import { FR } from "../messages/fr.ts";
import { renderText } from "../text.ts";
import { findingsOf, REPORT } from "./sample.ts";

const findings = findingsOf(REPORT);
const { comparison } = findings;
const inEnglish = { messages: EN, ui: "en" } as const;
const inFrench = { messages: FR, ui: "fr" } as const;

describe("checks, revisions and estimates", () => {
  it("are told in a sentence in both languages", () => {
    expect(viewChecks(comparison, EN).map(({ sentence }) => sentence)).toEqual([
      "Parts that add up to more than their whole (8 + 5 > 12), Aldo Brenn.",
    ]);
    expect(viewChecks(comparison, FR).map(({ sentence }) => sentence)).toEqual([
      "Des parties dont la somme dépasse le tout (8 + 5 > 12), Aldo Brenn.",
    ]);
    for (const kind of CHECK_KINDS) {
      expect(EN.checkKinds[kind]("2 / 3", "Brenn")).toMatch(/2 \/ 3.*Brenn/);
      expect(FR.checkKinds[kind]("2 / 3", "Brenn")).toMatch(/2 \/ 3.*Brenn/);
    }
  });

  it("say who gave which number before and after", () => {
    const [series] = comparison.series;
    if (series === undefined) throw new Error("the sample has a series");
    const told = viewRevisions(series, comparison, inEnglish).map(({ sentence }) => sentence);
    expect(told).toEqual(["Aldo Brenn: 12 → 12"]);
  });

  it("name a method's values, and say where its rules give none", () => {
    const [event] = estimatesOf(findings, "s1");
    const [acled] = event?.estimates ?? [];
    if (acled === undefined) throw new Error("the sample has an estimate");
    expect(estimateValues(acled, inEnglish)).toBe("fatalities 12");
    const none = { ...acled, values: { min: null, max: 1200 } };
    expect(estimateValues(none, inFrench)).toBe("minimum aucun, maximum 1\u202f200");
    expect(estimatesOf(findings, "other")).toEqual([]);
  });

  it("say when a number was said: a day, or the first and the last", () => {
    expect(saidWords("2031-05-04", "2031-05-04", inEnglish)).toBe("said 4 May");
    expect(saidWords("2031-05-04", "2031-05-06", inEnglish)).toBe("said 4 May – 6 May");
    expect(saidWords(null, null, inEnglish)).toBeNull();
  });

  it("stand in the text, with what each kind of tie does", () => {
    const text = renderText(findings, { ui: "en", width: 100 });
    expect(text).toContain("one cites the other: 2 → 1");
    expect(text).toContain("Parts that add up to more than their whole");
    expect(text).toContain("1 fault to check");
  });
});
