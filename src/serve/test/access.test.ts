import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { onEachEngine } from "../../../tests/support/engines.ts";
import { makeAccount } from "../../store/accounts.ts";
import type { Database } from "../../store/database.ts";
import { makeDossier } from "../../store/dossiers.ts";
import { makeMetrics } from "../../work/metrics.ts";
import { openThreadPool } from "../../work/thread-pool.ts";
import { type App, makeApp } from "../app.ts";
import { hashPassword } from "../secrets.ts";
import { keepWholeDossiers } from "../whole-dossiers.ts";

// Who gets what: every route of the OpenAPI document, and those of the page that stand in none, asked for by everybody.

const PASSWORD = "correct horse battery";
const VERSION = "recoupe/test";
let database: Database;
let app: App;

onEachEngine((engine) => {
  beforeAll(async () => {
    database = await engine.openStore();
    await makeDossier(database, { id: "main", name: "Main" });
    const password = await hashPassword(PASSWORD);
    for (const [name, role] of [
      ["rea", "reader"],
      ["rev", "reviewer"],
      ["adm", "admin"],
    ] as const) {
      await makeAccount(database, { name, role, password });
    }
    app = await appOf({});
  });

  afterAll(async () => {
    await app.close();
  });

  describe("every route", () => {
    it("gives an outsider nothing: 401, events and all, with and without a wrong cookie or token", async () => {
      for (const headers of [
        {},
        { cookie: "recoupe=guess" },
        { authorization: "Bearer guess" },
        { "x-forwarded-for": "127.0.0.1", "x-forwarded-host": "localhost" },
      ] as readonly Readonly<Record<string, string>>[]) {
        const found = await statuses(headers, ["GET", "POST", "PUT", "DELETE"]);
        expect(found.size).toBeGreaterThan(40);
        expect([...found].filter(([, status]) => status !== 401)).toEqual([]);
      }
      const events = await app.inject("/api/dossiers/main/events");
      expect(events.statusCode).toBe(401);
      const watched = await app.inject("/api/dossiers/main/intakes/main/events");
      expect(watched.statusCode).toBe(401);
    });

    it("lets a reader change nothing but what is their own", async () => {
      const headers = await sessionOf("rea");
      const found = await statuses(headers, ["POST", "PUT", "DELETE"]);
      const allowed = [...found].filter(([name, status]) => status !== 403 && !OWN.includes(name));
      expect(allowed).toEqual([]);
      const read = await statuses(await sessionOf("rea"), ["GET"]);
      const refused = [...read].filter(([, status]) => status === 403).map(([name]) => name);
      expect(refused.sort()).toEqual(ADMIN.filter((name) => name.startsWith("GET")).sort());
    });

    it("lets a reviewer administer nothing", async () => {
      const found = await statuses(await sessionOf("rev"), ["GET", "POST", "PUT"]);
      const refused = [...found].filter(([, status]) => status === 403).map(([name]) => name);
      expect(refused.sort()).toEqual([...ADMIN].sort());
    });

    it("takes no change of a session without its secret", async () => {
      const { cookie } = await sessionOf("adm");
      const found = await statuses({ cookie }, ["POST", "PUT", "DELETE"]);
      expect([...found].filter(([, status]) => status !== 403)).toEqual([]);
    });
  });

  describe("too many requests of one address", () => {
    it("are refused with the time to wait, and others are not", async () => {
      const busy = await appOf({ requestsPerMinute: 3, hasAccounts: false });
      const ask = (remoteAddress: string) =>
        busy.inject({ url: "/api/dossiers", headers: { host: "localhost" }, remoteAddress });
      for (const _ of [1, 2, 3]) expect((await ask("127.0.0.1")).statusCode).toBe(200);
      const refused = await ask("127.0.0.1");
      expect([refused.statusCode, refused.headers["content-type"]]).toEqual([
        429,
        "application/problem+json; charset=utf-8",
      ]);
      expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
      expect((await ask("127.0.0.2")).statusCode).toBe(200);
      await busy.close();
    });

    it("to sign in are refused long before other requests are", async () => {
      const busy = await appOf({});
      const attempt = () =>
        busy.inject({
          method: "POST",
          url: "/api/session",
          payload: { name: "rea", password: "x" },
        });
      const tries: number[] = [];
      for (let count = 0; count < 12; count += 1) tries.push((await attempt()).statusCode);
      expect(tries).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
      await busy.close();
    });
  });
});

function appOf(setting: { readonly requestsPerMinute?: number; readonly hasAccounts?: boolean }) {
  const wake = () => undefined;
  return makeApp({
    ...{ database, version: VERSION, wake, wakeIntake: wake, hasAccounts: true },
    ...{ pool: openThreadPool({ size: 0 }), wholeDossier: keepWholeDossiers(database) },
    metrics: makeMetrics(database, VERSION),
    bootstrap: { code: null },
    requestsPerMinute: 1e6,
    ...setting,
  });
}

type Method = "GET" | "POST" | "PUT" | "DELETE";

/** Every route, with something in the places of its path. */
function routes(): readonly { readonly method: Method; readonly url: string }[] {
  const { paths } = app.swagger() as { paths: Record<string, object> };
  const documented = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => ({
      method: method.toUpperCase() as Method,
      url: path.replace(/\{\w+\}/g, "main"),
    })),
  );
  const parts = ["page", "page/figures", "page/actors", "page/claims/x", "page/reports/x"];
  const hidden = [
    "/metrics",
    "/dossiers/main",
    ...parts.map((part) => `/api/dossiers/main/${part}`),
  ];
  return [...documented, ...hidden.map((url) => ({ method: "GET" as const, url }))];
}

/** The ways in, which everybody may try. */
const DOORS = new Set(["POST /api/session", "POST /api/bootstrap"]);

async function sessionOf(name: string) {
  const payload = { name, password: PASSWORD };
  const answer = await app.inject({ method: "POST", url: "/api/session", payload });
  const cookie = String(answer.headers["set-cookie"]).split(";", 1)[0] ?? "";
  return { cookie, "x-csrf-token": answer.json().csrf as string };
}

/** What somebody gets of each route of some methods: "METHOD path" to status. */
async function statuses(headers: Readonly<Record<string, string>>, methods: readonly Method[]) {
  const found = new Map<string, number>();
  for (const { method, url } of routes()) {
    const name = `${method} ${url}`;
    if (!methods.includes(method) || DOORS.has(name) || url.endsWith("/events")) continue;
    // Signing out would end the walk.
    if (name === "DELETE /api/session" && "x-csrf-token" in headers) continue;
    const body = method === "GET" || method === "DELETE" ? {} : { payload: {} };
    found.set(name, (await app.inject({ method, url, headers, ...body })).statusCode);
  }
  return found;
}

/** What a reader may change: what is their own. */
const OWN = [
  "POST /api/tokens",
  "DELETE /api/tokens/main",
  "POST /api/dossiers/main/views",
  "DELETE /api/dossiers/main/views/main",
];
/** What only an admin may. */
const ADMIN = [
  "GET /api/accounts",
  "POST /api/accounts",
  "PUT /api/accounts/main",
  "GET /api/audit",
  "GET /metrics",
  "PUT /api/dossiers/main/policy",
];
