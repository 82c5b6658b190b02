import type {
  Copy,
  DossierActor,
  DossierFigure,
  FigureSeries,
  Origin,
  Statement,
  Utterance,
} from "../domain/comparison.ts";
import type {
  EventEstimates,
  Findings,
  Grade,
  GradedClaim,
  PlacedOrigin,
  RuleResult,
  Tie,
} from "../domain/grade.ts";
import type { FigureCheck } from "../domain/ledger.ts";
import type { Report } from "../domain/report.ts";
import type { Evidence } from "../domain/span.ts";
import { noteJson, reasonJson, spanJson, windowJson } from "./json.ts";
import { ruleSentence } from "./rule-sentence.ts";

/** Name and version of the shape; the number rises when a field changes its meaning or goes. */
const FINDINGS_FORMAT = "recoupe-findings/1";
/** Stands for the origin of what a report asserts in its own words. */
const AUTHOR = "author";

/**
 * Findings as plain JSON: what `recoupe report --json` writes. The shape is documented in
 * `docs/format.md` and checked against `docs/schema/findings.schema.json`.
 */
export function findingsJson({ comparison, claims, policy, estimates = [] }: Findings) {
  return {
    format: FINDINGS_FORMAT,
    reports: comparison.reports.map(reportJson),
    claims: claims.map(claimJson),
    figures: comparison.figures.map(figureJson),
    series: comparison.series.map(seriesJson),
    checks: (comparison.checks ?? []).map(checkJson),
    estimates: estimates.map(estimatesJson),
    copies: comparison.copies.map(copyJson),
    actors: comparison.actors.map(actorJson),
    utterances: comparison.utterances.map(utteranceJson),
    policy,
    notes: comparison.notes.map(noteJson),
  };
}

/** A report, without its text. */
export function reportJson(report: Report) {
  const { id, file, given, url, title, outlet, published, modified, language } = report;
  const { sha256 } = report.capture;
  return { id, file, given, url, title, outlet, published, modified, language, sha256 };
}

/** A graded claim. */
export function claimJson(claim: GradedClaim) {
  const { id, label, labelFrom, language, independent, contested, figures } = claim;
  const origins = new Map(claim.origins.map((origin) => [origin.id, origin]));
  return {
    id,
    label,
    labelFrom: evidenceJson(labelFrom),
    language,
    statements: claim.statements.map((statement) => statementJson(statement, origins)),
    origins: claim.origins.map(originJson),
    independent,
    affirming: claim.affirming.map((group) => [...group]),
    confirmedBy: [...claim.confirmedBy],
    denied: [...claim.denied],
    doubted: [...claim.doubted],
    contested,
    ties: claim.ties.map(tieJson),
    tieSteps: (claim.tieSteps ?? []).map((step) => ({ ...step })),
    edges: (claim.edges ?? []).map(({ origin, name, kind, evidence }) => ({
      origin,
      ...(name === undefined ? {} : { name }),
      kind,
      evidence: evidence.map(evidenceJson),
    })),
    contradicts: claim.contradicts.map((other) => ({
      claim: other.claim,
      reasons: other.reasons.map(reasonJson),
    })),
    figures: [...figures],
    grades: claim.grades.map(gradeJson),
  };
}

function statementJson(statement: Statement, origins: ReadonlyMap<string, PlacedOrigin>) {
  const { report, attribution, stance, hedged, origin, chain, figures, reasons } = statement;
  return {
    report,
    attribution,
    stance,
    hedged,
    origin: origins.get(origin)?.kind === "outlet" ? AUTHOR : origin,
    originId: origin,
    spans: statement.spans.map(spanJson),
    sourceSpans: statement.sourceSpans.map(spanJson),
    cueSpans: statement.cueSpans.map(spanJson),
    chain: chain.map((link) => ({ ...link })),
    figures: [...figures],
    reasons: reasons.map(reasonJson),
  };
}

function originJson(origin: PlacedOrigin) {
  const { id, kind, name, type, party, actor, credible, named, carriers } = origin;
  return { id, name, type, party, kind, actor, named, credible, carriers: [...carriers] };
}

function tieJson({ a, b, kind, detail, evidence, source }: Tie) {
  return { a, b, kind, evidence: evidence.map(evidenceJson), detail, source };
}

function gradeJson({ method, verdict, met, unmet }: Grade) {
  return { method, verdict, met: met.map(ruleJson), unmet: unmet.map(ruleJson) };
}

/** `why` is in English whatever the page's language: data that programs read does not change with it. */
function ruleJson(result: RuleResult) {
  const { rule, detail, evidence } = result;
  return { rule, why: ruleSentence(result, "en"), detail, evidence: evidence.map(evidenceJson) };
}

/** A figure of the dossier. */
export function figureJson(figure: DossierFigure) {
  const { id, report, span, value, valueMax, bound, unit, measure, group, partOf } = figure;
  const { origin, window, asOf, place, hedged } = figure;
  return {
    id,
    report,
    span: spanJson(span),
    value,
    valueMax,
    bound,
    unit,
    measure,
    group,
    partOf,
    origin: originOf(origin),
    originName: origin.name,
    window: windowJson(window),
    isCumulative: figure.isCumulative ?? false,
    revises: figure.revises ?? null,
    asOf,
    place,
    hedged,
  };
}

function originOf({ id, kind }: Origin): string {
  return kind === "outlet" ? AUTHOR : id;
}

/** A series of figures. */
export function seriesJson(series: FigureSeries) {
  const { id, measure, group, place, figures, conflicts, ledger = [], revisions = [] } = series;
  return {
    id,
    measure,
    group,
    place,
    figures: [...figures],
    conflicts: conflicts.map((conflict) => ({
      figures: [...conflict.figures],
      reasons: conflict.reasons.map(reasonJson),
    })),
    ledger: ledger.map((entry) => ({ ...entry, figures: [...entry.figures] })),
    revisions: revisions.map(({ from, to, kind, reasons }) => ({
      from,
      to,
      kind,
      reasons: reasons.map(reasonJson),
    })),
  };
}

function checkJson({ id, kind, figures, reasons }: FigureCheck) {
  return { id, kind, figures: [...figures], reasons: reasons.map(reasonJson) };
}

function estimatesJson({ series, event, figures, independent, estimates }: EventEstimates) {
  return {
    series,
    event,
    figures: [...figures],
    independent,
    estimates: estimates.map(({ method, values, met, unmet }) => ({
      method,
      values: { ...values },
      met: met.map(ruleJson),
      unmet: unmet.map(ruleJson),
    })),
  };
}

/** Two reports that share text. */
export function copyJson({
  kind,
  reports,
  from,
  containment,
  evidence,
  reasons,
  losses = [],
}: Copy) {
  return {
    reports: [...reports],
    kind,
    from,
    containment,
    evidence: evidence.map(([a, b]) => [evidenceJson(a), evidenceJson(b)]),
    reasons: reasons.map(reasonJson),
    losses: losses.map((loss) => ({
      kind: loss.kind,
      original: evidenceJson(loss.original),
      copy: loss.copy === null ? null : evidenceJson(loss.copy),
    })),
  };
}

/** An actor of the dossier. */
export function actorJson(actor: DossierActor) {
  const { id, name, type, aliases, role, affiliation, members, reasons } = actor;
  return {
    id,
    name,
    type,
    aliases: [...aliases],
    role,
    affiliation,
    members: members.map((member) => ({ ...member })),
    reasons: reasons.map(reasonJson),
  };
}

function utteranceJson({ id, actor, members, reasons }: Utterance) {
  return {
    id,
    actor,
    members: members.map((member) => ({ ...member })),
    reasons: reasons.map(reasonJson),
  };
}

function evidenceJson({ report, span }: Evidence) {
  return { report, span: spanJson(span) };
}
