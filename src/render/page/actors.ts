import { type ActorView, type Saying, viewActors, viewOutlets } from "../actor-view.ts";
import { formatNumber } from "../format.ts";
import { html, joined, type Safe } from "../html.ts";
import { clip } from "../phrase.ts";
import type { PageView } from "./page-view.ts";
import { evidenceLink, nameText, reportLink, timeOf } from "./parts.ts";

/** Actors laid out, and sayings of each: the exports hold all of them. */
const ACTORS_MAX = 60;
const SAYINGS_MAX = 20;
/** Words of a saying shown before they are cut, in characters; a link leads to the whole. */
const WORDS_CHARS_MAX = 220;
/** Outlets named in an actor's line. */
const OUTLETS_MAX = 5;

/** Who speaks: each actor with what it is reported to have said over time, and how outlets name their sources. */
export function actorsSection(view: PageView): Safe {
  const { messages } = view;
  const analyses = view.reports.flatMap(({ analysis }) => analysis ?? []);
  const actors = viewActors(view.findings, analyses);
  const shown = actors.slice(0, ACTORS_MAX);
  const rest = actors.length - shown.length;
  return html`<section id="actors" aria-labelledby="actors-title"><h2 id="actors-title">${messages.actors}</h2>
<p class="lead">${actors.length === 0 ? messages.noActors : messages.actorsLead}</p>
${shown.map((actor) => actorCard(view, actor))}
${rest === 0 ? null : html`<p class="lead">${messages.moreActors(rest)}</p>`}
${analyses.length === 0 ? null : outletsTable(view)}
</section>`;
}

function actorCard(view: PageView, { actor, sayings, outlets, stances }: ActorView): Safe {
  const { messages, ui } = view;
  const counts = [...stances].map(
    ([stance, count]) => html`${messages.stances[stance]} ${formatNumber(count, ui)}`,
  );
  const role = actor.role ?? actor.affiliation;
  const tag =
    actor.type === "unnamed" ? html` <span class="tag unnamed">${messages.unnamed}</span>` : null;
  const names = outlets.slice(0, OUTLETS_MAX).map((name) => html`<bdi>${name}</bdi>`);
  const more = outlets.length > OUTLETS_MAX ? html`, +${outlets.length - OUTLETS_MAX}` : null;
  return html`<details class="actor"><summary><b><bdi>${nameText(view, actor.name)}</bdi></b>${tag}${role === null ? null : html` <span class="where-role"><bdi>${role}</bdi></span>`}
<span class="where">${joined(counts, " · ")} · ${messages.quotedBy}${messages.colon}${joined(names, ", ")}${more}</span></summary>
<ol class="sayings">${sayings.slice(0, SAYINGS_MAX).map((saying) => sayingItem(view, saying))}</ol>
${sayings.length > SAYINGS_MAX ? html`<p class="lead">${messages.moreSayings(sayings.length - SAYINGS_MAX)}</p>` : null}
</details>`;
}

function sayingItem(view: PageView, { report, stance, content, through }: Saying): Safe {
  const { messages } = view;
  const target = view.reportById.get(report);
  const [first] = content;
  if (target === undefined || first === undefined) return html``;
  const { text, language, published } = target.report;
  const words = content.map(({ start, end }) => text.slice(start, end)).join(" … ");
  const quote = html`<q lang="${language}" dir="auto">${clip(words, WORDS_CHARS_MAX)}</q>`;
  const by = through === null ? null : html` · ${messages.through(nameText(view, through))}`;
  return html`<li>${evidenceLink(view, report, first, quote)}<span class="where">${timeOf(view, published)} · ${messages.stances[stance]} · ${reportLink(view, report)}${by}</span></li>`;
}

function outletsTable(view: PageView): Safe {
  const { messages, ui } = view;
  const analyses = view.reports.flatMap(({ analysis }) => analysis ?? []);
  const row = (outlet: string, counts: readonly number[]) =>
    html`<tr><th scope="row"><bdi>${outlet}</bdi></th>${counts.map((count) => html`<td>${formatNumber(count, ui)}</td>`)}</tr>`;
  return html`<details class="outlets"><summary>${messages.outletSources}</summary><div class="scroll" role="region" aria-label="${messages.outletSources}" tabindex="0"><table><thead><tr><th scope="col">${messages.outlets}</th><th scope="col">${messages.namedSources}</th><th scope="col">${messages.unnamedSources}</th><th scope="col">${messages.untoldSources}</th></tr></thead><tbody>${viewOutlets(
    analyses,
  ).map(({ outlet, named, unnamed, untold }) =>
    row(outlet, [named, unnamed, untold]),
  )}</tbody></table></div></details>`;
}
