import type { Attribution } from "../domain/attribution.ts";
import type { Draft } from "./draft.ts";

/**
 * The innermost attribution in whose content each figure stands, null for the author's own voice. Innermost
 * is the one with the shortest stretch of content round the figure. Cost: n log n, times the depth of nesting.
 */
export function findSpeakers(
  drafts: readonly Draft[],
  attributions: readonly Attribution[],
): readonly (Attribution | null)[] {
  const stretches = attributions
    .flatMap((attribution) =>
      attribution.content.map(({ start, end }) => ({ start, end, attribution })),
    )
    .sort((a, b) => a.start - b.start);
  let open: typeof stretches = [];
  let next = 0;
  return drafts.map(({ span }) => {
    while (next < stretches.length && (stretches[next]?.start ?? 0) < span.end) {
      open.push(stretches[next] as (typeof stretches)[number]);
      next += 1;
    }
    open = open.filter(({ end }) => end > span.start);
    let best: (typeof stretches)[number] | null = null;
    for (const stretch of open) {
      // The approximator may stand outside the marks: « jusqu'« à 500 millions » ».
      if (stretch.end < span.end) continue;
      if (best === null || stretch.end - stretch.start < best.end - best.start) best = stretch;
    }
    return best?.attribution ?? null;
  });
}
