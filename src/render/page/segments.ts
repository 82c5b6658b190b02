import type { Attribution } from "../../domain/attribution.ts";
import type { Span } from "../../domain/span.ts";

/** What a stretch of text may be. */
export type MarkKind =
  | "content"
  | "nested"
  | "hedged"
  | "scare"
  | "source"
  | "cue"
  | "figure"
  | "lit"
  | "own";

/** A stretch of a report's text that is marked. */
export interface Mark {
  readonly kind: MarkKind;
  readonly span: Span;
  /** Id of the attribution that it belongs to; absent for other marks. */
  readonly of?: string;
}

/** A piece of text under which no mark begins or ends. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * Cuts the text within `range` wherever a mark begins or ends. Marks may overlap freely: each piece carries all marks
 * over it, so that no element ever has to cross another. `origin` is the place of `text` in the report that the spans
 * speak of. n log n in the marks.
 */
export function segmentsOf(
  text: string,
  range: Span,
  marks: readonly Mark[],
  origin = 0,
): readonly Segment[] {
  const inside = marks
    .filter(({ span }) => span.start < range.end && span.end > range.start)
    .toSorted((a, b) => a.span.start - b.span.start);
  const edges = new Set([range.start, range.end]);
  for (const { span } of inside) {
    edges.add(Math.max(span.start, range.start));
    edges.add(Math.min(span.end, range.end));
  }
  const ordered = [...edges].sort((a, b) => a - b);
  const segments: Segment[] = [];
  let open: readonly Mark[] = [];
  let next = 0;
  for (const [index, start] of ordered.entries()) {
    const end = ordered[index + 1];
    if (end === undefined) break;
    const still = open.filter(({ span }) => span.end > start);
    const opening: Mark[] = [];
    for (let mark = inside[next]; mark !== undefined && mark.span.start <= start; ) {
      if (mark.span.end > start) opening.push(mark);
      next += 1;
      mark = inside[next];
    }
    open = [...still, ...opening];
    segments.push({ start, end, text: text.slice(start - origin, end - origin), marks: open });
  }
  return segments;
}

/** Marks of attributions: who says it, the words of saying, what is said; deeper contents as nested. */
export function attributionMarks(attributions: readonly Attribution[]): readonly Mark[] {
  return attributions.flatMap(({ id, source, cue, content, in: outer, hedged }) => [
    ...content.map((span): Mark => ({ kind: outer === null ? "content" : "nested", span, of: id })),
    ...(hedged ? content.map((span): Mark => ({ kind: "hedged", span, of: id })) : []),
    ...source.map((span): Mark => ({ kind: "source", span, of: id })),
    ...cue.map((span): Mark => ({ kind: "cue", span, of: id })),
  ]);
}
