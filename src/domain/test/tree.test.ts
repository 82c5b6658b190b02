import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reading } from "../reading.ts";
import { RELATION_NUMBER, RELATIONS, type Relation, relationNumber } from "../relations.ts";
import {
  childrenBy,
  childrenOf,
  hasRelation,
  hasTree,
  headOf,
  isInSubtree,
  plainRelationOf,
  relationOf,
  subtreeSpan,
  treesOf,
} from "../tree.ts";

/** A reading of made-up words "a b c …" with these heads and relations. */
function treeReading(heads: readonly number[], relations: readonly Relation[]): Reading {
  const size = heads.length;
  return {
    heads: Int32Array.from(heads),
    relations: Uint8Array.from(relations, (relation) => RELATION_NUMBER[relation]),
    relationTable: RELATIONS,
    size,
    starts: Uint32Array.from(heads, (_, word) => word * 2),
    ends: Uint32Array.from(heads, (_, word) => word * 2 + 1),
  } as unknown as Reading;
}

// The minister said prices fall: 0 1 2 3 4
const SAID = treeReading([1, 2, -1, 4, 2], ["det", "nsubj:pass", "root", "nsubj", "ccomp"]);

describe("a tree", () => {
  it("tells head and relation of a word, with and without the subtype", () => {
    expect(headOf(SAID, 1)).toBe(2);
    expect(relationOf(SAID, 1)).toBe("nsubj:pass");
    expect(plainRelationOf(SAID, 1)).toBe("nsubj");
    expect(hasRelation(SAID, 1, new Set(["nsubj"]))).toBe(true);
    expect(hasRelation(SAID, 3, new Set(["nsubj:pass"]))).toBe(false);
    expect(hasTree(SAID, 0)).toBe(true);
    expect(hasTree(treeReading([-2], [""]), 0)).toBe(false);
  });

  it("tells what hangs on a word, in text order", () => {
    const trees = treesOf(SAID);
    expect(childrenOf(trees, 2)).toEqual([1, 4]);
    expect(childrenOf(trees, 0)).toEqual([]);
    expect(childrenBy(SAID, trees, 2, new Set(["ccomp"]))).toEqual([4]);
    expect(subtreeSpan(SAID, trees, 4)).toEqual({ start: 6, end: 9 });
    expect(subtreeSpan(SAID, trees, 2)).toEqual({ start: 0, end: 9 });
    expect(isInSubtree(SAID, 3, 4)).toBe(true);
    expect(isInSubtree(SAID, 0, 4)).toBe(false);
  });

  it("has subtrees whose borders are those of the words that climb to their top", () => {
    const trees = fc
      .integer({ min: 1, max: 40 })
      .chain((size) =>
        fc.tuple(...Array.from({ length: size }, (_, i) => fc.nat(Math.max(0, i - 1)))),
      )
      .map((parents) => parents.map((parent, word) => (word === 0 ? -1 : parent)));
    fc.assert(
      fc.property(trees, (heads) => {
        const reading = treeReading(
          heads,
          heads.map(() => "dep" as const),
        );
        const { firstWord, lastWord } = treesOf(reading);
        for (const top of heads.keys()) {
          const inside = [...heads.keys()].filter((word) => isInSubtree(reading, word, top));
          expect([firstWord[top], lastWord[top]]).toEqual([inside[0], inside.at(-1)]);
        }
      }),
    );
  });

  it("is indexed in linear time however deep it is", () => {
    const size = 200_000;
    const heads = Int32Array.from({ length: size }, (_, word) => word - 1);
    expect(treesOf({ heads, size }).lastWord[0]).toBe(size - 1);
  });
});

describe("a relation's number", () => {
  it("is that of its type where the subtype is not kept, and that of dep for what is unknown", () => {
    expect(relationNumber("obl:mod")).toBe(RELATION_NUMBER.obl);
    expect(relationNumber("obl:agent")).toBe(RELATION_NUMBER["obl:agent"]);
    expect(relationNumber("strange")).toBe(RELATION_NUMBER.dep);
    expect(relationNumber("")).toBe(RELATION_NUMBER.dep);
  });
});
