import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { CallToolRequestSchema, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { type Static, type TSchema, Type } from "typebox";
import { Check } from "typebox/value";
import { claimJson, figureJson, seriesJson } from "../render/findings-json.ts";
import type { Database } from "../store/database.ts";
import { listDossiers } from "../store/dossiers.ts";
import { loadFindings } from "../store/findings.ts";
import { findClaimOf, listClaims, listSeries } from "../store/views.ts";
import { claimEvidence } from "./claim-evidence.ts";

/** Most claims or series that one call gives. */
const ITEMS_MAX = 50;

/** One tool: what it takes, and what it gives as plain data; null where there is no such thing. */
interface Tool {
  readonly name: string;
  readonly description: string;
  readonly input: TSchema;
  readonly call: (database: Database, input: unknown) => Promise<unknown>;
}

function tool<T extends TSchema>(
  name: string,
  description: string,
  input: T,
  call: (database: Database, input: Static<T>) => Promise<unknown>,
): Tool {
  return {
    name,
    description,
    input,
    call: (database, given) => call(database, given as Static<T>),
  };
}

const dossier = Type.String({
  description: "Id of the dossier (see the tool dossiers)",
  maxLength: 63,
});
const claim = Type.String({ description: "Id of the claim (see the tool search)", maxLength: 64 });

const TOOLS: readonly Tool[] = [
  tool("dossiers", "Lists the dossiers of the store.", Type.Object({}), async (database) =>
    (await listDossiers(database)).map(({ id, name }) => ({ id, name })),
  ),
  tool(
    "search",
    "Finds claims of a dossier by words: how many independent origins affirm each, whether it is contested, its grades. Grades are of sourcing, never of truth.",
    Type.Object({
      dossier,
      words: Type.Optional(Type.String({ maxLength: 300, pattern: "^[^\\u0000]*$" })),
      contested: Type.Optional(Type.Boolean()),
    }),
    (database, { dossier: id, words, contested }) =>
      listClaims(
        database,
        id,
        { ...NO_FILTER, words: words ?? null, contested: contested ?? null },
        { after: null, limit: ITEMS_MAX },
      ),
  ),
  tool(
    "claim",
    "Gives a claim with its statements, origins, ties and grades, and the exact words it rests on, each with report, outlet, URL and offsets: cite these.",
    Type.Object({ dossier, claim }),
    async (database, { dossier: id, claim: one }) => {
      const found = await findClaimOf(database, id, one);
      if (found === null) return null;
      return { claim: claimJson(found), evidence: await claimEvidence(database, found) };
    },
  ),
  tool(
    "chain",
    "Gives the chains of a claim: for each statement the sources from the outlet inwards, with their stances.",
    Type.Object({ dossier, claim }),
    async (database, { dossier: id, claim: one }) => {
      const found = await findClaimOf(database, id, one);
      if (found === null) return null;
      const chains = found.statements.map(({ report, stance, hedged, chain, spans }) => ({
        ...{ report, stance, hedged, spans },
        chain: chain.map(({ name, type, stance: said }) => ({ name, type, stance: said })),
      }));
      return { label: found.label, chains, evidence: await claimEvidence(database, found) };
    },
  ),
  tool(
    "series",
    "Gives the figures of a dossier over time by measure (killed, evacuated …): who gave which number for which period, and which cannot both hold.",
    Type.Object({
      dossier,
      measure: Type.Optional(Type.String({ maxLength: 100, pattern: "^[^\\u0000]*$" })),
    }),
    async (database, { dossier: id, measure }) => {
      const series = await listSeries(database, id, measure ?? null, {
        after: null,
        limit: ITEMS_MAX,
      });
      const wanted = new Set(series.flatMap(({ figures }) => figures));
      const findings = await loadFindings(database, id);
      const figures = (findings?.comparison.figures ?? []).filter((one) => wanted.has(one.id));
      return { series: series.map(seriesJson), figures: figures.map(figureJson) };
    },
  ),
];

const NO_FILTER = {
  words: null,
  outlet: null,
  actor: null,
  measure: null,
  stance: null,
  grade: null,
  contested: null,
  from: null,
  to: null,
};

/** A server of the Model Context Protocol over a store: tools that read, none that writes. */
export function makeMcpServer(database: Database, version: string): Server {
  const server = new Server({ name: "recoupe", version }, { capabilities: { tools: {} } });
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: TOOLS.map(({ name, description, input }) => ({
      name,
      description,
      inputSchema: { ...(input as object), type: "object" as const },
      annotations: { readOnlyHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const asked = TOOLS.find(({ name }) => name === params.name);
    if (asked === undefined) return refused(`There is no tool ${params.name}.`);
    const input = params.arguments ?? {};
    if (!Check(asked.input, input)) return refused(`${params.name} takes other arguments.`);
    const given = await asked.call(database, input);
    if (given === null) return refused("There is no such thing in this dossier.");
    return { content: [{ type: "text", text: JSON.stringify(given) }] };
  });
  return server;
}

function refused(text: string) {
  return { content: [{ type: "text" as const, text }], isError: true };
}
