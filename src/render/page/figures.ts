import type { DossierFigure, Origin } from "../../domain/comparison.ts";
import type { EventEstimates } from "../../domain/grade.ts";
import { formatQuantity, formatWindow } from "../format.ts";
import { html, joined, type Safe } from "../html.ts";
import {
  estimatesOf,
  estimateValues,
  saidWords,
  viewChecks,
  viewRevisions,
} from "../ledger-view.ts";
import type { Messages } from "../messages/messages.ts";
import { clip } from "../phrase.ts";
import {
  type FigureCell,
  type PeriodRow,
  periodOf,
  type SeriesView,
  viewSeries,
} from "../series-view.ts";
import { originSign, seriesChart } from "./chart.ts";
import type { PageView } from "./page-view.ts";
import { evidenceLink, nameText, outletOf, reportLink, ruleItem } from "./parts.ts";

/** Origins that get a column each; with more, the table has a row for each figure. */
const COLUMNS_MAX = 4;
/** Characters of a name at the head of a column. */
const HEAD_CHARS_MAX = 80;
/** With more columns than this the chart stands below the table, not beside it. */
const COLUMNS_BESIDE_MAX = 2;

/** The figures over time: a table and a chart for each series of two figures or more, the rest in a list. */
export function figuresSection(view: PageView): Safe {
  const all = viewSeries(view.findings.comparison);
  const many = all.filter(({ isSeries }) => isSeries);
  const once = all.filter(({ isSeries }) => !isSeries);
  const { messages } = view;
  return html`<section id="figures" aria-labelledby="figures-title"><h2 id="figures-title">${messages.figures}</h2>
<p class="lead">${all.length === 0 ? messages.noFigures : html`${messages.figuresLead} ${messages.chartNote}`}</p>
${checksBlock(view)}
${many.map((series) => seriesBlock(view, series))}
${once.length === 0 ? null : onceTable(view, once)}
</section>`;
}

/** "Evacuated, civilians, East Quelmar" in the language of the page; codes without a word stay codes. */
export function seriesTitle(
  messages: Messages,
  { series: { measure, group, place } }: SeriesView,
): string {
  const groupName = group === null ? null : (messages.groups[group] ?? group);
  return messages.seriesTitle(messages.measures[measure] ?? measure, groupName, place);
}

function seriesBlock(view: PageView, series: SeriesView): Safe {
  const { messages } = view;
  const title = seriesTitle(messages, series);
  const periods = series.rows.filter(({ isTotal }) => !isTotal);
  const totals = series.rows.filter(({ isTotal }) => isTotal);
  const charts = [
    { rows: periods, name: totals.length === 0 ? null : messages.perPeriod },
    { rows: totals, name: messages.inTotal },
  ].flatMap(({ rows, name }) => {
    const chart = seriesChart(view, rows, series.origins, title);
    return chart === null
      ? []
      : [
          html`<figure>${name === null ? null : html`<figcaption>${name}</figcaption>`}${chart}</figure>`,
        ];
  });
  const conflicts = series.series.conflicts.length;
  return html`<div class="series" data-table="${messages.takeTable}" data-chart="${messages.takeChart}"><h3>${title}${conflicts === 0 ? null : html` <span class="tag contested">≠ ${messages.conflictCount(conflicts)}</span>`}</h3>
<div class="series-body${series.origins.length > COLUMNS_BESIDE_MAX ? " stacked" : ""}"><div class="scroll" role="region" aria-label="${title}" tabindex="0">${series.origins.length > COLUMNS_MAX ? longTable(view, series) : wideTable(view, series)}</div>
<div class="charts">${charts}</div></div>${revisionsList(view, series)}${estimatesBlock(view, series)}</div>`;
}

/** Faults that the figures show by themselves, each with its words. */
function checksBlock(view: PageView): Safe | null {
  const { messages } = view;
  const checks = viewChecks(view.findings.comparison, messages);
  if (checks.length === 0) return null;
  return html`<section class="checks"><h3>${messages.checks}</h3><p class="lead">${messages.checksLead}</p><ul>${checks.map(
    ({ sentence, figures }) => html`<li>${sentence} ${figureLinks(view, figures)}</li>`,
  )}</ul></section>`;
}

function figureLinks(view: PageView, figures: readonly DossierFigure[]): Safe {
  const links = figures.map(({ report, span }) => {
    const target = view.reportById.get(report);
    if (target === undefined) return html``;
    const words = target.report.text.slice(span.start, span.end);
    return evidenceLink(
      view,
      report,
      span,
      html`<q lang="${target.report.language}" dir="auto">${words}</q> <span class="number">${target.number}</span>`,
    );
  });
  return html`<span class="cell-sources">${joined(links, "; ")}</span>`;
}

function revisionsList(view: PageView, { series }: SeriesView): Safe | null {
  const revisions = viewRevisions(series, view.findings.comparison, view);
  if (revisions.length === 0) return null;
  return html`<p class="lead">${view.messages.revisions}${view.messages.colon}</p><ul class="revisions">${revisions.map(
    ({ sentence, from, to }) => html`<li>${sentence} ${figureLinks(view, [from, to])}</li>`,
  )}</ul>`;
}

/** What the rules of casualty recorders make of the tolls of each event, side by side. */
function estimatesBlock(view: PageView, { series }: SeriesView): Safe | null {
  const { messages, ui } = view;
  const own = estimatesOf(view.findings, series.id);
  if (own.length === 0) return null;
  const row = ({ event, figures, independent, estimates }: EventEstimates) =>
    html`<div class="methods">${estimates.map(
      (
        estimate,
      ) => html`<div class="method-box"><h4>${messages.estimateMethods[estimate.method]} <span class="verdict">${estimateValues(estimate, view)}</span></h4>
<p class="lead">${formatWindow(event, ui)}${messages.colon}${messages.independentCount(figures.length, independent)}</p>
<ul>${estimate.met.map((rule) => ruleItem(view, rule, true))}${estimate.unmet.map((rule) => ruleItem(view, rule, false))}</ul></div>`,
    )}</div>`;
  return html`<details class="estimates"><summary>${messages.estimates}</summary><p class="lead">${messages.estimatesLead}</p>${own.map(row)}</details>`;
}

function wideTable(view: PageView, { origins, rows }: SeriesView): Safe {
  const { messages } = view;
  const body = (part: readonly PeriodRow[], name: string | null) =>
    part.length === 0
      ? null
      : html`<tbody>${name === null ? null : html`<tr class="part"><th colspan="${origins.length + 1}" scope="rowgroup">${name}</th></tr>`}${part.map(
          (row) =>
            html`<tr><th scope="row">${periodName(view, row.edtf)}</th>${origins.map((origin) => cellsOf(view, row, origin))}</tr>`,
        )}</tbody>`;
  const totals = rows.filter(({ isTotal }) => isTotal);
  return html`<table class="wide"><thead><tr><th scope="col">${messages.period}</th>${origins.map(
    (origin, index) =>
      html`<th scope="col">${originSign(index)} <bdi>${clip(nameText(view, origin.name), HEAD_CHARS_MAX)}</bdi></th>`,
  )}</tr></thead>${body(
    rows.filter(({ isTotal }) => !isTotal),
    totals.length === 0 ? null : messages.perPeriod,
  )}${body(totals, messages.inTotal)}</table>`;
}

function cellsOf(view: PageView, { cells }: PeriodRow, origin: Origin): Safe {
  const own = cells.filter((cell) => cell.origin.id === origin.id);
  if (own.length === 0) return html`<td class="none"><span aria-hidden="true">·</span></td>`;
  return html`<td>${own.map((cell) => html`<div class="cell">${cellHtml(view, cell)}</div>`)}</td>`;
}

function longTable(view: PageView, { origins, rows }: SeriesView): Safe {
  const { messages } = view;
  const place = new Map(origins.map(({ id }, index) => [id, index]));
  return html`<table class="long"><thead><tr><th scope="col">${messages.period}</th><th scope="col">${messages.who}</th><th scope="col">${messages.figure}</th></tr></thead><tbody>${rows.flatMap(
    ({ edtf, cells }) =>
      cells.map(
        (cell) =>
          html`<tr><th scope="row">${periodName(view, edtf)}</th><td class="who">${originSign(place.get(cell.origin.id) ?? 0)} <bdi>${nameText(view, cell.origin.name)}</bdi></td><td>${cellHtml(view, cell)}</td></tr>`,
      ),
  )}</tbody></table>`;
}

function cellHtml(view: PageView, cell: FigureCell): Safe {
  const { figure, figures, parts, isConflicting } = cell;
  const { messages } = view;
  const said = saidWords(cell.saidFrom, cell.saidTo, view);
  const notes = [cell.isTotal ? messages.running : null, said].filter((note) => note !== null);
  const number = html`<b class="quantity">${formatQuantity(figure, view.ui)}</b>`;
  const sources = figures.map(({ report, span }) => {
    const target = view.reportById.get(report);
    if (target === undefined) return html``;
    const label = html`<span class="number">${target.number}</span><span class="sr"> ${outletOf(view, target)}</span>`;
    return evidenceLink(view, report, span, label);
  });
  return html`${isConflicting ? html`<span class="conflict" title="${messages.conflict}"><span aria-hidden="true">≠ </span><span class="sr">${messages.conflict} </span></span>` : null}${number} <span class="cell-sources">${joined(sources, " ")}</span>${
    parts.length === 0
      ? null
      : html`<br><span class="parts">${messages.including} ${joined(
          parts.map((part) => partHtml(view, part)),
          ", ",
        )}</span>`
  }${notes.length === 0 ? null : html`<br><span class="parts">${notes.join(", ")}</span>`}`;
}

function partHtml(view: PageView, part: DossierFigure): Safe {
  const { messages, ui } = view;
  const who =
    part.group === null
      ? (part.unit ?? "")
      : (messages.groups[part.group] ?? part.group).toLowerCase();
  return html`${formatQuantity(part, ui)} ${who}`;
}

function periodName(view: PageView, edtf: string | null): string {
  return edtf === null ? view.messages.noDate : formatWindow(edtf, view.ui);
}

function onceTable(view: PageView, once: readonly SeriesView[]): Safe {
  const { messages } = view;
  const row = (series: SeriesView) =>
    series.rows.flatMap(({ cells }) =>
      cells.map(
        (cell) =>
          html`<tr><th scope="row">${seriesTitle(messages, series)}</th><td>${cellHtml(view, cell)}</td><td class="who"><bdi>${nameText(view, cell.origin.name)}</bdi></td><td>${periodName(view, periodOf(cell.figure))}</td><td>${reportLink(view, cell.figure.report)}</td></tr>`,
      ),
    );
  return html`<details class="once"><summary>${messages.otherFigures(once.length)}</summary><div class="scroll" role="region" aria-label="${messages.otherFigures(once.length)}" tabindex="0"><table class="long"><thead><tr><th scope="col">${messages.figure}</th><th scope="col"><span class="sr">${messages.figure}</span></th><th scope="col">${messages.who}</th><th scope="col">${messages.period}</th><th scope="col">${messages.reports}</th></tr></thead><tbody>${once.flatMap(row)}</tbody></table></div></details>`;
}
