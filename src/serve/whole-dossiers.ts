import type { Database } from "../store/database.ts";
import { findingsState } from "../store/findings.ts";
import { loadWhole, type WholeDossier } from "../work/load-whole.ts";
import { notFound } from "./problems.ts";

/** Dossiers that are kept in memory, each some ten kilobytes a report: one person's two windows. */
const KEPT_MAX = 2;

/**
 * Gives dossiers whole, for what shows all of one. Loading takes a second for a thousand reports, so the last are kept
 * for as long as their findings stand.
 */
export function keepWholeDossiers(database: Database): (id: string) => Promise<WholeDossier> {
  const kept = new Map<string, { readonly tag: string; readonly whole: Promise<WholeDossier> }>();
  return async (id) => {
    const tag = (await findingsState(database, id))?.tag;
    if (tag === undefined) throw notFound("findings");
    const known = kept.get(id);
    kept.delete(id);
    const one = known?.tag === tag ? known : { tag, whole: loaded(database, id) };
    one.whole.catch(() => kept.delete(id));
    kept.set(id, one);
    for (const oldest of [...kept.keys()].slice(0, -KEPT_MAX)) kept.delete(oldest);
    return one.whole;
  };
}

/** A dossier, read in one transaction. @throws {Refusal} 404 where it has no findings. */
async function loaded(database: Database, id: string): Promise<WholeDossier> {
  const whole = await database.transaction((queries) => loadWhole(queries, id));
  if (whole === null) throw notFound("findings");
  return whole;
}
