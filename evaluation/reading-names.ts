import { existsSync, readFileSync } from "node:fs";
import { LANGUAGES, NAME_TYPES, type NameType, read } from "../src/read.ts";
import { readTreebank } from "../training/treebank.ts";
import { addUp, type Counts, counts, type Scores, scores, type Tally } from "./counts.ts";
import { dataFolder } from "./gold.ts";

/** A name by type and code units. */
interface SpannedName {
  readonly type: NameType;
  readonly start: number;
  readonly end: number;
}

/** The names of one language's judged texts as found by one finder. */
export interface NamesRow {
  readonly language: string;
  readonly finder: "floor" | "tagger";
  /** By type, and "all three" for people, organisations and places together. */
  readonly scores: Readonly<Record<string, Counts & Scores>>;
}

/** Scores names against those judged by hand (`evaluation/gold/names-*.tsv`): right in every code unit and in type. */
export function evaluateNames(): readonly NamesRow[] {
  return LANGUAGES.filter((code) => existsSync(goldFile(code))).flatMap(rowsOf);
}

function goldFile(code: string): URL {
  return new URL(`./gold/names-${code}.tsv`, import.meta.url);
}

function rowsOf(code: string): readonly NamesRow[] {
  const gold = new Map<string, SpannedName[]>();
  for (const [id = "", start, end, type] of rowsIn(goldFile(code))) {
    const name = { type: type as NameType, start: Number(start), end: Number(end) };
    gold.set(id, [...(gold.get(id) ?? []), name]);
  }
  const places = placesOf(code);
  const finders = {
    floor: (text: string) => capitalRuns(text, places),
    tagger: (text: string) =>
      read(text, { language: code, parser: "none" }).names.map(({ type, span }) => ({
        type,
        ...span,
      })),
  } as const;
  return (["floor", "tagger"] as const).map((finder) => {
    const tallies = textsOf(code, gold).map(({ id, text }) =>
      tally(gold.get(id) ?? [], finders[finder](text)),
    );
    const rows = Object.entries(addUp(tallies)).map(
      ([name, counted]) => [name, { ...counted, ...scores(counted) }] as const,
    );
    return { language: code, finder, scores: Object.fromEntries(rows) };
  });
}

/** The judged texts: all sentences of a treebank's test file in French, documents of the gold set in English. */
function textsOf(
  code: string,
  gold: ReadonlyMap<string, unknown>,
): readonly { readonly id: string; readonly text: string }[] {
  if (code === "fr") return readTreebank("UD_French-GSD/fr_gsd-ud-test.conllu");
  return [...gold.keys()].map((id) => ({
    id,
    text: readFileSync(`${dataFolder()}/../gold/${code}/txt/${id}.txt`, "utf8"),
  }));
}

const ALL = "all three";

function tally(gold: readonly SpannedName[], found: readonly SpannedName[]): Tally {
  const rows = NAME_TYPES.map((type) => {
    const wanted = new Set(gold.filter((name) => name.type === type).map(keyOf));
    const given = found.filter((name) => name.type === type);
    const right = given.filter((name) => wanted.has(keyOf(name))).length;
    return [type, counts(wanted.size, given.length, right)] as const;
  });
  const three = addUp(rows.filter(([type]) => type !== "other").map(([, one]) => ({ [ALL]: one })));
  return { ...Object.fromEntries(rows), ...three };
}

function keyOf({ start, end }: SpannedName): string {
  return `${start} ${end}`;
}

// « Aldo Brenn », "Lower Brenn": words with a capital, one space between.
const CAPITALS = /\p{Lu}[\p{L}\p{N}.-]*(?: \p{Lu}[\p{L}\p{N}.-]*)*/gu;
const SENTENCE_END = /(?:^|[.!?…]["»”]?\s+["«“]?\s?|\n)$/u;

/** What no training reaches: runs of capitals; listed places are places, letters bodies, two words or more people. */
function capitalRuns(text: string, places: ReadonlySet<string>): readonly SpannedName[] {
  return [...text.matchAll(CAPITALS)].flatMap((match) => {
    const [run] = match;
    const isBare = !run.includes(" ") && SENTENCE_END.test(text.slice(0, match.index));
    if (isBare && !places.has(run.toLowerCase())) return [];
    return [{ type: guess(run, places), start: match.index, end: match.index + run.length }];
  });
}

function guess(run: string, places: ReadonlySet<string>): NameType {
  if (places.has(run.toLowerCase())) return "place";
  if (!/\p{Ll}/u.test(run)) return "organisation";
  return run.includes(" ") ? "person" : "place";
}

function placesOf(code: string): ReadonlySet<string> {
  const rows = (file: string) =>
    rowsIn(new URL(`../src/languages/${code}/${file}.tsv`, import.meta.url));
  const names = [
    ...rows("places").map(([, forms = ""]) => forms),
    ...rows("countries").map(([, forms = "", , seats = ""]) => `${forms}|${seats}`),
  ];
  return new Set(names.flatMap((forms) => forms.toLowerCase().split("|")));
}

/** Rows of a table without its header. */
function rowsIn(file: URL): readonly (readonly string[])[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
}
