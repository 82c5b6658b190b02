import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import type { CorrectionBody, ListedCorrection } from "../../../domain/correction.ts";
import { span } from "../../../domain/span.ts";
import { maskNames } from "../../mask.ts";
import { analysisOf, findingsOf, REPORT } from "../../test/sample.ts";
import { exportFor } from "../exports.ts";
import type { Exported } from "../tables.ts";

const EXPORTED: Exported = { findings: findingsOf(REPORT), analyses: [analysisOf(REPORT)] };
const STATED = [{ report: REPORT.id, spans: [span(28, 61)] }];
const WORDS = "12 habitants sont partis le 3 mai";
const accept: CorrectionBody = { kind: "accept-claim", statements: STATED };
const reject: CorrectionBody = { kind: "reject-claim", statements: STATED };

function correction(
  id: number,
  body: CorrectionBody,
  more: Partial<ListedCorrection> = {},
): ListedCorrection {
  const madeAt = `2031-05-0${id}T10:00:00.000Z`;
  const made = { id, author: "Mara", madeAt, note: null, body };
  return { ...made, retractedBy: null, retractedAt: null, ...more };
}

const retracted = { retractedBy: "Mara", retractedAt: "2031-05-09T10:00:00.000Z" };

interface Review {
  readonly claimReviewed: string;
  readonly author: { readonly "@type": string; readonly name: string };
  readonly datePublished: string;
  readonly reviewAspect: string;
  readonly reviewRating: Readonly<Record<string, unknown>>;
  readonly reviewBody?: string;
  readonly itemReviewed: Readonly<Record<string, unknown>>;
}

function written(name: string, corrections?: readonly ListedCorrection[]): string {
  const exported = corrections === undefined ? EXPORTED : { ...EXPORTED, corrections };
  return String(exportFor(name)?.write(exported));
}

function reviewsOf(corrections?: readonly ListedCorrection[]): readonly Review[] {
  return JSON.parse(written("claim-review.json", corrections))["@graph"];
}

describe("ClaimReview", () => {
  test("holds what a person accepted, with author, time and note, and no number", () => {
    const [review, ...others] = reviewsOf([correction(1, accept, { note: "Seen." })]);
    expect(others).toEqual([]);
    expect(review).toMatchObject({
      "@type": "ClaimReview",
      claimReviewed: EXPORTED.findings.claims[0]?.label,
      author: { "@type": "Person", name: "Mara" },
      datePublished: "2031-05-01T10:00:00.000Z",
      reviewAspect: "sourcing",
      reviewRating: { "@type": "Rating", alternateName: "accepted" },
      reviewBody: "Seen.",
      itemReviewed: { "@type": "Claim", firstAppearance: { publisher: { name: "Le Pélican" } } },
    });
    expect(review?.reviewRating).not.toHaveProperty("ratingValue");
  });

  test("tells a rejected claim, which the findings hold no longer, by its words", () => {
    const exported = {
      ...EXPORTED,
      findings: { ...EXPORTED.findings, claims: [] },
      corrections: [correction(1, reject)],
    };
    const made = JSON.parse(String(exportFor("claim-review.json")?.write(exported)));
    expect(made["@graph"]).toMatchObject([
      { claimReviewed: WORDS, reviewRating: { alternateName: "rejected" } },
    ]);
  });

  test.each<[string, readonly ListedCorrection[] | undefined]>([
    ["was reviewed by nobody", []],
    ["stands outside a store", undefined],
    ["was graded by the program alone, whatever its grade", []],
    ["was only commented", [correction(1, { kind: "comment-claim", statements: STATED })]],
    ["was only assigned", [correction(1, { kind: "assign-claim", statements: STATED, to: "Ari" })]],
    ["was only split", [correction(1, { kind: "split-claim", statements: STATED })]],
    ["had its verdict taken back", [correction(1, accept, retracted)]],
    ["has a verdict without an author", [correction(1, accept, { author: " " })]],
  ])("never holds a claim that %s", (_, corrections) => {
    expect(EXPORTED.findings.claims.length).toBeGreaterThan(0);
    expect(reviewsOf(corrections)).toEqual([]);
  });

  test("holds the last verdict in force on a claim", () => {
    const verdicts = (corrections: readonly ListedCorrection[]) =>
      reviewsOf(corrections).map(({ reviewRating }) => reviewRating.alternateName);
    expect(verdicts([correction(1, accept), correction(2, reject)])).toEqual(["rejected"]);
    expect(verdicts([correction(1, accept), correction(2, reject, retracted)])).toEqual([
      "accepted",
    ]);
  });
});

describe("corrections", () => {
  const anchor = {
    report: REPORT.id,
    attribution: (EXPORTED.analyses[0] as (typeof EXPORTED.analyses)[number]).attributions[0],
    speaker: { name: "le préfet Aldo Brenn", type: "person" },
  } as Extract<CorrectionBody, { kind: "re-attribute" }>["anchor"];
  const other = { name: "=Ari", type: "person" } as const;
  const all = [
    correction(1, accept, retracted),
    correction(2, { kind: "re-attribute", anchor, speaker: other }, { note: "+1" }),
  ];

  test("are all told, retracted ones too, with the words they are about", () => {
    const { corrections } = JSON.parse(written("corrections.json", all));
    expect(corrections.map((one: { id: number }) => one.id)).toEqual([1, 2]);
    expect(corrections[0]).toMatchObject({
      ...{ claim: EXPORTED.findings.claims[0]?.id, retractedBy: "Mara" },
      words: [{ report: REPORT.id, words: WORDS }],
    });
  });

  test("make a table in which no cell runs as a formula", () => {
    const rows = parse(written("corrections.csv", all), { bom: true, columns: true });
    expect(rows[1]).toMatchObject({
      ...{ kind: "re-attribute", author: "Mara", words: WORDS, note: "'+1" },
      ...{ before: "le préfet Aldo Brenn", after: "'=Ari" },
    });
  });

  test("are covered by a mask as all else is", () => {
    const masked = maskNames({ ...EXPORTED, corrections: all }, ["Aldo Brenn"]);
    for (const name of ["corrections.json", "corrections.csv", "claim-review.json"]) {
      expect(String(exportFor(name)?.write(masked))).not.toContain("Brenn");
    }
  });
});
