import type { FastifyRequest } from "fastify";
import { type Static, Type } from "typebox";
import type { Correction, CorrectionBody } from "../domain/correction.ts";
import { readPolicy } from "../ingest/policy.ts";
import { recordDraft, reportFromDraft } from "../ingest/records.ts";
import { writeAudit } from "../store/accounts.ts";
import { findAnalysis } from "../store/analyses.ts";
import { addCorrection, listCorrections, retractCorrection } from "../store/corrections.ts";
import {
  type Dossier,
  dossierId,
  findDossier,
  listDossiers,
  makeDossier,
  setPolicy,
} from "../store/dossiers.ts";
import { findingsState } from "../store/findings.ts";
import type { Added } from "../store/reports.ts";
import { countBacklog } from "../work/backlog.ts";
import { enqueuerOf } from "../work/enqueue.ts";
import { takeIn } from "../work/take-in.ts";
import type { App, AppSetting } from "./app.ts";
import { notFound, Refusal, refusalOf } from "./problems.ts";
import { askerOf } from "./routes-accounts.ts";
import {
  AddedSchema,
  CorrectionSchema,
  DossierPath,
  DossierSchema,
  ItemPath,
  NewCorrectionSchema,
  NewDossier,
  NewReports,
  PolicySchema,
  pageSchema,
} from "./schemas.ts";

/** Reports that may wait where nothing is said: some hours of one worker. */
const BACKLOG_MAX = 200_000;
/** Milliseconds for which a count of what waits stands. */
const BACKLOG_STANDS = 2000;

/** Dossiers, what comes into them, and what people say of them. */
export function addDossierRoutes(app: App, setting: AppSetting): void {
  addDossiers(app, setting);
  addPolicy(app, setting);
  addIntake(app, setting);
  addCorrections(app, setting);
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

function addDossiers(app: App, setting: AppSetting): void {
  const { database, version } = setting;
  const shown = async ({ id, name, revision, madeAt }: Dossier) => ({
    id,
    name,
    revision,
    madeAt,
    findings: await findingsState(database, id),
    backlog: await countBacklog(database, version, id),
  });
  app.get(
    "/api/dossiers",
    { schema: { summary: "All dossiers", response: { 200: pageSchema(DossierSchema) } } },
    async () => {
      const items = [];
      for (const dossier of await listDossiers(database)) items.push(await shown(dossier));
      return { items, next: null };
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
      if (id === null)
        throw new Refusal(400, "bad-name", "A name has a letter or digit of a to z, 0 to 9.");
      if (!(await makeDossier(database, { id, name }))) {
        throw new Refusal(409, "name-taken", "There is a dossier of that name.");
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

function addPolicy(app: App, setting: AppSetting): void {
  const { database } = setting;
  app.get(
    "/api/dossiers/:dossier/policy",
    {
      schema: {
        summary: "The desk's policy",
        params: DossierPath,
        response: { 200: PolicySchema },
      },
    },
    async (request) => (await dossierOf(setting, request.params.dossier)).policy,
  );
  app.put(
    "/api/dossiers/:dossier/policy",
    {
      config: { needs: "admin" },
      schema: {
        summary: "Set the desk's policy",
        params: DossierPath,
        body: Type.Object({}, { additionalProperties: true }),
      },
    },
    async (request, reply) => {
      const { id } = await dossierOf(setting, request.params.dossier);
      const policy = readPolicy(JSON.stringify(request.body), { name: "policy" });
      if (!policy.ok) throw refusalOf(policy.failure);
      await database.transaction(async (queries) => {
        await setPolicy(queries, id, policy.value);
        await enqueuerOf(database).askCompare(queries, id);
      });
      await auditOf(setting, request, { action: "policy-set", target: id });
      setting.wake();
      return reply.code(204).send();
    },
  );
}

/** Writes down what the asker did. */
function auditOf(
  { database }: Pick<AppSetting, "database">,
  request: FastifyRequest,
  { action, target }: { readonly action: string; readonly target: string },
): Promise<void> {
  const account = askerOf(request).name;
  return writeAudit(database, { account, action, target, address: request.ip });
}

function addIntake(app: App, setting: AppSetting): void {
  const { database, version } = setting;
  let counted = { at: 0, reports: 0 };
  const backlog = async () => {
    if (Date.now() - counted.at > BACKLOG_STANDS) {
      counted = { at: Date.now(), reports: (await countBacklog(database, version)).reports };
    }
    return counted.reports;
  };
  app.post(
    "/api/dossiers/:dossier/reports",
    {
      config: { needs: "review" },
      schema: {
        summary: "Add reports; answered when they are kept, analysed later",
        params: DossierPath,
        body: NewReports,
        response: { 202: AddedSchema },
      },
    },
    async (request, reply) => {
      const { id } = await dossierOf(setting, request.params.dossier);
      if ((await backlog()) >= (setting.backlogMax ?? BACKLOG_MAX)) {
        reply.header("retry-after", "30");
        throw new Refusal(
          503,
          "busy",
          "Too many reports wait to be analysed; send them again later.",
        );
      }
      const reports: Added[] = [];
      for (const [i, record] of request.body.reports.entries()) {
        const draft = recordDraft(record, { name: "reports", line: i + 1 });
        if (!draft.ok) throw refusalOf(draft.failure);
        const own = { mediaType: "application/json" };
        const report = await reportFromDraft(draft.value, { own, fallback: {} });
        const taken = await takeIn(
          {
            result: { ok: true, value: report },
            bytes: Buffer.from(draft.value.text),
            source: "api",
          },
          { database, dossier: id, tool: version, options: {} },
        );
        if ("isNew" in taken) reports.push(taken);
      }
      setting.wake();
      return reply.code(202).send({ reports });
    },
  );
}

function addCorrections(app: App, setting: AppSetting): void {
  const { database } = setting;
  const { askCompare } = enqueuerOf(database);
  app.get(
    "/api/dossiers/:dossier/corrections",
    {
      schema: {
        summary: "What people said of the findings, retracted or not",
        params: DossierPath,
        response: { 200: pageSchema(CorrectionSchema) },
      },
    },
    async (request) => {
      const { id } = await dossierOf(setting, request.params.dossier);
      return { items: await listCorrections(database, id), next: null };
    },
  );
  app.post(
    "/api/dossiers/:dossier/corrections",
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
      const id = await addCorrection(database, correction, (queries) =>
        askCompare(queries, dossier),
      );
      setting.wake();
      return reply.code(201).send({ id });
    },
  );
  app.delete(
    "/api/dossiers/:dossier/corrections/:id",
    {
      config: { needs: "review" },
      schema: { summary: "Take a correction back", params: ItemPath },
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

/** A correction as it is kept: an attribution that was named by its id of today, whole, so that it is found again. */
async function bodyOf(
  { database, version }: AppSetting,
  dossier: string,
  sent: Sent,
): Promise<CorrectionBody> {
  if (!("attribution" in sent)) return sent as Correction["body"];
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
