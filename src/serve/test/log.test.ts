import { Writable } from "node:stream";
import { expect, it } from "vitest";
import { onEachEngine } from "../../../tests/support/engines.ts";
import type { Database } from "../../store/database.ts";
import { openLog, shownError } from "../../work/log.ts";
import { runServer } from "../run-server.ts";

// What a server writes down of its own work: enough to find a request and a fault again, nothing of what it holds.

const PASSWORD = "a long password of hers";
/** Words of a report and of a search, which are nobody's business but the desk's. */
const [TEXT, SOUGHT] = ["Quelmarwasshelled", "soughtword"];

onEachEngine((engine) => {
  it("logs requests and faults by id, in lines of JSON, without secrets, queries or texts", async () => {
    const database = await engine.openStore();
    const { server, lines } = await started(database);
    const code = server.code ?? "";
    const headers: Record<string, string> = { "content-type": "application/json" };
    const send = (method: string, path: string, body?: object) =>
      fetch(`${server.url}${path}`, {
        ...{ method, headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    await send("POST", "/api/bootstrap", { code, name: "ada", password: PASSWORD });
    const session = await send("POST", "/api/session", { name: "ada", password: PASSWORD });
    const { csrf } = (await session.json()) as { csrf: string };
    const [cookie = ""] = (session.headers.get("set-cookie") ?? "").split(";");
    Object.assign(headers, { cookie, "x-csrf-token": csrf });
    const token = await send("POST", "/api/tokens", { name: "script", scope: "read" });
    const { secret } = (await token.json()) as { secret: string };
    expect((await send("POST", "/api/dossiers", { name: "Main" })).status).toBe(201);
    const report = { text: `${TEXT}, said Aldo Brenn.`, language: "en" };
    const at = "/api/dossiers/main";
    expect((await send("POST", `${at}/reports`, { reports: [report] })).status).toBe(202);
    const sought = await send("GET", `${at}/claims?q=${SOUGHT}`);
    await database.script("alter table report rename column outlet to gone");
    const broken = await send("POST", `${at}/reports`, { reports: [report] });
    expect(broken.status).toBe(500);
    await server.close();

    const logged = lines();
    for (const line of logged) {
      expect(line).toMatchObject({ pid: process.pid, msg: expect.any(String) });
      expect(["debug", "info", "warn", "error"]).toContain(line.level);
      expect(new Date(String(line.time)).toISOString()).toBe(line.time);
    }
    const of = ({ headers: sent }: Response) =>
      logged.filter(({ reqId }) => reqId === sent.get("x-request-id"));
    expect(of(sought)[0]).toMatchObject({ req: { method: "GET", path: `${at}/claims` } });
    expect(of(sought)[1]).toMatchObject({ res: { statusCode: 200 } });
    expect(of(broken)).toContainEqual(
      expect.objectContaining({ level: "error", err: expect.objectContaining({ code: "42703" }) }),
    );
    const all = JSON.stringify(logged);
    for (const hidden of [PASSWORD, TEXT, SOUGHT, code, csrf, cookie, secret])
      expect(all.includes(hidden), hidden).toBe(false);
  }, 180_000);
});

it("shows of an error what is ours, and not what it quotes", () => {
  const ofDatabase = Object.assign(new Error(`invalid value "${TEXT}"`), { code: "22P02" });
  expect(shownError(ofDatabase)).toMatchObject({ type: "Error", code: "22P02" });
  expect(JSON.stringify(shownError(ofDatabase))).not.toContain(TEXT);
  expect(shownError(new RangeError("out of bounds"))).toMatchObject({ message: "out of bounds" });
});

async function started(database: Database) {
  let said = "";
  const stream = new Writable({
    write(chunk, _, done) {
      said += String(chunk);
      done();
    },
  });
  const server = await runServer({
    ...{ database, version: "recoupe/test", host: "127.0.0.1", port: 0 },
    ...{ accounts: true, trustProxy: false, concurrency: 0 },
    logger: openLog(stream, "debug"),
  });
  const lines = () =>
    said
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  return { server, lines };
}
