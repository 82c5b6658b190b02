import type { Failure } from "../base/failure.ts";
import type { Database, Queries } from "./database.ts";
import { storable } from "./storable.ts";

/** Seconds for which who reads a URL holds it: beyond the time limits of a fetch, a feed's items included. */
const HOLD_SECONDS = 600;

/** URLs that somebody handed in, with what came of each. */
export interface Intake {
  readonly id: string;
  readonly author: string;
  readonly madeAt: string;
  readonly items: readonly IntakeItem[];
}

/** One URL that was handed in. */
export interface IntakeItem {
  readonly url: string;
  readonly state: "waiting" | "done" | "failed";
  /** Ids of the reports that it gave. */
  readonly reports: readonly string[];
  /** Why it failed; null where it did not. */
  readonly failure: Failure | null;
}

/** A URL whose turn it is. */
export interface HeldItem {
  readonly intake: string;
  readonly place: number;
  readonly dossier: string;
  readonly url: string;
}

/** Keeps URLs that are to be read into a dossier. */
export function makeIntake(
  database: Database,
  {
    id,
    dossier,
    author,
    urls,
  }: {
    readonly id: string;
    readonly dossier: string;
    readonly author: string;
    readonly urls: readonly string[];
  },
): Promise<void> {
  return database.transaction(async (queries) => {
    await queries.query("insert into intake (id, dossier, author) values ($1, $2, $3)", [
      id,
      dossier,
      storable(author),
    ]);
    await queries.query(
      `insert into intake_item (intake, place, url)
       select $1, place, url from unnest($2::text[]) with ordinality as u(url, place)`,
      [id, urls.map(storable)],
    );
  });
}

/** Takes the next URL that nobody reads, and holds it; null where none waits. */
export async function holdItem(queries: Queries): Promise<HeldItem | null> {
  const [row] = await queries.query<HeldItem>(
    `update intake_item i set held_until = now() + make_interval(secs => $1) from intake t
     where t.id = i.intake and (i.intake, i.place) = (
       select intake, place from intake_item
       where state = 'waiting' and (held_until is null or held_until < now())
       order by intake, place limit 1 for update skip locked)
     returning i.intake, i.place, i.url, t.dossier`,
    [HOLD_SECONDS],
  );
  return row ?? null;
}

/** Says what came of a URL: failed only where it gave no report. */
export async function endItem(
  queries: Queries,
  { intake, place }: Pick<HeldItem, "intake" | "place">,
  { reports, failure }: Pick<IntakeItem, "reports" | "failure">,
): Promise<void> {
  const state = reports.length === 0 && failure !== null ? "failed" : "done";
  await queries.query(
    "update intake_item set state = $3, reports = $4, failure = $5 where intake = $1 and place = $2",
    [intake, place, state, reports, failure === null ? null : JSON.stringify(failure)],
  );
}

/** What came of URLs that were handed in to a dossier; null where there is no such intake. */
export async function findIntake(
  queries: Queries,
  dossier: string,
  id: string,
): Promise<Intake | null> {
  const [row] = await queries.query<Omit<Intake, "items">>(
    `select id, author, made_at as "madeAt" from intake where dossier = $1 and id = $2`,
    [dossier, id],
  );
  if (row === undefined) return null;
  const items = await queries.query<IntakeItem>(
    "select url, state, reports, failure from intake_item where intake = $1 order by place",
    [id],
  );
  return { ...row, items };
}
