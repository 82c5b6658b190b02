import type { Statement } from "../../domain/comparison.ts";
import type { Grade } from "../../domain/grade.ts";
import { findingSentences } from "../finding-sentence.ts";
import {
  type FindingView,
  type GroupView,
  type OriginView,
  reportsOf,
  type TieView,
  tiesOf,
} from "../finding-view.ts";
import { html, joined, type Safe } from "../html.ts";
import { clip } from "../phrase.ts";
import { chainGraph } from "./chain-graph.ts";
import { statementExcerpt } from "./excerpt.ts";
import type { PageView } from "./page-view.ts";
import {
  evidenceLink,
  nameText,
  outletOf,
  phraseHtml,
  reasonsText,
  reportLink,
  ruleItem,
  timeOf,
} from "./parts.ts";

/** A claim's wording longer than this, in characters, is cut in its heading. */
const LABEL_CHARS_MAX = 320;
/** Signs of a side shown in the balance before they are counted. */
const SIGNS_MAX = 8;

const SIGNS = { affirmed: "●", denied: "✕", doubted: "○" } as const;
type Side = keyof typeof SIGNS;

/** A finding as a card to open: the claim, a plain sentence, who stands where; inside, all it rests on. */
export function findingCard(view: PageView, finding: FindingView): Safe {
  const { claim, number } = finding;
  return html`<details class="finding ${kindsOf(finding)}" id="f${number}">
<summary>
<span class="ordinal">${number}</span>
<span class="gist">
<q class="claim" lang="${claim.language}" dir="auto">${clip(claim.label, LABEL_CHARS_MAX)}</q>
<span class="sentence">${joined(findingSentences(finding, view.messages).map(phraseHtml), " ")}</span>
</span>
${balance(view, finding)}
</summary>
<div class="inside">
${sides(view, finding)}
${contradictions(view, finding)}
${tiesList(view, finding)}
${chainGraph(view, claim.statements, number)}
${grades(view, claim.grades)}
</div>
</details>`;
}

/** Classes that the filter at the head of the findings goes by. */
function kindsOf({ claim }: FindingView): string {
  return [
    claim.contested ? "is-contested" : "",
    claim.independent === 1 ? "is-one-origin" : "",
    claim.confirmedBy.length > 0 ? "is-confirmed" : "",
  ].join(" ");
}

/** The balance at a glance: a sign for each group of origins that counts once, and the verdict. */
function balance(view: PageView, { claim, affirmed, denied, doubted }: FindingView): Safe {
  const { messages } = view;
  const row = (side: Side, groups: readonly GroupView[]) => {
    if (groups.length === 0) return null;
    const signs = SIGNS[side].repeat(Math.min(groups.length, SIGNS_MAX));
    const more = groups.length > SIGNS_MAX ? `+${groups.length - SIGNS_MAX}` : "";
    return html`<span class="side ${side}"><span class="side-name">${messages[side]}</span> <span class="signs" aria-hidden="true">${signs}${more}</span> <span class="count">${messages.reportCount(reportsOf(groups).length)}</span></span>`;
  };
  const airwars = claim.grades.find(({ method }) => method === "airwars");
  return html`<span class="balance">${claim.contested ? html`<span class="tag contested">${messages.contested}</span>` : null}${row("affirmed", affirmed)}${row("denied", denied)}${row("doubted", doubted)}${airwars === undefined ? null : html`<span class="verdict-line"><span class="method">${messages.methods.airwars}</span> <span class="verdict v-${airwars.verdict}">${verdictOf(view, airwars)}</span></span>`}</span>`;
}

function verdictOf({ messages }: PageView, { method, verdict }: Grade): string {
  return messages.verdicts[method]?.[verdict] ?? verdict;
}

function sides(view: PageView, { affirmed, denied, doubted, other }: FindingView): Safe {
  const { messages } = view;
  const column = (
    side: Side | "other",
    title: string,
    groups: readonly GroupView[],
  ) => html`<section class="column ${side}">
<h3>${side === "other" ? null : html`<span class="sign" aria-hidden="true">${SIGNS[side]}</span> `}${title}${groups.length === 0 ? null : html` <span class="count">${messages.originCount(groups.length)}</span>`}</h3>
${groups.length === 0 ? html`<p class="nobody">${messages.nobody}</p>` : groups.map((group) => groupBox(view, group))}
</section>`;
  return html`<div class="columns">
${column("affirmed", messages.affirmed, affirmed)}
${column("denied", messages.denied, denied)}
${column("doubted", messages.doubted, doubted)}
${other.length === 0 ? null : column("other", messages.otherStances, other)}
</div>`;
}

/** Origins that count as one stand in one box, under the words that say so. */
function groupBox(view: PageView, { origins }: GroupView): Safe {
  const boxes = origins.map((origin) => originBox(view, origin));
  if (origins.length < 2) return html`${boxes}`;
  return html`<div class="group"><p class="group-name">${view.messages.countsAsOne}</p>${boxes}</div>`;
}

function originBox(view: PageView, { origin, statements }: OriginView): Safe {
  const { messages } = view;
  const tags = [
    origin.party === null
      ? null
      : html`<span class="tag party">${messages.party(origin.party)}</span>`,
    origin.credible ? html`<span class="tag credible">${messages.credible}</span>` : null,
    origin.type === "unnamed" ? html`<span class="tag unnamed">${messages.unnamed}</span>` : null,
    origin.kind === "outlet"
      ? html`<span class="tag">${messages.outlet}, ${messages.ownWords}</span>`
      : null,
  ];
  const reports = new Set(statements.map(({ report }) => report)).size;
  const [first, ...more] = statements;
  return html`<div class="origin">
<p class="origin-name"><bdi>${nameText(view, origin.name)}</bdi> <span class="count">${messages.reportCount(reports)}</span></p>
<p class="tags">${tags}</p>
<ol class="carriers">${first === undefined ? null : carrier(view, first)}</ol>
${more.length === 0 ? null : html`<details class="carriers"><summary>${messages.moreCarriers(more.length)}</summary><ol>${more.map((statement) => carrier(view, statement))}</ol></details>`}
</div>`;
}

function carrier(view: PageView, statement: Statement): Safe {
  return html`<li>${carrierHead(view, statement)}${statementExcerpt(view, statement)}${whyGrouped(view, statement)}</li>`;
}

/** Outlet, date, and the chain in words where others stand between outlet and origin. */
function carrierHead(view: PageView, { report, chain, stance }: Statement): Safe {
  const published = view.reportById.get(report)?.report.published ?? null;
  const inner = chain
    .slice(1)
    .map(
      ({ name, type }) =>
        html`<bdi class="${type === "unnamed" ? "unnamed" : "named"}">${nameText(view, name)}</bdi>`,
    );
  return html`<p class="carrier-head">${reportLink(view, report)} <span class="when">${timeOf(view, published, "short")}</span>${inner.length < 2 ? null : html`<br><span class="chain-words"><span aria-hidden="true">→ </span>${joined(inner, html` <span aria-hidden="true">→</span> `)} <em>${view.messages.stances[stance]}</em></span>`}</p>`;
}

function whyGrouped(view: PageView, { reasons }: Statement): Safe | null {
  if (reasons.length === 0) return null;
  return html`<p class="lead">${view.messages.whyGrouped} ${reasonsText(view, reasons)}.</p>`;
}

function contradictions(view: PageView, finding: FindingView): Safe | null {
  const rivals = finding.rivals.flatMap((number) => view.claims[number - 1] ?? []);
  if (rivals.length === 0) return null;
  return html`<section class="rivals"><h3>${view.messages.contradicts}</h3><ul>${rivals.map(
    ({ number, claim }) =>
      html`<li><a href="#f${number}"><span class="number">${number}</span> <q lang="${claim.language}" dir="auto">${clip(claim.label, LABEL_CHARS_MAX)}</q></a>${whyRival(view, finding, claim.id)}</li>`,
  )}</ul></section>`;
}

function whyRival(view: PageView, { claim }: FindingView, rival: string): Safe | null {
  const reasons = claim.contradicts.filter((entry) => entry.claim === rival);
  const words = reasonsText(
    view,
    reasons.flatMap((entry) => entry.reasons),
  );
  return words === "" ? null : html`${view.messages.colon}<span class="lead">${words}</span>`;
}

function tiesList(view: PageView, finding: FindingView): Safe | null {
  const ties = tiesOf(finding);
  const steps = finding.claim.tieSteps ?? [];
  if (ties.length === 0 && steps.length === 0) return null;
  const { messages } = view;
  const item = ({ origins, kind, detail, source, evidence }: TieView) => html`<li>
<p>${joined(
    origins.map(({ name }) => html`<b><bdi>${nameText(view, name)}</bdi></b>`),
    html` <span aria-hidden="true">=</span> `,
  )}${messages.colon}${messages.ties[kind](detail)}</p>
${source === null ? null : html`<p class="lead">${messages.tieSource} ${source}</p>`}
${
  evidence.length === 0
    ? null
    : html`<p class="lead">${messages.evidence}${messages.colon}${joined(
        evidence.map(({ report, span }) => tieWords(view, report, span)),
        "; ",
      )}</p>`
}</li>`;
  return html`<section class="ties"><h3>${messages.whyOne}</h3><ul>${ties.map(item)}</ul>${
    steps.length === 0
      ? null
      : html`<p class="lead">${messages.tieSteps}${messages.colon}${joined(
          steps.map(
            ({ kind, ...step }) =>
              html`${messages.tieStep({ ...step, kind: messages.tieKinds[kind] })}`,
          ),
          "; ",
        )}</p>`
  }</section>`;
}

function tieWords(view: PageView, report: string, span: { start: number; end: number }): Safe {
  const target = view.reportById.get(report);
  if (target === undefined) return html``;
  const words = clip(target.report.text.slice(span.start, span.end), LABEL_CHARS_MAX / 4);
  const quote = html`<q lang="${target.report.language}" dir="auto">${words}</q>`;
  return html`${evidenceLink(view, report, span, quote)} (${outletOf(view, target)})`;
}

/** A verdict as a class of style: "CT+/CT-" holds signs that none may have. */
function classOf(verdict: string): string {
  return verdict.replace(/[^A-Za-z0-9-]/g, "");
}

function grades(view: PageView, all: readonly Grade[]): Safe {
  const { messages } = view;
  return html`<section class="grades"><h3>${messages.sourcing}</h3><div class="methods">${all.map(
    (
      grade,
    ) => html`<div class="method-box"><h4>${messages.methods[grade.method]} <span class="verdict v-${classOf(grade.verdict)}">${verdictOf(view, grade)}</span></h4>
<ul>${grade.met.map((result) => ruleItem(view, result, true))}${grade.unmet.map((result) => ruleItem(view, result, false))}</ul></div>`,
  )}</div></section>`;
}
