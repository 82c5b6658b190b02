import type { Analysis } from "../../domain/analysis.ts";
import type { Copy } from "../../domain/comparison.ts";
import type { Findings } from "../../domain/grade.ts";
import type { Report } from "../../domain/report.ts";
import type { Evidence, Span } from "../../domain/span.ts";
import { copyDifference } from "../copy-difference.ts";
import { type FindingView, viewFindings } from "../finding-view.ts";
import { messagesOf } from "../messages/catalogue.ts";
import type { Messages, Ui } from "../messages/messages.ts";

/** A report as the page numbers it. */
export interface ReportView {
  readonly report: Report;
  /** From 1, by date of publication: "r3" on the page. */
  readonly number: number;
  /** Null where the caller has no analysis of it. */
  readonly analysis: Analysis | null;
  readonly copies: readonly Copy[];
}

/** All that the parts of the page look things up in. */
export interface PageView {
  readonly ui: Ui;
  readonly messages: Messages;
  readonly findings: Findings;
  readonly claims: readonly FindingView[];
  /** In order of publication, the undated last. */
  readonly reports: readonly ReportView[];
  readonly reportById: ReadonlyMap<string, ReportView>;
}

/** Prepares the look-ups of a page. */
export function viewPage(findings: Findings, analyses: readonly Analysis[], ui: Ui): PageView {
  const analysisOf = new Map(analyses.map((analysis) => [analysis.report.id, analysis]));
  const { copies } = findings.comparison;
  const reports = [...findings.comparison.reports].sort(byPublication).map((report, index) => ({
    report,
    number: index + 1,
    analysis: analysisOf.get(report.id) ?? null,
    copies: copies.filter((copy) => copy.reports.includes(report.id)),
  }));
  const claims = viewFindings(findings);
  return {
    ui,
    messages: messagesOf(ui),
    findings,
    claims,
    reports,
    reportById: new Map(reports.map((view) => [view.report.id, view])),
  };
}

/** Where on the page the words of a piece of evidence stand: "e3-120-180". */
export function evidenceId({ number }: ReportView, { start, end }: Span): string {
  return `e${number}-${start}-${end}`;
}

/** Every span of a report that the findings point at: each gets an anchor in the text. */
export function evidenceByReport({
  findings,
  reports,
  reportById,
}: PageView): ReadonlyMap<string, readonly Span[]> {
  const spans = new Map<string, Map<string, Span>>();
  const add = ({ report, span }: Evidence) => {
    const known = spans.get(report) ?? new Map<string, Span>();
    spans.set(report, known);
    known.set(`${span.start}-${span.end}`, span);
  };
  for (const claim of findings.claims) {
    for (const { report, spans: words } of claim.statements) {
      for (const span of words) add({ report, span });
    }
    for (const { evidence } of claim.ties) evidence.forEach(add);
    add(claim.labelFrom);
  }
  for (const { report, span } of findings.comparison.figures) add({ report, span });
  for (const copy of findings.comparison.copies) {
    copy.evidence.flat().forEach(add);
    if (copy.kind === "translated") continue;
    for (const { report, own } of copyDifference(copy, (id) => reportById.get(id)?.report)) {
      for (const span of own) add({ report, span });
    }
  }
  for (const { report, analysis } of reports) {
    for (const { content, speaker } of analysis?.attributions ?? []) {
      const [first] = content;
      if (first !== undefined && speaker !== null) add({ report: report.id, span: first });
    }
  }
  return new Map([...spans].map(([report, known]) => [report, [...known.values()]]));
}

function byPublication(a: Report, b: Report): number {
  return instantOf(a) - instantOf(b) || (a.id < b.id ? -1 : 1);
}

/** Milliseconds of the publication; the undated and unreadable after all others. */
function instantOf({ published }: Report): number {
  const instant = published === null ? Number.NaN : Date.parse(published);
  return Number.isNaN(instant) ? Number.MAX_SAFE_INTEGER : instant;
}
