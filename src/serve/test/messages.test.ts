import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { failure } from "../../base/errors.ts";
import type { Database } from "../../store/database.ts";
import { makeDossier } from "../../store/dossiers.ts";
import { migrate } from "../../store/migrate.ts";
import { openInMemory } from "../../store/open-embedded.ts";
import { setAside } from "../../store/quarantine.ts";
import { makeMetrics } from "../../work/metrics.ts";
import { openThreadPool } from "../../work/thread-pool.ts";
import { type App, makeApp } from "../app.ts";
import { languageOf, SERVER_MESSAGES } from "../messages/messages.ts";
import { keepWholeDossiers } from "../whole-dossiers.ts";

// What the server says to people, in the language that they ask for; what programs go by is the same in both.

let database: Database;
let app: App;

beforeAll(async () => {
  database = await openInMemory();
  await migrate(database);
  await makeDossier(database, { id: "main", name: "Main" });
  const wake = () => undefined;
  app = await makeApp({
    ...{ database, version: "recoupe/test", wake, wakeIntake: wake, hasAccounts: false },
    ...{ pool: openThreadPool({ size: 0 }), wholeDossier: keepWholeDossiers(database) },
    metrics: makeMetrics(database, "recoupe/test"),
    bootstrap: { code: null },
    requestsPerMinute: 25,
  });
});

afterAll(async () => {
  await app.close();
  await database.close();
});

interface Asked {
  readonly method?: "GET" | "POST" | "DELETE";
  readonly url: string;
  readonly payload?: object | string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

let address = 0;

/** Asks the same in both languages, from an address that asked nothing before. */
async function both({ method = "GET", url, payload, headers = {} }: Asked) {
  address += 1;
  const ask = (language: string) =>
    app.inject({
      ...{ method, url, remoteAddress: `10.0.0.${address}` },
      headers: { host: "localhost", "accept-language": language, ...headers },
      ...(payload !== undefined && { payload }),
    });
  return { en: await ask("en-GB,en;q=0.9"), fr: await ask("fr-BE,fr;q=0.9,en;q=0.5") };
}

const json = { "content-type": "application/json" };
const REFUSED: readonly (readonly [string, Asked])[] = [
  ["store.no-dossier", { url: "/api/dossiers/none" }],
  ["not-found", { url: "/nothing" }],
  ["not-found", { url: "/api/dossiers/main/findings" }],
  ["bad-cursor", { url: "/api/dossiers/main/claims?cursor=x" }],
  ["bad-time", { url: "/api/dossiers/main/changes?since=yesterday" }],
  ["bad-name", { method: "POST", url: "/api/dossiers", payload: { name: "…" } }],
  ["name-taken", { method: "POST", url: "/api/dossiers", payload: { name: "Main" } }],
  ["invalid", { method: "POST", url: "/api/dossiers", payload: {} }],
  ["bad-json", { method: "POST", url: "/api/dossiers", payload: "{", headers: json }],
  [
    "wrong-media-type",
    { method: "POST", url: "/api/dossiers", payload: "x", headers: { "content-type": "text/x" } },
  ],
  [
    "too-large",
    { method: "POST", url: "/api/dossiers", payload: Buffer.alloc(20_000_001), headers: json },
  ],
  ["wrong-host", { url: "/api/dossiers", headers: { host: "evil.example" } }],
  ["foreign", { method: "POST", url: "/api/example", headers: { origin: "https://x.example" } }],
];

describe("a refusal", () => {
  it.each(REFUSED)(
    "%s is worded in either language, its type and code the same",
    async (code, asked) => {
      const { en, fr } = await both(asked);
      const [english, french] = [en.json(), fr.json()];
      expect([english.code, english.type]).toEqual([code, `/problems/${code}`]);
      expect([french.code, french.type, french.status]).toEqual([
        code,
        english.type,
        english.status,
      ]);
      expect([en.headers["content-language"], fr.headers["content-language"]]).toEqual([
        "en",
        "fr",
      ]);
      expect(fr.headers.vary).toMatch(/accept-language/i);
      expect(french.detail).not.toBe(english.detail);
      expect(french.title).not.toBe(english.title);
      for (const { detail } of [english, french]) expect(detail).not.toMatch(/\{\w+\}|undefined/);
      const meaning = await both({ url: english.type });
      expect([meaning.en.statusCode, meaning.fr.statusCode]).toEqual([200, 200]);
      expect(meaning.fr.payload).not.toBe(meaning.en.payload);
    },
  );

  it("of a form says where the fault is and what is wanted there", async () => {
    const asked = async (payload: object) => {
      const { en, fr } = await both({ method: "POST", url: "/api/dossiers", payload });
      return [en.json().detail, fr.json().detail];
    };
    expect(await asked({})).toEqual(["body: “name” is missing.", "body : « name » manque."]);
    expect(await asked({ name: "a".repeat(5000) })).toEqual([
      expect.stringMatching(/^body\/name: wanted \d+ characters at most\.$/),
      expect.stringMatching(/^body\/name : \d+ caractères au plus attendus\.$/),
    ]);
  });

  it("of an address that asks too much says for how long", async () => {
    const headers = { host: "localhost", "accept-language": "fr" };
    const ask = () => app.inject({ url: "/healthz", headers, remoteAddress: "10.9.9.9" });
    for (let count = 0; count < 25; count += 1) await ask();
    const refused = await ask();
    expect(refused.json()).toMatchObject({ status: 429, code: "too-many-requests" });
    expect(refused.json().detail).toMatch(/^Trop de requêtes ; recommencez dans \d+ s\.$/);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  });
});

it("says what is set aside in the reader's language", async () => {
  const poison = { dossier: "main", stage: "ingest", name: "a.pdf", report: null } as const;
  const cause = failure("pdf.no-text", { name: "a.pdf" });
  await setAside(database, { ...poison, failure: cause, options: {} });
  const { en, fr } = await both({ url: "/api/dossiers/main/jobs" });
  const messages = [en, fr].map((answer) => answer.json().quarantine[0].message);
  expect(messages[0]).toMatch(/wanted text in the PDF/);
  expect(messages[1]).toMatch(/texte attendu dans le PDF/);
  expect(en.headers.etag).not.toBe(fr.headers.etag);
});

describe("the language of a reader", () => {
  it.each([
    [undefined, "en"],
    ["", "en"],
    ["fr", "fr"],
    ["FR-ca", "fr"],
    ["en, fr", "en"],
    ["fr, en", "fr"],
    ["en;q=0.4, fr;q=0.8", "fr"],
    ["de, fr;q=0.2", "fr"],
    ["fr;q=0, en", "en"],
    ["fr;q=x, en;q=0.1", "en"],
    ["frr, *", "en"],
    [`${"de,".repeat(100_000)}fr`, "en"],
  ] as const)("of %s is %s", (header, language) => {
    expect(languageOf(header)).toBe(language);
  });

  it("has the same words to say in either", () => {
    const { en, fr } = SERVER_MESSAGES;
    const shape = (value: object): unknown =>
      Object.entries(value)
        .map(([key, one]) => [key, typeof one === "object" ? shape(one) : placesOf(one)])
        .sort();
    expect(shape(fr)).toEqual(shape(en));
  });
});

/** The places of a sentence that are filled. */
function placesOf(sentence: string): readonly string[] {
  return (sentence.match(/\{\w+\}/g) ?? []).sort();
}
