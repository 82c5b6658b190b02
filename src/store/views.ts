import { foldName } from "../base/fold.ts";
import type { DossierActor, FigureSeries } from "../domain/comparison.ts";
import type { GradedClaim } from "../domain/grade.ts";
import type { Report } from "../domain/report.ts";
import type { Queries, SqlValue } from "./database.ts";
import { REVIEWED } from "./review.ts";
import { searchable, storable } from "./storable.ts";

/** A stretch of a list: what comes after a key, so many. */
export interface Paging {
  /** The key of the last item of the page before; null for the first page. */
  readonly after: readonly (string | number)[] | null;
  readonly limit: number;
}

/** What a list may be narrowed to; null for everything. */
export interface Filters {
  /** Words searched for, as a reader types them: "…" for a phrase, - before what must not stand there. */
  readonly words: string | null;
  readonly outlet: string | null;
  /** Dossier actor id (claims) or a name (attributions, reports). */
  readonly actor: string | null;
  readonly measure: string | null;
  readonly stance: string | null;
  /** "airwars:fair", "admiralty:F6" … */
  readonly grade: string | null;
  readonly contested: boolean | null;
  /** ISO dates of publication, both included. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Gathers the conditions of a statement with their values. */
function conditions(first: readonly SqlValue[]) {
  const values: SqlValue[] = [...first];
  const parts: string[] = [];
  return {
    values,
    /** `?` stands for the value; nothing is added for null. */
    add: (sql: string, value: SqlValue) => {
      if (value === null) return;
      values.push(value);
      parts.push(sql.replaceAll("?", `$${values.length}`));
    },
    sql: () => parts.map((part) => ` and ${part}`).join(""),
  };
}

/** Matches in any of the languages that are searched: which one the reader types in is not known. */
const matches = (column: string) =>
  `(${["french", "english", "simple"].map((name) => `${column} @@ websearch_to_tsquery('${name}', ?)`).join(" or ")})`;

/** The day after one, so that a bound holds for times of that day too; "~" sorts after any of them. */
function dayEnd(day: string | null): string | null {
  return day === null ? null : `${day}~`;
}

/** A claim in short. */
export interface ClaimRow {
  readonly id: string;
  readonly place: number;
  readonly label: string;
  readonly language: string;
  readonly reports: number;
  readonly independent: number;
  readonly contested: boolean;
  readonly outlets: readonly string[];
  readonly measures: readonly string[];
  readonly stances: readonly string[];
  readonly grades: readonly string[];
  readonly firstPublished: string | null;
  readonly lastPublished: string | null;
  /** Whether somebody of the desk accepted it. */
  readonly accepted: boolean;
  /** Who is to look at it; null for nobody. */
  readonly assignee: string | null;
  /** How often the desk said something of it. */
  readonly comments: number;
}

/** What only claims may be narrowed to; null for everything. */
export interface ClaimFilters {
  /** Carried by this report. */
  readonly report: string | null;
  readonly accepted: boolean | null;
  readonly assignee: string | null;
}

/** Claims of a dossier, in the order in which a desk should look at them. Key: place. */
export function listClaims(
  queries: Queries,
  dossier: string,
  filters: Filters & Partial<ClaimFilters>,
  { after, limit }: Paging,
): Promise<readonly ClaimRow[]> {
  const where = conditions([dossier, limit]);
  where.add(matches("search"), filters.words === null ? null : searchable(filters.words));
  where.add("outlets @> array[?::text]", filters.outlet);
  where.add("actors @> array[?::text]", filters.actor);
  where.add("measures @> array[?::text]", filters.measure);
  where.add("stances @> array[?::text]", filters.stance);
  where.add("grades @> array[?::text]", filters.grade);
  where.add("contested = ?", filters.contested);
  where.add("last_published >= ?", filters.from);
  where.add("first_published <= ?", dayEnd(filters.to));
  where.add("carried_by @> array[?::text]", filters.report ?? null);
  where.add("coalesce(v.accepted, false) = ?", filters.accepted ?? null);
  where.add("v.assignee = ?", filters.assignee ?? null);
  where.add("place > ?", after?.[0] ?? null);
  return queries.query<ClaimRow>(
    `select id, place, label, language, reports, independent, contested, outlets, measures, stances, grades,
       first_published as "firstPublished", last_published as "lastPublished",
       coalesce(v.accepted, false) as accepted, v.assignee, coalesce(v.comments, 0) as comments
     from claim left join (${REVIEWED}) v on v.claim = claim.id where dossier = $1${where.sql()} order by place limit $2`,
    where.values,
  );
}

/** A claim of a dossier, whole; null where there is none. */
export async function findClaimOf(
  queries: Queries,
  dossier: string,
  id: string,
): Promise<GradedClaim | null> {
  const [row] = await queries.query<{ body: GradedClaim }>(
    "select body from claim where dossier = $1 and id = $2",
    [dossier, id],
  );
  return row?.body ?? null;
}

/** A report of a dossier, without its text. */
export interface ReportRow {
  readonly place: number;
  readonly body: Report;
  readonly supersededBy: string | null;
  readonly addedAt: string;
  readonly sightings: number;
}

/** Reports of a dossier, the latest added first. Key: place. */
export function listReports(
  queries: Queries,
  { dossier, version }: { readonly dossier: string; readonly version: string },
  filters: Filters,
  { after, limit }: Paging,
): Promise<readonly ReportRow[]> {
  const where = conditions([dossier, limit]);
  if (filters.actor !== null || filters.stance !== null || filters.measure !== null) {
    where.values.push(version);
  }
  const by = `version = $${where.values.length}`;
  const actor = filters.actor === null ? null : foldName(storable(filters.actor));
  // One attribution that is by the actor and of the stance, not one of each.
  const said = `from attribution a where a.report = d.report and a.${by}`;
  if (actor !== null && filters.stance !== null) {
    where.values.push(filters.stance);
    const stance = `a.stance = $${where.values.length}`;
    where.add(`exists (select 1 ${said} and a.speaker_key = ? and ${stance})`, actor);
  } else {
    where.add(`exists (select 1 ${said} and a.speaker_key = ?)`, actor);
    where.add(`exists (select 1 ${said} and a.stance = ?)`, filters.stance);
  }
  where.add(
    `exists (select 1 from figure f where f.report = d.report and f.${by} and f.measure = ?)`,
    filters.measure,
  );
  const carried = "from claim c where c.dossier = d.dossier and c.carried_by @> array[d.report]";
  where.add(`exists (select 1 ${carried} and c.grades @> array[?::text])`, filters.grade);
  where.add(`exists (select 1 ${carried} and c.contested) = ?`, filters.contested);
  where.add(matches("r.search"), filters.words === null ? null : searchable(filters.words));
  where.add("r.outlet = ?", filters.outlet === null ? null : storable(filters.outlet));
  where.add("r.published >= ?", filters.from);
  where.add("r.published <= ?", dayEnd(filters.to));
  where.add("d.place < ?", after?.[0] ?? null);
  return queries.query<ReportRow>(
    `select d.place, r.body, d.superseded_by as "supersededBy", d.added_at as "addedAt",
       (select count(*) from sighting s where s.dossier = d.dossier and s.report = d.report) as sightings
     from dossier_report d join report r on r.id = d.report
     where d.dossier = $1${where.sql()} order by d.place desc limit $2`,
    where.values,
  );
}

/** An attribution as it is listed. */
export interface AttributionRow {
  readonly report: string;
  readonly id: string;
  readonly stance: string;
  readonly kind: string;
  readonly hedged: boolean;
  readonly cue: string | null;
  readonly speaker: string | null;
  readonly source: string;
  readonly content: string;
  readonly outlet: string | null;
  readonly published: string | null;
}

/** Attributions of a dossier by an analyser's version. Key: report, id. */
export function listAttributions(
  queries: Queries,
  { dossier, version }: { readonly dossier: string; readonly version: string },
  filters: Filters,
  { after, limit }: Paging,
): Promise<readonly AttributionRow[]> {
  const where = conditions([dossier, limit, version]);
  where.add(matches("a.search"), filters.words === null ? null : searchable(filters.words));
  where.add("r.outlet = ?", filters.outlet === null ? null : storable(filters.outlet));
  where.add("a.speaker_key = ?", filters.actor === null ? null : foldName(storable(filters.actor)));
  where.add("a.stance = ?", filters.stance);
  where.add("r.published >= ?", filters.from);
  where.add("r.published <= ?", dayEnd(filters.to));
  addAfter(where, ["a.report", "a.id"], after);
  return queries.query<AttributionRow>(
    `select a.report, a.id, a.stance, a.kind, a.hedged, a.cue, a.speaker, a.source, a.content, r.outlet, r.published
     from dossier_report d join attribution a on a.report = d.report and a.version = $3 join report r on r.id = d.report
     where d.dossier = $1 and d.superseded_by is null${where.sql()} order by a.report, a.id limit $2`,
    where.values,
  );
}

/** A figure as it is listed. */
export interface FigureRow {
  readonly report: string;
  readonly id: string;
  readonly value: number;
  readonly valueMax: number | null;
  readonly bound: string;
  readonly unit: string | null;
  readonly measure: string | null;
  readonly group: string | null;
  readonly place: string | null;
  readonly asOf: string | null;
  readonly period: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
}

/** Figures of a dossier by an analyser's version. Key: report, id. */
export function listFigures(
  queries: Queries,
  { dossier, version }: { readonly dossier: string; readonly version: string },
  filters: Filters,
  { after, limit }: Paging,
): Promise<readonly FigureRow[]> {
  const where = conditions([dossier, limit, version]);
  where.add("f.measure = ?", filters.measure);
  where.add("r.outlet = ?", filters.outlet === null ? null : storable(filters.outlet));
  where.add("r.published >= ?", filters.from);
  where.add("r.published <= ?", dayEnd(filters.to));
  addAfter(where, ["f.report", "f.id"], after);
  return queries.query<FigureRow>(
    `select f.report, f.id, f.value, f.value_max as "valueMax", f.bound, f.unit, f.measure, f.counted as "group",
       f.place, f.as_of as "asOf", f.period, r.outlet, r.published
     from dossier_report d join figure f on f.report = d.report and f.version = $3 join report r on r.id = d.report
     where d.dossier = $1 and d.superseded_by is null${where.sql()} order by f.report, f.id limit $2`,
    where.values,
  );
}

/** Actors of a dossier, by name. Key: folded name, id. */
export function listActors(
  queries: Queries,
  dossier: string,
  name: string | null,
  { after, limit }: Paging,
): Promise<readonly { readonly key: string; readonly body: DossierActor }[]> {
  const where = conditions([dossier, limit]);
  where.add("strpos(name_key, ?) > 0", name === null ? null : foldName(storable(name)));
  addAfter(where, ["name_key", "id"], after);
  return queries.query(
    `select name_key as key, body from actor where dossier = $1${where.sql()} order by name_key, id limit $2`,
    where.values,
  );
}

/** Series of figures of a dossier. Key: id. */
export async function listSeries(
  queries: Queries,
  dossier: string,
  measure: string | null,
  { after, limit }: Paging,
): Promise<readonly FigureSeries[]> {
  const where = conditions([dossier, limit]);
  where.add("measure = ?", measure);
  addAfter(where, ["id"], after);
  const rows = await queries.query<{ body: FigureSeries }>(
    `select body from series where dossier = $1${where.sql()} order by id limit $2`,
    where.values,
  );
  return rows.map(({ body }) => body);
}

/** Goes on after a key of several columns, compared in the order of the bytes as the primary keys are. */
function addAfter(
  where: ReturnType<typeof conditions>,
  columns: readonly string[],
  after: readonly (string | number)[] | null,
): void {
  if (after === null || after.length !== columns.length) return;
  const marks = after.map((value) => {
    where.values.push(String(value));
    return `$${where.values.length}`;
  });
  where.add(`(${columns.join(", ")}) > (${marks.join(", ")}) and ?`, true);
}
