import { describe, expect, test } from "vitest";
import { bootstrap } from "../bootstrap.ts";
import { accuracy, addUp, counts, scores } from "../counts.ts";
import { pairUp } from "../pairs.ts";

describe("scores", () => {
  test("gives precision, recall and their harmonic mean in per cent", () => {
    expect(scores(counts(4, 2, 1))).toEqual({ precision: 50, recall: 25, f1: 100 / 3 });
  });

  test("is 0 where nothing is right and null where nothing was asked", () => {
    expect(scores(counts(3, 0, 0))).toEqual({ precision: null, recall: 0, f1: 0 });
    expect(scores(counts(0, 0, 0))).toEqual({ precision: null, recall: null, f1: null });
  });

  test("gives an accuracy three times", () => {
    expect(scores(accuracy([true, false]))).toEqual({ precision: 50, recall: 50, f1: 50 });
  });
});

test("addUp is micro: documents weigh by their items", () => {
  const total = addUp([{ row: counts(1, 1, 1) }, { row: counts(9, 9, 0) }]);
  expect(scores(total.row ?? counts(0, 0, 0)).f1).toBe(10);
});

describe("pairUp", () => {
  test("takes the likest pair first and each item once", () => {
    const likeness = (a: string, b: string) => ({ ax: 0.6, ay: 0.9, bx: 0.5, by: 0.8 })[a + b] ?? 0;
    const pairs = pairUp(["a", "b"], ["x", "y"], likeness);
    expect(pairs.map(({ gold, found }) => gold + found)).toEqual(["ay", "bx"]);
  });

  test("leaves alone what shares nothing", () => {
    expect(pairUp(["a"], ["x"], () => 0)).toEqual([]);
  });
});

describe("bootstrap", () => {
  const f1 = (total: Parameters<typeof scores>[0] | undefined) => (total ? scores(total).f1 : null);

  test("has no width where all documents are alike", () => {
    const tallies = Array.from({ length: 5 }, () => ({ row: counts(2, 2, 1) }));
    const { row } = bootstrap(tallies, (total) => ({ row: f1(total.row) }));
    expect(row).toEqual({ low: 50, high: 50 });
  });

  test("is the same twice and holds the estimate", () => {
    const tallies = [1, 0, 1, 1, 0, 1].map((right) => ({ row: counts(1, 1, right) }));
    const once = bootstrap(tallies, (total) => ({ row: f1(total.row) }));
    expect(bootstrap(tallies, (total) => ({ row: f1(total.row) }))).toEqual(once);
    expect(once.row?.low).toBeLessThan(66);
    expect(once.row?.high).toBeGreaterThan(67);
  });
});
