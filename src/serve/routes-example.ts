import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { captureKeeper } from "../ingest/capture-keeper.ts";
import { listSources } from "../ingest/list-sources.ts";
import { readPolicy } from "../ingest/policy.ts";
import { readSource } from "../ingest/read-source.ts";
import { findDossier, makeDossier, setPolicy } from "../store/dossiers.ts";
import { takeIn } from "../work/take-in.ts";
import type { App, AppSetting } from "./app.ts";
import { SERVER_MESSAGES } from "./messages/messages.ts";
import { refusalOf } from "./problems.ts";
import { languageIn } from "./reader-language.ts";
import { auditOf, shownDossier } from "./routes-dossiers.ts";
import { DossierSchema } from "./schemas.ts";

/** The invented dossier that comes with the package. */
const FOLDER = fileURLToPath(new URL("../../examples/evacuation/", import.meta.url));
const ID = "example";

/** The example dossier, one request away. */
export function addExampleRoute(app: App, setting: AppSetting): void {
  const { database } = setting;
  app.post(
    "/api/example",
    {
      config: { needs: "review" },
      schema: {
        summary: "Make the dossier of the example; given again, the one that is there",
        response: { 200: DossierSchema },
      },
    },
    async (request) => {
      const name = SERVER_MESSAGES[languageIn(request)].exampleName;
      if (await makeDossier(database, { id: ID, name })) {
        await auditOf(setting, request, { action: "dossier-made", target: ID });
      }
      await takeInExample(setting);
      setting.wake();
      const dossier = await findDossier(database, ID);
      if (!dossier.ok) throw refusalOf(dossier.failure);
      return shownDossier(setting, dossier.value);
    },
  );
}

/** The example's policy and reports; those that the dossier has already change nothing but their sightings. */
async function takeInExample({ database, version }: AppSetting): Promise<void> {
  const [held] = await database.query("select 1 from dossier_report where dossier = $1 limit 1", [
    ID,
  ]);
  if (held !== undefined) return;
  const text = await readFile(`${FOLDER}policy.yaml`, "utf8");
  const policy = readPolicy(text, { name: "policy.yaml" });
  if (!policy.ok) throw refusalOf(policy.failure);
  await setPolicy(database, ID, policy.value);
  const { onCapture, last } = captureKeeper();
  for (const source of listSources([FOLDER], { format: null })) {
    if (!source.ok) throw refusalOf(source.failure);
    const { name } = source.value;
    for await (const read of readSource(source.value, { onCapture })) {
      const result = read.ok ? { ...read, value: { ...read.value, file: fileOf(name) } } : read;
      const setting = { database, dossier: ID, tool: version, options: {} };
      await takeIn({ result, ...last(), source: fileOf(name) }, setting);
    }
  }
}

/** A file's name without the folder that the package happens to stand in. */
function fileOf(path: string): string {
  return path.slice(FOLDER.length);
}
