import type { Attribution } from "../domain/attribution.ts";

/** How the attributions of one report lie in one another. */
export interface Nesting {
  /** The attributions that lie in this one, at any depth, outer ones first. */
  inside(outer: Attribution): readonly Attribution[];
  /** The attribution with its outer ones, the outermost first. */
  pathTo(inner: Attribution): readonly Attribution[];
}

/** Prepares the look-ups. Linear; a loop in the data is walked once. */
export function nestingOf(attributions: readonly Attribution[]): Nesting {
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const children = new Map<string, Attribution[]>();
  for (const attribution of attributions) {
    if (attribution.in === null) continue;
    const siblings = children.get(attribution.in) ?? [];
    siblings.push(attribution);
    children.set(attribution.in, siblings);
  }
  return {
    inside: (outer) => descendants(outer, children),
    pathTo: (inner) => ancestors(inner, byId),
  };
}

function descendants(
  outer: Attribution,
  children: ReadonlyMap<string, readonly Attribution[]>,
): readonly Attribution[] {
  const found = new Set<Attribution>();
  const queue = [outer];
  for (const next of queue) {
    for (const child of children.get(next.id) ?? []) {
      if (found.has(child) || child === outer) continue;
      found.add(child);
      queue.push(child);
    }
  }
  return [...found];
}

function ancestors(
  inner: Attribution,
  byId: ReadonlyMap<string, Attribution>,
): readonly Attribution[] {
  const path = new Set<Attribution>();
  for (let at: Attribution | undefined = inner; at !== undefined && !path.has(at); ) {
    path.add(at);
    at = at.in === null ? undefined : byId.get(at.in);
  }
  return [...path].reverse();
}
