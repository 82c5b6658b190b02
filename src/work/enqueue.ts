import type { Database, Queries } from "../store/database.ts";
import { dossiersToCompare } from "../store/findings.ts";

/** Asks for jobs within the transaction that makes them necessary: both happen or neither. */
export interface Enqueuer {
  readonly askAnalyse: (queries: Queries, report: string) => Promise<void>;
  readonly askCompare: (queries: Queries, dossier: string) => Promise<void>;
}

/** Seconds for which changes of a dossier are gathered before it is compared, at the least. */
const GATHER_SECONDS = 1;
/** How many times as long as its last comparison took: a dossier that changes all the time keeps a third of a thread. */
const GATHER_OF_COMPARING = 2;
/**
 * Attempts that the engine makes of a job: more than a report gets before it goes to quarantine (`run-worker.ts`),
 * so that the engine never gives one up by itself.
 */
const ATTEMPTS_MAX = 25;

const NOTHING: Enqueuer = {
  askAnalyse: async () => undefined,
  askCompare: async () => undefined,
};

/** How jobs are asked for: on a server as rows of graphile-worker; embedded, the tables themselves say what is to do. */
export function enqueuerOf({ kind }: Pick<Database, "kind">): Enqueuer {
  return kind === "embedded" ? NOTHING : ON_SERVER;
}

/**
 * Asks on a server for the analysis of every report that this version has not analysed and that stands in no
 * quarantine, and for the comparison of every dossier that only this is left of: what a newer version has to do once,
 * and what a store that was moved or restored brings along. Asked for again, nothing is doubled. Gives how many reports.
 */
export async function askPending(queries: Queries, version: string): Promise<number> {
  const rows = await queries.query(
    `select graphile_worker.add_job('analyse', json_build_object('report', pending.report),
        job_key := 'analyse:' || pending.report, max_attempts := $2) is not null as asked
     from (select distinct d.report from dossier_report d
       where not exists (select 1 from analysis a where a.report = d.report and a.version = $1)
         and not exists (select 1 from quarantine q where q.report = d.report and q.stage = 'analyse' and q.resolved_at is null)
     ) pending`,
    [version, ATTEMPTS_MAX],
  );
  for (const dossier of await dossiersToCompare(queries, version)) {
    const waits = await queries.query(`select 1 ${WAITING} limit 1`, [dossier, version]);
    if (waits.length === 0) await ON_SERVER.askCompare(queries, dossier);
  }
  return rows.length;
}

/** The reports of a dossier ($1) that wait for a version ($2). */
const WAITING = `from dossier_report d where d.dossier = $1 and d.superseded_by is null
  and not exists (select 1 from analysis a where a.report = d.report and a.version = $2)
  and not exists (select 1 from quarantine q where q.report = d.report and q.stage = 'analyse' and q.resolved_at is null)`;

/**
 * Whether reports of a dossier wait for this version that another one analysed: a comparison would lose them until
 * they are read anew. Whatever reads the last of them asks for it.
 */
export async function isUnread(
  queries: Queries,
  dossier: string,
  version: string,
): Promise<boolean> {
  const found = await queries.query(
    `select 1 ${WAITING} and exists (select 1 from analysis a where a.report = d.report) limit 1`,
    [dossier, version],
  );
  return found.length > 0;
}

const ON_SERVER: Enqueuer = {
  askAnalyse: async (queries, report) => {
    await queries.query(
      `select 1 from graphile_worker.add_job('analyse', json_build_object('report', $1::text),
        job_key := 'analyse:' || $1::text, max_attempts := $2)`,
      [report, ATTEMPTS_MAX],
    );
  },
  // One job a dossier, in a queue of its own so that two never compare it at once; asked for again while it waits,
  // it keeps its time, so that a steady stream of reports does not put it off for ever.
  askCompare: async (queries, dossier) => {
    await queries.query(
      `select 1 from graphile_worker.add_job('compare', json_build_object('dossier', $1::text),
        queue_name := 'dossier:' || $1::text, job_key := 'compare:' || $1::text,
        job_key_mode := 'preserve_run_at', max_attempts := $4, run_at := now() + make_interval(secs => greatest($2::float8,
          $3::float8 * (select milliseconds from findings where dossier = $1::text) / 1000)))`,
      [dossier, GATHER_SECONDS, GATHER_OF_COMPARING, ATTEMPTS_MAX],
    );
  },
};
