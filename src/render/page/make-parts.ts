import type { Copy, DossierFigure, Statement } from "../../domain/comparison.ts";
import type { Findings } from "../../domain/grade.ts";
import { EMPTY_POLICY } from "../../domain/policy.ts";
import type { Report } from "../../domain/report.ts";
import type { Evidence, Span } from "../../domain/span.ts";
import { copyDifference } from "../copy-difference.ts";
import { type FindingView, viewFindings } from "../finding-view.ts";
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
  readonly rowOf: (view: FindingView) => FindingRow;
  readonly byReport: () => ByReport;
}

/** What stands in each report, by its id: looked up for a report, gathered in one go for all. */
interface ByReport {
  readonly reports: ReadonlyMap<string, Report>;
  readonly views: ReadonlyMap<string, readonly FindingView[]>;
  readonly figures: ReadonlyMap<string, readonly DossierFigure[]>;
  readonly copies: ReadonlyMap<string, readonly Copy[]>;
  /** Dossier actors by the report's own. */
  readonly actors: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Prepares the parts of a dossier; what costs more than a look-up is made when first asked for, and kept. */
export function makeParts(findings: Findings, analyses: readonly PageAnalysis[]): Parts {
  const dossier = lookUps(findings, analyses);
  return {
    index: once(() => indexPart(dossier)),
    claim: (id) => claimPart(dossier, id),
    figures: () => figuresPart(dossier),
    report: (id) => reportPart(dossier, id),
    actors: once(() =>
      actorsPart(findings, [...dossier.analyses.values()], {
        reports: dossier.reports,
        numberOf: (claim) => dossier.viewById.get(claim)?.number ?? 0,
      }),
    ),
  };
}

/** Made when first asked for, and kept. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
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
    rowOf: (view) => findingRow(view, setting),
    byReport: once(() => gatherByReport(findings, views)),
  };
}

function gatherByReport({ comparison }: Findings, views: readonly FindingView[]): ByReport {
  const actors = new Map<string, Map<string, string>>();
  for (const { id, members } of comparison.actors) {
    for (const { report, actor } of members) {
      const known = actors.get(report) ?? new Map<string, string>();
      actors.set(report, known.set(actor, id));
    }
  }
  return {
    reports: new Map(comparison.reports.map((report) => [report.id, report])),
    views: gathered(views, ({ reports }) => reports),
    figures: gathered(comparison.figures, ({ report }) => [report]),
    copies: gathered(comparison.copies, ({ reports }) => reports),
    actors,
  };
}

/** Things by each of their keys, in their order. */
function gathered<Thing>(
  things: readonly Thing[],
  keysOf: (thing: Thing) => readonly string[],
): ReadonlyMap<string, readonly Thing[]> {
  const byKey = new Map<string, Thing[]>();
  for (const thing of things) {
    for (const key of new Set(keysOf(thing))) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [thing]);
      else known.push(thing);
    }
  }
  return byKey;
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

function indexPart({ findings, views, reports, rowOf }: Dossier): IndexPart {
  const { comparison } = findings;
  return {
    findings: views.map(rowOf),
    reports: [...reports.values()],
    copies: comparison.copies.length,
    conflicts: comparison.series.reduce((sum, { conflicts }) => sum + conflicts.length, 0),
    checks: comparison.checks?.length ?? 0,
    series: comparison.series.length,
    actors: comparison.actors.length,
    policy: findings.policy,
  };
}

function claimPart(dossier: Dossier, id: string): ClaimPart | null {
  const view = dossier.viewById.get(id);
  if (view === undefined) return null;
  const { claim } = view;
  const rivals = claim.contradicts.flatMap(({ claim: other, reasons }) => {
    const rival = dossier.viewById.get(other);
    return rival === undefined ? [] : [{ row: dossier.rowOf(rival), reasons }];
  });
  const evidence = [
    ...claim.ties.flatMap((tie) => tie.evidence),
    ...claim.grades
      .flatMap(({ met, unmet }) => [...met, ...unmet])
      .flatMap((rule) => rule.evidence),
  ];
  const involved = new Set([...view.reports, ...evidence.map(({ report }) => report)]);
  return {
    row: dossier.rowOf(view),
    claim,
    rivals,
    reports: rowsOf(dossier, involved),
    excerpts: claim.statements.map((statement) => excerptOf(dossier, statement)),
    pieces: piecesOf(dossier, evidence),
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

function reportPart(dossier: Dossier, id: string): ReportPart | null {
  const by = dossier.byReport();
  const row = dossier.reports.get(id);
  const report = by.reports.get(id);
  if (row === undefined || report === undefined) return null;
  const analysis = dossier.analyses.get(id);
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
      actor: by.actors.get(id)?.get(speaker) ?? null,
    })),
    figures: by.figures.get(id) ?? [],
    copies: (by.copies.get(id) ?? []).flatMap((copy) => copyPart(dossier, id, copy)),
    findings: (by.views.get(id) ?? []).map((view) => {
      const own = view.claim.statements.filter((statement) => statement.report === id);
      return { row: dossier.rowOf(view), spans: own.flatMap(({ spans }) => spans) };
    }),
  };
}

function copyPart(
  { byReport, reports }: Dossier,
  id: string,
  copy: CopyPart["copy"],
): readonly CopyPart[] {
  const other = reports.get(copy.reports.find((one) => one !== id) ?? "");
  if (other === undefined) return [];
  const byId = (wanted: string) => byReport().reports.get(wanted);
  const differences = copy.kind === "translated" ? [] : copyDifference(copy, byId);
  const own = differences.map(({ report, own: stretches }) => ({
    report,
    stretches: stretches.map((span) => ({
      span,
      words: byId(report)?.text.slice(span.start, span.end).trim() ?? "",
    })),
  }));
  const piece = ({ report, span }: Evidence) => pieceOf(byId(report)?.text ?? "", report, span);
  const losses = (copy.losses ?? []).map((loss) => ({
    kind: loss.kind,
    original: piece(loss.original),
    copy: loss.copy === null ? null : piece(loss.copy),
  }));
  return [{ copy, other, own, losses }];
}
