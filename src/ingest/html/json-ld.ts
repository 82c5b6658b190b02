/** An object of a page's JSON-LD, as written. */
export type LinkedNode = Readonly<Record<string, unknown>>;

/** Objects looked at in one page; a page of record size has some hundred. */
const NODES_MAX = 5000;

/** Longest way of `@id` references that is followed. */
const REFERENCES_MAX = 4;

/** Kinds of schema.org node that describe the article itself, the most telling first. */
const ARTICLE_TYPE = /(?:NewsArticle|Article|BlogPosting|Report)$/;

/** The JSON-LD of a page: its nodes by type, with references by `@id` followed. */
export interface LinkedData {
  /** The node that describes the article; null where none does. */
  readonly article: LinkedNode | null;
  /** The page's own node (WebPage); null where there is none. */
  readonly page: LinkedNode | null;
  /** The name of the WebSite or, failing that, the only organisation; null where there is none. */
  readonly siteName: string | null;
  /** A property's values as nodes or words, references followed; empty where it is absent. */
  readonly values: (node: LinkedNode | null, property: string) => readonly unknown[];
}

/** Reads JSON-LD blocks; what is no JSON is passed over. Linear in their length. */
export function readLinkedData(blocks: readonly string[]): LinkedData {
  const nodes = blocks.flatMap((block) => nodesOf(parseLoosely(block)));
  const byId = new Map<string, LinkedNode>();
  for (const node of nodes) {
    const id = node["@id"];
    // A bare reference has its id and nothing else; the described node has more.
    if (typeof id === "string" && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node);
  }
  const organisations = nodes.filter((node) =>
    isType(node, /Organization$|NewsMediaOrganization$/),
  );
  const site = nodes.find((node) => isType(node, /WebSite$/));
  return {
    article: bestArticle(nodes),
    page: nodes.find((node) => isType(node, /WebPage$/)) ?? null,
    siteName:
      words(site?.name) ?? (organisations.length === 1 ? words(organisations[0]?.name) : null),
    values: (node, property) => {
      const value = node?.[property];
      const all = Array.isArray(value)
        ? value
        : value === undefined || value === null
          ? []
          : [value];
      return all.map((one) => follow(one, byId));
    },
  };
}

/** Trimmed words of a JSON-LD value, which may be a string or `{"@value": string}`; null where it has none. */
export function words(value: unknown): string | null {
  if (Array.isArray(value)) return words(value[0]);
  if (isNode(value)) return words(value["@value"]);
  const trimmed = typeof value === "string" ? value.trim() : "";
  return trimmed === "" ? null : trimmed;
}

/** Whether a value of JSON-LD is a node: an object with properties, not a list. */
export function isNode(value: unknown): value is LinkedNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether one of the node's types matches. */
export function isType(node: LinkedNode, pattern: RegExp): boolean {
  const types = node["@type"];
  const all = Array.isArray(types) ? types : [types];
  return all.some((type) => typeof type === "string" && type.length < 200 && pattern.test(type));
}

/** The article with a headline before one without: teasers of other articles often carry a type alone. */
function bestArticle(nodes: readonly LinkedNode[]): LinkedNode | null {
  const articles = nodes.filter((node) => isType(node, ARTICLE_TYPE));
  const worth = (node: LinkedNode) =>
    Number(node.headline !== undefined) * 2 + Number(node.datePublished !== undefined);
  let best: LinkedNode | null = null;
  for (const node of articles) {
    if (best === null || worth(node) > worth(best)) best = node;
  }
  return best;
}

/** Every object in a JSON value, outer before inner, without recursion. */
function nodesOf(value: unknown): readonly LinkedNode[] {
  const nodes: LinkedNode[] = [];
  const waiting: unknown[] = [value];
  for (let next = 0; next < waiting.length && nodes.length < NODES_MAX; next += 1) {
    const one = waiting[next];
    if (typeof one !== "object" || one === null) continue;
    if (isNode(one)) nodes.push(one);
    for (const inner of Object.values(one)) {
      if (typeof inner === "object" && inner !== null) waiting.push(inner);
    }
  }
  return nodes;
}

function follow(value: unknown, byId: ReadonlyMap<string, LinkedNode>): unknown {
  let found = value;
  for (let step = 0; step < REFERENCES_MAX && isNode(found); step += 1) {
    const id = found["@id"];
    const target = typeof id === "string" ? byId.get(id) : undefined;
    if (target === undefined || target === found) return found;
    if (Object.keys(found).length > 2) return found;
    found = target;
  }
  return found;
}

/** JSON as pages write it: within CDATA or comment marks, with raw line breaks in its strings. */
function parseLoosely(block: string): unknown {
  const bare = block
    .replace(/^\s*(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)/, "")
    .replace(/(?:\/\/\s*)?(?:\]\]>|-->)\s*$/, "");
  return parse(bare) ?? parse(bare.replace(/\p{Cc}+/gu, " ")) ?? parse(bare.replace(/;\s*$/, ""));
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null; // Pages carry broken JSON-LD often enough; the other metadata stand.
  }
}
