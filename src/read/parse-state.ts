import { RELATION_NUMBER, RELATIONS, type Relation } from "../domain/relations.ts";

/** Fields of a partial tree in `PartialTrees.nodes`: its topmost word, counted from 1. */
export const WORD = 0;
/** Outermost and second outermost child on the left, as node numbers; 0 for none. */
export const LEFT = 1;
export const LEFT_2 = 2;
/** Outermost and second outermost child on the right. */
export const RIGHT = 3;
export const RIGHT_2 = 4;
/** Relations of these four to the word. */
export const LEFT_RELATION = 5;
export const LEFT_2_RELATION = 6;
export const RIGHT_RELATION = 7;
export const RIGHT_2_RELATION = 8;
/** How many children it has on each side. */
export const LEFT_COUNT = 9;
export const RIGHT_COUNT = 10;
/** The relations of the children on each side, a bit each. */
export const LEFT_SET = 11;
export const RIGHT_SET = 12;
export const NODE_FIELDS = 16;

/**
 * Partial trees and stacks that share what they have in common: a node is never changed, a word that gets a
 * child gets a new node; a stack is a cell with the node on top and the cell below. So a step of a hypothesis
 * costs the same however long its past. Node 0 and cell 0 stand for nothing.
 */
export class PartialTrees {
  nodes: Int32Array;
  /** Node, cell below. */
  cells: Int32Array;
  #nodeCount = 1;
  #cellCount = 1;

  /** With room for `room` of each to begin with. */
  constructor(room = 1024) {
    this.nodes = new Int32Array(NODE_FIELDS * room);
    this.cells = new Int32Array(2 * room);
  }

  /** Forgets everything. */
  clear(): void {
    this.#nodeCount = 1;
    this.#cellCount = 1;
  }

  /** A word without children. */
  addWord(word: number): number {
    const node = this.#newNode();
    this.nodes.fill(0, node * NODE_FIELDS, (node + 1) * NODE_FIELDS);
    this.nodes[node * NODE_FIELDS + WORD] = word;
    return node;
  }

  /** `head` with one more child on its left. */
  attachLeft(head: number, child: number, relation: number): number {
    const node = this.#copy(head);
    const at = node * NODE_FIELDS;
    const { nodes } = this;
    nodes[at + LEFT_2] = nodes[at + LEFT] as number;
    nodes[at + LEFT_2_RELATION] = nodes[at + LEFT_RELATION] as number;
    nodes[at + LEFT] = child;
    nodes[at + LEFT_RELATION] = relation;
    nodes[at + LEFT_COUNT] = (nodes[at + LEFT_COUNT] as number) + 1;
    nodes[at + LEFT_SET] = withRelation(nodes[at + LEFT_SET] as number, relation);
    return node;
  }

  /** `head` with one more child on its right. */
  attachRight(head: number, child: number, relation: number): number {
    const node = this.#copy(head);
    const at = node * NODE_FIELDS;
    const { nodes } = this;
    nodes[at + RIGHT_2] = nodes[at + RIGHT] as number;
    nodes[at + RIGHT_2_RELATION] = nodes[at + RIGHT_RELATION] as number;
    nodes[at + RIGHT] = child;
    nodes[at + RIGHT_RELATION] = relation;
    nodes[at + RIGHT_COUNT] = (nodes[at + RIGHT_COUNT] as number) + 1;
    nodes[at + RIGHT_SET] = withRelation(nodes[at + RIGHT_SET] as number, relation);
    return node;
  }

  /** A stack with `node` on top of `below`. */
  push(node: number, below: number): number {
    if (this.#cellCount * 2 === this.cells.length) this.cells = doubled(this.cells);
    const cell = this.#cellCount;
    this.cells[cell * 2] = node;
    this.cells[cell * 2 + 1] = below;
    this.#cellCount += 1;
    return cell;
  }

  #newNode(): number {
    if (this.#nodeCount * NODE_FIELDS === this.nodes.length) this.nodes = doubled(this.nodes);
    this.#nodeCount += 1;
    return this.#nodeCount - 1;
  }

  #copy(from: number): number {
    const node = this.#newNode();
    const { nodes } = this;
    for (let field = 0; field < NODE_FIELDS; field += 1) {
      nodes[node * NODE_FIELDS + field] = nodes[from * NODE_FIELDS + field] as number;
    }
    return node;
  }
}

/** Relations that share the bit of another in a set, and those too rare for a bit of their own (bit 30). */
const SAME_BIT: Readonly<Partial<Record<Relation, Relation>>> = {
  "acl:relcl": "acl",
  "obl:agent": "obl",
  "nmod:poss": "det",
};
const RARE: ReadonlySet<Relation> = new Set([
  ...(["", "root", "appos", "dep", "discourse", "dislocated", "goeswith", "list"] as const),
  ...(["orphan", "reparandum", "vocative"] as const),
]);
const RARE_BIT = 30;

const BITS = bitsOfRelations();

function bitsOfRelations(): Int32Array {
  const bits = new Int32Array(RELATIONS.length).fill(RARE_BIT);
  let next = 0;
  for (const [number, relation] of RELATIONS.entries()) {
    if (RARE.has(relation) || SAME_BIT[relation] !== undefined) continue;
    bits[number] = next;
    next += 1;
  }
  for (const [relation, other] of Object.entries(SAME_BIT)) {
    bits[RELATION_NUMBER[relation as Relation]] = bits[RELATION_NUMBER[other]] as number;
  }
  return bits;
}

/** The set of relations as a bit each. */
function withRelation(set: number, relation: number): number {
  return set | (1 << (BITS[relation] as number));
}

function doubled(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
