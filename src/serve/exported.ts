import type { Exported } from "../render/exports/tables.ts";
import { packedAnalyses, unpackAnalysis } from "../store/analyses.ts";
import { findingsState, loadFindings } from "../store/findings.ts";
import type { AppSetting } from "./app.ts";
import { notFound } from "./problems.ts";
import { dossierOf } from "./routes-dossiers.ts";

/** A dossier's findings with the analyses they were made of. @throws {Refusal} 404. */
export async function exportedOf(setting: AppSetting, id: string): Promise<Exported> {
  const { database } = setting;
  const dossier = await dossierOf(setting, id);
  const findings = await loadFindings(database, dossier.id);
  if (findings === null) throw notFound("finding yet");
  const version = (await findingsState(database, dossier.id))?.version ?? "";
  const packed = await packedAnalyses(database, dossier.id, version);
  return { findings, analyses: packed.map((one) => unpackAnalysis(one.packed, one.report)) };
}
