import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Analysis } from "../../src/domain/analysis.ts";
import { EMPTY_POLICY } from "../../src/domain/policy.ts";
import type { Report } from "../../src/domain/report.ts";
import { grade } from "../../src/grade/grade.ts";
import { openGrades } from "../../src/grade/known-grades.ts";
import { readInputs } from "../../src/ingest/read-source.ts";
import { analyse, compare, openDossier } from "../../src/pipeline.ts";
import { evacuationPolicy } from "../fixtures/evacuation.ts";
import { reportOf } from "../support/report.ts";
import { brokenEvidence } from "./spans.ts";
import { anyLanguage, anyText } from "./texts.ts";

const SEED = 20161214;
const EXAMPLE = new URL("../../examples/evacuation", import.meta.url).pathname;
const POLICY = evacuationPolicy();

/** A sentence that several reports of a random dossier share, so that there are copies and claims. */
const SHARED = fc.constantFrom(
  "12 civils ont été tués à Dolmar, selon le ministre Aldo Brenn.",
  "« Nous ne confirmons pas ces 12 morts », a déclaré Irma Serr, porte-parole de l’OSK.",
  "Minister Aldo Brenn said that 12 civilians were killed in Dolmar.",
  "OSK denied that 12 civilians had been killed in Dolmar.",
);

const anyReport = fc
  .record({
    text: fc.tuple(anyText, SHARED, anyText).map((parts) => parts.join("\n")),
    language: anyLanguage,
    outlet: fc.constantFrom("Le Pélican", "The Ternby Gazette", null),
    published: fc.constantFrom("2031-05-04", "2031-05-05T10:00:00Z", null),
  })
  .map(({ text, ...fields }) => reportOf(text, fields));

/** A dossier and the same in another order, with some of its reports twice. */
const shuffled = fc
  .array(anyReport, { minLength: 2, maxLength: 6 })
  .chain((reports) =>
    fc.tuple(
      fc.constant(reports),
      fc.shuffledSubarray(reports, { minLength: reports.length }),
      fc.subarray(reports),
    ),
  )
  .map(([reports, order, twice]) => ({ reports, again: [...order, ...twice] }));

const findingsOf = (reports: readonly Report[]) =>
  grade(compare(reports.map((report) => analyse(report))), POLICY);

describe("compare and grade, on random dossiers", () => {
  test("change nothing for another order or a report given twice", () => {
    fc.assert(
      fc.property(shuffled, ({ reports, again }) => {
        expect(findingsOf(again)).toEqual(findingsOf(reports));
      }),
      { numRuns: 100, seed: SEED },
    );
  });

  test("point at words inside their reports", () => {
    fc.assert(
      fc.property(fc.array(anyReport, { maxLength: 5 }), (reports) => {
        expect(brokenEvidence(findingsOf(reports))).toEqual([]);
      }),
      { numRuns: 100, seed: SEED },
    );
  });
});

/** Reports in the order in which they come, parted where a dossier is compared in between, and some that go again. */
const growing = fc.array(anyReport, { minLength: 2, maxLength: 7 }).chain((reports) =>
  fc.record({
    parts: fc.array(fc.boolean(), { minLength: reports.length, maxLength: reports.length }),
    reports: fc.constant(reports),
    gone: fc.subarray(reports),
  }),
);

describe("a dossier that grows", () => {
  test("is compared as all its reports at one go, however they came and went", () => {
    fc.assert(
      fc.property(growing, ({ reports, parts, gone }) => {
        const dossier = openDossier();
        const known = openGrades();
        for (const [place, report] of reports.entries()) {
          dossier.add(analyse(report));
          if (parts[place] === true) grade(dossier.compare(), POLICY, { known });
        }
        for (const { id } of gone) dossier.remove(id);
        const left = reports.filter(({ id }) => !gone.some((one) => one.id === id));
        const all = compare(left.map((report) => analyse(report)));
        expect(dossier.compare()).toEqual(all);
        expect(grade(dossier.compare(), POLICY, { known })).toEqual(grade(all, POLICY));
        // Claims that are known under one policy are graded anew under another.
        expect(grade(dossier.compare(), EMPTY_POLICY, { known })).toEqual(grade(all));
      }),
      { numRuns: 100, seed: SEED },
    );
  });
});

describe("compare and grade, on the example", async () => {
  const analyses: Analysis[] = [];
  for await (const taken of readInputs([EXAMPLE]))
    if (taken.ok) analyses.push(analyse(taken.value));
  const findings = grade(compare(analyses), POLICY);

  test("give the same for any order and for reports given twice", () => {
    const orders = fc.shuffledSubarray(analyses, { minLength: analyses.length });
    fc.assert(
      fc.property(orders, fc.subarray(analyses), (order, twice) => {
        expect(grade(compare([...order, ...twice]), POLICY)).toEqual(findings);
      }),
      { numRuns: 8, seed: SEED },
    );
  });

  test("point at words inside their reports", () => {
    expect(findings.comparison.reports).toHaveLength(20);
    expect(brokenEvidence(findings)).toEqual([]);
  });

  test("count no more independent origins than origins", () => {
    for (const claim of findings.claims) {
      expect(claim.independent).toBe(claim.affirming.length);
      expect(claim.independent).toBeLessThanOrEqual(claim.origins.length);
    }
  });
});
