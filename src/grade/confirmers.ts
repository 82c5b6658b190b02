import type { Statement } from "../domain/comparison.ts";
import type { PlacedOrigin } from "../domain/grade.ts";
import { isLeftOpen } from "./ties.ts";

/**
 * Who confirms: where at least two independent groups affirm the claim on somebody's word, the named origins among
 * them that belong to no party. One origin alone confirms nothing; nor does what an outlet prints without saying from
 * whom, for nothing shows that it knows it from another; nor a source whose name was left open, for it may be the same.
 */
export function confirmersOf(
  affirming: readonly (readonly string[])[],
  origins: ReadonlyMap<string, PlacedOrigin>,
  statements: readonly Statement[],
): readonly string[] {
  const sourced = new Set(
    statements.flatMap(({ origin, attribution }) => (attribution === null ? [] : [origin])),
  );
  const isWord = (id: string) => {
    const origin = origins.get(id);
    return origin !== undefined && sourced.has(id) && !isLeftOpen(origin);
  };
  const words = affirming.filter((group) => group.some(isWord));
  if (words.length < 2) return [];
  return words.flat().filter((id) => {
    const origin = origins.get(id);
    return origin?.named && origin.party === null && sourced.has(id);
  });
}
