import type { Database } from "../store/database.ts";

/** What waits to be done. */
export interface Backlog {
  /** Reports that no analyser of this version has read, those in quarantine left out. */
  readonly reports: number;
  /** Dossiers whose findings are older than what they are made of. */
  readonly dossiers: number;
  readonly quarantined: number;
}

/** Counts what waits, of one dossier or of all. Linear in what waits and in the dossiers. */
export async function countBacklog(
  database: Database,
  version: string,
  dossier: string | null = null,
): Promise<Backlog> {
  const [row] = await database.query<{
    reports: number;
    dossiers: number;
    quarantined: number;
  }>(
    `select
      (select count(distinct d.report) from dossier_report d where ($2::text is null or d.dossier = $2)
        and not exists (select 1 from analysis a where a.report = d.report and a.version = $1)
        and not exists (select 1 from quarantine q where q.report = d.report and q.stage = 'analyse' and q.resolved_at is null)) as reports,
      (select count(*) from dossier d left join findings f on f.dossier = d.id
        where ($2::text is null or d.id = $2) and d.revision > 0
          and (f.dossier is null or f.revision < d.revision or f.version <> $1)) as dossiers,
      (select count(*) from quarantine where resolved_at is null and ($2::text is null or dossier = $2)) as quarantined`,
    [version, dossier],
  );
  return row ?? { reports: 0, dossiers: 0, quarantined: 0 };
}
