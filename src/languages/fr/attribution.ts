import type { LanguageFiles } from "../language.ts";
import type { AttributionRules } from "../rules/attribution.ts";

/** Builds the attribution rules of this language from its data files. */
export function createAttribution(_files: LanguageFiles): AttributionRules {
  return { code: "fr" };
}
