import { createServer, type Server } from "node:http";
import type { Metrics } from "./metrics.ts";

/**
 * Answers `/metrics` (Prometheus), `/healthz` (the process lives) and `/readyz` (it can work) on this machine only.
 * Nothing of a report is in them.
 */
export function serveMetrics(
  port: number,
  { registry }: Metrics,
  isReady: () => Promise<boolean>,
): Promise<Server> {
  const server = createServer((request, response) => {
    const answer = (status: number, text: string, type = "text/plain") =>
      response.writeHead(status, { "content-type": type }).end(text);
    const answerTo = async () => {
      if (request.url === "/metrics") answer(200, await registry.metrics(), registry.contentType);
      else if (request.url === "/healthz") answer(200, "ok\n");
      else if (request.url !== "/readyz") answer(404, "not found\n");
      else if (await isReady()) answer(200, "ready\n");
      else answer(503, "not ready\n");
    };
    answerTo().catch((error: unknown) => answer(503, `${String(error)}\n`));
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", () => resolve(server));
  });
}
