import type { LanguageFiles } from "../language.ts";
import { type AttributionRules, attributionRules } from "../rules/attribution.ts";

/** Builds the attribution rules of this language from its data files. */
export function createAttribution(files: LanguageFiles): AttributionRules {
  return attributionRules(files, {
    code: "en",
    // Third person of the present: "the group claims", "the ministry denies".
    formsOf: (lemma) => [lemma.endsWith("y") ? `${lemma.slice(0, -1)}ies` : `${lemma}s`],
    hasBareClauses: true,
    hasReportativeConditional: false,
    hasBareInfinitives: false,
  });
}
