import type { Result } from "../base/failure.ts";
import { success } from "../base/failure.ts";
import type { ClaimChange } from "../domain/claim-change.ts";
import type { Policy } from "../domain/policy.ts";
import { packedAnalyses } from "../store/analyses.ts";
import { correctionsInForce } from "../store/corrections.ts";
import type { Database } from "../store/database.ts";
import type { Dossier } from "../store/dossiers.ts";
import { findingsState, packedFindings } from "../store/findings.ts";
import { unpack } from "../store/pack.ts";
import type { ThreadPool } from "./thread-pool.ts";

/**
 * What another policy would change in a dossier's claims, without keeping it; null where there are no findings yet.
 * Grades what was compared; only where the policy names actors otherwise is the dossier compared anew. Fails with
 * `analyse.*`.
 */
export async function askPreview(
  { database, pool }: { readonly database: Database; readonly pool: ThreadPool },
  dossier: Dossier,
  policy: Policy,
): Promise<Result<readonly ClaimChange[] | null>> {
  const { id } = dossier;
  const hasOwnNames = JSON.stringify(policy.aliases) !== JSON.stringify(dossier.policy.aliases);
  const read = await database.transaction(async (queries) => {
    const packed = await packedFindings(queries, id);
    if (packed === null) return null;
    const version = (await findingsState(queries, id))?.version ?? "";
    const analyses = hasOwnNames ? await packedAnalyses(queries, id, version) : null;
    return { ...packed, analyses, corrections: await correctionsInForce(queries, id) };
  });
  if (read === null) return success(null);
  const computed = await pool.run({ kind: "preview", policy, ...read }, id);
  if (!computed.ok) return computed;
  const { changes } = unpack<{ changes: readonly ClaimChange[] }>(computed.value.packed);
  return success(changes);
}
