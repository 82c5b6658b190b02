import { useMemo } from "react";
import { showActing } from "../../../src/render/html.ts";
import type { ReportRow } from "../../../src/render/page/parts.ts";
import { clip } from "../../../src/render/phrase.ts";
import { type Column, SortableTable } from "../../components/sortable-table.tsx";
import { DayShown, tagOf } from "../../components/words-shown.tsx";
import { usePart, useSource } from "../../data/use-part.tsx";
import { hrefOf } from "../../route.ts";
import { useWords } from "../../words/use-words.tsx";

/** A headline longer than this, in characters, is cut in the table. */
const TITLE_CHARS_MAX = 160;

/** All reports of the dossier, to be sorted by any column. */
export function ReportsTable() {
  const { m, t, number, languageName } = useWords();
  const { dossier } = useSource();
  const { reports } = usePart("index", (source) => source.index());
  const columns = useMemo<readonly Column<ReportRow>[]>(
    () => [
      { id: "number", name: t.numberShort, value: (row) => row.number, isNumber: true },
      {
        id: "title",
        name: t.headline,
        value: ({ title }) => title ?? "",
        show: ({ id, title, language }) => (
          <a href={hrefOf({ dossier, view: "reports", id })} lang={tagOf(language)} dir="auto">
            {showActing(clip(title ?? m.untitled, TITLE_CHARS_MAX))}
          </a>
        ),
      },
      {
        id: "outlet",
        name: t.outlet,
        value: ({ outlet }) => outlet ?? "",
        show: ({ outlet, copyOf }) => (
          <>
            <bdi>{showActing(clip(outlet ?? m.unknownOutlet, TITLE_CHARS_MAX))}</bdi>
            {copyOf === null ? null : <span className="tag copy">{t.copyOf(number(copyOf))}</span>}
          </>
        ),
      },
      {
        id: "published",
        name: m.published,
        value: ({ published }) => published ?? "9",
        show: ({ published }) => <DayShown iso={published} />,
      },
      {
        id: "language",
        name: t.language,
        value: ({ language }) => language,
        show: ({ language }) => showActing(languageName(language)),
      },
      {
        id: "attributions",
        name: t.attributions,
        value: ({ attributions }) => attributions,
        show: ({ attributions }) => number(attributions),
        isNumber: true,
      },
    ],
    [dossier, m, t, number, languageName],
  );
  return (
    <>
      <h1>{m.reportsTitle}</h1>
      <p className="lead">{m.reportsLead}</p>
      <SortableTable
        label={m.reportsTitle}
        rows={reports}
        columns={columns}
        keyOf={({ id }) => id}
      />
    </>
  );
}
