import { phraseFrom, phraseUpTo } from "../base/phrases.ts";
import { BROKEN, pieceAt } from "../base/pieces.ts";
import { tagOf, wordText } from "../domain/reading.ts";
import { type Reason, reason } from "../domain/reason.ts";
import { type Measured, ofThemAt } from "./counted-noun.ts";
import type { Draft } from "./draft.ts";

/** That a figure is part of another, by their places in the list of figures. */
export interface Part {
  readonly whole: number;
  readonly reason: Reason;
}

/**
 * Which figures are stated to be part of which: « dont 2 210 enfants », "10 of the 17", "38 members (17 …",
 * parts that follow their whole and add up to it. One entry a figure, null where it is part of none. Linear.
 */
export function findParts(drafts: readonly Draft[], measured: Measured): readonly (Part | null)[] {
  const parts: (Part | null)[] = drafts.map(() => null);
  drafts.forEach((draft, index) => {
    parts[index] = statedPart(draft, index, { drafts, parts, measured });
  });
  addInBrackets(drafts, parts, measured);
  addSums(drafts, parts, measured);
  return parts;
}

interface Parting {
  readonly drafts: readonly Draft[];
  readonly parts: (Part | null)[];
  readonly measured: Measured;
}

function statedPart(draft: Draft, index: number, parting: Parting): Part | null {
  const { drafts, parts, measured } = parting;
  const { pieces, rules } = measured;
  const { first, sign } = draft.quantity;
  const next = drafts[index + 1];
  if (
    next !== undefined &&
    next.sentence === draft.sentence &&
    isTakenFrom(draft, next, measured)
  ) {
    return part(index + 1, "measure.part.of-whole", draft);
  }
  const marker = phraseUpTo(pieces, first, rules.words.part);
  if (marker !== null) return after1(wholeBefore(index, parting), "measure.part.including", draft);
  const isOfThem = ofThemAt(draft.quantity, measured) !== null;
  if (isOfThem && (sign === "%" || draft.noun.form === "other" || draft.noun.form === "kind")) {
    return after1(countedBefore(index, parting), "measure.part.of-them", draft);
  }
  const listed = index > 0 ? parts[index - 1] : null;
  const previous = drafts[index - 1];
  if (listed && previous !== undefined && isListed(previous, draft, measured)) {
    const isMarked = listed.reason.rule === "measure.part.including";
    if (isMarked && listed.whole < index)
      return part(listed.whole, "measure.part.including", draft);
  }
  const opened = openedWhole(index, parting);
  return opened === null ? null : part(opened, "measure.part.out-of", draft);
}

function part(whole: number, rule: string, { span }: Draft): Part {
  return { whole, reason: reason(rule, [span]) };
}

function after1(whole: number | null, rule: string, draft: Draft): Part | null {
  return whole === null ? null : part(whole, rule, draft);
}

/** "10 des 17 ministères", "556 postes sur 9 800 salariés": the whole follows at once. */
function isTakenFrom(draft: Draft, next: Draft, { pieces, rules }: Measured): boolean {
  const { quantity, noun } = draft;
  const start = next.quantity.first;
  if (noun.form === "partitive") {
    const link = phraseFrom(pieces, quantity.after, rules.words.partitive);
    return link !== null && start === link.after;
  }
  const after = pieceAt(pieces, draft.span.end - 1) + 1;
  // A few words may stand between noun and marker: « 302 voix pour sur 527 ».
  const marker = phraseFrom(pieces, after, rules.words.whole);
  return marker !== null && marker.after === start && pieces.gaps[after] !== BROKEN;
}

/** The figure before, in the sentence, that a part may be taken from: no part itself, or its whole. */
function wholeBefore(index: number, { drafts, parts }: Parting): number | null {
  const draft = drafts[index] as Draft;
  const isPercent = draft.quantity.sign === "%";
  const least = Math.max(0, index - WHOLE_FIGURES_MAX);
  for (let at = index - 1; at >= least; at -= 1) {
    const other = drafts[at] as Draft;
    if (other.sentence !== draft.sentence) return null;
    if ((other.quantity.sign === "%") !== isPercent && other.quantity.sign !== null) continue;
    const whole = parts[at]?.whole ?? at;
    const isLess = draft.quantity.sign === "%" || largest(drafts[whole]) >= draft.quantity.value;
    if (isLess && whole !== index) return whole;
  }
  return null;
}

// Figures back in which a whole is looked for.
const WHOLE_FIGURES_MAX = 6;

function largest(draft: Draft | undefined): number {
  return draft === undefined ? 0 : (draft.quantity.valueMax ?? draft.quantity.value);
}

function countedBefore(index: number, { drafts }: Parting): number | null {
  const draft = drafts[index] as Draft;
  for (let at = index - 1; at >= Math.max(0, index - WHOLE_FIGURES_MAX); at -= 1) {
    const other = drafts[at] as Draft;
    if (draft.sentence - other.sentence > 1) return null;
    if (other.quantity.sign === null) return at;
  }
  return null;
}

// Words between the figures of a list: « 11 femmes, et au moins 13 enfants ».
const LIST_WORDS_MAX = 4;

function isListed(previous: Draft, draft: Draft, { reading, rules }: Measured): boolean {
  if (previous.sentence !== draft.sentence) return false;
  const between = draft.firstWord - previous.lastWord - 1;
  if (between < 1 || between > LIST_WORDS_MAX) return false;
  let hasJoin = false;
  for (let word = previous.lastWord + 1; word < draft.firstWord; word += 1) {
    const form = wordText(reading, word).toLowerCase();
    if (form === "," || rules.numbers.joins.has(form)) hasJoin = true;
    else if (tagOf(reading, word) === "VERB" || tagOf(reading, word) === "AUX") return false;
  }
  return hasJoin;
}

/** « Sur les neuf dernières enquêtes, huit donnent … » : the whole opens the clause and the unit is its own. */
function openedWhole(index: number, { drafts, measured }: Parting): number | null {
  const { pieces, rules } = measured;
  const draft = drafts[index] as Draft;
  const whole = drafts[index - 1];
  if (whole === undefined || whole.sentence !== draft.sentence || whole.unit !== draft.unit)
    return null;
  const marker = phraseUpTo(pieces, whole.quantity.first, rules.words.outof);
  if (marker === null || largest(whole) < draft.quantity.value) return null;
  const before = pieces.words[marker.first - 1] ?? ".";
  return OPENINGS.has(before) || pieces.gaps[marker.first] === BROKEN ? index - 1 : null;
}

const OPENINGS: ReadonlySet<string> = new Set([".", ",", ";", ":", "«", "“", '"', "(", "-"]);

// Code units after an opening bracket in which the closing one is looked for.
const BRACKET_LENGTH_MAX = 300;

/** « 38 membres (17 ministres, 14 secrétaires d'État … » : two or more figures in brackets right after one. */
function addInBrackets(
  drafts: readonly Draft[],
  parts: (Part | null)[],
  { pieces, reading }: Measured,
): void {
  drafts.forEach((draft, index) => {
    const open = pieceAt(pieces, draft.span.end - 1) + 1;
    if (pieces.words[open] !== "(" || draft.quantity.sign !== null) return;
    const start = pieces.starts[open] as number;
    const close = start + reading.text.slice(start, start + BRACKET_LENGTH_MAX).indexOf(")");
    let last = index;
    while (last + 1 < drafts.length && (drafts[last + 1] as Draft).span.start < close) last += 1;
    if (last - index < 2) return;
    for (let at = index + 1; at <= last; at += 1) {
      const inner = drafts[at] as Draft;
      const fits = inner.quantity.sign === null && inner.quantity.value <= largest(draft);
      if (fits) parts[at] ??= part(index, "measure.part.in-brackets", inner);
    }
  });
}

// Figures and sentences after a whole in which parts that add up to it are looked for.
const SUM_FIGURES_MAX = 12;
const SUM_SENTENCES_MAX = 2;

/** Two or more exact figures that follow a whole and add up to it. */
function addSums(drafts: readonly Draft[], parts: (Part | null)[], measured: Measured): void {
  drafts.forEach((whole, index) => {
    const { bound, sign } = whole.quantity;
    if (bound !== "exact" || sign !== null || whole.unit === null || parts[index] !== null) return;
    for (const at of membersOfSum(drafts, index, measured)) {
      parts[at] ??= part(index, "measure.part.sum", drafts[at] as Draft);
    }
  });
}

function membersOfSum(
  drafts: readonly Draft[],
  index: number,
  measured: Measured,
): readonly number[] {
  const whole = drafts[index] as Draft;
  const members: number[] = [];
  let sum = 0;
  const most = Math.min(drafts.length, index + 1 + SUM_FIGURES_MAX);
  for (let at = index + 1; at < most && sum < whole.quantity.value; at += 1) {
    const draft = drafts[at] as Draft;
    if (draft.sentence - whole.sentence > SUM_SENTENCES_MAX) break;
    const { bound, sign, value } = draft.quantity;
    if (sign !== null || bound !== "exact" || value >= whole.quantity.value) continue;
    if (draft.unit !== whole.unit && !isKind(draft, whole, { drafts, at, measured })) continue;
    members.push(at);
    sum += value;
  }
  return sum === whole.quantity.value && members.length >= 2 ? members : [];
}

/** « quatre personnes … deux Polonais et deux Russes » : kinds of people in one list, after people. */
function isKind(
  draft: Draft,
  whole: Draft,
  { drafts, at, measured }: { drafts: readonly Draft[]; at: number; measured: Measured },
): boolean {
  const { groups } = measured.rules.concepts;
  if (groups.get(whole.unit ?? "") !== "people" || draft.noun.form !== "direct") return false;
  const before = drafts[at - 1];
  const next = drafts[at + 1];
  const isAfter = before !== undefined && before !== whole && isListed(before, draft, measured);
  return isAfter || (next !== undefined && isListed(draft, next, measured));
}
