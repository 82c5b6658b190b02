import { describe, expect, test } from "vitest";
import { reportOf } from "../../../tests/support/report.ts";
import { exportFor } from "../exports/exports.ts";
import { maskNames } from "../mask.ts";
import { makeParts } from "../page/make-parts.ts";
import { plainFirst } from "../page/plain-page.ts";
import { analysisOf, findingsOf, REPORT, TEXT } from "./sample.ts";

const EXPORTED = { findings: findingsOf(REPORT), analyses: [analysisOf(REPORT)] };

describe("masked names", () => {
  const masked = maskNames(EXPORTED, ["Aldo Brenn"]);

  test("are covered in texts without moving an offset", () => {
    const text = masked.analyses[0]?.report.text ?? "";
    expect(text).toBe(TEXT.replace("Aldo Brenn", "██████████"));
    expect(text.slice(28, 61)).toBe(TEXT.slice(28, 61));
  });

  test.each([".jsonld", "claims.csv", "attributions.csv", ".ftm.jsonl", ".ninjs.jsonl"])(
    "stand in no export to %s",
    async (name) => {
      const written = await exportFor(`x${name}`)?.write(masked);
      expect(String(written)).not.toMatch(/Aldo|Brenn/);
    },
  );

  test("stand nowhere on the page", () => {
    const parts = makeParts(masked.findings, masked.analyses);
    const report = parts.report(REPORT.id);
    const carried = [parts.index(), report, parts.actors(), parts.figures()];
    expect(report?.report.text).toContain("█████");
    expect(JSON.stringify(carried)).not.toMatch(/Aldo|Brenn/);
    expect(plainFirst(masked.findings, "fr").markup).not.toMatch(/Aldo|Brenn/);
  });

  test.each([
    ["Mme ORVEL, âgée de 40 ans", "Mme █████, âgée de 40 ans"],
    ["Lina  Orvel", "███████████"],
    ["les Orvelin", "les Orvelin"],
    ["Lina", "████"],
  ])("cover %j by their parts, whole words only, in any case", (text, wanted) => {
    const report = reportOf(text);
    const exported = { findings: findingsOf(report), analyses: [analysisOf(report)] };
    const [analysis] = maskNames(exported, ["Lina Orvel"]).analyses;
    expect(analysis?.report.text).toBe(wanted);
  });

  test("of nobody change nothing", () => {
    expect(maskNames(EXPORTED, [])).toBe(EXPORTED);
    expect(maskNames(EXPORTED, ["  "])).toBe(EXPORTED);
  });
});
