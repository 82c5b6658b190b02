import openapiTypescript, { astToString, type OpenAPI3 } from "openapi-typescript";
import { makeApp } from "../src/serve/app.ts";
import { keepWholeDossiers } from "../src/serve/whole-dossiers.ts";
import type { Database } from "../src/store/database.ts";
import { makeMetrics } from "../src/work/metrics.ts";
import { openThreadPool } from "../src/work/thread-pool.ts";

const HEADER = `// Made from the OpenAPI document by \`npx tsx scripts/client.ts\`; a test says when it is to be made again.

`;

/** The OpenAPI document of the server as it stands, made without a store. */
export async function openApiDocument(): Promise<OpenAPI3> {
  const version = "recoupe";
  const app = await makeApp({
    database: NOWHERE,
    version,
    metrics: makeMetrics(NOWHERE, version),
    hasAccounts: true,
    bootstrap: { code: null },
    wake: () => undefined,
    wakeIntake: () => undefined,
    pool: openThreadPool({ size: 0 }),
    wholeDossier: keepWholeDossiers(NOWHERE),
  });
  const document = app.swagger() as unknown as OpenAPI3;
  await app.close();
  return document;
}

/** The types of the client, as TypeScript. */
export async function clientTypes(): Promise<string> {
  const types = await openapiTypescript(await openApiDocument());
  return HEADER + astToString(types);
}

/** A store that nothing is asked of. */
const NOWHERE: Database = {
  kind: "embedded",
  query: async () => [],
  script: async () => undefined,
  transaction: (work) => work(NOWHERE),
  close: async () => undefined,
};
