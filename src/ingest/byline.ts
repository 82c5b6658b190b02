import { readFileSync } from "node:fs";
import { parseTable } from "../base/table.ts";
import type { Credit } from "../domain/report.ts";

/** Longest byline that is split, in code units, and most names taken from it. */
const BYLINE_CHARS_MAX = 300;
const NAMES_MAX = 12;

/** What stands between the names of a byline: comma, stroke, bar, ampersand, bullet, brackets, dash in spaces. */
const SEPARATOR = /[,;/|&•·()[\]]|\s[-–—]\s/;

/**
 * The makers that a byline names: "Jeanne Morvan, AFP" is an author and an agency. Agencies are known by name
 * (agencies.tsv); whatever else has a capital is an author. Words without a capital at a part's edges
 * ("avec", "with") are left out. Each name once, in order; spans are null: a page's metadata says it.
 */
export function splitByline(byline: string): readonly Credit[] {
  const credits = new Map<string, Credit>();
  for (const part of byline.slice(0, BYLINE_CHARS_MAX).split(SEPARATOR)) {
    for (const credit of creditsOfPart(part.trim())) {
      if (credits.size < NAMES_MAX) credits.set(`${credit.role} ${credit.name}`, credit);
    }
  }
  return [...credits.values()];
}

/** The name an agency is kept under; null for what is no known agency. */
export function agencyName(name: string): string | null {
  return agencies().get(keyOf(name)) ?? null;
}

function creditsOfPart(part: string): readonly Credit[] {
  const whole = agencyName(part);
  if (whole !== null) return [credit(whole, "agency")];
  const words = part.split(/\s+/);
  // « Jeanne Morvan avec AFP »: the agency stands last, after a word without a capital.
  for (let from = 1; from < words.length; from += 1) {
    const agency = agencyName(words.slice(from).join(" "));
    if (agency === null) continue;
    return [...authors(words.slice(0, from)), credit(agency, "agency")];
  }
  return authors(words);
}

function authors(words: readonly string[]): readonly Credit[] {
  const first = words.findIndex(isCapitalised);
  if (first < 0) return [];
  const last = words.findLastIndex(isCapitalised);
  const name = words.slice(first, last + 1).join(" ");
  return /^(?:https?:|www\.|@)|\.\w{2,3}$/i.test(name) ? [] : [credit(name, "author")];
}

function credit(name: string, role: Credit["role"]): Credit {
  return Object.freeze({ name, role, span: null });
}

function isCapitalised(word: string): boolean {
  return /^[^\p{L}]*\p{Lu}/u.test(word) || /^\p{Lo}/u.test(word);
}

let agencyTable: ReadonlyMap<string, string> | null = null;

function agencies(): ReadonlyMap<string, string> {
  agencyTable ??= new Map(
    parseTable(readFileSync(new URL("./agencies.tsv", import.meta.url), "utf8")).flatMap((names) =>
      names.map((name) => [keyOf(name), names[0] ?? name] as const),
    ),
  );
  return agencyTable;
}

/** Acronyms are compared as written, so that "Ria" or "Pap" may be a person's name; other names without case. */
function keyOf(name: string): string {
  const bare = name.replace(/\.(?=\S|$)/g, "").trim();
  if (bare === bare.toUpperCase()) return bare;
  return bare.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
