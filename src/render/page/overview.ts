import type { FindingView } from "../finding-view.ts";
import { formatDate, formatDateRange, formatNumber, languageName } from "../format.ts";
import { html, type Safe } from "../html.ts";
import type { PageView } from "./page-view.ts";

/** The head of the page: what was read, in numbers, and what the page is not. */
export function masthead(view: PageView): Safe {
  const { messages, ui, reports, claims } = view;
  const outlets = new Set(reports.map(({ report }) => report.outlet ?? report.id));
  const languages = countedLanguages(view);
  const copies = view.findings.comparison.copies.length;
  const fact = (term: string, value: string, isSmall = false) =>
    html`<div><dt>${term}</dt><dd${isSmall ? html` class="small"` : null}>${value}</dd></div>`;
  return html`<header class="masthead">
<p class="brand"><b>Recoupe</b> <span>${messages.tagline}</span></p>
<h1>${messages.title(reports.length, outlets.size)}</h1>
${claims.length === 0 ? null : html`<p class="standfirst">${messages.summary(counted(claims))}</p>`}
<dl class="facts-strip">
${fact(messages.reports, formatNumber(reports.length, ui))}
${fact(messages.outlets, formatNumber(outlets.size, ui))}
${fact(messages.claims, formatNumber(claims.length, ui))}
${fact(messages.copiesFound, formatNumber(copies, ui))}
${fact(messages.languages, languages, true)}
${fact(messages.published, publicationSpan(view), true)}
</dl>
<p class="notice">${messages.sourcingNotTruth}</p>
<nav class="contents" aria-label="${messages.contents}"><ul><li><a href="#findings">${messages.findings}</a></li><li><a href="#figures">${messages.figures}</a></li><li><a href="#actors">${messages.actors}</a></li><li><a href="#reports">${messages.reportsTitle}</a></li></ul></nav>
<ul class="keys" aria-label="${messages.keys}">${messages.keysHelp.map(([key, does]) => html`<li><kbd>${key}</kbd> ${does}</li>`)}</ul>
</header>`;
}

/** Chips that show the findings of one kind; they work by style alone, without a script. */
export function filterChips({ messages }: PageView, findings: readonly FindingView[]): Safe {
  const { contested, oneOrigin, confirmed } = counted(findings);
  const chip = (id: string, label: string, found: number, isChecked = false) =>
    html`<input type="radio" name="show" id="show-${id}"${isChecked ? html` checked` : null}><label for="show-${id}">${label} <b>${found}</b></label>`;
  return html`<fieldset class="filter"><legend>${messages.filterLabel}</legend>
${chip("all", messages.all, findings.length, true)}
${chip("contested", messages.contestedClaims, contested)}
${chip("one-origin", messages.oneOriginClaims, oneOrigin)}
${chip("confirmed", messages.confirmedClaims, confirmed)}
</fieldset>`;
}

function countedLanguages({ reports, ui }: PageView): string {
  const counts = new Map<string, number>();
  for (const { report } of reports)
    counts.set(report.language, (counts.get(report.language) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([code, count]) => `${formatNumber(count, ui)}\u00a0${languageName(code, ui)}`)
    .join(", ");
}

function publicationSpan({ reports, ui, messages }: PageView): string {
  const dates = reports.flatMap(({ report }) => report.published ?? []);
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return messages.undated;
  return first.slice(0, 10) === last.slice(0, 10)
    ? formatDate(first, ui)
    : formatDateRange(first, last, ui);
}

/** How many claims are contested, rest on one origin, have a named and independent confirmation. */
export function counted(claims: readonly FindingView[]) {
  const count = (holds: (finding: FindingView) => boolean) => claims.filter(holds).length;
  return {
    claims: claims.length,
    contested: count(({ claim }) => claim.contested),
    oneOrigin: count(({ claim }) => claim.independent === 1),
    confirmed: count(({ claim }) => claim.confirmedBy.length > 0),
  };
}
