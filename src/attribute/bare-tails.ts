import { wordText } from "../domain/reading.ts";
import { canSpeak } from "./can-speak.ts";
import {
  hasFiniteVerb,
  isForm,
  isRole,
  type Passage,
  type QuotedWords,
  quoteClosingAt,
  type Range,
  tagAt,
} from "./passage.ts";
import type { UnmarkedTail } from "./unmarked-tails.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** Words of a source that no comma parts from what it says, at most. */
const SOURCE_WORDS_MAX = 12;
/** Words behind the verb up to the full stop, at most: "told reporters on a visit to Sarn in the east". */
const TAIL_WORDS_MAX = 12;
/** Words that must be said: "the words the minister said" are none. */
const SAID_WORDS_MIN = 4;
/** Capital words in a row behind a preposition of which the first may be the place ("in Sarn Ivo Brenn"). */
const PLACE_AND_NAME = 3;
const PHRASE_END = /^(?:NOUN|PROPN|VERB|ADV|ADJ|NUM|PRON)$/;
const INSIDE = /^(?:NOUN|PROPN|ADJ|ADP|DET|NUM|PART|X|VERB)$/;

/**
 * Who says a sentence at its end in a report whose commas were dropped, where trees mislead: found by capitals and
 * articles alone. "six people were killed in Sarn Morvan state television reported on Monday" · "We waited all day
 * Ivo Brenn told reporters". Null in doubt. Cost bounded.
 */
export function bareTail(
  passage: Passage,
  group: VerbGroup,
  bounds: Range,
  takesAddressee: boolean,
): UnmarkedTail | null {
  const { reading } = passage;
  const { main } = group;
  const isTail =
    takesAddressee || isRole(passage, main, "tail-verb") || isRole(passage, main, "end-verb");
  if (
    !isTail ||
    group.first !== main ||
    group.isPassive ||
    !endsSentence(passage, main + 1, bounds)
  )
    return null;
  const sentence = reading.sentenceStarts[reading.sentenceOf[main] as number] as number;
  const floor = Math.max(bounds.first, sentence);
  const first = sourceStart(passage, main, floor);
  if (first === null || first - floor < SAID_WORDS_MIN) return null;
  const source = { first, after: main };
  const said = { first: floor, after: first };
  return hasVerb(passage, said) && canSpeak(passage, source) ? { source, said } : null;
}

/** Any verb: in such text finite forms are often read as participles. */
function hasVerb(passage: Passage, { first, after }: Range): boolean {
  for (let at = first; at < after; at += 1)
    if (/^(?:VERB|AUX)$/.test(tagAt(passage, at))) return true;
  return false;
}

/** Who says a quotation right behind it, where the comma between was dropped: "…" de Brenn told reporters. */
export function bareQuoteTail(
  passage: Passage,
  { first: lead, main, isPassive }: VerbGroup,
): { readonly source: Range; readonly quote: QuotedWords } | null {
  if (lead !== main || isPassive) return null;
  for (let at = main - 1; at >= Math.max(1, main - SOURCE_WORDS_MAX); at -= 1) {
    const isWord = passage.forms[at] === "-" || INSIDE.test(tagAt(passage, at));
    if (!isWord && !isForm(passage, at, "subject-pronoun")) return null;
    const quote = quoteClosingAt(passage, at);
    if (quote === null) continue;
    const source = { first: at, after: main };
    const isSaid = quote.isUtterance && canSpeak(passage, source);
    return isSaid ? { source, quote } : null;
  }
  return null;
}

/** Up to the full stop no other verb in a finite form, or a clause that goes on about something else. */
function endsSentence(passage: Passage, from: number, { after }: Range): boolean {
  const { reading } = passage;
  for (let at = from; at <= from + TAIL_WORDS_MAX; at += 1) {
    const isEnd = at >= after || reading.sentenceOf[at] !== reading.sentenceOf[at - 1];
    if (isEnd || /^[.!?;]$/.test(passage.forms[at] ?? "")) return true;
    if (isForm(passage, at, "complementizer") || isForm(passage, at, "question")) return false;
    if (hasFiniteVerb(passage, { first: at, after: at + 1 })) return false;
  }
  return false;
}

/** Leftwards from the verb to where a noun phrase must begin; null where nothing shows it. */
function sourceStart(passage: Passage, main: number, floor: number): number | null {
  const least = Math.max(floor + 1, main - SOURCE_WORDS_MAX);
  if (isForm(passage, main - 1, "subject-pronoun")) return main - 1;
  for (let at = main - 1; at >= least; at -= 1) {
    if (passage.forms[at] !== "-" && !INSIDE.test(tagAt(passage, at))) return null;
    if (opensPhrase(passage, at)) return at;
    const isPlace = isCapital(passage, at) && tagAt(passage, at - 1) === "ADP";
    if (isPlace && !isCapital(passage, at - 2)) return behindPlace(passage, at, main);
  }
  return null;
}

/** An article behind the end of a phrase, a capital behind a small word, an adjective behind a noun, anything behind a day. */
function opensPhrase(passage: Passage, at: number): boolean {
  const [tag, before] = [tagAt(passage, at), tagAt(passage, at - 1)];
  if (!PHRASE_END.test(before) || isForm(passage, at - 1, "complementizer")) return false;
  if (tag === "DET") return true;
  if (isRole(passage, at - 1, "time") && !isRole(passage, at, "time") && tag !== "ADP") return true;
  if (isCapital(passage, at) && !isCapital(passage, at - 1)) return true;
  return tag === "ADJ" && isCapital(passage, at) && endsPlace(passage, at - 1);
}

/** "in the district of Sarn Karvian state television": the capitals before stand with a preposition. */
function endsPlace(passage: Passage, word: number): boolean {
  let at = word;
  while (isCapital(passage, at) && tagAt(passage, at) !== "ADP") at -= 1;
  return at < word && tagAt(passage, at) === "ADP";
}

/** "in Sarn Ivo Brenn said" */
function behindPlace(passage: Passage, place: number, main: number): number | null {
  for (let at = place; at < main; at += 1) if (!isCapital(passage, at)) return null;
  return main - place >= PLACE_AND_NAME ? place + 1 : null;
}

function isCapital({ reading }: Passage, word: number): boolean {
  return word >= 0 && /^\p{Lu}/u.test(wordText(reading, word));
}
