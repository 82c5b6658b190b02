import { overlaps, type Span } from "../domain/span.ts";

/** The first index below `count` from which on the predicate holds; `count` where it never does. Logarithmic. */
export function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Of items in text order without overlap, those that share code units with a span. Logarithmic, plus the answer. */
export function itemsWithin<Item extends { readonly span: Span }>(
  items: readonly Item[],
  within: Span,
): readonly Item[] {
  const first = firstIndex(items.length, (index) => (items[index] as Item).span.end > within.start);
  const after = firstIndex(
    items.length,
    (index) => (items[index] as Item).span.start >= within.end,
  );
  return items.slice(first, after).filter(({ span }) => overlaps(span, within));
}
