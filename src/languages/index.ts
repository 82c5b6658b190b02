import { readFileSync } from "node:fs";
import type { LanguageCode } from "../domain/report.ts";
import { createGerman } from "./de/index.ts";
import { createEnglish } from "./en/index.ts";
import { createFrench } from "./fr/index.ts";
import type { Language, LanguageFiles } from "./language.ts";

/** The only place that knows which languages exist. */
const ROOMS: Readonly<Record<LanguageCode, (files: LanguageFiles) => Language>> = {
  de: createGerman,
  en: createEnglish,
  fr: createFrench,
};

/** Codes of the languages that can be analysed, in alphabetical order. */
export const LANGUAGES: readonly LanguageCode[] = Object.keys(ROOMS).sort();

const loaded = new Map<LanguageCode, Language>();

/**
 * The room of a language, loaded from the package's files at the first call; null for a language that has
 * no room. @throws when a file of the package itself is missing: the installation is broken.
 */
export function languageOf(code: LanguageCode): Language | null {
  const known = loaded.get(code);
  if (known !== undefined) return known;
  const create = Object.hasOwn(ROOMS, code) ? ROOMS[code] : undefined;
  if (create === undefined) return null;
  const language = create(packageFiles(code));
  loaded.set(code, language);
  return language;
}

function packageFiles(code: LanguageCode): LanguageFiles {
  const data = new URL(`./${code}/`, import.meta.url);
  const models = new URL(`../../models/${code}/`, import.meta.url);
  return {
    text: (name) => readFileSync(new URL(name, data), "utf8"),
    bytes: (name) => readFileSync(new URL(name, models)),
  };
}
