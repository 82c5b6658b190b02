import type { LanguageFiles } from "../language.ts";
import type { ComparisonRules } from "../rules/comparison.ts";
import { comparisonRules } from "../rules/comparison-tables.ts";

/** Builds the comparison rules of this language from its data files. */
export function createComparison(files: LanguageFiles): ComparisonRules {
  return comparisonRules(files, "de");
}
