import { overlapLength, type Span } from "../domain/span.ts";

/** Share of the code units of two stretches that must be common for them to be one: more than half of both together. */
const OVERLAP_MIN = 0.5;

/**
 * The item whose spans agree best with an anchor's: most common code units of all that either covers (Jaccard).
 * Null where none agrees by half.
 */
export function findAnchored<Item>(
  items: readonly Item[],
  spansOf: (item: Item) => readonly Span[],
  anchor: readonly Span[],
): Item | null {
  let best: { readonly item: Item; readonly share: number } | null = null;
  for (const item of items) {
    const share = agreement(spansOf(item), anchor);
    if (share >= OVERLAP_MIN && (best === null || share > best.share)) best = { item, share };
  }
  return best?.item ?? null;
}

function agreement(a: readonly Span[], b: readonly Span[]): number {
  let common = 0;
  for (const one of a) for (const other of b) common += overlapLength(one, other);
  const covered = lengthOf(a) + lengthOf(b) - common;
  return covered === 0 ? 0 : common / covered;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
