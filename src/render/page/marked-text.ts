import type { Attribution } from "../../domain/attribution.ts";
import type { Span } from "../../domain/span.ts";
import { type Hole, html, type Safe, trusted } from "../html.ts";

/** What a stretch of text may be, in the order in which marks lie over one another. */
export type MarkKind = "content" | "nested" | "hedged" | "source" | "cue" | "figure" | "claim";

/** A stretch of a report's text that is marked. */
export interface Mark {
  readonly kind: MarkKind;
  readonly span: Span;
}

/** A place in the text that links point at. */
export interface Anchor {
  readonly id: string;
  readonly start: number;
}

/** What a stretch of text is to be printed with. */
export interface Marking {
  readonly marks: readonly Mark[];
  readonly anchors?: readonly Anchor[];
  /** Offsets at which the text is cut besides, so that a script can light up any evidence. */
  readonly cuts?: readonly number[];
}

/**
 * Prints `text` within `range`, marked. Marks may overlap freely: the text is cut at every edge and each
 * piece carries the classes of all marks over it, so that no element ever has to cross another. n log n in
 * the marks.
 */
export function markedText(
  text: string,
  range: Span,
  { marks, anchors = [], cuts = [] }: Marking,
): Safe {
  const inside = marks.filter(({ span }) => span.start < range.end && span.end > range.start);
  const edges = edgesOf(range, inside, anchors, cuts);
  const opening = groupStarts(inside);
  const anchorsAt = new Map<number, Anchor[]>();
  for (const anchor of anchors)
    anchorsAt.set(anchor.start, [...(anchorsAt.get(anchor.start) ?? []), anchor]);
  const open = new Set<Mark>();
  const pieces: Hole[] = [];
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1];
    if (end === undefined) break;
    for (const mark of open) if (mark.span.end <= start) open.delete(mark);
    for (const mark of index === 0 ? inside : (opening.get(start) ?? [])) {
      if (mark.span.start <= start && mark.span.end > start) open.add(mark);
    }
    pieces.push(
      ...(anchorsAt.get(start) ?? []).map(
        ({ id }) => html`<span id="${id}" class="anchor"></span>`,
      ),
    );
    pieces.push(piece(text, { start, end }, open));
  }
  return html`${pieces}`;
}

function edgesOf(
  range: Span,
  marks: readonly Mark[],
  anchors: readonly Anchor[],
  cuts: readonly number[],
): number[] {
  const all = [
    range.start,
    range.end,
    ...marks.flatMap(({ span }) => [span.start, span.end]),
    ...anchors.map(({ start }) => start),
    ...cuts,
  ].filter((edge) => edge >= range.start && edge <= range.end);
  return [...new Set(all)].sort((a, b) => a - b);
}

function groupStarts(marks: readonly Mark[]): ReadonlyMap<number, readonly Mark[]> {
  const starts = new Map<number, Mark[]>();
  for (const mark of marks) {
    const known = starts.get(mark.span.start);
    if (known === undefined) starts.set(mark.span.start, [mark]);
    else known.push(mark);
  }
  return starts;
}

function piece(text: string, { start, end }: Span, open: ReadonlySet<Mark>): Safe {
  const words = text.slice(start, end);
  const classes = new Set<string>();
  for (const { kind, span } of open) {
    classes.add(kind);
    if (span.start === start) classes.add(`${kind}-first`);
    if (span.end === end) classes.add(`${kind}-last`);
  }
  const offset = trusted(` data-o="${start}"`);
  if (classes.size === 0) return html`<span${offset}>${words}</span>`;
  return html`<span class="m ${[...classes].sort().join(" ")}"${offset}>${words}</span>`;
}

/** Marks of attributions: who says it, the words of saying, what is said; deeper contents as nested. */
export function attributionMarks(attributions: readonly Attribution[]): readonly Mark[] {
  return attributions.flatMap(({ source, cue, content, in: outer, hedged }) => [
    ...content.map((span): Mark => ({ kind: outer === null ? "content" : "nested", span })),
    ...(hedged ? content.map((span): Mark => ({ kind: "hedged", span })) : []),
    ...source.map((span): Mark => ({ kind: "source", span })),
    ...cue.map((span): Mark => ({ kind: "cue", span })),
  ]);
}
