/**
 * The same items in a list without room to grow, for what is kept by the million: a list made by adding or filtering
 * has room for sixteen more. Empty ones are all one list.
 */
export function exact<Item>(items: readonly Item[]): readonly Item[] {
  return items.length === 0 ? NONE : items.slice();
}

const NONE: readonly never[] = Object.freeze([]);
