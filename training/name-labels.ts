import { readFileSync } from "node:fs";
import { parseTable } from "../src/base/table.ts";
import { TAG_NUMBER } from "../src/domain/morphology.ts";
import { NAME_TYPES, type NameType } from "../src/domain/name.ts";
import type { Span } from "../src/domain/span.ts";
import { findForm, type Lexicon } from "../src/learn/lexicon.ts";
import { maskOf } from "../src/read/description.ts";

/** A name in a text, as the label files give it. */
export interface LabelledName {
  readonly type: NameType;
  readonly span: Span;
}

/** What a language's tables say of names, to mend the labels by. */
interface Known {
  /** Words that may stand before a name and are no part of it: forms of address, offices. Lower case. */
  readonly titles: ReadonlySet<string>;
  readonly demonyms: ReadonlySet<string>;
  readonly types: ReadonlyMap<string, NameType>;
  readonly lexicon: Lexicon;
}

/**
 * The labels of `training/names` by the id of their text, mended: the teacher counts articles and forms of address in,
 * takes peoples for places, and words that begin a sentence for names. `null` where no name is left.
 */
export function nameLabels(
  code: string,
  lexicon: Lexicon,
): (id: string, text: string) => readonly LabelledName[] {
  const known = knownOf(code, lexicon);
  const names = new Map<string, LabelledName[]>();
  const rows = readFileSync(new URL(`./names/${code}.tsv`, import.meta.url), "utf8");
  for (const row of rows.trim().split("\n")) {
    const [id = "", start, end, type] = row.split("\t");
    if (!(NAME_TYPES as readonly string[]).includes(type ?? "")) continue;
    const name = { type: type as NameType, span: { start: Number(start), end: Number(end) } };
    names.set(id, [...(names.get(id) ?? []), name]);
  }
  return (id, text) =>
    (names.get(id) ?? []).flatMap((name) => {
      const mended = mend(name, text, known);
      return mended === null ? [] : [mended];
    });
}

// An article, a preposition or a conjunction in lower case or at the beginning of a text; marks.
const LEADING =
  /^(?:(?:the|an?|of|in|at|les?|la|du|des?|au|aux|un|une|et|and)(?![\p{L}-])\s*|[ld]['’]|[^\p{L}\p{N}]+)/iu;
const TRAILING = /(?:['’]s?|[^\p{L}\p{N}.!)]+|\s)$/u;
const WORD = /^[\p{L}\p{N}.'’-]+/u;

function mend({ type, span }: LabelledName, text: string, known: Known): LabelledName | null {
  let { start, end } = span;
  for (;;) {
    const shown = text.slice(start, end);
    const led = LEADING.exec(shown)?.[0] ?? titleOf(shown, known);
    if (led === "" || led.length >= shown.length) break;
    start += led.length;
  }
  for (let tail = TRAILING.exec(text.slice(start, end)); tail !== null && end > start + 1; ) {
    end -= tail[0].length;
    tail = TRAILING.exec(text.slice(start, end));
  }
  const name = text.slice(start, end);
  const mended = { type, span: { start, end } };
  if (!/\p{Lu}/u.test(name) || isNoName(mended, name, known)) return null;
  return { type: known.types.get(name.toLowerCase()) ?? type, span: { start, end } };
}

/** A form of address or an office before a further word with a capital, with the space behind it. */
function titleOf(shown: string, { titles }: Known): string {
  const word = WORD.exec(shown)?.[0] ?? "";
  const rest = shown.slice(word.length);
  return titles.has(word.toLowerCase()) && /^\s+\p{Lu}/u.test(rest)
    ? word + (/^\s+/.exec(rest)?.[0] ?? "")
    : "";
}

function isNoName(
  { type, span }: LabelledName,
  name: string,
  { demonyms, lexicon, types }: Known,
): boolean {
  const lower = name.toLowerCase();
  if (types.has(lower)) return false;
  if (demonyms.has(lower) || demonyms.has(lower.replace(/e?s$/, ""))) return true;
  if (/\s/.test(name)) return false;
  const mask = maskOf(lexicon, findForm(lexicon, lower));
  // « les Africains »: a people, whose name the lexicon has as an adjective.
  if (type === "place" && (mask & (1 << TAG_NUMBER.ADJ)) !== 0) return true;
  return span.start === 0 && mask !== 0 && findForm(lexicon, name) < 0;
}

function knownOf(code: string, lexicon: Lexicon): Known {
  const rows = (file: string) =>
    parseTable(
      readFileSync(new URL(`../src/languages/${code}/${file}.tsv`, import.meta.url), "utf8"),
    );
  const types = new Map<string, NameType>();
  const put = (names: string, type: NameType): void => {
    for (const name of names.split("|")) types.set(name.toLowerCase(), type);
  };
  for (const [, names = ""] of rows("places")) put(names, "place");
  for (const [, names = "", , seats = ""] of rows("countries")) put(`${names}|${seats}`, "place");
  for (const [, names = ""] of rows("bodies")) put(names, "organisation");
  for (const [form = ""] of rows("agencies")) put(form, "organisation");
  types.delete("");
  const titles = rows("titles").map(([form = ""]) => form);
  const offices = rows("roles").flatMap(([noun = "", kind]) => (kind === "person" ? [noun] : []));
  const adjectives = rows("countries").flatMap(([, , forms = ""]) => forms.split("|"));
  return {
    titles: new Set([...titles, ...offices]),
    demonyms: new Set(adjectives),
    types,
    lexicon,
  };
}
