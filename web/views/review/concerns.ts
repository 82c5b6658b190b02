import type { ListedCorrection } from "../../../src/domain/correction.ts";

/** Where words stand, as corrections and statements tell it. */
interface Place {
  readonly report: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** Whether a correction is about a claim: about words that state it, or an attribution that does. */
export function concerns({ body }: ListedCorrection, statements: readonly Place[]): boolean {
  const places: readonly Place[] =
    "statements" in body
      ? body.statements
      : "anchor" in body
        ? [{ report: body.anchor.report, spans: body.anchor.attribution.content }]
        : [];
  return places.some((place) => statements.some((statement) => meet(place, statement)));
}

function meet(a: Place, b: Place): boolean {
  if (a.report !== b.report) return false;
  return a.spans.some((one) =>
    b.spans.some((other) => one.start < other.end && other.start < one.end),
  );
}

/** The correction that "undo" takes back: the last one in force by this author; null where there is none. */
export function lastOf(
  corrections: readonly ListedCorrection[],
  author: string,
): ListedCorrection | null {
  return corrections.findLast((one) => one.author === author && one.retractedAt === null) ?? null;
}

/** Rejected claims that nobody took back, the latest first. */
export function rejectedOf(corrections: readonly ListedCorrection[]): readonly ListedCorrection[] {
  return corrections
    .filter(({ body, retractedAt }) => body.kind === "reject-claim" && retractedAt === null)
    .toReversed();
}
