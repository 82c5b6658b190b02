import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import {
  type Concept,
  type ConceptEntry,
  type ConceptPos,
  encodeConcepts,
} from "../src/learn/concept-table.ts";

/** Own senses kept for a lemma under one part of speech, the likeliest first. */
const SENSES_MAX = 6;
/** Of how many of these the derived and the broader senses are kept too. */
const RELATED_SENSES_MAX = 3;
/** Derived and broader senses kept for a lemma. */
const RELATED_MAX = 4;
/** A French sense that Wiktionary has as well counts this many times: WOLF was built by machine. */
const AGREEMENT = 4;
/** Single words: letters, with apostrophes or hyphens inside. */
const SINGLE_WORD = /^\p{L}[\p{L}'’-]*$/u;
/** Dictionary files of Princeton WordNet 3.0 by part of speech. */
const FILES: Readonly<Record<ConceptPos, string>> = { n: "noun", v: "verb", a: "adj", r: "adv" };

/** A synset of Princeton WordNet 3.0 under the key that the multilingual tables use ("00001740-n"). */
interface Synset {
  readonly pos: ConceptPos;
  readonly derived: readonly string[];
  readonly broader: readonly string[];
}

/**
 * Makes `models/{fr,en,de}/concepts.bin` from Princeton WordNet 3.0 (`wordnet`: its unpacked `dict` folder) and
 * the French and German tables (`data`: WOLF and Wiktionary). Only synsets with a word in English and French are
 * kept, and all files number them alike. See `models/CONCEPTS.md`.
 */
export function compileConcepts(wordnet: string, data: string): void {
  const synsets = readSynsets(wordnet);
  const { english, frequency } = readEnglish(wordnet);
  addLemmas(english, `${data}/wikt-wn-wikt-eng.tab`, (known) => known + 0.1);
  const french: Senses = new Map();
  addLemmas(french, `${data}/fra-wn-data-fra.tab`, (known) => known + 1);
  addLemmas(french, `${data}/wikt-wn-wikt-fra.tab`, (known) => known + AGREEMENT);
  for (const senses of french.values()) {
    for (const [synset, weight] of senses)
      senses.set(synset, weight * (1 + (frequency.get(synset) ?? 0)));
  }
  const german: Senses = new Map();
  addLemmas(german, `${data}/wikt-wn-wikt-deu.tab`, (known) => known + 1);
  for (const senses of german.values()) {
    for (const synset of senses.keys()) senses.set(synset, 1 + (frequency.get(synset) ?? 0));
  }
  const numbers = numberSynsets(english, french, frequency);
  write("en", english, synsets, numbers);
  write("fr", french, synsets, numbers);
  write("de", german, synsets, numbers);
}

/** Lemma, tab, part of speech → synset → weight. */
type Senses = Map<string, Map<string, number>>;

function readSynsets(wordnet: string): ReadonlyMap<string, Synset> {
  const synsets = new Map<string, Synset>();
  for (const pos of Object.keys(FILES) as ConceptPos[]) {
    for (const line of lines(`${wordnet}/data.${FILES[pos]}`)) {
      if (line.startsWith(" ")) continue;
      synsets.set(`${line.slice(0, 8)}-${pos}`, { pos, ...pointersOf(line) });
    }
  }
  return synsets;
}

/** Pointers in a data line: `+` derivation, `\` pertains to, `@` broader (see wndb(5WN)). */
function pointersOf(line: string): Pick<Synset, "derived" | "broader"> {
  const fields = line.split(" | ")[0]?.split(" ") ?? [];
  const derived: string[] = [];
  const broader: string[] = [];
  for (let at = 0; at + 2 < fields.length; at += 1) {
    const target = `${fields[at + 1]}-${fields[at + 2] === "s" ? "a" : fields[at + 2]}`;
    if (!/^\d{8}-[nvar]$/.test(target)) continue;
    if (fields[at] === "+" || fields[at] === "\\") derived.push(target);
    if (fields[at] === "@") broader.push(target);
  }
  return { derived: [...new Set(derived)], broader: [...new Set(broader)] };
}

/** Senses of English lemmas by `index.sense`: the first sense weighs most. Frequency is by tag count. */
function readEnglish(wordnet: string) {
  const english: Senses = new Map();
  const frequency = new Map<string, number>();
  for (const line of lines(`${wordnet}/index.sense`)) {
    const [key, offset, number, count] = line.split(" ");
    const [lemma, rest] = (key ?? "").split("%");
    const pos = ["n", "v", "a", "r", "a"][Number(rest?.[0]) - 1] as ConceptPos;
    const synset = `${offset}-${pos}`;
    frequency.set(synset, (frequency.get(synset) ?? 0) + Number(count));
    if (SINGLE_WORD.test(lemma ?? ""))
      addSense(english, `${lemma}\t${pos}`, synset, () => 1 / Number(number));
  }
  return { english, frequency };
}

function addLemmas(senses: Senses, file: string, weigh: (known: number) => number): void {
  for (const line of lines(file)) {
    const [synset, , lemma] = line.split("\t");
    if (synset === undefined || lemma === undefined || !SINGLE_WORD.test(lemma)) continue;
    addSense(senses, `${lemma.toLowerCase()}\t${synset.slice(-1)}`, synset, weigh);
  }
}

function addSense(senses: Senses, key: string, synset: string, weigh: (known: number) => number) {
  const known = senses.get(key) ?? new Map<string, number>();
  known.set(synset, weigh(known.get(synset) ?? 0));
  senses.set(key, known);
}

/** Synsets with a word in both languages, the most frequent first, so that common ids are short. */
function numberSynsets(english: Senses, french: Senses, frequency: ReadonlyMap<string, number>) {
  const inFrench = synsetsOf(french);
  const shared = [...synsetsOf(english)].filter((synset) => inFrench.has(synset));
  const count = (synset: string) => frequency.get(synset) ?? 0;
  shared.sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1));
  return new Map(shared.map((synset, number) => [synset, number]));
}

function synsetsOf(senses: Senses): ReadonlySet<string> {
  return new Set([...senses.values()].flatMap((known) => [...known.keys()]));
}

function write(
  code: string,
  senses: Senses,
  synsets: ReadonlyMap<string, Synset>,
  numbers: ReadonlyMap<string, number>,
): void {
  const entries: ConceptEntry[] = [];
  for (const [key, known] of senses) {
    const [lemma, pos] = key.split("\t") as [string, ConceptPos];
    const concepts = conceptsOf(known, synsets, numbers);
    if (concepts.length > 0) entries.push({ lemma, pos, concepts });
  }
  const bytes = encodeConcepts(entries);
  writeFileSync(new URL(`../models/${code}/concepts.bin`, import.meta.url), bytes);
  process.stdout.write(`${code}: ${entries.length} entries, ${bytes.length} bytes\n`);
}

function conceptsOf(
  known: ReadonlyMap<string, number>,
  synsets: ReadonlyMap<string, Synset>,
  numbers: ReadonlyMap<string, number>,
): readonly Concept[] {
  const ranked = [...known].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const own = ranked.map(([synset]) => synset).filter((synset) => numbers.has(synset));
  const kept = own.slice(0, SENSES_MAX);
  const seen = new Set(kept);
  const concepts = kept.map(
    (synset): Concept => ({ id: numbers.get(synset) as number, kind: "sense" }),
  );
  for (const kind of ["derived", "broader"] as const) {
    const related = ranked
      .slice(0, RELATED_SENSES_MAX)
      .flatMap(([synset]) => relatedTo(synsets.get(synset), kind));
    for (const synset of related) {
      if (concepts.length >= SENSES_MAX + RELATED_MAX) break;
      const id = numbers.get(synset);
      if (id === undefined || seen.has(synset)) continue;
      seen.add(synset);
      concepts.push({ id, kind });
    }
  }
  return concepts;
}

/** Broader senses help with verbs ("execute" → to kill); those of nouns ("person", "thing") only blur. */
function relatedTo(synset: Synset | undefined, kind: "derived" | "broader"): readonly string[] {
  if (synset === undefined || (kind === "broader" && synset.pos !== "v")) return [];
  return synset[kind];
}

function lines(file: string): readonly string[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [wordnet, data = "../shared/data/wordnet"] = process.argv.slice(2);
  if (wordnet === undefined) {
    process.stderr.write("Usage: tsx training/concepts.ts WORDNET_DICT_FOLDER [DATA_FOLDER]\n");
    process.exitCode = 2;
  } else compileConcepts(wordnet, data);
}
