import { sha256 } from "../base/hash.ts";
import { type ClaimSummary, changesBetween } from "../domain/claim-change.ts";
import type { Comparison } from "../domain/comparison.ts";
import type { Findings } from "../domain/grade.ts";
import type { Report } from "../domain/report.ts";
import type { Queries } from "./database.ts";
import type { FindingsRow, FindingsRows } from "./findings-rows.ts";
import { pack, unpack } from "./pack.ts";

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
  { packed, rows }: { readonly packed: Uint8Array; readonly rows: FindingsRows },
  { dossier, revision, version, milliseconds }: FindingsMaking,
): Promise<boolean> {
  const kept = await queries.query(
    `insert into findings (dossier, revision, version, tag, packed, milliseconds) values ($1, $2, $3, $4, $5, $6)
     on conflict (dossier) do update set revision = excluded.revision, version = excluded.version, tag = excluded.tag,
       packed = excluded.packed, milliseconds = excluded.milliseconds, made_at = now()
     where findings.revision <= excluded.revision returning dossier`,
    [dossier, revision, version, sha256(packed).slice(0, 32), packed, Math.round(milliseconds)],
  );
  if (kept.length === 0) return false;
  await logChanges(queries, { dossier, revision }, rows.summaries);
  await replaceRows(queries, dossier, CLAIMS, rows.claims);
  await replaceRows(queries, dossier, ACTORS, rows.actors);
  await replaceRows(queries, dossier, SERIES, rows.series);
  await placeClaims(queries, dossier, rows.claims);
  return true;
}

/** Writes down what becomes of the claims: before their rows are replaced. Linear in the claims. */
async function logChanges(
  queries: Queries,
  { dossier, revision }: Pick<FindingsMaking, "dossier" | "revision">,
  after: ReadonlyMap<string, ClaimSummary>,
): Promise<void> {
  const rows = await queries.query<ClaimSummary & { readonly id: string }>(
    "select id, label, reports, independent, contested, stances, grades from claim where dossier = $1",
    [dossier],
  );
  const before = new Map(rows.map(({ id, ...summary }) => [id, summary]));
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

interface Table {
  readonly name: "claim" | "actor" | "series";
  /** Names with types, as they stand in the rows' JSON. */
  readonly columns: readonly string[];
  /** Columns made of others: name and expression. */
  readonly made: readonly (readonly [string, string])[];
}

const CLAIMS: Table = {
  name: "claim",
  columns: [
    ...["id text", "label text", "language text", "reports integer"],
    ...["independent integer", "contested boolean", "outlets text[]", "actors text[]"],
    ...["measures text[]", "stances text[]", "grades text[]", "first_published text"],
    ...["last_published text", "carried_by text[]", "body text", "hash text"],
    ...["searched text", "searched_as text"],
  ],
  // Where it stands is said at the end: a claim that only moved is not written anew.
  made: [
    ["search", "to_tsvector(r.searched_as::regconfig, r.searched)"],
    ["place", "0"],
  ],
};
const ACTORS: Table = {
  name: "actor",
  columns: [
    ...["id text", "name text", "name_key text", "type text", "members integer"],
    ...["body text", "hash text"],
  ],
  made: [],
};
const SERIES: Table = {
  name: "series",
  columns: [
    ...["id text", "measure text", "counted text", "place text", "conflicts integer"],
    ...["body text", "hash text"],
  ],
  made: [],
};

/** Makes the rows of a table those given: what is gone is deleted, what is new or other is written. */
async function replaceRows(
  queries: Queries,
  dossier: string,
  table: Table,
  rows: readonly FindingsRow[],
): Promise<void> {
  const held = await queries.query<{ id: string; hash: string | null }>(
    `select id, hash from ${table.name} where dossier = $1`,
    [dossier],
  );
  const ids = new Set(rows.map(({ id }) => id));
  const gone = held.flatMap(({ id }) => (ids.has(id) ? [] : [id]));
  if (gone.length > 0) {
    await queries.query(`delete from ${table.name} where dossier = $1 and id = any($2)`, [
      dossier,
      gone,
    ]);
  }
  const hashes = new Map(held.map(({ id, hash }) => [id, hash]));
  const other = rows.filter(({ id, hash }) => hashes.get(id) !== hash);
  const upsert = upsertOf(table);
  for (let from = 0; from < other.length; from += BATCH_ROWS) {
    const batch = other.slice(from, from + BATCH_ROWS);
    const written = batch.map(({ hash, json }) => `{"hash":"${hash}",${json.slice(1)}`);
    await queries.query(upsert, [dossier, `[${written.join(",")}]`]);
  }
}

/** Writes rows ($2, an array of objects) in the place of those of the same ids. */
function upsertOf({ name: table, columns, made }: Table): string {
  const names = columns.map((column) => column.split(" ", 1)[0] ?? "");
  const own = names.filter((name) => !name.startsWith("searched"));
  // As text: PostgreSQL would take the escapes of hostile characters apart, and refuse them.
  const ownValues = own.map((name) => (name === "body" ? "r.body::json" : `r.${name}`));
  const all = [...own, ...made.map(([name]) => name)];
  const values = [...ownValues, ...made.map(([, expression]) => expression)];
  return `insert into ${table} (dossier, ${all.join(", ")})
    select $1, ${values.join(", ")} from json_to_recordset($2::json) as r(${columns.join(", ")})
    on conflict (dossier, id) do update set ${all.map((name) => `${name} = excluded.${name}`).join(", ")}`;
}

/** Says where each claim stands among all. */
async function placeClaims(
  queries: Queries,
  dossier: string,
  claims: readonly FindingsRow[],
): Promise<void> {
  await queries.query(
    `update claim set place = p.place - 1 from unnest($2::text[]) with ordinality as p(id, place)
     where claim.dossier = $1 and claim.id = p.id and claim.place <> p.place - 1`,
    [dossier, claims.map(({ id }) => id)],
  );
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
