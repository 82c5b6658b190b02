import type { LedgerEntry } from "../domain/ledger.ts";
import { compareText } from "./chronology.ts";
import type { DatedFigure } from "./dated-figure.ts";

/**
 * The ledger of a series: its wholes by origin, number and period, with the days on which each was said. Parts
 * stand with their wholes. `members` in the order of the series. Cost: n log n.
 */
export function ledgerOf(members: readonly DatedFigure[]): readonly LedgerEntry[] {
  const wholes = members.filter(({ figure }) => figure.partOf === null);
  const events = eventsOf(wholes);
  const entries = new Map<string, DatedFigure[]>();
  for (const each of wholes) {
    const { origin, value, valueMax, bound, window } = each.figure;
    const key = JSON.stringify([origin.id, value, valueMax, bound, window?.edtf, countsOf(each)]);
    const known = entries.get(key);
    if (known === undefined) entries.set(key, [each]);
    else known.push(each);
  }
  return [...entries.values()]
    .map((same) => entryOf(same, events))
    .sort(
      (a, b) =>
        compareText(endOf(a.period), endOf(b.period)) ||
        compareText(a.saidFrom ?? UNDATED, b.saidFrom ?? UNDATED) ||
        compareText(a.figures[0] ?? "", b.figures[0] ?? ""),
    );
}

// Sorts after every date.
const UNDATED = "~";

function endOf(period: string | null): string {
  return period?.split("/").pop() ?? UNDATED;
}

function entryOf(same: readonly DatedFigure[], events: readonly string[]): LedgerEntry {
  const ordered = [...same].sort(
    (a, b) =>
      compareText(saidOn(a) ?? UNDATED, saidOn(b) ?? UNDATED) ||
      compareText(a.figure.id, b.figure.id),
  );
  const first = ordered[0] as DatedFigure;
  const days = ordered.flatMap((each) => saidOn(each) ?? []);
  return Object.freeze({
    figures: Object.freeze(ordered.map(({ figure }) => figure.id)),
    origin: first.figure.origin.id,
    period: first.figure.window?.edtf ?? null,
    event: eventOf(first, events),
    counts: countsOf(first),
    saidFrom: days[0] ?? null,
    saidTo: days[days.length - 1] ?? null,
  });
}

const DATE_LENGTH = "2016-12-14".length;

/** The day on which a figure was said; null where neither words nor publication tell. */
export function saidOn({ figure, published }: DatedFigure): string | null {
  if (figure.asOf !== null) return figure.asOf;
  return published === "" ? null : published.slice(0, DATE_LENGTH);
}

/** Whether a figure counts up from a start or within its period; null where nothing tells. */
export function countsOf({ figure }: DatedFigure): LedgerEntry["counts"] {
  const { window, isCumulative } = figure;
  if (isCumulative === true || window?.isCumulative === true || window?.anchor === "event") {
    return "total";
  }
  return window === null ? null : "period";
}

/** The closed short period of a figure, as its first and last day; null where it has none. */
function daysOf({ figure: { window } }: DatedFigure): readonly [string, string] | null {
  if (window === null || window.granularity === "month" || window.granularity === "year")
    return null;
  if (window.anchor === "event" || window.isCumulative === true) return null;
  const [from = "", to = from] = window.edtf.split("/");
  return from === ".." || to === ".." ? null : [from, to];
}

/** Periods that share a day, joined into the longest stretches: each is one event as far as days can tell. */
function eventsOf(members: readonly DatedFigure[]): readonly string[] {
  const periods = members.flatMap((each) => {
    const days = daysOf(each);
    return days === null ? [] : [days];
  });
  periods.sort((a, b) => compareText(a[0], b[0]) || compareText(a[1], b[1]));
  const joined: [string, string][] = [];
  for (const [from, to] of periods) {
    const last = joined[joined.length - 1];
    if (last === undefined || from > last[1]) joined.push([from, to]);
    else if (to > last[1]) last[1] = to;
  }
  return joined.map(([from, to]) => (from === to ? from : `${from}/${to}`));
}

/** The stretch that holds a closed period; for a total its start; null for what has neither. */
function eventOf(each: DatedFigure, events: readonly string[]): string | null {
  const days = daysOf(each);
  if (days === null) return startOf(each);
  return (
    events.find((event) => {
      const [from = "", to = from] = event.split("/");
      return from <= days[0] && days[1] <= to;
    }) ?? null
  );
}

/** "2031-05-01/..": totals that count from one day are of one event; null for a start that no words date. */
function startOf(each: DatedFigure): string | null {
  if (countsOf(each) !== "total") return null;
  const [from = ".."] = each.figure.window?.edtf.split("/") ?? [];
  return from === ".." ? null : `${from}/..`;
}
