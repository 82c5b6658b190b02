import type { LanguageFiles } from "../language.ts";
import type { ResolutionRules } from "../rules/resolution.ts";
import { loadResolution } from "../rules/resolution-data.ts";

/** Builds the resolution rules of this language from its data files. */
export function createResolution(files: LanguageFiles): ResolutionRules {
  return loadResolution(files, {
    code: "en",
    headFirst: false,
    hasGenderedThings: false,
    singulars,
    masculines: () => [],
    mayBeDemonym: (word) => DEMONYM.test(word),
    adjectiveForms: (adjective) => [adjective, `${adjective}s`],
    commonForm: (word) => word,
  });
}

/** "spokesmen" · "policewomen" · "agencies" · "businesses" · "officials". */
function singulars(word: string): readonly string[] {
  if (word.endsWith("men")) return [`${word.slice(0, -2)}an`];
  if (word.endsWith("ies")) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (word.endsWith("ses")) return [word.slice(0, -2), word.slice(0, -1), `${word.slice(0, -2)}is`];
  return word.endsWith("s") && !word.endsWith("ss") ? [word.slice(0, -1)] : [];
}

/** "Ostravian", "Vardesian", "Korean", "Maltese", "Rivish": how adjectives of places end. */
const DEMONYM = /(?:ian|ean|ese|ish)s?$/;
