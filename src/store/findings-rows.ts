import { foldName } from "../base/fold.ts";
import { sha256 } from "../base/hash.ts";
import { type ClaimSummary, summaryOf } from "../domain/claim-change.ts";
import type { DossierActor, DossierFigure, FigureSeries } from "../domain/comparison.ts";
import type { Findings, GradedClaim } from "../domain/grade.ts";
import type { Report } from "../domain/report.ts";
import { textOf } from "../domain/span.ts";
import { searchable, searchConfiguration, storable, storableOrNull } from "./storable.ts";

/** A row of findings as the store writes it: JSON, and a hash by which one that stayed as it was is not written again. */
export interface FindingsRow {
  readonly id: string;
  readonly hash: string;
  readonly json: string;
}

/** Findings as rows to list, filter and search: made beside the packing, so that nobody unpacks them for this. */
export interface FindingsRows {
  /** In the order in which a desk should look at them; no row says its place, which is where it stands here. */
  readonly claims: readonly FindingsRow[];
  readonly actors: readonly FindingsRow[];
  readonly series: readonly FindingsRow[];
  /** What a desk counts of each claim, by its id. */
  readonly summaries: ReadonlyMap<string, ClaimSummary>;
}

/** Characters of a row's hash: 64 bits, compared with the one row of the same id only. */
const HASH_CHARS = 16;

/** The rows of findings. Linear in what they hold. */
export function findingsRows({ claims, comparison }: Findings): FindingsRows {
  const reports = new Map(comparison.reports.map((report) => [report.id, report]));
  const figures = new Map(comparison.figures.map((figure) => [figure.id, figure]));
  return {
    claims: claims.map((claim) => rowOf(claimRow(claim, { reports, figures }))),
    actors: comparison.actors.map((actor) => rowOf(actorRow(actor))),
    series: comparison.series.map((one) => rowOf(seriesRow(one))),
    summaries: new Map(
      claims.map((claim) => [claim.id, { ...summaryOf(claim), label: storable(claim.label) }]),
    ),
  };
}

function rowOf(row: { readonly id: string }): FindingsRow {
  const json = JSON.stringify(row);
  return { id: row.id, hash: sha256(json).slice(0, HASH_CHARS), json };
}

interface ClaimSetting {
  readonly reports: ReadonlyMap<string, Report>;
  readonly figures: ReadonlyMap<string, DossierFigure>;
}

function claimRow(claim: GradedClaim, { reports, figures }: ClaimSetting) {
  const carrying = [...new Set(claim.statements.map(({ report }) => report))].flatMap(
    (id) => reports.get(id) ?? [],
  );
  const dates = carrying.flatMap(({ published }) => published ?? []).sort();
  const measured = claim.figures.flatMap((id) => figures.get(id)?.measure ?? []);
  const speakers = claim.statements.flatMap(({ chain }) =>
    chain.flatMap(({ actor }) => actor ?? []),
  );
  const words = claim.statements.flatMap(({ report, spans }) => {
    const text = reports.get(report)?.text ?? "";
    return spans.map((one) => textOf(text, one));
  });
  const summary = summaryOf(claim);
  return {
    id: claim.id,
    label: storable(claim.label),
    language: claim.language,
    reports: summary.reports,
    independent: summary.independent,
    contested: summary.contested,
    outlets: distinct(carrying.flatMap(({ outlet }) => outlet ?? []).map(storable)),
    actors: distinct(speakers),
    measures: distinct(measured),
    stances: summary.stances,
    grades: summary.grades,
    first_published: dates[0] ?? null,
    last_published: dates[dates.length - 1] ?? null,
    carried_by: carrying.map(({ id }) => id).sort(),
    body: JSON.stringify(claim),
    searched: searchable([claim.label, ...words].join("\n")),
    searched_as: searchConfiguration(claim.language),
  };
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}

function actorRow(actor: DossierActor) {
  return {
    id: actor.id,
    name: storable(actor.name),
    name_key: foldName(storable(actor.name)),
    type: actor.type,
    members: actor.members.length,
    body: JSON.stringify(actor),
  };
}

function seriesRow(one: FigureSeries) {
  return {
    id: one.id,
    measure: one.measure,
    counted: one.group,
    place: storableOrNull(one.place),
    conflicts: one.conflicts.length,
    body: JSON.stringify(one),
  };
}
