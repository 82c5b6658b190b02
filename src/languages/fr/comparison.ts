import type { LanguageFiles } from "../language.ts";
import type { ComparisonRules } from "../rules/comparison.ts";

/** Builds the comparison rules of this language from its data files. */
export function createComparison(_files: LanguageFiles): ComparisonRules {
  return { code: "fr" };
}
