import { alignTerms, type TermPair } from "./align.ts";
import {
  figureSigns,
  isCommonToll,
  SAME_FIGURE,
  type Sign,
  type UnitTest,
} from "./figure-match.ts";
import { oppositionOf } from "./opposition.ts";
import type { Rarity } from "./rarity.ts";
import { sameEvent } from "./same-event.ts";
import { termLikeness } from "./term-match.ts";
import type { WordSense } from "./word-sense.ts";
import type { Wording } from "./wordings.ts";
import { foldWord } from "./words.ts";

/** How surely two wordings state the same, and why. */
export interface Likeness {
  /** 0 to about 1.2; see `LINK_MIN` in clusters.ts. */
  readonly score: number;
  readonly signs: readonly Sign[];
  /** Whether enough is shared to tell; where false nothing speaks against it, but the words are too few. */
  readonly isTelling: boolean;
  /** Whether nothing can speak against it: one text and its copy. */
  readonly isSure?: boolean;
}

/** One may deny the other, with too little in common to say so: speaks neither for one claim nor against. */
const UNSURE: Likeness = Object.freeze({ score: 0, signs: [], isTelling: false });

/** From here on two words count as one in the tests for predicate and roles. */
const SAME_WORD_MIN = 0.5;
/** The shorter wording wholly found in the longer counts nearly as much as agreement both ways. */
const CONTAINED_WEIGHT = 0.85;
/** Terms the shorter wording needs for that: "civilians were killed" is contained in too much. */
const CONTAINED_TERMS_MIN = 4;
/** Almost all content words shared: the same, even where no verb was found in them. */
const NEARLY_EQUAL = 0.8;
const NEARLY_EQUAL_TERMS_MIN = 4;
/** Most content words shared: the same even where it is put by another verb, or without its doer. */
const MOSTLY_EQUAL = 0.6;
/** The same for one to deny the other, which is a graver thing to say. */
const OPPOSED_WORDS_MIN = 0.6;
/** Worth of all that two wordings share, at least: one rare word, or several common ones. */
const COMMON_MIN = 0.8;
/** The same where they share a figure as well, from this value on. */
const COMMON_WITH_FIGURE_MIN = 0.4;
const ODD_MIN = 10;
/** Words that two wordings share at least, unless they share nearly all. */
const TELLING_WORDS_MIN = 3;
/** Worth of two words that are all of one wording, its predicate among them: "the ferry was not overloaded". */
const TELLING_PAIR_MIN = 1.2;
/** Words that two tolls share, as a share, where neither place nor period says that they are of one event. */
const TOLL_WORDS_MIN = 0.45;
/** What takes away that the shared verb is the main verb of one wording only. */
const OTHER_HEAD = 0.15;
/** What each wording having a name that the other lacks takes away. */
const OTHER_NAMES = 0.15;

/** Days between the publications of two wordings' reports; null where one is not dated. */
export type DaysBetween = (a: Wording, b: Wording) => number | null;

/** Days between publications within which two reports are taken to be of one stretch of news. */
const NEAR_DAYS_MAX = 3;
/**
 * Worth of all that two wordings share, at least, where neither place, period nor date says that they are of one event:
 * stones are thrown and people arrested every Saturday. Set by eye on press of three months.
 */
const OTHER_DATE_MIN = 2.5;

function areNear(days: number | null): boolean {
  return days !== null && days <= NEAR_DAYS_MAX;
}

/** How alike two wordings are; null where they cannot be one claim. */
export type LikenessFinder = (a: Wording, b: Wording) => Likeness | null;

/**
 * Lays wordings side by side: content words by rarity (in one language or two), predicate, names, roles
 * and figures. Null for other mood or frame, other predicate, another doer, other measures. Near-linear in
 * the words of the two wordings.
 */
export function likenessFinder(rarity: Rarity, daysBetween: DaysBetween): LikenessFinder {
  const weightOf = weigher(rarity);
  return (a, b) => {
    if (a.mood !== b.mood || a.frame !== b.frame) return null;
    const figures = figureSigns(a.figures, b.figures, unitTest(a, b, rarity));
    if (figures === null) return null;
    const pairs = alignTerms(a, b, rarity);
    const predicate = predicateOf(a, b, pairs);
    if (predicate === null && !isLongCommon(pairs)) return null;
    const opposition = oppositionOf(a, b, pairs);
    if (opposition === "unknown") return null;
    const overlap = overlapOf(a, b, pairs, weightOf);
    if (opposition === "opposed" && !mayOppose(a, b, { predicate, overlap, pairs }))
      return predicate === null ? null : UNSURE;
    if (predicate === null && !areMostlyOne(a, b, pairs, weightOf)) return null;
    if (hasOtherLabel(a, b)) return null;
    if (hasOtherDoer(a, b)) return null;
    if (overlap.weight < MOSTLY_EQUAL && namesOneDoer(a, b, predicate)) return null;
    const event = sameEvent(a, b, pairs);
    if (event === "other") return null;
    const rare = rareCountSigns(pairs, figures);
    if (
      event === "unknown" &&
      worthOf(pairs) < OTHER_DATE_MIN &&
      !areNear(a.report === b.report ? 0 : daysBetween(a, b))
    )
      return null;
    const isSameToll = event === "same" || overlap.weight >= TOLL_WORDS_MIN || rare.length > 0;
    if (!isSameToll && isCommonToll(figures)) return null;
    const least = hasOddFigure(figures) ? COMMON_WITH_FIGURE_MIN : COMMON_MIN;
    const signs = [
      overlap,
      ...figures,
      ...rare,
      ...headSigns(a, b, predicate),
      ...nameSigns(a, b, pairs),
    ];
    if (predicate !== null)
      signs.push({ rule: "compare.claim.predicate", weight: 0, detail: predicate.a.key });
    const score = signs.reduce((sum, { weight }) => sum + weight, 0);
    return {
      score,
      signs,
      isTelling:
        worthOf(pairs) >= least &&
        (rare.length > 0 || areEnough(pairs, overlap, figures) || isWhole(a, b, pairs)),
    };
  };
}

/** In two languages one unit is what the words of the wordings say is one. */
function unitTest(a: Wording, b: Wording, rarity: Rarity): UnitTest {
  if (a.language === b.language) return (left, right) => left === right;
  return (left, right) =>
    alignTerms(a, b, rarity).some(
      (pair) =>
        pair.likeness >= SAME_WORD_MIN &&
        pair.a.key === foldWord(left) &&
        pair.b.key === foldWord(right),
    );
}

/** What the words of each wording are worth, added up once. */
function weigher(rarity: Rarity): (wording: Wording) => number {
  const weights: number[] = [];
  return (wording) => {
    const known = weights[wording.index];
    if (known !== undefined) return known;
    const weight = contentWeight(wording, rarity);
    weights[wording.index] = weight;
    return weight;
  };
}

/** A common figure that is hardly common by chance: many things come in fours. */
function hasOddFigure(signs: readonly Sign[]): boolean {
  return signs.some(
    ({ weight, detail }) => weight >= SAME_FIGURE && Number.parseFloat(detail ?? "") >= ODD_MIN,
  );
}

/** Worth of a noun so rare in the dossier that the same number of it is the same toll: "two nurses". */
const RARE_NOUN_MIN = 0.9;

/** What a common figure of something rare adds. */
const RARE_COUNT = 0.1;
/** The most that figures add to the score of two wordings. */
export const FIGURES_MOST = SAME_FIGURE + RARE_COUNT;

function rareCountSigns(pairs: readonly TermPair[], figures: readonly Sign[]): readonly Sign[] {
  if (!figures.some(({ weight }) => weight >= SAME_FIGURE)) return [];
  const noun = pairs.find(
    ({ a, worth }) => a.kind === "word" && !a.isVerb && worth >= RARE_NOUN_MIN,
  );
  return noun === undefined
    ? []
    : [{ rule: "compare.claim.rare-count", weight: RARE_COUNT, detail: noun.a.key }];
}

/** Two common words tell little, but where they are all there is, or an odd figure stands with them. */
function areEnough(
  pairs: readonly TermPair[],
  { weight }: Sign,
  figures: readonly Sign[],
): boolean {
  const words = pairs.filter(({ a }) => a.kind !== "number").length;
  return words >= TELLING_WORDS_MIN || weight >= NEARLY_EQUAL || hasOddFigure(figures);
}

/** Two rare words with the main verb of both among them, and one wording has no others. */
function isWhole(a: Wording, b: Wording, pairs: readonly TermPair[]): boolean {
  const shorter = a.terms.length < b.terms.length ? a.terms : b.terms;
  return (
    pairs.length >= 2 &&
    pairs.length === shorter.length &&
    pairs.some((pair) => pair.a === a.head && pair.b === b.head) &&
    worthOf(pairs) >= TELLING_PAIR_MIN
  );
}

function worthOf(pairs: readonly TermPair[]): number {
  return pairs.reduce((sum, { worth }) => sum + worth, 0);
}

/** Without a common verb only a long common wording tells. */
function isLongCommon(pairs: readonly TermPair[]): boolean {
  return pairs.length >= NEARLY_EQUAL_TERMS_MIN;
}

/** Shared content as a share of both wordings, or of the shorter one where it is long enough. */
function overlapOf(
  a: Wording,
  b: Wording,
  pairs: readonly TermPair[],
  weightOf: (wording: Wording) => number,
): Sign {
  const common = worthOf(pairs.filter(({ a: { kind } }) => kind !== "number"));
  const weight = overlapWeight(a, b, common, weightOf);
  const detail = pairs
    .slice(0, 4)
    .map(({ a: { key }, b: other }) => (key === other.key ? key : `${key}/${other.key}`))
    .join(" ");
  return { rule: "compare.claim.words", weight, detail };
}

/**
 * Without a common main verb the words of both have to be mostly the same, and more than a name with its title: what the
 * one says of the minister is not what the other says of him. Where each has a verb of its own nearly all have to be.
 */
function areMostlyOne(
  a: Wording,
  b: Wording,
  pairs: readonly TermPair[],
  weightOf: (wording: Wording) => number,
): boolean {
  const words = pairs.filter(({ a: one }) => one.kind !== "number");
  const both = (2 * worthOf(words)) / (weightOf(a) + weightOf(b) || 1);
  const areOtherDeeds = a.head !== null && b.head !== null;
  return both >= (areOtherDeeds ? NEARLY_EQUAL : MOSTLY_EQUAL);
}

/** "Act 9" and "act 14": what is told apart by the number behind it. */
function hasOtherLabel(a: Wording, b: Wording): boolean {
  const labels = labelsOf(a);
  if (labels.size === 0) return false;
  for (const [key, number] of labelsOf(b)) {
    const other = labels.get(key);
    if (other !== undefined && other !== number) return true;
  }
  return false;
}

/** Numbers that stand right behind a word that is no verb, by the word; the first of each. */
function labelsOf({ terms }: Wording): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const [at, { kind, key }] of terms.entries()) {
    const before = terms[at - 1];
    if (kind !== "number" || before === undefined || before.kind === "number") continue;
    if (!before.isVerb && !labels.has(before.key)) labels.set(before.key, key);
  }
  return labels;
}

function overlapWeight(
  a: Wording,
  b: Wording,
  common: number,
  weightOf: (wording: Wording) => number,
): number {
  const shorter = Math.min(a.terms.length, b.terms.length);
  return overlapShare(weightOf(a), weightOf(b), { common, shorter });
}

/** What is common as a share of both wordings, or of the shorter one where it has words enough; 0 to 1. */
export function overlapShare(
  left: number,
  right: number,
  { common, shorter }: { readonly common: number; readonly shorter: number },
): number {
  const both = (2 * common) / (left + right || 1);
  const contained = shorter < CONTAINED_TERMS_MIN ? 0 : common / (Math.min(left, right) || 1);
  return Math.min(1, Math.max(both, CONTAINED_WEIGHT * contained));
}

/** Numbers are left to the figures: two tolls of one event differ in them, and are the same claim. */
function contentWeight({ terms, language }: Wording, rarity: Rarity): number {
  let sum = 0;
  for (const term of terms) if (term.kind !== "number") sum += rarity(term, language);
  return sum;
}

/**
 * The words that say what happened, in both: the main verb of one, and in the other a verb, or a noun where it
 * has no verb ("the killing of …"); null where none is shared.
 */
function predicateOf(a: Wording, b: Wording, pairs: readonly TermPair[]): TermPair | null {
  const headA = a.head;
  const headB = b.head;
  const found = pairs.find(
    (pair) =>
      pair.likeness >= SAME_WORD_MIN &&
      (pair.a === headA || pair.b === headB) &&
      (pair.a.isVerb || pair.a === headA || headA === null) &&
      (pair.b.isVerb || pair.b === headB || headB === null),
  );
  return found ?? null;
}

/** What was found of two wordings on the way. */
interface Compared {
  readonly predicate: TermPair | null;
  readonly overlap: Sign;
  readonly pairs: readonly TermPair[];
}

/**
 * Whether one may be the denial of the other: of the same main verb, of most of the same words or all of the shorter's,
 * by and of the same.
 * "I still don't think it is enough" denies nothing of what many people thought.
 */
function mayOppose(a: Wording, b: Wording, { predicate, overlap, pairs }: Compared): boolean {
  if (predicate === null) return false;
  if (overlap.weight < OPPOSED_WORDS_MIN && !isWhole(a, b, pairs)) return false;
  if (headSigns(a, b, predicate).length > 0 || nameSigns(a, b, pairs).length > 0) return false;
  const areOthers = (left: readonly WordSense[], right: readonly WordSense[]) =>
    left.length > 0 && right.length > 0 && !areShared(left, right);
  return (
    !areOthers(a.roles.agents, b.roles.agents) && !areOthers(a.roles.patients, b.roles.patients)
  );
}

function areShared(left: readonly WordSense[], right: readonly WordSense[]): boolean {
  return left.some((term) => right.some((other) => termLikeness(term, other) >= SAME_WORD_MIN));
}

/** Both say who did it to the same, and name different doers; words unknown to the tables tell nothing. */
function hasOtherDoer(a: Wording, b: Wording): boolean {
  const doers = [...a.roles.doers, ...b.roles.doers];
  if (a.roles.doers.length === 0 || b.roles.doers.length === 0) return false;
  if (doers.some(({ kind, meaning }) => kind === "word" && meaning === null)) return false;
  return areShared(a.roles.patients, b.roles.patients) && !areShared(a.roles.doers, b.roles.doers);
}

/**
 * "The army shelled the convoy, killing nine" tells who did it, "nine were killed when a shell hit the convoy"
 * does not: who says the second does not say the first.
 */
function namesOneDoer(a: Wording, b: Wording, predicate: TermPair | null): boolean {
  if (predicate === null || hasDoer(a) === hasDoer(b)) return false;
  const [verb, first] = hasDoer(a) ? [predicate.a, a.head] : [predicate.b, b.head];
  return verb.isVerb && verb !== first;
}

function hasDoer({ roles }: Wording): boolean {
  return roles.agents.length > 0;
}

/** "Confirms that civilians were killed" has the killing in it and says another thing of it. */
function headSigns(a: Wording, b: Wording, predicate: TermPair | null): readonly Sign[] {
  if (predicate === null || a.head === null || b.head === null) return [];
  if (predicate.a === a.head && predicate.b === b.head) return [];
  const detail = `${a.head.key}/${b.head.key}`;
  return [{ rule: "compare.claim.other-verb", weight: -OTHER_HEAD, detail }];
}

function nameSigns(a: Wording, b: Wording, pairs: readonly TermPair[]): readonly Sign[] {
  const paired = new Set(pairs.flatMap((pair) => [pair.a, pair.b]));
  const lone = (wording: Wording) =>
    wording.terms.find((term) => term.kind === "name" && !paired.has(term));
  const left = lone(a);
  const right = lone(b);
  if (left === undefined || right === undefined) return [];
  const detail = `${left.key}/${right.key}`;
  return [{ rule: "compare.claim.other-names", weight: -OTHER_NAMES, detail }];
}
