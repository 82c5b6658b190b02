import { phraseUpTo } from "../base/phrases.ts";
import { pieceAt } from "../base/pieces.ts";
import { sentenceWords, tagOf, wordSpan, wordText } from "../domain/reading.ts";
import { type Reason, reason } from "../domain/reason.ts";
import type { Measured } from "./counted-noun.ts";
import type { Draft } from "./draft.ts";

// Words from a noun of counting up to its figure: « Le bilan provisoire de l'attaque s'élève à 12 morts ».
const TOLL_WORDS_MAX = 12;
const CLAUSE_ENDS: ReadonlySet<string> = new Set([";", "»", "«", "“", "”"]);

/**
 * Why a figure is a running total: a noun of counting up ("the toll", « le bilan ») before it in its clause;
 * null where none stands. One that stands in another figure's place, or after one, says nothing of it.
 */
export function totalOf(
  draft: Draft,
  previous: Draft | undefined,
  measured: Measured,
): Reason | null {
  const { pieces, reading, rules } = measured;
  const { first } = sentenceWords(reading, draft.sentence);
  const from = previous?.sentence === draft.sentence ? previous.lastWord + 1 : first;
  const least = Math.max(from, draft.firstWord - TOLL_WORDS_MAX);
  for (let word = draft.firstWord - 1; word >= least; word -= 1) {
    if (CLAUSE_ENDS.has(wordText(reading, word))) return null;
    if (tagOf(reading, word) !== "NOUN") continue;
    const after = pieceAt(pieces, (reading.ends[word] as number) - 1) + 1;
    if (phraseUpTo(pieces, after, rules.words.toll) === null) continue;
    return reason("measure.total.toll", [wordSpan(reading, word)]);
  }
  return null;
}
