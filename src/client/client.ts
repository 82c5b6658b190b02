import createClient, { type Client } from "openapi-fetch";
import type { components, paths } from "./api.d.ts";

export type { components, paths } from "./api.d.ts";
export { readEvents, type ServerEvent } from "./read-events.ts";

/** What routes take and give, by name: `Schemas["Claim"]`. */
export type Schemas = components["schemas"];

/** A server's routes as functions: `client.GET("/api/dossiers")` gives `data`, or the `error` of RFC 9457. */
export type RecoupeClient = Client<paths>;

/** Where the server is and who asks. */
export interface ClientOptions {
  /** The server's own URL, as `http://127.0.0.1:8017`; "" in a page that it serves. */
  readonly baseUrl: string;
  /** A token (`POST /api/tokens`); a page has its session's cookie instead. */
  readonly token?: string;
  /** The session's secret, which changes need; asked for anew with each of them. */
  readonly csrf?: () => string | null;
  /** What sends the requests; absent: the platform's own `fetch`. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

const SAFE_METHODS: ReadonlySet<string> = new Set(["GET", "HEAD"]);

/** Makes a client of a server: its types are those of the OpenAPI document. Sends nothing by itself. */
export function makeClient({ baseUrl, token, csrf, fetch }: ClientOptions): RecoupeClient {
  const client = createClient<paths>({
    baseUrl,
    credentials: "same-origin",
    ...(fetch !== undefined && { fetch }),
  });
  client.use({
    onRequest: ({ request }) => {
      if (token !== undefined) request.headers.set("authorization", `Bearer ${token}`);
      const secret = SAFE_METHODS.has(request.method) ? null : (csrf?.() ?? null);
      if (secret !== null) request.headers.set("x-csrf-token", secret);
      return request;
    },
  });
  return client;
}
