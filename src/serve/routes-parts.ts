import { makeParts } from "../render/page/make-parts.ts";
import type { Parts } from "../render/page/parts.ts";
import { findingsState } from "../store/findings.ts";
import type { App, AppSetting } from "./app.ts";
import { exportedOf } from "./exported.ts";
import { notFound } from "./problems.ts";
import { dossierOf } from "./routes-dossiers.ts";
import { DossierPath, ItemPath } from "./schemas.ts";

/** Dossiers whose parts are kept at hand: the findings of one revision never change. */
const KEPT_MAX = 3;

/**
 * What the page's views ask for, each its own part (src/render/page/parts.ts). They are the page's alone, change with
 * it, and stand in no OpenAPI document: programs have the routes of findings.
 */
export function addPartRoutes(app: App, setting: AppSetting): void {
  const partsOf = keeperOf(setting);
  const schema = { params: DossierPath, hide: true };
  app.get("/api/dossiers/:dossier/page", { schema: schema }, async (request) =>
    (await partsOf(request.params.dossier)).index(),
  );
  app.get("/api/dossiers/:dossier/page/figures", { schema: schema }, async (request) =>
    (await partsOf(request.params.dossier)).figures(),
  );
  app.get("/api/dossiers/:dossier/page/actors", { schema: schema }, async (request) =>
    (await partsOf(request.params.dossier)).actors(),
  );
  const item = { params: ItemPath, hide: true };
  app.get("/api/dossiers/:dossier/page/claims/:id", { schema: item }, async (request) => {
    const { dossier, id } = request.params;
    const part = (await partsOf(dossier)).claim(id);
    if (part === null) throw notFound("claim");
    return part;
  });
  app.get("/api/dossiers/:dossier/page/reports/:id", { schema: item }, async (request) => {
    const { dossier, id } = request.params;
    const part = (await partsOf(dossier)).report(id);
    if (part === null) throw notFound("report");
    return part;
  });
}

/** Keeps the parts of the dossiers asked for last, as long as their findings stand. */
function keeperOf(setting: AppSetting): (dossier: string) => Promise<Parts> {
  const kept = new Map<string, { readonly key: string; readonly parts: Promise<Parts> }>();
  return async (asked) => {
    const { id } = await dossierOf(setting, asked);
    const state = await findingsState(setting.database, id);
    if (state === null) throw notFound("findings");
    const key = `${state.revision}/${state.version}/${state.madeAt}`;
    const known = kept.get(id);
    const parts = known?.key === key ? known.parts : partsFor(setting, id);
    kept.delete(id);
    kept.set(id, { key, parts });
    parts.catch(() => kept.delete(id));
    for (const oldest of [...kept.keys()].slice(0, -KEPT_MAX)) kept.delete(oldest);
    return parts;
  };
}

async function partsFor(setting: AppSetting, id: string): Promise<Parts> {
  const { findings, analyses } = await exportedOf(setting, id);
  return makeParts(findings, analyses);
}
