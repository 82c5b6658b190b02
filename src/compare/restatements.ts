import type { Analysis } from "../domain/analysis.ts";
import { overlaps } from "../domain/span.ts";
import type { OriginFinder } from "./origins.ts";
import type { Wording } from "./wordings.ts";

/** What telling restatements rests on. */
interface RestatementSources {
  readonly analyses: readonly Analysis[];
  readonly origins: Pick<OriginFinder, "outerOf">;
}

/**
 * The wordings of one claim without those that only say again, in the same report, what another states
 * nearer to its source.
 */
export function dropRestated(
  wordings: readonly Wording[],
  sources: RestatementSources,
): readonly Wording[] {
  return withoutUnresolved(withoutRestated(innermost(wordings, sources)));
}

/**
 * Where an outer and an inner attribution of one report state the same, the inner one's is the statement, and the
 * outer one's as well where it denies or doubts it;
 * but one without any source ("the allegations that …") gives way to whoever else speaks the same words.
 */
function innermost(wordings: readonly Wording[], { origins, analyses }: RestatementSources) {
  const sourced = wordings.filter((wording) => !isUnsourced(wording));
  const outer = new Set<string>();
  for (const { report, attribution } of sourced) {
    const analysis = analyses[report];
    if (attribution === null || analysis === undefined) continue;
    for (const { id, stance } of origins.outerOf(analysis, attribution)) {
      if (stance !== "denies" && stance !== "doubts") outer.add(`${report} ${id}`);
    }
  }
  return wordings.filter((wording) => {
    const { report, attribution } = wording;
    if (isUnsourced(wording)) return !sourced.some((other) => sharesWords(wording, other));
    return attribution === null || !outer.has(`${report} ${attribution.id}`);
  });
}

/** What a report attributes to somebody it does not also state on its own word: the lede repeats the quotation. */
function withoutRestated(wordings: readonly Wording[]): readonly Wording[] {
  const attributed = new Set(
    wordings.flatMap(({ attribution, report }) => (attribution === null ? [] : [report])),
  );
  return wordings.filter(
    ({ attribution, report }) => attribution !== null || !attributed.has(report),
  );
}

function isUnsourced({ attribution }: Wording): boolean {
  return attribution !== null && attribution.source.length === 0 && attribution.speaker === null;
}

function sharesWords(a: Wording, b: Wording): boolean {
  if (a.report !== b.report) return false;
  return a.spans.some((span) => b.spans.some((other) => overlaps(span, other)));
}

/**
 * "82 civilians were killed, the office said … Eighty-two, she repeated": a source that could not be resolved
 * is, beside a known one of the same report and stance, no second origin.
 */
function withoutUnresolved(wordings: readonly Wording[]): readonly Wording[] {
  const keyOf = ({ report, attribution, negated }: Wording) =>
    `${report} ${attribution?.stance} ${negated}`;
  const known = new Set(
    wordings.filter(({ attribution }) => attribution?.speaker != null).map(keyOf),
  );
  return wordings.filter(
    (wording) => wording.attribution?.speaker !== null || !known.has(keyOf(wording)),
  );
}
