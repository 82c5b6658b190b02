import { type Static, Type } from "typebox";
import type { CorrectionBody, StatementAnchor } from "../domain/correction.ts";
import { findAnalysis } from "../store/analyses.ts";
import {
  addCorrection,
  changesFindings,
  listCorrections,
  retractCorrection,
} from "../store/corrections.ts";
import { findClaimOf } from "../store/views.ts";
import { enqueuerOf } from "../work/enqueue.ts";
import { placeOneReview } from "../work/place-reviews.ts";
import type { App, AppSetting } from "./app.ts";
import { numberOf, pageOf } from "./cursor.ts";
import { notFound } from "./problems.ts";
import { askerOf } from "./routes-accounts.ts";
import { dossierOf } from "./routes-dossiers.ts";
import {
  CorrectionSchema,
  DossierPath,
  ItemPath,
  LIMIT_DEFAULT,
  NewCorrectionSchema,
  PageQuery,
  pageSchema,
} from "./schemas.ts";

/** What people say of the findings: made, listed, taken back. */
export function addCorrectionRoutes(app: App, setting: AppSetting): void {
  const { database } = setting;
  const path = "/api/dossiers/:dossier/corrections";
  app.get(
    path,
    {
      schema: {
        summary: "What people said of the findings, in the order they did, retracted or not",
        params: DossierPath,
        querystring: PageQuery,
        response: { 200: pageSchema(CorrectionSchema) },
      },
    },
    async (request) => {
      const { id } = await dossierOf(setting, request.params.dossier);
      const { cursor, limit = LIMIT_DEFAULT } = request.query;
      const rows = await listCorrections(database, id, { after: numberOf(cursor), limit });
      return pageOf(rows, limit, (correction) => [correction.id]);
    },
  );
  addMaking(app, setting, path);
  addTakingBack(app, setting, path);
}

function addMaking(app: App, setting: AppSetting, path: string): void {
  const { database } = setting;
  const { askCompare } = enqueuerOf(database);
  app.post(
    path,
    {
      config: { needs: "review" },
      schema: {
        summary: "Correct: wins over what the program made, and survives a re-analysis",
        params: DossierPath,
        body: NewCorrectionSchema,
        response: { 201: Type.Object({ id: Type.Integer() }) },
      },
    },
    async (request, reply) => {
      const { id: dossier } = await dossierOf(setting, request.params.dossier);
      const author = askerOf(request).name;
      const body = await bodyOf(setting, dossier, request.body.correction);
      const correction = { dossier, author, note: request.body.note ?? null, body };
      const isNew = changesFindings(body.kind);
      const id = await addCorrection(database, correction, (queries, made) =>
        isNew ? askCompare(queries, dossier) : placeOneReview(queries, dossier, { id: made, body }),
      );
      if (isNew) setting.wake();
      return reply.code(201).send({ id });
    },
  );
}

function addTakingBack(app: App, setting: AppSetting, path: string): void {
  const { database } = setting;
  const { askCompare } = enqueuerOf(database);
  app.delete(
    `${path}/:id`,
    {
      config: { needs: "review" },
      schema: { summary: "Take a correction back, which is one more statement", params: ItemPath },
    },
    async (request, reply) => {
      const { id: dossier } = await dossierOf(setting, request.params.dossier);
      const id = Number(request.params.id);
      const gone =
        Number.isSafeInteger(id) &&
        (await retractCorrection(
          database,
          { dossier, id, author: askerOf(request).name },
          (queries) => askCompare(queries, dossier),
        ));
      if (!gone) throw notFound("correction");
      setting.wake();
      return reply.code(204).send();
    },
  );
}

type Sent = Static<typeof NewCorrectionSchema>["correction"];

/**
 * A correction as it is kept: what it names by its id of today is kept whole, an attribution as it is, a claim as the
 * words that state it, so that it is found again.
 */
async function bodyOf(setting: AppSetting, dossier: string, sent: Sent): Promise<CorrectionBody> {
  if ("attribution" in sent) return ofAttribution(setting, dossier, sent);
  if (!("claim" in sent)) return sent;
  const { claim, ...rest } = sent;
  return { ...rest, statements: await statementsOf(setting, dossier, claim) };
}

async function statementsOf(
  { database }: AppSetting,
  dossier: string,
  id: string,
): Promise<readonly StatementAnchor[]> {
  const claim = await findClaimOf(database, dossier, id);
  if (claim === null) throw notFound("claim");
  return claim.statements.map(({ report, spans }) => ({ report, spans }));
}

async function ofAttribution(
  { database, version }: AppSetting,
  dossier: string,
  sent: Extract<Sent, { attribution: string }>,
): Promise<CorrectionBody> {
  const [held] = await database.query(
    "select 1 from dossier_report where dossier = $1 and report = $2",
    [dossier, sent.report],
  );
  const analysis = held === undefined ? null : await findAnalysis(database, sent.report, version);
  const attribution = analysis?.attributions.find(({ id }) => id === sent.attribution);
  if (analysis === null || attribution === undefined) throw notFound("attribution");
  const actor = analysis.actors.find(({ id }) => id === attribution.speaker);
  const speaker = actor === undefined ? null : { name: actor.name, type: actor.type };
  const anchor = { report: sent.report, attribution, speaker };
  return sent.kind === "re-attribute"
    ? { kind: sent.kind, anchor, speaker: sent.speaker }
    : { kind: sent.kind, anchor };
}
