import type { QuotationKind } from "../src/domain/attribution.ts";
import { cover, dice, type Ruler, sameSpans, touching } from "./characters.ts";
import { accuracy, type Counts, counts, type Tally } from "./counts.ts";
import { CUE_KINDS, type CueKindOf } from "./cue-kinds.ts";
import { sameName } from "./names.ts";
import { type Pair, pairUp } from "./pairs.ts";
import type { ScoredAttribution } from "./shape.ts";

/** Dice at which the main figure counts a content as found, and the laxer one that fields are scored at. */
const DICE_MAIN = 0.8;
const DICE_PAIR = 0.5;
const KINDS: readonly QuotationKind[] = ["direct", "indirect", "mixed"];

type Items = readonly ScoredAttribution[];
type Test = (attribution: ScoredAttribution) => boolean;

/** Pairs attributions by the dice of their contents, the best first. */
export function pairAttributions(
  ruler: Ruler,
  gold: Items,
  found: Items,
): readonly Pair<ScoredAttribution>[] {
  return pairUp(gold, found, (g, f) => dice(ruler, g.content, f.content)).filter(
    ({ likeness }) => likeness >= DICE_PAIR,
  );
}

/** Counts every attribution row of METRICS.md for one text; groups by cue where its kind is told. */
export function scoreAttributions(
  ruler: Ruler,
  gold: Items,
  found: Items,
  cueKindOf?: CueKindOf,
): Tally {
  const pairs = pairAttributions(ruler, gold, found);
  const good = pairs.filter(({ likeness }) => likeness >= DICE_MAIN);
  return {
    ...contentRows(ruler, { gold, found, pairs, good }),
    ...groupRows({ gold, found, good }),
    ...(cueKindOf === undefined ? {} : cueRows({ gold, found, good }, cueKindOf)),
    ...fieldRows(ruler, pairs),
    full: counts(gold.length, found.length, good.filter((pair) => isWhole(ruler, pair)).length),
  };
}

interface Paired {
  readonly gold: Items;
  readonly found: Items;
  readonly good: readonly Pair<ScoredAttribution>[];
}

function contentRows(
  ruler: Ruler,
  { gold, found, pairs, good }: Paired & { readonly pairs: readonly Pair<ScoredAttribution>[] },
): Tally {
  const of = (right: number): Counts => counts(gold.length, found.length, right);
  const covered = pairUp(gold, found, (g, f) => cover(ruler, g.content, f.content));
  const contents = (items: Items) => items.flatMap(({ content }) => content);
  const all = contents(gold);
  const given = contents(found);
  const exact = pairs.filter(({ gold: g, found: f }) => sameSpans(ruler, g.content, f.content));
  return {
    "content.dice-0.8": of(good.length),
    "content.dice-0.5": of(pairs.length),
    "content.exact": of(exact.length),
    "content.cover-0.3": of(covered.filter(({ likeness }) => likeness >= 0.3).length),
    "content.cover-0.8": of(covered.filter(({ likeness }) => likeness >= 0.8).length),
    "content.characters": counts(ruler.size(all), ruler.size(given), ruler.shared(all, given)),
  };
}

/** Content at the main dice, by what the gold item is (recall) and what the found item is (precision). */
function groupRows(paired: Paired): Tally {
  const kinds = KINDS.map((kind) => [`group.${kind}`, group(paired, (item) => item.kind === kind)]);
  return {
    ...Object.fromEntries(kinds),
    "group.nested": group(paired, (item) => item.in !== null),
    "group.outermost": group(paired, (item) => item.in === null),
    "group.with-cue": group(paired, (item) => item.cue.length > 0),
    "group.without-cue": group(paired, (item) => item.cue.length === 0),
    ...depthRows(paired),
  };
}

/** By how deep an attribution lies: 2 in one other, 3 in two or more. */
function depthRows(paired: Paired): Tally {
  const depths = new Map([...depthsOf(paired.gold), ...depthsOf(paired.found)]);
  const rows = [2, 3].map((depth) => [
    `group.depth-${depth}`,
    group(paired, (item) => Math.min(3, depths.get(item) ?? 1) === depth),
  ]);
  return Object.fromEntries(rows);
}

function depthsOf(items: Items): ReadonlyMap<ScoredAttribution, number> {
  const byId = new Map(items.map((item) => [item.id, item]));
  const depthOf = (item: ScoredAttribution): number => {
    let depth = 1;
    for (let at = byId.get(item.in ?? ""); at !== undefined && depth <= items.length; depth += 1) {
      at = byId.get(at.in ?? "");
    }
    return depth;
  };
  return new Map(items.map((item) => [item, depthOf(item)]));
}

function cueRows(paired: Paired, kindOf: CueKindOf): Tally {
  const rows = CUE_KINDS.map((kind) => [
    `group.cue.${kind}`,
    group(paired, (item) => kindOf(item) === kind),
  ]);
  return Object.fromEntries(rows);
}

function group({ gold, found, good }: Paired, test: Test): Counts {
  return {
    gold: gold.filter(test).length,
    met: good.filter((pair) => test(pair.gold)).length,
    given: found.filter(test).length,
    right: good.filter((pair) => test(pair.found)).length,
  };
}

function fieldRows(ruler: Ruler, pairs: readonly Pair<ScoredAttribution>[]): Tally {
  const ask = (question: (gold: ScoredAttribution, found: ScoredAttribution) => boolean): Counts =>
    accuracy(pairs.map(({ gold, found }) => question(gold, found)));
  const partner = new Map(pairs.map(({ gold, found }) => [gold.id, found.id]));
  return {
    "pair.source-exact": ask((g, f) => sameSpans(ruler, g.source, f.source)),
    "pair.source-overlap": ask((g, f) => touching(ruler, g.source, f.source)),
    "pair.cue-overlap": ask((g, f) => touching(ruler, g.cue, f.cue)),
    "pair.kind": ask((g, f) => g.kind === f.kind),
    "pair.stance": ask((g, f) => g.stance === f.stance),
    "pair.hedged": hedgedCounts(pairs),
    "pair.in": ask((g, f) => sameParent(partner, g, f)),
    "pair.speaker": speakerCounts(pairs),
  };
}

function sameParent(
  partner: ReadonlyMap<string, string>,
  gold: ScoredAttribution,
  found: ScoredAttribution,
): boolean {
  return gold.in === null ? found.in === null : partner.get(gold.in) === found.in;
}

function hedgedCounts(pairs: readonly Pair<ScoredAttribution>[]): Counts {
  const gold = pairs.filter((pair) => pair.gold.hedged === true);
  const given = pairs.filter((pair) => pair.found.hedged === true);
  const right = gold.filter((pair) => pair.found.hedged === true);
  return counts(gold.length, given.length, right.length);
}

/** Precision: right among answers given. "Recall": coverage, answers given among speakers that are known. */
function speakerCounts(pairs: readonly Pair<ScoredAttribution>[]): Counts {
  const known = pairs.filter(({ gold }) => gold.speaker !== null);
  const given = pairs.filter(({ found }) => found.speaker !== null);
  const right = given.filter(
    ({ gold, found }) =>
      gold.speaker !== null && found.speaker !== null && sameName(gold.speaker, found.speaker),
  );
  return {
    gold: known.length,
    met: known.filter(({ found }) => found.speaker !== null).length,
    given: given.length,
    right: right.length,
  };
}

function isWhole(ruler: Ruler, { gold, found }: Pair<ScoredAttribution>): boolean {
  return touching(ruler, gold.source, found.source) && touching(ruler, gold.cue, found.cue);
}
