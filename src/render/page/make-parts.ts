import type { Statement } from "../../domain/comparison.ts";
import type { Findings } from "../../domain/grade.ts";
import { EMPTY_POLICY } from "../../domain/policy.ts";
import type { Evidence, Span } from "../../domain/span.ts";
import { copyDifference } from "../copy-difference.ts";
import { type FindingView, viewFindings } from "../finding-view.ts";
import type { Ui } from "../messages/messages.ts";
import { actorsPart } from "./actors-part.ts";
import { excerptRange } from "./excerpt-range.ts";
import { findingRow, type RowSetting } from "./finding-row.ts";
import type {
  ClaimPart,
  CopyPart,
  FiguresPart,
  FindingRow,
  IndexPart,
  PageAnalysis,
  Parts,
  Piece,
  ReportPart,
  ReportRow,
} from "./parts.ts";

/** What every part is made from, looked up once. */
interface Dossier {
  readonly findings: Findings;
  readonly analyses: ReadonlyMap<string, PageAnalysis>;
  readonly views: readonly FindingView[];
  readonly viewById: ReadonlyMap<string, FindingView>;
  readonly reports: ReadonlyMap<string, ReportRow>;
  readonly texts: ReadonlyMap<string, string>;
  readonly rowOf: (view: FindingView, ui: Ui) => FindingRow;
}

/** Prepares the parts of a dossier; what costs more than a look-up is made when first asked for, and kept. */
export function makeParts(findings: Findings, analyses: readonly PageAnalysis[]): Parts {
  const dossier = lookUps(findings, analyses);
  const indexes = new Map<Ui, IndexPart>();
  let actors: ReturnType<Parts["actors"]> | null = null;
  return {
    index: (ui) => {
      const known = indexes.get(ui) ?? indexPart(dossier, ui);
      indexes.set(ui, known);
      return known;
    },
    claim: (id, ui) => claimPart(dossier, id, ui),
    figures: () => figuresPart(dossier),
    report: (id, ui) => reportPart(dossier, id, ui),
    actors: () => {
      actors ??= actorsPart(findings, [...dossier.analyses.values()], {
        reports: dossier.reports,
        numberOf: (claim) => dossier.viewById.get(claim)?.number ?? 0,
      });
      return actors;
    },
  };
}

function lookUps(findings: Findings, analyses: readonly PageAnalysis[]): Dossier {
  const views = viewFindings(findings);
  const byId = new Map(analyses.map((analysis) => [analysis.report.id, analysis]));
  const reports = reportRows(findings, byId);
  const measures = new Map(
    findings.comparison.figures.map(({ id, measure }) => [id, measure] as const),
  );
  const setting: RowSetting = { reports, measures };
  return {
    findings,
    analyses: byId,
    views,
    viewById: new Map(views.map((view) => [view.claim.id, view])),
    reports,
    texts: new Map(findings.comparison.reports.map(({ id, text }) => [id, text])),
    rowOf: (view, ui) => findingRow(view, ui, setting),
  };
}

/** Reports in order of publication, the undated last. */
function reportRows(
  { comparison }: Findings,
  analyses: ReadonlyMap<string, PageAnalysis>,
): ReadonlyMap<string, ReportRow> {
  const ordered = [...comparison.reports].sort(
    (a, b) => instantOf(a.published) - instantOf(b.published) || (a.id < b.id ? -1 : 1),
  );
  const numberOf = new Map(ordered.map(({ id }, index) => [id, index + 1]));
  const copiedFrom = new Map<string, string>();
  for (const { reports, from } of comparison.copies) {
    const made = reports.find((id) => from !== null && id !== from);
    if (made !== undefined && from !== null && !copiedFrom.has(made)) copiedFrom.set(made, from);
  }
  return new Map(
    ordered.map(({ id, outlet, file, title, language, published }) => [
      id,
      {
        id,
        number: numberOf.get(id) ?? 0,
        outlet: outlet ?? file,
        title,
        language,
        published,
        copyOf: numberOf.get(copiedFrom.get(id) ?? "") ?? null,
        attributions: analyses.get(id)?.attributions.length ?? 0,
      },
    ]),
  );
}

/** Milliseconds of the publication; the undated and unreadable after all others. */
function instantOf(published: string | null): number {
  const instant = published === null ? Number.NaN : Date.parse(published);
  return Number.isNaN(instant) ? Number.MAX_SAFE_INTEGER : instant;
}

function indexPart({ findings, views, reports, rowOf }: Dossier, ui: Ui): IndexPart {
  const { comparison } = findings;
  return {
    findings: views.map((view) => rowOf(view, ui)),
    reports: [...reports.values()],
    copies: comparison.copies.length,
    conflicts: comparison.series.reduce((sum, { conflicts }) => sum + conflicts.length, 0),
    checks: comparison.checks?.length ?? 0,
    series: comparison.series.length,
    actors: comparison.actors.length,
  };
}

function claimPart(dossier: Dossier, id: string, ui: Ui): ClaimPart | null {
  const view = dossier.viewById.get(id);
  if (view === undefined) return null;
  const { claim } = view;
  const rivals = claim.contradicts.flatMap(({ claim: other, reasons }) => {
    const rival = dossier.viewById.get(other);
    return rival === undefined ? [] : [{ row: dossier.rowOf(rival, ui), reasons }];
  });
  const evidence = [
    ...claim.ties.flatMap((tie) => tie.evidence),
    ...claim.grades
      .flatMap(({ met, unmet }) => [...met, ...unmet])
      .flatMap((rule) => rule.evidence),
  ];
  const involved = new Set([...view.reports, ...evidence.map(({ report }) => report)]);
  return {
    row: dossier.rowOf(view, ui),
    claim,
    rivals,
    reports: rowsOf(dossier, involved),
    excerpts: claim.statements.map((statement) => excerptOf(dossier, statement)),
    pieces: piecesOf(dossier, evidence),
    tiesOff: dossier.findings.policy.ties?.off ?? [],
  };
}

function rowsOf({ reports }: Dossier, ids: Iterable<string>): readonly ReportRow[] {
  return [...ids].flatMap((id) => reports.get(id) ?? []).sort((a, b) => a.number - b.number);
}

function excerptOf({ texts }: Dossier, statement: Statement): Piece {
  const text = texts.get(statement.report) ?? "";
  return pieceOf(text, statement.report, excerptRange(text, statement));
}

function pieceOf(text: string, report: string, { start, end }: Span): Piece {
  return {
    report,
    start,
    text: text.slice(start, end),
    isCutBefore: start > 0,
    isCutAfter: end < text.length,
  };
}

/** Each span once. */
function piecesOf({ texts }: Dossier, evidence: readonly Evidence[]): readonly Piece[] {
  const pieces = new Map<string, Piece>();
  for (const { report, span } of evidence) {
    const key = `${report}-${span.start}-${span.end}`;
    if (!pieces.has(key)) pieces.set(key, pieceOf(texts.get(report) ?? "", report, span));
  }
  return [...pieces.values()];
}

function figuresPart(dossier: Dossier): FiguresPart {
  const { comparison, estimates = [] } = dossier.findings;
  const { figures, series, checks = [] } = comparison;
  const none = { reports: [], actors: [], copies: [], utterances: [], claims: [], notes: [] };
  return {
    findings: {
      kind: "findings",
      comparison: { kind: "comparison", ...none, figures, series, checks },
      policy: EMPTY_POLICY,
      claims: [],
      estimates,
    },
    reports: rowsOf(dossier, new Set(figures.map(({ report }) => report))),
    pieces: piecesOf(dossier, figures),
  };
}

function reportPart(dossier: Dossier, id: string, ui: Ui): ReportPart | null {
  const row = dossier.reports.get(id);
  const report = dossier.findings.comparison.reports.find((one) => one.id === id);
  if (row === undefined || report === undefined) return null;
  const { comparison } = dossier.findings;
  const analysis = dossier.analyses.get(id);
  const actorOf = new Map(
    comparison.actors.flatMap(({ id: actor, members }) =>
      members.flatMap((member) => (member.report === id ? [[member.actor, actor] as const] : [])),
    ),
  );
  return {
    row,
    report,
    credits: analysis?.credits ?? report.credits,
    attributions: analysis?.attributions ?? [],
    speakers: (analysis?.actors ?? []).map(({ id: speaker, name, type, role }) => ({
      id: speaker,
      name,
      type,
      role,
      actor: actorOf.get(speaker) ?? null,
    })),
    figures: comparison.figures.filter((figure) => figure.report === id),
    copies: comparison.copies.flatMap((copy) =>
      copy.reports.includes(id) ? copyPart(dossier, id, copy) : [],
    ),
    findings: dossier.views.flatMap((view) => {
      const own = view.claim.statements.filter((statement) => statement.report === id);
      if (own.length === 0) return [];
      return [{ row: dossier.rowOf(view, ui), spans: own.flatMap(({ spans }) => spans) }];
    }),
  };
}

function copyPart(
  { findings, reports }: Dossier,
  id: string,
  copy: CopyPart["copy"],
): readonly CopyPart[] {
  const other = reports.get(copy.reports.find((one) => one !== id) ?? "");
  if (other === undefined) return [];
  const byId = (wanted: string) => findings.comparison.reports.find((one) => one.id === wanted);
  const differences = copy.kind === "translated" ? [] : copyDifference(copy, byId);
  const own = differences.map(({ report, own: stretches }) => ({
    report,
    stretches: stretches.map((span) => ({
      span,
      words: byId(report)?.text.slice(span.start, span.end).trim() ?? "",
    })),
  }));
  return [{ copy, other, own }];
}
