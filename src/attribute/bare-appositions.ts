import { wordText } from "../domain/reading.ts";
import { canSpeak } from "./can-speak.ts";
import { isForm, type Passage, type Range, tagAt } from "./passage.ts";

/** Words of a name that a description without a comma goes with, at most. */
const NAME_WORDS_MAX = 10;
const OF_PHRASE = /^(?:NOUN|PROPN|ADJ|ADP|DET|NUM|VERB)$/;
/** Letters of a short form beside a name, in brackets: "(LRA)". */
const SHORT_FORM = /^\p{Lu}{2,8}$/u;

/**
 * "Ada Brenn a nurse in Sarn said": in a report whose commas were dropped, the name right before a description is who
 * speaks. The source as given where none stands there.
 */
export function nameBefore(passage: Passage, source: Range): Range {
  if (!passage.isUncommaed || tagAt(passage, source.first) !== "DET") return source;
  const end = overShortForm(passage, source.first);
  let first = end;
  while (first > end - NAME_WORDS_MAX && first > 0 && isOfName(passage, first - 1, end)) first -= 1;
  while (first < end && tagAt(passage, first) === "ADP") first += 1;
  const isName = first < end && isCapital(passage, first) && isCapital(passage, end - 1);
  const isSubject = isName && tagAt(passage, first - 1) !== "ADP" && startsHere(passage, first);
  return isSubject ? { first: withArticle(passage, first), after: end } : source;
}

/** "The Observatory which relies on a network said": the subject that opens a sentence before a relative clause. */
export function subjectOverRelative(passage: Passage, main: number): Range | null {
  if (!passage.isUncommaed) return null;
  const { reading } = passage;
  const first = reading.sentenceStarts[reading.sentenceOf[main] as number] as number;
  const stop = Math.min(main, first + NAME_WORDS_MAX);
  for (let at = first; at < stop; at += 1) {
    if (isForm(passage, at, "relative-subject")) {
      const source = { first, after: at };
      return at > first && canSpeak(passage, source) ? source : null;
    }
    if (passage.forms[at] !== "-" && !OF_PHRASE.test(tagAt(passage, at))) return null;
  }
  return null;
}

/** "the Lorne Relief Assembly (LRA) a network": over the brackets. */
function overShortForm(passage: Passage, word: number): number {
  if (passage.forms[word - 1] !== ")") return word;
  const isShort = SHORT_FORM.test(wordText(passage.reading, word - 2));
  return isShort && passage.forms[word - 3] === "(" ? word - 3 : word;
}

/** A capital word, or a preposition between two ("Observatory for Human Rights"). */
function isOfName(passage: Passage, word: number, end: number): boolean {
  if (isCapital(passage, word) && /^(?:PROPN|NOUN|ADJ)$/.test(tagAt(passage, word))) return true;
  return tagAt(passage, word) === "ADP" && word + 1 < end && isCapital(passage, word - 1);
}

/** A sentence begins with it: "strikes hit Sarn the ministry said" names nobody before. */
function startsHere(passage: Passage, name: number): boolean {
  const { reading, forms } = passage;
  const first = withArticle(passage, name);
  const isFirst = reading.sentenceOf[first] !== reading.sentenceOf[first - 1];
  return isFirst || /^[.:;"“]$/.test(forms[first - 1] ?? "");
}

function withArticle(passage: Passage, first: number): number {
  return tagAt(passage, first - 1) === "DET" ? first - 1 : first;
}

function isCapital({ reading }: Passage, word: number): boolean {
  return word >= 0 && /^\p{Lu}/u.test(wordText(reading, word));
}
