import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { expect, it } from "vitest";
import { onEachEngine } from "../../../tests/support/engines.ts";
import { inventedReport } from "../../../tests/support/invented.ts";
import { makeDossier } from "../../store/dossiers.ts";
import { drain } from "../../work/drain.ts";
import { takeIn } from "../../work/take-in.ts";
import { openThreadPool } from "../../work/thread-pool.ts";
import { makeMcpServer } from "../mcp.ts";

onEachEngine((engine) => {
  it("lets an assistant find a claim and cite the words it rests on", async () => {
    const database = await engine.openStore();
    await makeDossier(database, { id: "main", name: "Main" });
    for (const report of [1, 2, 3, 9].map(inventedReport)) {
      const taken = {
        result: { ok: true, value: report },
        bytes: Buffer.from(report.text),
        source: "test",
      } as const;
      await takeIn(taken, { database, dossier: "main", tool: "t", options: {} });
    }
    const askCompare = async () => undefined;
    await drain({ database, pool: openThreadPool({ size: 0 }), version: "t", askCompare });
    const [near, far] = InMemoryTransport.createLinkedPair();
    await makeMcpServer(database, "0").connect(far);
    const client = new Client({ name: "test", version: "0" });
    await client.connect(near);
    const call = async (name: string, given: Record<string, unknown>) => {
      const answer = await client.callTool({ name, arguments: given });
      const [{ text = "" } = {}] = answer.content as { text?: string }[];
      return answer.isError === true ? { error: text } : JSON.parse(text);
    };
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      "dossiers",
      "search",
      "claim",
      "chain",
      "series",
    ]);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
    const [found] = await call("search", { dossier: "main", words: "residents" });
    const { evidence } = await call("claim", { dossier: "main", claim: found.id });
    expect(evidence.map(({ words }: { words: string }) => words).join(" ")).toContain("residents");
    const { chains } = await call("chain", { dossier: "main", claim: found.id });
    expect(chains[0].chain[0].type).toBe("outlet");
    const { series, figures } = await call("series", { dossier: "main" });
    expect(figures.length).toBeGreaterThanOrEqual(series.length);
    expect(await call("claim", { dossier: "main", claim: "none" })).toHaveProperty("error");
    expect(await call("claim", { dossier: 1 })).toHaveProperty("error");
    await client.close();
  });
});
