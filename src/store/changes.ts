import type { ClaimChange, ClaimSummary } from "../domain/claim-change.ts";
import type { Queries } from "./database.ts";

/** From where changes are asked for: a revision of the dossier, or a time (ISO 8601). */
export type Since = { readonly revision: number } | { readonly time: string };

/** What changed in a dossier since then, counted. */
export interface ChangesSince {
  /** Revision of the findings that stand: where the next look begins. 0 where there are none. */
  readonly revision: number;
  readonly reports: number;
  readonly edits: number;
  readonly corrections: number;
  /** Claims that changed, with what they were then and are now; what changed back is left out. */
  readonly claims: readonly ClaimChange[];
}

/**
 * What changed in a dossier since a revision of its findings or a time. A claim's changes are taken together: what it
 * was before the first and is after the last. Linear in the changes.
 */
export async function changesSince(
  queries: Queries,
  dossier: string,
  since: Since,
): Promise<ChangesSince> {
  const time = "time" in since ? since.time : await timeOf(queries, dossier, since.revision);
  const rows = await queries.query<{
    claim: string;
    before: ClaimSummary | null;
    after: ClaimSummary | null;
  }>(
    `select claim, before, after from claim_change where dossier = $1
       and ${"time" in since ? "made_at > $2::timestamptz" : "revision > $2::bigint"} order by id`,
    [dossier, "time" in since ? since.time : since.revision],
  );
  const [counts] = await queries.query<Omit<ChangesSince, "claims">>(
    `select coalesce((select revision from findings where dossier = $1), 0) as revision,
       (select count(*) from dossier_report where dossier = $1 and added_at > $2::timestamptz) as reports,
       (select count(*) from edit where dossier = $1 and found_at > $2::timestamptz) as edits,
       (select count(*) from correction where dossier = $1 and made_at > $2::timestamptz) as corrections`,
    [dossier, time],
  );
  const none = { revision: 0, reports: 0, edits: 0, corrections: 0 };
  return { ...(counts ?? none), claims: takenTogether(rows) };
}

/** When the findings of a revision were made; the beginning of time for what is older than any change. */
async function timeOf(queries: Queries, dossier: string, revision: number): Promise<string> {
  const [row] = await queries.query<{ at: string | null }>(
    "select max(made_at) as at from claim_change where dossier = $1 and revision <= $2",
    [dossier, revision],
  );
  return row?.at ?? "-infinity";
}

function takenTogether(
  rows: readonly {
    readonly claim: string;
    readonly before: ClaimSummary | null;
    readonly after: ClaimSummary | null;
  }[],
): readonly ClaimChange[] {
  const first = new Map<string, ClaimSummary | null>();
  const last = new Map<string, ClaimSummary | null>();
  for (const { claim, before, after } of rows) {
    if (!first.has(claim)) first.set(claim, before);
    last.set(claim, after);
  }
  return [...last].flatMap(([claim, after]) => {
    const before = first.get(claim) ?? null;
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    const kind = before === null ? "new" : after === null ? "gone" : "changed";
    return [{ claim, kind, before, after }];
  });
}
