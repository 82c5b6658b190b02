import { randomUUID } from "node:crypto";
import { changesSince, type Since } from "../store/changes.ts";
import { dropView, listViews, saveView } from "../store/saved-views.ts";
import type { App, AppSetting } from "./app.ts";
import { notFound, refusal } from "./problems.ts";
import { askerOf } from "./routes-accounts.ts";
import { dossierOf } from "./routes-dossiers.ts";
import { DossierPath, ItemPath, pageSchema } from "./schemas.ts";
import { ChangesQuery, ChangesSchema, NewView, ViewSchema } from "./schemas-desk.ts";

/** Views that one account keeps of a dossier: more than anybody finds again. */
const VIEWS_MAX = 200;

/** What somebody comes back to: what changed meanwhile, and the views that they keep. */
export function addDeskRoutes(app: App, setting: AppSetting): void {
  const { database } = setting;
  app.get(
    "/api/dossiers/:dossier/changes",
    {
      schema: {
        summary: "What changed since a revision of the findings, or since a time (ISO 8601)",
        params: DossierPath,
        querystring: ChangesQuery,
        response: { 200: ChangesSchema },
      },
    },
    async (request) => {
      const { id } = await dossierOf(setting, request.params.dossier);
      return changesSince(database, id, sinceOf(request.query.since));
    },
  );
  addViews(app, setting);
}

/** A revision where it is a number, else a time. @throws {Refusal} 400. */
function sinceOf(since: string): Since {
  if (/^\d{1,15}$/.test(since)) return { revision: Number(since) };
  const time = Date.parse(since);
  if (Number.isNaN(time)) throw refusal(400, "bad-time");
  // As it was sent: the database keeps microseconds, which are cut off here.
  return {
    time: /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(since) ? since : new Date(time).toISOString(),
  };
}

function addViews(app: App, setting: AppSetting): void {
  const { database } = setting;
  const path = "/api/dossiers/:dossier/views";
  app.get(
    path,
    {
      schema: {
        summary: "Your own views of the dossier",
        params: DossierPath,
        response: { 200: pageSchema(ViewSchema) },
      },
    },
    async (request) => {
      const { id: dossier } = await dossierOf(setting, request.params.dossier);
      const account = askerOf(request).name;
      return { items: await listViews(database, { dossier, account }), next: null };
    },
  );
  app.post(
    path,
    {
      config: { needs: "read" },
      schema: {
        summary: "Keep a view",
        params: DossierPath,
        body: NewView,
        response: { 201: ViewSchema },
      },
    },
    async (request, reply) => {
      const { id: dossier } = await dossierOf(setting, request.params.dossier);
      const owner = { dossier, account: askerOf(request).name };
      if ((await listViews(database, owner)).length >= VIEWS_MAX) {
        throw refusal(409, "too-many", { limit: VIEWS_MAX });
      }
      const id = randomUUID();
      await saveView(database, owner, { id, ...request.body });
      const made = (await listViews(database, owner)).find((view) => view.id === id);
      if (made === undefined) throw notFound("view");
      return reply.code(201).send(made);
    },
  );
  app.delete(
    `${path}/:id`,
    { config: { needs: "read" }, schema: { summary: "Drop a view", params: ItemPath } },
    async (request, reply) => {
      const { id: dossier } = await dossierOf(setting, request.params.dossier);
      const account = askerOf(request).name;
      const isGone = await dropView(database, { dossier, account }, request.params.id);
      if (!isGone) throw notFound("view");
      return reply.code(204).send();
    },
  );
}
