import { randomUUID } from "node:crypto";
import { captureKeeper } from "../ingest/capture-keeper.ts";
import { draftReport } from "../ingest/one-report.ts";
import { readUpload } from "../ingest/read-upload.ts";
import { recordDraft } from "../ingest/records.ts";
import { findIntake, type Intake, makeIntake } from "../store/intakes.ts";
import type { Added } from "../store/reports.ts";
import { countBacklog } from "../work/backlog.ts";
import { takeIn } from "../work/take-in.ts";
import type { App, AppSetting } from "./app.ts";
import { notFound, refusal, refusalOf } from "./problems.ts";
import { languageIn, type ServerLanguage, shownFailure } from "./reader-language.ts";
import { askerOf } from "./routes-accounts.ts";
import { dossierOf } from "./routes-dossiers.ts";
import { AddedSchema, DossierPath, ItemPath, NewReports } from "./schemas.ts";
import { FileQuery, IntakeSchema, NewUrls, TakenFileSchema } from "./schemas-desk.ts";
import { watchState } from "./server-events.ts";
import { BYTES } from "./shapes.ts";

/** Reports that may wait where nothing is said: some hours of one worker. */
const BACKLOG_MAX = 200_000;
/** Milliseconds for which a count of what waits stands. */
const BACKLOG_STANDS = 2000;

/** What comes into a dossier: texts, files, URLs. */
export function addIntakeRoutes(app: App, setting: AppSetting): void {
  const checkBacklog = backlogCheck(setting);
  addTexts(app, setting, checkBacklog);
  addFiles(app, setting, checkBacklog);
  addUrls(app, setting, checkBacklog);
}

type Check = () => Promise<void>;

/** Refuses more while too much waits. */
function backlogCheck({ database, version, backlogMax = BACKLOG_MAX }: AppSetting): Check {
  let counted = { at: 0, reports: 0 };
  return async () => {
    if (Date.now() - counted.at > BACKLOG_STANDS) {
      counted = { at: Date.now(), reports: (await countBacklog(database, version)).reports };
    }
    if (counted.reports < backlogMax) return;
    throw refusal(503, "busy", {}, { "retry-after": "30" });
  };
}

function addTexts(app: App, setting: AppSetting, checkBacklog: Check): void {
  const { database, version } = setting;
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
      await checkBacklog();
      const reports: Added[] = [];
      for (const [i, record] of request.body.reports.entries()) {
        const draft = recordDraft(record, { name: "reports", line: i + 1 });
        if (!draft.ok) throw refusalOf(draft.failure);
        const { onCapture, last } = captureKeeper();
        const report = await draftReport(draft.value, { file: null }, { onCapture });
        const taken = await takeIn(
          { result: { ok: true, value: report }, ...last(), source: "api" },
          { database, dossier: id, tool: version, options: {} },
        );
        if ("isNew" in taken) reports.push(taken);
      }
      setting.wake();
      return reply.code(202).send({ reports });
    },
  );
}

function addFiles(app: App, setting: AppSetting, checkBacklog: Check): void {
  const { database, version } = setting;
  app.post(
    "/api/dossiers/:dossier/files",
    {
      config: { needs: "review" },
      schema: {
        summary: "Add the reports of one file, its bytes as the body; what cannot be read is told",
        params: DossierPath,
        querystring: FileQuery,
        consumes: ["application/octet-stream"],
        body: BYTES,
        response: { 202: TakenFileSchema },
      },
    },
    async (request, reply) => {
      const { id } = await dossierOf(setting, request.params.dossier);
      await checkBacklog();
      const { name, ...given } = request.query;
      const reports: Added[] = [];
      const failures: { code: string; message: string }[] = [];
      const capture = captureKeeper();
      const options = {
        outlet: given.outlet ?? null,
        published: given.published ?? null,
        language: given.language ?? null,
        onCapture: capture.onCapture,
      };
      for await (const read of readUpload({ name, bytes: bytesOf(request.body) }, options)) {
        if (!read.ok) {
          failures.push(shownFailure(read.failure, languageIn(request)));
          continue;
        }
        const into = { database, dossier: id, tool: version, options: {} };
        const taken = await takeIn({ result: read, ...capture.last(), source: name }, into);
        if ("isNew" in taken) reports.push(taken);
      }
      setting.wake();
      return reply.code(202).send({ reports, failures });
    },
  );
}

function bytesOf(body: unknown): Uint8Array {
  if (Buffer.isBuffer(body)) return body;
  throw refusal(415, "not-bytes");
}

function addUrls(app: App, setting: AppSetting, checkBacklog: Check): void {
  const { database } = setting;
  app.post(
    "/api/dossiers/:dossier/urls",
    {
      config: { needs: "review" },
      schema: {
        summary: "Have URLs read: pages, feeds, sitemaps; answered at once, with a job to watch",
        params: DossierPath,
        body: NewUrls,
        response: { 202: IntakeSchema },
      },
    },
    async (request, reply) => {
      const { id: dossier } = await dossierOf(setting, request.params.dossier);
      await checkBacklog();
      const id = randomUUID();
      const { urls } = request.body;
      const author = askerOf(request).name;
      await makeIntake(database, { id, dossier, author, urls: [...new Set(urls)] });
      setting.wakeIntake();
      return reply.code(202).send(await intakeOf({ dossier, id }, languageIn(request)));
    },
  );
  const path = "/api/dossiers/:dossier/intakes/:id";
  app.get(
    path,
    {
      schema: {
        summary: "What came of URLs that were handed in",
        params: ItemPath,
        response: { 200: IntakeSchema },
      },
    },
    async (request) => intakeOf(request.params, languageIn(request)),
  );
  app.get(
    `${path}/events`,
    {
      schema: {
        summary: "The same as it happens, as server-sent events until nothing waits",
        params: ItemPath,
        produces: ["text/event-stream"],
      },
    },
    async (request, reply) =>
      watchState(reply, "intake", async () => {
        const state = await intakeOf(request.params, languageIn(request));
        return { state, isLast: state.waiting === 0 };
      }),
  );

  async function intakeOf(
    path: { readonly dossier: string; readonly id: string },
    language: ServerLanguage,
  ) {
    const { id: dossier } = await dossierOf(setting, path.dossier);
    const intake = await findIntake(database, dossier, path.id);
    if (intake === null) throw notFound("intake");
    return shown(intake, language);
  }
}

/** An intake with its failures in words. */
function shown({ items, ...intake }: Intake, language: ServerLanguage) {
  return {
    ...intake,
    waiting: items.filter(({ state }) => state === "waiting").length,
    items: items.map(({ failure, ...item }) => ({
      ...item,
      failure: failure === null ? null : shownFailure(failure, language),
    })),
  };
}
