import { sha256 } from "../base/hash.ts";
import type { Analysis } from "../domain/analysis.ts";
import type { Findings } from "../domain/grade.ts";
import type { FindingView } from "./finding-view.ts";
import { html, joined, type Safe, trusted } from "./html.ts";
import type { Ui } from "./messages/messages.ts";
import { actorsSection } from "./page/actors.ts";
import { figuresSection } from "./page/figures.ts";
import { findingCard } from "./page/finding.ts";
import { filterChips, masthead } from "./page/overview.ts";
import { evidenceByReport, type PageView, viewPage } from "./page/page-view.ts";
import { evidenceLink, reportLink } from "./page/parts.ts";
import { reportCard } from "./page/report-card.ts";
import { SCRIPT } from "./page/script.ts";
import { STYLE } from "./page/style.ts";
import { clip } from "./phrase.ts";

/** A claim said once is listed, not laid out: its wording is cut to this many characters. */
const SINGLE_CHARS_MAX = 320;

/** How the page is to be made. */
export interface PageOptions {
  readonly ui: Ui;
}

/**
 * The findings as one self-contained HTML page: no request to any other computer, works by keyboard and
 * without a script, prints, follows the reader's light or dark. Everything that came from outside is
 * escaped; a content security policy with the hashes of our own style and script refuses all else.
 */
export function renderPage(
  findings: Findings,
  analyses: readonly Analysis[],
  { ui }: PageOptions,
): string {
  const view = viewPage(findings, analyses, ui);
  const { messages } = view;
  const title = messages.title(
    view.reports.length,
    new Set(view.reports.map(({ report }) => report.outlet ?? report.id)).size,
  );
  const page = html`<!doctype html>
<html lang="${ui}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${securityPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Recoupe">
<title>${title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<a class="skip" href="#findings">${messages.skipToFindings}</a>
<div class="page">
${masthead(view)}
<main>
${findingsSection(view)}
${figuresSection(view)}
${actorsSection(view)}
${reportsSection(view)}
</main>
<a class="back" href="#findings">${messages.backToFinding}</a>
<footer class="foot"><p>${messages.madeBy}</p></footer>
</div>
<script>${trusted(SCRIPT)}</script>
</body>
</html>
`;
  return page.markup;
}

/** Nothing may be loaded, framed, sent or run but the style and script whose hashes stand here. */
function securityPolicy(): string {
  const hash = (text: string) => `'sha256-${Buffer.from(sha256(text), "hex").toString("base64")}'`;
  return [
    "default-src 'none'",
    `style-src ${hash(STYLE)}`,
    `script-src ${hash(SCRIPT)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function findingsSection(view: PageView): Safe {
  const { messages, claims } = view;
  const full = claims.filter(({ isSingle }) => !isSingle);
  const single = claims.filter(({ isSingle }) => isSingle);
  return html`<section id="findings" aria-labelledby="findings-title"><h2 id="findings-title">${messages.findings}</h2>
<p class="lead">${claims.length === 0 ? messages.noClaims : messages.findingsLead}</p>
${full.length === 0 ? null : filterChips(view, full)}
${full.length === 0 ? null : searchBox(view)}
${full.map((finding) => findingCard(view, finding))}
${single.length === 0 ? null : singleList(view, single)}
</section>`;
}

/** A box that leaves only the findings with the words typed; shown where the script runs. */
function searchBox({ messages }: PageView): Safe {
  return html`<p class="search"><label for="search">${messages.search}</label> <input type="search" id="search" autocomplete="off"> <span role="status" data-none="${messages.searchNone}"></span></p>`;
}

/** Claims of one report and one origin, in short: who, what, where to read it. */
function singleList(view: PageView, single: readonly FindingView[]): Safe {
  const { messages } = view;
  const item = ({ claim, number }: FindingView) => {
    const statement = claim.statements[0];
    if (statement === undefined) return null;
    const words = statement.spans[0];
    const quote = html`<q lang="${claim.language}" dir="auto">${clip(claim.label, SINGLE_CHARS_MAX)}</q>`;
    const sources = statement.chain.slice(1).map(({ name }) => html`<bdi>${name}</bdi>`);
    const chain =
      sources.length === 0
        ? null
        : html` → ${joined(sources, " → ")} <em>${messages.stances[statement.stance]}</em>`;
    return html`<li id="f${number}">${words === undefined ? quote : evidenceLink(view, statement.report, words, quote)}<p>${reportLink(view, statement.report)}${chain}</p></li>`;
  };
  return html`<details class="single"><summary>${messages.saidOnce(single.length)}</summary><p class="lead">${messages.saidOnceLead}</p><ol class="single-list">${single.map(item)}</ol></details>`;
}

function reportsSection(view: PageView): Safe {
  const { messages, reports } = view;
  const evidence = evidenceByReport(view);
  const sample = (kinds: string, label: string) =>
    html`<li><span class="m ${kinds}">${label}</span></li>`;
  return html`<section id="reports" aria-labelledby="reports-title"><h2 id="reports-title">${messages.reportsTitle}</h2>
<p class="lead">${messages.reportsLead}</p>
<ul class="legend" aria-label="${messages.legend}">
${sample("source", messages.source)}${sample("cue", messages.cue)}${sample("content content-first content-last", messages.content)}${sample("content nested nested-first nested-last", messages.nested)}${sample("content hedged", messages.hedged)}${sample("figure", messages.figureMark)}
</ul>
${reports.map((target) => reportCard(view, target, evidence.get(target.report.id) ?? []))}
</section>`;
}
