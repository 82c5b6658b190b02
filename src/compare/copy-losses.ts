import type { Analysis } from "../domain/analysis.ts";
import type { Attribution } from "../domain/attribution.ts";
import type { Copy, CopyLoss } from "../domain/comparison.ts";
import { type Evidence, overlapLength, type Span } from "../domain/span.ts";
import { nameKey } from "./name-key.ts";

/** Share of a content that lies in a matching stretch before the copy has it. */
const KEPT_MIN = 0.8;
/** Share below which the copy has not. */
const LOST_MAX = 0.2;
/** Share of a mapped content that an attribution of the copy covers before it is the same saying. */
const SAME_MIN = 0.5;

/**
 * Copies with what each lost of its original: who says a thing that both print, a hedge on it, a denial or doubt. Only
 * where it is known which was copied, in one language; what nothing shows is no loss. Cost: the product of the
 * attributions and stretches of each pair.
 */
export function withLosses(copies: readonly Copy[], analyses: readonly Analysis[]): Copy[] {
  const byReport = new Map(analyses.map((analysis) => [analysis.report.id, analysis]));
  return copies.map((copy) => {
    const losses = lossesOf(copy, byReport);
    return losses.length === 0 ? copy : { ...copy, losses };
  });
}

/** A matching stretch, the original's side first. */
interface Match {
  readonly original: Evidence;
  readonly copy: Evidence;
}

function lossesOf(copy: Copy, byReport: ReadonlyMap<string, Analysis>): readonly CopyLoss[] {
  const { from, kind, reports, evidence } = copy;
  const original = byReport.get(from ?? "");
  const made = byReport.get(reports.find((id) => id !== from) ?? "");
  if (original === undefined || made === undefined || kind === "translated") return [];
  const matches = evidence.map(([a, b]): Match => {
    return a.report === from ? { original: a, copy: b } : { original: b, copy: a };
  });
  return original.attributions.flatMap((saying) => lossOf(saying, original, made, matches));
}

function lossOf(
  saying: Attribution,
  original: Analysis,
  made: Analysis,
  matches: readonly Match[],
): readonly CopyLoss[] {
  const content = saying.content[0];
  const words = [...saying.source, ...saying.cue];
  if (content === undefined || saying.source.length === 0) return [];
  const at = (span: Span): Evidence => ({ report: original.report.id, span });
  const match = matches.find((one) => share(content, one.original.span) >= KEPT_MIN);
  if (match === undefined) {
    if (!isLostDenial(saying, content, matches) || deniesAsWell(saying, original, made)) return [];
    return [{ kind: "denial", original: at(content), copy: null }];
  }
  const place = mapped(content, match);
  const same = made.attributions.find((one) =>
    one.content.some((span) => share(place, span) >= SAME_MIN),
  );
  const isPrinted = words.every((span) =>
    matches.some((one) => share(span, one.original.span) > LOST_MAX),
  );
  const there = { report: made.report.id, span: place };
  if (isPrinted) return [];
  if (same === undefined)
    return [{ kind: "attribution", original: at(words[0] as Span), copy: there }];
  return saying.hedged && !same.hedged
    ? [{ kind: "hedge", original: at(content), copy: there }]
    : [];
}

function isLostDenial({ stance }: Attribution, content: Span, matches: readonly Match[]): boolean {
  if (stance !== "denies" && stance !== "doubts") return false;
  return matches.every((one) => share(content, one.original.span) <= LOST_MAX);
}

/** Whether the copy has a denial or doubt by the same speaker in other words. */
function deniesAsWell(saying: Attribution, original: Analysis, made: Analysis): boolean {
  const name = nameOf(saying, original);
  return made.attributions.some(
    (one) => one.stance === saying.stance && nameOf(one, made) === name,
  );
}

function nameOf({ speaker }: Attribution, { actors }: Analysis): string {
  return nameKey(actors.find(({ id }) => id === speaker)?.name ?? "");
}

/** Where words of the original stand in the copy: a stretch matches word by word. */
function mapped({ start, end }: Span, { original, copy }: Match): Span {
  const shift = copy.span.start - original.span.start;
  const least = Math.max(start + shift, copy.span.start);
  return { start: least, end: Math.max(least + 1, Math.min(end + shift, copy.span.end)) };
}

/** Share of the first span that lies in the second. */
function share(span: Span, within: Span): number {
  return overlapLength(span, within) / Math.max(1, span.end - span.start);
}
