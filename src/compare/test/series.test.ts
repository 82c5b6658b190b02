import { describe, expect, it } from "vitest";
import { analysisOf, compared, conflictsOf, DAY, OF_DAY, since, toll } from "./tolls.ts";

describe("series of figures", () => {
  it("figures of one measure, group and place make one series by time", () => {
    const { series } = compared(
      analysisOf("B", "2031-05-03", [toll("f1", 90)]),
      analysisOf("A", "2031-05-02", [toll("f1", 82)]),
    );
    expect(series).toHaveLength(1);
    expect(series[0]).toMatchObject({ measure: "killed", group: "civilians", place: "Vorna" });
    const values = series[0]?.figures.length;
    expect(values).toBe(2);
  });

  it("two origins that leave no number in common are in conflict", () => {
    expect(
      conflictsOf(
        analysisOf("A", "2031-05-02", [toll("f1", 82, { window: DAY })]),
        analysisOf("B", "2031-05-02", [toll("f1", 47, { window: DAY })]),
      ),
    ).toHaveLength(1);
  });

  it("without a stated period nothing is known to conflict", () => {
    expect(
      conflictsOf(
        analysisOf("A", "2031-05-02", [toll("f1", 82)]),
        analysisOf("B", "2031-05-02", [toll("f1", 47)]),
      ),
    ).toEqual([]);
  });

  it("one place under its names, of which one part is named, makes one series", () => {
    const named = (id: string, name: string, key: string) =>
      toll(id, 82, { place: { name, span: { start: 20, end: 25 }, key } });
    const { series } = compared(
      analysisOf("A", "2031-05-02", [named("f1", "Vorna-Est", "vorna/e")]),
      analysisOf("B", "2031-05-02", [named("f1", "East Vorna", "vorna/e")]),
      analysisOf("C", "2031-05-02", [
        named("f1", "Vorna", "vorna"),
        toll("f2", 82, { place: null }),
      ]),
    );
    expect(series.map(({ place, figures }) => [place, figures.length])).toEqual([
      ["East Vorna", 4],
    ]);
  });

  it("two parts of one place are two series, and the whole a third", () => {
    const named = (key: string) =>
      toll("f1", 82, { place: { name: key, span: { start: 20, end: 25 }, key } });
    const { series } = compared(
      analysisOf("A", "2031-05-02", [named("vorna/e")]),
      analysisOf("B", "2031-05-02", [named("vorna/w")]),
      analysisOf("C", "2031-05-02", [named("vorna")]),
    );
    expect(series).toHaveLength(3);
  });

  it("what is only told as a part makes no series of its own", () => {
    const part = toll("f2", 9, { group: "children", partOf: "f1" });
    const { series } = compared(analysisOf("A", "2031-05-02", [toll("f1", 11), part]));
    expect(series.map(({ group }) => group)).toEqual(["civilians"]);
  });

  it("series in which origins disagree come first", () => {
    const day = { window: DAY };
    const { series } = compared(
      analysisOf("A", "2031-05-02", [toll("f1", 82, day), toll("f2", 5, { group: "women" })]),
      analysisOf("B", "2031-05-02", [toll("f1", 47, day), toll("f2", 5, { group: "women" })]),
      analysisOf("C", "2031-05-02", [toll("f2", 5, { group: "women" })]),
    );
    expect(series.map(({ group }) => group)).toEqual(["civilians", "women"]);
  });

  it.each([
    [
      "at least 47 leaves room for 82",
      toll("f1", 47, { bound: "at-least", ...OF_DAY }),
      toll("f1", 82, OF_DAY),
    ],
    [
      "about 80 leaves room for 82",
      toll("f1", 80, { bound: "about", ...OF_DAY }),
      toll("f1", 82, OF_DAY),
    ],
    [
      "dozens leave room for 82",
      toll("f1", 24, { bound: "vague", ...OF_DAY }),
      toll("f1", 82, OF_DAY),
    ],
    [
      "a range leaves room for its middle",
      toll("f1", 80, { bound: "range", valueMax: 90, ...OF_DAY }),
      toll("f1", 82, OF_DAY),
    ],
    [
      "another window is another fact",
      toll("f1", 47, { window: since("2031-05-01") }),
      toll("f1", 82),
    ],
    [
      "another place is another fact",
      toll("f1", 47, { place: null, group: "children" }),
      toll("f1", 82),
    ],
  ])("%s", (_name, a, b) => {
    expect(
      conflictsOf(analysisOf("A", "2031-05-02", [a]), analysisOf("B", "2031-05-02", [b])),
    ).toEqual([]);
  });

  it("a part larger than its whole is a conflict", () => {
    const part = toll("f2", 13, { group: "children", partOf: "f1" });
    const found = conflictsOf(analysisOf("A", "2031-05-02", [toll("f1", 11), part]));
    expect(found).toEqual(["compare.series.part-larger A: exact 11 / A: exact 13"]);
  });

  it("a cumulative figure of one origin that falls is a conflict", () => {
    const first = analysisOf("A", "2031-05-02", [toll("f1", 900, { window: since("2031-05-02") })]);
    const second = analysisOf("A", "2031-05-04", [
      toll("f1", 700, { window: since("2031-05-04") }),
    ]);
    expect(conflictsOf(first, second)).toHaveLength(1);
  });

  it("the order of the reports changes nothing", () => {
    const reports = [82, 47, 90, 24].map((value, index) =>
      analysisOf(`outlet ${index}`, `2031-05-0${index + 1}`, [toll("f1", value)]),
    );
    expect(compared(...[...reports].reverse())).toEqual(compared(...reports));
  });

  it("shares, money and figures without a measure stand in no series", () => {
    const figures = [
      toll("f1", 40, { unit: "%" }),
      toll("f2", 40, { unit: "euro", group: "money" }),
      toll("f3", 40, { measure: null }),
    ];
    const { figures: all, series } = compared(analysisOf("A", "2031-05-02", figures));
    expect(all).toHaveLength(3);
    expect(series).toEqual([]);
  });
});
