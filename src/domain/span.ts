/** A stretch of a report's text: half-open, in UTF-16 code units of `report.text`, `start < end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span of a named report: how findings over many reports point at the words they rest on. */
export interface Evidence {
  readonly report: string;
  readonly span: Span;
}

/** Makes a span. @throws when it is empty, negative or not whole: that is our own mistake. */
export function span(start: number, end: number): Span {
  if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end)) {
    throw new Error(
      `Broken assumption: a span is not empty and lies in its text (${start}, ${end})`,
    );
  }
  return Object.freeze({ start, end });
}

/** Whether the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly in `outer` (equal spans do). */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Code units that the two spans share; 0 where they do not meet. */
export function overlapLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** The words a span points at. */
export function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** Reading order: by start, the longer first where two start together. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
