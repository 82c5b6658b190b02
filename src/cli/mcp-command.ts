import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { type DataOptions, type StoreCommandSetting, withStore } from "./with-store.ts";

/** `recoupe mcp`: the store for an assistant, over standard input and output, until the input ends. */
export function mcpCommand(
  options: DataOptions,
  { terminal, version }: StoreCommandSetting,
): Promise<ExitCode> {
  return withStore(options, terminal, async (database) => {
    const { makeMcpServer } = await import("../serve/mcp.ts");
    const server = makeMcpServer(database, version);
    const ended = new Promise<void>((resolve) => {
      server.onclose = resolve;
      terminal.stdin.once("end", resolve);
    });
    await server.connect(new StdioServerTransport(process.stdin, process.stdout));
    await ended;
    await server.close();
    return EXIT.done;
  });
}
