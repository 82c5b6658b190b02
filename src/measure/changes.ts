import { phraseUpTo } from "../base/phrases.ts";
import { type Pieces, pieceAt } from "../base/pieces.ts";
import {
  lemmaOf,
  type Reading,
  sentenceWords,
  tagOf,
  wordAt,
  wordFeature,
} from "../domain/reading.ts";
import { type Reason, reason } from "../domain/reason.ts";
import { span } from "../domain/span.ts";
import { headOf, plainRelationOf } from "../domain/tree.ts";
import type { MeasurementRules } from "../languages/rules/measurement.ts";
import type { Measured } from "./counted-noun.ts";
import type { Draft } from "./draft.ts";
import { isBroken, isChangeBefore, type Quantity } from "./quantities.ts";

/** That one number is said to go over into another: « passé de 12 à 15 ». By their places among the quantities. */
export interface Change {
  readonly from: number;
  readonly to: number;
}

/** The changes among the quantities of a text, by the places of both their numbers. Linear. */
export function findChanges(
  quantities: readonly Quantity[],
  pieces: Pieces,
  rules: MeasurementRules,
): ReadonlyMap<number, Change> {
  const found = new Map<number, Change>();
  quantities.forEach((quantity, from) => {
    const next = quantities[from + 1];
    if (next === undefined || !goesOver(quantity, next, pieces, rules)) return;
    const change = { from, to: from + 1 };
    found.set(from, change);
    found.set(from + 1, change);
  });
  return found;
}

// Pieces between the two numbers of a change: « de 12 morts à 15 », "from nine dead to".
const BETWEEN_MAX = 4;

/** "from 12 to 15" after a word of change: the first number opens with "from", only a few words lie between. */
function goesOver(
  first: Quantity,
  second: Quantity,
  pieces: Pieces,
  rules: MeasurementRules,
): boolean {
  const opening = phraseUpTo(pieces, first.first, rules.bounds.from);
  if (opening === null || second.first - first.after > BETWEEN_MAX) return false;
  if (isBroken(pieces, opening.first, second.first)) return false;
  const link = pieces.words[second.first - 1];
  if (link !== opening.value || second.first - 1 < first.after) return false;
  return isChangeBefore(pieces, opening.first, rules);
}

// Heads from a number up to the verb that it belongs to.
const CLIMB_MAX = 4;
// Words from a verb back to its subject.
const SUBJECT_WORDS_MAX = 30;

/** What is said to go from one number to another: « les sièges sont passés de 9 à 10 »; null without a tree. */
export function subjectOfChange(
  { numberFirst }: Quantity,
  { pieces, reading }: Measured,
): string | null {
  let verb = wordAt(reading, pieces.starts[numberFirst] as number);
  for (let step = 0; step < CLIMB_MAX && verb >= 0 && tagOf(reading, verb) !== "VERB"; step += 1) {
    verb = headOf(reading, verb);
  }
  if (verb < 0 || tagOf(reading, verb) !== "VERB") return null;
  // "the seats increased from 9 to 10": a past tense that was taken for a participle of the whole sentence's head.
  const isMistaken = plainRelationOf(reading, verb) === "acl" && headOf(reading, verb) === verb - 1;
  if (isMistaken && headOf(reading, verb - 1) === -1) return countedLemma(reading, verb - 1);
  for (let word = verb - 1; word >= Math.max(0, verb - SUBJECT_WORDS_MAX); word -= 1) {
    if (headOf(reading, word) !== verb || plainRelationOf(reading, word) !== "nsubj") continue;
    return countedLemma(reading, word);
  }
  return null;
}

/** A singular noun has a number, it does not count by one: "the toll rose from 9 to 10". Null for it and for no noun. */
function countedLemma(reading: Reading, word: number): string | null {
  const isCounted =
    tagOf(reading, word) === "NOUN" && wordFeature(reading, word, "Number") === "Plur";
  return isCounted ? lemmaOf(reading, word).toLowerCase() : null;
}

// Pieces before a figure in which the words for revising are looked for.
const REVISE_PIECES = 10;

/**
 * Why the second figure of a change replaces the first: a noun of counting up or a word for revising governs
 * both; null where the quantity itself went up or down.
 */
export function revisionOf(from: Draft, total: Reason | null, measured: Measured): Reason | null {
  if (total !== null) return reason("measure.revision.toll", total.spans);
  const { pieces, reading, rules } = measured;
  const { first } = sentenceWords(reading, from.sentence);
  const opening = pieceAt(pieces, reading.starts[first] as number);
  const last = from.quantity.first;
  for (let at = last; at > Math.max(opening, last - REVISE_PIECES); at -= 1) {
    const found = phraseUpTo(pieces, at, rules.words.revise);
    if (found === null) continue;
    const words = span(
      pieces.starts[found.first] as number,
      pieces.ends[found.after - 1] as number,
    );
    return reason("measure.revision.worded", [words]);
  }
  return null;
}
