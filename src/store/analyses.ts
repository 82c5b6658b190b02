import { foldName } from "../base/fold.ts";
import type { Actor } from "../domain/actor.ts";
import type { Analysis } from "../domain/analysis.ts";
import type { Report } from "../domain/report.ts";
import { type Span, textOf } from "../domain/span.ts";
import type { Queries } from "./database.ts";
import { pack, unpack } from "./pack.ts";
import { searchable, searchConfiguration, storable, storableOrNull } from "./storable.ts";

/** Which analyser made an analysis, and how long it took it. */
export interface Making {
  /** Name and version of the analyser: an analysis is made once for each. */
  readonly version: string;
  readonly milliseconds: number;
}

/** An analysis as it is kept, with the report that it is of. */
export interface PackedAnalysis {
  readonly report: Report;
  readonly packed: Uint8Array;
}

/** An analysis as bytes, without its report: what a worker hands back. */
export function packAnalysis(analysis: Analysis): Uint8Array {
  const { report: _, ...rest } = analysis;
  return pack({ ...rest, reading: { ...rest.reading, text: "" } });
}

/** The analysis of a report from its bytes. */
export function unpackAnalysis(packed: Uint8Array, report: Report): Analysis {
  const rest = unpack<Omit<Analysis, "report">>(packed);
  return { ...rest, report, reading: { ...rest.reading, text: report.text } };
}

/**
 * Keeps an analysis, with its attributions and figures as rows to search. The first of a version stands: given again
 * (a job that ran twice) it changes nothing, and false is given. Meant for a transaction.
 */
export async function storeAnalysis(
  queries: Queries,
  { report, packed }: { readonly report: Report; readonly packed: Uint8Array },
  { version, milliseconds }: Making,
): Promise<boolean> {
  const kept = await queries.query(
    `insert into analysis (report, version, packed, milliseconds) values ($1, $2, $3, $4)
     on conflict (report, version) do nothing returning report`,
    [report.id, version, packed, Math.round(milliseconds)],
  );
  if (kept.length === 0) return false;
  const analysis = unpackAnalysis(packed, report);
  await insertAttributions(queries, analysis, version);
  await insertFigures(queries, analysis, version);
  return true;
}

async function insertAttributions(
  queries: Queries,
  { report, attributions, actors }: Analysis,
  version: string,
): Promise<void> {
  if (attributions.length === 0) return;
  const byId = new Map<string, Actor>(actors.map((actor) => [actor.id, actor]));
  const words = (spans: readonly Span[]) =>
    spans.map((one) => textOf(report.text, one)).join(" … ");
  const rows = attributions.map((attribution) => {
    const { id, stance, kind, hedged, cueLemma, source, cue, content } = attribution;
    const actor = attribution.speaker === null ? undefined : byId.get(attribution.speaker);
    return {
      id,
      stance,
      kind,
      hedged,
      cue: storableOrNull(cueLemma),
      speaker: storableOrNull(actor?.name ?? null),
      speaker_key: actor === undefined ? null : foldName(storable(actor.name)),
      speaker_type: actor?.type ?? null,
      source: storable(words(source)),
      content: storable(words(content)),
      spans: { source, cue, content },
      searched: searchable(words(content)),
    };
  });
  await queries.query(
    `insert into attribution
       (report, version, id, stance, kind, hedged, cue, speaker, speaker_key, speaker_type, source, content, spans, search)
     select $1, $2, id, stance, kind, hedged, cue, speaker, speaker_key, speaker_type, source, content, spans,
       to_tsvector($4::text::regconfig, searched)
     from json_to_recordset($3::json) as r(id text, stance text, kind text, hedged boolean, cue text, speaker text,
       speaker_key text, speaker_type text, source text, content text, spans json, searched text)`,
    [report.id, version, JSON.stringify(rows), searchConfiguration(report.language)],
  );
}

async function insertFigures(
  queries: Queries,
  { report, figures }: Analysis,
  version: string,
): Promise<void> {
  if (figures.length === 0) return;
  const rows = figures.map(({ group, place, window, asOf, valueMax, unit, ...figure }) => ({
    ...figure,
    unit: storableOrNull(unit),
    value_max: valueMax,
    counted: group,
    place: storableOrNull(place?.name ?? null),
    as_of: asOf,
    period: window?.edtf ?? null,
  }));
  await queries.query(
    `insert into figure
       (report, version, id, value, value_max, bound, unit, measure, counted, place, as_of, period, span)
     select $1, $2, id, value, value_max, bound, unit, measure, counted, place, as_of, period, span
     from json_to_recordset($3::json) as r(id text, value double precision, value_max double precision, bound text,
       unit text, measure text, counted text, place text, as_of text, period text, span json)`,
    [report.id, version, JSON.stringify(rows)],
  );
}

/** The analysis of one report by a version; null where it was not made yet. */
export async function findAnalysis(
  queries: Queries,
  report: string,
  version: string,
): Promise<Analysis | null> {
  const [row] = await queries.query<{ body: Report; packed: Uint8Array }>(
    `select r.body, a.packed from analysis a join report r on r.id = a.report
     where a.report = $1 and a.version = $2`,
    [report, version],
  );
  return row === undefined ? null : unpackAnalysis(row.packed, row.body);
}

/** The packed analyses of a dossier's reports by a version, older versions of a page left out, in id order. */
export function packedAnalyses(
  queries: Queries,
  dossier: string,
  version: string,
): Promise<readonly PackedAnalysis[]> {
  return queries.query(
    `select r.body as report, a.packed from dossier_report d
     join report r on r.id = d.report join analysis a on a.report = d.report and a.version = $2
     where d.dossier = $1 and d.superseded_by is null order by r.id`,
    [dossier, version],
  );
}

/** The packed analyses of these reports by a version, in id order: they never change. */
export function packedAnalysesOf(
  queries: Queries,
  reports: readonly string[],
  version: string,
): Promise<readonly PackedAnalysis[]> {
  return queries.query(
    `select r.body as report, a.packed from analysis a join report r on r.id = a.report
     where a.report = any($1) and a.version = $2 order by r.id`,
    [reports, version],
  );
}

/** The reports of a dossier that a version has analysed, older versions of a page left out, in id order. */
export async function analysedReports(
  queries: Queries,
  dossier: string,
  version: string,
): Promise<readonly Report[]> {
  const rows = await queries.query<{ body: Report }>(
    `select r.body from dossier_report d
     join report r on r.id = d.report join analysis a on a.report = d.report and a.version = $2
     where d.dossier = $1 and d.superseded_by is null order by r.id`,
    [dossier, version],
  );
  return rows.map(({ body }) => body);
}

/**
 * Reports of the store that a version has not analysed and that stand in no quarantine, the longest waiting first.
 */
export async function reportsToAnalyse(
  queries: Queries,
  version: string,
  limit: number,
): Promise<readonly Report[]> {
  const rows = await queries.query<{ body: Report }>(
    `select r.body from report r
     join (select report, min(place) as place from dossier_report d
       where not exists (select 1 from analysis a where a.report = d.report and a.version = $1)
         and not exists (select 1 from quarantine q where q.report = d.report and q.stage = 'analyse' and q.resolved_at is null)
       group by report order by min(place) limit $2) w on w.report = r.id
     order by w.place`,
    [version, limit],
  );
  return rows.map(({ body }) => body);
}

/** The dossiers that a report stands in. */
export async function dossiersOf(queries: Queries, report: string): Promise<readonly string[]> {
  const rows = await queries.query<{ dossier: string }>(
    "select dossier from dossier_report where report = $1 order by dossier",
    [report],
  );
  return rows.map(({ dossier }) => dossier);
}
