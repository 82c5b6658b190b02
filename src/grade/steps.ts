import type { Tie, TieStep } from "../domain/grade.ts";
import { TIE_KINDS, type TieKind } from "../domain/tie.ts";
import { groupByTies } from "./groups.ts";

/**
 * What each kind of tie does to the count, one kind laid on the next in a fixed order; kinds that change nothing
 * and tie nothing are left out. A kind that is switched off shows what it would do, and is not carried on.
 */
export function stepsOf(
  ids: readonly string[],
  ties: readonly Tie[],
  off: ReadonlySet<TieKind>,
): readonly TieStep[] {
  const known = new Set(ids);
  const between = ties.filter(({ a, b }) => known.has(a) && known.has(b));
  const steps: TieStep[] = [];
  let laid: readonly Tie[] = [];
  for (const kind of TIE_KINDS) {
    const own = between.filter((tie) => tie.kind === kind);
    if (own.length === 0) continue;
    const before = groupByTies(ids, laid).length;
    const more = [...laid, ...own];
    const after = groupByTies(ids, more).length;
    const isOff = off.has(kind);
    steps.push(Object.freeze({ kind, before, after, isOff }));
    if (!isOff) laid = more;
  }
  return Object.freeze(steps);
}
