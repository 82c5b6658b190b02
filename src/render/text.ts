import pc from "picocolors";
import type { Statement } from "../domain/comparison.ts";
import type { Findings, Grade } from "../domain/grade.ts";
import { type DossierView, viewDossier } from "./dossier-view.ts";
import { gistOf } from "./finding-gist.ts";
import { findingSentences } from "./finding-sentence.ts";
import {
  counted,
  type FindingView,
  type GroupView,
  type OriginView,
  tiesOf,
} from "./finding-view.ts";
import { formatDate, formatNumber } from "./format.ts";
import { showActing } from "./html.ts";
import type { Ui } from "./messages/messages.ts";
import { clip, plainPhrase } from "./phrase.ts";
import { ruleSentence } from "./rule-sentence.ts";
import { figuresText } from "./text-figures.ts";
import { wrapText } from "./wrap.ts";

/** How the text is to be set. */
export interface TextOptions {
  readonly ui: Ui;
  /** Columns of the terminal, taken within 60 to 110; 96 where none are given. */
  readonly width?: number;
  /** Whether to set colours and weights by escape sequences. */
  readonly color?: boolean;
}

type Paint = ReturnType<typeof pc.createColors>;

/** What the parts of the text share. */
export interface TextView extends DossierView {
  readonly width: number;
  readonly paint: Paint;
}

/** Narrower than this nothing can be laid out; wider lines than the second are hard to read. */
const COLUMNS = { min: 60, usual: 96, max: 110 } as const;
/** Columns for the finding's number, and for the name of a side. */
const INDENT = 5;
const SIDE_COLUMNS = 19;
/** Characters of a claim, and of a name in a list. */
const CHARS_MAX = { claim: 300, name: 70 } as const;

/**
 * The findings for a terminal: the dossier in a line, each finding with who stands where and why it is
 * graded so, what was said once, the figures over time, the reports by number. Acting characters in the
 * reports (escape sequences, overrides) are printed by their number.
 */
export function renderText(
  findings: Findings,
  { ui, width = COLUMNS.usual, color = false }: TextOptions,
): string {
  const columns = Math.min(COLUMNS.max, Math.max(COLUMNS.min, width));
  const view: TextView = {
    ...viewDossier(findings, [], ui),
    width: columns,
    paint: pc.createColors(color),
  };
  const full = view.claims.filter(({ isSingle }) => !isSingle);
  const single = view.claims.filter(({ isSingle }) => isSingle);
  const parts = [
    head(view),
    glance(view, full),
    heading(view, view.messages.findings),
    ...full.map((finding) => findingText(view, finding)),
    singlesText(view, single),
    heading(view, view.messages.figures),
    figuresText(view),
    heading(view, view.messages.reportsTitle),
    reportsText(view),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function head(view: TextView): string {
  const { messages, reports, claims, paint, width } = view;
  const outlets = new Set(reports.map(({ report }) => report.outlet ?? report.id)).size;
  const summary = claims.length === 0 ? messages.noClaims : messages.summary(counted(claims));
  return [
    paint.bold(messages.title(reports.length, outlets)),
    ...wrapText(summary, width),
    ...wrapText(messages.sourcingNotTruth, width).map((line) => paint.dim(line)),
  ].join("\n");
}

/** Findings told in a line each before they are laid out. */
const GLANCE_MAX = 10;
/** A finding worth a line: contested, or carried by this many reports from one origin. */
const GLANCE_REPORTS_MIN = 3;

/** The first findings in a line each, and what the figures show: "12 reports, 1 origin". */
function glance(view: TextView, full: readonly FindingView[]): string {
  const { messages, paint, width, findings } = view;
  const worth = full.filter(
    ({ claim, affirmedIn }) =>
      claim.contested || (claim.independent === 1 && affirmedIn.length >= GLANCE_REPORTS_MIN),
  );
  const lines = worth.slice(0, GLANCE_MAX).flatMap((finding) => glanceLines(view, finding));
  const { series, checks = [] } = findings.comparison;
  const conflicts = series.reduce((sum, one) => sum + one.conflicts.length, 0);
  if (conflicts + checks.length > 0) {
    lines.push(...wrapText(messages.glanceFigures(conflicts, checks.length), width - INDENT, 2));
  }
  if (lines.length === 0) return "";
  return [paint.bold(messages.glance), ...lines.map((line) => `  ${line}`)].join("\n");
}

function glanceLines(
  view: TextView,
  { claim, affirmedIn, number }: FindingView,
): readonly string[] {
  const { messages, width } = view;
  const tag = claim.contested ? `, ${messages.contested.toLowerCase()}` : "";
  const gist = `${messages.gist(affirmedIn.length, claim.independent)}${tag}`;
  const label = messages.quote(clip(showActing(claim.label), CHARS_MAX.name));
  return wrapText(`${number} · ${gist}${messages.colon}${label}`, width - INDENT, 3);
}

function heading({ paint, width }: TextView, title: string): string {
  const rule = "─".repeat(Math.max(0, width - title.length - 1));
  return `${paint.bold(title.toUpperCase())} ${paint.dim(rule)}`;
}

function findingText(view: TextView, finding: FindingView): string {
  const { messages, paint, width } = view;
  const { claim, number } = finding;
  const pad = " ".repeat(INDENT);
  const tag = claim.contested ? `${messages.contested.toUpperCase()}  ` : "";
  const label = tag + messages.quote(clip(showActing(claim.label), CHARS_MAX.claim));
  const [first = "", ...rest] = wrapText(label, width - INDENT);
  const number_ = paint.dim(`${number}`.padStart(INDENT - 2));
  const sentences = findingSentences(gistOf(finding), messages).map(plainPhrase).join(" ");
  return [
    `${number_}  ${paint.bold(first)}`,
    ...rest.map((line) => pad + paint.bold(line)),
    ...wrapText(sentences, width - INDENT).map((line) => pad + line),
    ...sidesOf(view, finding).flatMap((side) => sideLines(view, side)),
    ...tieLines(view, finding),
    ...claim.grades.flatMap((grade) => gradeLines(view, grade)),
  ].join("\n");
}

interface SideText {
  readonly sign: string;
  readonly name: string;
  readonly groups: readonly GroupView[];
  readonly color: (text: string) => string;
}

function sidesOf({ messages, paint }: TextView, finding: FindingView): readonly SideText[] {
  return [
    { sign: "●", name: messages.affirmed, groups: finding.affirmed, color: paint.cyan },
    { sign: "✕", name: messages.denied, groups: finding.denied, color: paint.red },
    { sign: "○", name: messages.doubted, groups: finding.doubted, color: paint.yellow },
    { sign: "·", name: messages.otherShort, groups: finding.other, color: paint.dim },
  ];
}

/** A side: the origins of each group that counts once, the reports that carry them, and through whom. */
function sideLines(view: TextView, { sign, name, groups, color }: SideText): string[] {
  const pad = " ".repeat(INDENT);
  const origins = groups.flatMap((group) =>
    group.origins.map((origin, index) => `${index === 0 ? "" : "= "}${originText(view, origin)}`),
  );
  return origins.flatMap(hungBy(view)).map((line, row) => {
    const title = (row === 0 ? `${sign} ${name}` : "").padEnd(SIDE_COLUMNS);
    return pad + color(title) + line;
  });
}

function hungBy(view: TextView): (text: string) => readonly string[] {
  return (text) => hung(view, text);
}

function hung({ width }: TextView, text: string): readonly string[] {
  return wrapText(text, width - INDENT - SIDE_COLUMNS, 2);
}

/** "Anselm Korvath (party: …): [3] [4]": who says it, in which reports, through whom. */
function originText(view: TextView, { origin, statements }: OriginView): string {
  const { messages } = view;
  const { name, party, credible, type } = origin;
  const notes = [
    party === null ? "" : party === name ? messages.itselfParty : messages.isParty(party),
    credible ? messages.credibleShort : "",
    type === "unnamed" ? messages.unnamed : "",
  ].filter((note) => note !== "");
  const who = nameText(view, name) + (notes.length === 0 ? "" : ` (${notes.join("; ")})`);
  const ways = waysOf(view, statements).map(({ through, reports }) =>
    through.length === 0 ? reports : `${messages.through(through.join(" → "))} ${reports}`,
  );
  return `${who}${messages.colon}${ways.join("; ")}`;
}

/** The reports that have it by the same way: "[3] [4]" through "Anselm Korvath". */
function waysOf(
  view: TextView,
  statements: readonly Statement[],
): readonly { readonly through: readonly string[]; readonly reports: string }[] {
  const ways = new Map<string, { through: readonly string[]; numbers: Set<number> }>();
  for (const { chain, report } of statements) {
    const through = chain.slice(1, -1).map(({ name }) => nameText(view, name));
    const key = through.join("\u0000");
    const way = ways.get(key) ?? { through, numbers: new Set<number>() };
    way.numbers.add(view.reportById.get(report)?.number ?? 0);
    ways.set(key, way);
  }
  return [...ways.values()].map(({ through, numbers }) => {
    const sorted = [...numbers].sort((a, b) => a - b);
    return { through, reports: sorted.map((number) => `[${number}]`).join(" ") };
  });
}

function nameText({ messages }: TextView, name: string): string {
  return name.trim() === "" ? messages.someone : clip(showActing(name), CHARS_MAX.name);
}

function tieLines(view: TextView, finding: FindingView): string[] {
  const { messages } = view;
  const steps = (finding.claim.tieSteps ?? []).map(({ kind, ...step }) =>
    messages.tieStep({ ...step, kind: messages.tieKinds[kind] }),
  );
  const ties = tiesOf(finding).flatMap(({ origins, kind, detail }, index) => {
    const names = new Set(origins.map(({ name }) => nameText(view, name)));
    const words = `${[...names].join(" = ")}${messages.colon}${messages.ties[kind](showActing(detail))}`;
    return labelled(view, index === 0 ? messages.tiesShort : "", words);
  });
  return steps.length === 0 ? ties : [...ties, ...labelled(view, "", `${steps.join("; ")}.`)];
}

/** The verdict and the rules that decided it: those met under its name, else what is wanting. */
function gradeLines(view: TextView, { method, verdict, met, unmet }: Grade): string[] {
  const { messages, ui } = view;
  const name = messages.verdicts[method]?.[verdict] ?? verdict;
  const deciding = met.filter(({ rule }) => method !== "airwars" || rule.includes(`.${verdict}.`));
  const wanting = method === "airwars" ? unmet.slice(-1) : unmet.slice(0, 1);
  // Of lints the broken ones are what a reader wants; of the rest what decided.
  const isLint = method === "reuters";
  const shown = isLint ? unmet : deciding.length > 0 ? deciding : wanting;
  const because = shown.map((rule) => showActing(ruleSentence(rule, ui)));
  return labelled(view, messages.methods[method], `${name}. ${because.join(" ")}`);
}

function labelled(view: TextView, label: string, words: string): string[] {
  const pad = " ".repeat(INDENT);
  const title = clip(label, SIDE_COLUMNS - 1).padEnd(SIDE_COLUMNS);
  return hung(view, words).map((line, row) =>
    row === 0 ? pad + view.paint.dim(title) + line : pad + " ".repeat(SIDE_COLUMNS) + line,
  );
}

/** Claims of one report and one origin, one line or two each. */
function singlesText(view: TextView, single: readonly FindingView[]): string {
  if (single.length === 0) return "";
  const lines = single.flatMap(({ claim, number }) => {
    const way = waysOf(view, claim.statements)[0];
    const sources = claim.statements[0]?.chain
      .slice(1)
      .map(({ name }) => ` → ${nameText(view, name)}`);
    const stance = claim.statements[0]?.stance ?? "affirms";
    const words_ = stance === "affirms" ? "" : ` (${view.messages.stances[stance]})`;
    const chain = `${way?.reports ?? ""}${(sources ?? []).join("")}${words_}`;
    const words = `${view.messages.quote(clip(showActing(claim.label), CHARS_MAX.claim / 2))} ${chain}`;
    const [first = "", ...rest] = wrapText(words, view.width - INDENT);
    const pad = " ".repeat(INDENT);
    return [
      `${view.paint.dim(`${number}`.padStart(INDENT - 2))}  ${first}`,
      ...rest.map((line) => pad + line),
    ];
  });
  return [view.paint.bold(view.messages.saidOnce(single.length)), ...lines].join("\n");
}

/** What a copy may have lost, in the order told. */
const LOSSES = ["attribution", "hedge", "denial"] as const;

function reportsText(view: TextView): string {
  const { messages, ui, paint, width } = view;
  const lines = view.reports.flatMap(({ report, number, copies }) => {
    const date = report.published === null ? messages.undated : formatDate(report.published, ui);
    const made = copies.find(({ from }) => from !== null && from !== report.id);
    const original = made?.from ? view.reportById.get(made.from) : undefined;
    const copy = made && original ? `; ${messages.copies[made.kind](`[${original.number}]`)}` : "";
    const lost = LOSSES.flatMap((kind) => {
      const count = made?.losses?.filter((loss) => loss.kind === kind).length ?? 0;
      return count === 0 ? [] : [`; ${messages.copyLosses[kind](count)}`];
    }).join("");
    const title = clip(showActing(report.title ?? messages.untitled), CHARS_MAX.name * 2);
    const where = showActing(report.outlet ?? report.file ?? messages.unknownOutlet);
    const marker = `[${formatNumber(number, ui)}]`.padStart(INDENT);
    const [first = "", ...rest] = wrapText(
      `${where}, ${date}. ${title}${copy}${lost}`,
      width - INDENT - 1,
    );
    return [
      `${paint.dim(marker)} ${first}`,
      ...rest.map((line) => `${" ".repeat(INDENT + 1)}${line}`),
    ];
  });
  return lines.join("\n");
}
