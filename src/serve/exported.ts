import type { WholeDossier } from "../work/load-whole.ts";
import type { AppSetting } from "./app.ts";
import { dossierOf } from "./routes-dossiers.ts";

/** A dossier's findings with the analyses they were made of, as people corrected them. @throws {Refusal} 404. */
export async function exportedOf(setting: AppSetting, name: string): Promise<WholeDossier> {
  const { id } = await dossierOf(setting, name);
  return setting.wholeDossier(id);
}
