import type { Span } from "../../src/domain/span.ts";
import { showActing } from "../../src/render/html.ts";
import { type Mark, type Segment, segmentsOf } from "../../src/render/page/segments.ts";

interface MarkedTextProps {
  /** The text, or a piece of it. */
  readonly text: string;
  /** What to print of it, in the places of the report. */
  readonly range: Span;
  readonly marks: readonly Mark[];
  /** Place of `text` in its report. */
  readonly origin?: number;
  /** The attribution in focus: its pieces stand out. */
  readonly chosen?: string | null;
  readonly onChoose?: (attribution: string, at: HTMLElement) => void;
}

/** Words of a report with marks over them; source, words of saying and content differ by line and bracket, too. */
export function MarkedText({ text, range, marks, origin = 0, chosen, onChoose }: MarkedTextProps) {
  return segmentsOf(text, range, marks, origin).map((segment) => (
    <Piece key={segment.start} segment={segment} chosen={chosen ?? null} onChoose={onChoose} />
  ));
}

function Piece({
  segment,
  chosen,
  onChoose,
}: {
  segment: Segment;
  chosen: string | null;
  onChoose: MarkedTextProps["onChoose"];
}) {
  const { start, end, text, marks } = segment;
  const shown = showActing(text);
  if (marks.length === 0) return shown;
  const classes = new Set(["m"]);
  for (const { kind, span, of } of marks) {
    classes.add(kind);
    if (span.start === start) classes.add(`${kind}-first`);
    if (span.end === end) classes.add(`${kind}-last`);
    if (of !== undefined && of === chosen) classes.add("chosen");
  }
  const inner = marks.findLast(({ of }) => of !== undefined)?.of;
  if (inner === undefined || onChoose === undefined)
    return <span className={[...classes].join(" ")}>{shown}</span>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard reaches the same by the list of attributions
    <span
      className={[...classes].join(" ")}
      data-of={inner}
      onMouseEnter={(event) => onChoose(inner, event.currentTarget)}
    >
      {shown}
    </span>
  );
}
