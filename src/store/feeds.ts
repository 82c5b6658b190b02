import type { Queries } from "./database.ts";
import { storable } from "./storable.ts";

/** A feed that a dossier watches. */
export interface WatchedFeed {
  readonly url: string;
  /** What the server said of the version last read whole. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Checks that failed since the last that did not. */
  readonly failures: number;
}

/** What a check of a feed found. */
export interface FeedCheck {
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly isFailed: boolean;
  /** Seconds until the feed is to be looked at again. */
  readonly waitSeconds: number;
}

/** Has a dossier watch a feed; one that it watches already is left as it is. */
export async function watchFeed(queries: Queries, dossier: string, url: string): Promise<void> {
  await queries.query("insert into feed (dossier, url) values ($1, $2) on conflict do nothing", [
    dossier,
    url,
  ]);
}

/** The dossier's feeds that are to be looked at now, the longest due first. */
export function dueFeeds(queries: Queries, dossier: string): Promise<readonly WatchedFeed[]> {
  return queries.query<WatchedFeed>(
    `select url, etag, last_modified as "lastModified", failures from feed
     where dossier = $1 and next_at <= now() order by next_at, url`,
    [dossier],
  );
}

/** Seconds until the next feed of the dossier is due; null where it watches none. */
export async function secondsToNextFeed(queries: Queries, dossier: string): Promise<number | null> {
  const [row] = await queries.query<{ seconds: number | null }>(
    `select extract(epoch from min(next_at) - now())::double precision as seconds
     from feed where dossier = $1`,
    [dossier],
  );
  return row?.seconds ?? null;
}

/** Which of these items of a feed were not taken in yet. */
export async function unseenItems(
  queries: Queries,
  { dossier, feed }: { readonly dossier: string; readonly feed: string },
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const stored = keys.map((key) => storable(key));
  const rows = await queries.query<{ key: string }>(
    "select key from feed_item where dossier = $1 and feed = $2 and key = any($3)",
    [dossier, feed, stored],
  );
  const seen = new Set(rows.map(({ key }) => key));
  return new Set(keys.filter((key) => !seen.has(storable(key))));
}

/** Notes that an item was taken in, or given up. */
export async function markSeen(
  queries: Queries,
  { dossier, feed }: { readonly dossier: string; readonly feed: string },
  key: string,
): Promise<void> {
  await queries.query(
    "insert into feed_item (dossier, feed, key) values ($1, $2, $3) on conflict do nothing",
    [dossier, feed, storable(key)],
  );
}

/** Notes what a check found and when the next is due. */
export async function noteCheck(
  queries: Queries,
  { dossier, feed }: { readonly dossier: string; readonly feed: string },
  { etag, lastModified, isFailed, waitSeconds }: FeedCheck,
): Promise<void> {
  await queries.query(
    `update feed set etag = $3, last_modified = $4, checked_at = now(),
       failures = case when $5::boolean then failures + 1 else 0 end,
       next_at = now() + make_interval(secs => $6)
     where dossier = $1 and url = $2`,
    [dossier, feed, etag, lastModified, isFailed, waitSeconds],
  );
}
