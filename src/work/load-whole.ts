import { correctAnalyses } from "../correct/correct-analyses.ts";
import type { Analysis } from "../domain/analysis.ts";
import type { Findings } from "../domain/grade.ts";
import { packedAnalyses, unpackAnalysis } from "../store/analyses.ts";
import { correctionsInForce } from "../store/corrections.ts";
import type { Queries } from "../store/database.ts";
import { findingsState, loadFindings } from "../store/findings.ts";

/** A dossier's findings with the analyses behind them. */
export interface WholeDossier {
  readonly findings: Findings;
  /** As people corrected them. */
  readonly analyses: readonly Analysis[];
}

/** A dossier's findings with the analyses that they were made of, corrections in force; null where none were made. */
export async function loadWhole(queries: Queries, dossier: string): Promise<WholeDossier | null> {
  const findings = await loadFindings(queries, dossier);
  if (findings === null) return null;
  const version = (await findingsState(queries, dossier))?.version ?? "";
  const packed = await packedAnalyses(queries, dossier, version);
  const read = packed.map((one) => unpackAnalysis(one.packed, one.report));
  return { findings, analyses: correctAnalyses(read, await correctionsInForce(queries, dossier)) };
}
