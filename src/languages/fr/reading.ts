import type { LanguageFiles } from "../language.ts";
import type { ReadingRules } from "../rules/reading.ts";

/** Builds the reading rules of this language from its data files. */
export function createReading(_files: LanguageFiles): ReadingRules {
  return { code: "fr" };
}
