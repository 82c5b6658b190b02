import type { LanguageFiles } from "../language.ts";
import { type AttributionRules, attributionRules } from "../rules/attribution.ts";

/** Builds the attribution rules of this language from its data files. */
export function createAttribution(files: LanguageFiles): AttributionRules {
  return attributionRules(files, {
    code: "fr",
    hasBareClauses: false,
    hasReportativeConditional: true,
    hasBareInfinitives: true,
  });
}
