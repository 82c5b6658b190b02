import type { LanguageFiles } from "../language.ts";
import { type AttributionRules, attributionRules } from "../rules/attribution.ts";

/** Builds the attribution rules of this language from its data files. */
export function createAttribution(files: LanguageFiles): AttributionRules {
  return attributionRules(files, {
    code: "de",
    // Third person of the present and the past: "meldet", "meldete".
    formsOf: (lemma) => [lemma.replace(/e?n$/u, "t"), lemma.replace(/e?n$/u, "te")],
    hasBareClauses: true,
    hasReportativeConditional: false,
    hasBareInfinitives: false,
  });
}
