import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyse } from "../../src/pipeline.ts";
import { analysisJson } from "../../src/render/json.ts";
import { reportOf } from "../support/report.ts";
import { brokenPromises } from "./spans.ts";
import { anyLanguage, anyText } from "./texts.ts";

const SEED = 20161214;
/** Random documents read: enough to meet rare pairs of pieces, few enough for a minute. */
const DOCUMENTS = 10_000;
/** Length of the long lines below, in characters. */
const LONG = 60_000;

describe("analyse, on any Unicode", () => {
  test(`keeps every promise on ${DOCUMENTS} random documents`, { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const report = reportOf(text, { language, published: "2031-05-04" });
        expect(brokenPromises(analyse(report))).toEqual([]);
      }),
      { numRuns: DOCUMENTS, seed: SEED },
    );
  });

  test("gives the same analysis twice, whatever was read between", () => {
    fc.assert(
      fc.property(anyText, anyText, anyLanguage, (text, other, language) => {
        const once = analyse(reportOf(text, { language }));
        analyse(reportOf(other, { language }));
        expect(analyse(reportOf(text, { language }))).toEqual(once);
      }),
      { numRuns: 500, seed: SEED },
    );
  });

  test("is written as JSON and read back equal", () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const json = analysisJson(analyse(reportOf(text, { language })));
        expect(JSON.parse(JSON.stringify(json))).toEqual(json);
      }),
      { numRuns: 300, seed: SEED },
    );
  });
});

describe("analyse, on one long line", () => {
  const units = [
    "a",
    "A",
    "« ",
    "»",
    '"',
    "1",
    "1 ",
    "1 000 ",
    "que ",
    "that ",
    "M. ",
    "(",
    "’",
    "a-",
    "\u0301",
  ];
  const phrases = [
    "selon Brenn, ",
    "a dit Brenn, ",
    "Brenn said that ",
    "« a », dit Brenn, ",
    "dont 2 enfants ",
  ];
  const cases = [...units, ...phrases].flatMap((unit) => ["fr", "en"].map((code) => [unit, code]));

  test.each(cases)("ends on repeated %j in %s", (unit, language) => {
    const report = reportOf(unit.repeat(LONG / unit.length), { language });
    expect(brokenPromises(analyse(report))).toEqual([]);
  });
});
