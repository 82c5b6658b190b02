import type { ReportRow } from "../../../src/render/page/parts.ts";
import type { SeriesView } from "../../../src/render/series-view.ts";

/** The series as a table for a spreadsheet: names and codes as in docs/exports.md, whatever the page's language. */
export function seriesRows(
  { series, rows }: SeriesView,
  reports: ReadonlyMap<string, ReportRow>,
): readonly (readonly (string | number | null)[])[] {
  const head = [
    "measure",
    "group",
    "place",
    "period",
    "total",
    "origin",
    "value",
    "value_max",
    "bound",
    "unit",
    "parts",
    "conflict",
    "said_from",
    "said_to",
    "reports",
  ];
  const body = rows.flatMap(({ edtf, isTotal, cells }) =>
    cells.map(({ origin, figure, figures, parts, isConflicting, saidFrom, saidTo }) => [
      series.measure,
      series.group,
      series.place,
      edtf,
      isTotal ? "yes" : "no",
      origin.name,
      figure.value,
      figure.valueMax,
      figure.bound,
      figure.unit,
      parts.map(({ value, group, unit }) => `${value} ${group ?? unit ?? ""}`.trim()).join("; "),
      isConflicting ? "yes" : "no",
      saidFrom,
      saidTo,
      figures.map(({ report }) => reports.get(report)?.outlet ?? report).join("; "),
    ]),
  );
  return [head, ...body];
}
