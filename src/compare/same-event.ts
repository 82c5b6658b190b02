import type { Figure, TimeWindow } from "../domain/figure.ts";
import type { TermPair } from "./align.ts";
import { nameKey } from "./name-key.ts";
import type { Wording } from "./wordings.ts";

/**
 * Whether two wordings speak of one event: `same` where a place, a period or a rare name says so, `other`
 * where their periods cannot be one, `unknown` where nothing tells.
 */
export type SameEvent = "same" | "other" | "unknown";

/** Worth of a shared name from which it is rare in the dossier: the town that every report names tells nothing. */
const RARE_NAME_MIN = 0.5;
/** Likeness from which two names count as one. */
const SAME_NAME_MIN = 0.8;

/** Lays what is known of when and where side by side. Linear in the figures' product, which is small. */
export function sameEvent(
  a: Pick<Wording, "figures" | "roles">,
  b: Pick<Wording, "figures" | "roles">,
  pairs: readonly TermPair[],
): SameEvent {
  const left = periodsOf(a.figures);
  const right = periodsOf(b.figures);
  if (left.length > 0 && right.length > 0) {
    const meet = left.some((window) => right.some((other) => windowsMeet(window, other)));
    return meet ? "same" : "other";
  }
  const doers = new Set([...a.roles.agents, ...b.roles.agents]);
  const isNamed = pairs.some(
    (pair) =>
      pair.a.kind === "name" &&
      pair.b.kind === "name" &&
      pair.likeness >= SAME_NAME_MIN &&
      pair.worth >= RARE_NAME_MIN &&
      !doers.has(pair.a) &&
      !doers.has(pair.b),
  );
  return isNamed ? "same" : "unknown";
}

/** Windows that a text closes on both sides and that are no longer than a week or so. */
function periodsOf(figures: readonly Figure[]): readonly TimeWindow[] {
  return figures.flatMap(({ window }) => (window !== null && isPeriod(window) ? [window] : []));
}

function isPeriod({ edtf, anchor, granularity }: TimeWindow): boolean {
  const isLong = granularity === "month" || granularity === "year";
  return anchor !== "event" && !isLong && !edtf.split("/").includes("..");
}

/** Whether two closed periods share a day. */
export function windowsMeet(a: Pick<TimeWindow, "edtf">, b: Pick<TimeWindow, "edtf">): boolean {
  const [from = "", to = from] = a.edtf.split("/");
  const [start = "", end = start] = b.edtf.split("/");
  return from <= end && start <= to;
}

/** Whether two figures are given for one closed period and, where both name one, for one place. */
export function areOfOneEvent(
  a: { readonly window: TimeWindow | null; readonly place: string | null },
  b: { readonly window: TimeWindow | null; readonly place: string | null },
): boolean {
  if (a.window === null || b.window === null) return false;
  if (!isPeriod(a.window) || !isPeriod(b.window) || a.window.edtf !== b.window.edtf) return false;
  return a.place === null || b.place === null || nameKey(a.place) === nameKey(b.place);
}
