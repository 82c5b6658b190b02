import type { Analysis } from "../domain/analysis.ts";
import type { Claim } from "../domain/comparison.ts";
import type { LanguageCode } from "../domain/report.ts";
import type { Evidence } from "../domain/span.ts";
import type { ComparisonRules } from "../languages/rules/comparison.ts";
import type { ActorFinder } from "./actor-finder.ts";
import { nameKey } from "./name-key.ts";
import type { Wording } from "./wordings.ts";

type Perpetrator = Claim["perpetrators"][number];

/** What finding perpetrators rests on. */
export interface PerpetratorSources {
  readonly analyses: readonly Analysis[];
  readonly actorOf: ActorFinder;
  /** Null for a language without a room. */
  readonly rulesOf: (language: LanguageCode) => PerpetratorRules | null;
}

/** What it asks of a language's room. */
export interface PerpetratorRules {
  readonly comparison: Pick<ComparisonRules, "harms" | "corrects" | "retracts">;
}

/**
 * Who the wordings of a claim name as having done harm, each once: known actors and names only, "the rebels"
 * and a passive without an agent name nobody. A denial names them as well: "the army did not shell the convoy".
 */
export function perpetratorsOf(
  wordings: readonly Wording[],
  { analyses, actorOf, rulesOf }: PerpetratorSources,
): readonly Perpetrator[] {
  const found = new Map<string, { name: string; actor: string | null; evidence: Evidence[] }>();
  for (const wording of wordings) {
    const analysis = analyses[wording.report];
    const rules = rulesOf(wording.language);
    if (analysis === undefined || rules === null || !isHarm(wording, rules)) continue;
    const { doer } = wording;
    if (doer === null || !doer.isNamed) continue;
    const report = analysis.report.id;
    const actor = doer.local === null ? null : actorOf(report, doer.local);
    const key = actor?.id ?? nameKey(doer.name);
    const known = found.get(key) ?? {
      name: actor?.name ?? doer.name,
      actor: actor?.id ?? null,
      evidence: [],
    };
    known.evidence.push({ report, span: doer.span });
    found.set(key, known);
  }
  return [...found.values()];
}

/** "Do not confirm that civilians were killed" is no harm done by those who do not confirm. */
function isHarm({ head, frame }: Wording, { comparison }: PerpetratorRules): boolean {
  return frame === null && head !== null && comparison.harms.has(head.key);
}
