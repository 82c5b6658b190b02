import type { LanguageFiles } from "../language.ts";
import type { ResolutionRules } from "../rules/resolution.ts";
import { loadResolution } from "../rules/resolution-data.ts";

/** Builds the resolution rules of this language from its data files. */
export function createResolution(files: LanguageFiles): ResolutionRules {
  return loadResolution(files, {
    code: "fr",
    headFirst: true,
    hasGenderedThings: true,
    singulars,
    adjectiveForms,
  });
}

/** « journaux », « généraux » · « ministres », « travaux ». */
function singulars(word: string): readonly string[] {
  if (word.endsWith("aux")) return [`${word.slice(0, -3)}al`, word.slice(0, -1)];
  return /[sx]$/.test(word) ? [word.slice(0, -1)] : [];
}

/** « syrien » → « syrienne », « allemand » → « allemande », « russe » → « russes ». */
function adjectiveForms(masculine: string): readonly string[] {
  const feminine = /(?:en|on)$/.test(masculine) ? `${masculine}ne` : `${masculine}e`;
  const forms = masculine.endsWith("e") ? [masculine] : [masculine, feminine];
  return forms.flatMap((form) => [form, `${form}s`]);
}
