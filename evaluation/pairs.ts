/** A gold item and the found one that stands for it. */
export interface Pair<Item> {
  readonly gold: Item;
  readonly found: Item;
  readonly likeness: number;
}

/**
 * Pairs gold and found items one to one, the likest first; equal likenesses in text order. Items that
 * share nothing stay alone. Quadratic in the items of one text.
 */
export function pairUp<Item>(
  gold: readonly Item[],
  found: readonly Item[],
  likeness: (gold: Item, found: Item) => number,
): readonly Pair<Item>[] {
  const candidates = gold
    .flatMap((g, i) =>
      found.map((f, j) => ({ gold: g, found: f, likeness: likeness(g, f), at: [i, j] as const })),
    )
    .filter((pair) => pair.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || a.at[0] - b.at[0] || a.at[1] - b.at[1]);
  const taken = new Set<Item>();
  const pairs: Pair<Item>[] = [];
  for (const pair of candidates) {
    if (taken.has(pair.gold) || taken.has(pair.found)) continue;
    taken.add(pair.gold).add(pair.found);
    pairs.push({ gold: pair.gold, found: pair.found, likeness: pair.likeness });
  }
  return pairs;
}
