import type { Findings } from "../../domain/grade.ts";
import type { Report } from "../../domain/report.ts";
import { gistOf } from "../finding-gist.ts";
import { findingSentences } from "../finding-sentence.ts";
import { type FindingView, type GroupView, viewFindings } from "../finding-view.ts";
import { formatDate } from "../format.ts";
import { html, joined, type Safe } from "../html.ts";
import { messagesOf } from "../messages/catalogue.ts";
import type { Messages, Ui } from "../messages/messages.ts";
import { clip, type Phrase } from "../phrase.ts";

/** Findings that stand there until the script runs: as many as a window shows. */
const FIRST_MAX = 6;
/** Findings laid out in plain text: a reader without the script has the exports for the rest. */
const FINDINGS_MAX = 300;
/** Words of one report shown under a finding, in characters. */
const WORDS_CHARS_MAX = 400;

interface PlainView {
  readonly ui: Ui;
  readonly messages: Messages;
  readonly reports: ReadonlyMap<string, Report>;
}

/**
 * The first findings as text, without script and without style: what the page shows until its script runs. Each claim,
 * its sentence, who stands where, and the words in their reports.
 */
export function plainFirst(findings: Findings, ui: Ui): Safe {
  const { messages, sections } = plainFindings(findings, ui, [0, FIRST_MAX]);
  return html`<main class="plain"><h1>${plainTitle(findings, ui)}</h1>
<p>${messages.sourcingNotTruth}</p>
${sections.length === 0 ? html`<p>${messages.noClaims}</p>` : null}
${sections}
</main>`;
}

/** The findings after the first ones, for where no script runs. */
export function plainRest(findings: Findings, ui: Ui): Safe {
  const { sections } = plainFindings(findings, ui, [FIRST_MAX, FINDINGS_MAX]);
  return html`<div class="plain">${sections}</div>`;
}

function plainFindings(findings: Findings, ui: Ui, range: readonly [from: number, to: number]) {
  const messages = messagesOf(ui);
  const reports = new Map(findings.comparison.reports.map((report) => [report.id, report]));
  const view: PlainView = { ui, messages, reports };
  const shown = viewFindings(findings).slice(...range);
  return { messages, sections: shown.map((finding) => findingText(view, finding)) };
}

/** The dossier in one line: "20 reports, 12 outlets: who says what, on whose word". */
export function plainTitle({ comparison }: Findings, ui: Ui): string {
  const outlets = new Set(comparison.reports.map(({ outlet, id }) => outlet ?? id));
  return messagesOf(ui).title(comparison.reports.length, outlets.size);
}

function findingText(view: PlainView, finding: FindingView): Safe {
  const { messages } = view;
  const { claim, number, affirmed, denied, doubted, other } = finding;
  return html`<section><h2>${number}. <q lang="${claim.language}" dir="auto">${claim.label}</q></h2>
<p>${findingSentences(gistOf(finding), messages).map((sentence) => html`${phraseText(sentence)} `)}</p>
${side(view, messages.affirmed, affirmed)}${side(view, messages.denied, denied)}${side(view, messages.doubted, doubted)}${side(view, messages.otherStances, other)}
</section>`;
}

function phraseText(phrase: Phrase): Safe {
  return html`${phrase.map((piece) => {
    if (typeof piece === "string") return html`${piece}`;
    return html`<b><bdi>${piece.name}</bdi></b>${piece.note === null ? null : html` (${piece.note})`}`;
  })}`;
}

function side(view: PlainView, name: string, groups: readonly GroupView[]): Safe | null {
  if (groups.length === 0) return null;
  const statements = groups.flatMap(({ origins }) =>
    origins.flatMap((origin) => origin.statements),
  );
  return html`<h3>${name}</h3><ul>${statements.map(({ report, chain, spans }) => {
    const target = view.reports.get(report);
    if (target === undefined) return null;
    const { outlet, file, published, language, text } = target;
    const words = spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
    const names = chain
      .slice(1)
      .map((link) => html`<bdi>${link.name || view.messages.someone}</bdi>`);
    const when = published === null ? view.messages.undated : formatDate(published, view.ui);
    return html`<li><bdi>${outlet ?? file ?? view.messages.unknownOutlet}</bdi> (${when})${names.length === 0 ? null : html` → ${joined(names, " → ")}`}${view.messages.colon}<q lang="${language}" dir="auto">${clip(words, WORDS_CHARS_MAX)}</q></li>`;
  })}</ul>`;
}
