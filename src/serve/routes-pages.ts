import { Type } from "typebox";
import { makeBundle } from "../render/bundle/make-bundle.ts";
import { EXPORTS, exportFor } from "../render/exports/exports.ts";
import type { Exported } from "../render/exports/tables.ts";
import { findingsJson } from "../render/findings-json.ts";
import { maskNames } from "../render/mask.ts";
import { renderPage } from "../render/page.ts";
import { listCorrections } from "../store/corrections.ts";
import { findingsState } from "../store/findings.ts";
import { capturesOf } from "../store/reports.ts";
import { countBacklog } from "../work/backlog.ts";
import type { WholeDossier } from "../work/load-whole.ts";
import type { App, AppSetting } from "./app.ts";
import { exportedOf } from "./exported.ts";
import { FRONT_POLICY, frontPage } from "./front-page.ts";
import { loadPageApp } from "./page-app.ts";
import { notFound, refusal } from "./problems.ts";
import { languageIn } from "./reader-language.ts";
import { dossierOf } from "./routes-dossiers.ts";
import { DossierPath } from "./schemas.ts";
import { ExportQuery, ExportsSchema } from "./schemas-desk.ts";
import { watchState } from "./server-events.ts";

/** The page of each dossier, its exports, and its progress as it happens. */
export function addPageRoutes(app: App, setting: AppSetting): void {
  addPages(app, setting);
  addExports(app, setting);
  addEvents(app, setting);
}

function addPages(app: App, setting: AppSetting): void {
  const open = { config: { needs: "nothing" as const }, schema: { hide: true } };
  app.get("/", open, async (request, reply) => {
    const isFirst = setting.bootstrap.code !== null;
    const ui = languageIn(request);
    reply.type("text/html; charset=utf-8").header("content-security-policy", FRONT_POLICY);
    return frontPage({ isFirst, ui });
  });
  app.get("/app.js", open, async (_, reply) => {
    reply.type("text/javascript; charset=utf-8");
    return (await loadPageApp()).script;
  });
  app.get("/app.css", open, async (_, reply) => {
    reply.type("text/css; charset=utf-8");
    return (await loadPageApp()).style;
  });
  app.get(
    "/dossiers/:dossier",
    { schema: { hide: true, params: DossierPath } },
    async (request, reply) => {
      const { id } = await dossierOf(setting, request.params.dossier);
      return reply.redirect(`/#/@${id}`);
    },
  );
}

function addExports(app: App, setting: AppSetting): void {
  app.get(
    "/api/dossiers/:dossier/exports",
    {
      schema: {
        summary: "The names of all exports",
        params: DossierPath,
        response: { 200: ExportsSchema },
      },
    },
    async (request) => {
      await dossierOf(setting, request.params.dossier);
      return { items: EXPORT_NAMES };
    },
  );
  app.get(
    "/api/dossiers/:dossier/exports/:name",
    {
      schema: {
        summary: "The findings as a file: findings.json, claims.csv, findings.xlsx, bundle.zip …",
        params: Type.Object({ ...DossierPath.properties, name: Type.String({ maxLength: 100 }) }),
        querystring: ExportQuery,
      },
    },
    async (request, reply) => {
      const { dossier, name } = request.params;
      const { ui = "en", mask = [] } = request.query;
      const whole = await exportedOf(setting, dossier);
      const corrections = await listCorrections(setting.database, dossier);
      const isBundle = name.endsWith(".zip");
      if (isBundle && mask.length > 0) {
        throw refusal(400, "not-masked");
      }
      const made = await (isBundle
        ? bundleOf(setting, whole, ui)
        : fileOf(name, maskNames({ ...whole, corrections }, mask), ui));
      reply.header(
        "content-disposition",
        `attachment; filename="${name.replace(/[^\w.-]/g, "_")}"`,
      );
      if ("digest" in made) reply.header("x-bundle-digest", made.digest);
      return reply.type(made.mediaType).send(made.content);
    },
  );
}

/** Whole names to ask for; the endings count. */
const EXPORT_NAMES: readonly string[] = [
  ...["findings.json", "findings.html", "bundle.zip"],
  ...EXPORTS.map(({ ending }) => (ending.startsWith(".") ? `findings${ending}` : ending)),
];

/** The findings in the format that a name ends with. @throws {Refusal} 404. */
async function fileOf(name: string, whole: Exported, ui: "fr" | "en") {
  const format = exportFor(name);
  if (format !== null) {
    const made = await format.write(whole);
    const content = typeof made === "string" ? made : Buffer.from(made);
    return { mediaType: format.mediaType, content };
  }
  const { findings, analyses } = whole;
  if (name.endsWith(".json")) {
    return { mediaType: "application/json", content: JSON.stringify(findingsJson(findings)) };
  }
  if (!name.endsWith(".html")) throw notFound("export");
  return {
    mediaType: "text/html; charset=utf-8",
    content: renderPage(findings, analyses, { ui, app: await loadPageApp() }),
  };
}

/** The evidence bundle, captures from the store. */
async function bundleOf({ database, version }: AppSetting, whole: WholeDossier, ui: "fr" | "en") {
  const hashes = whole.analyses.map(({ report }) => report.capture.sha256);
  const captures = await capturesOf(database, hashes);
  const made = new Date().toISOString();
  const { bytes, digest } = makeBundle({
    ...whole,
    captures,
    ui,
    version,
    made,
    app: await loadPageApp(),
  });
  return { mediaType: "application/zip", content: Buffer.from(bytes), digest };
}

function addEvents(app: App, setting: AppSetting): void {
  const { database, version } = setting;
  app.get(
    "/api/dossiers/:dossier/events",
    {
      schema: {
        summary: "Progress, as server-sent events",
        params: DossierPath,
        produces: ["text/event-stream"],
      },
    },
    async (request, reply) => {
      const { id } = await dossierOf(setting, request.params.dossier);
      return watchState(reply, "progress", async () => ({
        state: {
          backlog: await countBacklog(database, version, id),
          findings: await findingsState(database, id),
        },
        isLast: false,
      }));
    },
  );
}
