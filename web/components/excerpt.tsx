import type { Statement } from "../../src/domain/comparison.ts";
import type { Piece, ReportRow } from "../../src/render/page/parts.ts";
import type { Mark } from "../../src/render/page/segments.ts";
import { useWords } from "../words/use-words.tsx";
import { MarkedText } from "./marked-text.tsx";
import { useEvidenceHref } from "./report-link.tsx";
import { tagOf } from "./words-shown.tsx";

/** The words of a statement in their surroundings, marked, with the way to their place in the report. */
export function Excerpt({
  statement,
  piece,
  row,
}: {
  statement: Statement;
  piece: Piece;
  row: ReportRow | undefined;
}) {
  const { m } = useWords();
  const hrefAt = useEvidenceHref();
  const { spans, sourceSpans, cueSpans, hedged, report } = statement;
  const marks: Mark[] = [
    ...spans.map((span): Mark => ({ kind: "content", span })),
    ...(hedged ? spans.map((span): Mark => ({ kind: "hedged", span })) : []),
    ...sourceSpans.map((span): Mark => ({ kind: "source", span })),
    ...cueSpans.map((span): Mark => ({ kind: "cue", span })),
  ];
  const range = { start: piece.start, end: piece.start + piece.text.length };
  return (
    <>
      <blockquote className="words" lang={tagOf(row?.language ?? "")} dir="auto">
        {piece.isCutBefore ? "… " : null}
        <MarkedText text={piece.text} range={range} marks={marks} origin={piece.start} />
        {piece.isCutAfter ? " …" : null}
      </blockquote>
      <p className="words-foot">
        {hedged ? <span className="tag hedge">≈ {m.hedged}</span> : null}
        <a href={hrefAt(report, spans[0])}>{m.seeInReport}</a>
      </p>
    </>
  );
}
