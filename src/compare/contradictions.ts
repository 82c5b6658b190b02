import type { Analysis } from "../domain/analysis.ts";
import type { Claim, DossierFigure, FigureSeries } from "../domain/comparison.ts";
import { type Reason, reason } from "../domain/reason.ts";
import type { ActorFinder } from "./actor-finder.ts";
import { alignTerms, type TermPair } from "./align.ts";
import { daysApart } from "./chronology.ts";
import type { MadeClaim } from "./claims.ts";
import type { Doer } from "./doers.ts";
import { nameKey } from "./name-key.ts";
import type { Rarity } from "./rarity.ts";
import { areOfOneEvent, sameEvent } from "./same-event.ts";
import { termLikeness } from "./term-match.ts";
import type { WordSense } from "./word-sense.ts";
import type { Wording } from "./wordings.ts";

/** What finding contradictions rests on. */
export interface ContradictionSources {
  readonly analyses: readonly Analysis[];
  readonly actorOf: ActorFinder;
  readonly figures: readonly DossierFigure[];
  readonly series: readonly FigureSeries[];
  /** Pairs of wordings, by index, that may name two doers of one deed (`mayNameOtherDoer`). */
  readonly pairs: readonly (readonly [number, number])[];
  readonly wordings: readonly Wording[];
  readonly rarity: Rarity;
}

/** From here on two words count as one. */
const SAME_WORD_MIN = 0.5;
/** Words that two accounts of one deed share besides the doers, at least. */
const SHARED_TERMS_MIN = 2;
/** Words beside numbers that two claims with conflicting figures share, as a share of both. */
const FIGURE_WORDS_MIN = 0.5;
/** The same beside the doers, where nothing but the words says that the deed is the same one. */
const DEED_WORDS_MIN = 0.8;
/** Days between two reports of one deed that neither dates. */
const DAYS_APART_MAX = 2;

/**
 * Claims with those that they contradict: another doer named for the same deed, or a figure that cannot hold
 * beside theirs. Only where place, period or a rare name, or the very words, say that one event is meant: two
 * attacks never contradict one another. Linear in the pairs and conflicts given.
 */
export function withContradictions(
  claims: readonly MadeClaim[],
  sources: ContradictionSources,
): readonly Claim[] {
  const found = new Map<string, Map<string, Reason[]>>();
  const add = (a: string, b: string, why: Reason) => {
    if (a === b) return;
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const others = found.get(from) ?? new Map<string, Reason[]>();
      others.set(to, [...(others.get(to) ?? []), why]);
      found.set(from, others);
    }
  };
  addFigureConflicts(claims, sources, add);
  addOtherDoers(claims, sources, add);
  return claims.map(({ claim }) => {
    const others = found.get(claim.id);
    return others === undefined ? claim : { ...claim, contradicts: contradictedBy(others) };
  });
}

type Add = (a: string, b: string, why: Reason) => void;

function contradictedBy(others: ReadonlyMap<string, readonly Reason[]>) {
  return [...others]
    .map(([claim, reasons]) => ({ claim, reasons: reasons.slice(0, 1) }))
    .sort((a, b) => (a.claim < b.claim ? -1 : 1));
}

function addFigureConflicts(
  claims: readonly MadeClaim[],
  { series, figures, rarity }: ContradictionSources,
  add: Add,
): void {
  const figureOf = new Map(figures.map((figure) => [figure.id, figure]));
  const holders = new Map<string, MadeClaim[]>();
  for (const made of claims) {
    for (const figure of made.claim.figures) {
      holders.set(figure, [...(holders.get(figure) ?? []), made]);
    }
  }
  for (const { conflicts, measure } of series) {
    for (const { figures: pair } of conflicts) {
      const [left, right] = pair.map((id) => figureOf.get(id));
      if (left === undefined || right === undefined || !areOfOneEvent(left, right)) continue;
      const why = reason("compare.contradiction.figure", [], { detail: measure });
      for (const a of holders.get(left.id) ?? []) {
        for (const b of holders.get(right.id) ?? []) {
          if (areAkin(a, b, rarity)) add(a.claim.id, b.claim.id, why);
        }
      }
    }
  }
}

/** Whether two claims tell of the same thing beside their figures: a toll of one shelling and one of a war are two. */
function areAkin({ labelled: a }: MadeClaim, { labelled: b }: MadeClaim, rarity: Rarity): boolean {
  const pairs = alignTerms(a, b, rarity).filter(({ likeness }) => likeness >= SAME_WORD_MIN);
  const words = pairs.filter((pair) => pair.a.kind !== "number");
  if (words.length < SHARED_TERMS_MIN) return false;
  return shareOf(words, a, b, rarity, isWord) >= FIGURE_WORDS_MIN;
}

function isWord({ kind }: WordSense): boolean {
  return kind !== "number";
}

/** What the words paired, however surely, are worth as a share of all words counted in both wordings. */
function shareOf(
  pairs: readonly TermPair[],
  a: Wording,
  b: Wording,
  rarity: Rarity,
  counts: (term: WordSense) => boolean,
): number {
  const weightOf = ({ terms, language }: Wording) =>
    terms.filter(counts).reduce((sum, term) => sum + rarity(term, language), 0);
  const common = pairs.reduce((sum, { worth, likeness }) => sum + worth / likeness, 0);
  return (2 * common) / (weightOf(a) + weightOf(b) || 1);
}

function addOtherDoers(
  claims: readonly MadeClaim[],
  sources: ContradictionSources,
  add: Add,
): void {
  const claimOf = new Map<number, string>();
  for (const { claim, wordings: members } of claims) {
    for (const { index } of members) claimOf.set(index, claim.id);
  }
  for (const [left, right] of sources.pairs) {
    const a = sources.wordings[left];
    const b = sources.wordings[right];
    const from = claimOf.get(left);
    const to = claimOf.get(right);
    if (a === undefined || b === undefined || from === undefined || to === undefined) continue;
    if (from === to) continue;
    const why = otherDoer(a, b, sources);
    if (why !== null) add(from, to, why);
  }
}

/**
 * Whether two wordings may name two doers of one deed, as far as that can be told without laying all their words side
 * by side: another does it, to the same. Hardly any two do.
 */
export function mayNameOtherDoer(a: Wording, b: Wording): boolean {
  if (!tellsDoer(a) || !tellsDoer(b) || a.mood !== b.mood) return false;
  if (a.head === null || b.head === null) return false;
  if (termLikeness(a.head, b.head) < SAME_WORD_MIN) return false;
  return isShared(things(a), things(b)) && !isShared(a.roles.agents, b.roles.agents);
}

/** Whether a wording tells a deed with who did it, so that another wording may name another doer of it. */
export function tellsDoer({ roles, frame, negated, head }: Wording): boolean {
  return roles.agents.length > 0 && frame === null && !negated && head !== null;
}

/** The same deed done to the same, by another; null where that cannot be told. */
function otherDoer(a: Wording, b: Wording, sources: ContradictionSources): Reason | null {
  const pairs = alignTerms(a, b, sources.rarity);
  const shared = pairs.filter(({ likeness }) => likeness >= SAME_WORD_MIN);
  if (shared.length < SHARED_TERMS_MIN) return null;
  if (!shared.some((pair) => pair.a === a.head && pair.b === b.head)) return null;
  if (!areOneDeed(a, b, pairs, sources)) return null;
  const doers = [doerIn(a, sources), doerIn(b, sources)] as const;
  if (doers[0] === null || doers[1] === null || areOne(doers[0], doers[1])) return null;
  return reason("compare.contradiction.doer", [], {
    detail: `${doers[0].name} / ${doers[1].name}`,
  });
}

/** What was done to: no place, many may have shelled one town, and no counted people, many have been killed. */
function things({ roles, figures }: Wording): readonly WordSense[] {
  const counted = new Set(figures.map(({ unit }) => nameKey(unit ?? "")));
  return roles.patients.filter(({ kind, key }) => kind === "word" && !counted.has(key));
}

function isShared(left: readonly WordSense[], right: readonly WordSense[]): boolean {
  return left.some((term) => right.some((other) => termLikeness(term, other) >= SAME_WORD_MIN));
}

/** One event by place, period or rare name; or told in nearly the same words within two days. */
function areOneDeed(
  a: Wording,
  b: Wording,
  pairs: readonly TermPair[],
  { analyses, rarity }: ContradictionSources,
): boolean {
  const event = sameEvent(a, b, pairs);
  if (event === "other") return false;
  const left = analyses[a.report]?.report;
  const right = analyses[b.report]?.report;
  const days = left === undefined || right === undefined ? null : daysApart(left, right);
  if (days !== null && days > DAYS_APART_MAX) return false;
  if (event === "same") return true;
  const doing = new Set([...a.roles.agents, ...b.roles.agents]);
  const counts = (term: WordSense) => isWord(term) && !doing.has(term);
  const beside = pairs.filter(
    (pair) => counts(pair.a) && counts(pair.b) && pair.likeness >= SAME_WORD_MIN,
  );
  return shareOf(beside, a, b, rarity, counts) >= DEED_WORDS_MIN;
}

interface KnownDoer extends Doer {
  /** Dossier actor's id, or the folded name. */
  readonly key: string;
  /** Folded words of all names and of what the doer belongs to. */
  readonly words: ReadonlySet<string>;
}

function doerIn(wording: Wording, { analyses, actorOf }: ContradictionSources): KnownDoer | null {
  const analysis = analyses[wording.report];
  const { doer } = wording;
  if (analysis === undefined || doer === null) return null;
  const actor = doer.local === null ? null : actorOf(analysis.report.id, doer.local);
  const names = [doer.name, actor?.name, ...(actor?.aliases ?? []), actor?.affiliation];
  const words = names.flatMap((name) => nameKey(name ?? "").split(" "));
  return { ...doer, key: actor?.id ?? nameKey(doer.name), words: new Set(words.filter(isLong)) };
}

/** Articles and the like are short. */
const WORD_LETTERS_MIN = 4;

function isLong(word: string): boolean {
  return word.length >= WORD_LETTERS_MIN;
}

/** One under two names, or part and whole: "the Sarn regime", "the Sarn army". */
function areOne(a: KnownDoer, b: KnownDoer): boolean {
  return a.key === b.key || [...a.words].some((word) => b.words.has(word));
}
