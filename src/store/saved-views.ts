import type { Queries } from "./database.ts";
import { storable } from "./storable.ts";

/** A way of looking at a dossier that somebody keeps: the parameters of its lists. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly query: Readonly<Record<string, string>>;
  readonly madeAt: string;
}

/** Whose views of which dossier. */
export interface ViewOwner {
  readonly dossier: string;
  readonly account: string;
}

/** Keeps a view. */
export async function saveView(
  queries: Queries,
  { dossier, account }: ViewOwner,
  { id, name, query }: Omit<SavedView, "madeAt">,
): Promise<void> {
  await queries.query(
    "insert into saved_view (id, dossier, account, name, query) values ($1, $2, $3, $4, $5)",
    [id, dossier, account, storable(name), JSON.stringify(query)],
  );
}

/** Somebody's views of a dossier, in the order they were kept. */
export function listViews(
  queries: Queries,
  { dossier, account }: ViewOwner,
): Promise<readonly SavedView[]> {
  return queries.query<SavedView>(
    `select id, name, query, made_at as "madeAt" from saved_view
     where dossier = $1 and account = $2 order by made_at, id`,
    [dossier, account],
  );
}

/** Drops one of somebody's own views; false where there is none of that id. */
export async function dropView(
  queries: Queries,
  { dossier, account }: ViewOwner,
  id: string,
): Promise<boolean> {
  const gone = await queries.query(
    "delete from saved_view where dossier = $1 and account = $2 and id = $3 returning id",
    [dossier, account, id],
  );
  return gone.length > 0;
}
