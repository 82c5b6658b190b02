import type { Findings } from "../../domain/grade.ts";
import type { Ui } from "../messages/messages.ts";
import type { PageAnalysis } from "./parts.ts";

/** Name and version of what a page in a file carries; the number rises when a field changes its meaning or goes. */
const PAGE_FORMAT = "recoupe-page/1";

/** All that a page in a file is made of: read by the page's own script. */
export interface PageData {
  readonly format: string;
  readonly ui: Ui;
  readonly findings: Findings;
  /** Analyses without their reports, which the findings hold. */
  readonly analyses: readonly (Omit<PageAnalysis, "report"> & { readonly report: string })[];
}

/** What the page carries: no word or tree of a reading, no reason of an attribution. */
export function pageData(findings: Findings, analyses: readonly PageAnalysis[], ui: Ui): PageData {
  return {
    format: PAGE_FORMAT,
    ui,
    findings,
    analyses: analyses.map(({ report, attributions, actors, credits }) => ({
      report: report.id,
      attributions: attributions.map((attribution) => ({ ...attribution, reasons: [] })),
      actors: actors.map((actor) => ({ ...actor, mentions: [], reasons: [] })),
      credits,
    })),
  };
}

/** The analyses with their reports again; those whose report is missing are left out. */
export function analysesOf({ findings, analyses }: PageData): readonly PageAnalysis[] {
  const reports = new Map(findings.comparison.reports.map((report) => [report.id, report]));
  return analyses.flatMap(({ report, ...rest }) => {
    const whole = reports.get(report);
    return whole === undefined ? [] : [{ ...rest, report: whole }];
  });
}
