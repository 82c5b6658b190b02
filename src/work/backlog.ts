import type { Database } from "../store/database.ts";

/** What waits to be done. */
export interface Backlog {
  /** Reports that no analyser of this version has read, those in quarantine left out. */
  readonly reports: number;
  /** Dossiers whose findings are older than what they are made of. */
  readonly dossiers: number;
  readonly quarantined: number;
}

/** Nothing waits. */
const NOTHING: Backlog = { reports: 0, dossiers: 0, quarantined: 0 };

/** Reports that wait, by what stands in the tables: linear in the reports looked at. */
const WAITING_IN_TABLES = `select distinct d.report from dossier_report d where ($2::text is null or d.dossier = $2)
  and not exists (select 1 from analysis a where a.report = d.report and a.version = $1)
  and not exists (select 1 from quarantine q where q.report = d.report and q.stage = 'analyse' and q.resolved_at is null)`;
/** The same by the jobs that wait on a server, each made with its report: linear in what waits alone. */
const WAITING_AS_JOBS = `select substr(key, ${"analyse:".length + 1}) as report from graphile_worker.jobs
  where task_identifier = 'analyse' and $1::text is not null and $2::text is null`;

/** Reports that wait, as a statement of the version ($1) and the dossier or null ($2). */
function waitingIn({ kind }: Pick<Database, "kind">, dossier: string | null): string {
  return kind === "server" && dossier === null ? WAITING_AS_JOBS : WAITING_IN_TABLES;
}

/**
 * Counts what waits, of one dossier or of all. Linear in the dossier's reports, or, over all of a server, in what
 * waits: a store of millions is asked every few seconds.
 */
export async function countBacklog(
  database: Database,
  version: string,
  dossier: string | null = null,
): Promise<Backlog> {
  const [row] = await database.query<Backlog>(
    `select (select count(*) from (${waitingIn(database, dossier)}) w) as reports,
      (select count(*) from dossier d left join findings f on f.dossier = d.id
        where ($2::text is null or d.id = $2) and d.revision > 0
          and (f.dossier is null or f.revision < d.revision or f.version <> $1)) as dossiers,
      (select count(*) from quarantine where resolved_at is null and ($2::text is null or dossier = $2)) as quarantined`,
    [version, dossier],
  );
  return row ?? NOTHING;
}

/** Counts what waits of every dossier, in one statement; those of which nothing waits are left out. */
export async function countBacklogs(
  database: Database,
  version: string,
): Promise<ReadonlyMap<string, Backlog>> {
  const rows = await database.query<Backlog & { readonly dossier: string }>(
    `with waiting as (${waitingIn(database, null)})
     select dossier, sum(reports) as reports, sum(dossiers) as dossiers, sum(quarantined) as quarantined from (
       select d.dossier, count(*) as reports, 0 as dossiers, 0 as quarantined
         from waiting w join dossier_report d on d.report = w.report group by d.dossier
       union all select d.id, 0, 1, 0 from dossier d left join findings f on f.dossier = d.id
         where d.revision > 0 and (f.dossier is null or f.revision < d.revision or f.version <> $1)
       union all select dossier, 0, 0, count(*) from quarantine where resolved_at is null group by dossier
     ) parts group by dossier`,
    [version, null],
  );
  return new Map(rows.map(({ dossier, ...backlog }) => [dossier, backlog]));
}

/** What waits of a dossier, out of all counts. */
export function backlogOf(backlogs: ReadonlyMap<string, Backlog>, dossier: string): Backlog {
  return backlogs.get(dossier) ?? NOTHING;
}
