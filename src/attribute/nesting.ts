import type { Span } from "../domain/span.ts";
import { type Draft, rangeSpan } from "./drafts.ts";
import type { Passage } from "./passage.ts";

interface Held {
  readonly index: number;
  readonly span: Span;
}

/**
 * For each draft, the index of the one whose content holds its cue and content most closely; -1 for an
 * outermost one. A sweep over contents by start; cost grows with the contents open at once.
 */
export function parentsOf(passage: Passage, drafts: readonly Draft[]): readonly number[] {
  const held = drafts
    .flatMap(({ content }, index) => content.map((span): Held => ({ index, span })))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const order = drafts
    .map((draft, index) => ({ index, hull: hullOf(passage, draft) }))
    .sort((a, b) => a.hull.start - b.hull.start);
  const parents = new Array<number>(drafts.length).fill(-1);
  let open: Held[] = [];
  let next = 0;
  for (const { index, hull } of order) {
    while (next < held.length && (held[next] as Held).span.start <= hull.start) {
      open.push(held[next] as Held);
      next += 1;
    }
    open = open.filter(({ span }) => span.end > hull.start);
    parents[index] = closest(open, index, hull, drafts);
  }
  return parents;
}

/** From the first to the last of the cue's and the content's words. */
function hullOf(passage: Passage, draft: Draft): Span {
  const spans = [...draft.content, ...draft.cue.map((range) => rangeSpan(passage, range))];
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

function closest(
  open: readonly Held[],
  index: number,
  hull: Span,
  drafts: readonly Draft[],
): number {
  let best: Held | null = null;
  for (const candidate of open) {
    const { span } = candidate;
    if (candidate.index === index || span.end < hull.end || span.start > hull.start) continue;
    if (drafts[candidate.index]?.continues === drafts[index]) continue;
    if (span.start === hull.start && span.end === hull.end && candidate.index > index) continue;
    if (best === null || span.end - span.start < best.span.end - best.span.start) best = candidate;
  }
  return best?.index ?? -1;
}
