import type { LanguageFiles } from "../language.ts";
import type { ResolutionRules } from "../rules/resolution.ts";
import { loadResolution } from "../rules/resolution-data.ts";

/** Builds the resolution rules of this language from its data files. */
export function createResolution(files: LanguageFiles): ResolutionRules {
  return loadResolution(files, {
    code: "de",
    headFirst: false,
    hasGenderedThings: true,
    singulars,
    masculines,
    mayBeDemonym: (word) => DEMONYM.test(word),
    adjectiveForms,
    commonForm: (word) => word,
  });
}

/** "Behörden" · "Experten" · "Sprecherinnen" · "Ministerien" · "Berichte" · "Polizisten". */
function singulars(word: string): readonly string[] {
  if (word.endsWith("innen")) return [word.slice(0, -3)];
  if (word.endsWith("ien")) return [`${word.slice(0, -2)}um`, word.slice(0, -1)];
  if (word.endsWith("en")) return [word.slice(0, -2), word.slice(0, -1)];
  return /[enrs]$/u.test(word) ? [word.slice(0, -1)] : [];
}

/** "Sprecherin" is the office of a "Sprecher". */
function masculines(word: string): readonly string[] {
  return word.endsWith("in") ? [word.slice(0, -2)] : [];
}

/** "ostravisch", "koreanischen": how adjectives of places end. */
const DEMONYM = /isch(?:e[nmrs]?)?$/;

/** The endings of an adjective of a country or place: "syrisch", "syrische", "syrischen" … */
export function adjectiveForms(adjective: string): readonly string[] {
  return [adjective, ...["e", "en", "em", "er", "es"].map((ending) => adjective + ending)];
}
