import { phraseUpTo } from "../base/phrases.ts";
import { pieceAt } from "../base/pieces.ts";
import { lemmaOf, sentenceWords, tagOf, wordAt, wordSpan, wordText } from "../domain/reading.ts";
import { type Reason, reason } from "../domain/reason.ts";
import type { Measured } from "./counted-noun.ts";
import type { Quantity } from "./quantities.ts";

/** Where words make a number the toll. */
export interface Tolled {
  /** The last word that does so: what stands behind it is nearer to the number. */
  readonly word: number;
  readonly reason: Reason;
}

// Words from the number back to its verb or to the noun itself: "has now risen to", "put the toll at".
const VERB_WORDS = 4;
// Words from the verb back to its subject: "the toll in a car bomb attack on buses carrying people evacuated from … has risen".
const SUBJECT_WORDS = 30;
const CLAUSE_ENDS: ReadonlySet<string> = new Set([";", "»", "«", "“", "”"]);
/** Tags of what may stand between a number and its verb. */
const PASSED: ReadonlySet<string> = new Set(["ADP", "ADV", "AUX", "PART", "PRON"]);

/**
 * Why a number is that of the dead: a noun of a toll right before it ("put the toll at 85"), or as the subject of the
 * verb before it ("the toll of the attack has risen to 112", « le bilan … s'élève à 24 »); null where none is.
 */
export function tolledBy(
  { first, numberFirst }: Pick<Quantity, "first" | "numberFirst">,
  measured: Measured,
): Tolled | null {
  const { pieces, reading, rules } = measured;
  const number = wordAt(reading, pieces.starts[numberFirst] as number);
  if (number >= reading.size) return null;
  // A verb may be the bound itself: « le bilan dépasse 130 ».
  const bound = wordAt(reading, pieces.starts[first] as number);
  const start = sentenceWords(reading, reading.sentenceOf[number] as number).first;
  for (let word = number - 1; word >= Math.max(start, bound - VERB_WORDS); word -= 1) {
    if (isToll(word, measured)) return found(word, word, measured);
    const lemma = lemmaOf(reading, word).toLowerCase();
    if (rules.words.tolled.entries.has(lemma)) return subjectOf(word, start, measured);
    if (word < bound && !PASSED.has(tagOf(reading, word))) return null;
  }
  return null;
}

function subjectOf(verb: number, start: number, measured: Measured): Tolled | null {
  const { reading } = measured;
  for (let word = verb - 1; word >= Math.max(start, verb - SUBJECT_WORDS); word -= 1) {
    if (CLAUSE_ENDS.has(wordText(reading, word))) return null;
    if (isToll(word, measured)) return found(word, verb, measured);
  }
  return null;
}

function isToll(word: number, { pieces, reading, rules }: Measured): boolean {
  if (tagOf(reading, word) !== "NOUN") return false;
  const after = pieceAt(pieces, (reading.ends[word] as number) - 1) + 1;
  return phraseUpTo(pieces, after, rules.words.toll) !== null;
}

function found(noun: number, word: number, { reading }: Measured): Tolled {
  return {
    word,
    reason: reason("measure.measure.toll", [wordSpan(reading, noun)], { detail: "killed" }),
  };
}
