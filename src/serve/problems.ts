import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import type { Failure } from "../base/failure.ts";

/** A refusal, as RFC 9457 words it: `code` is stable, and what programs should look at. */
export interface Problem {
  readonly type: "about:blank";
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
}

/** A refusal that a route throws. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  /** Headers that go with it. */
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: number, code: string, detail: string, headers = {}) {
    super(detail);
    this.headers = headers;
    this.status = status;
    this.code = code;
  }
}

const TITLES: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  409: "Conflict",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  421: "Misdirected Request",
  429: "Too Many Requests",
  503: "Service Unavailable",
};

/** What is not there, and what somebody may not know to be there. */
export function notFound(what: string): Refusal {
  return new Refusal(404, "not-found", `There is no such ${what}.`);
}

/** The refusal of a failure of the world. */
export function refusalOf({ code, message }: Failure): Refusal {
  const isAbsent = code === "store.no-dossier" || code === "store.no-report";
  return new Refusal(isAbsent ? 404 : 400, code, message);
}

/** Answers with a problem; what went wrong within is logged, and not told. */
export function answerProblem(
  error: FastifyError | Refusal | Error,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const problem = problemOf(error);
  if (problem.status >= 500 && !(error instanceof Refusal))
    request.log.error({ err: error }, "failed");
  if (error instanceof Refusal) reply.headers(error.headers);
  return reply.code(problem.status).type("application/problem+json").send(JSON.stringify(problem));
}

function problemOf(error: FastifyError | Refusal | Error): Problem {
  if (error instanceof Refusal) return problem(error.status, error.code, error.message);
  const { statusCode, code, validation } = error as Partial<FastifyError>;
  if (validation !== undefined) return problem(400, "invalid", error.message);
  const status = statusCode ?? 500;
  if (status >= 400 && status < 500)
    return problem(status, (code ?? "refused").toLowerCase(), error.message);
  return problem(500, "own-mistake", "A mistake of Recoupe itself; its log says more.");
}

function problem(status: number, code: string, detail: string): Problem {
  return { type: "about:blank", title: TITLES[status] ?? "Error", status, detail, code };
}
