import {
  type Correction,
  type CorrectionBody,
  type ListedCorrection,
  REVIEW_KINDS,
} from "../domain/correction.ts";
import type { Database, Queries } from "./database.ts";
import { touchDossier } from "./dossiers.ts";
import { storable, storableOrNull } from "./storable.ts";

/** A correction as it is made. */
export interface NewCorrection {
  readonly dossier: string;
  readonly author: string;
  readonly note: string | null;
  readonly body: CorrectionBody;
}

const COLUMNS = `c.id, c.author, c.made_at as "madeAt", c.note, c.body,
  x.author as "retractedBy", x.made_at as "retractedAt"`;

/** Adds a correction, in one transaction with the dossier's new revision and what else must happen with it. */
export function addCorrection(
  database: Database,
  { dossier, author, note, body }: NewCorrection,
  also: (queries: Queries, id: number) => Promise<void> = async () => undefined,
): Promise<number> {
  return database.transaction(async (queries) => {
    if (changesFindings(body.kind)) await touchDossier(queries, dossier);
    const [row] = await queries.query<{ id: number }>(
      "insert into correction (dossier, author, kind, body, note) values ($1, $2, $3, $4, $5) returning id",
      [dossier, storable(author), body.kind, JSON.stringify(body), storableOrNull(note)],
    );
    const id = row?.id ?? 0;
    await also(queries, id);
    return id;
  });
}

/** Whether such a correction has the findings remade. */
export function changesFindings(kind: CorrectionBody["kind"]): boolean {
  return !(REVIEW_KINDS as readonly string[]).includes(kind);
}

/** Takes a correction back, itself a statement; false where there is none in force of that id. */
export function retractCorrection(
  database: Database,
  {
    dossier,
    id,
    author,
  }: { readonly dossier: string; readonly id: number; readonly author: string },
  also: (queries: Queries) => Promise<void> = async () => undefined,
): Promise<boolean> {
  return database.transaction(async (queries) => {
    const made = await queries.query<{ kind: CorrectionBody["kind"] }>(
      `insert into retraction (correction, author) select id, $3 from correction where dossier = $1 and id = $2
       on conflict (correction) do nothing
       returning (select kind from correction c where c.id = retraction.correction) as kind`,
      [dossier, id, storable(author)],
    );
    const [first] = made;
    if (first === undefined) return false;
    if (!changesFindings(first.kind)) return true;
    await touchDossier(queries, dossier);
    await also(queries);
    return true;
  });
}

/** The corrections of a dossier, in the order they were made, retracted ones included: all, or so many after one. */
export function listCorrections(
  queries: Queries,
  dossier: string,
  { after, limit }: { readonly after: number | null; readonly limit: number | null } = ALL,
): Promise<readonly ListedCorrection[]> {
  return queries.query<ListedCorrection>(
    `select ${COLUMNS} from correction c left join retraction x on x.correction = c.id
     where c.dossier = $1 and ($2::bigint is null or c.id > $2) order by c.id limit $3`,
    [dossier, after, limit],
  );
}

const ALL = { after: null, limit: null };

/** The corrections of a dossier that are in force, in the order they were made. */
export async function correctionsInForce(
  queries: Queries,
  dossier: string,
): Promise<readonly Correction[]> {
  const all = await listCorrections(queries, dossier);
  return all.filter(({ retractedAt }) => retractedAt === null);
}
