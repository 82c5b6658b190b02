import type { LanguageFiles } from "../language.ts";
import type { ResolutionRules } from "../rules/resolution.ts";

/** Builds the resolution rules of this language from its data files. */
export function createResolution(_files: LanguageFiles): ResolutionRules {
  return { code: "fr" };
}
