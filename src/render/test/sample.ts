import { reportOf } from "../../../tests/support/report.ts";
import type { Analysis } from "../../domain/analysis.ts";
import type { Comparison, FigureSeries, Origin } from "../../domain/comparison.ts";
import type { Findings, GradedClaim } from "../../domain/grade.ts";
import type { FigureCheck } from "../../domain/ledger.ts";
import { EMPTY_POLICY } from "../../domain/policy.ts";
import { reading } from "../../domain/reading.ts";
import { reason } from "../../domain/reason.ts";
import type { Report } from "../../domain/report.ts";
import { type Evidence, span } from "../../domain/span.ts";

/** An invented text with one source, one cue, one content and one figure. */
export const TEXT = "Selon le préfet Aldo Brenn, 12 habitants sont partis le 3 mai.";
/** The report that holds it. */
export const REPORT = reportOf(TEXT, {
  outlet: "Le Pélican",
  published: "2031-05-04",
  given: "p1",
});

/** The analysis of the report, every field filled by hand. */
export function analysisOf(report: Report): Analysis {
  const why = [reason("attribute.preposition", [span(0, 5)], { detail: "selon" })];
  return {
    kind: "analysis",
    report,
    reading: emptyReading(report),
    mentions: [],
    actors: [
      {
        kind: "actor",
        id: "p1",
        name: "le préfet Aldo Brenn",
        type: "person",
        aliases: [],
        role: "préfet",
        affiliation: null,
        number: "one",
        mentions: [span(6, 26)],
        reasons: why,
      },
    ],
    attributions: [
      {
        id: "a1",
        source: [span(6, 26)],
        cue: [span(0, 5)],
        content: [span(28, 61)],
        kind: "indirect",
        in: null,
        stance: "affirms",
        hedged: false,
        cueLemma: "selon",
        speaker: "p1",
        reasons: why,
      },
    ],
    figures: [
      {
        id: "f1",
        span: span(28, 40),
        value: 12,
        valueMax: null,
        bound: "exact",
        unit: "habitant",
        measure: "left",
        group: "inhabitants",
        partOf: null,
        by: "a1",
        window: {
          edtf: "2031-05-03",
          anchor: "publication",
          granularity: "day",
          span: span(53, 61),
        },
        asOf: null,
        place: null,
        reasons: [],
      },
    ],
    credits: [{ name: "ANC", role: "agency", span: null }],
    notes: [{ code: "resolve.abstained", message: "Two candidates.", span: span(0, 5) }],
  };
}

function emptyReading(report: Report) {
  const none = new Uint32Array(0);
  return reading({
    language: report.language,
    text: report.text,
    size: 0,
    starts: none,
    ends: none,
    tags: new Uint8Array(0),
    features: none,
    lemmas: none,
    lemmaTable: [""],
    heads: new Int32Array(0),
    relations: new Uint8Array(0),
    relationTable: [""],
    sentenceStarts: new Uint32Array(1),
    sentenceOf: none,
  });
}

/** Findings over the report, every list filled by hand. */
export function findingsOf(report: Report): Findings {
  const comparison = comparisonOf(report);
  const rule = { rule: "acled.conservative", detail: { value: 12, names: "Aldo Brenn" } };
  const estimate = {
    method: "acled",
    values: { fatalities: 12 },
    met: [{ ...rule, evidence: [evidenceOf(report)] }],
    unmet: [],
  } as const;
  const event = { series: "s1", event: "2031-05-03", independent: 1, estimates: [estimate] };
  const figures = comparison.figures.map(({ id }) => id);
  return {
    kind: "findings",
    comparison,
    policy: EMPTY_POLICY,
    claims: [claimOf(report)],
    estimates: [{ ...event, figures }],
  };
}

const BRENN = originOf("brenn", "actor", "Aldo Brenn");
const OUTLET = originOf("pelican", "outlet", "Le Pélican");

function evidenceOf(report: Report): Evidence {
  return { report: report.id, span: span(28, 61) };
}

function comparisonOf(report: Report): Comparison {
  const evidence = evidenceOf(report);
  const figure = {
    ...(analysisOf(report).figures[0] as Analysis["figures"][number]),
    id: `${report.id}/f1`,
    report: report.id,
    origin: BRENN,
    place: "Vardes",
    hedged: false,
  };
  return {
    kind: "comparison",
    reports: [report],
    actors: [
      {
        id: "brenn",
        name: "Aldo Brenn",
        type: "person",
        aliases: [],
        role: null,
        affiliation: null,
        members: [{ report: report.id, actor: "p1" }],
        reasons: [],
      },
    ],
    copies: [
      {
        kind: "whole",
        reports: [report.id, "other"],
        from: null,
        containment: 0.97,
        evidence: [[evidence, { ...evidence, report: "other" }]],
        reasons: [],
      },
    ],
    utterances: [
      {
        id: "u1",
        actor: "brenn",
        members: [{ report: report.id, attribution: "a1" }],
        reasons: [],
      },
    ],
    claims: [],
    figures: [figure],
    series: [seriesOf(figure.id)],
    checks: [checkOf(figure.id)],
    notes: [],
  };
}

/** A series of the one figure, every list filled. */
function seriesOf(figure: string): FigureSeries {
  return {
    id: "s1",
    measure: "left",
    group: "inhabitants",
    place: null,
    figures: [figure],
    conflicts: [{ figures: [figure, "other/f1"], reasons: [] }],
    ledger: [
      {
        figures: [figure],
        origin: "brenn",
        period: "2031-05-03",
        event: "2031-05-03",
        counts: "period",
        saidFrom: "2031-05-04",
        saidTo: "2031-05-05",
      },
    ],
    revisions: [
      {
        from: figure,
        to: figure,
        kind: "later",
        reasons: [reason("compare.revision.later", [], { detail: "2031-05-04 → 2031-05-05" })],
      },
    ],
  };
}

/** A check that failed on the one figure. */
function checkOf(figure: string): FigureCheck {
  return {
    id: "k1",
    kind: "parts-exceed",
    figures: [figure, figure],
    reasons: [reason("compare.check.parts-exceed", [], { detail: "8 + 5 > 12" })],
  };
}

function claimOf(report: Report): GradedClaim {
  const evidence = evidenceOf(report);
  const met = { rule: "airwars.weak.one-origin", detail: { origins: 1 }, evidence: [evidence] };
  const unmet = { rule: "airwars.fair.two-credible-origins", detail: {}, evidence: [] };
  const tie = { a: "brenn", b: "pelican", kind: "citation", detail: null, source: null } as const;
  return {
    id: "c1",
    label: "12 habitants sont partis",
    labelFrom: evidence,
    language: "fr",
    statements: [
      { ...statementOf(report), attribution: "a1", origin: "brenn" },
      { ...statementOf(report), attribution: null, origin: "pelican" },
    ],
    origins: [placed(BRENN), placed(OUTLET)],
    figures: [`${report.id}/f1`],
    perpetrators: [],
    contradicts: [{ claim: "c2", reasons: [] }],
    ties: [{ ...tie, evidence: [evidence] }],
    tieSteps: [{ kind: "citation", before: 2, after: 1, isOff: false }],
    affirming: [["brenn", "pelican"]],
    independent: 1,
    denied: [],
    doubted: [],
    confirmedBy: ["brenn"],
    contested: false,
    grades: [{ method: "airwars", verdict: "weak", met: [met], unmet: [unmet] }],
  };
}

function statementOf(report: Report) {
  return {
    report: report.id,
    stance: "affirms",
    hedged: false,
    chain: [
      { name: "Le Pélican", type: "outlet", actor: null, stance: null, attribution: null },
      { name: "Aldo Brenn", type: "person", actor: "brenn", stance: "affirms", attribution: "a1" },
    ],
    spans: [span(28, 61)],
    sourceSpans: [],
    cueSpans: [],
    figures: ["f1"],
    reasons: [reason("compare.same-predicate", [], { weight: 0.6 })],
  } as const;
}

function originOf(id: string, kind: Origin["kind"], name: string): Origin {
  const type = kind === "outlet" ? "outlet" : "person";
  return { id, kind, name, type, actor: kind === "actor" ? id : null, carriers: [] };
}

function placed(origin: Origin) {
  return { ...origin, party: null, credible: false, named: true };
}
