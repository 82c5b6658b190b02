import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type RawServerDefault,
} from "fastify";
import { sha256 } from "../base/hash.ts";
import type { Database } from "../store/database.ts";
import type { WholeDossier } from "../work/load-whole.ts";
import type { Metrics } from "../work/metrics.ts";
import type { ThreadPool } from "../work/thread-pool.ts";
import { checkAccess } from "./access.ts";
import { answerProblem, BODY_BYTES_MAX, notFound, refusal } from "./problems.ts";
import { addAccountRoutes } from "./routes-accounts.ts";
import { addCorrectionRoutes } from "./routes-corrections.ts";
import { addDeskRoutes } from "./routes-desk.ts";
import { addDossierRoutes } from "./routes-dossiers.ts";
import { addExampleRoute } from "./routes-example.ts";
import { addFindingRoutes } from "./routes-findings.ts";
import { addHealthRoutes } from "./routes-health.ts";
import { addIntakeRoutes } from "./routes-intake.ts";
import { addPageRoutes } from "./routes-pages.ts";
import { addPartRoutes } from "./routes-parts.ts";
import { addPolicyRoutes } from "./routes-policy.ts";
import { addProblemRoute } from "./routes-problems.ts";
import { addWholeRoutes } from "./routes-wholes.ts";
import { ProblemSchema } from "./schemas.ts";
import { MARK, withShapes } from "./shapes.ts";

/** The application with its types. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

/** What the application is made with. */
export interface AppSetting {
  readonly database: Database;
  /** Name and version of this program: of the analyses that are shown. */
  readonly version: string;
  readonly metrics: Metrics;
  /** Whether accounts are needed. */
  readonly hasAccounts: boolean;
  /** The code that makes the first account, good once; null where there are accounts. */
  readonly bootstrap: { code: string | null };
  /** Tells this process's own worker that there is something to do; on a server there is none. */
  readonly wake: () => void;
  /** Tells the reader of URLs that some were handed in. */
  readonly wakeIntake: () => void;
  /** Threads that previews are computed in. */
  readonly pool: ThreadPool;
  /** A dossier whole, kept for as long as its findings stand. @throws {Refusal} 404 where there are none. */
  readonly wholeDossier: (id: string) => Promise<WholeDossier>;
  readonly logger?: FastifyBaseLogger | false;
  readonly trustProxy?: boolean;
  /** Reports that may wait to be analysed before more are refused. */
  readonly backlogMax?: number;
  /** Requests of one address in a minute. */
  readonly requestsPerMinute?: number;
}

/** Requests of one address in a minute where nothing is said: ten a second. */
const REQUESTS_PER_MINUTE = 600;

/** Makes the application; it listens when its caller says so. */
export async function makeApp(setting: AppSetting): Promise<App> {
  const logger = setting.logger ?? false;
  const app: App = fastify({
    ...(logger === false ? { logger: false } : { loggerInstance: logger }),
    bodyLimit: BODY_BYTES_MAX,
    genReqId: () => randomUUID(),
    trustProxy: setting.trustProxy ?? false,
    // A value of the wrong kind is the sender's mistake: only what a query can write is read as what it says.
    ajv: {
      customOptions: {
        coerceTypes: "array",
        removeAdditional: false,
        allErrors: false,
        keywords: [MARK],
      },
    },
    routerOptions: { maxParamLength: 300 },
    // What is under way is answered before the server stops.
    forceCloseConnections: "idle",
  }).withTypeProvider<TypeBoxTypeProvider>();
  // Text and forms are what a page of another site may send without asking: only JSON and bytes are read.
  app.removeContentTypeParser("text/plain");
  app.addContentTypeParser("application/octet-stream", { parseAs: "buffer" }, (_, body, done) =>
    done(null, body),
  );
  app.decorateRequest("asker", null);
  app.decorate("watchers", new Set<() => void>());
  app.addHook("preClose", async () => {
    for (const end of app.watchers) end();
  });
  app.setErrorHandler(answerProblem);
  app.setNotFoundHandler((request, reply) => answerProblem(notFound("page"), request, reply));
  await app.register(helmet, SECURITY_HEADERS);
  await app.register(rateLimit, {
    max: setting.requestsPerMinute ?? REQUESTS_PER_MINUTE,
    timeWindow: "1 minute",
    errorResponseBuilder: (_, { ttl }) =>
      refusal(429, "too-many-requests", { seconds: Math.ceil(ttl / 1000) }),
  });
  // Whoever asks may name the line of the log that is about their request.
  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
  });
  app.addHook("onRequest", (request) => checkAccess(request, setting));
  tagAnswers(app);
  app.addHook("onRoute", (route) => {
    const own = (route.schema?.response ?? {}) as Readonly<Record<string, unknown>>;
    const refusal = {
      description: "A refusal (RFC 9457)",
      content: { "application/problem+json": { schema: ProblemSchema } },
    };
    route.schema = { ...route.schema, response: { ...own, "4xx": refusal } };
  });
  await app.register(swagger, {
    openapi: DOCUMENT,
    transformObject: (made) =>
      "openapiObject" in made ? withShapes(made.openapiObject) : made.swaggerObject,
  });
  app.register(async (scope) => {
    const routes = scope as App;
    addRoutes(routes, setting);
    routes.get("/openapi.json", { config: { needs: "nothing" }, schema: { hide: true } }, () =>
      app.swagger(),
    );
  });
  await app.ready();
  return app;
}

/** Gives answers a tag by which they are not sent twice; they depend on who asks and in which language. */
function tagAnswers(app: App): void {
  app.addHook("onSend", async (request, reply, payload) => {
    if (request.method !== "GET" || reply.statusCode !== 200 || typeof payload !== "string")
      return payload;
    const tag = `"${sha256(payload).slice(0, 32)}"`;
    reply.header("etag", tag).header("cache-control", "private, no-cache");
    reply.header("vary", "accept-language");
    if (request.headers["if-none-match"] !== tag) return payload;
    reply.code(304);
    return "";
  });
}

function addRoutes(routes: App, setting: AppSetting): void {
  addHealthRoutes(routes, setting);
  addProblemRoute(routes);
  addAccountRoutes(routes, setting);
  addDossierRoutes(routes, setting);
  addExampleRoute(routes, setting);
  addPolicyRoutes(routes, setting);
  addIntakeRoutes(routes, setting);
  addFindingRoutes(routes, setting);
  addWholeRoutes(routes, setting);
  addCorrectionRoutes(routes, setting);
  addDeskRoutes(routes, setting);
  addPageRoutes(routes, setting);
  addPartRoutes(routes, setting);
}

const SECURITY_HEADERS = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      "default-src": ["'none'"],
      "base-uri": ["'none'"],
      "form-action": ["'none'"],
      "frame-ancestors": ["'none'"],
    },
  },
  crossOriginEmbedderPolicy: true,
  referrerPolicy: { policy: "no-referrer" as const },
  // Sent over https only, where a browser heeds it.
  hsts: { maxAge: 31_536_000 },
};

const DOCUMENT = {
  openapi: "3.1.0",
  info: {
    title: "Recoupe",
    description: "Who says what, on whose word, and who independently confirms or denies it.",
    version: "1",
    license: { name: "Apache-2.0", identifier: "Apache-2.0" },
  },
  components: {
    securitySchemes: {
      token: { type: "http" as const, scheme: "bearer" },
      session: { type: "apiKey" as const, in: "cookie" as const, name: "recoupe" },
    },
  },
  security: [{ token: [] }, { session: [] }],
};
