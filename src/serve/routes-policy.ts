import { Type } from "typebox";
import type { Policy } from "../domain/policy.ts";
import { TIE_KINDS } from "../domain/tie.ts";
import { readPolicy } from "../ingest/policy.ts";
import { type Dossier, setPolicy } from "../store/dossiers.ts";
import { askPreview } from "../work/ask-preview.ts";
import { enqueuerOf } from "../work/enqueue.ts";
import type { App, AppSetting } from "./app.ts";
import { notFound, refusalOf } from "./problems.ts";
import { auditOf, dossierOf } from "./routes-dossiers.ts";
import { DossierPath, OpenObject, oneOf, PolicySchema } from "./schemas.ts";
import { PreviewSchema } from "./schemas-desk.ts";

/** The desk's policy: read, tried out, set. */
export function addPolicyRoutes(app: App, setting: AppSetting): void {
  addPolicy(app, setting);
  addPreviews(app, setting);
}

function addPolicy(app: App, setting: AppSetting): void {
  const { database } = setting;
  const path = "/api/dossiers/:dossier/policy";
  const response = { 200: PolicySchema };
  app.get(
    path,
    { schema: { summary: "The desk's policy", params: DossierPath, response } },
    async (request) => (await dossierOf(setting, request.params.dossier)).policy,
  );
  app.put(
    path,
    {
      config: { needs: "admin" },
      schema: { summary: "Set the desk's policy", params: DossierPath, body: OpenObject },
    },
    async (request, reply) => {
      const { id } = await dossierOf(setting, request.params.dossier);
      const policy = policyOf(request.body);
      await database.transaction(async (queries) => {
        await setPolicy(queries, id, policy);
        await enqueuerOf(database).askCompare(queries, id);
      });
      await auditOf(setting, request, { action: "policy-set", target: id });
      setting.wake();
      return reply.code(204).send();
    },
  );
}

/** Previews of one address in a minute: each grades a whole dossier. */
const PREVIEW_LIMIT = { rateLimit: { max: 60, timeWindow: "1 minute" } };

function addPreviews(app: App, setting: AppSetting): void {
  const response = { 200: PreviewSchema };
  app.post(
    "/api/dossiers/:dossier/policy/preview",
    {
      config: { needs: "review", ...PREVIEW_LIMIT },
      schema: {
        summary: "What a policy would change in the claims, without setting it",
        params: DossierPath,
        body: OpenObject,
        response,
      },
    },
    async (request) => {
      const dossier = await dossierOf(setting, request.params.dossier);
      return changesUnder(dossier, policyOf(request.body));
    },
  );
  const kinds = oneOf(TIE_KINDS);
  app.get(
    "/api/dossiers/:dossier/ties",
    {
      config: PREVIEW_LIMIT,
      schema: {
        summary: "What the claims' counts and grades would be without some kinds of ties",
        params: DossierPath,
        querystring: Type.Object({
          off: Type.Array(kinds, { maxItems: TIE_KINDS.length, default: [] }),
        }),
        response,
      },
    },
    async (request) => {
      const dossier = await dossierOf(setting, request.params.dossier);
      return changesUnder(dossier, { ...dossier.policy, ties: { off: request.query.off } });
    },
  );

  async function changesUnder(dossier: Dossier, policy: Policy) {
    const changes = await askPreview(setting, dossier, policy);
    if (!changes.ok) throw refusalOf(changes.failure);
    if (changes.value === null) throw notFound("findings");
    return { claims: changes.value };
  }
}

/** The policy that was sent. @throws {Refusal} 400 where it is none. */
function policyOf(body: object): Policy {
  const policy = readPolicy(JSON.stringify(body), { name: "policy" });
  if (!policy.ok) throw refusalOf(policy.failure);
  return policy.value;
}
