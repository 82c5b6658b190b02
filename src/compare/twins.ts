import type { Analysis } from "../domain/analysis.ts";
import type { Attribution } from "../domain/attribution.ts";
import type { Copy } from "../domain/comparison.ts";
import { overlapLength, type Span } from "../domain/span.ts";
import { alignTerms } from "./align.ts";
import type { Link, Strength } from "./clusters.ts";
import type { Rarity } from "./rarity.ts";
import { firstIndex } from "./sorted.ts";
import type { Wording } from "./wordings.ts";

/** Share of a wording that lies in a stretch before it counts as part of it. */
const INSIDE_MIN = 0.6;
/** Share of common content from which wordings of two stretches that match are one, by kind of copy. */
const SHARE_MIN: Readonly<Record<Copy["kind"], number>> = {
  whole: 0.85,
  partial: 0.85,
  translated: 0.25,
};
/** Score of such a link: nothing but the very words ties more closely. */
const SCORE = 0.95;

/** What finding twins rests on. */
export interface TwinSources {
  readonly wordings: readonly Wording[];
  readonly analyses: readonly Analysis[];
  readonly copies: readonly Copy[];
  readonly rarity: Rarity;
}

/** Twins of the last comparison, by the evidence of their copy. */
export type KnownTwins = Map<Copy["evidence"], readonly (readonly [Wording, Wording])[]>;

/** Twins that are kept, and which of them still stand. */
export interface KeptTwins {
  readonly known: KnownTwins;
  /** Reports of which a wording came or weighs otherwise. */
  readonly fresh: ReadonlySet<string>;
  /** Takes the reports whose twins were found anew. */
  readonly renewed: Set<string>;
}

/**
 * Links what stands in matching stretches of a text and its copy or translation: each wording with the likest of
 * the other stretch. Linear in the stretches and the wordings in them, of copies that are not known alike.
 */
export function twinLinks(
  { wordings, analyses, copies, rarity }: TwinSources,
  kept: KeptTwins | null = null,
): readonly Link[] {
  const places = new Map(analyses.map(({ report }, place) => [report.id, place]));
  const inside = (report: string, stretch: Span) =>
    wordingsOfReport(wordings, places.get(report) ?? -1).filter((wording) =>
      liesIn(wording, stretch),
    );
  const twinsOf = ({ kind, evidence }: Copy) =>
    evidence.flatMap(([left, right]) => {
      const found = pairUp(
        inside(left.report, left.span),
        inside(right.report, right.span),
        rarity,
      );
      return found.flatMap(({ a, b, share }) => (share < SHARE_MIN[kind] ? [] : [[a, b] as const]));
    });
  return withKnown(copies, twinsOf, kept).flatMap((twins) => twins.map(([a, b]) => linkOf(a, b)));
}

type Twinned = readonly (readonly [Wording, Wording])[];

function withKnown(
  copies: readonly Copy[],
  twinsOf: (copy: Copy) => Twinned,
  kept: KeptTwins | null,
): readonly Twinned[] {
  if (kept === null) return copies.map(twinsOf);
  const { known, fresh, renewed } = kept;
  const before = new Map(known);
  known.clear();
  return copies.map((copy) => {
    const seen = copy.reports.some((report) => fresh.has(report))
      ? undefined
      : before.get(copy.evidence);
    if (seen === undefined) for (const report of copy.reports) renewed.add(report);
    const twins = seen ?? twinsOf(copy);
    known.set(copy.evidence, twins);
    return twins;
  });
}

/** For each attribution those that say the same in a copy or translation of its text, by `sayingKey`. */
export type Twins = ReadonlyMap<string, readonly Saying[]>;

/** An attribution of a report of the dossier. */
interface Saying {
  readonly report: number;
  readonly attribution: Attribution;
}

/** Makes the look-up of twins. Linear in the links. */
export function twinSayings(links: readonly Link[], wordings: readonly Wording[]): Twins {
  const twins = new Map<string, Saying[]>();
  const add = (from: Wording, to: Wording) => {
    if (from.attribution === null || to.attribution === null) return;
    const key = sayingKey(from.report, from.attribution.id);
    twins.set(key, [...(twins.get(key) ?? []), { report: to.report, attribution: to.attribution }]);
  };
  for (const { a, b } of links) {
    const [left, right] = [wordings[a] as Wording, wordings[b] as Wording];
    add(left, right);
    add(right, left);
  }
  return twins;
}

/** An attribution of a report, by the report's place. */
export function sayingKey(report: number, attribution: string): string {
  return `${report} ${attribution}`;
}

/** The wordings of one report: they stand together, in the order of the reports. */
export function wordingsOfReport(wordings: readonly Wording[], report: number): readonly Wording[] {
  const at = (index: number) => (wordings[index] as Wording).report;
  const first = firstIndex(wordings.length, (index) => at(index) >= report);
  return wordings.slice(
    first,
    firstIndex(wordings.length, (index) => at(index) > report),
  );
}

function linkOf(a: Wording, b: Wording): Link {
  return {
    a: Math.min(a.index, b.index),
    b: Math.max(a.index, b.index),
    likeness: SAME_TEXT,
  };
}

const SAME_TEXT: Strength = { score: SCORE, isTelling: true, isSure: true };

function liesIn({ spans }: Wording, stretch: Span): boolean {
  const size = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const held = spans.reduce((sum, span) => sum + overlapLength(span, stretch), 0);
  return held >= size * INSIDE_MIN;
}

interface Pair {
  readonly a: Wording;
  readonly b: Wording;
  readonly share: number;
}

/** Each wording with one of the others, those that share most first. */
function pairUp(left: readonly Wording[], right: readonly Wording[], rarity: Rarity): Pair[] {
  const all = candidatesOf(left, right).flatMap(({ a, others }) =>
    others.flatMap((b) => (mayBeTwins(a, b) ? [{ a, b, share: shareOf(a, b, rarity) }] : [])),
  );
  all.sort((p, q) => q.share - p.share || p.a.index - q.a.index || p.b.index - q.b.index);
  const used = new Set<Wording>();
  return all.filter(({ a, b }) => {
    if (used.has(a) || used.has(b)) return false;
    used.add(a).add(b);
    return true;
  });
}

/** Wordings of a stretch that are laid beside all of the other's; of a longer one only beside those about as far in. */
const STRETCH_WORDINGS_MAX = 60;
/** How many on either side. */
const REACH = 24;

function candidatesOf(left: readonly Wording[], right: readonly Wording[]) {
  if (Math.max(left.length, right.length) <= STRETCH_WORDINGS_MAX)
    return left.map((a) => ({ a, others: right }));
  const [here, there] = [inTextOrder(left), inTextOrder(right)];
  return here.map((a, place) => {
    const middle = Math.round((place * there.length) / here.length);
    return { a, others: there.slice(Math.max(0, middle - REACH), middle + REACH + 1) };
  });
}

function inTextOrder(wordings: readonly Wording[]): readonly Wording[] {
  const startOf = ({ spans }: Wording) => spans[0]?.start ?? 0;
  return wordings.toSorted((a, b) => startOf(a) - startOf(b) || a.index - b.index);
}

function mayBeTwins(a: Wording, b: Wording): boolean {
  return (
    a.mood === b.mood &&
    a.frame === b.frame &&
    a.negated === b.negated &&
    a.attribution?.stance === b.attribution?.stance
  );
}

function shareOf(a: Wording, b: Wording, rarity: Rarity): number {
  const weightOf = ({ terms, language }: Wording) =>
    terms.reduce((sum, term) => sum + rarity(term, language), 0);
  const common = alignTerms(a, b, rarity).reduce((sum, { worth }) => sum + worth, 0);
  return (2 * common) / (weightOf(a) + weightOf(b) || 1);
}
