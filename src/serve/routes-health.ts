import { Type } from "typebox";
import { findDossier } from "../store/dossiers.ts";
import { listQuarantine } from "../store/quarantine.ts";
import { countBacklog } from "../work/backlog.ts";
import type { App, AppSetting } from "./app.ts";
import { refusal, refusalOf } from "./problems.ts";
import { languageIn, type ServerLanguage, shownFailure } from "./reader-language.ts";
import { DossierPath, JobsSchema } from "./schemas.ts";

/** Whether the server lives and can work; what waits to be done. */
export function addHealthRoutes(app: App, { database, version, metrics }: AppSetting): void {
  const open = { config: { needs: "nothing" as const }, schema: { hide: true } };
  app.get("/healthz", open, () => "ok\n");
  app.get("/readyz", open, async () => {
    await database.query("select 1").catch(() => {
      throw refusal(503, "not-ready");
    });
    return "ready\n";
  });
  const admin = { config: { needs: "admin" as const }, schema: { hide: true } };
  app.get("/metrics", admin, (_, reply) => {
    reply.type(metrics.registry.contentType);
    return metrics.registry.metrics();
  });
  const jobs = {
    schema: { summary: "What waits, and what is set aside", response: { 200: JobsSchema } },
  };
  app.get("/api/jobs", jobs, (request) => jobsOf(null, languageIn(request)));
  app.get(
    "/api/dossiers/:dossier/jobs",
    { schema: { ...jobs.schema, params: Type.Object(DossierPath.properties) } },
    async (request) => {
      const dossier = await findDossier(database, request.params.dossier);
      if (!dossier.ok) throw refusalOf(dossier.failure);
      return jobsOf(dossier.value.id, languageIn(request));
    },
  );

  async function jobsOf(dossier: string | null, language: ServerLanguage) {
    const cases = await listQuarantine(database, dossier);
    return {
      backlog: await countBacklog(database, version, dossier),
      quarantine: cases.map(({ failure, ...one }) => ({
        ...one,
        ...shownFailure(failure, language),
      })),
    };
  }
}
