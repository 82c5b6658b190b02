import { coordCenter, decrossTwoLayer, graph, layeringLongestPath, sugiyama } from "d3-dag";
import type { ChainLink, Statement } from "../../../src/domain/comparison.ts";

/** Boxes of the drawing, in its own units. */
export const BOX = { width: 178, height: 34, gapX: 56, gapY: 12 } as const;
/** Outlets that lead to one source with one stance: so many are drawn, the rest as one box. */
const OUTLETS_MAX = 6;
/** Sources drawn at most; beyond that the text beside the drawing is easier to read than it. */
const NODES_MAX = 120;

/** How an edge is drawn: what its source does, or that it passes on. */
export type EdgeKind = Statement["stance"] | "relays";

/** Somebody in the drawing. */
export interface ChainNode {
  readonly key: string;
  readonly name: string;
  readonly type: ChainLink["type"];
  /** Outlets beside the named one that say the same through the same. */
  readonly more: number;
}

/** A line of the drawing, from an outlet inwards, by its points. */
export interface ChainEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
}

/** A chain laid out: boxes by their middle, lines by their points. */
export interface ChainLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly (ChainNode & { readonly x: number; readonly y: number })[];
  readonly edges: readonly (ChainEdge & {
    readonly points: readonly (readonly [number, number])[];
  })[];
}

/** Lays out who speaks through whom, from the outlets, left, to the innermost sources, right; null where nothing would be seen. */
export function layOutChain(statements: readonly Statement[]): ChainLayout | null {
  const { nodes, edges } = chainGraph(statements);
  if (edges.length === 0 || nodes.length > NODES_MAX) return null;
  const drawn = graph<ChainNode, ChainEdge>();
  const made = new Map(nodes.map((node) => [node.key, drawn.node(node)]));
  for (const edge of edges) {
    const [from, to] = [made.get(edge.from), made.get(edge.to)];
    if (from !== undefined && to !== undefined && from !== to) from.child(to, edge);
  }
  const layout = sugiyama()
    .layering(layeringLongestPath().topDown(false))
    .decross(decrossTwoLayer())
    .coord(coordCenter())
    .nodeSize([BOX.height, BOX.width])
    .gap([BOX.gapY, BOX.gapX]);
  // The layout runs downwards; ours from left to right.
  const { width: height, height: width } = layout(drawn);
  return {
    width,
    height,
    nodes: [...drawn.nodes()].map(({ data, x, y }) => ({ ...data, x: y, y: x })),
    edges: [...drawn.links()].map(({ data, points }) => ({
      ...data,
      points: points.map(([x, y]) => [y, x] as const),
    })),
  };
}

function chainGraph(statements: readonly Statement[]) {
  const nodes = new Map<string, ChainNode>();
  const edges = new Map<string, ChainEdge>();
  const outlets = new Map<string, string[]>();
  for (const { chain, stance } of statements) {
    const [outlet, ...sources] = chain;
    if (outlet === undefined || sources.length === 0) continue;
    for (const [index, link] of sources.entries()) {
      const key = `source ${link.actor ?? link.name}`;
      if (!nodes.has(key)) nodes.set(key, { key, name: link.name, type: link.type, more: 0 });
      const before = sources[index - 1];
      const kind = index === sources.length - 1 ? stance : "relays";
      if (before === undefined) {
        const way = JSON.stringify([key, kind]);
        const known = outlets.get(way) ?? [];
        outlets.set(way, known.includes(outlet.name) ? known : [...known, outlet.name]);
        continue;
      }
      const from = `source ${before.actor ?? before.name}`;
      if (from !== key) edges.set(`${from} ${key} ${kind}`, { from, to: key, kind });
    }
  }
  for (const [way, names] of outlets) {
    const [to, kind] = JSON.parse(way) as [string, EdgeKind];
    for (const node of outletNodes(way, names)) {
      nodes.set(node.key, nodes.get(node.key) ?? node);
      edges.set(`${node.key} ${to} ${kind}`, { from: node.key, to, kind });
    }
  }
  return { nodes: [...nodes.values()], edges: withoutRounds([...edges.values()]) };
}

function outletNodes(way: string, names: readonly string[]): readonly ChainNode[] {
  const isMany = names.length > OUTLETS_MAX;
  const shown = isMany ? names.slice(0, OUTLETS_MAX - 1) : names;
  const own = shown.map(
    (name): ChainNode => ({ key: `outlet ${name}`, name, type: "outlet", more: 0 }),
  );
  const rest = names[OUTLETS_MAX - 1];
  if (!isMany || rest === undefined) return own;
  const more = names.length - OUTLETS_MAX;
  return [...own, { key: `more ${way}`, name: rest, type: "outlet", more }];
}

/** Leaves out edges that would lead back to where they came from: two sources may each tell what the other said. */
function withoutRounds(edges: readonly ChainEdge[]): readonly ChainEdge[] {
  const children = new Map<string, string[]>();
  return edges.filter(({ from, to }) => {
    if (reaches(to, from, children)) return false;
    children.set(from, [...(children.get(from) ?? []), to]);
    return true;
  });
}

function reaches(
  from: string,
  wanted: string,
  children: ReadonlyMap<string, readonly string[]>,
): boolean {
  const seen = new Set<string>();
  const stack = [from];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === wanted) return true;
    if (seen.has(node)) continue;
    seen.add(node);
    stack.push(...(children.get(node) ?? []));
  }
  return false;
}
