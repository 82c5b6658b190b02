import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import type { Database } from "../store/database.ts";

/** Seconds between two signs of life of a worker. */
const BEAT_SECONDS = 2;
/** Seconds without a sign of life after which a worker counts as gone: five signs missed. */
const GONE_SECONDS = 10;

/** A worker's entry in the list of those alive. */
export interface LiveWorker {
  /** Takes note of a name in which the job engine locks jobs for this worker. */
  readonly own: (slot: string) => void;
  /** Ends the signs of life, and takes the entry off the list. */
  readonly leave: () => Promise<void>;
}

/**
 * Enters this process in the list of workers and gives signs of life; with each, frees the jobs of workers that are
 * gone. The engine by itself keeps the jobs of a killed worker locked for four hours.
 */
export async function enterWorker(
  database: Database,
  onError: (error: unknown) => void,
): Promise<LiveWorker> {
  const id = randomUUID();
  const slots: string[] = [];
  await database.query("insert into worker (id, host, process, slots) values ($1, $2, $3, '{}')", [
    id,
    hostname(),
    process.pid,
  ]);
  const beat = async () => {
    await database.query("update worker set beat_at = now(), slots = $2 where id = $1", [
      id,
      slots,
    ]);
    await freeJobs(database);
  };
  let beating: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    beating = beat().catch(onError);
  }, BEAT_SECONDS * 1000);
  return {
    own: (slot) => {
      slots.push(slot);
    },
    leave: async () => {
      clearInterval(timer);
      await beating;
      await database.query("delete from worker where id = $1", [id]);
    },
  };
}

/**
 * Frees all that is locked in the name of nobody that lives, where one lock is old enough to tell. A job that ran to its
 * end meanwhile changes nothing when run again.
 */
async function freeJobs(database: Database): Promise<void> {
  await database.query("delete from worker where beat_at < now() - make_interval(secs => $1)", [
    GONE_SECONDS,
  ]);
  const [gone] = await database.query<{ jobs: string[] | null; workers: string[] }>(
    `select array_agg(j.id) as jobs, array_agg(distinct j.locked_by) as workers from graphile_worker.jobs j
     where j.locked_by in (select old.locked_by from graphile_worker.jobs old
       where old.locked_at < now() - make_interval(secs => $1)
         and not exists (select 1 from worker w where old.locked_by = any(w.slots)))`,
    [GONE_SECONDS],
  );
  if (gone === undefined || gone.jobs === null) return;
  await database.query("select graphile_worker.force_unlock_workers($1::text[])", [gone.workers]);
  // A worker's death is no failed attempt of the job: five of them would leave its report undone for good.
  await database.query("select graphile_worker.reschedule_jobs($1::bigint[], attempts => 0)", [
    gone.jobs,
  ]);
}
