import { fail } from "../base/errors.ts";
import { type Result, success } from "../base/failure.ts";
import { foldName } from "../base/fold.ts";
import type { Policy } from "../domain/policy.ts";
import { EMPTY_POLICY } from "../domain/policy.ts";
import type { Queries } from "./database.ts";

/** A dossier of the store. */
export interface Dossier {
  readonly id: string;
  readonly name: string;
  readonly policy: Policy;
  /** Rises with whatever may change the findings. */
  readonly revision: number;
  readonly madeAt: string;
}

/** The dossier where nobody names one. */
export const DOSSIER_DEFAULT = "main";

/** Longest id of a dossier, in characters. */
const ID_CHARS_MAX = 63;

const COLUMNS = 'id, name, policy, revision, made_at as "madeAt"';

/** The id of a dossier's name: lower-case letters and digits of ASCII, joined by hyphens; null where none is left. */
export function dossierId(name: string): string | null {
  const id = foldName(name)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, ID_CHARS_MAX)
    .replace(/^-+|-+$/g, "");
  return id === "" ? null : id;
}

/** Makes a dossier unless there is one of that id; whether it was made. */
export async function makeDossier(
  queries: Queries,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<boolean> {
  const made = await queries.query(
    "insert into dossier (id, name, policy) values ($1, $2, $3) on conflict (id) do nothing returning id",
    [id, name, JSON.stringify(EMPTY_POLICY)],
  );
  return made.length > 0;
}

/** A dossier by its id. Fails with `store.no-dossier`. */
export async function findDossier(queries: Queries, id: string): Promise<Result<Dossier>> {
  const [found] = await queries.query<Dossier>(`select ${COLUMNS} from dossier where id = $1`, [
    id,
  ]);
  return found === undefined ? fail("store.no-dossier", { name: id }) : success(found);
}

/** Dossiers by id: all, or so many after one. */
export function listDossiers(
  queries: Queries,
  { after, limit }: { readonly after: string | null; readonly limit: number | null } = ALL,
): Promise<readonly Dossier[]> {
  return queries.query<Dossier>(
    `select ${COLUMNS} from dossier where ($1::text is null or id > $1) order by id limit $2`,
    [after, limit],
  );
}

const ALL = { after: null, limit: null };

/** Replaces the desk's policy of a dossier; its findings are to be remade. */
export async function setPolicy(queries: Queries, id: string, policy: Policy): Promise<void> {
  await queries.query("update dossier set policy = $2, revision = revision + 1 where id = $1", [
    id,
    JSON.stringify(policy),
  ]);
}

/** Says that something of the dossier changed; holds its row until the transaction ends. */
export async function touchDossier(queries: Queries, id: string): Promise<number> {
  const [row] = await queries.query<{ revision: number }>(
    "update dossier set revision = revision + 1 where id = $1 returning revision",
    [id],
  );
  return row?.revision ?? 0;
}
