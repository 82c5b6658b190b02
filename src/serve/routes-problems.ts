import { Type } from "typebox";
import { ERRORS } from "../base/errors.ts";
import type { App } from "./app.ts";
import { SERVER_MESSAGES } from "./messages/messages.ts";
import { notFound } from "./problems.ts";
import { languageIn, type ServerLanguage } from "./reader-language.ts";

/** What the `type` of a refusal leads to: its words, with `{names}` where its own values stand. */
export function addProblemRoute(app: App): void {
  app.get(
    "/problems/:code",
    {
      config: { needs: "nothing" },
      schema: { hide: true, params: Type.Object({ code: Type.String({ maxLength: 60 }) }) },
    },
    (request, reply) => {
      const words = wordsOf(request.params.code, languageIn(request));
      if (words === null) throw notFound("page");
      return reply.type("text/plain; charset=utf-8").send(`${words}\n`);
    },
  );
}

function wordsOf(code: string, language: ServerLanguage): string | null {
  const { refusals, absent } = SERVER_MESSAGES[language];
  if (code === "not-found") return Object.values(absent).join("\n");
  if (Object.hasOwn(refusals, code)) return refusals[code as keyof typeof refusals];
  if (!Object.hasOwn(ERRORS, code)) return null;
  const [message, hint] = ERRORS[code as keyof typeof ERRORS][language];
  return [`${message}.`, ...(hint === null ? [] : [hint])].join(" ");
}
