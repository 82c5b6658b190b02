import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { wordFailure } from "../base/errors.ts";
import type { Failure } from "../base/failure.ts";
import {
  filled,
  languageOf,
  type RefusalCode,
  SERVER_MESSAGES,
  type ServerLanguage,
  type Thing,
} from "./messages/messages.ts";

/** Largest request, in bytes: a hundred long reports. */
export const BODY_BYTES_MAX = 20_000_000;

/**
 * A refusal, as RFC 9457 words it. `type` and `code` are stable, and what programs should look at: `title` and `detail`
 * are in the language that the reader asked for.
 */
export interface Problem {
  /** `/problems/CODE`: what it means, in words, is at that path of this server. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
}

/** A refusal that a route throws. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  /** What is to be said, in each language. */
  readonly wordedIn: (language: ServerLanguage) => string;
  /** Headers that go with it. */
  readonly headers: Readonly<Record<string, string>>;
  constructor(
    { status, code }: { readonly status: number; readonly code: string },
    wordedIn: (language: ServerLanguage) => string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(wordedIn("en"));
    this.status = status;
    this.code = code;
    this.wordedIn = wordedIn;
    this.headers = headers;
  }
}

type Values = Readonly<Record<string, string | number>>;

/** A refusal in the words of the catalogue; what has words of its own there (`right`) is worded too. */
export function refusal(
  status: number,
  code: RefusalCode,
  values: Values = {},
  headers: Readonly<Record<string, string>> = {},
): Refusal {
  return new Refusal(
    { status, code },
    (language) => wordedRefusal(language, code, values),
    headers,
  );
}

function wordedRefusal(language: ServerLanguage, code: RefusalCode, values: Values): string {
  const { refusals, rights } = SERVER_MESSAGES[language];
  const right = rights[values.right as keyof typeof rights] ?? "";
  return filled(refusals[code], { ...values, right });
}

/** What is not there, and what somebody may not know to be there. */
export function notFound(thing: Thing): Refusal {
  const place = { status: 404, code: "not-found" };
  return new Refusal(place, (language) => SERVER_MESSAGES[language].absent[thing]);
}

/** The refusal of a failure of the world. */
export function refusalOf(failure: Failure): Refusal {
  const { code } = failure;
  const isAbsent = code === "store.no-dossier" || code === "store.no-report";
  const place = { status: isAbsent ? 404 : 400, code };
  return new Refusal(place, (language) => wordFailure(failure, language));
}

/** Answers with a problem in the reader's language; what went wrong within is logged, and not told. */
export function answerProblem(
  error: FastifyError | Refusal | Error,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const refused = refusalFor(error);
  if (refused.code === "own-mistake") request.log.error({ err: error }, "failed");
  const language = languageOf(request.headers["accept-language"]);
  reply.code(refused.status).headers(refused.headers).header("content-language", language);
  reply.header("vary", "accept-language").type("application/problem+json");
  return reply.send(JSON.stringify(problemOf(refused, language)));
}

function problemOf(refused: Refusal, language: ServerLanguage): Problem {
  const { status, code } = refused;
  const { titles } = SERVER_MESSAGES[language];
  const title = titles[status] ?? titles[status < 500 ? 400 : 500] ?? "";
  return { type: `/problems/${code}`, title, status, detail: refused.wordedIn(language), code };
}

/** What the framework refuses by itself, by its codes. */
const OF_FRAMEWORK: Readonly<Record<string, RefusalCode>> = {
  FST_ERR_BAD_URL: "bad-url",
  FST_ERR_CTP_BODY_TOO_LARGE: "too-large",
  FST_ERR_CTP_EMPTY_JSON_BODY: "bad-json",
  FST_ERR_CTP_INVALID_JSON_BODY: "bad-json",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "wrong-media-type",
};

function refusalFor(error: FastifyError | Refusal | Error): Refusal {
  if (error instanceof Refusal) return error;
  const { statusCode = 500, code = "", validation, validationContext } = error as FastifyError;
  const [fault] = validation ?? [];
  if (fault !== undefined) return invalid(fault, validationContext ?? "");
  if (statusCode < 400 || statusCode > 499) return refusal(500, "own-mistake");
  const own = OF_FRAMEWORK[code] ?? (error instanceof SyntaxError ? "bad-json" : "refused");
  const detail = error.message.replace(/\p{Cc}+/gu, " ").slice(0, DETAIL_CHARS_MAX);
  return refusal(statusCode, own, { detail, limit: BODY_BYTES_MAX / 1e6 });
}

/** Characters of the framework's own words that are passed on. */
const DETAIL_CHARS_MAX = 200;

type Fault = NonNullable<FastifyError["validation"]>[number];

/** A request of another form than the route takes: where, and what is wrong there. */
function invalid({ instancePath, keyword, params }: Fault, context: string): Refusal {
  const where = `${context}${instancePath}`;
  return new Refusal({ status: 400, code: "invalid" }, (language) => {
    const { faults, otherFault, refusals } = SERVER_MESSAGES[language];
    const values = {
      type: textOf(params.type),
      limit: textOf(params.limit),
      allowed: textOf(params.allowedValues),
      property: textOf(params.missingProperty ?? params.additionalProperty),
    };
    const fault = filled(faults[keyword] ?? otherFault, values);
    return filled(refusals.invalid, { where, fault });
  });
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.join(", ") : String(value ?? "");
}
