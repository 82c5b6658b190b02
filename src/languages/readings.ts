import type { LanguageCode } from "../domain/report.ts";
import { createReading as createGermanReading } from "./de/reading.ts";
import { createReading as createEnglishReading } from "./en/reading.ts";
import { createReading as createFrenchReading } from "./fr/reading.ts";
import type { LanguageFiles } from "./language.ts";
import type { ReadingRules } from "./rules/reading.ts";

/** The reading part of each room of `index.ts`, without the registry's own files: for a browser. */
export const READINGS: Readonly<Record<LanguageCode, (files: LanguageFiles) => ReadingRules>> = {
  de: createGermanReading,
  en: createEnglishReading,
  fr: createFrenchReading,
};
