import type { LanguageFiles } from "../language.ts";
import type { ReadingRules } from "../rules/reading.ts";
import { readingRules } from "../rules/reading-tables.ts";

/** Builds the reading rules of this language from its data files and models. */
export function createReading(files: LanguageFiles): ReadingRules {
  const rules = readingRules(files, { code: "en", partsHyphens: true });
  return {
    ...rules,
    strong: () => files.bytes("strong.bin"),
    names: () => files.bytes("names.bin"),
  };
}
