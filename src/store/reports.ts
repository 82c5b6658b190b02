import { sha256 } from "../base/hash.ts";
import { invariant } from "../base/invariant.ts";
import type { Report } from "../domain/report.ts";
import type { Database, Queries } from "./database.ts";
import { describeEdit } from "./describe-edit.ts";
import { touchDossier } from "./dossiers.ts";
import { pageKey } from "./page-key.ts";
import { searchable, searchConfiguration, storable, storableOrNull } from "./storable.ts";

/** A report as it is handed to the store. */
export interface NewReport {
  readonly dossier: string;
  readonly report: Report;
  /** The bytes that `report.capture.sha256` is of. */
  readonly bytes: Uint8Array;
  /** What the server said with them; null or absent for what no server sent. */
  readonly headers?: Readonly<Record<string, string>> | null;
  /** Name and version of the program that took it in. */
  readonly tool: string;
}

/** What came of adding a report. */
export interface Added {
  readonly report: string;
  /** Whether the dossier did not have it yet. */
  readonly isNew: boolean;
  /** The version of the same page that it replaces; null where there is none. */
  readonly supersedes: string | null;
}

/**
 * Adds a report to a dossier, in one transaction: the capture once for the same bytes, a sighting each time, the
 * report once for the same item. A new text under the URL of a report that the dossier has is a new version of that
 * page: it takes its place in comparisons, and the differences are kept. `also` runs within the transaction, where
 * the report is new: what must happen with it or not at all.
 */
export function addReport(
  database: Database,
  added: NewReport,
  also: (queries: Queries) => Promise<void> = async () => undefined,
): Promise<Added> {
  const { dossier, report, bytes, headers = null } = added;
  invariant(sha256(bytes) === report.capture.sha256, "a capture's bytes have its hash");
  return database.transaction(async (queries) => {
    // First, so that the additions to one dossier come one after the other.
    await queries.query("select 1 from dossier where id = $1 for update", [dossier]);
    await insertCapture(queries, added);
    await insertReport(queries, report);
    await queries.query(
      "insert into sighting (dossier, report, capture, url, file, headers) values ($1, $2, $3, $4, $5, $6)",
      [
        dossier,
        report.id,
        report.capture.sha256,
        storableOrNull(report.url),
        storableOrNull(report.file),
        headers === null ? null : JSON.stringify(headers),
      ],
    );
    const placed = await queries.query(
      "insert into dossier_report (dossier, report) values ($1, $2) on conflict do nothing returning place",
      [dossier, report.id],
    );
    if (placed.length === 0) return { report: report.id, isNew: false, supersedes: null };
    const supersedes = await supersede(queries, dossier, report);
    await touchDossier(queries, dossier);
    await also(queries);
    return { report: report.id, isNew: true, supersedes };
  });
}

async function insertCapture(queries: Queries, { report, bytes, tool }: NewReport): Promise<void> {
  await queries.query(
    `insert into capture (sha256, bytes, media_type, tool) values ($1, $2, $3, $4)
     on conflict (sha256) do nothing`,
    [report.capture.sha256, bytes, storable(report.capture.mediaType), tool],
  );
}

async function insertReport(queries: Queries, report: Report): Promise<void> {
  const { id, outlet, url, title, language, published, capture, text } = report;
  await queries.query(
    `insert into report (id, body, outlet, url, title, language, published, capture, search)
     values ($1, $2, $3, $4, $5, $6, $7, $8, to_tsvector($9::text::regconfig, $10)) on conflict (id) do nothing`,
    [
      id,
      JSON.stringify(report),
      storableOrNull(outlet),
      url === null ? null : storable(pageKey(url)),
      storableOrNull(title),
      language,
      published,
      capture.sha256,
      searchConfiguration(language),
      searchable(`${title ?? ""}\n${text}`),
    ],
  );
}

/** Puts the newer of two versions of a page in the place of the older, with their differences. */
async function supersede(
  queries: Queries,
  dossier: string,
  report: Report,
): Promise<string | null> {
  if (report.url === null) return null;
  const [row] = await queries.query<{ body: Report }>(
    `select r.body from dossier_report d join report r on r.id = d.report
     where d.dossier = $1 and d.superseded_by is null and r.url = $2 and r.id <> $3
     order by d.place desc limit 1`,
    [dossier, storable(pageKey(report.url)), report.id],
  );
  if (row === undefined) return null;
  const known = row.body;
  const [older, newer] = versionOf(report) < versionOf(known) ? [report, known] : [known, report];
  await queries.query(
    "update dossier_report set superseded_by = $3 where dossier = $1 and report = $2",
    [dossier, older.id, newer.id],
  );
  await queries.query(
    "insert into edit (dossier, older, newer, changes) values ($1, $2, $3, $4) on conflict do nothing",
    [dossier, older.id, newer.id, JSON.stringify(describeEdit(older.text, newer.text))],
  );
  return newer.id === report.id ? older.id : null;
}

/** What tells the newer of two versions: the page's own word, then when it was fetched. */
function versionOf({ modified, capture }: Report): string {
  return `${modified ?? ""} ${capture.retrievedAt ?? ""}`;
}

/** A report of the store; null where there is none of that id. */
export async function findReport(queries: Queries, id: string): Promise<Report | null> {
  const [row] = await queries.query<{ body: Report }>("select body from report where id = $1", [
    id,
  ]);
  return row?.body ?? null;
}

/** The bytes of a capture and what they are; null where there is none of that hash. */
export async function findCapture(
  queries: Queries,
  hash: string,
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | null> {
  const [row] = await queries.query<{ bytes: Uint8Array; mediaType: string }>(
    'select bytes, media_type as "mediaType" from capture where sha256 = $1',
    [hash],
  );
  return row ?? null;
}

/** The bytes of captures, in any order; those that are not there are left out. */
export async function capturesOf(
  queries: Queries,
  hashes: readonly string[],
): Promise<readonly Uint8Array[]> {
  const rows = await queries.query<{ bytes: Uint8Array }>(
    "select bytes from capture where sha256 = any($1)",
    [hashes],
  );
  return rows.map(({ bytes }) => bytes);
}

/** A silent edit: two versions of one page, and where they differ. */
export interface Edit {
  readonly id: number;
  readonly older: string;
  readonly newer: string;
  readonly changes: ReturnType<typeof describeEdit>;
  readonly foundAt: string;
}

/** The edits of a dossier, the latest first: all, or so many before one. */
export function listEdits(
  queries: Queries,
  dossier: string,
  { before, limit }: { readonly before: number | null; readonly limit: number | null } = ALL,
): Promise<readonly Edit[]> {
  return queries.query<Edit>(
    `select id, older, newer, changes, found_at as "foundAt" from edit
     where dossier = $1 and ($2::bigint is null or id < $2) order by id desc limit $3`,
    [dossier, before, limit],
  );
}

const ALL = { before: null, limit: null };

/** One time that a report was seen. */
export interface Sighting {
  /** ISO 8601. */
  readonly seenAt: string;
  readonly url: string | null;
  readonly file: string | null;
  /** SHA-256 of the bytes. */
  readonly capture: string;
  /** What the server said with them; null for what no server sent. */
  readonly headers: Readonly<Record<string, string>> | null;
}

/** The times that a report was seen in a dossier, the first of them first: so many after one (0: from the first). */
export function listSightings(
  queries: Queries,
  { dossier, report }: { readonly dossier: string; readonly report: string },
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly (Sighting & { readonly id: number })[]> {
  return queries.query(
    `select id, seen_at as "seenAt", url, file, capture, headers from sighting
     where dossier = $1 and report = $2 and id > $3 order by id limit $4`,
    [dossier, report, after, limit],
  );
}
