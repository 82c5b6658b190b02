import { createHash } from "node:crypto";
import { type Analysis, analyse, type Report, report, splitBlocks } from "../src/index.ts";
import type { Answer, GoldDocument } from "./shape.ts";

/** Reads one gold text as the product would a .txt file: its language given, nothing else. */
export function systemAnswer({ id, text }: GoldDocument, language: string): Answer {
  return answerOf(analyse(reportOf(text, language, id)));
}

/** A report made of a bare text, as from a .txt file. */
export function reportOf(text: string, language: string, given: string | null = null): Report {
  const sha256 = createHash("sha256").update(text).digest("hex");
  return report({
    given,
    file: null,
    url: null,
    title: null,
    outlet: null,
    credits: [],
    published: null,
    modified: null,
    language,
    text,
    blocks: splitBlocks(text),
    capture: { sha256, bytes: Buffer.byteLength(text), mediaType: "text/plain", retrievedAt: null },
    notes: [],
  });
}

/** An analysis in the shape that is scored: a speaker is the name of the resolved actor. */
export function answerOf({ attributions, actors, figures }: Analysis): Answer {
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
