import { reportOf } from "../../../tests/support/report.ts";
import type { Actor, ActorType } from "../../domain/actor.ts";
import type { Analysis } from "../../domain/analysis.ts";
import { languageOf } from "../../languages/index.ts";
import { readUnknown } from "../../read/read.ts";

/** An actor as a test gives it. */
export type Given = readonly [name: string, type: ActorType, role?: string];

/** The names of a language's room; null where there is none. */
export const namesOf = (code: string) => languageOf(code)?.resolution ?? null;

/** An analysis of nothing but actors. */
export function analysisOf(language: string, outlet: string, given: readonly Given[]): Analysis {
  const report = reportOf("Rien.", { language, outlet });
  const actors = given.map(
    ([name, type, role], index): Actor => ({
      kind: "actor",
      id: `p${index + 1}`,
      name,
      type,
      aliases: [],
      role: role ?? null,
      affiliation: null,
      number: null,
      mentions: [],
      reasons: [],
    }),
  );
  return {
    kind: "analysis",
    report,
    reading: readUnknown(report),
    mentions: [],
    actors,
    attributions: [],
    figures: [],
    credits: [],
    notes: [],
  };
}
