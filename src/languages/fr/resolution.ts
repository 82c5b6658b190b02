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
    masculines,
    mayBeDemonym: (word) => DEMONYM.test(word),
    adjectiveForms,
    commonForm,
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

/** « ostravien », « vardésienne », « lyonnais », « madrilène »: how adjectives of places end. */
const DEMONYM = /(?:ien|ienne|éen|éenne|ais|aise|ois|oise|ène)s?$/;

/** « participante » → « participant », « chercheuse » → « chercheur », « lectrice » → « lecteur ». */
function masculines(word: string): readonly string[] {
  const forms = word.endsWith("e") ? [word.slice(0, -1)] : [];
  for (const [feminine, masculine] of FEMININE_ENDINGS) {
    if (word.endsWith(feminine)) forms.push(word.slice(0, -feminine.length) + masculine);
  }
  return forms;
}

const FEMININE_ENDINGS = [
  ["euse", "eur"],
  ["trice", "teur"],
  ["ienne", "ien"],
  ["onne", "on"],
  ["ère", "er"],
  ["esse", "e"],
] as const;

/** Endings of feminine adjectives and what stands in their place in the masculine. */
const FEMININE = /(?:(e|o)nne|(e)lle|(al|iv|eus|ais|ois|ain|in|ant|ent|é)e|ère)$/;

/** « régionale », « régionaux » → « régional » ; « ostravienne » → « ostravien » ; « financière » → « financier ». */
function commonForm(word: string): string {
  if (word.endsWith("aux")) return `${word.slice(0, -3)}al`;
  const singular = word.endsWith("s") ? word.slice(0, -1) : word;
  return singular.replace(FEMININE, (_, nasal?: string, lateral?: string, plain?: string) => {
    if (nasal !== undefined) return `${nasal}n`;
    return lateral === undefined ? (plain ?? "er") : `${lateral}l`;
  });
}
