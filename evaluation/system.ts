import { Readable } from "node:stream";
import { type Analysis, analyse, type Report, readInputs } from "../src/index.ts";
import type { Answer, GoldDocument } from "./shape.ts";

/** Reads one gold text as the product would a .txt file: its language given, nothing else. */
export async function systemAnswer({ text }: GoldDocument, language: string): Promise<Answer> {
  return answerOf(analyse(await reportOf(text, language)));
}

/** The report that the product makes of a bare text. @throws when it is refused or rewritten: spans would lie. */
async function reportOf(text: string, language: string): Promise<Report> {
  const stdin = Readable.from([Buffer.from(text)]);
  for await (const taken of readInputs(["-"], { format: "txt", language, stdin })) {
    if (!taken.ok) throw new Error(taken.failure.message);
    if (taken.value.text !== text) throw new Error("The text of a gold document was rewritten");
    return taken.value;
  }
  throw new Error("A gold document gave no report");
}

/** An analysis in the shape that is scored: a speaker is the name of the resolved actor. */
function answerOf({ attributions, actors, figures }: Analysis): Answer {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return {
    attributions: attributions.map((attribution) => ({
      ...attribution,
      speaker: attribution.speaker === null ? null : (names.get(attribution.speaker) ?? null),
    })),
    figures,
  };
}

/** Leaves nested attributions out, for gold that annotates the outermost only. */
export function outermost({ attributions, figures }: Answer): Answer {
  return { attributions: attributions.filter((attribution) => attribution.in === null), figures };
}
