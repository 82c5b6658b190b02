import type { LanguageFiles } from "../language.ts";
import { type AttributionRules, attributionRules } from "../rules/attribution.ts";

/** Builds the attribution rules of this language from its data files. */
export function createAttribution(files: LanguageFiles): AttributionRules {
  return attributionRules(files, {
    code: "en",
    // The present: "the group claims", "the ministry denies", "critics claim".
    formsOf: (lemma) => [lemma, thirdPersonOf(lemma)],
    hasBareClauses: true,
    hasReportativeConditional: false,
    hasBareInfinitives: false,
  });
}

/** "claims", "denies", "says", "wishes". */
function thirdPersonOf(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}
