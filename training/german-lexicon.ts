import { readFileSync } from "node:fs";
import { parseTable } from "../src/base/table.ts";
import { type Features, packFeatures, TAG_NUMBER, type Tag } from "../src/domain/morphology.ts";
import { trainingSentences } from "./corpora.ts";
import { buildLexicon, type LexiconReading } from "./lexicon-builder.ts";
import { DATA, type GoldSentence } from "./treebank.ts";
import { countReadings, readingsOf } from "./treebank-lexicon.ts";

/** Part of speech of the Wiktionary list → universal tag. */
const PARTS: Readonly<Record<string, Tag>> = { n: "NOUN", v: "VERB", a: "ADJ", r: "ADV" };
const IRREGULAR = new URL("german-irregular.tsv", import.meta.url);

/** Compiles the German lexicon: the treebank's words, Wiktionary's lemmas with regular forms, listed strong verbs. */
export function compileGermanLexicon(): Uint8Array {
  const source = new Map<string, LexiconReading[]>();
  const counts = countReadings(germanSentences());
  for (const [form, seen] of counts) source.set(form, [...readingsOf(seen)]);
  for (const [tag, lemma] of wiktionaryLemmas()) {
    for (const [form, features] of formsOf(lemma, tag)) add(source, form, { tag, features, lemma });
  }
  for (const [lemma = "", present = "", past = "", participle = ""] of parseTable(
    readFileSync(IRREGULAR, "utf8"),
  )) {
    for (const [form, features] of strongForms(lemma, present, past, participle)) {
      add(source, form, { tag: "VERB", features, lemma });
    }
  }
  const usual = /^[\x21-\x7e\u00a0-\u017f]+$/;
  return buildLexicon(
    new Map([...source].filter(([form, readings]) => usual.test(form) && readings.length > 0)),
  );
}

/** The training sentences with the lemmas in lower case but for names, as `Reading` has them in every language. */
export function germanSentences(): readonly GoldSentence[] {
  return trainingSentences("de").map((sentence) => ({
    ...sentence,
    words: sentence.words.map((word) =>
      word.tag === TAG_NUMBER.PROPN ? word : { ...word, lemma: word.lemma.toLowerCase() },
    ),
  }));
}

function add(
  source: Map<string, LexiconReading[]>,
  form: string,
  {
    tag,
    features,
    lemma,
  }: { readonly tag: Tag; readonly features: Features; readonly lemma: string },
): void {
  const readings = source.get(form) ?? [];
  source.set(form, readings);
  const reading = { tag: TAG_NUMBER[tag], features: packFeatures(features), lemma };
  // What the treebank has comes first and stays.
  if (!readings.some((known) => known.tag === reading.tag && known.features === reading.features)) {
    readings.push(reading);
  }
}

function wiktionaryLemmas(): readonly (readonly [Tag, string])[] {
  const rows = readFileSync(`${DATA}/wordnet/wikt-wn-wikt-deu.tab`, "utf8").split("\n");
  return rows.flatMap((row) => {
    const [synset = "", , lemma = ""] = row.split("\t");
    const tag = PARTS[synset.at(-1) ?? ""];
    // Single words only: letters, with hyphens inside.
    return tag !== undefined && /^\p{L}[\p{L}-]+$/u.test(lemma)
      ? [[tag, lemma.toLowerCase()] as const]
      : [];
  });
}

const PRESENT: Features = { Mood: "Ind", Tense: "Pres" };
const PAST: Features = { Mood: "Ind", Tense: "Past" };
const THIRD: Features = { Number: "Sing", Person: "3" };
const PLURAL: Features = { Number: "Plur", Person: "3" };

/** The regular forms of a lemma: weak verbs, adjectives with their endings, nouns in the singular. */
function formsOf(lemma: string, tag: Tag): readonly (readonly [string, Features])[] {
  if (tag === "NOUN")
    return [
      [lemma, { Number: "Sing" }],
      [`${lemma}s`, { Number: "Sing", Case: "Gen" }],
    ];
  if (tag === "ADJ")
    return ["", "e", "en", "er", "es", "em"].map((end) => [lemma + end, {}] as const);
  if (tag === "ADV" || !/(?:[^e]|ie|be|ge|ve)n$|en$/u.test(lemma)) return [[lemma, {}]];
  const stem = lemma.replace(/e?n$/u, "");
  const joint = /[dt]$/u.test(stem) ? `${stem}e` : stem;
  const participle = /^(?:be|ent|er|ge|ver|zer|miss)|ieren$/u.test(lemma)
    ? `${joint}t`
    : `ge${joint}t`;
  return strongForms(lemma, `${joint}t`, `${joint}te`, participle);
}

/** The forms of a verb by its four parts: infinitive, third person, past, participle. */
function strongForms(
  lemma: string,
  present: string,
  past: string,
  participle: string,
): readonly (readonly [string, Features])[] {
  const pastPlural = past.endsWith("e") ? `${past}n` : `${past}en`;
  return [
    [lemma, { VerbForm: "Inf" }],
    [lemma, { ...PRESENT, ...PLURAL }],
    [present, { ...PRESENT, ...THIRD }],
    [past, { ...PAST, ...THIRD }],
    [pastPlural, { ...PAST, ...PLURAL }],
    [participle, { VerbForm: "Part" }],
  ];
}
