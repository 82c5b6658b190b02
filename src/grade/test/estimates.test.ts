import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DossierFigure, Origin } from "../../domain/comparison.ts";
import type { Bound } from "../../domain/figure.ts";
import type { EstimateMethod } from "../../domain/grade.ts";
import type { Policy } from "../../domain/policy.ts";
import { grade } from "../grade.ts";
import { comparison, policy, speaker } from "./builders.ts";

interface Given {
  readonly by: string;
  readonly value: number;
  readonly bound?: Bound;
  readonly valueMax?: number | null;
  /** A later number of the same origin takes its place. */
  readonly isReplaced?: boolean;
  readonly type?: Origin["type"];
}

function estimated(tolls: readonly Given[], desk: Policy = policy({}), measure = "killed") {
  const figures = tolls.map(({ by, value, bound = "exact", valueMax = null, type }, index) => ({
    id: `r${index}/f1`,
    report: `r${index}`,
    span: { start: 0, end: 5 },
    value,
    valueMax,
    bound,
    unit: "civil",
    measure,
    group: "civilians",
    partOf: null,
    origin: speaker(by, type === undefined ? {} : { type }),
    window: null,
    asOf: null,
    place: null,
    hedged: false,
  })) satisfies readonly DossierFigure[];
  const ledger = figures.map(({ id, origin }) => ({
    figures: [id],
    origin: origin.id,
    period: "2031-05-01",
    event: "2031-05-01",
    counts: "period" as const,
    saidFrom: null,
    saidTo: null,
  }));
  const revisions = tolls.flatMap(({ isReplaced }, index) =>
    isReplaced === true
      ? [{ from: `r${index}/f1`, to: `r${index + 1}/f1`, kind: "later" as const, reasons: [] }]
      : [],
  );
  const series = [
    {
      id: "s1",
      measure,
      group: "civilians",
      place: null,
      figures: figures.map(({ id }) => id),
      conflicts: [],
      ledger,
      revisions,
    },
  ];
  return grade({ ...comparison([]), figures, series }, desk).estimates?.[0];
}

function valuesOf(method: EstimateMethod, ...given: Parameters<typeof estimated>) {
  return estimated(...given)?.estimates.find((each) => each.method === method)?.values;
}

const THREE: readonly Given[] = [
  { by: "Green Ring", value: 82 },
  { by: "Lantern Monitor", value: 47, bound: "at-least" },
  { by: "Karvian Army", value: 9 },
];

describe("estimates of one event", () => {
  test("are none for a single toll, and for what casualty recorders do not count", () => {
    expect(estimated([{ by: "Green Ring", value: 82 }])).toBeUndefined();
    expect(estimated(THREE, policy({}), "evacuated")).toBeUndefined();
    expect(estimated(THREE, policy({}), "injured")?.estimates.map(({ method }) => method)).toEqual([
      "ibc",
    ]);
  });

  test("leave out what its own origin has replaced", () => {
    const tolls = [
      { by: "Green Ring", value: 12, isReplaced: true },
      { by: "Green Ring", value: 15 },
      ...THREE,
    ];
    expect(valuesOf("acled", tolls)).toEqual({ fatalities: 9 });
    expect(estimated(tolls)?.figures).not.toContain("r0/f1");
  });

  test("UCDP: low and high of the credible, best only where they agree", () => {
    expect(valuesOf("ucdp", THREE)).toEqual({ low: 9, best: null, high: 82 });
    const desk = policy({ credible: ["Green Ring", "Lantern Monitor"] });
    expect(valuesOf("ucdp", THREE, desk)).toEqual({ low: 47, best: null, high: 82 });
    expect(valuesOf("ucdp", THREE, policy({ credible: ["Green Ring"] }))).toEqual({
      low: 82,
      best: 82,
      high: 82,
    });
  });

  test("UCDP: low ≤ best ≤ high, whatever is given", () => {
    const toll = fc.record({
      by: fc.constantFrom("A ring", "B monitor", "C army"),
      value: fc.nat(500),
      bound: fc.constantFrom<Bound>("exact", "about", "at-least", "at-most", "vague"),
    });
    fc.assert(
      fc.property(fc.array(toll, { minLength: 2, maxLength: 6 }), (tolls) => {
        const { low, best, high } = valuesOf("ucdp", tolls) ?? {};
        if (typeof low === "number") expect(low).toBeLessThanOrEqual(high as number);
        if (typeof best === "number") expect([low, high]).toEqual([best, best]);
      }),
    );
  });

  test("ACLED: the most conservative, vague words by their own number", () => {
    expect(valuesOf("acled", THREE)).toEqual({ fatalities: 9 });
    const dozens: Given = { by: "a witness", value: 24, bound: "vague", type: "unnamed" };
    expect(valuesOf("acled", [dozens, { by: "Green Ring", value: 82 }])).toEqual({
      fatalities: 12,
    });
    const most: Given = { by: "A ring", value: 5, bound: "at-most" };
    expect(valuesOf("acled", [most, { ...most, by: "B ring" }])).toEqual({ fatalities: null });
  });

  test("Iraq Body Count: only numbers that two independent origins give", () => {
    expect(valuesOf("ibc", THREE)).toEqual({ min: null, max: null });
    const twice = [...THREE, { by: "Concord Office", value: 82 }, { by: "Sarn Office", value: 47 }];
    expect(valuesOf("ibc", twice)).toEqual({ min: 47, max: 82 });
    // A reprint, or another voice of the same side, is no second source.
    const desk = policy({
      parties: [
        {
          name: "Karvia",
          members: ["Karvian Army", "Karvian Ministry"],
          affiliations: [],
          since: null,
          source: null,
        },
      ],
    });
    const sides = [...THREE, { by: "Karvian Ministry", value: 9 }];
    expect(valuesOf("ibc", sides, desk)).toEqual({ min: null, max: null });
    expect(valuesOf("ibc", sides)).toEqual({ min: 9, max: 9 });
  });

  test("never take an average: every value given is a number that somebody gave", () => {
    const given = new Set(THREE.map(({ value }) => value));
    for (const { values } of estimated(THREE)?.estimates ?? []) {
      for (const value of Object.values(values))
        expect(value === null || given.has(value)).toBe(true);
    }
  });
});
