import type { Report } from "../domain/report.ts";
import { type Span, textOf } from "../domain/span.ts";
import { actorJson, claimJson, seriesJson } from "../render/findings-json.ts";
import { analysisJson } from "../render/json.ts";
import { findAnalysis } from "../store/analyses.ts";
import { findCapture, findReport, listEdits, listSightings } from "../store/reports.ts";
import {
  type Filters,
  findClaimOf,
  listActors,
  listAttributions,
  listClaims,
  listFigures,
  listReports,
  listSeries,
  type ReportRow,
} from "../store/views.ts";
import type { App, AppSetting } from "./app.ts";
import { claimEvidence } from "./claim-evidence.ts";
import { keyOf, numberOf, pageOf } from "./cursor.ts";
import { notFound } from "./problems.ts";
import { dossierOf } from "./routes-dossiers.ts";
import {
  ActorQuery,
  ActorSchema,
  AttributionQuery,
  AttributionSchema,
  ClaimQuery,
  ClaimRowSchema,
  ClaimSchema,
  DossierPath,
  EditSchema,
  FigureQuery,
  FigureSchema,
  type FilterQueryType,
  ItemPath,
  LIMIT_DEFAULT,
  PageQuery,
  pageSchema,
  ReportDetailSchema,
  ReportQuery,
  ReportSchema,
  SeriesQuery,
  SeriesSchema,
  SightingSchema,
} from "./schemas.ts";

/** What stands in a dossier: reports, claims, attributions, figures, actors, series, edits. */
export function addFindingRoutes(app: App, setting: AppSetting): void {
  addReports(app, setting);
  addCaptures(app, setting);
  addClaims(app, setting);
  addParts(app, setting);
  addWhole(app, setting);
  addEdits(app, setting);
}

function filtersOf(query: FilterQueryType): Filters {
  const { q, outlet, actor, measure, stance, grade, contested, from, to } = query;
  return {
    words: q ?? null,
    outlet: outlet ?? null,
    actor: actor ?? null,
    measure: measure ?? null,
    stance: stance ?? null,
    grade: grade ?? null,
    contested: contested ?? null,
    from: from ?? null,
    to: to ?? null,
  };
}

function reportView({ body, supersededBy, addedAt, sightings }: ReportRow) {
  const { id, title, outlet, url, published, modified, language, capture } = body;
  const { sha256 } = capture;
  return {
    id,
    title,
    outlet,
    url,
    published,
    modified,
    language,
    sha256,
    supersededBy,
    addedAt,
    sightings,
  };
}

function addReports(app: App, setting: AppSetting): void {
  const { database, version } = setting;
  app.get(
    "/api/dossiers/:dossier/reports",
    {
      schema: {
        summary: "Reports, the latest added first; q searches their texts",
        params: DossierPath,
        querystring: ReportQuery,
        response: { 200: pageSchema(ReportSchema) },
      },
    },
    async (request) => {
      const { id } = await dossierOf(setting, request.params.dossier);
      const { cursor, limit = LIMIT_DEFAULT } = request.query;
      const after = keyOf(cursor, ["number"]);
      const filters = filtersOf(request.query);
      const rows = await listReports(database, { dossier: id, version }, filters, { after, limit });
      const { items, next } = pageOf(rows, limit, ({ place }) => [place]);
      return { items: items.map(reportView), next };
    },
  );
  const params = ItemPath;
  app.get(
    "/api/dossiers/:dossier/reports/:id",
    {
      schema: {
        summary: "A report with its analysis (docs/format.md)",
        params,
        response: { 200: ReportDetailSchema },
      },
    },
    async (request) => {
      const report = await reportOf(setting, request.params);
      const made = await findAnalysis(database, report.id, version);
      const blocks = report.blocks.map(({ kind, span }) => ({ kind, ...span }));
      return { isAnalysed: made !== null, blocks, analysis: analysisJson(made ?? unread(report)) };
    },
  );
}

/** What a report was made of: its bytes, and each time that it was seen. */
function addCaptures(app: App, setting: AppSetting): void {
  const { database } = setting;
  const params = ItemPath;
  app.get(
    "/api/dossiers/:dossier/reports/:id/capture",
    { schema: { summary: "The bytes that were taken in", params } },
    async (request, reply) => {
      const report = await reportOf(setting, request.params);
      const capture = await findCapture(database, report.capture.sha256);
      if (capture === null) throw notFound("capture");
      // Never as what it says it is: a hostile page would run as one of ours.
      const isText = /^text\/|json|xml/.test(capture.mediaType);
      const { sha256 } = report.capture;
      reply
        .type(isText ? "text/plain" : "application/octet-stream")
        .header(
          "content-disposition",
          `attachment; filename="${sha256}${isText ? ".txt" : ".bin"}"`,
        )
        .header("repr-digest", `sha-256=:${Buffer.from(sha256, "hex").toString("base64")}:`);
      return reply.send(Buffer.from(capture.bytes));
    },
  );

  app.get(
    "/api/dossiers/:dossier/reports/:id/sightings",
    {
      schema: {
        summary: "Each time that a report was seen: when, where, and what its server said with it",
        params,
        querystring: PageQuery,
        response: { 200: pageSchema(SightingSchema) },
      },
    },
    async (request) => {
      const { id: report } = await reportOf(setting, request.params);
      const { dossier } = request.params;
      const { cursor, limit = LIMIT_DEFAULT } = request.query;
      const after = numberOf(cursor) ?? 0;
      const rows = await listSightings(database, { dossier, report }, { after, limit });
      const { items, next } = pageOf(rows, limit, ({ id }) => [id]);
      return { items: items.map(({ id: _, ...sighting }) => sighting), next };
    },
  );
}

async function reportOf(
  setting: Pick<AppSetting, "database">,
  path: { readonly dossier: string; readonly id: string },
): Promise<Report> {
  const { database } = setting;
  const { id } = await dossierOf(setting, path.dossier);
  const [held] = await database.query(
    "select 1 from dossier_report where dossier = $1 and report = $2",
    [id, path.id],
  );
  const report = held === undefined ? null : await findReport(database, path.id);
  if (report === null) throw notFound("report");
  return report;
}

/** What stands in the place of the analysis of a report that waits for its own. */
function unread(report: Report) {
  const { credits } = report;
  return { report, credits, attributions: [], figures: [], actors: [], notes: [] };
}

function addClaims(app: App, setting: AppSetting): void {
  const { database } = setting;
  app.get(
    "/api/dossiers/:dossier/claims",
    {
      schema: {
        summary: "Claims, what a desk should look at first; q searches their words",
        params: DossierPath,
        querystring: ClaimQuery,
        response: { 200: pageSchema(ClaimRowSchema) },
      },
    },
    async (request) => {
      const { id } = await dossierOf(setting, request.params.dossier);
      const { cursor, limit = LIMIT_DEFAULT } = request.query;
      const after = keyOf(cursor, ["number"]);
      const { report = null, accepted = null, assignee = null } = request.query;
      const filters = { ...filtersOf(request.query), report, accepted, assignee };
      const rows = await listClaims(database, id, filters, { after, limit });
      return pageOf(rows, limit, ({ place }) => [place]);
    },
  );
  app.get(
    "/api/dossiers/:dossier/claims/:id",
    {
      schema: {
        summary:
          "A claim with its statements, chains, origins, ties, grades and the words they rest on",
        params: ItemPath,
        response: { 200: ClaimSchema },
      },
    },
    async (request) => {
      const { id } = await dossierOf(setting, request.params.dossier);
      const claim = await findClaimOf(database, id, request.params.id);
      if (claim === null) throw notFound("claim");
      return { claim: claimJson(claim), evidence: await claimEvidence(database, claim) };
    },
  );
}

function addParts(app: App, setting: AppSetting): void {
  const { database, version } = setting;
  app.get(
    "/api/dossiers/:dossier/attributions",
    {
      schema: {
        params: DossierPath,
        querystring: AttributionQuery,
        summary: "Who says what; q searches what is said",
        response: { 200: pageSchema(AttributionSchema) },
      },
    },
    async (request) => {
      const { id: dossier } = await dossierOf(setting, request.params.dossier);
      const { cursor, limit = LIMIT_DEFAULT } = request.query;
      const after = keyOf(cursor, ["string", "string"]);
      const filters = filtersOf(request.query);
      const rows = await listAttributions(database, { dossier, version }, filters, {
        after,
        limit,
      });
      return pageOf(rows, limit, ({ report, id }) => [report, id]);
    },
  );
  app.get(
    "/api/dossiers/:dossier/figures",
    {
      schema: {
        summary: "Figures given",
        params: DossierPath,
        querystring: FigureQuery,
        response: { 200: pageSchema(FigureSchema) },
      },
    },
    async (request) => {
      const { id: dossier } = await dossierOf(setting, request.params.dossier);
      const { cursor, limit = LIMIT_DEFAULT } = request.query;
      const after = keyOf(cursor, ["string", "string"]);
      const filters = filtersOf(request.query);
      const rows = await listFigures(database, { dossier, version }, filters, { after, limit });
      return pageOf(rows, limit, ({ report, id }) => [report, id]);
    },
  );
}

function addWhole(app: App, setting: AppSetting): void {
  const { database } = setting;
  app.get(
    "/api/dossiers/:dossier/actors",
    {
      schema: {
        params: DossierPath,
        querystring: ActorQuery,
        summary: "Actors; q is part of a name",
        response: { 200: pageSchema(ActorSchema) },
      },
    },
    async (request) => {
      const { id } = await dossierOf(setting, request.params.dossier);
      const { cursor, limit = LIMIT_DEFAULT, q } = request.query;
      const after = keyOf(cursor, ["string", "string"]);
      const rows = await listActors(database, id, q ?? null, { after, limit });
      const { items, next } = pageOf(rows, limit, ({ key, body }) => [key, body.id]);
      return { items: items.map(({ body }) => actorJson(body)), next };
    },
  );
  app.get(
    "/api/dossiers/:dossier/series",
    {
      schema: {
        params: DossierPath,
        querystring: SeriesQuery,
        summary: "Figures over time",
        response: { 200: pageSchema(SeriesSchema) },
      },
    },
    async (request) => {
      const { id } = await dossierOf(setting, request.params.dossier);
      const { cursor, limit = LIMIT_DEFAULT, measure } = request.query;
      const after = keyOf(cursor, ["string"]);
      const rows = await listSeries(database, id, measure ?? null, { after, limit });
      const { items, next } = pageOf(rows, limit, ({ id: series }) => [series]);
      return { items: items.map(seriesJson), next };
    },
  );
}

function addEdits(app: App, setting: AppSetting): void {
  const { database } = setting;
  app.get(
    "/api/dossiers/:dossier/edits",
    {
      schema: {
        summary: "Pages that were edited without a word, and where",
        params: DossierPath,
        querystring: PageQuery,
        response: { 200: pageSchema(EditSchema) },
      },
    },
    async (request) => {
      const { id } = await dossierOf(setting, request.params.dossier);
      const { cursor, limit = LIMIT_DEFAULT } = request.query;
      const edits = await listEdits(database, id, { before: numberOf(cursor), limit });
      const items = [];
      for (const edit of edits) {
        const [older, newer] = [await textOfReport(edit.older), await textOfReport(edit.newer)];
        const changes = edit.changes.map((change) => ({
          older: withWords(older, change.older),
          newer: withWords(newer, change.newer),
        }));
        items.push({ ...edit, changes });
      }
      return { items, next: pageOf(edits, limit, (edit) => [edit.id]).next };
    },
  );

  async function textOfReport(id: string): Promise<string> {
    return (await findReport(database, id))?.text ?? "";
  }
}

function withWords(text: string, span: Span | null) {
  return span === null ? null : { ...span, words: textOf(text, span) };
}
