import { phraseUpTo } from "../base/phrases.ts";
import { tagOf, wordAt, wordText } from "../domain/reading.ts";
import { type Reason, reason } from "../domain/reason.ts";
import { span } from "../domain/span.ts";
import { type Change, findChanges, subjectOfChange } from "./changes.ts";
import { type CountedNoun, countedNoun, type Measured } from "./counted-noun.ts";
import type { Draft, Drafting } from "./draft.ts";
import { isNamedOrTimed, isProportion, isYearLike } from "./not-figures.ts";
import type { Quantity } from "./quantities.ts";
import { RECALL_FIGURES_MAX, recalled } from "./recalled-noun.ts";

/** Keeps the quantities that count something a reader could check, with what they count. Linear. */
export function draftFigures(
  quantities: readonly Quantity[],
  measured: Measured,
): readonly Draft[] {
  const nouns = quantities.map((quantity) => countedNoun(quantity, measured));
  const changes = findChanges(quantities, measured.pieces, measured.rules);
  const places = new Map<number, number>();
  const drafts: Draft[] = [];
  let isChained = false;
  quantities.forEach((quantity, index) => {
    const noun = nouns[index] as CountedNoun;
    const next = quantities[index + 1];
    const isShare =
      isProportion(quantity, next, measured) ||
      isProportion(quantities[index - 1], quantity, measured);
    if (isShare) return;
    const isListed = next !== undefined && isNextInList(noun, next, measured);
    const change = changes.get(index);
    const changing = change === undefined ? null : (nouns[otherOf(change, index)] ?? null);
    const drafting = { measured, drafts, isListed, isChained, changing };
    const draft = draftOf(quantity, noun, drafting);
    if (draft !== null) {
      places.set(index, drafts.length);
      const wasIndex = change?.to === index ? (places.get(change.from) ?? null) : null;
      drafts.push({ ...draft, isPart: isPart(quantity, drafts, measured), wasIndex });
    }
    isChained = draft !== null;
  });
  return drafts;
}

function otherOf({ from, to }: Change, index: number): number {
  return index === from ? to : from;
}

function isPart(quantity: Quantity, drafts: readonly Draft[], measured: Measured): boolean {
  const { pieces, rules } = measured;
  if (phraseUpTo(pieces, quantity.first, rules.words.part) !== null) return true;
  const previous = drafts[drafts.length - 1];
  return previous?.isPart === true && isListGap(previous.lastWord, quantity, measured);
}

function draftOf(quantity: Quantity, noun: CountedNoun, drafting: Drafting): Draft | null {
  const { measured } = drafting;
  if (isNamedOrTimed(quantity, noun, measured)) return null;
  if (noun.form === "none" || noun.form === "other") return recalling(quantity, noun, drafting);
  if (quantity.sign === null && !isCounted(quantity, noun, drafting)) return null;
  return make(quantity, noun, noun.unit, measured, []);
}

function make(
  quantity: Quantity,
  noun: CountedNoun,
  unit: string | null,
  { pieces, reading }: Measured,
  reasons: readonly Reason[],
): Draft {
  const start = pieces.starts[quantity.first] as number;
  const place = span(start, Math.max(noun.end, pieces.ends[quantity.after - 1] as number));
  const firstWord = Math.min(wordAt(reading, start), Math.max(0, reading.size - 1));
  const lastWord = Math.max(firstWord, lastWordBefore(place.end, firstWord, reading.starts));
  const sentence = reading.sentenceOf[firstWord] ?? 0;
  const bound = quantity.boundWords;
  const boundReason =
    bound === null
      ? []
      : [
          reason(`measure.bound.${quantity.bound}`, [
            span(pieces.starts[bound.first] as number, pieces.ends[bound.after - 1] as number),
          ]),
        ];
  const number = span(
    pieces.starts[quantity.numberFirst] as number,
    pieces.ends[quantity.number.after - 1] as number,
  );
  const counted = reason("measure.number", [number], { detail: String(quantity.value) });
  const all = [counted, ...boundReason, ...reasons];
  const where = { firstWord, lastWord, sentence, isPart: false, wasIndex: null };
  return { quantity, noun, span: place, unit, ...where, reasons: all };
}

function lastWordBefore(end: number, from: number, starts: Uint32Array): number {
  let word = from;
  while (word + 1 < starts.length && (starts[word + 1] as number) < end) word += 1;
  return word;
}

function isCounted(quantity: Quantity, noun: CountedNoun, drafting: Drafting): boolean {
  const { measured } = drafting;
  if (isYearLike(quantity, noun)) return false;
  if (noun.unit !== null && measured.rules.words.uncounted.entries.has(noun.unit)) return false;
  return (
    !quantity.number.isOne || quantity.boundWords !== null || isOneCounted(quantity, noun, drafting)
  );
}

/** Whether a word that may be an article counts: "fait un mort", "cinq hommes et une femme", "one shell". */
function isOneCounted(quantity: Quantity, noun: CountedNoun, drafting: Drafting): boolean {
  const { measured, drafts, isListed } = drafting;
  const { pieces, rules, reading } = measured;
  if (noun.form === "partitive") return false;
  if (phraseUpTo(pieces, quantity.first, rules.words.onefrom) !== null) return false;
  const previous = drafts[drafts.length - 1];
  const isAfterFigure = previous !== undefined && isListGap(previous.lastWord, quantity, measured);
  if (isAfterFigure && sharesClass(previous, noun, measured)) return true;
  // "fired 36 shells … one shell": the same noun was counted before.
  if (!rules.nouns.isOneArticle && isCountedBefore(noun, drafts)) return true;
  const isVictim = noun.unit !== null && rules.words.victim.entries.has(noun.unit);
  if (!isVictim) return false;
  const before = wordAt(reading, pieces.starts[quantity.first] as number) - 1;
  return (
    isListed ||
    (before >= 0 && (tagOf(reading, before) === "VERB" || tagOf(reading, before) === "AUX"))
  );
}

function isCountedBefore({ unit }: CountedNoun, drafts: readonly Draft[]): boolean {
  return drafts.slice(-RECALL_FIGURES_MAX).some((draft) => draft.unit === unit);
}

// « cinq hommes et une femme » : two groups of people, or the same noun; « trois enfants et un père ».
function sharesClass(previous: Draft, noun: CountedNoun, { rules }: Measured): boolean {
  const { groups } = rules.concepts;
  if (previous.unit === null || noun.unit === null) return false;
  return groups.has(noun.unit) === groups.has(previous.unit) || previous.unit === noun.unit;
}

/** Whether only a comma or a joining word stands between a figure and the next quantity. */
function isListGap(
  lastWord: number,
  quantity: Quantity,
  { pieces, reading, rules }: Measured,
): boolean {
  const first = wordAt(reading, pieces.starts[quantity.first] as number);
  const between = first - lastWord - 1;
  if (between < 1 || between > 2) return false;
  for (let word = lastWord + 1; word < first; word += 1) {
    const form = wordText(reading, word).toLowerCase();
    if (form !== "," && !rules.numbers.joins.has(form) && tagOf(reading, word) !== "ADJ")
      return false;
  }
  return true;
}

function isNextInList(noun: CountedNoun, next: Quantity, measured: Measured): boolean {
  return noun.head >= 0 && isListGap(noun.head, next, measured);
}

/** A number whose noun was said before: "10 autres", "225 contre", "dont 21 nouvelles", "82 killed". */
function recalling(quantity: Quantity, noun: CountedNoun, drafting: Drafting): Draft | null {
  const { measured, changing } = drafting;
  if (changing !== null && quantity.sign === null && !isYearLike(quantity, noun)) {
    const unit = changing.head >= 0 ? changing.unit : subjectOfChange(quantity, measured);
    if (unit !== null) return make(quantity, noun, unit, measured, [reason("measure.unit.change")]);
  }
  const evidence = recalled(quantity, noun, drafting);
  return evidence === null
    ? null
    : make(quantity, noun, evidence.unit, measured, [
        reason(evidence.rule, [], { detail: evidence.unit }),
      ]);
}
