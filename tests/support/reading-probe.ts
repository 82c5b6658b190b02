import { type LoadFile, loadReader } from "../../src/reader.ts";

/** Each parser, and none. */
export const PARSERS = ["none", "fast", "strong", "auto"] as const;

/** Invented texts, one a language: contractions, an ellipsis, names, clauses that hang on verbs of saying. */
export const TEXTS = {
  fr: "Le maire de Lorne, Ivo Serr, a démenti lundi que le pont ait été touché. « Des tirs ont visé le port du nord », a-t-il dit.",
  en: "Mayor Ada Brenn said on Monday that the bridge hadn't been hit… The army's spokesman, Ivo Serr, denied it.",
  de: "Der Sprecher sagte, die Brücke sei nicht getroffen worden.",
} as const;

/** All numbers of a reading, as text that travels between threads and browsers. */
export type Probe = Readonly<Record<string, string>>;

/** What each language and parser makes of its text, with files from `load`. Runs in Node, threads and browsers alike. */
export async function probeReaders(load: LoadFile): Promise<Probe> {
  const found: Record<string, string> = {};
  for (const [language, text] of Object.entries(TEXTS)) {
    const read = await loadReader(language, load);
    for (const parser of PARSERS) {
      const reading = read?.(text, { parser });
      found[`${language} ${parser}`] = JSON.stringify(reading, (_, value: unknown) =>
        ArrayBuffer.isView(value) ? Array.from(value as Uint32Array) : value,
      );
    }
  }
  return found;
}
