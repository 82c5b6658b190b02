import { describe, expect, it } from "vitest";
import type { Analysis } from "../../domain/analysis.ts";
import type { Copy } from "../../domain/comparison.ts";
import type { Figure } from "../../domain/figure.ts";
import { analysisOf, compared, comparedWith, DAY, OF_DAY, since, toll } from "./tolls.ts";

function window(edtf: string, fields: Partial<NonNullable<Figure["window"]>> = {}) {
  return { window: { ...(DAY as NonNullable<typeof DAY>), edtf, ...fields } };
}

describe("the ledger of a series", () => {
  it("has one row for one number of one origin and period, with the days on which it was said", () => {
    const { series } = compared(
      analysisOf("A", "2031-05-02", [toll("f1", 82, OF_DAY)]),
      analysisOf("A", "2031-05-04", [toll("f1", 82, OF_DAY)]),
      analysisOf("B", "2031-05-03", [toll("f1", 47, OF_DAY)]),
    );
    const rows = series[0]?.ledger?.map(({ origin, period, saidFrom, saidTo, figures }) => [
      origin,
      period,
      saidFrom,
      saidTo,
      figures.length,
    ]);
    expect(rows).toEqual([
      ["o-A", "2031-05-01", "2031-05-02", "2031-05-04", 2],
      ["o-B", "2031-05-01", "2031-05-03", "2031-05-03", 1],
    ]);
  });

  it("takes the day that the words give before the day of publication", () => {
    const { series } = compared(
      analysisOf("A", "2031-05-09", [toll("f1", 82, { ...OF_DAY, asOf: "2031-05-02" })]),
    );
    expect(series[0]?.ledger?.[0]).toMatchObject({ saidFrom: "2031-05-02" });
  });

  it("tells totals from what a period holds, and leaves open what no words tell", () => {
    const { series } = compared(
      analysisOf("A", "2031-05-02", [
        toll("f1", 82, OF_DAY),
        toll("f2", 900, { window: since("2031-05-02") }),
        toll("f3", 40, window("2031-04-28/2031-05-02", { isCumulative: true })),
        toll("f4", 35, { isCumulative: true }),
        toll("f5", 12),
      ]),
    );
    const rows = series[0]?.ledger ?? [];
    const counts = new Map(rows.map(({ figures, counts }) => [figures[0]?.split("/")[1], counts]));
    expect(Object.fromEntries(counts)).toEqual({
      f1: "period",
      f2: "total",
      f3: "total",
      f4: "total",
      f5: null,
    });
  });

  it("joins periods that meet into one event, and gives a bare number to none", () => {
    const one = compared(
      analysisOf("A", "2031-05-03", [
        toll("f1", 80, window("2031-05-01/2031-05-02")),
        toll("f2", 90, window("2031-05-02/2031-05-03")),
        toll("f3", 7),
      ]),
    );
    const events = one.series[0]?.ledger?.map(({ event }) => event);
    expect(events).toEqual(["2031-05-01/2031-05-03", "2031-05-01/2031-05-03", null]);
    const two = compared(
      analysisOf("A", "2031-05-09", [
        toll("f1", 80, window("2031-05-01")),
        toll("f2", 90, window("2031-05-08")),
        toll("f3", 7),
      ]),
    );
    expect(two.series[0]?.ledger?.map(({ event }) => event)).toEqual([
      "2031-05-01",
      "2031-05-08",
      null,
    ]);
  });
});

describe("events of totals", () => {
  it("are the day they count from, whenever they end", () => {
    const { series } = compared(
      analysisOf("A", "2031-05-02", [
        toll("f1", 40, window("2031-04-28/2031-05-02", { isCumulative: true })),
        toll("f2", 55, window("2031-04-28/2031-05-03", { isCumulative: true })),
        toll("f3", 900, { window: since("2031-05-03") }),
      ]),
    );
    expect(series[0]?.ledger?.map(({ event }) => event).sort()).toEqual([
      "2031-04-28/..",
      "2031-04-28/..",
      null,
    ]);
  });
});

describe("revisions", () => {
  it("link an origin's later number for the same period to its earlier one", () => {
    const { series } = compared(
      analysisOf("A", "2031-05-02", [toll("f1", 82, OF_DAY)]),
      analysisOf("A", "2031-05-04", [toll("f1", 90, OF_DAY)]),
      analysisOf("B", "2031-05-05", [toll("f1", 47, OF_DAY)]),
    );
    expect(series[0]?.revisions).toHaveLength(1);
    expect(series[0]?.revisions?.[0]).toMatchObject({
      kind: "later",
      reasons: [{ rule: "compare.revision.later", detail: "2031-05-02 → 2031-05-04" }],
    });
  });

  it("are none where both numbers may hold, where the periods differ, or of two days", () => {
    const { series } = compared(
      analysisOf("A", "2031-05-02", [
        toll("f1", 82, { ...OF_DAY, bound: "at-least" }),
        toll("f2", 30, window("2031-04-30")),
      ]),
      analysisOf("A", "2031-05-04", [toll("f1", 90, OF_DAY), toll("f2", 31)]),
    );
    expect(series.flatMap(({ revisions }) => revisions)).toEqual([]);
  });

  it("are what a report says itself: « passé de 12 à 15 »", () => {
    const { series } = compared(
      analysisOf("A", "2031-05-02", [toll("f1", 12), toll("f2", 15, { revises: "f1" })]),
    );
    const [stated] = series[0]?.revisions ?? [];
    expect([stated?.kind, stated?.from.split("/")[1], stated?.to.split("/")[1]]).toEqual([
      "stated",
      "f1",
      "f2",
    ]);
  });
});

describe("checks", () => {
  const kindsOf = (...analyses: readonly Analysis[]) =>
    compared(...analyses).checks.map(({ kind, reasons }) => `${kind} ${reasons[0]?.detail}`);

  it("find parts that exclude one another and exceed their whole", () => {
    const parts = (women: number) =>
      analysisOf("A", "2031-05-02", [
        toll("f1", 20),
        toll("f2", 12, { group: "children", partOf: "f1" }),
        toll("f3", women, { group: "women", partOf: "f1" }),
      ]);
    expect(kindsOf(parts(9))).toEqual(["parts-exceed 12 + 9 > 20"]);
    expect(kindsOf(parts(8))).toEqual([]);
  });

  it("add no parts that may be the same people", () => {
    const report = analysisOf("A", "2031-05-02", [
      toll("f1", 20),
      toll("f2", 12, { group: "women", partOf: "f1" }),
      toll("f3", 15, { group: "civilians", partOf: "f1" }),
    ]);
    expect(kindsOf(report)).toEqual([]);
  });

  it("find a part larger than its whole, and a total that falls", () => {
    const found = kindsOf(
      analysisOf("A", "2031-05-02", [
        toll("f1", 20, OF_DAY),
        toll("f2", 30, { group: "children", partOf: "f1" }),
        toll("f3", 900, { window: since("2031-05-02") }),
      ]),
      analysisOf("A", "2031-05-04", [toll("f1", 800, { window: since("2031-05-04") })]),
    );
    expect(found).toEqual([
      "falling-total A: exact 900 / A: exact 800",
      "part-larger A: exact 20 / A: exact 30",
    ]);
  });

  it("find one odd number of other people, and for another period", () => {
    const found = kindsOf(
      analysisOf("A", "2031-05-02", [toll("f1", 5992, OF_DAY)]),
      analysisOf("B", "2031-05-09", [toll("f1", 5992, { group: "fighters" })]),
      analysisOf("C", "2031-05-09", [toll("f1", 5992, window("2031-05-08"))]),
    );
    expect(found.sort()).toEqual([
      expect.stringMatching(/^other-noun (civilians|fighters) \/ (civilians|fighters)$/),
      expect.stringMatching(/^other-window 2031-05-0[18] \/ 2031-05-0[18]$/),
    ]);
  });

  it("say nothing of round numbers, of people who may be civilians, and of periods that meet", () => {
    const found = kindsOf(
      analysisOf("A", "2031-05-02", [toll("f1", 5992, OF_DAY), toll("f2", 6000, OF_DAY)]),
      analysisOf("B", "2031-05-09", [
        toll("f1", 5992, { group: "people", ...window("2031-05-01/2031-05-02") }),
        toll("f2", 6000, { group: "fighters" }),
      ]),
    );
    expect(found).toEqual([]);
  });

  describe("of copies", () => {
    const at = (start: number) => ({ span: { start, end: start + 4 } });
    const first = (value: number, fields: Partial<Figure> = {}) =>
      analysisOf("A", "2031-05-02", [toll("f1", value, { ...at(22), ...fields })]);
    const second = (value: number, fields: Partial<Figure> = {}) =>
      analysisOf("B", "2031-05-03", [toll("f1", value, { ...at(22), ...fields })]);
    const copyOf = (a: string, b: string, kind: Copy["kind"]): Copy => {
      const stretch = (start: number, end: number) =>
        [
          { report: a, span: { start, end } },
          { report: b, span: { start, end } },
        ] as const;
      const evidence = kind === "translated" ? [stretch(0, 60)] : [stretch(0, 21), stretch(27, 60)];
      return { kind, reports: [a, b], from: a, containment: 0.9, evidence, reasons: [] };
    };
    const jumps = (kind: Copy["kind"], a: ReturnType<typeof first>, b: ReturnType<typeof first>) =>
      comparedWith([copyOf(a.report.id, b.report.id, kind)], a, b).checks.map(
        (check) => `${check.kind} ${check.reasons[0]?.detail}`,
      );

    it("find the number that changed where the text went on the same", () => {
      expect(jumps("whole", first(82), second(28))).toEqual(["copy-jump 82 civil / 28 civil"]);
      expect(jumps("whole", first(82), second(82))).toEqual([]);
    });

    it("find a power of ten, and a currency, lost in translation", () => {
      expect(jumps("translated", first(12e6), second(12e9))).toEqual([
        "unit-lost 12000000 civil / 12000000000 civil",
      ]);
      const money = (unit: string) => ({ unit, group: "money", measure: null });
      expect(jumps("translated", first(5, money("euro")), second(5, money("dollar")))).toEqual([
        "unit-lost 5 euro / 5 dollar",
      ]);
      expect(jumps("translated", first(5, money("livre")), second(5, money("pound")))).toEqual([]);
    });
  });
});
