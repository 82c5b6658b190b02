import type { DossierFigure } from "../../domain/comparison.ts";
import type { Report } from "../../domain/report.ts";
import { csvOf } from "./csv.ts";
import type { Cell, Told } from "./tables.ts";
import { exactWords, placeOf } from "./words.ts";

/** Measures of people that HXL's core schema gives an attribute of its own name; others are left out of the file. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  killed: "killed",
  injured: "injured",
  missing: "missing",
  displaced: "displaced",
  evacuated: "evacuated",
  returned: "returned",
  arrested: "detained",
  abducted: "abducted",
  infected: "infected",
  hospitalised: "hospitalised",
  rescued: "rescued",
  besieged: "besieged",
};

/** HXL's attributes for who is counted; other groups stand in their own column in words. */
const GROUPS: Readonly<Record<string, string>> = {
  children: "+children",
  women: "+f+adults",
  men: "+m+adults",
  elderly: "+elderly",
  civilians: "+civilians",
  families: "+hh",
};

/** Columns that every row has: header and tag. */
const FIXED: readonly (readonly [string, string])[] = [
  ["Reported on", "#date+reported"],
  ["Period start", "#date+start"],
  ["Period end", "#date+end"],
  ["Place as worded", "#loc+name"],
  ["Who is counted", "#population+type"],
  ["Source", "#meta+source"],
  ["Outlet", "#meta+source+outlet"],
  ["Report", "#meta+url"],
  ["Bound", "#meta+bound"],
  ["Words", "#meta+words"],
];

/**
 * Figures about people as an HXL table (Humanitarian Exchange Language 1.1): a row of headers, a row of tags, one row
 * a figure. Each measure and group has a column for the value and, where the words give a bound or a range, `+min`
 * and `+max` columns: cells of `#affected` hold numbers only, never words.
 */
export function hxlOf({ findings: { comparison } }: Told): string {
  const reports = new Map(comparison.reports.map((report) => [report.id, report]));
  const figures = comparison.figures.filter(
    ({ measure }) => measure !== null && ATTRIBUTES[measure] !== undefined,
  );
  const tags = [...new Set(figures.map(tagOf))].toSorted();
  const valueColumns = tags.flatMap((tag) => [tag, `${tag}+min`, `${tag}+max`]);
  return csvOf(
    [
      [...FIXED.map(([header]) => header), ...valueColumns.map((tag) => tag.slice(1))],
      [...FIXED.map(([, tag]) => tag), ...valueColumns],
      ...figures.map((figure) => [
        ...fixedCells(figure, reports.get(figure.report)),
        ...tags.flatMap((tag) => (tag === tagOf(figure) ? valuesOf(figure) : [null, null, null])),
      ]),
    ],
    "program",
  );
}

function tagOf({ measure, group }: DossierFigure): string {
  const attribute = ATTRIBUTES[measure ?? ""] ?? "";
  return `#affected+${attribute}${GROUPS[group ?? ""] ?? "+ind"}`;
}

function fixedCells(figure: DossierFigure, report: Report | undefined): readonly Cell[] {
  const [start = "", end = start] = (figure.window?.edtf ?? "").split("/");
  return [
    dayOf(report?.published ?? ""),
    dayOf(start),
    dayOf(end),
    figure.place,
    figure.group,
    figure.origin.name,
    report?.outlet ?? null,
    report === undefined ? figure.report : placeOf(report),
    figure.bound,
    exactWords(report?.text ?? "", [figure.span]),
  ];
}

/** The date part of an ISO 8601 date-time or EDTF end; null for an open or unknown one. */
function dayOf(date: string): string | null {
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(date)?.[0] ?? null;
}

/** Value, least, most: a bound is a number in its own column and leaves the value empty. */
function valuesOf({ value, valueMax, bound }: DossierFigure): readonly Cell[] {
  if (valueMax !== null) return [null, value, valueMax];
  if (bound === "at-least" || bound === "more-than") return [null, value, null];
  if (bound === "at-most" || bound === "less-than") return [null, null, value];
  if (bound === "vague") return [null, null, null];
  return [value, value, value];
}
