import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { onEachEngine } from "../../../tests/support/engines.ts";
import { inventedReport } from "../../../tests/support/invented.ts";
import type { Schemas } from "../../client/client.ts";
import type { Database } from "../../store/database.ts";
import { drain } from "../../work/drain.ts";
import { makeMetrics } from "../../work/metrics.ts";
import { openThreadPool } from "../../work/thread-pool.ts";
import { type App, makeApp } from "../app.ts";
import { keepWholeDossiers } from "../whole-dossiers.ts";

// What people say of the findings: over the API it wins, a newer version's analyses keep it, and it can be taken back.

const VERSION = "recoupe/test";
const NEWER = "recoupe/newer";
const FINDINGS = "/api/dossiers/main/findings";
const pool = openThreadPool({ size: 0 });
let database: Database;
let app: App;

onEachEngine((engine) => {
  beforeAll(async () => {
    database = await engine.openStore();
    app = await appOf(VERSION);
    await send("POST", "/api/dossiers", { name: "Main" });
    const reports = [1, 3, 9, 11, 17, 2, 4, 10, 18].map(inventedReport).map(fieldsOf);
    await send("POST", "/api/dossiers/main/reports", { reports });
    await work(VERSION);
  });

  afterAll(async () => {
    await app.close();
  });

  describe("over the API, and through a re-analysis by a newer version", () => {
    it("merged names are one actor", async () => {
      const names = ["Mila Torne", "Ivo Karst"];
      const found = await through({ kind: "merge-actors", names }, async () => {
        const { items } = await send("GET", "/api/dossiers/main/actors?limit=200");
        return (items as readonly Schemas["DossierActor"][]).filter(({ name, aliases }) =>
          [name, ...aliases].some((one) => names.includes(one)),
        ).length;
      });
      expect(found).toEqual({ before: 2, after: 1, anew: 1, back: 2 });
    });

    it("statements that were split off are a claim of their own", async () => {
      const rows = await claims();
      const wide = rows.find(({ reports }) => reports > 1);
      const claim = await claimOf(wide?.id ?? "");
      const report = claim.statements[0]?.report ?? "";
      const statements = claim.statements
        .filter((one) => one.report === report)
        .map(({ spans }) => ({ report, spans: spans.map(([start, end]) => ({ start, end })) }));
      const found = await through({ kind: "split-claim", statements }, async () => {
        const now = await claims();
        const rest = now.find(({ id }) => id === claim.id);
        return [now.length - rows.length, rest?.reports];
      });
      const all = wide?.reports ?? 0;
      expect(found).toEqual({
        before: [0, all],
        after: [1, all - 1],
        anew: [1, all - 1],
        back: [0, all],
      });
    });

    it("a rejected claim is gone", async () => {
      const [first] = await claims();
      const found = await through({ kind: "reject-claim", claim: first?.id }, async () =>
        (await claims()).some(({ id }) => id === first?.id),
      );
      expect(found).toEqual({ before: true, after: false, anew: false, back: true });
    });

    it("a rejected attribution carries no claim", async () => {
      const { items } = await send("GET", "/api/dossiers/main/attributions");
      const [{ report, id }] = items;
      const found = await through(
        { kind: "reject-attribution", report, attribution: id },
        async () => {
          const whole = await send("GET", FINDINGS);
          return (whole as Schemas["Findings"]).claims.some((claim) =>
            claim.statements.some((one) => one.report === report && one.attribution === id),
          );
        },
      );
      expect(found).toEqual({ before: true, after: false, anew: false, back: true });
    });

    it.each([
      [{ field: "reliability", value: "B" }, "admiralty", "admiralty.reliability.set"],
      [{ field: "credible", value: true }, "bbc", "bbc.credible"],
      [{ field: "party", value: "The Reds" }, "airwars", "airwars.confirmed.desk-decides"],
    ])("a grade's input set by hand, %j, is what %s goes by", async (given, method, rule) => {
      const input = { ...given, name: "Mila Torne" };
      const found = await through({ kind: "set-grade-input", input }, async () => {
        const { claims: all } = (await send("GET", FINDINGS)) as Schemas["Findings"];
        const hers = all.filter((claim) => JSON.stringify(claim).includes(input.name));
        const grades = hers.flatMap((claim) => claim.grades.filter((one) => one.method === method));
        return grades.map(({ met, unmet }) => [...met, ...unmet].some((one) => one.rule === rule));
      });
      expect(found.before).toContain(false);
      expect(found.before).not.toContain(true);
      expect(found.after).toEqual(found.before.map(() => true));
      expect(found).toEqual({ ...found, anew: found.after, back: found.before });
    });

    it("a letter set by hand wins over the policy's, and the later of two over the earlier", async () => {
      const policy = await send("GET", "/api/dossiers/main/policy");
      const desk = { ...policy, reliability: { "Mila Torne": "C" } };
      await send("PUT", "/api/dossiers/main/policy", desk);
      const letters = async () => {
        await work(VERSION);
        const { claims: all } = (await send("GET", FINDINGS)) as Schemas["Findings"];
        const hers = all.filter((claim) => JSON.stringify(claim).includes("Mila Torne"));
        const grades = hers.flatMap((claim) => claim.grades);
        const own = grades.filter(({ method }) => method === "admiralty");
        return [...new Set(own.map(({ verdict }) => verdict[0]))];
      };
      expect(await letters()).toEqual(["C"]);
      const say = async (value: string) => {
        const input = { field: "reliability", name: "MILA TORNE", value };
        const correction = { kind: "set-grade-input", input };
        return (await send("POST", "/api/dossiers/main/corrections", { correction })).id;
      };
      const first = await say("A");
      expect(await letters()).toEqual(["A"]);
      const second = await say("E");
      expect(await letters()).toEqual(["E"]);
      await send("DELETE", `/api/dossiers/main/corrections/${second}`);
      expect(await letters()).toEqual(["A"]);
      await send("DELETE", `/api/dossiers/main/corrections/${first}`);
      expect(await letters()).toEqual(["C"]);
      await send("PUT", "/api/dossiers/main/policy", policy);
      await work(VERSION);
    });

    it("an accepted attribution stays, and its acceptance is on record", async () => {
      const { items } = await send("GET", "/api/dossiers/main/attributions");
      const [{ report, id }] = items;
      const accept = { kind: "accept-attribution", report, attribution: id };
      const found = await through(accept, async () => (await claims()).map((claim) => claim.id));
      expect(found.after).toEqual(found.before);
      expect(found.anew).toEqual(found.before);
      const listed = (await send("GET", "/api/dossiers/main/corrections")).items;
      expect(listed.at(-1)).toMatchObject({
        author: "local",
        body: { kind: "accept-attribution" },
        retractedBy: "local",
      });
    });
  });

  describe("a review", () => {
    it("is listed with its claim, follows it, changes no finding, and can be taken back", async () => {
      const [first, second] = await claims();
      const revision = async () => (await send("GET", "/api/dossiers/main")).revision;
      const before = await revision();
      const say = (correction: object, note?: string) =>
        send("POST", "/api/dossiers/main/corrections", { correction, ...(note && { note }) });
      const { id } = await say({ kind: "accept-claim", claim: first?.id });
      await say({ kind: "comment-claim", claim: first?.id }, "Asked the prefecture.");
      await say({ kind: "assign-claim", claim: second?.id, to: "ines" });
      const seen = async () => ({
        accepted: (await claims("&accepted=true")).map((claim) => [claim.id, claim.comments]),
        assigned: (await claims("&assignee=ines")).map((claim) => claim.id),
      });
      const expected = { accepted: [[first?.id, 1]], assigned: [second?.id] };
      expect([await seen(), await revision()]).toEqual([expected, before]);
      await work(NEWER);
      expect(await seen()).toEqual(expected);
      await work(VERSION);
      await send("DELETE", `/api/dossiers/main/corrections/${id}`);
      expect((await seen()).accepted).toEqual([]);
      await say({ kind: "assign-claim", claim: second?.id, to: null });
      expect((await seen()).assigned).toEqual([]);
    });
  });
});

function fieldsOf({ text, url, outlet, language, published }: ReturnType<typeof inventedReport>) {
  return { text, url, outlet, language, published };
}

function appOf(version: string): Promise<App> {
  const wake = () => undefined;
  return makeApp({
    ...{ database, version, wake, wakeIntake: wake, pool, hasAccounts: false },
    metrics: makeMetrics(database, version),
    bootstrap: { code: null },
    wholeDossier: keepWholeDossiers(database),
    requestsPerMinute: 1e6,
  });
}

function work(version: string): Promise<void> {
  return drain({ database, pool, version, askCompare: async () => undefined });
}

async function send(method: "GET" | "POST" | "PUT" | "DELETE", url: string, payload?: object) {
  const headers = { host: "localhost" };
  const answer = await app.inject({
    method,
    url,
    headers,
    ...(payload !== undefined && { payload }),
  });
  expect([url, answer.statusCode < 300, answer.payload]).toEqual([url, true, answer.payload]);
  return answer.payload === "" ? null : answer.json();
}

const claims = async (query = ""): Promise<readonly Schemas["ClaimRow"][]> =>
  (await send("GET", `/api/dossiers/main/claims?limit=200${query}`)).items;

const claimOf = async (id: string): Promise<Schemas["Claim"]> =>
  (await send("GET", `/api/dossiers/main/claims/${id}`)).claim;

/** Makes a correction, and tells what `look` sees before, with it, after a re-analysis, and once it is taken back. */
async function through<Seen>(correction: object, look: () => Promise<Seen>) {
  const before = await look();
  const { id } = await send("POST", "/api/dossiers/main/corrections", { correction });
  await work(VERSION);
  const after = await look();
  await work(NEWER);
  const anew = await look();
  await send("DELETE", `/api/dossiers/main/corrections/${id}`);
  await work(VERSION);
  return { before, after, anew, back: await look() };
}
