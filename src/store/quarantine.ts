import type { Failure } from "../base/failure.ts";
import type { Queries } from "./database.ts";
import { storable } from "./storable.ts";

/** What could not be done, set aside so that the rest goes on. */
export interface Poison {
  readonly dossier: string;
  readonly stage: "ingest" | "analyse" | "compare";
  /** The file, URL or report at fault. */
  readonly name: string;
  /** The report, where there is one. */
  readonly report: string | null;
  readonly failure: Failure;
  /** How the input was to be read (the command's input options). */
  readonly options: Readonly<Record<string, unknown>>;
}

/** A case of quarantine that is open. */
export interface QuarantineCase extends Poison {
  readonly id: number;
  readonly attempts: number;
  readonly addedAt: string;
}

/** Sets something aside; the same thing again counts one attempt more and keeps the latest failure. */
export async function setAside(queries: Queries, poison: Poison): Promise<void> {
  const { dossier, stage, name, report, failure, options } = poison;
  await queries.query(
    `insert into quarantine (dossier, stage, name, report, code, failure, options) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (dossier, stage, name) where resolved_at is null
     do update set attempts = quarantine.attempts + 1, code = excluded.code, failure = excluded.failure`,
    [
      dossier,
      stage,
      storable(name),
      report,
      failure.code,
      JSON.stringify(failure),
      JSON.stringify(options),
    ],
  );
}

/** The open cases, of one dossier or of all, the oldest first. */
export function listQuarantine(
  queries: Queries,
  dossier: string | null = null,
): Promise<readonly QuarantineCase[]> {
  return queries.query<QuarantineCase>(
    `select id, dossier, stage, name, report, failure, options, attempts, added_at as "addedAt"
     from quarantine where resolved_at is null and ($1::text is null or dossier = $1) order by id`,
    [dossier],
  );
}

/** Closes a case: it is to be tried again, or was done. Another failure opens a new one. */
export async function resolveCase(queries: Queries, id: number): Promise<void> {
  await queries.query(
    "update quarantine set resolved_at = now() where id = $1 and resolved_at is null",
    [id],
  );
}
