import { lemmaOf, wordFeature, wordText } from "../domain/reading.ts";
import { isPossessiveMark } from "./noun-phrases.ts";
import { isForm, isRole, type Passage, type Range, tagAt } from "./passage.ts";

/**
 * Whether the phrase can name who says something: a pronoun, a name that is no date, or a noun phrase with a noun
 * that means people, a body or a document. An unknown noun cannot: "the blast", « la ville rose ».
 */
export function canSpeak(passage: Passage, { first, after }: Range): boolean {
  if (after === first + 1 && isForm(passage, first, "thing-pronoun")) return false;
  // A single capital word without a determiner is a name, whatever its tag: "Tarn said".
  if (after === first + 1 && isName(passage, first)) return true;
  let from = first;
  for (let tries = 0; tries < HEADS_MAX && from < after; tries += 1) {
    const end = baseEnd(passage, from, after);
    const kind = kindOf(passage, { first: from, after: end });
    if (kind !== "quantity") return kind === "speaker";
    from = end + 1;
  }
  // « Ce dernier », "the latter", "two": nothing but words that stand for a noun said before.
  return from >= after && !isRole(passage, after - 1, "time");
}

function isName({ reading }: Passage, word: number): boolean {
  return (
    /^\p{Lu}/u.test(wordText(reading, word)) && wordFeature(reading, word, "Number") !== "Plur"
  );
}

/** Shares are followed to what they are of ("a majority of the residents") this many times. */
const HEADS_MAX = 3;

/** The word after the simple phrase: up to the first preposition, comma or verb. */
function baseEnd(passage: Passage, first: number, after: number): number {
  let at = first;
  const ends = /^(?:ADP|PUNCT|VERB|AUX|SCONJ)$/;
  while (at < after && (passage.forms[at] === "-" || !ends.test(tagAt(passage, at)))) at += 1;
  return Math.max(at, first + 1);
}

function kindOf(passage: Passage, { first, after }: Range): "speaker" | "thing" | "quantity" {
  let things = 0;
  for (let at = first; at < after; at += 1) {
    if (isSpeaker(passage, at, first)) return "speaker";
    const isShare = isRole(passage, at, "portion") || !/\p{L}/u.test(passage.forms[at] ?? "");
    if (tagAt(passage, at) === "NOUN" && !isShare) things += 1;
    if (isPossessiveMark(passage, at)) things = 0;
  }
  return things === 0 ? "quantity" : "thing";
}

function isSpeaker(passage: Passage, word: number, first: number): boolean {
  const tag = tagAt(passage, word);
  // les « gilets bleus » : words in marks that only name are a name.
  if ((passage.quoteOf[word] ?? -1) > (passage.quoteOf[first] ?? -1) && tag === "NOUN") return true;
  if (tag === "PRON" || isForm(passage, word, "strong-pronoun")) return true;
  if (tag !== "NOUN" && tag !== "PROPN" && tag !== "ADJ" && tag !== "X") return false;
  if (isRole(passage, word, "time")) return false;
  return tag === "PROPN" || isCapital(passage, word, first) || meansSpeaker(passage, word);
}

/** « les Karvites », "an MP": capitals inside a phrase, or nothing but capitals, make a name of any noun. */
function isCapital({ reading }: Passage, word: number, first: number): boolean {
  const text = wordText(reading, word);
  return /^\p{Lu}{2,}s?$/u.test(text) || (word > first && /^\p{Lu}/u.test(text));
}

/** Whether a noun means people, a body or a document; a compound (« l'ex-président ») speaks by its last part too. */
function meansSpeaker({ forms, reading, rules }: Passage, word: number): boolean {
  const form = forms[word] ?? "";
  const lemma = lemmaOf(reading, word).toLowerCase();
  const last = form.slice(form.lastIndexOf("-") + 1);
  return [form, lemma, last].some(
    (noun) => rules.speakers.has(noun) || rules.words.people.has(noun),
  );
}
