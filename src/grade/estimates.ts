import type {
  Comparison,
  DossierFigure,
  FigureSeries,
  Origin,
  Statement,
} from "../domain/comparison.ts";
import type { Estimate, EventEstimates } from "../domain/grade.ts";
import type { Policy } from "../domain/policy.ts";
import { estimateByAcled } from "./acled.ts";
import { groupByTies } from "./groups.ts";
import { estimateByIbc } from "./ibc.ts";
import { type Place, placed } from "./place.ts";
import { type TieIndex, tiesOf } from "./ties.ts";
import type { Toll, TollTable } from "./tolls.ts";
import { estimateByUcdp } from "./ucdp.ts";

/** What placing and tying need. */
export interface EstimateSetting {
  readonly policy: Policy;
  readonly placeOf: (origin: Origin) => Place;
  readonly index: TieIndex;
}

type Method = (table: TollTable) => Estimate;

// Casualty recorders count deaths; Iraq Body Count has minimum and maximum of injuries as well.
const METHODS: Readonly<Record<string, readonly Method[]>> = {
  killed: [estimateByUcdp, estimateByAcled, estimateByIbc],
  injured: [estimateByIbc],
};

/**
 * For every event of a series of killed or injured with two tolls or more: what each method makes of them, side by
 * side. Tolls of no event (totals, and numbers without a period where several events are) enter none. Linear.
 */
export function estimateEvents(
  { series, figures }: Comparison,
  setting: EstimateSetting,
): readonly EventEstimates[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return series.flatMap((one) => {
    const methods = METHODS[one.measure];
    if (methods === undefined) return [];
    return [...byEvent(one, byId)]
      .filter(([, own]) => own.length >= TOLLS_MIN)
      .map(([event, own]) => estimateOne(one, { event, own, methods }, setting));
  });
}

/** One toll alone is compared with nothing. */
const TOLLS_MIN = 2;

function byEvent(
  { ledger = [] }: FigureSeries,
  byId: ReadonlyMap<string, DossierFigure>,
): ReadonlyMap<string, readonly DossierFigure[]> {
  const events = new Map<string, DossierFigure[]>();
  for (const { event, figures } of ledger) {
    if (event === null) continue;
    const known = events.get(event) ?? [];
    events.set(event, known);
    // Said ten times, a number is still one number.
    const figure = byId.get(figures[0] ?? "");
    if (figure !== undefined) known.push(figure);
  }
  return events;
}

function estimateOne(
  { id, revisions = [] }: FigureSeries,
  {
    event,
    own,
    methods,
  }: {
    readonly event: string;
    readonly own: readonly DossierFigure[];
    readonly methods: readonly Method[];
  },
  setting: EstimateSetting,
): EventEstimates {
  // What its own origin has replaced is no longer anybody's word.
  const replaced = new Set(revisions.map(({ from }) => from));
  const standing = own.filter(({ id: figure }) => !replaced.has(figure));
  const tolls = grouped(standing, setting);
  const table = { tolls, policy: setting.policy };
  return Object.freeze({
    series: id,
    event,
    figures: Object.freeze(standing.map((figure) => figure.id)),
    independent: new Set(tolls.map(({ group }) => group)).size,
    estimates: methods.map((method) => method(table)),
  });
}

/** The tolls with their origins tied as those of a claim are: each figure stands for a statement. */
function grouped(
  figures: readonly DossierFigure[],
  { policy, placeOf, index }: EstimateSetting,
): readonly Toll[] {
  const origins = [...new Map(figures.map(({ origin }) => [origin.id, origin])).values()];
  const statements = figures.map(asStatement);
  const off = new Set(policy.ties?.off ?? []);
  const ties = tiesOf({ origins, statements }, index, placeOf).filter(({ kind }) => !off.has(kind));
  const groups = groupByTies(
    origins.map(({ id }) => id),
    ties,
  );
  const groupOf = new Map(groups.flatMap((ids, group) => ids.map((id) => [id, group] as const)));
  return figures.map((figure) => ({
    figure,
    origin: placed(figure.origin, placeOf(figure.origin)),
    group: groupOf.get(figure.origin.id) ?? -1,
  }));
}

function asStatement({ id, report, origin, span, hedged }: DossierFigure): Statement {
  return {
    report,
    attribution: null,
    stance: "affirms",
    hedged,
    origin: origin.id,
    chain: [],
    spans: [span],
    sourceSpans: [],
    cueSpans: [],
    figures: [id],
    reasons: [],
  };
}
