import type { Analysis } from "../domain/analysis.ts";
import type { LanguageCode } from "../domain/report.ts";
import type { ComparisonRules } from "../languages/rules/comparison.ts";
import type { ActorFinder } from "./actor-finder.ts";
import { forEachPair, keyFinder } from "./blocks.ts";
import { compareText } from "./chronology.ts";
import { LINK_MIN, type Link, type Strength } from "./clusters.ts";
import { mayNameOtherDoer, tellsDoer } from "./contradictions.ts";
import { framedLinks } from "./framed.ts";
import type { LikenessFinder } from "./likeness.ts";
import type { WordingChange } from "./memory.ts";
import type { Found, PairIndex } from "./pair-index.ts";
import type { Rarity } from "./rarity.ts";
import { scoreBound } from "./score-bound.ts";
import { takenUpLinks } from "./taken-up.ts";
import { type Mark, tollLinks } from "./tolls.ts";
import type { Wording } from "./wordings.ts";

/** What finding links rests on. */
export interface LinkSources {
  readonly wordings: readonly Wording[];
  readonly analyses: readonly Analysis[];
  /** Links of wordings in copied or translated text (`twins.ts`). */
  readonly twins: readonly Link[];
  readonly rarity: Rarity;
  readonly likenessOf: LikenessFinder;
  readonly actorOf: ActorFinder;
  /** Null for a language without a room. */
  readonly rulesOf: (
    language: LanguageCode,
  ) => Pick<ComparisonRules, "sayings" | "casualties" | "corpses" | "refuters"> | null;
  /** Null where nothing is kept. */
  readonly kept: KeptPairs | null;
}

/** Pairs of the last comparison, and what changed since. */
export interface KeptPairs {
  readonly pairs: PairIndex;
  readonly change: WordingChange;
}

/** Which wordings are alike. */
export interface Links {
  /** Pairs of wordings that share words and may name two doers of one deed, the smaller index first, in order. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Those strong enough to bind two wordings by themselves. */
  readonly links: readonly Link[];
  /** How alike two wordings are by any of the signs; null where they cannot be one claim. */
  readonly alike: (a: number, b: number) => Strength | null;
  /** The toll of each wording that gives one, by its index (`tolls.ts`). */
  readonly tolls: ReadonlyMap<number, Mark>;
  /** Whether two wordings give tolls of two events. */
  readonly areApart: (a: number, b: number) => boolean;
}

/** Score of two such tolls: about what keeps clusters as they are. */
const UNTOLD_SCORE = 0.4;
/** Two tolls that nothing makes one, and nothing two: "the toll was 24", "bombs on a coach killed 43". */
const UNTOLD: Strength = { score: UNTOLD_SCORE, isTelling: true };

/** Score that two authors' own sentences need, on whose word nobody says them: background is alike anywhere. */
const OWN_LINK_MIN = 0.65;
/** The same across two languages, where one of the two is nobody's saying. */
const OWN_FOREIGN_LINK_MIN = 0.75;
/** The same for two wordings of one report by one source: an author seldom says a thing twice. */
const TWICE_LINK_MIN = 0.7;

/**
 * Links wordings of one proposition: by their words, as copied or translated text, as one source's doubt told by
 * one speaker, and where a denial takes up by a noun what the report has just told. Near-linear.
 */
export function linkWordings(sources: LinkSources): Links {
  const { wordings, likenessOf } = sources;
  const wordingAt = (index: number) => wordings[index] as Wording;
  const { links: tollsOfOne, tolls, apart } = tollLinks(sources);
  const told = [...tollsOfOne, ...framedLinks(sources), ...takenUpLinks(sources), ...sources.twins];
  const toldOf = new Map(
    told.map((link) => [keyOf(link.a, link.b, wordings.length), link.likeness]),
  );
  const apartPairs = new Set(apart.map(([a, b]) => keyOf(a, b, wordings.length)));
  const alike = (a: number, b: number) => {
    const key = keyOf(a, b, wordings.length);
    const likeness = toldOf.get(key) ?? likenessOf(wordingAt(a), wordingAt(b));
    if (likeness !== null || apartPairs.has(key)) return likeness;
    return tolls.get(a)?.measure === tolls.get(b)?.measure && tolls.has(a) ? UNTOLD : null;
  };
  const pairs: (readonly [number, number])[] = [];
  const links: Link[] = [...told];
  const add = (a: Wording, b: Wording, { likeness, isDeed }: Found) => {
    if (isDeed) pairs.push([a.index, b.index]);
    if (likeness !== null) links.push({ a: a.index, b: b.index, likeness });
  };
  if (sources.kept === null) for (const [a, b, found] of allPairs(sources)) add(a, b, found);
  else renewed(sources, sources.kept).each(add);
  pairs.sort((p, q) => p[0] - q[0] || p[1] - q[1]);
  return {
    pairs,
    links,
    alike,
    tolls,
    areApart: (a, b) => apartPairs.has(keyOf(a, b, wordings.length)),
  };
}

type PairSources = Pick<LinkSources, "wordings" | "analyses" | "rarity" | "likenessOf">;

/** All pairs of which something is found, the smaller index first. */
function allPairs({ wordings, analyses, rarity, likenessOf }: PairSources) {
  const published = ({ report }: Wording) => analyses[report]?.report.published ?? "";
  const bound = scoreBound(wordings, rarity);
  const tellDoers = Uint8Array.from(wordings, (wording) => Number(tellsDoer(wording)));
  const pairs: (readonly [Wording, Wording, Found])[] = [];
  const visit = (held: number, other: number) => {
    const most = bound.atMost(other) + ROUNDING;
    const areDeeds = tellDoers[held] === 1 && tellDoers[other] === 1;
    if (most < LINK_MIN && !areDeeds) return;
    const [a, b] = inOrder(wordings[held] as Wording, wordings[other] as Wording);
    const found = judgeBy(likenessOf, a, b, most);
    if (found !== null) pairs.push([a, b, found]);
  };
  forEachPair({ wordings, rarity, order: published }, { hold: bound.hold, visit });
  return pairs;
}

function inOrder(a: Wording, b: Wording): readonly [Wording, Wording] {
  return a.index < b.index ? [a, b] : [b, a];
}

/** `most` is what the score can be at most. */
function judgeBy(likenessOf: LikenessFinder, a: Wording, b: Wording, most: number): Found | null {
  const isDeed = mayNameOtherDoer(a, b);
  const least = leastScore(a, b);
  const likeness = most < least ? null : likenessOf(a, b);
  if (likeness?.isTelling === true && likeness.score >= least)
    return { likeness: { score: likeness.score, isTelling: true }, isDeed };
  return isDeed ? { likeness: null, isDeed } : null;
}

/** From this share of wordings that changed on, all pairs are found anew: it costs less than mending the blocks. */
const CHANGED_MAX = 0.3;
/** Beyond any score. */
const UNBOUND = 2;

/** The pairs kept, brought up to date. */
function renewed(sources: PairSources, { pairs, change }: KeptPairs): PairIndex {
  const { wordings, analyses, rarity, likenessOf } = sources;
  const orderOf = orderBy(analyses);
  const keysOf = keyFinder(rarity);
  const { gone, come, touched } = change;
  if (gone.length + come.length + touched.length > wordings.length * CHANGED_MAX)
    pairs.fill(wordings, allPairs(sources), { orderOf, keysOf });
  else {
    const judge = (a: Wording, b: Wording) => judgeBy(likenessOf, a, b, UNBOUND);
    pairs.update({ ...change, orderOf, keysOf, judge });
  }
  return pairs;
}

/** Orders wordings by the publication of their reports, then by index. */
function orderBy(analyses: LinkSources["analyses"]): (wording: Wording) => number {
  const published = analyses.map(({ report }) => report.published ?? "");
  const sorted = published
    .map((_, place) => place)
    .sort((a, b) => compareText(published[a] as string, published[b] as string) || a - b);
  const ranks = new Float64Array(analyses.length);
  for (const [rank, place] of sorted.entries()) ranks[place] = rank * WORDINGS_LIMIT;
  return ({ report, index }) => (ranks[report] as number) + index;
}

/** More than there can be: what is larger by one rank is larger whatever the index. */
const WORDINGS_LIMIT = 2 ** 32;

/** What adding up in another order may change. */
const ROUNDING = 1e-9;

function keyOf(a: number, b: number, count: number): number {
  return Math.min(a, b) * count + Math.max(a, b);
}

/** The score that a pair needs to be a link. */
function leastScore(a: Wording, b: Wording): number {
  if (a.report === b.report && a.attribution?.speaker === b.attribution?.speaker)
    return TWICE_LINK_MIN;
  const own = Number(a.attribution === null) + Number(b.attribution === null);
  if (own > 0 && a.language !== b.language) return OWN_FOREIGN_LINK_MIN;
  return own === 2 ? OWN_LINK_MIN : LINK_MIN;
}
