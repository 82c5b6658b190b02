import { describe, expect, it } from "vitest";
import { evacuationByHand } from "../../../tests/fixtures/evacuation.ts";
import { viewSeries } from "../series-view.ts";

const series = viewSeries(evacuationByHand().findings.comparison);
const evacuated = series.find(({ series: { measure } }) => measure === "evacuated");
const killed = series.find(({ series: { measure } }) => measure === "killed");

describe("figures over time", () => {
  it("puts the series with conflicts first", () => {
    expect(series[0]).toBe(evacuated);
    expect(killed?.series.conflicts).toEqual([]);
  });

  it("orders periods by their end and sets totals after them", () => {
    expect(evacuated?.rows.map(({ edtf, isTotal }) => [edtf, isTotal])).toEqual([
      ["2024-03-11", false],
      ["2024-03-11/2024-03-12", false],
      ["2024-03-12/2024-03-13", false],
      ["2024-03-13/2024-03-14", false],
      ["../2024-03-12", true],
      ["../2024-03-14", true],
      ["2024-03-11/2024-03-14", true],
    ]);
  });

  it("gives one cell to the number that several reports print", () => {
    const [centre] = evacuated?.rows[1]?.cells ?? [];
    expect(centre?.figure.value).toBe(4180);
    expect(centre?.figures).toHaveLength(3);
    expect(centre?.isConflicting).toBe(true);
    expect(centre?.parts.map(({ value, group }) => [value, group])).toEqual([[1630, "children"]]);
  });
});
