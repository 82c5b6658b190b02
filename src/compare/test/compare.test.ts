import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../domain/analysis.ts";
import { compareTold, told } from "./dossier.ts";

const REPORTS: readonly Analysis[] = [
  told("[C1:Des miliciens ont tué des civils aux Tanneurs], [Q1:a dit] [S1:Irène Valdor].", {
    outlet: "A",
    published: "2024-02-06",
  }),
  told("[S1:Tom Ashgrove] [Q1:said] [C1:militiamen killed civilians in the Tanneurs district].", {
    outlet: "B",
    language: "en",
    published: "2024-02-06",
  }),
  told(
    "[S1:Paul Merle] [Q1-denies:dément] [C1:que des miliciens aient tué des civils aux Tanneurs].",
    { outlet: "C", published: "2024-02-07" },
  ),
  told("[S1:Tom Ashgrove] [Q1:said] [C1:that militiamen had killed civilians in the Tanneurs].", {
    outlet: "D",
    language: "en",
  }),
  told("Rien de tout cela.", { outlet: "E" }),
];

describe("compare", () => {
  it("gives the same whatever the order of the reports, and however often one is given", () => {
    const expected = compareTold(...REPORTS);
    const shuffles = fc.shuffledSubarray([...REPORTS], { minLength: REPORTS.length });
    fc.assert(
      fc.property(shuffles, fc.subarray([...REPORTS]), (order, again) => {
        expect(compareTold(...order, ...again)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it("makes nothing of nothing", () => {
    const { reports, claims, copies } = compareTold();
    expect([reports, claims, copies]).toEqual([[], [], []]);
  });

  it("gets through texts of one endless sentence of the same words", () => {
    const endless = "Les soldats tuent les civils et les civils fuient ".repeat(4000);
    const found = compareTold(told(`[S1:X] [Q1:dit] [C1:${endless}]`), told(`${endless} encore`));
    expect(found.reports).toHaveLength(2);
  });

  it("keeps every span within its report and every origin and carrier known, on any text", () => {
    const text = fc.string({ unit: "binary", maxLength: 300 });
    fc.assert(
      fc.property(text, text, (one, two) => {
        const found = compareTold(
          told(`« ${one} » [S1:X] [Q1:dit] [C1:${two} tue les civils].\n${one}`),
          told(`[S1:Y] [Q1:says] [C1:${two} kills the civilians]. ${one}`, { language: "en" }),
        );
        const lengths = new Map(found.reports.map(({ id, text: { length } }) => [id, length]));
        for (const { statements, origins } of found.claims) {
          for (const { spans, report, origin } of statements) {
            expect(origins.map(({ id }) => id)).toContain(origin);
            for (const { start, end } of spans) {
              expect(start).toBeLessThan(end);
              expect(end).toBeLessThanOrEqual(lengths.get(report) ?? -1);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
