import { foldName } from "../base/fold.ts";
import type { Actor } from "../domain/actor.ts";
import type { Analysis } from "../domain/analysis.ts";
import type { Figure } from "../domain/figure.ts";
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

/** What of an analysis is searched, as JSON for `storeAnalysis`: made beside the packing, so that nobody unpacks it for this. */
export interface AnalysisRows {
  /** Words are stemmed as in this configuration of PostgreSQL. */
  readonly searchedAs: string;
  /** An array of objects; "[]" where nothing was attributed. */
  readonly attributions: string;
  /** An array of objects; "[]" where no figure was given. */
  readonly figures: string;
}

/** The rows by which an analysis is searched. Linear in its attributions and figures. */
export function analysisRows(analysis: Analysis): AnalysisRows {
  return {
    searchedAs: searchConfiguration(analysis.report.language),
    attributions: JSON.stringify(attributionRows(analysis)),
    figures: JSON.stringify(analysis.figures.map(figureRow)),
  };
}

/** A fresh analysis as it is handed to the store. */
export interface NewAnalysis {
  /** Id of the report. */
  readonly report: string;
  readonly packed: Uint8Array;
  readonly rows: AnalysisRows;
}

/**
 * Keeps an analysis, with its attributions and figures as rows to search. The first of a version stands: given again
 * (a job that ran twice) it changes nothing, and false is given. Meant for a transaction.
 */
export async function storeAnalysis(
  queries: Queries,
  { report, packed, rows }: NewAnalysis,
  { version, milliseconds }: Making,
): Promise<boolean> {
  const kept = await queries.query(
    `insert into analysis (report, version, packed, milliseconds) values ($1, $2, $3, $4)
     on conflict (report, version) do nothing returning report`,
    [report, version, packed, Math.round(milliseconds)],
  );
  if (kept.length === 0) return false;
  if (rows.attributions !== NONE) {
    await queries.query(INSERT_ATTRIBUTIONS, [
      ...[report, version, rows.attributions, rows.searchedAs],
    ]);
  }
  if (rows.figures !== NONE) {
    await queries.query(INSERT_FIGURES, [report, version, rows.figures]);
  }
  return true;
}

/** Rows as JSON where there are none. */
const NONE = "[]";

const INSERT_ATTRIBUTIONS = `insert into attribution
    (report, version, id, stance, kind, hedged, cue, speaker, speaker_key, speaker_type, source, content, spans, search)
  select $1, $2, id, stance, kind, hedged, cue, speaker, speaker_key, speaker_type, source, content, spans,
    to_tsvector($4::text::regconfig, searched)
  from json_to_recordset($3::json) as r(id text, stance text, kind text, hedged boolean, cue text, speaker text,
    speaker_key text, speaker_type text, source text, content text, spans json, searched text)`;

const INSERT_FIGURES = `insert into figure
    (report, version, id, value, value_max, bound, unit, measure, counted, place, as_of, period, span)
  select $1, $2, id, value, value_max, bound, unit, measure, counted, place, as_of, period, span
  from json_to_recordset($3::json) as r(id text, value double precision, value_max double precision, bound text,
    unit text, measure text, counted text, place text, as_of text, period text, span json)`;

function attributionRows({ report, attributions, actors }: Analysis): readonly object[] {
  const byId = new Map<string, Actor>(actors.map((actor) => [actor.id, actor]));
  const words = (spans: readonly Span[]) =>
    spans.map((one) => textOf(report.text, one)).join(" … ");
  return attributions.map((attribution) => {
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
}

function figureRow({ group, place, window, asOf, valueMax, unit, ...figure }: Figure): object {
  return {
    ...figure,
    unit: storableOrNull(unit),
    value_max: valueMax,
    counted: group,
    place: storableOrNull(place?.name ?? null),
    as_of: asOf,
    period: window?.edtf ?? null,
  };
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

/** Ids of the reports of a dossier that a version has analysed, older versions of a page left out, in their order. */
export async function analysedReports(
  queries: Queries,
  dossier: string,
  version: string,
): Promise<readonly string[]> {
  const rows = await queries.query<{ report: string }>(
    `select d.report from dossier_report d join analysis a on a.report = d.report and a.version = $2
     where d.dossier = $1 and d.superseded_by is null order by d.report`,
    [dossier, version],
  );
  return rows.map(({ report }) => report);
}

/** A report that waits to be analysed, and where it stands among all that were placed. */
export interface WaitingReport {
  readonly place: number;
  readonly report: Report;
}

/**
 * Reports placed after `after` (0 for all) that a version has not analysed and that stand in no quarantine, the
 * longest waiting first; one that stands in several dossiers may be given for each. Linear in the reports passed over.
 */
export async function reportsToAnalyse(
  queries: Queries,
  version: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly WaitingReport[]> {
  return queries.query<WaitingReport>(
    `select d.place, r.body as report from dossier_report d join report r on r.id = d.report
     where d.place > $2
       and not exists (select 1 from analysis a where a.report = d.report and a.version = $1)
       and not exists (select 1 from quarantine q where q.report = d.report and q.stage = 'analyse' and q.resolved_at is null)
     order by d.place limit $3`,
    [version, after, limit],
  );
}

/** The dossiers that a report stands in. */
export async function dossiersOf(queries: Queries, report: string): Promise<readonly string[]> {
  const rows = await queries.query<{ dossier: string }>(
    "select dossier from dossier_report where report = $1 order by dossier",
    [report],
  );
  return rows.map(({ dossier }) => dossier);
}
