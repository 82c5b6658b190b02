import type { FastifyRequest } from "fastify";
import { writeAudit } from "../store/accounts.ts";
import {
  type Dossier,
  dossierId,
  findDossier,
  listDossiers,
  makeDossier,
} from "../store/dossiers.ts";
import { findingsState, findingsStates } from "../store/findings.ts";
import { backlogOf, countBacklog, countBacklogs } from "../work/backlog.ts";
import type { App, AppSetting } from "./app.ts";
import { pageOf, wordOf } from "./cursor.ts";
import { refusal, refusalOf } from "./problems.ts";
import { askerOf } from "./routes-accounts.ts";
import {
  DossierPath,
  DossierSchema,
  LIMIT_DEFAULT,
  NewDossier,
  PageQuery,
  pageSchema,
} from "./schemas.ts";

/** Dossiers, what comes into them, and what people say of them. */
export function addDossierRoutes(app: App, setting: AppSetting): void {
  addDossiers(app, setting);
}

/** The dossier of a path. @throws {Refusal} 404. */
export async function dossierOf(
  { database }: Pick<AppSetting, "database">,
  id: string,
): Promise<Dossier> {
  const dossier = await findDossier(database, id);
  if (!dossier.ok) throw refusalOf(dossier.failure);
  return dossier.value;
}

/** A dossier with where its findings stand. */
export async function shownDossier(
  { database, version }: AppSetting,
  { id, name, revision, madeAt }: Dossier,
) {
  return {
    id,
    name,
    revision,
    madeAt,
    findings: await findingsState(database, id),
    backlog: await countBacklog(database, version, id),
  };
}

function addDossiers(app: App, setting: AppSetting): void {
  const { database, version } = setting;
  const shown = (dossier: Dossier) => shownDossier(setting, dossier);
  app.get(
    "/api/dossiers",
    {
      schema: {
        summary: "Dossiers, by id",
        querystring: PageQuery,
        response: { 200: pageSchema(DossierSchema) },
      },
    },
    async (request) => {
      const { cursor, limit = LIMIT_DEFAULT } = request.query;
      const dossiers = await listDossiers(database, { after: wordOf(cursor), limit });
      const [states, backlogs] = [
        await findingsStates(database),
        await countBacklogs(database, version),
      ];
      const shownOnes = dossiers.map(({ id, name, revision, madeAt }) => ({
        ...{ id, name, revision, madeAt },
        findings: states.get(id) ?? null,
        backlog: backlogOf(backlogs, id),
      }));
      return pageOf(shownOnes, limit, ({ id }) => [id]);
    },
  );
  app.post(
    "/api/dossiers",
    {
      config: { needs: "review" },
      schema: { summary: "Make a dossier", body: NewDossier, response: { 201: DossierSchema } },
    },
    async (request, reply) => {
      const { name } = request.body;
      const id = dossierId(name);
      if (id === null) throw refusal(400, "bad-name");
      if (!(await makeDossier(database, { id, name }))) {
        throw refusal(409, "name-taken");
      }
      await auditOf(setting, request, { action: "dossier-made", target: id });
      return reply.code(201).send(await shown(await dossierOf(setting, id)));
    },
  );
  app.get(
    "/api/dossiers/:dossier",
    { schema: { summary: "One dossier", params: DossierPath, response: { 200: DossierSchema } } },
    async (request) => shown(await dossierOf(setting, request.params.dossier)),
  );
}

/** Writes down what the asker did of a dossier or what else is named. */
export function auditOf(
  { database }: Pick<AppSetting, "database">,
  request: FastifyRequest,
  { action, target }: { readonly action: string; readonly target: string },
): Promise<void> {
  const account = askerOf(request).name;
  return writeAudit(database, { account, action, target, address: request.ip });
}
