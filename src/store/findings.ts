import { foldName } from "../base/fold.ts";
import { sha256 } from "../base/hash.ts";
import { type ClaimSummary, changesBetween, summaryOf } from "../domain/claim-change.ts";
import type { Comparison, DossierFigure } from "../domain/comparison.ts";
import type { Findings, GradedClaim } from "../domain/grade.ts";
import type { Report } from "../domain/report.ts";
import { textOf } from "../domain/span.ts";
import type { Queries } from "./database.ts";
import { pack, unpack } from "./pack.ts";
import { searchable, searchConfiguration, storable, storableOrNull } from "./storable.ts";

/** What findings were made of. */
export interface FindingsMaking {
  readonly dossier: string;
  /** The dossier's revision when its reports were read. */
  readonly revision: number;
  readonly version: string;
  readonly milliseconds: number;
}

/** Findings as bytes, without the texts of their reports: what a worker hands back. */
export function packFindings({ comparison, ...rest }: Findings): Uint8Array {
  const reports = comparison.reports.map(({ id }) => id);
  return pack({ ...rest, comparison: { ...comparison, reports } });
}

/** Findings from their bytes and the reports they name. */
export function unpackFindings(
  packed: Uint8Array,
  reportOf: (id: string) => Report | undefined,
): Findings {
  type Packed = Omit<Findings, "comparison"> & {
    readonly comparison: Omit<Comparison, "reports"> & { readonly reports: readonly string[] };
  };
  const { comparison, ...rest } = unpack<Packed>(packed);
  const reports = comparison.reports.flatMap((id) => reportOf(id) ?? []);
  return { ...rest, comparison: { ...comparison, reports } };
}

/**
 * Puts findings in the place of the dossier's older ones, with their claims, actors and series as rows; findings of
 * an older revision than those that stand change nothing, and false is given. Rows that stay as they were are not
 * written. Meant for a transaction.
 */
export async function storeFindings(
  queries: Queries,
  packed: Uint8Array,
  { findings, making }: { readonly findings: Findings; readonly making: FindingsMaking },
): Promise<boolean> {
  const { dossier, revision, version, milliseconds } = making;
  const kept = await queries.query(
    `insert into findings (dossier, revision, version, tag, packed, milliseconds) values ($1, $2, $3, $4, $5, $6)
     on conflict (dossier) do update set revision = excluded.revision, version = excluded.version, tag = excluded.tag,
       packed = excluded.packed, milliseconds = excluded.milliseconds, made_at = now()
     where findings.revision <= excluded.revision returning dossier`,
    [dossier, revision, version, sha256(packed).slice(0, 32), packed, Math.round(milliseconds)],
  );
  if (kept.length === 0) return false;
  await logChanges(queries, { dossier, revision }, findings);
  await replaceClaims(queries, dossier, findings);
  await replaceActors(queries, dossier, findings.comparison);
  await replaceSeries(queries, dossier, findings.comparison);
  return true;
}

/** Writes down what becomes of the claims: before their rows are replaced. Linear in the claims. */
async function logChanges(
  queries: Queries,
  { dossier, revision }: Pick<FindingsMaking, "dossier" | "revision">,
  { claims }: Findings,
): Promise<void> {
  const rows = await queries.query<ClaimSummary & { readonly id: string }>(
    "select id, label, reports, independent, contested, stances, grades from claim where dossier = $1",
    [dossier],
  );
  const before = new Map(rows.map(({ id, ...summary }) => [id, summary]));
  const after = new Map(
    claims.map((claim) => [claim.id, { ...summaryOf(claim), label: storable(claim.label) }]),
  );
  const changes = changesBetween(before, after);
  for (let from = 0; from < changes.length; from += BATCH_ROWS) {
    await queries.query(
      `insert into claim_change (dossier, revision, claim, kind, before, after)
       select $1, $2, claim, kind, before, after from json_to_recordset($3::json)
         as r(claim text, kind text, before json, after json)`,
      [dossier, revision, JSON.stringify(changes.slice(from, from + BATCH_ROWS))],
    );
  }
}

/** Rows written at once: some megabytes of JSON. */
const BATCH_ROWS = 500;

/** Makes the rows of a table those given: what is gone is deleted, what is new or other is written. */
async function replaceRows(
  queries: Queries,
  dossier: string,
  {
    table,
    columns,
    rows,
    extra = [],
  }: {
    readonly table: "claim" | "actor" | "series";
    /** Names with types; `id` comes first. */
    readonly columns: readonly string[];
    readonly rows: readonly { readonly id: string }[];
    /** Columns made of the others: name and expression. */
    readonly extra?: readonly (readonly [string, string])[];
  },
): Promise<void> {
  await queries.query(`delete from ${table} where dossier = $1 and not (id = any($2))`, [
    dossier,
    rows.map(({ id }) => id),
  ]);
  const names = columns.map((column) => column.split(" ", 1)[0] ?? "");
  const own = names.filter((name) => !name.startsWith("searched"));
  // As text: PostgreSQL would take the escapes of hostile characters apart, and refuse them.
  const expressionOf = (name: string) => (name === "body" ? "r.body::json" : `r.${name}`);
  const all = [...own, ...extra.map(([name]) => name)];
  const values = [...own.map(expressionOf), ...extra.map(([, made]) => made)];
  const isOther = own.map((name) => `t.${name}::text is distinct from excluded.${name}::text`);
  for (let from = 0; from < rows.length; from += BATCH_ROWS) {
    await queries.query(
      `insert into ${table} as t (dossier, ${all.join(", ")})
       select $1, ${values.join(", ")} from json_to_recordset($2::json) as r(${columns.join(", ")})
       on conflict (dossier, id) do update set ${all.map((name) => `${name} = excluded.${name}`).join(", ")}
       where ${isOther.join(" or ")}`,
      [dossier, JSON.stringify(rows.slice(from, from + BATCH_ROWS))],
    );
  }
}

async function replaceClaims(
  queries: Queries,
  dossier: string,
  { claims, comparison }: Findings,
): Promise<void> {
  const reports = new Map(comparison.reports.map((report) => [report.id, report]));
  const figures = new Map(comparison.figures.map((figure) => [figure.id, figure]));
  const rows = claims.map((claim, place) => claimRow(claim, { place, reports, figures }));
  await replaceRows(queries, dossier, {
    table: "claim",
    columns: [
      ...["id text", "place integer", "label text", "language text", "reports integer"],
      ...["independent integer", "contested boolean", "outlets text[]", "actors text[]"],
      ...["measures text[]", "stances text[]", "grades text[]", "first_published text"],
      ...["last_published text", "carried_by text[]", "body text"],
      ...["searched text", "searched_as text"],
    ],
    rows,
    extra: [["search", "to_tsvector(r.searched_as::regconfig, r.searched)"]],
  });
}

interface ClaimSetting {
  readonly place: number;
  readonly reports: ReadonlyMap<string, Report>;
  readonly figures: ReadonlyMap<string, DossierFigure>;
}

function claimRow(claim: GradedClaim, { place, reports, figures }: ClaimSetting) {
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
    place,
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

function replaceActors(queries: Queries, dossier: string, { actors }: Comparison): Promise<void> {
  const rows = actors.map((actor) => ({
    id: actor.id,
    name: storable(actor.name),
    name_key: foldName(storable(actor.name)),
    type: actor.type,
    members: actor.members.length,
    body: JSON.stringify(actor),
  }));
  return replaceRows(queries, dossier, {
    table: "actor",
    columns: ["id text", "name text", "name_key text", "type text", "members integer", "body text"],
    rows,
  });
}

function replaceSeries(queries: Queries, dossier: string, { series }: Comparison): Promise<void> {
  const rows = series.map((one) => ({
    id: one.id,
    measure: one.measure,
    counted: one.group,
    place: storableOrNull(one.place),
    conflicts: one.conflicts.length,
    body: JSON.stringify(one),
  }));
  return replaceRows(queries, dossier, {
    table: "series",
    columns: [
      "id text",
      "measure text",
      "counted text",
      "place text",
      "conflicts integer",
      "body text",
    ],
    rows,
  });
}

/** Where a dossier's findings stand. */
export interface FindingsState {
  readonly revision: number;
  readonly version: string;
  readonly tag: string;
  readonly madeAt: string;
}

/** Where a dossier's findings stand; null where none were made. */
export async function findingsState(
  queries: Queries,
  dossier: string,
): Promise<FindingsState | null> {
  const [row] = await queries.query<FindingsState>(
    'select revision, version, tag, made_at as "madeAt" from findings where dossier = $1',
    [dossier],
  );
  return row ?? null;
}

/** Where the findings of all dossiers stand, by dossier; those without any are left out. */
export async function findingsStates(
  queries: Queries,
): Promise<ReadonlyMap<string, FindingsState>> {
  const rows = await queries.query<FindingsState & { readonly dossier: string }>(
    'select dossier, revision, version, tag, made_at as "madeAt" from findings',
  );
  return new Map(rows.map(({ dossier, ...state }) => [dossier, state]));
}

/** A dossier's findings, whole; null where none were made. */
export async function loadFindings(queries: Queries, dossier: string): Promise<Findings | null> {
  const packed = await packedFindings(queries, dossier);
  if (packed === null) return null;
  const byId = new Map(packed.reports.map((report) => [report.id, report]));
  return unpackFindings(packed.findings, (id) => byId.get(id));
}

/** A dossier's findings as bytes with all its reports; null where none were made. */
export async function packedFindings(
  queries: Queries,
  dossier: string,
): Promise<{ readonly findings: Uint8Array; readonly reports: readonly Report[] } | null> {
  const [row] = await queries.query<{ packed: Uint8Array }>(
    "select packed from findings where dossier = $1",
    [dossier],
  );
  if (row === undefined) return null;
  const reports = await queries.query<{ body: Report }>(
    "select r.body from dossier_report d join report r on r.id = d.report where d.dossier = $1",
    [dossier],
  );
  return { findings: row.packed, reports: reports.map(({ body }) => body) };
}

/** The dossiers whose findings are older than what they are made of, or of another version. */
export async function dossiersToCompare(
  queries: Queries,
  version: string,
): Promise<readonly string[]> {
  const rows = await queries.query<{ id: string }>(
    `select d.id from dossier d left join findings f on f.dossier = d.id
     where (f.dossier is null or f.revision < d.revision or f.version <> $1)
       and not exists (select 1 from quarantine q where q.dossier = d.id and q.stage = 'compare' and q.resolved_at is null)
     order by d.id`,
    [version],
  );
  return rows.map(({ id }) => id);
}
