import { readFileSync } from "node:fs";
import { parseTable } from "../src/base/table.ts";
import {
  type Features,
  packFeatures,
  TAG_NUMBER,
  TAGS,
  type Tag,
} from "../src/domain/morphology.ts";
import { trainingSentences } from "./corpora.ts";
import { learntFeatures } from "./examples.ts";
import { buildLexicon, type LexiconReading } from "./lexicon-builder.ts";
import { DATA } from "./treebank.ts";
import {
  countOf,
  countReadings,
  type ReadingCounts,
  readingsOf,
  usualLemma,
} from "./treebank-lexicon.ts";

/** Part of speech of the Wiktionary list → universal tag. */
const PARTS: Readonly<Record<string, Tag>> = { n: "NOUN", v: "VERB", a: "ADJ", r: "ADV" };

/** Compiles the English lexicon: Wiktionary's lemmas with their regular forms, and the treebank's words. */
export function compileEnglishLexicon(): Uint8Array {
  const counts = countReadings(trainingSentences("en"), learntFeatures);
  const source = new Map<string, LexiconReading[]>();
  const listed = irregularForms();
  const irregular = irregularLemmas(counts);
  const known = knownLemmas(counts);
  for (const [lemma, tags] of known) {
    for (const tag of tags) {
      const own = listed.get(`${tag} ${lemma}`);
      const forms =
        own === undefined ? formsOf(lemma, tag, irregular) : listedForms(tag, lemma, own);
      for (const [form, features] of forms) {
        add(source, form, { tag: TAG_NUMBER[tag], features: packFeatures(features), lemma });
      }
    }
  }
  for (const [form, lemma] of [...peoples(), ...comparatives(known)]) {
    // "numb" has no comparative: the form is another word.
    if (!source.has(form)) add(source, form, { tag: TAG_NUMBER.ADJ, features: 0, lemma });
  }
  for (const [form, seen] of counts) {
    // The likeliest last, because what is added later replaces what was there.
    for (const reading of readingsOf(seen).reverse()) add(source, form, reading);
  }
  for (const [form, readings] of source) {
    const seen = counts.get(form);
    const sorted = readings.sort((a, b) => countOf(seen, b) - countOf(seen, a));
    source.set(
      form,
      sorted.map((reading) => ({
        ...reading,
        lemma: usualLemma(seen, reading.tag) ?? reading.lemma,
      })),
    );
  }
  // Latin letters with the usual signs; the automaton numbers letters in eight bits.
  return buildLexicon(
    new Map([...source].filter(([form]) => /^[\x21-\x7e\u00a0-\u017f]+$/.test(form))),
  );
}

function add(source: Map<string, LexiconReading[]>, form: string, reading: LexiconReading): void {
  const readings = source.get(form) ?? [];
  source.set(form, readings);
  const known = readings.findIndex(
    ({ tag, features }) => tag === reading.tag && features === reading.features,
  );
  // The treebank comes last and knows better: "left" is of "leave".
  if (known >= 0) readings[known] = reading;
  else readings.push(reading);
}

/** A lemma that the treebank has this often gets all its forms. */
const LEMMA_COUNT_MIN = 2;

/** Lemmas of the open classes, with their tags: Wiktionary's, the lists of this folder, the treebank's. */
function knownLemmas(counts: ReadingCounts): ReadonlyMap<string, ReadonlySet<Tag>> {
  const lemmas = wiktionaryLemmas();
  const know = (tag: Tag, lemma: string): void => {
    if (WORD.test(lemma)) lemmas.set(lemma, (lemmas.get(lemma) ?? new Set()).add(tag));
  };
  for (const [verb = ""] of listOf("english-verbs.tsv")) know("VERB", verb);
  for (const [tag, lemma = ""] of listOf("english-irregular.tsv")) know(tag as Tag, lemma);
  const seen = new Map<string, number>();
  for (const readings of counts.values()) {
    for (const [key, count] of readings) {
      const [tag = "0", , lemma = ""] = key.split("\t");
      seen.set(`${tag} ${lemma}`, (seen.get(`${tag} ${lemma}`) ?? 0) + count);
    }
  }
  for (const [key, count] of seen) {
    const [tag, lemma = ""] = key.split(" ");
    const name = TAGS[Number(tag)] as Tag;
    if (count >= LEMMA_COUNT_MIN && Object.values(PARTS).includes(name)) know(name, lemma);
  }
  return lemmas;
}

function listOf(name: string): readonly (readonly string[])[] {
  return parseTable(readFileSync(new URL(name, import.meta.url), "utf8"));
}

/** "VERB fight" → "fought", "fought". */
function irregularForms(): ReadonlyMap<string, readonly string[]> {
  return new Map(
    listOf("english-irregular.tsv").map(([tag, lemma, ...forms]) => [`${tag} ${lemma}`, forms]),
  );
}

/** The forms of a word that is listed with them. */
function listedForms(
  tag: Tag,
  lemma: string,
  [second = "", third = "", fourth]: readonly string[],
): (readonly [string, Features])[] {
  if (tag === "NOUN")
    return [
      [lemma, { Number: "Sing" }],
      [second, { Number: "Plur" }],
    ];
  if (tag === "ADJ")
    return [
      [lemma, {}],
      [second, {}],
      [third, {}],
    ];
  const ing = fourth ?? withEnding(lemma, "ing");
  // "travelled" is spelt "traveled" as well.
  const others = formsOf(lemma, tag, new Set(second.endsWith("ed") ? [] : [lemma]));
  return [
    ...others.filter(([form]) => second.endsWith("ed") || !form.endsWith("ing")),
    [ing, { Tense: "Pres", VerbForm: "Part" }],
    [ing, { VerbForm: "Ger" }],
    [second, { Mood: "Ind", Tense: "Past", VerbForm: "Fin" }],
    [third, { Tense: "Past", VerbForm: "Part" }],
  ];
}

/** Longest adjective, in code units, that has a comparative of one word. */
const COMPARED_CHARS_MAX = 7;

/** "tougher" and "toughest" with their lemma. */
function comparatives(
  known: ReadonlyMap<string, ReadonlySet<Tag>>,
): readonly (readonly [string, string])[] {
  const adjectives = [...known].filter(
    ([lemma, tags]) => tags.has("ADJ") && lemma.length <= COMPARED_CHARS_MAX,
  );
  return adjectives.flatMap(([lemma]) => {
    const stem = withEnding(lemma, "ed").slice(0, -2);
    return [`${stem}er`, `${stem}est`].map((form) => [form, lemma] as const);
  });
}

/** Adjectives of countries in lower case, with their lemma as written: "syrian" → "Syrian". */
function peoples(): readonly (readonly [string, string])[] {
  const table = new URL("../src/languages/en/countries.tsv", import.meta.url);
  const rows = parseTable(readFileSync(table, "utf8"));
  const adjectives = rows.flatMap(([, , cell = ""]) => cell.split("|"));
  return adjectives.filter((word) => !word.includes(" ")).map((word) => [word.toLowerCase(), word]);
}

/** Only plain words: a capital is a name, a space is a phrase. */
const WORD = /^[a-z][a-z']*[a-z]$/;

function wiktionaryLemmas(): Map<string, Set<Tag>> {
  const lemmas = new Map<string, Set<Tag>>();
  for (const line of readFileSync(`${DATA}/wordnet/wikt-wn-wikt-eng.tab`, "utf8").split("\n")) {
    const [synset = "", relation, lemma = ""] = line.split("\t");
    const tag = PARTS[synset.at(-1) ?? ""];
    if (relation !== "eng:lemma" || tag === undefined || !WORD.test(lemma)) continue;
    lemmas.set(lemma, (lemmas.get(lemma) ?? new Set()).add(tag));
  }
  return lemmas;
}

/** Lemma and tag of words whose past or plural the treebank shows to be irregular. */
function irregularLemmas(counts: ReadingCounts): ReadonlySet<string> {
  const irregular = new Set<string>();
  for (const [form, readings] of counts) {
    for (const key of readings.keys()) {
      const [tag = "", , lemma = ""] = key.split("\t");
      const isVerb = Number(tag) === TAG_NUMBER.VERB;
      const isRegular = /(ed|ing|s)$/.test(form) || form === lemma;
      if (isVerb && !isRegular && (readings.get(key) ?? 0) > 1) irregular.add(lemma);
    }
  }
  return irregular;
}

const PRESENT: Features = { Mood: "Ind", Tense: "Pres", VerbForm: "Fin" };

/** The regular forms of a lemma; no past for a verb known to be irregular. */
function formsOf(
  lemma: string,
  tag: Tag,
  irregular: ReadonlySet<string>,
): (readonly [string, Features])[] {
  if (tag === "ADV") return [[lemma, {}]];
  if (tag === "ADJ") return [[lemma, {}]];
  const plural = withS(lemma);
  if (tag === "NOUN") {
    return [
      [lemma, { Number: "Sing" }],
      [plural, { Number: "Plur" }],
    ];
  }
  const past = irregular.has(lemma) ? [] : [withEnding(lemma, "ed")];
  return [
    [lemma, { VerbForm: "Inf" }],
    [lemma, PRESENT],
    [plural, { ...PRESENT, Number: "Sing", Person: "3" }],
    [withEnding(lemma, "ing"), { Tense: "Pres", VerbForm: "Part" }],
    [withEnding(lemma, "ing"), { VerbForm: "Ger" }],
    ...past.flatMap((form): (readonly [string, Features])[] => [
      [form, { Mood: "Ind", Tense: "Past", VerbForm: "Fin" }],
      [form, { Tense: "Past", VerbForm: "Part" }],
    ]),
  ];
}

function withS(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

/** "stop" + "ed" doubles the consonant after one short vowel in words of one syllable. */
function withEnding(lemma: string, ending: "ed" | "ing"): string {
  if (/[^aeiou]y$/.test(lemma) && ending === "ed") return `${lemma.slice(0, -1)}ied`;
  if (/ie$/.test(lemma) && ending === "ing") return `${lemma.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(lemma) || (/e$/.test(lemma) && ending === "ed")) {
    return `${lemma.slice(0, -1)}${ending}`;
  }
  if (/^[^aeiou]*[aeiou][bdgklmnprt]$/.test(lemma)) return `${lemma}${lemma.at(-1)}${ending}`;
  return `${lemma}${ending}`;
}
