import Table from "cli-table3";
import { formatQuantity, formatWindow } from "./format.ts";
import { showActing } from "./html.ts";
import {
  estimatesOf,
  estimateValues,
  saidWords,
  viewChecks,
  viewRevisions,
} from "./ledger-view.ts";
import { clip } from "./phrase.ts";
import { ruleSentence } from "./rule-sentence.ts";
import { seriesTitle } from "./series-title.ts";
import { type FigureCell, periodOf, type SeriesView, viewSeries } from "./series-view.ts";
import type { TextView } from "./text.ts";
import { wrapText } from "./wrap.ts";

/** Origins with a column each; with more, one row a figure. */
const COLUMNS_MAX = 3;
/** Characters of a name at the head of a column. */
const NAME_CHARS_MAX = 60;
/** Columns taken by the period. */
const PERIOD_COLUMNS = 22;

/** Tables of who gave which number for which period, then the figures given once. */
export function figuresText(view: TextView): string {
  const all = viewSeries(view.findings.comparison);
  if (all.length === 0) return view.messages.noFigures;
  const many = all.filter(({ isSeries }) => isSeries);
  const once = all.filter(({ isSeries }) => !isSeries);
  return [checksText(view), ...many.map((series) => seriesText(view, series)), onceText(view, once)]
    .filter((part) => part !== "")
    .join("\n\n");
}

function seriesText(view: TextView, series: SeriesView): string {
  const { messages, paint } = view;
  const conflicts = series.series.conflicts.length;
  const title = showActing(seriesTitle(messages, series));
  const flag = conflicts === 0 ? "" : paint.red(`  ≠ ${messages.conflictCount(conflicts)}`);
  const table =
    series.origins.length > COLUMNS_MAX ? longTable(view, series) : wideTable(view, series);
  const notes = [...revisionLines(view, series), ...estimateLines(view, series)];
  return [`${paint.bold(title)}${flag}`, table, ...notes].join("\n");
}

/** Columns before lines that belong to a table. */
const INDENT = "  ";

/** What the figures show by themselves, one sentence each, with the reports. */
function checksText(view: TextView): string {
  const { messages, paint, width } = view;
  const checks = viewChecks(view.findings.comparison, messages);
  if (checks.length === 0) return "";
  const lines = checks.flatMap(({ sentence, figures }) => {
    const reports = reportMarks(view, figures);
    return wrapText(`! ${showActing(sentence)} ${reports}`, width - INDENT.length, 2);
  });
  return [paint.bold(messages.checks), ...lines.map((line) => INDENT + line)].join("\n");
}

function reportMarks(view: TextView, figures: readonly { readonly report: string }[]): string {
  const numbers = new Set(figures.map(({ report }) => view.reportById.get(report)?.number ?? 0));
  return [...numbers].map((number) => `[${number}]`).join("");
}

function revisionLines(view: TextView, { series }: SeriesView): readonly string[] {
  return viewRevisions(series, view.findings.comparison, view).flatMap(({ sentence, from, to }) => {
    const words = `↻ ${view.messages.revisions}${view.messages.colon}${showActing(sentence)} ${reportMarks(view, [from, to])}`;
    return wrapText(words, view.width - INDENT.length, 2).map((line) => INDENT + line);
  });
}

/** "≈ 12 March 2024: UCDP low 47, best none, high 82; ACLED …", then why. */
function estimateLines(view: TextView, { series }: SeriesView): readonly string[] {
  const { messages, ui, width } = view;
  const own = estimatesOf(view.findings, series.id);
  return own.flatMap(({ event, figures, independent, estimates }) => {
    const head = `≈ ${formatWindow(event, ui)}${messages.colon}${messages.independentCount(figures.length, independent)}`;
    const lines = estimates.map((estimate) => {
      const why = [...estimate.met, ...estimate.unmet].map((rule) => ruleSentence(rule, ui));
      return `${messages.estimateMethods[estimate.method]}${messages.colon}${estimateValues(estimate, view)}. ${why.join(" ")}`;
    });
    return [head, ...lines.map((line) => INDENT + line)].flatMap((line) =>
      wrapText(showActing(line), width - INDENT.length, 4).map((part) => INDENT + part),
    );
  });
}

function wideTable(view: TextView, { origins, rows }: SeriesView): string {
  const { messages, width } = view;
  const room = Math.floor((width - PERIOD_COLUMNS - 2) / origins.length);
  const head = [messages.period, ...origins.map(({ name }) => nameText(view, name))];
  const body = rows.map(({ edtf, cells }) => [
    periodName(view, edtf),
    ...origins.map((origin) => {
      const own = cells.filter((cell) => cell.origin.id === origin.id);
      return own.map((cell) => cellText(view, cell)).join("\n");
    }),
  ]);
  return tableText(view, [PERIOD_COLUMNS, ...origins.map(() => room)], head, body);
}

function longTable(view: TextView, { rows }: SeriesView): string {
  const { messages, width } = view;
  const room = Math.floor((width - PERIOD_COLUMNS - 2) / 2);
  const body = rows.flatMap(({ edtf, cells }) =>
    cells.map((cell) => [
      periodName(view, edtf),
      nameText(view, cell.origin.name),
      cellText(view, cell),
    ]),
  );
  const head = [messages.period, messages.who, messages.figure];
  return tableText(view, [PERIOD_COLUMNS, room, room], head, body);
}

function nameText({ messages }: TextView, name: string): string {
  return name.trim() === "" ? messages.someone : clip(showActing(name), NAME_CHARS_MAX);
}

/** "≠ at least 47 [11] of whom 6 children". */
function cellText(view: TextView, cell: FigureCell): string {
  const { figure, figures, parts, isConflicting } = cell;
  const { messages, ui } = view;
  const numbers = new Set(figures.map(({ report }) => view.reportById.get(report)?.number ?? 0));
  const reports = [...numbers].map((number) => `[${number}]`).join("");
  const partWords = parts.map((part) => {
    const who =
      part.group === null ? (part.unit ?? "") : (messages.groups[part.group] ?? part.group);
    return `${formatQuantity(part, ui)} ${showActing(who).toLowerCase()}`.trimEnd();
  });
  const including = partWords.length === 0 ? "" : ` ${messages.including} ${partWords.join(", ")}`;
  const said = saidWords(cell.saidFrom, cell.saidTo, view);
  const notes = [cell.isTotal ? messages.running : null, said].filter((note) => note !== null);
  const when = notes.length === 0 ? "" : ` · ${notes.join(", ")}`;
  return `${isConflicting ? "≠ " : ""}${formatQuantity(figure, ui)} ${reports}${including}${when}`;
}

function onceText(view: TextView, once: readonly SeriesView[]): string {
  if (once.length === 0) return "";
  const { messages, paint } = view;
  const lines = once.flatMap((series) =>
    series.rows.flatMap(({ cells }) =>
      cells.map((cell) => {
        const title = showActing(seriesTitle(messages, series));
        const name = nameText(view, cell.origin.name);
        return `  ${title}${messages.colon}${cellText(view, cell)} · ${name} · ${periodName(view, periodOf(cell.figure))}`;
      }),
    ),
  );
  return [paint.bold(messages.otherFigures(once.length)), ...lines].join("\n");
}

function periodName({ messages, ui }: TextView, edtf: string | null): string {
  return edtf === null ? messages.noDate : formatWindow(edtf, ui);
}

/** A plain table: a rule under the head, no box. */
function tableText(
  { width }: TextView,
  colWidths: readonly number[],
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const part = (content: readonly (readonly string[])[]) => {
    const table = new Table({
      colWidths: [...colWidths],
      wordWrap: true,
      style: STYLE,
      chars: CHARS,
    });
    table.push(...content.map((row) => [...row]));
    return table
      .toString()
      .split("\n")
      .map((line) => line.trimEnd());
  };
  return [...part([head]), `  ${"─".repeat(width - 2)}`, ...part(rows)].join("\n");
}

/** No colours of the table's own, no padding but one space between columns. */
const STYLE = { head: [], border: [], "padding-left": 0, "padding-right": 1 };
const CHARS = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "  ",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "",
};
