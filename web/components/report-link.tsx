import type { Span } from "../../src/domain/span.ts";
import { showActing } from "../../src/render/html.ts";
import type { ReportRow } from "../../src/render/page/parts.ts";
import { clip } from "../../src/render/phrase.ts";
import { useSource } from "../data/use-part.tsx";
import { hrefOf } from "../route.ts";
import { useWords } from "../words/use-words.tsx";

/** Outlets' and titles' characters in a link. */
const NAME_CHARS_MAX = 80;
const TITLE_CHARS_MAX = 140;

/** Where words stand in their report: the address that lights them up. */
export function useEvidenceHref(): (report: string, span?: Span) => string {
  const { dossier } = useSource();
  return (report, span) => {
    const query = new URLSearchParams(
      span === undefined ? "" : { at: `${span.start}-${span.end}` },
    );
    return hrefOf({ dossier, view: "reports", id: report, query });
  };
}

/** "7 The Northmere Courier": a report by number and outlet, linked to its text or to words in it. */
export function ReportLink({ row, span }: { row: ReportRow; span?: Span | undefined }) {
  const { m } = useWords();
  const hrefAt = useEvidenceHref();
  const title = showActing(clip(row.title ?? m.untitled, TITLE_CHARS_MAX));
  return (
    <a className="report-link" href={hrefAt(row.id, span)} title={title}>
      <span className="number">{row.number}</span>{" "}
      <bdi>{showActing(clip(row.outlet ?? m.unknownOutlet, NAME_CHARS_MAX))}</bdi>
    </a>
  );
}
