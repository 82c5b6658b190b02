import type { PlacedOrigin } from "../domain/grade.ts";

/**
 * Who confirms: where at least two independent groups affirm the claim, the named origins among them that
 * belong to no party. One origin alone confirms nothing.
 */
export function confirmersOf(
  affirming: readonly (readonly string[])[],
  origins: ReadonlyMap<string, PlacedOrigin>,
): readonly string[] {
  if (affirming.length < 2) return [];
  return affirming.flat().filter((id) => {
    const origin = origins.get(id);
    return origin?.named && origin.party === null;
  });
}
