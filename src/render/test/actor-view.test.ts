import { describe, expect, test } from "vitest";
import { reportOf } from "../../../tests/support/report.ts";
import type { Analysis } from "../../domain/analysis.ts";
import { span } from "../../domain/span.ts";
import { viewActors, viewOutlets } from "../actor-view.ts";
import { copyDifference } from "../copy-difference.ts";
import { analysisOf, findingsOf, REPORT } from "./sample.ts";

const findings = findingsOf(REPORT);
const analysis = analysisOf(REPORT);

/** The findings with the report's one speaker as an actor of the dossier. */
function withActor(analyses: readonly Analysis[]) {
  const [actor] = findings.comparison.actors;
  if (actor === undefined) throw new Error("the sample has an actor");
  const members = analyses.map(({ report }) => ({ report: report.id, actor: "p1" }));
  const comparison = { ...findings.comparison, actors: [{ ...actor, members }] };
  return viewActors({ ...findings, comparison }, analyses);
}

describe("who speaks", () => {
  const later = analysisOf(reportOf(REPORT.text, { outlet: "La Vigie", published: "2031-06-01" }));

  test("lists what an actor said over the reports, by date", () => {
    const [view] = withActor([later, analysis]);
    expect(view?.sayings.map(({ report }) => report)).toEqual([REPORT.id, later.report.id]);
    expect(view?.outlets).toEqual(["La Vigie", "Le Pélican"]);
    expect([...(view?.stances ?? [])]).toEqual([["affirms", 2]]);
  });

  test("tells through whom a nested saying comes", () => {
    const [inner] = analysis.attributions;
    if (inner === undefined) throw new Error("the sample has an attribution");
    const nested = { ...inner, id: "a2", in: "a1" };
    const [view] = withActor([{ ...analysis, attributions: [inner, nested] }]);
    expect(view?.sayings.map(({ through }) => through)).toEqual([null, view?.actor.name]);
  });

  test("leaves out who says nothing", () => {
    expect(withActor([{ ...analysis, attributions: [] }])).toEqual([]);
  });

  test("counts named, unnamed and untold speakers by outlet", () => {
    const [one] = analysis.attributions;
    const [actor] = analysis.actors;
    if (one === undefined || actor === undefined) throw new Error("the sample has both");
    const attributions = [one, { ...one, id: "a2", speaker: null }, { ...one, speaker: "p2" }];
    const actors = [actor, { ...actor, id: "p2", type: "unnamed" as const }];
    expect(viewOutlets([{ ...analysis, attributions, actors }])).toEqual([
      { outlet: "Le Pélican", named: 1, unnamed: 1, untold: 1 },
    ]);
  });
});

describe("what a copy adds or leaves out", () => {
  const first = reportOf("La capitainerie a rouvert le port. Elle dément toute négociation.");
  const second = reportOf("La capitainerie a rouvert le port.\nUn navire est entré dans la rade.");
  const shared = span(0, 34);
  const copy = {
    kind: "partial",
    reports: [first.id, second.id],
    from: first.id,
    containment: 0.5,
    evidence: [
      [
        { report: first.id, span: shared },
        { report: second.id, span: shared },
      ],
    ],
    reasons: [],
  } as const;

  test("is each report's text outside the matching stretches", () => {
    const reports = new Map([first, second].map((report) => [report.id, report]));
    const words = copyDifference(copy, (id) => reports.get(id)).map(({ report, own }) =>
      own.map(({ start, end }) => reports.get(report)?.text.slice(start, end).trim()),
    );
    expect(words).toEqual([
      ["Elle dément toute négociation."],
      ["Un navire est entré dans la rade."],
    ]);
  });

  test("is nothing where all is shared but a mark", () => {
    const same = reportOf("La capitainerie a rouvert le port !");
    const whole = { ...copy, reports: [first.id, same.id] as [string, string], evidence: [] };
    const evidence = [
      [
        { report: first.id, span: span(0, 65) },
        { report: same.id, span: span(0, 33) },
      ],
    ];
    const reports = new Map([first, same].map((report) => [report.id, report]));
    const found = copyDifference(
      { ...whole, evidence: evidence as unknown as typeof copy.evidence },
      (id) => reports.get(id),
    );
    expect(found.map(({ own }) => own)).toEqual([[], []]);
  });
});
