import type { ChainLink, Statement } from "../../domain/comparison.ts";
import { html, type Safe } from "../html.ts";
import { clip } from "../phrase.ts";
import type { PageView } from "./page-view.ts";

/** Sizes in the units of the drawing (CSS pixels at full width). */
const NODE = { width: 208, height: 34, gapX: 64, gapY: 10 } as const;
/** Characters of a name that fit a node. */
const NAME_CHARS_MAX = 27;
/** Outlets drawn one by one; the rest are counted. */
const OUTLETS_MAX = 14;

interface Node {
  readonly key: string;
  readonly name: string;
  /** bend: no source, a place where an edge passes a column. */
  readonly type: ChainLink["type"] | "bend";
  column: number;
  row: number;
}

interface Graph {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

interface Edge {
  readonly from: string;
  readonly to: string;
  /** relays: passes another's word on. */
  readonly stance: Statement["stance"] | "relays";
  /** Whether it ends at a source, where a sign says the stance. */
  readonly isLast: boolean;
}

/**
 * The chains of a claim drawn as one graph, outlets left, innermost sources right; sources that several
 * outlets share meet. The same is said in words by the columns of origins, so the drawing is an image with
 * a label. `number` is the finding's. Null where every chain is an outlet alone.
 */
export function chainGraph(
  view: PageView,
  statements: readonly Statement[],
  number: number,
): Safe | null {
  const shown = withinOutlets(statements);
  const { nodes, edges } = withBends(graphOf(shown));
  const columns = Math.max(0, ...nodes.map(({ column }) => column)) + 1;
  if (columns < 2) return null;
  placeRows(nodes, edges, columns);
  const rows = Math.max(...nodes.map(({ row }) => row)) + 1;
  const width = columns * NODE.width + (columns - 1) * NODE.gapX + 4;
  const height = Math.ceil(rows * (NODE.height + NODE.gapY)) + 4;
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const { chain, chainLead, chainMore } = view.messages;
  const hidden = outletsOf(statements).length - outletsOf(shown).length;
  return html`<section class="chains"><h3>${chain}</h3>
<p class="lead">${chainLead}</p>
<div class="scroll" role="region" aria-label="${chain} (${number})" tabindex="0"><svg class="chain" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${describe(view, shown)}">
${edges.map((edge) => drawEdge(edge, byKey))}
${nodes.map(drawNode)}
</svg></div>${hidden > 0 ? html`<p class="lead">${chainMore(hidden)}</p>` : null}</section>`;
}

/** Statements of the first outlets only, so that a wire in 200 papers stays readable. */
function withinOutlets(statements: readonly Statement[]): readonly Statement[] {
  const kept = new Set(outletsOf(statements).slice(0, OUTLETS_MAX));
  return statements.filter(({ chain }) => kept.has(chain[0]?.name ?? ""));
}

function outletsOf(statements: readonly Statement[]): readonly string[] {
  return [...new Set(statements.map(({ chain }) => chain[0]?.name ?? ""))];
}

function graphOf(statements: readonly Statement[]): Graph {
  const nodes = new Map<string, Node>();
  const edges = new Map<string, Edge>();
  for (const { chain, stance } of statements) {
    for (const [column, link] of chain.entries()) {
      const key = keyOf(link);
      const known = nodes.get(key);
      if (known === undefined)
        nodes.set(key, { key, name: link.name, type: link.type, column, row: 0 });
      else known.column = Math.max(known.column, column);
      const before = chain[column - 1];
      if (before === undefined) continue;
      const isLast = column === chain.length - 1;
      const edge: Edge = {
        from: keyOf(before),
        to: key,
        stance: isLast ? stance : "relays",
        isLast: true,
      };
      edges.set(`${edge.from}\u0000${edge.to}\u0000${edge.stance}`, edge);
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

/** Edges that pass a column are led through it, those to one source with one stance by the same way. */
function withBends({ nodes, edges }: Graph): Graph {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const led = new Map<string, Edge>();
  for (const edge of edges) {
    const [from, to] = [byKey.get(edge.from), byKey.get(edge.to)];
    if (from === undefined || to === undefined) continue;
    let before = from.key;
    for (let column = from.column + 1; column < to.column; column += 1) {
      const key = `bend\u0000${edge.to}\u0000${edge.stance}\u0000${column}`;
      if (!byKey.has(key)) byKey.set(key, { key, name: "", type: "bend", column, row: 0 });
      led.set(`${before}\u0000${key}`, { ...edge, from: before, to: key, isLast: false });
      before = key;
    }
    led.set(`${before}\u0000${edge.to}\u0000${edge.stance}`, { ...edge, from: before });
  }
  return { nodes: [...byKey.values()], edges: [...led.values()] };
}

function keyOf({ name, type }: ChainLink): string {
  return `${type === "outlet" ? "outlet" : "source"}\u0000${name}`;
}

/** Rows from right to left: each node beside the mean of the sources it leads to, then spread apart. */
function placeRows(nodes: readonly Node[], edges: readonly Edge[], columns: number): void {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const targets = new Map<string, Node[]>();
  for (const { from, to } of edges) {
    const node = byKey.get(to);
    if (node !== undefined) targets.set(from, [...(targets.get(from) ?? []), node]);
  }
  const tallest = Math.max(
    ...Array.from({ length: columns }, (_, c) => nodes.filter(({ column }) => column === c).length),
  );
  for (let column = columns - 1; column >= 0; column -= 1) {
    const here = nodes.filter((node) => node.column === column);
    const step = tallest / here.length;
    const wish = new Map(
      here.map((node, index) => [node, meanRow(targets.get(node.key) ?? []) ?? index * step]),
    );
    here.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0));
    for (const [index, node] of here.entries()) node.row = index * step + (step - 1) / 2;
  }
}

function meanRow(nodes: readonly Node[]): number | null {
  if (nodes.length === 0) return null;
  return nodes.reduce((sum, { row }) => sum + row, 0) / nodes.length;
}

function leftOf({ column }: Node): number {
  return 2 + column * (NODE.width + NODE.gapX);
}

function topOf({ row }: Node): number {
  return 2 + row * (NODE.height + NODE.gapY);
}

function drawEdge(
  { from, to, stance, isLast }: Edge,
  byKey: ReadonlyMap<string, Node>,
): Safe | null {
  const [a, b] = [byKey.get(from), byKey.get(to)];
  if (a === undefined || b === undefined) return null;
  const [x1, y1] = [leftOf(a) + NODE.width, round(topOf(a) + NODE.height / 2)];
  const [x2, y2] = [leftOf(b) - (isLast ? 9 : 0), round(topOf(b) + NODE.height / 2)];
  const bend = NODE.gapX * 0.55;
  const path = `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
  const through = isLast ? "" : `H${x2 + NODE.width}`;
  return html`<path class="edge ${stance}" d="${path}${through}"/>${isLast ? endSign(stance, x2 + 2, y2) : null}`;
}

/** The end of an edge says the stance by its shape: an arrow, a cross, a ring. */
function endSign(stance: Edge["stance"], x: number, y: number): Safe {
  if (stance === "denies") {
    return html`<path class="end denies" d="M${x - 5} ${y - 5}l10 10m0 -10l-10 10"/>`;
  }
  if (stance === "doubts") return html`<circle class="end doubts" cx="${x}" cy="${y}" r="4.5"/>`;
  return html`<path class="end ${stance === "relays" ? "relays" : "affirms"}" d="M${x - 4} ${y - 5}l9 5l-9 5z"/>`;
}

function drawNode(node: Node): Safe | null {
  if (node.type === "bend") return null;
  const [x, y] = [leftOf(node), topOf(node)];
  const kind = node.type === "outlet" || node.type === "unnamed" ? node.type : "source";
  return html`<g class="node ${kind}"><title>${node.name}</title><rect x="${x}" y="${round(y)}" width="${NODE.width}" height="${NODE.height}" rx="${kind === "outlet" ? 3 : 17}"/><text x="${x + NODE.width / 2}" y="${round(y + NODE.height / 2)}">${clip(node.name, NAME_CHARS_MAX)}</text></g>`;
}

function describe({ messages }: PageView, statements: readonly Statement[]): string {
  const lines = statements.map(({ chain, stance }) => {
    const names = chain.map(({ name }) => clip(name, NAME_CHARS_MAX * 2)).join(" → ");
    return `${names} (${messages.stances[stance]})`;
  });
  return [...new Set(lines)].join("; ");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
