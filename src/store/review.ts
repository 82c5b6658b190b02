import type { Claim } from "../domain/comparison.ts";
import type { Correction } from "../domain/correction.ts";
import { REVIEW_KINDS } from "../domain/correction.ts";
import type { Queries } from "./database.ts";

/** Which claim of today a review is of. */
export interface ReviewPlace {
  readonly correction: number;
  readonly claim: string;
}

/** The reviews of a dossier that are in force, in the order they were made. */
export function reviewsInForce(
  queries: Queries,
  dossier: string,
): Promise<readonly Pick<Correction, "id" | "body">[]> {
  return queries.query(
    `select c.id, c.body from correction c left join retraction x on x.correction = c.id
     where c.dossier = $1 and c.kind = any($2) and x.correction is null order by c.id`,
    [dossier, REVIEW_KINDS],
  );
}

/** The claims that any of these reports carries. */
export async function claimsCarriedBy(
  queries: Queries,
  dossier: string,
  reports: readonly string[],
): Promise<readonly Claim[]> {
  const rows = await queries.query<{ body: Claim }>(
    "select body from claim where dossier = $1 and carried_by && $2 order by place",
    [dossier, reports],
  );
  return rows.map(({ body }) => body);
}

/** Says which claim one review is of. */
export async function placeReview(
  queries: Queries,
  dossier: string,
  { correction, claim }: ReviewPlace,
): Promise<void> {
  await queries.query(
    `insert into review (correction, dossier, claim) values ($1, $2, $3)
     on conflict (correction) do update set claim = excluded.claim`,
    [correction, dossier, claim],
  );
}

/** Says anew which claim each review of a dossier is of. */
export async function placeReviews(
  queries: Queries,
  dossier: string,
  places: readonly ReviewPlace[],
): Promise<void> {
  await queries.query("delete from review where dossier = $1", [dossier]);
  await queries.query(
    `insert into review (correction, dossier, claim)
     select correction, $1, claim from json_to_recordset($2::json) as r(correction bigint, claim text)`,
    [dossier, JSON.stringify(places)],
  );
}

/** How far the desk is with each claim that it looked at, as a subquery of one dossier ($1). */
export const REVIEWED = `select r.claim, bool_or(c.kind = 'accept-claim') as accepted,
    count(*) filter (where c.kind = 'comment-claim') as comments,
    (array_agg(c.body->>'to' order by c.id desc) filter (where c.kind = 'assign-claim'))[1] as assignee
  from review r join correction c on c.id = r.correction left join retraction x on x.correction = c.id
  where r.dossier = $1 and x.correction is null group by r.claim`;
