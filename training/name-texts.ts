import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { trainingSentences } from "./corpora.ts";
import { DATA } from "./treebank.ts";

/** A piece of text that names are learnt in. */
export interface NameText {
  /** Hash of the text: labels are kept by it, so that no text has to be. */
  readonly id: string;
  readonly text: string;
}

/** Speech is written without capitals or stops. */
const SPOKEN = /^(ParisStories|Rhap)/;
/** Sources of re3d whose licence lets the weights be given away: all but BBC Online (NC). */
const RE3D = [
  "Australian Department of Foreign Affairs",
  "CENTCOM",
  "Delegation of the European Union to Syria",
  "UK Government",
  "US State Department",
  "Wikipedia",
];

/**
 * The texts that names are learnt in: written treebanks less their dev and test sentences; for French the documents
 * of French Wikinews that no gold set holds; for English the documents of re3d that may be used.
 */
export function nameTexts(code: string): readonly NameText[] {
  const sentences = trainingSentences(code)
    .filter(({ id }) => !SPOKEN.test(id))
    .map(({ text }) => text);
  const more = code === "fr" ? wikinews() : re3d();
  const texts = [...new Set([...sentences, ...more])].filter((text) => /\p{Lu}/u.test(text));
  return texts.map((text) => ({ id: idOf(text), text }));
}

/** Length of an id, in hexadecimal digits: no two of the texts share one. */
const ID_DIGITS = 8;

function idOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, ID_DIGITS);
}

function wikinews(): readonly string[] {
  const folder = `${DATA}/wikinews-fr/documents`;
  const gold = readdirSync(`${DATA}/../gold/fr/json`).map((file) => file.replace(/\D/g, ""));
  return readdirSync(folder)
    .filter((file) => !gold.includes(file.replace(/\D/g, "")))
    .flatMap((file) => paragraphsOf(readFileSync(`${folder}/${file}`, "utf8")));
}

/** What stands in headings and paragraphs, soft hyphens left out. */
function paragraphsOf(html: string): readonly string[] {
  return [...html.matchAll(/<(h[12]|p)>(.*?)<\/\1>/gs)].map(([, , inner = ""]) =>
    inner
      .replace(/<[^>]*>|\u00ad/g, "")
      .replace(/\s+/g, " ")
      .trim(),
  );
}

function re3d(): readonly string[] {
  return RE3D.map((source) => `${DATA}/events/re3d/${source}/documents.json`)
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, "utf8").trim().split("\n"))
    .map((line) => (JSON.parse(line) as { text: string }).text)
    .flatMap((text) => text.split(/\s*\n\s*/))
    .filter((line) => line !== "");
}
