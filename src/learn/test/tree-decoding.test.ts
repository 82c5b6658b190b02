import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestProjectiveTree, decodeTree, isTree } from "../tree-decoding.ts";

/** Scores of a sentence of `size` words, as `decodeTree` takes them. */
function scoresOf(size: number) {
  return fc
    .array(fc.integer({ min: -50, max: 50 }), {
      minLength: size * (size + 1),
      maxLength: size * (size + 1),
    })
    .map((values) => ({ size, scores: Float32Array.from(values) }));
}

const sentences = fc.integer({ min: 1, max: 5 }).chain(scoresOf);

function totalOf(scores: Float32Array, heads: ArrayLike<number>): number {
  let total = 0;
  for (let word = 0; word < heads.length; word += 1) {
    total += scores[word * (heads.length + 1) + (heads[word] as number)] as number;
  }
  return total;
}

/** All ways to give each of `size` words a head. */
function allHeads(size: number): number[][] {
  let ways: number[][] = [[]];
  for (let word = 0; word < size; word += 1) {
    const heads = Array.from({ length: size + 1 }, (_, head) => head).filter((h) => h !== word + 1);
    ways = ways.flatMap((way) => heads.map((head) => [...way, head]));
  }
  return ways;
}

function crosses(heads: readonly number[]): boolean {
  const arcs = heads.map((head, word) => [Math.min(head, word + 1), Math.max(head, word + 1)]);
  return arcs.some(([a = 0, b = 0]) => arcs.some(([c = 0, d = 0]) => a < c && c < b && b < d));
}

describe("decoding a tree", () => {
  it("finds the best projective tree with one root", () => {
    fc.assert(
      fc.property(sentences, ({ size, scores }) => {
        const trees = allHeads(size).filter(
          (heads) => isTree(Int32Array.from(heads)) && !crosses(heads),
        );
        const best = Math.max(...trees.map((heads) => totalOf(scores, heads)));
        const found = bestProjectiveTree(scores, size);
        expect(isTree(found)).toBe(true);
        expect(totalOf(scores, found)).toBe(best);
      }),
    );
  });

  it("always gives a tree, and the best heads where they are one", () => {
    fc.assert(
      fc.property(sentences, ({ size, scores }) => {
        const found = decodeTree(scores, size);
        expect(isTree(found)).toBe(true);
        const free = Math.max(...allHeads(size).map((heads) => totalOf(scores, heads)));
        const isFree = totalOf(scores, found) === free;
        expect(
          isFree || totalOf(scores, bestProjectiveTree(scores, size)) === totalOf(scores, found),
        ).toBe(true);
      }),
    );
  });

  it.each([
    { heads: [2, 0, 2], tree: true },
    { heads: [0], tree: true },
    { heads: [0, 0], tree: false },
    { heads: [2, 1], tree: false },
    { heads: [0, 3, 2], tree: false },
    { heads: [2, 3, 4, 0], tree: true },
  ])("says whether $heads make one tree", ({ heads, tree }) => {
    expect(isTree(Int32Array.from(heads))).toBe(tree);
  });
});
