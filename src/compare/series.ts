import { hashOf } from "../base/hash.ts";
import type { Analysis } from "../domain/analysis.ts";
import type { Attribution } from "../domain/attribution.ts";
import type { Copy, DossierFigure, FigureSeries, Origin } from "../domain/comparison.ts";
import type { Figure } from "../domain/figure.ts";
import type { FigureCheck } from "../domain/ledger.ts";
import type { Span } from "../domain/span.ts";
import { compareText } from "./chronology.ts";
import { byTime, type DatedFigure } from "./dated-figure.ts";
import { nameKey } from "./name-key.ts";
import { checksOf } from "./series-checks.ts";
import { conflictsOf } from "./series-conflicts.ts";
import { ledgerOf } from "./series-ledger.ts";
import { revisionsOf } from "./series-revisions.ts";
import { itemsWithin } from "./sorted.ts";

/** Where figures come from: what `originFinder` gives. */
export interface FigureSources {
  readonly analyses: readonly Analysis[];
  /** Reports that share text; a number that differs between them is looked at. */
  readonly copies?: readonly Copy[];
  /** `attribution` is null for the author's own words. */
  readonly originOf: (
    analysis: Analysis,
    attribution: Attribution | null,
    spans: readonly Span[],
  ) => Omit<Origin, "carriers">;
}

/**
 * Every report's figures with their origins, and the series they make: one measure, one group, one place, by
 * time, as a ledger with revisions; those first in which most origins disagree; and the faults that figures
 * show by themselves. Figures without a measure, shares, money, and kinds that
 * are only told as parts of another figure make no series. The order of the analyses changes
 * nothing. Cost: n log n, and quadratic only in the distinct values of one series and window, of which the
 * first forty are compared.
 */
export function compareFigures({ analyses, originOf, copies = [] }: FigureSources): {
  readonly figures: readonly DossierFigure[];
  readonly series: readonly FigureSeries[];
  readonly checks: readonly FigureCheck[];
} {
  const ordered = [...analyses].sort((a, b) => compareText(a.report.id, b.report.id));
  const dated = ordered.flatMap((analysis) => datedFigures(analysis, originOf));
  const carried = withCarriers(dated);
  const series = seriesOf(carried);
  const figures = carried.map(({ figure }) => figure);
  return { figures, series, checks: checksOf({ dated: carried, series, copies }) };
}

function datedFigures(
  analysis: Analysis,
  originOf: FigureSources["originOf"],
): readonly DatedFigure[] {
  const byId = new Map(analysis.attributions.map((attribution) => [attribution.id, attribution]));
  const { id: report, published } = analysis.report;
  const below = saidBelow(analysis);
  return analysis.figures.map((figure) => {
    const by = figure.by ?? below(figure);
    const attribution = by === null ? null : (byId.get(by) ?? null);
    const origin: Origin = {
      ...originOf(analysis, attribution, [figure.span]),
      carriers: [report],
    };
    const hedged = isHedged(attribution, byId);
    return {
      figure: dossierFigure(figure, { report, origin, hedged }),
      published: published ?? "",
      place: figure.place === null ? null : (figure.place.key ?? nameKey(figure.place.name)),
    };
  });
}

/**
 * By whom a headline's number is: it sums up what somebody says below, so that the number without a source is whose
 * the same number there is; null where nobody gives it there, or two do.
 */
function saidBelow({ figures, report, attributions }: Analysis): (figure: Figure) => string | null {
  const titles = report.blocks.filter(({ kind }) => kind === "title" || kind === "heading");
  const speakerOf = new Map(attributions.map(({ id, speaker }) => [id, speaker ?? id]));
  const given = new Map<string, { readonly by: string; readonly speakers: Set<string> }>();
  const keyOf = ({ value, measure }: Figure) => `${value} ${measure}`;
  for (const figure of figures) {
    if (figure.by === null) continue;
    const known = given.get(keyOf(figure)) ?? { by: figure.by, speakers: new Set<string>() };
    known.speakers.add(speakerOf.get(figure.by) ?? figure.by);
    given.set(keyOf(figure), known);
  }
  return (figure) => {
    if (figure.measure === null || itemsWithin(titles, figure.span).length === 0) return null;
    const same = given.get(keyOf(figure));
    return same?.speakers.size === 1 ? same.by : null;
  };
}

// Nesting beyond this depth is none that a report has; it also stops a circle of parents.
const NESTING_MAX = 20;

function isHedged(
  attribution: Attribution | null,
  byId: ReadonlyMap<string, Attribution>,
): boolean {
  let at = attribution;
  for (let depth = 0; at !== null && depth < NESTING_MAX; depth += 1) {
    if (at.hedged) return true;
    at = at.in === null ? null : (byId.get(at.in) ?? null);
  }
  return false;
}

function dossierFigure(
  figure: Figure,
  { report, origin, hedged }: { report: string; origin: Origin; hedged: boolean },
): DossierFigure {
  const { span, value, valueMax, bound, unit, measure, group, window, asOf } = figure;
  return {
    id: `${report}/${figure.id}`,
    report,
    span,
    value,
    valueMax,
    bound,
    unit,
    measure,
    group,
    partOf: figure.partOf === null ? null : `${report}/${figure.partOf}`,
    origin,
    window,
    asOf,
    place: figure.place?.name ?? null,
    hedged,
    ...(figure.isCumulative === true ? { isCumulative: true as const } : {}),
    ...(figure.revises === undefined ? {} : { revises: `${report}/${figure.revises}` }),
  };
}

/** Gives each origin the reports that carry the same figure of it. */
function withCarriers(dated: readonly DatedFigure[]): readonly DatedFigure[] {
  const carriers = new Map<string, Set<string>>();
  const keyOf = ({ origin, measure, group, value, bound }: DossierFigure) =>
    JSON.stringify([origin.id, measure, group, value, bound]);
  for (const { figure } of dated) {
    const reports = carriers.get(keyOf(figure)) ?? new Set();
    carriers.set(keyOf(figure), reports.add(figure.report));
  }
  return dated.map(({ figure, published, place }) => {
    const reports = Object.freeze([...(carriers.get(keyOf(figure)) ?? [])]);
    const origin = Object.freeze({ ...figure.origin, carriers: reports });
    return { figure: Object.freeze({ ...figure, origin }), published, place };
  });
}

function seriesOf(dated: readonly DatedFigure[]): readonly FigureSeries[] {
  const byId = new Map(dated.map((each) => [each.figure.id, each]));
  const partsOf = new Map<string, DossierFigure[]>();
  for (const { figure } of dated) {
    if (figure.partOf === null) continue;
    partsOf.set(figure.partOf, [...(partsOf.get(figure.partOf) ?? []), figure]);
  }
  const byKind = new Map<string, DatedFigure[]>();
  for (const each of dated) {
    const key = kindKey(each.figure);
    if (key === null) continue;
    const others = byKind.get(key);
    if (others === undefined) byKind.set(key, [each]);
    else others.push(each);
  }
  return [...byKind.values()]
    .flatMap(byPlace)
    .filter((members) => members.some(({ figure }) => figure.partOf === null))
    .map((members) => makeSeries(members, partsOf))
    .sort(
      (a, b) =>
        disagreeing(b, byId) - disagreeing(a, byId) ||
        b.figures.length - a.figures.length ||
        compareText(a.id, b.id),
    );
}

/** How many origins have a figure of the series that cannot hold beside another's. */
function disagreeing({ conflicts }: FigureSeries, byId: ReadonlyMap<string, DatedFigure>): number {
  const figures = conflicts.flatMap((conflict) => conflict.figures);
  return new Set(figures.map((id) => byId.get(id)?.figure.origin.id)).size;
}

/** Figures of one key count the same thing of the same people; null for what is in no series. */
function kindKey({ measure, group, unit }: DossierFigure): string | null {
  if (measure === null || unit === "%" || group === "money") return null;
  // A toll without a noun counts people: "at least 20 were killed".
  const counted = group ?? "people";
  return JSON.stringify([measure, OF_MEASURE.get(measure) === counted ? "people" : counted]);
}

/** Whoever does it is called so: 2,000 people and 2,000 protesters who demonstrated are counted alike. */
const OF_MEASURE: ReadonlyMap<string, string> = new Map([
  ["demonstrated", "protesters"],
  ["displaced", "refugees"],
  ["voted", "voters"],
]);

/**
 * Parts figures of one kind by place, under all its names. One place of which the figures name one part by
 * compass at most is one series: who counts "in Quelmar" then means the east of it as well. A figure without a
 * place goes with the others where they have only one place: then nothing else can be meant; where they have
 * several it stands apart.
 */
function byPlace(members: readonly DatedFigure[]): readonly (readonly DatedFigure[])[] {
  const keys = new Set(members.flatMap(({ place }) => place ?? []));
  const partsOf = new Map<string, Set<string>>();
  for (const key of keys) {
    const [base = "", part] = key.split(PART_MARK);
    const parts = partsOf.get(base) ?? new Set();
    partsOf.set(base, part === undefined ? parts : parts.add(part));
  }
  const [only] = partsOf.keys();
  const places = new Map<string, DatedFigure[]>();
  for (const each of members) {
    const place = each.place ?? (partsOf.size === 1 ? (only ?? "") : "");
    const [base = ""] = place.split(PART_MARK);
    const key = (partsOf.get(base)?.size ?? 0) > 1 ? place : base;
    const others = places.get(key);
    if (others === undefined) places.set(key, [each]);
    else others.push(each);
  }
  return [...places.values()];
}

// Stands between a place and its part by compass in a key.
const PART_MARK = "/";

function makeSeries(
  members: readonly DatedFigure[],
  partsOf: ReadonlyMap<string, readonly DossierFigure[]>,
): FigureSeries {
  const ordered = [...members].sort(byTime);
  const first = ordered[0] as DatedFigure;
  const { measure } = first.figure;
  const group = firstOf(ordered, ({ figure }) => figure.group);
  const key = longestOf(ordered.flatMap((each) => each.place ?? []));
  const named = ordered.filter((each) => each.place === key);
  return Object.freeze({
    id: hashOf([measure, group, key]),
    measure: measure as string,
    group,
    place: key === null ? null : firstOf(named, ({ figure }) => figure.place),
    figures: Object.freeze(ordered.map(({ figure }) => figure.id)),
    conflicts: Object.freeze(conflictsOf(ordered, partsOf)),
    ledger: Object.freeze(ledgerOf(ordered)),
    revisions: Object.freeze(revisionsOf(ordered)),
  });
}

/** The longest, of several the first in text order: a part of a place rather than the whole; null for none. */
function longestOf(keys: readonly string[]): string | null {
  return [...keys].sort((a, b) => b.length - a.length || compareText(a, b))[0] ?? null;
}

/** The first value in text order of the ids, so that the order of the reports changes nothing. */
function firstOf(
  members: readonly DatedFigure[],
  pick: (member: DatedFigure) => string | null,
): string | null {
  const found = members.map(pick).filter((each) => each !== null);
  return found.sort(compareText)[0] ?? null;
}
