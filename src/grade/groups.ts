import type { Tie } from "../domain/grade.ts";

/**
 * Joins what ties bind: groups of ids, in order of their first member, each in the order given.
 * Union-find with path halving; near-linear. Ties that name an id outside `ids` are passed over.
 */
export function groupByTies(
  ids: readonly string[],
  ties: readonly Pick<Tie, "a" | "b">[],
): readonly (readonly string[])[] {
  const parent = new Map(ids.map((id) => [id, id]));
  for (const { a, b } of ties) {
    if (parent.has(a) && parent.has(b)) parent.set(rootOf(parent, b), rootOf(parent, a));
  }
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    const root = rootOf(parent, id);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [id]);
    else group.push(id);
  }
  return [...groups.values()];
}

function rootOf(parent: Map<string, string>, id: string): string {
  let node = id;
  for (;;) {
    const above = parent.get(node) ?? node;
    if (above === node) return node;
    const top = parent.get(above) ?? above;
    parent.set(node, top);
    node = top;
  }
}
