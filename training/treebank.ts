import { existsSync, readdirSync, readFileSync } from "node:fs";
import { FIELDS, packFeatures, TAG_NUMBER, type Tag } from "../src/domain/morphology.ts";
import { RELATIONS, relationNumber } from "../src/domain/relations.ts";

/** One syntactic word of a treebank. */
export interface GoldWord {
  readonly form: string;
  readonly lemma: string;
  readonly tag: number;
  readonly features: number;
  /** Number of the written token in its sentence: words of one multiword token share it. */
  readonly token: number;
  /** Index of the head among the sentence's words; -1 for the root. */
  readonly head: number;
  /** Number of the relation to it (`RELATIONS`). */
  readonly relation: number;
}

/** One sentence: its words and its written tokens (form, whether a space follows). */
export interface GoldSentence {
  readonly id: string;
  readonly text: string;
  readonly words: readonly GoldWord[];
  readonly tokens: readonly { readonly form: string; readonly hasSpace: boolean }[];
  readonly startsDocument: boolean;
  readonly startsParagraph: boolean;
}

/** The folder of the treebanks: `RECOUPE_DATA`, else `data` beside the shared checkout. */
export const DATA =
  process.env.RECOUPE_DATA ?? new URL("../../shared/data", import.meta.url).pathname;

/**
 * Sentences of a CoNLL-U file (or of all in a folder), named relative to `data/ud`; "file.conllu#0-800" are the
 * first 800 of a file.
 */
export function readTreebank(name: string): readonly GoldSentence[] {
  const [file = "", range] = name.split("#");
  if (range !== undefined) {
    const [from, to] = range.split("-").map(Number);
    return readTreebank(file).slice(from, to);
  }
  const path = `${DATA}/ud/${name}`;
  if (!existsSync(path)) throw new Error(`Wanted ${path}: set RECOUPE_DATA to the data folder.`);
  if (name.endsWith(".conllu")) return parseConllu(readFileSync(path, "utf8"));
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".conllu"))
    .sort()
    .flatMap((file) => parseConllu(readFileSync(`${path}/${file}`, "utf8")));
}

/** Parses CoNLL-U (https://universaldependencies.org/format.html); empty nodes are passed over. */
export function parseConllu(content: string): GoldSentence[] {
  return content
    .split(/\r?\n\r?\n/)
    .filter((block) => block.includes("\t"))
    .map(parseSentence);
}

function parseSentence(block: string): GoldSentence {
  const words: GoldWord[] = [];
  const tokens: { form: string; hasSpace: boolean }[] = [];
  const comments: string[] = [];
  let rangeEnd = 0;
  for (const line of block.split(/\r?\n/)) {
    if (line.startsWith("#")) comments.push(line);
    const cells = line.split("\t");
    const [id = "", form = "", lemma = "", tag = "X", , features = "_"] = cells;
    if (cells.length < 10 || id.includes(".")) continue;
    const hasSpace = !(cells[9] as string).includes("SpaceAfter=No");
    if (id.includes("-")) {
      rangeEnd = Number(id.split("-")[1]);
      tokens.push({ form, hasSpace });
      continue;
    }
    if (Number(id) > rangeEnd) tokens.push({ form, hasSpace });
    words.push({
      form,
      lemma,
      tag: TAG_NUMBER[tag as Tag] ?? 0,
      features: packConllu(features),
      token: tokens.length - 1,
      head: Number(cells[6]) - 1,
      relation: relationNumber(cells[7] as string),
    });
  }
  const comment = (name: string): string | undefined =>
    comments.find((line) => line.startsWith(`# ${name}`))?.split(" = ")[1];
  return {
    id: comment("sent_id") ?? "",
    text: comment("text") ?? "",
    words,
    tokens,
    startsDocument: comments.some((line) => line.startsWith("# newdoc")),
    startsParagraph: comments.some((line) => line.startsWith("# newpar")),
  };
}

/** A relation's name without its subtype. */
export function plainRelation(relation: number): string {
  return (RELATIONS[relation] ?? "").split(":")[0] as string;
}

/** Packs "Mood=Ind|Number=Sing"; features and values that `FIELDS` does not have are left out. */
export function packConllu(features: string): number {
  const known: Record<string, string> = {};
  for (const pair of features.split("|")) {
    const [name = "", value = ""] = pair.split("=");
    const field = FIELDS[name as keyof typeof FIELDS] as { values: readonly string[] } | undefined;
    if (field?.values.includes(value)) known[name] = value;
  }
  return packFeatures(known);
}
