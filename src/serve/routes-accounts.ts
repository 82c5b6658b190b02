import { randomUUID } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { Type } from "typebox";
import {
  changeAccount,
  closeSession,
  listAccounts,
  listAudit,
  listTokens,
  makeAccount,
  makeFirstAccount,
  makeToken,
  openSession,
  passwordOf,
  revokeToken,
  writeAudit,
} from "../store/accounts.ts";
import { type Asker, setCookie } from "./access.ts";
import type { App, AppSetting } from "./app.ts";
import { numberOf, pageOf, wordOf } from "./cursor.ts";
import { notFound, refusal } from "./problems.ts";
import {
  AccountChange,
  AccountPath,
  AccountSchema,
  AuditSchema,
  Bootstrap,
  Credentials,
  IdPath,
  LIMIT_DEFAULT,
  NewAccount,
  NewToken,
  PageQuery,
  pageSchema,
  SessionSchema,
  TokenSchema,
} from "./schemas.ts";
import {
  hashPassword,
  hashSecret,
  isPassword,
  isSameSecret,
  makeSecret,
  PASSWORD_CHARS_MIN,
} from "./secrets.ts";

/** Seconds of a session: a working day. */
const SESSION_SECONDS = 12 * 3600;
/** Tries to sign in, of one address in a minute: each costs the server a fifth of a second. */
const SIGN_IN_LIMIT = { rateLimit: { max: 10, timeWindow: "1 minute" } };

/** Signing in and out, accounts, tokens, and the record of who did what. */
export function addAccountRoutes(app: App, setting: AppSetting): void {
  addSessionRoutes(app, setting);
  addTokenRoutes(app, setting);
  addAdminRoutes(app, setting);
}

/** Who asks. @throws {Refusal} where nobody does: a route that needs nothing has no asker. */
export function askerOf(request: FastifyRequest): Asker {
  if (request.asker === null) throw refusal(401, "who-asks");
  return request.asker;
}

/** Refuses a password that is too short to be one. */
function checkPassword(password: string): void {
  if (password.length >= PASSWORD_CHARS_MIN) return;
  throw refusal(400, "short-password", { least: PASSWORD_CHARS_MIN });
}

function addSessionRoutes(app: App, { database, bootstrap }: AppSetting): void {
  const open = { needs: "nothing" as const, ...SIGN_IN_LIMIT };
  app.post(
    "/api/session",
    {
      config: open,
      schema: { summary: "Sign in", body: Credentials, response: { 200: SessionSchema } },
    },
    async (request, reply) => {
      const { name, password } = request.body;
      const isRight = await isPassword(password, await passwordOf(database, name));
      const action = isRight ? "signed-in" : "refused";
      await writeAudit(database, { account: name, action, target: null, address: request.ip });
      if (!isRight) throw refusal(401, "wrong-password");
      const [secret, csrf] = [makeSecret(), makeSecret()];
      await openSession(database, {
        id: hashSecret(secret),
        account: name,
        csrf,
        seconds: SESSION_SECONDS,
      });
      setCookie(request, reply, { value: secret, seconds: SESSION_SECONDS });
      return { name, may: "read", csrf };
    },
  );
  app.get(
    "/api/session",
    { schema: { summary: "Who asks", response: { 200: SessionSchema } } },
    (request) => {
      const { name, may, csrf } = askerOf(request);
      return { name, may, csrf };
    },
  );
  app.delete("/api/session", { schema: { summary: "Sign out" } }, async (request, reply) => {
    const { session } = askerOf(request);
    if (session !== null) await closeSession(database, session);
    setCookie(request, reply, { value: "", seconds: 0 });
    return reply.code(204).send();
  });
  app.post(
    "/api/bootstrap",
    { config: open, schema: { summary: "Make the first account, an admin", body: Bootstrap } },
    async (request, reply) => {
      const { code, name, password } = request.body;
      if (bootstrap.code === null || !isSameSecret(code, bootstrap.code)) {
        throw refusal(403, "wrong-code");
      }
      checkPassword(password);
      const isMade = await makeFirstAccount(database, {
        name,
        password: await hashPassword(password),
      });
      bootstrap.code = null;
      if (!isMade) throw refusal(409, "has-accounts");
      await writeAudit(database, {
        account: name,
        action: "first-account",
        target: name,
        address: request.ip,
      });
      return reply.code(204).send();
    },
  );
}

function addTokenRoutes(app: App, { database, hasAccounts }: AppSetting): void {
  app.get(
    "/api/tokens",
    {
      schema: {
        summary: "One's own tokens",
        querystring: PageQuery,
        response: { 200: pageSchema(TokenSchema) },
      },
    },
    async (request) => {
      const { cursor, limit = LIMIT_DEFAULT } = request.query;
      const after = wordOf(cursor);
      const tokens = await listTokens(database, askerOf(request).name, { after, limit });
      return pageOf(tokens, limit, ({ id }) => [id]);
    },
  );
  app.post(
    "/api/tokens",
    {
      schema: {
        summary: "Make a token; its secret is shown this once",
        body: NewToken,
        response: { 201: Type.Object({ id: Type.String(), secret: Type.String() }) },
      },
    },
    async (request, reply) => {
      const { name: account, by } = askerOf(request);
      if (!hasAccounts) throw refusal(409, "no-accounts");
      if (by === "token") throw refusal(403, "token-makes-none");
      const { name, scope, days } = request.body;
      const [id, secret] = [randomUUID(), makeSecret()];
      await makeToken(database, {
        id,
        account,
        name,
        scope,
        secret: hashSecret(secret),
        days: days ?? null,
      });
      await writeAudit(database, {
        account,
        action: "token-made",
        target: id,
        address: request.ip,
      });
      return reply.code(201).send({ id, secret });
    },
  );
  app.delete(
    "/api/tokens/:id",
    { schema: { summary: "Revoke a token", params: IdPath } },
    async (request, reply) => {
      const { name: account } = askerOf(request);
      const { id } = request.params;
      if (!(await revokeToken(database, { account, id }))) throw notFound("token");
      await writeAudit(database, {
        account,
        action: "token-revoked",
        target: id,
        address: request.ip,
      });
      return reply.code(204).send();
    },
  );
}

function addAdminRoutes(app: App, { database }: AppSetting): void {
  const config = { needs: "admin" as const };
  app.get(
    "/api/accounts",
    {
      config,
      schema: {
        summary: "All accounts",
        querystring: PageQuery,
        response: { 200: pageSchema(AccountSchema) },
      },
    },
    async (request) => {
      const { cursor, limit = LIMIT_DEFAULT } = request.query;
      const accounts = await listAccounts(database, { after: wordOf(cursor), limit });
      return pageOf(accounts, limit, ({ name }) => [name]);
    },
  );
  app.post(
    "/api/accounts",
    { config, schema: { summary: "Make an account", body: NewAccount } },
    async (request, reply) => {
      const { name, role, password } = request.body;
      checkPassword(password);
      const made = { name, role, password: await hashPassword(password) };
      if (!(await makeAccount(database, made))) {
        throw refusal(409, "name-taken");
      }
      const { name: account } = askerOf(request);
      await writeAudit(database, {
        account,
        action: "account-made",
        target: name,
        address: request.ip,
      });
      return reply.code(204).send();
    },
  );
  app.put(
    "/api/accounts/:name",
    { config, schema: { summary: "Change an account", params: AccountPath, body: AccountChange } },
    async (request, reply) => {
      const { name } = request.params;
      if (!(await changeAccount(database, { name, ...request.body }))) throw notFound("account");
      const { name: account } = askerOf(request);
      await writeAudit(database, {
        account,
        action: "account-changed",
        target: name,
        address: request.ip,
      });
      return reply.code(204).send();
    },
  );
  addAudit(app, database);
}

function addAudit(app: App, database: AppSetting["database"]): void {
  app.get(
    "/api/audit",
    {
      config: { needs: "admin" },
      schema: {
        summary: "Who did what, the latest first",
        querystring: PageQuery,
        response: { 200: pageSchema(AuditSchema) },
      },
    },
    async (request) => {
      const { cursor, limit = LIMIT_DEFAULT } = request.query;
      const entries = await listAudit(database, { before: numberOf(cursor), limit });
      return pageOf(entries, limit, ({ id }) => [id]);
    },
  );
}
