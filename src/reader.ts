/**
 * `import { loadReader } from "recoupe/reader"`: what `recoupe/read` does, where there are no files: in a browser, in
 * its workers, at the edge.
 */
import type { Reading } from "./domain/reading.ts";
import type { LanguageCode } from "./domain/report.ts";
import type { LanguageFiles } from "./languages/language.ts";
import { READINGS } from "./languages/readings.ts";
import { type ReadOptions, read } from "./read/read.ts";

/** Reads a text in one language; pure, linear in the text. */
export type Reader = (text: string, options?: ReadOptions) => Reading;

/**
 * Gives the bytes of a file of this package: "models/fr/lexicon.bin", "languages/fr/clitics.tsv". The first stand
 * in the package under that name, the second in its folder `dist`.
 */
export type LoadFile = (path: string) => Promise<Uint8Array>;

/**
 * Loads what a language is read with, some 12 MB with both parsers, and gives its reader; null for a language without a
 * room (`LANGUAGES` of `recoupe/read`). Fails as `load` fails.
 *
 * @example
 * const read = await loadReader("fr", async (path) =>
 *   new Uint8Array(await (await fetch(`/recoupe/${path}`)).arrayBuffer()),
 * );
 * const reading = read?.("La mairie a démenti.", { parser: "strong" });
 */
export async function loadReader(language: LanguageCode, load: LoadFile): Promise<Reader | null> {
  const create = Object.hasOwn(READINGS, language) ? READINGS[language] : undefined;
  if (create === undefined) return null;
  const loaded = new Map<string, Uint8Array>();
  const asked = new Set<string>();
  const files = filesOf(language, (path) => {
    asked.add(path);
    return loaded.get(path) ?? new Uint8Array(0);
  });
  // Asked for once in vain, a room says which files it wants.
  const wants = create(files);
  for (const file of [wants.sentences, wants.parser, wants.strong, wants.names]) file?.();
  await Promise.all([...asked].map(async (path) => loaded.set(path, await load(path))));
  const rules = create(files);
  return (text, options = {}) => read({ language, text, blocks: [] }, rules, options);
}

function filesOf(code: LanguageCode, bytes: (path: string) => Uint8Array): LanguageFiles {
  return {
    text: (name) => new TextDecoder().decode(bytes(`languages/${code}/${name}`)),
    bytes: (name) => bytes(`models/${code}/${name}`),
  };
}
