import type { RuleResult } from "../../domain/grade.ts";
import type { Reason } from "../../domain/reason.ts";
import type { Span } from "../../domain/span.ts";
import { formatDate } from "../format.ts";
import { type Hole, html, type Safe } from "../html.ts";
import { clip, type Phrase } from "../phrase.ts";
import { ruleSentence } from "../rule-sentence.ts";
import { evidenceId, type PageView, type ReportView } from "./page-view.ts";

/** Headlines and quotations are cut to this many characters where they only point at something. */
const HEADLINE_CHARS_MAX = 140;

/** A phrase with its names set off and isolated from the direction of the text around them. */
export function phraseHtml(phrase: Phrase): Safe {
  const pieces = phrase.map((piece) => {
    if (typeof piece === "string") return html`${piece}`;
    const note = piece.note === null ? null : html` <span class="note">(${piece.note})</span>`;
    return html`<b><bdi>${piece.name}</bdi></b>${note}`;
  });
  return html`${pieces}`;
}

/** The outlet of a report, or words that say it is not known. */
export function outletOf({ messages }: PageView, { report }: ReportView): string {
  return report.outlet ?? report.file ?? messages.unknownOutlet;
}

/** When a report was published, as a time element. */
export function timeOf(view: PageView, iso: string | null, style: "long" | "short" = "long"): Safe {
  if (iso === null) return html`<span>${view.messages.undated}</span>`;
  return html`<time datetime="${iso}">${formatDate(iso, view.ui, style)}</time>`;
}

/** A link to words in a report. */
export function evidenceLink(view: PageView, report: string, span: Span, label: Hole): Safe {
  const target = view.reportById.get(report);
  if (target === undefined) return html`${label}`;
  return html`<a class="to-evidence" href="#${evidenceId(target, span)}">${label}</a>`;
}

/** "[7] The Northmere Courier", linked to the report. */
export function reportLink(view: PageView, id: string): Safe {
  const target = view.reportById.get(id);
  if (target === undefined) return html`${id}`;
  const { report, number } = target;
  const title = clip(report.title ?? view.messages.untitled, HEADLINE_CHARS_MAX);
  return html`<a class="to-report" href="#r${number}" title="${title}"><span class="number">${number}</span> <bdi>${clip(outletOf(view, target), HEADLINE_CHARS_MAX)}</bdi></a>`;
}

/** A source's name; words that say it has none where nothing names it. */
export function nameText({ messages }: PageView, name: string): string {
  return name.trim() === "" ? messages.someone : name;
}

/** Reasons in words, each once: "shared words (…), the same figure (…)". */
export function reasonsText({ messages }: PageView, reasons: readonly Reason[]): string {
  const words = reasons.map(
    ({ rule, detail }) => messages.reasonWords[rule]?.(detail ?? "") ?? rule,
  );
  return [...new Set(words)].join(", ");
}

/** A rule of a method, met or not, in a sentence. */
export function ruleItem({ messages, ui }: PageView, result: RuleResult, isMet: boolean): Safe {
  return html`<li class="${isMet ? "met" : "unmet"}"><span class="sign" aria-hidden="true">${isMet ? "✓" : "–"}</span><span class="sr">${isMet ? messages.met : messages.unmet}${messages.colon}</span>${ruleSentence(result, ui)}</li>`;
}
