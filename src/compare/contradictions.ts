import type { Claim, FigureSeries } from "../domain/comparison.ts";
import { type Reason, reason } from "../domain/reason.ts";
import { alignTerms } from "./align.ts";
import type { MadeClaim } from "./claims.ts";
import type { Rarity } from "./rarity.ts";
import { termLikeness } from "./term-match.ts";
import type { Term } from "./terms.ts";
import type { Wording } from "./wordings.ts";

/** What finding contradictions rests on. */
export interface ContradictionSources {
  readonly series: readonly FigureSeries[];
  /** Pairs of wordings, by index, that share keys and were laid side by side. */
  readonly pairs: readonly (readonly [number, number])[];
  readonly wordings: readonly Wording[];
  readonly rarity: Rarity;
}

/** From here on two words count as one. */
const SAME_WORD_MIN = 0.5;
/** Words that two accounts of one deed share besides the doers, at least. */
const SHARED_TERMS_MIN = 2;

/**
 * Claims with those that they contradict: another doer named for the same deed, or a figure that cannot hold
 * beside theirs. Linear in the pairs and conflicts given.
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
  return claims.map(({ claim }) => ({
    ...claim,
    contradicts: contradictedBy(found.get(claim.id)),
  }));
}

type Add = (a: string, b: string, why: Reason) => void;

function contradictedBy(others: ReadonlyMap<string, readonly Reason[]> | undefined) {
  return [...(others ?? [])]
    .map(([claim, reasons]) => ({ claim, reasons: reasons.slice(0, 1) }))
    .sort((a, b) => (a.claim < b.claim ? -1 : 1));
}

function addFigureConflicts(
  claims: readonly MadeClaim[],
  { series, rarity }: ContradictionSources,
  add: Add,
): void {
  const holders = new Map<string, MadeClaim[]>();
  for (const made of claims) {
    for (const figure of made.claim.figures) {
      holders.set(figure, [...(holders.get(figure) ?? []), made]);
    }
  }
  for (const { conflicts, measure } of series) {
    for (const { figures } of conflicts) {
      const why = reason("compare.contradiction.figure", [], { detail: measure });
      for (const a of holders.get(figures[0]) ?? []) {
        for (const b of holders.get(figures[1]) ?? []) {
          if (areAkin(a, b, rarity)) add(a.claim.id, b.claim.id, why);
        }
      }
    }
  }
}

/** Whether two claims tell of the same thing beside their figures: a toll of one shelling and one of a war are two. */
function areAkin({ labelled: a }: MadeClaim, { labelled: b }: MadeClaim, rarity: Rarity): boolean {
  const pairs = alignTerms(a, b, rarity).filter(({ likeness }) => likeness >= SAME_WORD_MIN);
  return pairs.filter((pair) => pair.a.kind !== "number").length > SHARED_TERMS_MIN;
}

function addOtherDoers(
  claims: readonly MadeClaim[],
  { pairs, wordings, rarity }: ContradictionSources,
  add: Add,
): void {
  const claimOf = new Map<number, string>();
  for (const { claim, wordings: members } of claims) {
    for (const { index } of members) claimOf.set(index, claim.id);
  }
  for (const [left, right] of pairs) {
    const a = wordings[left];
    const b = wordings[right];
    const from = claimOf.get(left);
    const to = claimOf.get(right);
    if (a === undefined || b === undefined || from === undefined || to === undefined) continue;
    if (from === to || a.negated || b.negated) continue;
    const why = otherDoer(a, b, rarity);
    if (why !== null) add(from, to, why);
  }
}

/** The same deed done to the same, by another; null where that cannot be told. */
function otherDoer(a: Wording, b: Wording, rarity: Rarity): Reason | null {
  if (a.roles.agents.length === 0 || b.roles.agents.length === 0) return null;
  if (a.frame !== null || b.frame !== null || a.mood !== b.mood) return null;
  if (!isShared(things(a.roles.patients), things(b.roles.patients))) return null;
  if (isShared(a.roles.agents, b.roles.agents)) return null;
  const [verb, other] = [a, b].map(({ terms }) => terms.find(({ isVerb }) => isVerb));
  const shared = alignTerms(a, b, rarity).filter(({ likeness }) => likeness >= SAME_WORD_MIN);
  if (
    shared.length < SHARED_TERMS_MIN ||
    !shared.some((pair) => pair.a === verb && pair.b === other)
  ) {
    return null;
  }
  const names = (terms: readonly Term[]) => terms.map(({ key }) => key).join(" ");
  const detail = `${names(a.roles.agents)} / ${names(b.roles.agents)}`;
  return reason("compare.contradiction.doer", [], { detail });
}

/** A name behind a verb is as often a place: many may have left, or shelled, one town. */
function things(terms: readonly Term[]): readonly Term[] {
  return terms.filter(({ kind }) => kind === "word");
}

function isShared(left: readonly Term[], right: readonly Term[]): boolean {
  return left.some((term) => right.some((other) => termLikeness(term, other) >= SAME_WORD_MIN));
}
