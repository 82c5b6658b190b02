import { createHash } from "node:crypto";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { onEachEngine } from "../../../tests/support/engines.ts";
import { inventedReport } from "../../../tests/support/invented.ts";
import { makeAccount } from "../../store/accounts.ts";
import type { Database } from "../../store/database.ts";
import { drain } from "../../work/drain.ts";
import { makeMetrics } from "../../work/metrics.ts";
import { openThreadPool } from "../../work/thread-pool.ts";
import { type App, makeApp } from "../app.ts";
import { hashPassword } from "../secrets.ts";
import { keepWholeDossiers } from "../whole-dossiers.ts";

const VERSION = "recoupe/test";
const PASSWORD = "correct horse battery";
let database: Database;
/** Without accounts, as on one's own machine. */
let local: App;
/** With accounts, as beyond it. */
let open: App;
const bootstrap = { code: null as string | null };

onEachEngine((engine) => {
  beforeAll(async () => {
    database = await engine.openStore();
    const metrics = makeMetrics(database, VERSION);
    const common = {
      database,
      version: VERSION,
      metrics,
      wake: () => undefined,
      wakeIntake: () => undefined,
      pool: openThreadPool({ size: 0 }),
      wholeDossier: keepWholeDossiers(database),
      requestsPerMinute: 1e6,
    };
    local = await makeApp({ ...common, hasAccounts: false, bootstrap: { code: null } });
    open = await makeApp({ ...common, hasAccounts: true, bootstrap });
    for (const [name, role] of [
      ["rea", "reader"],
      ["rev", "reviewer"],
      ["adm", "admin"],
    ] as const) {
      await makeAccount(database, { name, role, password: await hashPassword(PASSWORD) });
    }
    await post("/api/dossiers", { name: "Main" });
    const reports = [1, 2, 3, 4, 5, 6, 7, 8]
      .map(inventedReport)
      .map(({ text, url, outlet, language, published }) => ({
        text,
        url,
        outlet,
        language,
        published,
      }));
    await post("/api/dossiers/main/reports", { reports });
    await work();
  });

  afterAll(async () => {
    await Promise.all([local.close(), open.close()]);
  });

  describe("what a reader gets", () => {
    it("claims page by page, each once, in order", async () => {
      const all = (await get("/api/dossiers/main/claims?limit=200")).json();
      const found: unknown[] = [];
      let next: string | null = "";
      while (next !== null) {
        const page = await get(
          `/api/dossiers/main/claims?limit=2${next === "" ? "" : `&cursor=${next}`}`,
        );
        found.push(...page.json().items);
        next = page.json().next;
      }
      expect(found).toEqual(all.items);
      expect(found.length).toBeGreaterThan(2);
    });

    it("dossiers and reports page by page too, and reports by who speaks, stance, grade", async () => {
      await post("/api/dossiers", { name: "Zz last" });
      const ids: string[] = [];
      for (let next: string | null = ""; next !== null; ) {
        const from: string = next === "" ? "" : `&cursor=${next}`;
        const page = (await get(`/api/dossiers?limit=1${from}`)).json();
        ids.push(...page.items.map(({ id }: { id: string }) => id));
        next = page.next;
      }
      expect(ids).toEqual([...new Set(ids)].sort());
      expect(ids).toEqual(expect.arrayContaining(["main", "zz-last"]));
      const reports = async (query: string) =>
        (await get(`/api/dossiers/main/reports?limit=200&${query}`)).json().items.length;
      const all = await reports("");
      const hers = await reports("actor=Mila%20Torne");
      expect(hers).toBeGreaterThan(0);
      expect(hers).toBeLessThan(all);
      expect(await reports("actor=Mila%20Torne&stance=denies")).toBeLessThanOrEqual(hers);
      expect(await reports("measure=nosuchmeasure")).toBe(0);
      expect(await reports("contested=true")).toBe(all - (await reports("contested=false")));
    });

    it("no list that passes over what it cannot be narrowed to", async () => {
      const refused = await get("/api/dossiers/main/figures?stance=denies");
      expect([refused.statusCode, refused.json().code]).toEqual([400, "invalid"]);
    });

    it("claims by words in either language, accents or not, and by outlet, stance, date", async () => {
      const labels = async (query: string) =>
        (await get(`/api/dossiers/main/claims?${query}`)).json().items.length;
      expect(await labels("q=residents")).toBeGreaterThan(0);
      expect(await labels("q=bombardee")).toBeGreaterThan(0);
      expect(await labels("outlet=Outlet%201")).toBeGreaterThan(0);
      expect(await labels("stance=denies")).toBeGreaterThan(0);
      expect(await labels("from=2031-05-04&to=2031-05-04")).toBeGreaterThan(0);
      expect(await labels("from=2031-05-05")).toBe(0);
      expect(await labels("q=nobodysaidthis")).toBe(0);
    });

    it("claims by actor, measure and grade: each of those found has it, and no other claim does", async () => {
      const all = (await get("/api/dossiers/main/claims?limit=200")).json().items;
      const found = async (query: string) => {
        const { items } = (await get(`/api/dossiers/main/claims?limit=200&${query}`)).json();
        return (items as readonly { readonly id: string }[]).map(({ id }) => id);
      };
      const grade = all[0].grades.find((one: string) => one.startsWith("admiralty"));
      type Row = { readonly id: string; readonly grades: readonly string[] };
      const graded = (all as readonly Row[]).filter(({ grades }) => grades.includes(grade));
      expect(await found(`grade=${encodeURIComponent(grade)}`)).toEqual(graded.map(({ id }) => id));
      const { items: actors } = (await get("/api/dossiers/main/actors?q=torne")).json();
      const hers = await found(`actor=${actors[0].id}`);
      expect(hers.length).toBeGreaterThan(0);
      expect(hers.length).toBeLessThan(all.length);
      for (const id of hers) {
        const { claim } = (await get(`/api/dossiers/main/claims/${id}`)).json();
        expect(JSON.stringify(claim)).toContain("Torne");
      }
      await post("/api/dossiers", { name: "Tolls" });
      const toll = "Twelve people were killed in Ostrel, prefect Mila Torne said on Wednesday.";
      const other = "The bridge of Ostrel is closed, warden Ulla Mersk said.";
      const reports = [toll, other].map((text) => ({ text, language: "en" }));
      await post("/api/dossiers/tolls/reports", { reports });
      await work();
      const { items: figures } = (await get("/api/dossiers/tolls/figures")).json();
      const measure = figures.find((one: { measure: string | null }) => one.measure).measure;
      const measured = await get(`/api/dossiers/tolls/claims?measure=${measure}`);
      expect(measured.json().items).toHaveLength(1);
      expect(measured.json().items[0].label).toContain("killed");
      expect(await found("measure=none-such")).toEqual([]);
      expect(await found("grade=none-such")).toEqual([]);
      expect(await found("actor=none-such")).toEqual([]);
    });

    it("a claim with the very words it rests on", async () => {
      const [first] = (await get("/api/dossiers/main/claims")).json().items;
      const { claim, evidence } = (await get(`/api/dossiers/main/claims/${first.id}`)).json();
      expect(claim.statements.length).toBeGreaterThan(0);
      for (const { report, start, end, words } of evidence) {
        const { analysis } = (await get(`/api/dossiers/main/reports/${report}`)).json();
        expect(analysis.report.text.slice(start, end)).toBe(words);
      }
    });

    it("the same answer not twice, where it says what it has", async () => {
      const first = await get("/api/dossiers/main/claims");
      const again = await get("/api/dossiers/main/claims", { "if-none-match": first.headers.etag });
      expect([again.statusCode, again.payload]).toEqual([304, ""]);
    });

    it("a capture's bytes as a download that nothing runs, with their hash", async () => {
      const [{ id }] = (await get("/api/dossiers/main/reports")).json().items;
      const { headers, rawPayload } = await get(`/api/dossiers/main/reports/${id}/capture`);
      expect(headers["content-type"]).toBe("text/plain");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      const hash = createHash("sha256").update(rawPayload);
      expect(headers["content-disposition"]).toBe(
        `attachment; filename="${hash.copy().digest("hex")}.txt"`,
      );
      expect(headers["repr-digest"]).toBe(`sha-256=:${hash.digest("base64")}:`);
    });

    it("the page with a policy that runs no script but its own", async () => {
      const { headers: first } = await get("/dossiers/main");
      expect(first.location).toBe("/#/@main");
      const { payload, headers } = await get("/");
      expect(payload).toContain("<!doctype html>");
      expect(headers["content-security-policy"]).toMatch(/script-src 'self'; connect-src 'self';/);
      expect(headers["content-security-policy"]).not.toContain("unsafe");
      expect((await get("/app.js")).headers["content-type"]).toMatch(/^text\/javascript/);
    });

    it("the page's parts: findings in one line, a claim and a report with their words", async () => {
      const index = (await get("/api/dossiers/main/page?ui=fr")).json();
      const [{ id, number }] = index.findings;
      expect(number).toBe(1);
      const claim = (await get(`/api/dossiers/main/page/claims/${id}?ui=fr`)).json();
      expect(claim.excerpts).toHaveLength(claim.claim.statements.length);
      const report = (await get(`/api/dossiers/main/page/reports/${claim.reports[0].id}`)).json();
      expect(report.report.text).toContain(claim.excerpts[0].text);
      expect((await get("/api/dossiers/main/page/claims/none")).statusCode).toBe(404);
      expect((await get("/api/dossiers/main/page/actors")).json().outlets.length).toBeGreaterThan(
        0,
      );
      expect((await get("/api/dossiers/main/page/figures")).json().findings.kind).toBe("findings");
    });

    it("hostile text escaped wherever it is shown", async () => {
      const text =
        '<script>alert(1)</script> "We left <b>Sarven</b>," prefect Mila <img src=x onerror=alert(1)> Torne said.';
      await post("/api/dossiers", { name: "Hostile" });
      await post("/api/dossiers/hostile/reports", {
        reports: [{ text: `${text} \u0000`, outlet: "<i>x</i>" }],
      });
      await work();
      const { payload } = await get("/api/dossiers/hostile/exports/findings.html");
      expect(payload.replace(/<script>.*<\/script>/s, "")).not.toMatch(
        /<script>alert|<img src=x|<i>x/,
      );
    });
  });

  describe("what a correction does", () => {
    it("wins in the findings until it is taken back", async () => {
      const { items } = (await get("/api/dossiers/main/attributions")).json();
      const [{ report, id: attribution }] = items;
      const correction = {
        kind: "re-attribute",
        report,
        attribution,
        speaker: { name: "Zoe Quill", type: "person" },
      };
      const { id } = (await post("/api/dossiers/main/corrections", { correction })).json();
      const names = async () => {
        await work();
        return (await get("/api/dossiers/main/actors?q=quill")).json().items.length;
      };
      expect(await names()).toBe(1);
      const url = `/api/dossiers/main/corrections/${id}`;
      expect(
        (await local.inject({ method: "DELETE", url, headers: { host: "localhost" } })).statusCode,
      ).toBe(204);
      expect(await names()).toBe(0);
    });
  });

  describe("an outsider", () => {
    it("gets nothing from any route but the door and the signs of life", async () => {
      const got: string[] = [];
      for (const { method, url } of routes()) {
        const answer = await open.inject({
          method,
          url: url.replace(/\{\w+\}/g, "main"),
          ...(method !== "GET" && { payload: {} }),
        });
        if (answer.statusCode < 400) got.push(`${method} ${url}`);
        else expect(answer.headers["content-type"]).toContain("application/problem+json");
      }
      expect(got).toEqual([]);
      for (const url of ["/dossiers/main", "/metrics"])
        expect((await open.inject(url)).statusCode).toBe(401);
      expect((await open.inject("/")).payload).not.toContain("Main");
    });

    it("is refused under another site's name, and from another site's page", async () => {
      expect((await get("/api/dossiers", { host: "evil.example" })).statusCode).toBe(421);
      const foreign = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
      expect((await post("/api/dossiers", { name: "X" }, foreign)).statusCode).toBe(403);
      const form = { host: "localhost", "content-type": "text/plain" };
      const plain = await local.inject({
        method: "POST",
        url: "/api/dossiers",
        payload: "{}",
        headers: form,
      });
      expect(plain.statusCode).toBe(415);
    });

    it("learns nothing from a wrong name or password", async () => {
      const tries = await Promise.all(
        ["rea", "nobody"].map((name) =>
          open.inject({
            method: "POST",
            url: "/api/session",
            payload: { name, password: "wrong password" },
          }),
        ),
      );
      expect(tries[0]?.json()).toEqual(tries[1]?.json());
      expect(tries.map(({ statusCode }) => statusCode)).toEqual([401, 401]);
    });

    it("makes no first account with a wrong code, nor twice with the right one", async () => {
      const payload = { code: "guess", name: "eve", password: PASSWORD };
      const attempt = (code: string) =>
        open.inject({ method: "POST", url: "/api/bootstrap", payload: { ...payload, code } });
      expect((await attempt("guess")).statusCode).toBe(403);
      bootstrap.code = "right";
      expect((await attempt("right")).statusCode).toBe(409);
      expect((await attempt("right")).statusCode).toBe(403);
    });
  });

  describe("an account", () => {
    it("reads with a session, and changes nothing without its secret or its right", async () => {
      const { headers } = await signIn("rev");
      const { cookie } = headers;
      expect((await open.inject({ url: "/api/dossiers", headers: { cookie } })).statusCode).toBe(
        200,
      );
      const make = (name: string, own: object) =>
        open.inject({
          method: "POST",
          url: "/api/dossiers",
          payload: { name },
          headers: { ...own },
        });
      expect((await make("One", { cookie })).json().code).toBe("csrf");
      expect((await make("One", headers)).statusCode).toBe(201);
      const reader = await signIn("rea");
      expect((await make("Two", reader.headers)).json().code).toBe("may-not");
      expect((await open.inject({ url: "/api/accounts", headers })).statusCode).toBe(403);
    });

    it("is kept by a cookie that scripts and other sites do not see, and gone after signing out", async () => {
      const { answer, headers } = await signIn("rea");
      expect(answer.headers["set-cookie"]).toMatch(/HttpOnly; SameSite=Strict/);
      expect(
        (await open.inject({ method: "DELETE", url: "/api/session", headers })).statusCode,
      ).toBe(204);
      expect((await open.inject({ url: "/api/dossiers", headers })).statusCode).toBe(401);
    });

    it("gives a token no more than its scope, and ends with the account", async () => {
      const { headers } = await signIn("rev");
      const payload = { name: "script", scope: "read" };
      const made = await open.inject({ method: "POST", url: "/api/tokens", payload, headers });
      const bearer = { authorization: `Bearer ${made.json().secret}` };
      expect((await open.inject({ url: "/api/dossiers", headers: bearer })).statusCode).toBe(200);
      const add = await open.inject({
        method: "POST",
        url: "/api/dossiers",
        payload: { name: "T" },
        headers: bearer,
      });
      expect(add.statusCode).toBe(403);
      expect(JSON.stringify(await database.query("select * from token"))).not.toContain(
        made.json().secret,
      );
      const admin = await signIn("adm");
      const change = { role: "reviewer", isActive: false };
      await open.inject({
        method: "PUT",
        url: "/api/accounts/rev",
        payload: change,
        headers: admin.headers,
      });
      expect((await open.inject({ url: "/api/dossiers", headers: bearer })).statusCode).toBe(401);
      const { items } = (await open.inject({ url: "/api/audit", headers: admin.headers })).json();
      expect(items[0]).toMatchObject({ account: "adm", action: "account-changed", target: "rev" });
    });
  });

  describe("the OpenAPI document", () => {
    it("says of every answer what it is", async () => {
      const ajv = new Ajv2020({ strict: false });
      const [claim] = (await get("/api/dossiers/main/claims")).json().items;
      const [report] = (await get("/api/dossiers/main/reports")).json().items;
      const [actor] = (await get("/api/dossiers/main/actors")).json().items;
      const urls = ["https://example.invalid/a"];
      const intake = (await post("/api/dossiers/main/urls", { urls })).json();
      const { components } = open.swagger() as { components?: object };
      let checked = 0;
      for (const { url, method, operation } of routes()) {
        if (method !== "GET" || /events|capture|exports.|session/.test(url)) continue;
        const idOf = { claims: claim.id, actors: actor.id, intakes: intake.id, reports: report.id };
        const id = idOf[/claims|actors|intakes/.exec(url)?.[0] as "claims"] ?? report.id;
        const path = url.replace("{dossier}", "main").replace("{id}", id);
        const answer = await get(path + (url.endsWith("changes") ? "?since=0" : ""));
        expect([url, answer.statusCode]).toEqual([url, 200]);
        expect(Object.keys(operation.responses)).toContain("4XX");
        const schema = operation.responses["200"]?.content?.["application/json"]?.schema;
        const isValid = ajv.compile(schema === undefined ? false : { ...schema, components });
        expect([url, isValid(answer.json()), isValid.errors]).toEqual([url, true, null]);
        checked += 1;
      }
      expect(checked).toBeGreaterThan(12);
    });

    it("leads to no request that breaks the server, whatever is sent", async () => {
      const odd = fc.oneof(
        fc.constantFrom(
          "main",
          "0",
          "-1",
          "../etc",
          "%00",
          "\u0000",
          "\ud800",
          "' or 1=1 --",
          "{}",
          "null",
          "a".repeat(500),
        ),
        fc.string({ unit: "binary", maxLength: 30 }),
      );
      const all = routes().filter(({ url }) => !/events/.test(url));
      const request = fc.record({
        route: fc.constantFrom(...all),
        words: fc.array(odd, { minLength: 3, maxLength: 3 }),
        query: fc.dictionary(
          fc.constantFrom(
            "cursor",
            "limit",
            "q",
            "outlet",
            "actor",
            "measure",
            "stance",
            "grade",
            "contested",
            "from",
            "to",
          ),
          odd,
        ),
        body: fc.oneof(
          fc.jsonValue({ maxDepth: 3 }),
          fc.record({ reports: fc.array(fc.record({ text: odd, url: odd }), { maxLength: 2 }) }),
          fc.record({ name: odd }),
        ),
      });
      await fc.assert(
        fc.asyncProperty(request, async ({ route, words, query, body }) => {
          let at = 0;
          const path = route.url.replace(/\{\w+\}/g, () => encoded(words[at++] ?? ""));
          const asked = Object.entries(query).map(([name, value]) => `${name}=${encoded(value)}`);
          const answer = await local.inject({
            method: route.method,
            url: `${path}?${asked.join("&")}`,
            headers: { host: "localhost", "content-type": "application/json" },
            ...(route.method !== "GET" && { payload: JSON.stringify(body) }),
          });
          expect([answer.statusCode, path, answer.statusCode >= 500 ? answer.payload : ""]).toEqual(
            [expect.toSatisfy((status: number) => status < 500), path, ""],
          );
        }),
        { numRuns: 300 },
      );
    });
  });
});

function work() {
  const askCompare = async () => undefined;
  return drain({ database, pool: openThreadPool({ size: 0 }), version: VERSION, askCompare });
}

const get = (url: string, headers = {}) =>
  local.inject({ method: "GET", url, headers: { host: "localhost", ...headers } });
const post = (url: string, payload: object, headers = {}) =>
  local.inject({ method: "POST", url, payload, headers: { host: "localhost", ...headers } });

async function signIn(name: string) {
  const payload = { name, password: PASSWORD };
  const answer = await open.inject({ method: "POST", url: "/api/session", payload });
  const cookie = String(answer.headers["set-cookie"]).split(";", 1)[0] ?? "";
  return { answer, headers: { cookie, "x-csrf-token": answer.json().csrf as string } };
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: object }>> }>
  >;
}

function routes() {
  const { paths } = open.swagger() as unknown as {
    paths: Record<string, Record<string, Operation>>;
  };
  return Object.entries(paths).flatMap(([url, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      url,
      method: method.toUpperCase() as "GET" | "POST" | "PUT" | "DELETE",
      operation,
    })),
  );
}

/** As a browser would send it; what no URL can hold is sent as it stands for. */
function encoded(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString("utf8"));
}
