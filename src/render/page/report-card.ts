import type { Copy } from "../../domain/comparison.ts";
import type { Block } from "../../domain/report.ts";
import type { Span } from "../../domain/span.ts";
import { copyDifference } from "../copy-difference.ts";
import { languageName } from "../format.ts";
import { type Hole, html, joined, type Safe } from "../html.ts";
import { clip } from "../phrase.ts";
import { type Anchor, attributionMarks, type Mark, markedText } from "./marked-text.ts";
import { evidenceId, type PageView, type ReportView } from "./page-view.ts";
import { evidenceLink, outletOf, reportLink, timeOf } from "./parts.ts";

/** A headline longer than this, in characters, is cut; it stands in full in the text. */
const TITLE_CHARS_MAX = 300;
/** A stretch that only one of two copies has is cut to this many characters. */
const OWN_CHARS_MAX = 400;
/** Web addresses that may be linked: anything else (`javascript:` and the like) is printed only. */
const WEB_ADDRESS = /^https?:\/\//i;

/** A report: where it comes from, what it shares with others, and its text with who says what marked. */
export function reportCard(view: PageView, target: ReportView, evidence: readonly Span[]): Safe {
  const { report, number } = target;
  const { messages } = view;
  return html`<details class="report" id="r${number}">
<summary><span class="ordinal">${number}</span><span class="gist"><span class="headline" lang="${report.language}" dir="auto">${clip(report.title ?? messages.untitled, TITLE_CHARS_MAX)}</span>
<span class="where"><b><bdi>${outletOf(view, target)}</bdi></b> · ${timeOf(view, report.published)} · ${languageName(report.language, view.ui)}${copyTag(target, view)}</span></span></summary>
<div class="inside">
${facts(view, target)}
<div class="text" lang="${report.language}" dir="auto" data-report="${number}">
${textBlocks(view, target, evidence)}
</div>
</div>
</details>`;
}

function copyTag({ copies, report }: ReportView, { messages, reportById }: PageView): Safe | null {
  const made = copies.find(({ from }) => from !== null && from !== report.id);
  const original = made?.from ? reportById.get(made.from) : undefined;
  if (made === undefined || original === undefined) return null;
  return html` <span class="tag copy">${messages.copies[made.kind](`[${original.number}]`)}</span>`;
}

function facts(view: PageView, target: ReportView): Safe {
  const { report, analysis, copies } = target;
  const { messages } = view;
  const credits = (analysis?.credits ?? report.credits).map(({ name }) => name);
  const row = (term: string, value: Hole) => html`<dt>${term}</dt><dd>${value}</dd>`;
  return html`<dl class="facts">
${report.url === null ? null : row(messages.original, addressHtml(report.url))}
${credits.length === 0 ? null : row(messages.credits, html`<bdi>${[...new Set(credits)].join("; ")}</bdi>`)}
${report.modified === null || report.modified === report.published ? null : row(messages.modified, timeOf(view, report.modified))}
${
  copies.length === 0
    ? null
    : row(
        messages.copiesFound,
        joined(
          copies.map((copy) => copyLine(view, target, copy)),
          html`<br>`,
        ),
      )
}
${row(messages.captured, html`<code>${report.capture.sha256}</code>`)}
</dl>`;
}

function addressHtml(url: string): Safe {
  if (!WEB_ADDRESS.test(url)) return html`<code>${url}</code>`;
  return html`<a href="${url}" rel="noreferrer noopener external" class="address">${url}</a>`;
}

function copyLine(view: PageView, { report }: ReportView, copy: Copy): Safe {
  const other = copy.reports.find((id) => id !== report.id) ?? copy.reports[0];
  const { copies, shareOfText, locale } = view.messages;
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const [before = "", after = ""] = copies[copy.kind]("\u0000").split("\u0000");
  return html`${before}${reportLink(view, other)}${after} <span class="lead">(${shareOfText(percent.format(copy.containment))})</span>${copy.kind === "translated" ? null : differences(view, copy)}`;
}

/** What each of the two has of its own, to open: a dropped hedge or denial stands here. */
function differences(view: PageView, copy: Copy): Safe {
  const { messages, reportById } = view;
  const sides = copyDifference(copy, (id) => reportById.get(id)?.report).flatMap(
    ({ report, own }) => {
      const target = reportById.get(report);
      if (target === undefined || own.length === 0) return [];
      const { text, language } = target.report;
      const items = own.map((span) => {
        const words = html`<q lang="${language}" dir="auto">${clip(text.slice(span.start, span.end).trim(), OWN_CHARS_MAX)}</q>`;
        return html`<li>${evidenceLink(view, report, span, words)}</li>`;
      });
      return [
        html`<p>${messages.onlyIn(`[${target.number}] ${outletOf(view, target)}`)}</p><ul>${items}</ul>`,
      ];
    },
  );
  return html`<details class="difference"><summary>${messages.whatDiffers}</summary>${sides.length === 0 ? html`<p>${messages.nothingDiffers}</p>` : sides}</details>`;
}

/** The report's blocks; one paragraph where it has none. */
function blocksOf({ report }: ReportView): readonly Block[] {
  if (report.blocks.length > 0 || report.text === "") return report.blocks;
  return [{ kind: "paragraph", span: { start: 0, end: report.text.length } }];
}

function textBlocks(view: PageView, target: ReportView, evidence: readonly Span[]): Safe {
  const { report, analysis } = target;
  const figures = view.findings.comparison.figures.filter((figure) => figure.report === report.id);
  const marks: readonly Mark[] = [
    ...attributionMarks(analysis?.attributions ?? []),
    ...figures.map(({ span }): Mark => ({ kind: "figure", span })),
  ];
  const anchors = evidence.map(
    (span): Anchor => ({ id: evidenceId(target, span), start: span.start }),
  );
  const cuts = evidence.flatMap(({ start, end }) => [start, end]);
  const blocks = blocksOf(target).map((block) => {
    const { start, end } = block.span;
    const within = anchors.filter((anchor) => anchor.start >= start && anchor.start < end);
    return blockHtml(block, markedText(report.text, block.span, { marks, anchors: within, cuts }));
  });
  return html`${blocks}`;
}

function blockHtml(block: Block, words: Safe): Safe {
  switch (block.kind) {
    case "title":
    case "heading":
      return html`<p class="heading">${words}</p>`;
    case "quote":
      return html`<blockquote>${words}</blockquote>`;
    case "item":
      return html`<p class="item">${words}</p>`;
    case "credit":
      return html`<p class="credit">${words}</p>`;
    case "paragraph":
      return html`<p>${words}</p>`;
  }
}
