import type { Analysis } from "../domain/analysis.ts";
import type { Copy } from "../domain/comparison.ts";
import type { Findings } from "../domain/grade.ts";
import type { Report } from "../domain/report.ts";
import { type FindingView, viewFindings } from "./finding-view.ts";
import { messagesOf } from "./messages/catalogue.ts";
import type { Messages, Ui } from "./messages/messages.ts";

/** A report as the text numbers it. */
export interface ReportView {
  readonly report: Report;
  /** From 1, by date of publication: "[3]" in the text. */
  readonly number: number;
  /** Null where the caller has no analysis of it. */
  readonly analysis: Analysis | null;
  readonly copies: readonly Copy[];
}

/** All that the parts of the text look things up in. */
export interface DossierView {
  readonly ui: Ui;
  readonly messages: Messages;
  readonly findings: Findings;
  readonly claims: readonly FindingView[];
  /** In order of publication, the undated last. */
  readonly reports: readonly ReportView[];
  readonly reportById: ReadonlyMap<string, ReportView>;
}

/** Prepares the look-ups of a text. */
export function viewDossier(
  findings: Findings,
  analyses: readonly Analysis[],
  ui: Ui,
): DossierView {
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

function byPublication(a: Report, b: Report): number {
  return instantOf(a) - instantOf(b) || (a.id < b.id ? -1 : 1);
}

/** Milliseconds of the publication; the undated and unreadable after all others. */
function instantOf({ published }: Report): number {
  const instant = published === null ? Number.NaN : Date.parse(published);
  return Number.isNaN(instant) ? Number.MAX_SAFE_INTEGER : instant;
}
