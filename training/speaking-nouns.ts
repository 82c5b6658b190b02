import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** WordNet's lexicographer file of people. */
const PERSON_FILE = "18";
/** Least share of a noun's weighed senses that must be people; by eye on both lists. */
const SHARE_MIN = 0.6;
/** A French sense that Wiktionary has as well counts this many times: WOLF was built by machine. */
const AGREEMENT = 4;
/** Single words of four letters or more. */
const WORD = /^\p{Ll}[\p{Ll}'’-]{3,}$/u;

/**
 * Writes `src/languages/{fr,en}/speaking-nouns.tsv`: nouns that mean people first of all, by
 * Princeton WordNet 3.0 (`wordnet`: its unpacked `dict` folder) and the French tables (`data`: WOLF, Wiktionary).
 */
export function writeSpeakingNouns(wordnet: string, data: string): void {
  const people = readPeople(wordnet);
  const counts = new Map<string, number>();
  const english: Senses = new Map();
  for (const line of lines(`${wordnet}/index.sense`)) {
    const [key = "", offset = "", , count = "0"] = line.split(" ");
    const [lemma = "", rest = ""] = key.split("%");
    if (!rest.startsWith("1")) continue;
    counts.set(`${offset}-n`, (counts.get(`${offset}-n`) ?? 0) + Number(count));
    add(english, lemma, `${offset}-n`, 1 + Number(count));
  }
  const french: Senses = new Map();
  readTable(french, `${data}/fra-wn-data-fra.tab`, 1);
  readTable(french, `${data}/wikt-wn-wikt-fra.tab`, AGREEMENT);
  for (const senses of french.values()) {
    for (const [synset, weight] of senses)
      senses.set(synset, weight * (1 + (counts.get(synset) ?? 0)));
  }
  write("en", english, people);
  write("fr", french, people);
}

/** Noun → synset → weight. */
type Senses = Map<string, Map<string, number>>;

function add(senses: Senses, noun: string, synset: string, weight: number): void {
  if (!WORD.test(noun)) return;
  const known = senses.get(noun) ?? new Map<string, number>();
  known.set(synset, (known.get(synset) ?? 0) + weight);
  senses.set(noun, known);
}

function readTable(senses: Senses, file: string, weight: number): void {
  for (const line of lines(file)) {
    const [synset = "", , noun = ""] = line.split("\t");
    if (synset.endsWith("-n")) add(senses, noun, synset, weight);
  }
}

/** Synsets of people. */
function readPeople(wordnet: string): ReadonlySet<string> {
  const people = new Set<string>();
  for (const line of lines(`${wordnet}/data.noun`)) {
    if (line.split(" ", 2)[1] === PERSON_FILE) people.add(`${line.slice(0, 8)}-n`);
  }
  return people;
}

function write(code: string, senses: Senses, people: ReadonlySet<string>): void {
  const nouns: string[] = [];
  for (const [noun, known] of senses) {
    let [person, all] = [0, 0];
    for (const [synset, weight] of known) {
      all += weight;
      if (people.has(synset)) person += weight;
    }
    if (person >= all * SHARE_MIN) nouns.push(noun);
  }
  const header = [
    "# Nouns that mean people first of all: who may speak, beside roles.tsv.",
    '# Columns: first letter · nouns, singular, parted by "|".',
    "# Source: Princeton WordNet 3.0 (WordNet licence); for French WOLF (CeCILL-C) and Wiktionary (CC BY-SA 3.0)",
    "# by Open Multilingual Wordnet. Made by training/speaking-nouns.ts; not edited by hand.",
  ];
  const file = new URL(`../src/languages/${code}/speaking-nouns.tsv`, import.meta.url);
  writeFileSync(file, `${[...header, ...rowsOf(nouns)].join("\n")}\n`);
  process.stdout.write(`${code}: ${nouns.length} nouns\n`);
}

function rowsOf(nouns: readonly string[]): readonly string[] {
  const rows = new Map<string, string[]>();
  for (const noun of nouns.toSorted()) {
    const letter = noun[0] ?? "";
    rows.set(letter, [...(rows.get(letter) ?? []), noun]);
  }
  return [...rows].map(([letter, row]) => `${letter}\t${row.join("|")}`);
}

function lines(file: string): readonly string[] {
  return readFileSync(file, "utf8").split("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [wordnet, data = "../shared/data/wordnet"] = process.argv.slice(2);
  if (wordnet === undefined) throw new Error("usage: speaking-nouns.ts WORDNET_DICT_FOLDER [DATA]");
  writeSpeakingNouns(wordnet, data);
}
