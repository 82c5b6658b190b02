import type { FigureRevision } from "../domain/ledger.ts";
import { reason } from "../domain/reason.ts";
import { compareText } from "./chronology.ts";
import type { DatedFigure } from "./dated-figure.ts";
import { countsOf, saidOn } from "./series-ledger.ts";
import { rangesMeet, valueRange } from "./value-range.ts";

/**
 * Which number took another's place: what a report says it replaces ("revised from 12 to 15"), and what one
 * origin gave later for the same period, or as its running total without one, where no number fits both.
 * Linear in the members after sorting.
 */
export function revisionsOf(members: readonly DatedFigure[]): readonly FigureRevision[] {
  const found = [...worded(members), ...later(members)];
  const byPair = new Map(found.map((each) => [JSON.stringify([each.from, each.to]), each]));
  return [...byPair.values()].sort(
    (a, b) => compareText(a.from, b.from) || compareText(a.to, b.to),
  );
}

function worded(members: readonly DatedFigure[]): readonly FigureRevision[] {
  return members.flatMap(({ figure }) => {
    if (figure.revises === undefined) return [];
    const why = reason("compare.revision.worded", [figure.span]);
    return [revision(figure.revises, figure.id, "stated", why)];
  });
}

function later(members: readonly DatedFigure[]): readonly FigureRevision[] {
  const latest = new Map<string, DatedFigure>();
  const found: FigureRevision[] = [];
  for (const each of inOrderSaid(members)) {
    const key = accountOf(each);
    const day = saidOn(each);
    if (key === null || day === null) continue;
    const before = latest.get(key);
    const isLater = before !== undefined && (saidOn(before) ?? "") < day;
    if (isLater && !rangesMeet(valueRange(before.figure), valueRange(each.figure))) {
      const why = reason("compare.revision.later", [], { detail: `${saidOn(before)} → ${day}` });
      found.push(revision(before.figure.id, each.figure.id, "later", why));
    }
    if (before === undefined || isLater) latest.set(key, each);
  }
  return found;
}

/** What one origin keeps count of: one closed period, or its running total; null where it may be anything. */
function accountOf(each: DatedFigure): string | null {
  const { origin, window, partOf } = each.figure;
  if (partOf !== null) return null;
  if (window === null) {
    return countsOf(each) === "total" ? JSON.stringify([origin.id, "total"]) : null;
  }
  return countsOf(each) === "total" ? null : JSON.stringify([origin.id, window.edtf]);
}

function inOrderSaid(members: readonly DatedFigure[]): readonly DatedFigure[] {
  return [...members].sort(
    (a, b) =>
      compareText(saidOn(a) ?? "", saidOn(b) ?? "") || compareText(a.figure.id, b.figure.id),
  );
}

function revision(
  from: string,
  to: string,
  kind: FigureRevision["kind"],
  why: FigureRevision["reasons"][number],
): FigureRevision {
  return Object.freeze({ from, to, kind, reasons: Object.freeze([why]) });
}
