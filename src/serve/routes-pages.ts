import { Type } from "typebox";
import { exportFor } from "../render/exports/exports.ts";
import { findingsJson } from "../render/findings-json.ts";
import { renderPage } from "../render/page.ts";
import { findingsState } from "../store/findings.ts";
import { countBacklog } from "../work/backlog.ts";
import type { App, AppSetting } from "./app.ts";
import { exportedOf } from "./exported.ts";
import { FRONT_POLICY, frontPage } from "./front-page.ts";
import { loadPageApp } from "./page-app.ts";
import { notFound } from "./problems.ts";
import { dossierOf } from "./routes-dossiers.ts";
import { DossierPath } from "./schemas.ts";

/** Milliseconds between two looks at what changed, for those who watch. */
const WATCH_EVERY = 1000;

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
    const ui = /^fr\b/i.test(request.headers["accept-language"] ?? "") ? "fr" : "en";
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
    "/api/dossiers/:dossier/exports/:name",
    {
      schema: {
        summary:
          "The findings as a file: findings.json, findings.html, claims.csv, findings.xlsx …",
        params: Type.Object({ ...DossierPath.properties, name: Type.String({ maxLength: 100 }) }),
      },
    },
    async (request, reply) => {
      const { dossier, name } = request.params;
      const format = exportFor(name);
      if (format === null && !/\.(?:json|html)$/.test(name)) throw notFound("export");
      const exported = await exportedOf(setting, dossier);
      reply.header("content-disposition", "attachment");
      if (format !== null) {
        const made = await format.write(exported);
        return reply
          .type(format.mediaType)
          .send(typeof made === "string" ? made : Buffer.from(made));
      }
      if (name.endsWith(".json")) {
        return reply.type("application/json").send(JSON.stringify(findingsJson(exported.findings)));
      }
      reply.type("text/html; charset=utf-8");
      const { findings, analyses } = exported;
      return renderPage(findings, analyses, { ui: "en", app: await loadPageApp() });
    },
  );
}

function addEvents(app: App, setting: AppSetting): void {
  const { database } = setting;
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
      reply.hijack();
      reply.raw.writeHead(200, {
        ...headersOf(reply.getHeaders()),
        "content-type": "text/event-stream",
        "cache-control": "no-store",
      });
      let last = "";
      const tell = async () => {
        const state = {
          backlog: await countBacklog(database, setting.version, id),
          findings: await findingsState(database, id),
        };
        const data = JSON.stringify(state);
        reply.raw.write(data === last ? ": \n\n" : `event: progress\ndata: ${data}\n\n`);
        last = data;
      };
      const timer = setInterval(() => {
        tell().catch(() => reply.raw.end());
      }, WATCH_EVERY);
      reply.raw.on("close", () => clearInterval(timer));
      await tell();
    },
  );
}

function headersOf(headers: Readonly<Record<string, number | string | string[] | undefined>>) {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
