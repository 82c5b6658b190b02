import { Readable } from "node:stream";
import {
  type AnalyseOptions,
  type Analysis,
  analyse,
  type Report,
  readInputs,
} from "../src/index.ts";
import type { Answer, GoldDocument, ScoredAttribution } from "./shape.ts";

/** Reads one gold text as the product would a .txt file: its language given, nothing else. */
export async function systemAnswer(
  { text }: GoldDocument,
  language: string,
  options: AnalyseOptions = {},
): Promise<Answer> {
  return answerOf(analyse(await reportOf(text, language), options));
}

/** The report that the product makes of a bare text. @throws when it is refused or rewritten: spans would lie. */
export async function reportOf(text: string, language: string): Promise<Report> {
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

/**
 * An answer by the rules of PolNeAR's guidelines: nested attributions are left out, and a free continuation is
 * part of the attribution that it goes on from, not one of its own.
 */
export function outermost({ attributions, figures }: Answer): Answer {
  const outer = attributions.filter((attribution) => attribution.in === null);
  const byId = new Map(outer.map((attribution) => [attribution.id, attribution]));
  const more = new Map<string, ScoredAttribution[]>();
  for (const attribution of outer) {
    const root = rootOf(attribution, byId);
    if (root !== attribution) more.set(root.id, [...(more.get(root.id) ?? []), attribution]);
  }
  const joined = outer
    .filter((attribution) => rootOf(attribution, byId) === attribution)
    .map((attribution) => ({
      ...attribution,
      content: [attribution, ...(more.get(attribution.id) ?? [])].flatMap((one) => one.content),
    }));
  return { attributions: joined, figures };
}

/** The attribution that a chain of continuations goes on from; itself where it continues none. */
function rootOf(
  attribution: ScoredAttribution,
  byId: ReadonlyMap<string, ScoredAttribution>,
): ScoredAttribution {
  let root = attribution;
  for (let steps = 0; steps < byId.size; steps += 1) {
    const before = byId.get(root.continues ?? "");
    if (before === undefined) return root;
    root = before;
  }
  return root;
}
