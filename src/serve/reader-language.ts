import type { FastifyRequest } from "fastify";
import { wordFailure } from "../base/errors.ts";
import type { Failure } from "../base/failure.ts";
import { languageOf, type ServerLanguage } from "./messages/messages.ts";

export type { ServerLanguage } from "./messages/messages.ts";

/** The language that whoever asks would rather read. */
export function languageIn(request: FastifyRequest): ServerLanguage {
  return languageOf(request.headers["accept-language"]);
}

/** A failure as it is told: its code, and one line in the reader's language. */
export function shownFailure(failure: Failure, language: ServerLanguage) {
  return { code: failure.code, message: wordFailure(failure, language) };
}
