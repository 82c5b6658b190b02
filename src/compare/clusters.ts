import type { Likeness } from "./likeness.ts";
import type { Mark } from "./tolls.ts";

/** How alike two members are, without the signs that tell so: there are millions. */
export type Strength = Omit<Likeness, "signs">;

/** Two members that were found alike. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly likeness: Strength;
}

/** Score from which two wordings are one claim; set by eye on invented and on real dossiers. */
export const LINK_MIN = 0.55;
/** Score that members of two clusters need on average before the clusters become one. */
const MERGE_MEAN_MIN = 0.45;
/** Two tolls of one report are nearly one from this share on: 22 by one source, 24 by another. */
const NEARLY_ONE = 0.8;
/** Members of each cluster that are laid side by side before a merge. */
const SAMPLE_MAX = 5;

/**
 * Groups what is alike: the strongest links first, two clusters becoming one only where their members agree
 * on average and no two of them exclude each other, so that a chain of half-likenesses is cut. Members and
 * clusters come in ascending order; the order of the links changes nothing.
 */
export function clusterLinks(
  count: number,
  links: readonly Link[],
  likenessOf: (a: number, b: number) => Strength | null,
  tolls: ReadonlyMap<number, Mark>,
  areApart: (a: number, b: number) => boolean,
): readonly (readonly number[])[] {
  const clusterOf = Array.from({ length: count }, (_, index) => [index]);
  const rangesOf = new Map<readonly number[], Ranges>();
  const strong = links.filter(({ likeness }) => likeness.isTelling && likeness.score >= LINK_MIN);
  strong.sort((p, q) => q.likeness.score - p.likeness.score || p.a - q.a || p.b - q.b);
  for (const { a, b, likeness } of strong) {
    const left = clusterOf[a] as number[];
    const right = clusterOf[b] as number[];
    if (left === right) continue;
    const isToll = tolls.has(a) && tolls.has(b);
    if (
      isToll
        ? anyPair(left, right, areApart)
        : likeness.isSure !== true && !agree(left, right, likenessOf)
    )
      continue;
    const [kept, added] = left.length >= right.length ? [left, right] : [right, left];
    const held = rangesOf.get(kept) ?? rangesIn(kept, tolls);
    if (!takesIn(held, rangesOf.get(added) ?? rangesIn(added, tolls), likeness)) continue;
    rangesOf.set(kept, held);
    for (const member of added) {
      kept.push(member);
      clusterOf[member] = kept;
    }
  }
  const clusters = [...new Set(clusterOf)];
  return clusters.map((members) => members.sort((x, y) => x - y));
}

/** Least and greatest toll that the members of a cluster give, by report and measure. */
type Ranges = Map<string, readonly [number, number]>;

function rangesIn(members: readonly number[], tolls: ReadonlyMap<number, Mark>): Ranges {
  const ranges: Ranges = new Map();
  for (const member of members) {
    const mark = tolls.get(member);
    if (mark !== undefined) widen(ranges, mark.key, [mark.value, mark.value]);
  }
  return ranges;
}

function widen(ranges: Ranges, key: string, [least, most]: readonly [number, number]): void {
  const [from, to] = ranges.get(key) ?? [least, most];
  ranges.set(key, [Math.min(from, least), Math.max(to, most)]);
}

/**
 * Takes in the tolls of another cluster; false, and nothing changes, where a report gives two that are not nearly one
 * ("21 were killed … 15 in one district"): these are two claims.
 */
function takesIn(held: Ranges, added: Ranges, { isSure }: Strength): boolean {
  if (isSure !== true) {
    for (const [key, [least, most]] of added) {
      const [from, to] = held.get(key) ?? [least, most];
      if (Math.min(least, from) < Math.max(most, to) * NEARLY_ONE) return false;
    }
  }
  for (const [key, range] of added) widen(held, key, range);
  return true;
}

function anyPair(
  left: readonly number[],
  right: readonly number[],
  test: (a: number, b: number) => boolean,
): boolean {
  return sample(left).some((a) => sample(right).some((b) => test(a, b)));
}

function agree(
  left: readonly number[],
  right: readonly number[],
  likenessOf: (a: number, b: number) => Strength | null,
): boolean {
  if (left.length === 1 && right.length === 1) return true;
  let sum = 0;
  let pairs = 0;
  for (const a of sample(left)) {
    for (const b of sample(right)) {
      const likeness = likenessOf(Math.min(a, b), Math.max(a, b));
      if (likeness !== null && !likeness.isTelling) continue;
      sum += likeness === null ? 0 : likeness.score;
      pairs += 1;
    }
  }
  return sum >= pairs * MERGE_MEAN_MIN;
}

/** Spread evenly over the members, the same ones whatever order they came in. */
function sample(members: readonly number[]): readonly number[] {
  if (members.length <= SAMPLE_MAX) return members;
  const sorted = [...members].sort((a, b) => a - b);
  return Array.from(
    { length: SAMPLE_MAX },
    (_, at) => sorted[Math.floor((at * sorted.length) / SAMPLE_MAX)] as number,
  );
}
