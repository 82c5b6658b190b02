import { readFileSync } from "node:fs";
import { type Features, packFeatures, TAG_NUMBER, type Tag } from "../src/domain/morphology.ts";
import { trainingSentences } from "./corpora.ts";
import { learntFeatures } from "./examples.ts";
import { buildLexicon, type LexiconReading } from "./lexicon-builder.ts";
import { DATA } from "./treebank.ts";
import { countOf, countReadings, readingsOf, usualLemma } from "./treebank-lexicon.ts";

/** Part of speech of the Wiktionary list → universal tag. */
const PARTS: Readonly<Record<string, Tag>> = { n: "NOUN", v: "VERB", a: "ADJ", r: "ADV" };

/** Compiles the English lexicon: Wiktionary's lemmas with their regular forms, and the treebank's words. */
export function compileEnglishLexicon(): Uint8Array {
  const counts = countReadings(trainingSentences("en"), learntFeatures);
  const source = new Map<string, LexiconReading[]>();
  const irregular = irregularLemmas(counts);
  for (const [lemma, tags] of wiktionaryLemmas()) {
    for (const tag of tags) {
      for (const [form, features] of formsOf(lemma, tag, irregular)) {
        add(source, form, { tag: TAG_NUMBER[tag], features: packFeatures(features), lemma });
      }
    }
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

function wiktionaryLemmas(): ReadonlyMap<string, ReadonlySet<Tag>> {
  const lemmas = new Map<string, Set<Tag>>();
  for (const line of readFileSync(`${DATA}/wordnet/wikt-wn-wikt-eng.tab`, "utf8").split("\n")) {
    const [synset = "", relation, lemma = ""] = line.split("\t");
    const tag = PARTS[synset.at(-1) ?? ""];
    // Only plain words: a capital is a name, a space is a phrase.
    if (relation !== "eng:lemma" || tag === undefined || !/^[a-z][a-z']*[a-z]$/.test(lemma))
      continue;
    lemmas.set(lemma, (lemmas.get(lemma) ?? new Set()).add(tag));
  }
  return lemmas;
}

/** Lemma and tag of words whose past or plural the treebank shows to be irregular. */
function irregularLemmas(counts: ReturnType<typeof countReadings>): ReadonlySet<string> {
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
